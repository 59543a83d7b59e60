//! Multiples that a verb or an adverb gives.
//!
//! Examples: "more than [doubled]", "set to [triple]", "[twice] as many", "[double] the number". Not: "doubled as a
//! lookout", "doubled down", "a double room", "twice in a week".

use words::is_one_of;

use super::numbers::{Number, Written};
use crate::languages::en::figures::cursor::Cursor;
use crate::languages::en::figures::tables::tables;
use crate::syntax::Tag;

/// The multiple that the word at `at` gives.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize) -> Option<Number> {
    let word = cursor.lower(at);
    let value = value_of(word)?;
    let holds = match word {
        "twice" | "thrice" => compares(cursor, at + 1) || of_noun(cursor, at + 1),
        "double" | "triple" | "treble" | "quadruple" => {
            let verb = cursor.tag(at) == Some(Tag::Verb)
                || (1..=2).any(|back| {
                    cursor.is_before(at, back, "will would could may might should can must to")
                        && (back == 1
                            || cursor.is_before(at, 1, "almost nearly more about roughly than"))
                });
            verb && changes(cursor, at) || equals(cursor, at + 1)
        }
        _ => matches!(cursor.tag(at), Some(Tag::Verb | Tag::Adj)) && changes(cursor, at),
    };
    holds.then_some(Number { start: at, end: at + 1, value, scale: 1.0, written: Written::Fold })
}

/// The multiple that a word stands for.
pub(crate) fn value_of(word: &str) -> Option<f64> {
    const STEMS: [(&str, f64); 6] = [
        ("doubl", 2.0),
        ("tripl", 3.0),
        ("trebl", 3.0),
        ("quadrupl", 4.0),
        ("quintupl", 5.0),
        ("halv", 0.5),
    ];
    match word {
        "twice" => return Some(2.0),
        "thrice" => return Some(3.0),
        _ => {}
    }
    STEMS.iter().find_map(|(stem, value)| {
        let ending = word.strip_prefix(stem)?;
        is_one_of(ending, "e es ed ing").then_some(*value)
    })
}

/// Whether a verb here tells of a change, and not of what serves or repeats: "doubled as", "doubled down", "doubled
/// over in pain".
fn changes(cursor: &Cursor<'_>, at: usize) -> bool {
    let over =
        cursor.is(at + 1, "over") && !matches!(cursor.tag(at + 2), Some(Tag::Num | Tag::Det));
    !over && !cursor.is(at + 1, "as down up back") && !cursor.is_hyphen(at + 1)
}

/// "as many", "the size of", "that of", "what it was".
fn compares(cursor: &Cursor<'_>, at: usize) -> bool {
    cursor.is(at, "as") && matches!(cursor.tag(at + 1), Some(Tag::Adj | Tag::Adv))
        || equals(cursor, at)
}

/// "twice the fall": any noun but those of time ("twice the week before") and what goes on as a name.
fn of_noun(cursor: &Cursor<'_>, at: usize) -> bool {
    cursor.is(at, "the")
        && cursor.tag(at + 1) == Some(Tag::Noun)
        && tables().units.starting(cursor, at + 1).is_none()
        && !cursor.is(at + 2, "before after")
        || cursor.is(at, "what")
        || cursor.is(at, "that") && matches!(cursor.tag(at + 1), Some(Tag::Adp | Tag::Punct))
}

/// "the number", "its size", "that of last year".
fn equals(cursor: &Cursor<'_>, at: usize) -> bool {
    const EXTENTS: &str = "\
        number amount size rate level price length height weight speed cost figure total average share volume \
        value width population area distance capacity limit dose";
    cursor.is(at, "the its their his her last")
        && (at + 1..at + 4).any(|next| cursor.is(next, EXTENTS))
        || cursor.is(at, "that") && cursor.is(at + 1, "of")
        || cursor.is(at, "what") && cursor.is(at + 1, "it they he she we was")
}
