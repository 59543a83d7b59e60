//! English.

use crate::text::const_table::table;

/// The tables of the lexicon: a word and its classes in each line.
pub(crate) const LEXICON: [&str; 2] =
    [table!("lexicon/nouns.tsv", 2), table!("lexicon/time.tsv", 2)];

/// The same with comments and examples, as people read them.
#[cfg(test)]
pub(crate) const LEXICON_SOURCE: [&str; 2] =
    [include_str!("lexicon/nouns.tsv"), include_str!("lexicon/time.tsv")];
