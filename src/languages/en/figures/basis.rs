//! How a number came about, and whether it will move: words near it.
//!
//! Examples: "an estimated 900", "12 people have been confirmed dead", "a preliminary toll of 12". Not: "40 people so far
//! this year".

use words::is_one_of;

use super::cursor::Cursor;
use crate::annotation::{Basis, FigureKind};
use crate::syntax::Tag;

/// The basis that the nearest word names, within twelve tokens before and six after, with no other number between:
/// "two boats with an estimated 530 people" estimates no boats.
pub(crate) fn basis(
    cursor: &Cursor<'_>,
    start: usize,
    end: usize,
    kind: FigureKind,
) -> Option<Basis> {
    let named = |at: usize| {
        word_basis(cursor.lower(at))
            .filter(|basis| holds(cursor, at, *basis, kind))
            .filter(|basis| *basis != Basis::Claimed || is_speech(cursor, at, start, end))
    };
    let ends =
        |at: &usize| is_one_of(cursor.word(*at), "; : “ ” \"") || cursor.tag(*at) == Some(Tag::Num);
    let mut before = (start.saturating_sub(12)..start).rev().take_while(|at| !ends(at));
    // What stands before the next number is that number's: "an estimated 530".
    let mut after = (end..end + 6)
        .take_while(|at| !ends(at))
        .filter(|at| cursor.tag(*at + 1) != Some(Tag::Num));
    (0..12).find_map(|_| {
        let nearer = before.next().and_then(named);
        nearer.or_else(|| after.next().and_then(named))
    })
}

/// Whether the words around say that the number is not final. Not "so far this year", which only says until when.
pub(crate) fn is_provisional(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    let says = |at: usize| match cursor.lower(at) {
        "preliminary" | "provisional" | "unofficial" => true,
        "and" => cursor.is(at + 1, "counting rising climbing"),
        "initial" => cursor.is(at + 1, "estimate estimates count figures results toll reports"),
        "early" => cursor.is(at + 1, "estimate estimates count figures results returns"),
        "expected" | "likely" | "feared" => {
            cursor.is(at + 1, "to") && cursor.is(at + 2, "rise climb grow increase")
        }
        _ => false,
    };
    let other = |at: &usize| cursor.tag(*at) != Some(Tag::Num);
    (start.saturating_sub(10)..start).rev().take_while(other).any(says)
        || (end..end + 12).take_while(other).any(says)
}

/// Whether the word means it here: a poll gives shares, "registered voters" are not counted, "expected" takes "to".
fn holds(cursor: &Cursor<'_>, at: usize, basis: Basis, kind: FigureKind) -> bool {
    // "two decisions expected to be announced": what is to come is no number.
    const SETTLED: &str = "\
        reported announced published released decided heard named ruled unveiled presented submitted filed";
    match basis {
        Basis::Polled => {
            matches!(kind, FigureKind::Percent | FigureKind::Fraction | FigureKind::Ratio)
        }
        Basis::Counted => {
            !matches!(cursor.tag(at + 1), Some(Tag::Noun))
                && !cursor.is_before(at, 2, "no not")
                && !cursor.is(at + 1, "unanimous its his her their that")
        }
        Basis::Projected if cursor.is(at, "expected") => {
            cursor.is(at + 1, "to") && !(cursor.is(at + 2, "be") && cursor.is(at + 3, SETTLED))
        }
        _ => true,
    }
}

/// Whether somebody claims here; not "claimed 40 lives", "claims of $5m".
fn is_speech(cursor: &Cursor<'_>, at: usize, start: usize, end: usize) -> bool {
    let lives = (start..end).any(|at| cursor.is(at, "life lives victim victims"));
    cursor.tag(at) == Some(Tag::Verb) && !lives
}

fn word_basis(word: &str) -> Option<Basis> {
    Some(match word {
        "estimated" | "estimate" | "estimates" | "estimating" | "reckons" | "reckoned" => {
            Basis::Estimated
        }
        "forecast" | "forecasts" | "projected" | "projects" | "projection" | "projections"
        | "predicts" | "predicted" | "expects" | "expected" | "modelling" | "modeling" => {
            Basis::Projected
        }
        "poll" | "polls" | "polled" | "survey" | "surveyed" | "respondents" => Basis::Polled,
        "counted" | "registered" | "recorded" | "confirmed" | "tally" | "tallied"
        | "documented" => Basis::Counted,
        "claimed" | "claims" | "claim" | "alleged" | "alleges" => Basis::Claimed,
        _ => return None,
    })
}
