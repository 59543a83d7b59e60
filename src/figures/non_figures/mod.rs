//! Numbers that are no figures: times of day, dates, names and codes with digits in them, idioms.

pub(super) mod clock;
pub(super) mod dates;
pub(super) mod identifiers;
pub(super) mod plain_words;
