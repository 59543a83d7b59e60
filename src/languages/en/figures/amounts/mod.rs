//! A number with its unit, and two of them as a range or a rate.

pub(crate) mod amount;
pub(crate) mod denominator;
pub(crate) mod ranges;
pub(crate) mod rates;
pub(crate) mod reading;
pub(crate) mod units;
