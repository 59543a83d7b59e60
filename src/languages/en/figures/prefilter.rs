//! Where a quantity may begin: the test that most words fail, and so a cheap one.

use words::is_one_of;

use super::cursor::Cursor;
use super::tables::tables;
use crate::syntax::Tag;

/// Whether a number, an amount without one, a currency's sign or a range may begin with the token at `at`.
pub(crate) fn may_begin(cursor: &Cursor<'_>, at: usize) -> bool {
    let word = cursor.word(at);
    let sign = || tables().signs.starting(cursor, at).is_some();
    match cursor.tag(at) {
        Some(Tag::Num | Tag::Sym) => true,
        Some(Tag::Punct) => is_one_of(word, "- − . [ +") || !word.is_ascii() && sign(),
        Some(_) => {
            let lower = cursor.lower(at);
            is_one_of(lower, by_initial(lower))
                || lower.ends_with("fold")
                || word.len() <= 5
                    && (cursor.is_capital(at)
                        || cursor.is_digits(at + 1)
                        || cursor.tag(at + 1) == Some(Tag::Sym))
                    && sign()
        }
        None => false,
    }
}

/// The words with this first letter that begin a quantity: one short list to search instead of one long one.
fn by_initial(word: &str) -> &'static str {
    match word.as_bytes().first() {
        Some(b'a') => "a an anywhere",
        Some(b'b') => "between billions",
        Some(b'c') => "c countless",
        Some(b'd') => "double doubled doubles doubling dozens",
        Some(b'e') => "eight eighteen eighty eleven",
        Some(b'f') => "fifteen fifty five forty four fourteen from",
        Some(b'h') => "half halve halved halves halving hundreds",
        Some(b'm') => "many millions minus",
        Some(b'n') => "negative nine nineteen ninety numerous",
        Some(b'o') => "one",
        Some(b'q') => {
            "quadruple quadrupled quadruples quadrupling quarter quintuple quintupled quintuples quintupling"
        }
        Some(b'r') => "rs",
        Some(b's') => "scores seven seventeen seventy several six sixteen sixty",
        Some(b't') => {
            "ten tens thirteen thirty thousands three thrice treble trebled trebles trebling trillions triple \
             tripled triples tripling twelve twenty twice two"
        }
        Some(b'z') => "zero",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::by_initial;
    use crate::languages::en::figures::numerals::{multiples, numbers};

    #[test]
    fn no_number_word_is_forgotten() {
        let words = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
            sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety";
        for word in words.split(' ') {
            assert!(numbers::small(word).is_some(), "{word}");
            assert!(words::is_one_of(word, by_initial(word)), "{word}");
        }
        for letter in b'a'..=b'z' {
            let letter = char::from(letter).to_string();
            for word in by_initial(&letter).split(' ').filter(|word| !word.is_empty()) {
                assert!(word.starts_with(&letter), "{word}");
            }
        }
        for stem in ["doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv"] {
            for ending in ["e", "es", "ed", "ing"] {
                let word = [stem, ending].concat();
                assert!(multiples::value_of(&word).is_some(), "{word}");
                assert!(words::is_one_of(&word, by_initial(&word)), "{word}");
            }
        }
    }
}
