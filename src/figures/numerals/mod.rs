//! Numbers in digits and words. A grammar in which a number may hold a fraction, a fraction a number, and a sum both:
//! these files name each other, and no file outside needs to know which of them read what.

pub(super) mod cardinal;
pub(super) mod digits;
pub(super) mod fractions;
pub(super) mod indefinite;
pub(super) mod multiples;
pub(super) mod numbers;
