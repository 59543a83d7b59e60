//! Numbers in digits and words. A grammar in which a number may hold a fraction, a fraction a number, and a sum both:
//! these files name each other, and of this room nothing but the cursor and the tables.

pub(crate) mod cardinal;
pub(crate) mod digits;
pub(crate) mod fractions;
pub(crate) mod indefinite;
pub(crate) mod multiples;
pub(crate) mod numbers;
