use serde::{Deserialize, Serialize};

/// An offset in UTF-16 code units of the text as given. It is made only by [`Article`](super::Article) and by
/// deserialising, so that a byte offset cannot be handed to JavaScript by mistake.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Utf16(pub(super) u32);

impl Utf16 {
    /// As a plain number of code units.
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// A half-open range `[start, end)` of the text as given, in UTF-16 code units.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct TextSpan {
    /// The first code unit.
    pub start: Utf16,
    /// One past the last code unit.
    pub end: Utf16,
}

impl TextSpan {
    /// Whether every code unit of `other` is one of `self`.
    pub fn contains(self, other: TextSpan) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one code unit.
    pub fn overlaps(self, other: TextSpan) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The way between bytes of the cleaned text and UTF-16 code units of the given text.
///
/// Between two steps the one is a constant away from the other, so that plain ASCII needs a single step; each
/// non-ASCII character and each dropped character adds one. A place where characters were dropped has two steps with
/// the same byte: an end maps to the first (before what was dropped), a start to the last (after it).
#[derive(Debug, Default)]
pub(super) struct Utf16Map {
    steps: Vec<(u32, u32)>,
}

impl Utf16Map {
    /// Notes that the byte `byte` stands at the code unit `unit`. Calls must come in ascending order.
    pub(super) fn step(&mut self, byte: u32, unit: u32) {
        if let Some(&(last_byte, last_unit)) = self.steps.last()
            && (last_byte, last_unit) != (byte, unit)
            && byte - last_byte == unit - last_unit
            && byte != last_byte
        {
            return; // already said by the step before
        }
        if self.steps.last() != Some(&(byte, unit)) {
            self.steps.push((byte, unit));
        }
    }

    /// The code unit at which a span that starts at `byte` starts.
    pub(super) fn start(&self, byte: u32) -> u32 {
        let at = self.steps.partition_point(|step| step.0 <= byte);
        self.beyond(at, byte)
    }

    /// The code unit at which a span that ends at `byte` ends.
    pub(super) fn end(&self, byte: u32) -> u32 {
        let at = self.steps.partition_point(|step| step.0 < byte);
        self.beyond(at, byte)
    }

    /// The byte that stands at `unit` (inside a dropped or wide character: the one where it starts).
    pub(super) fn byte(&self, unit: u32) -> u32 {
        let at = self.steps.partition_point(|step| step.1 <= unit);
        let Some(&(byte, from)) = at.checked_sub(1).and_then(|i| self.steps.get(i)) else {
            return 0;
        };
        let limit = self.steps.get(at).map_or(u32::MAX, |next| next.0);
        (byte + (unit - from)).min(limit)
    }

    /// `byte` measured from the step before index `at`, never past the step at `at`.
    fn beyond(&self, at: usize, byte: u32) -> u32 {
        let Some(&(from, unit)) = at.checked_sub(1).and_then(|i| self.steps.get(i)) else {
            return 0;
        };
        let limit = self.steps.get(at).map_or(u32::MAX, |next| next.1);
        (unit + (byte - from)).min(limit)
    }
}
