//! English.

/// The lexicon: who can be a source, and what cannot.
pub(crate) const NOUNS: &str = include_str!("lexicon/nouns.tsv");

/// The lexicon: given names.
pub(crate) const GIVEN_NAMES: &str = include_str!("lexicon/given_names.tsv");

/// The lexicon: names of the calendar.
pub(crate) const TIME: &str = include_str!("lexicon/time.tsv");
