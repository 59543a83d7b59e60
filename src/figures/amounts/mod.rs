//! A number with its unit, and two of them as a range or a rate.

pub(super) mod amount;
pub(super) mod denominator;
pub(super) mod ranges;
pub(super) mod rates;
pub(super) mod reading;
pub(super) mod units;
