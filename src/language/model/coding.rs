//! The code in which the weights are packed: one binary decision after the other, each with a chance that is learned
//! from the decisions before (adaptive range coding, as in LZMA).
//!
//! Most weights are zero, which costs a fraction of a bit here and a whole one in the codes of brotli: a seventh of
//! the file. What a number is written as stands here once, for both directions: a [`Bits`] that writes returns what it
//! is given, and one that reads ignores what it is given and returns what it finds.

/// Writes decisions, or reads them.
pub trait Bits {
    /// One decision. `bit` is what to write; the answer is what was written or read.
    fn bit(&mut self, chance: &mut Chance, bit: bool) -> bool;
}

/// How likely a decision is to be true, by those of its kind so far.
#[derive(Clone, Copy, Debug)]
pub struct Chance {
    /// Follows the last few decisions.
    fast: u16,
    /// Follows the last hundreds.
    slow: u16,
    seen: u8,
}

impl Default for Chance {
    fn default() -> Self {
        Self { fast: 1 << 15, slow: 1 << 15, seen: 0 }
    }
}

impl Chance {
    /// Of 65,536; neither none nor all.
    pub fn of_true(self) -> u32 {
        (u32::from(self.fast).midpoint(u32::from(self.slow))).clamp(32, 65_504)
    }

    /// Learns from a decision: the first ones count most.
    pub fn learn(&mut self, bit: bool) {
        self.seen = (self.seen + 1).min(8);
        let move_by = |value: u16, shift: u8| {
            if bit { value + ((u16::MAX - value) >> shift) } else { value - (value >> shift) }
        };
        self.fast = move_by(self.fast, self.seen.min(5));
        self.slow = move_by(self.slow, self.seen);
    }
}

/// Reads what was written; after the end of the bytes, anything.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: &'a [u8],
    range: u32,
    code: u32,
    /// Whether more was read than there is.
    beyond: bool,
}

impl<'a> Decoder<'a> {
    /// Starts at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, range: u32::MAX, code: 0, beyond: false };
        for _ in 0..4 {
            decoder.code = decoder.code << 8 | decoder.byte();
        }
        decoder
    }

    /// Whether all bytes were read, and no more.
    pub const fn is_at_end(&self) -> bool {
        self.bytes.is_empty() && !self.beyond
    }

    fn byte(&mut self) -> u32 {
        let Some((byte, rest)) = self.bytes.split_first() else {
            self.beyond = true;
            return 0;
        };
        self.bytes = rest;
        u32::from(*byte)
    }
}

impl Bits for Decoder<'_> {
    #[inline]
    fn bit(&mut self, chance: &mut Chance, _: bool) -> bool {
        let bound = (self.range >> 16) * chance.of_true();
        let bit = self.code < bound;
        if bit {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.code = self.code << 8 | self.byte();
        }
        chance.learn(bit);
        bit
    }
}

/// The code of one table of weights.
#[derive(Debug, Default)]
pub struct Levels {
    /// Whether a weight is not zero, by how great those before it in its row were.
    some: [[Chance; PLACES]; ENERGIES],
    negative: Chance,
    /// Whether it is greater than 1, 2, ….
    more: [[Chance; STEPS]; ENERGIES],
    rest: Number,
    /// The sum of the row so far, and how many they are.
    sum: u32,
    count: u32,
}

const ENERGIES: usize = 7;
const PLACES: usize = 4;
const STEPS: usize = 12;

/// Greater sizes than this are written as a number.
const GREATEST: u32 = 12;

const _: () = assert!(GREATEST as usize == STEPS);

impl Levels {
    /// A new row begins.
    pub fn start_row(&mut self) {
        (self.sum, self.count) = (0, 0);
    }

    /// The next weight of the row, as a count of steps.
    pub fn level(&mut self, bits: &mut impl Bits, level: i8) -> i8 {
        // Most rows begin with zeros: no division for them.
        let energy = match if self.sum == 0 { 0 } else { self.sum * 8 / (self.count + 1) } {
            0 => 0,
            1 => 1,
            2..=3 => 2,
            4..=6 => 3,
            7..=10 => 4,
            11..=15 => 5,
            _ => 6,
        };
        let place = (self.count as usize).min(PLACES - 1);
        self.count += 1;
        let (Some(some), Some(more)) = (
            self.some.get_mut(energy).and_then(|places| places.get_mut(place)),
            self.more.get_mut(energy),
        ) else {
            return 0;
        };
        if !bits.bit(some, level != 0) {
            return 0;
        }
        let negative = bits.bit(&mut self.negative, level < 0);
        let wanted = u32::from(level.unsigned_abs());
        let mut size = 1;
        for chance in more {
            if !bits.bit(chance, wanted > size) {
                break;
            }
            size += 1;
        }
        if size > GREATEST {
            size += self.rest.number(bits, wanted.wrapping_sub(size));
        }
        self.sum += size;
        let size = i8::try_from(size).unwrap_or(i8::MAX);
        if negative { -size } else { size }
    }
}

/// The code of numbers that are seldom great: how many binary digits, then the digits.
#[derive(Debug, Default)]
pub struct Number {
    length: [Chance; 24],
    first: [Chance; 24],
    second: [[Chance; 2]; 24],
    others: Chance,
}

impl Number {
    /// The next number, below 2^24 - 1.
    pub fn number(&mut self, bits: &mut impl Bits, number: u32) -> u32 {
        let wanted = number.wrapping_add(1).max(1);
        let mut length = 0;
        for (at, chance) in (0_u32..).zip(&mut self.length) {
            length = at;
            if !bits.bit(chance, wanted >> at > 1) {
                break;
            }
        }
        let mut value = 1;
        for at in (0..length).rev() {
            let index = length as usize;
            let chance = match (length - at, value & 1) {
                (1, _) => self.first.get_mut(index),
                (2, digit) => {
                    self.second.get_mut(index).and_then(|two| two.get_mut(digit as usize))
                }
                _ => None,
            };
            let digit = bits.bit(chance.unwrap_or(&mut self.others), wanted >> at & 1 == 1);
            value = value << 1 | u32::from(digit);
        }
        value - 1
    }
}
