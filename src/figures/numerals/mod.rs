//! Numbers in digits and words. A grammar in which a number may hold a fraction, a fraction a number, and a sum both:
//! these files name each other, and of this room nothing but the cursor and the tables.

pub(super) mod cardinal;
pub(super) mod digits;
pub(super) mod fractions;
pub(super) mod indefinite;
pub(super) mod multiples;
pub(super) mod numbers;
