//! The other direction of `coding`: writes decisions (range coding with carries, as in LZMA).

use coding::{Bits, Chance};

/// Collects the bytes that a `Decoder` reads.
#[derive(Debug)]
pub(crate) struct Encoder {
    low: u64,
    range: u32,
    /// The last byte that a carry could still change; before the first one there is a zero.
    last: u8,
    /// How many bytes of 255, which would pass the carry on, follow it.
    full: usize,
    out: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, last: 0, full: 0, out: Vec::new() }
    }
}

impl Encoder {
    /// The bytes.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        // The zero before the first byte takes no carry, for the whole stays below one.
        self.out.remove(0);
        self.out
    }

    #[expect(clippy::cast_possible_truncation, reason = "bytes are cut out of the number")]
    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        if self.low < 0xff00_0000 || carry > 0 {
            self.out.push(self.last.wrapping_add(carry));
            self.out.extend(std::iter::repeat_n(255_u8.wrapping_add(carry), self.full));
            self.full = 0;
            self.last = (self.low >> 24) as u8;
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Bits for Encoder {
    fn bit(&mut self, chance: &mut Chance, bit: bool) -> bool {
        let bound = (self.range >> 16) * chance.of_true();
        if bit {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        chance.learn(bit);
        bit
    }
}
