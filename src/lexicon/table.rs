//! The look-up of a word.

use super::class::Class;
use super::coded;
use crate::text::WordMap;

/// The words of a language with their classes.
#[derive(Debug, Default)]
pub struct Lexicon(WordMap<Class>);

impl Lexicon {
    /// From tables as they are shipped: lines of a word in lower case, a tab, and a letter for each class.
    pub(crate) fn of(tables: &[&str]) -> Self {
        let mut lexicon = WordMap::default();
        for row in tables.iter().copied().flat_map(str::lines) {
            if let Some((word, letters)) = row.split_once('\t') {
                let places = letters.bytes().map(|letter| letter.wrapping_sub(coded::FIRST));
                let known = lexicon.get(word).copied().unwrap_or_default();
                lexicon.insert(word, places.fold(known, |all: Class, at| all.or(Class::at(at))));
            }
        }
        Self(lexicon)
    }

    /// The classes of a word in lower case; none of a word that stands in no table.
    pub fn classes(&self, lower: &str) -> Class {
        self.0.get(lower).copied().unwrap_or_default()
    }
}
