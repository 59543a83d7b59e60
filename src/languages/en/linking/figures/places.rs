//! Where and when a sentence says that something happened: the places and days of its prepositions, and the words that
//! set it apart from today's event.

use words::is_one_of;

use crate::languages::en::lexicon::is_in;
use crate::lexicon::Class;
use crate::syntax::{Reading, Sentence, Tag};

/// Buildings and the like.
pub(crate) const SITES: &str = "\
    school hospital clinic mall mill factory plant hotel church mosque temple synagogue prison jail building tower \
    apartment house home camp market theatre theater nightclub club shop store warehouse station airport stadium \
    university college kindergarten neighbourhood neighborhood district suburb street";

pub(crate) fn follows_place_word(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> bool {
    // "in Oblin", "in the neighbouring valley of Tamm"
    (1..=6).any(|back| {
        let Some(i) = at.checked_sub(back) else { return false };
        let between = sentence.tokens.get(i + 1..at).unwrap_or(&[]);
        sentence
            .tokens
            .get(i)
            .is_some_and(|token| {
                is_one_of(reading.lower(*token), "in at near across outside inside")
                    // "a strike on the port of Oblin"
                    || reading.lower(*token) == "on"
                        && i.checked_sub(1).and_then(|at| sentence.tokens.get(at)).is_some_and(|noun| {
                            is_one_of(reading.lower(*noun), "strike strikes attack attacks raid raids assault bombing")
                        })
                    || reading.lower(*token) == "to"
                        && i.checked_sub(1)
                            .and_then(|at| sentence.tokens.get(at))
                            .is_some_and(|close| is_one_of(reading.lower(*close), "close next"))
            })
            && between.iter().all(|token| {
                matches!(token.tag, Tag::Propn | Tag::Det | Tag::Adj | Tag::Noun)
                    || reading.lower(*token) == "of"
            })
    }) && !is_calendar(reading.lower(match sentence.tokens.get(at) {
        Some(token) => *token,
        None => return false,
    }))
}

pub(crate) fn is_calendar(word: &str) -> bool {
    is_in(word, Class::WEEKDAY.or(Class::MONTH))
}

/// A year, or "last year", "since", "a day": the sentence may be about another occasion, or about more than one.
pub(crate) fn is_time_anchor(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> bool {
    const PERIODS: &str = "year month week season winter spring summer autumn decade century";
    let Some(token) = sentence.tokens.get(at) else { return false };
    let word = reading.lower(*token);
    let next = sentence.tokens.get(at + 1).map_or("", |next| reading.lower(*next));
    let year = word.len() == 4
        && word.bytes().all(|b| b.is_ascii_digit())
        && (word.starts_with("19") || word.starts_with("20"));
    year || is_one_of(
        word,
        "annually yearly annual daily weekly monthly every each per since past average separate separately unrelated \
         elsewhere total altogether",
    ) || matches!(word, "last" | "previous" | "this")
        && (is_one_of(next, PERIODS) || next == "time")
        || word == "a" && is_one_of(next, "year day month week")
}

/// A name without the ending of its adjective: "korean" and "korea", "ukrainian" and "ukraine" meet.
pub(crate) fn stem(word: &str) -> String {
    let endings = ["ian", "ean", "ium", "any", "an", "ese", "ish", "ia", "i", "n", "e", "a", "y"];
    let mut stem = word;
    for ending in endings {
        if let Some(short) = word.strip_suffix(ending).filter(|short| short.len() >= 4) {
            stem = short;
            break;
        }
    }
    stem.to_owned()
}
