//! The words of English with their classes. Each table is a part of the vocabulary; a row is a word in lower case, its classes,
//! and an example where a class is not plain.

use std::sync::OnceLock;

use crate::lexicon::coded::coded;
use crate::lexicon::{Class, Lexicon};

/// Who can be a source, and what cannot.
const NOUNS: &str = include_str!("nouns.tsv");

/// Given names.
const GIVEN_NAMES: &str = include_str!("given_names.tsv");

/// Function words.
const FUNCTION: &str = include_str!("function.tsv");

/// Names of states and media.
const PROPER_NAMES: &str = include_str!("proper_names.tsv");

/// Names of the calendar.
const TIME: &str = include_str!("time.tsv");

/// The classes of a word in lower case; none of a word that stands in no table.
///
/// ```
/// use sourcemark::languages::en::classes;
/// use sourcemark::lexicon::Class;
///
/// assert!(classes("friday").meets(Class::WEEKDAY));
/// assert!(!classes("may").meets(Class::WEEKDAY));
/// ```
pub fn classes(lower: &str) -> Class {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::of(&TABLES)).classes(lower)
}

/// Whether a word in lower case is in one of the classes. For words that are no tokens; a token knows.
pub(crate) fn is_in(lower: &str, class: Class) -> bool {
    classes(lower).meets(class)
}

/// The tables as they are shipped.
const TABLES: [&str; 5] = [
    coded!(FUNCTION.as_bytes()),
    coded!(NOUNS.as_bytes()),
    coded!(GIVEN_NAMES.as_bytes()),
    coded!(PROPER_NAMES.as_bytes()),
    coded!(TIME.as_bytes()),
];

#[cfg(test)]
mod tests {
    use words::place_of;

    use super::*;

    const SOURCES: [&str; 5] = [FUNCTION, NOUNS, GIVEN_NAMES, PROPER_NAMES, TIME];

    /// The rows of all tables, each with its three columns.
    fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        let lines = SOURCES.into_iter().flat_map(str::lines);
        lines.filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
            let mut columns = line.split('\t');
            let mut column = || columns.next().unwrap_or("");
            (column(), column(), column())
        })
    }

    #[test]
    fn each_row_has_known_classes_in_their_order() {
        for (word, names, example) in rows() {
            assert_eq!(word, word.to_lowercase(), "tables are in lower case");
            let places: Vec<_> =
                names.split(' ').map(|name| place_of(name, Class::NAMES)).collect();
            assert!(places.iter().all(Option::is_some), "{word}: a class of {names} is not known");
            assert!(places.is_sorted(), "{word}: {names} are not in the order of the classes");
            assert!(places.windows(2).all(|pair| pair[0] != pair[1]), "{word}: a class twice");
            let example = example.to_lowercase();
            assert!(example.is_empty() || example.contains(word), "{word}: {example}");
        }
    }

    #[test]
    fn each_class_has_words_and_each_word_of_a_table_one_row() {
        for name in Class::NAMES.split_whitespace() {
            let count = rows().filter(|(_, names, _)| names.split(' ').any(|one| one == name));
            assert!(count.count() > 0, "{name} has no words");
        }
        for table in SOURCES {
            let words = table.lines().filter(|line| !line.starts_with('#'));
            let words: Vec<&str> = words.filter_map(|line| line.split('\t').next()).collect();
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?} are not in order, or one word");
            }
        }
    }
}
