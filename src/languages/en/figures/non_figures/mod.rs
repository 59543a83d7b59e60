//! Numbers that are no figures: times of day, dates, names and codes with digits in them, idioms.

pub(crate) mod clock;
pub(crate) mod dates;
pub(crate) mod identifiers;
pub(crate) mod plain_words;
