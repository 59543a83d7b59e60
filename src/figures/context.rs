//! How a number came about, and whether it will move: words near it.
//!
//! Examples: "an estimated 900", "12 people have been confirmed dead so far". Not: "so far away".

use words::is_one_of;

use super::line::Line;
use crate::annotation::{Basis, FigureKind};
use crate::language::Tag;

/// The basis that the nearest word names, within twelve tokens before and six after.
pub(super) fn basis(line: &Line<'_>, start: usize, end: usize, kind: FigureKind) -> Option<Basis> {
    let named = |at: usize| {
        word_basis(line.lower(at))
            .filter(|basis| holds(line, at, *basis, kind))
            .filter(|basis| *basis != Basis::Claimed || is_speech(line, at, start, end))
    };
    let ends = |at: &usize| is_one_of(line.word(*at), "; : “ ” \"");
    let mut before = (start.saturating_sub(12)..start).rev().take_while(|at| !ends(at));
    let mut after = (end..end + 6).take_while(|at| !ends(at));
    (0..12).find_map(|_| {
        let nearer = before.next().and_then(named);
        nearer.or_else(|| after.next().and_then(named))
    })
}

/// Whether the words around say that the number is not final.
pub(super) fn is_provisional(line: &Line<'_>, start: usize, end: usize) -> bool {
    (start.saturating_sub(10)..end + 12).any(|at| match line.lower(at) {
        "preliminary" | "provisional" | "unofficial" => true,
        "so" => line.lower(at + 1) == "far" && !line.is(at + 2, "away as from"),
        "and" => line.is(at + 1, "counting rising climbing"),
        "initial" => line.is(at + 1, "estimate estimates count figures results toll reports"),
        "early" => line.is(at + 1, "estimate estimates count figures results returns"),
        "expected" | "likely" | "feared" => {
            line.lower(at + 1) == "to" && line.is(at + 2, "rise climb grow increase")
        }
        _ => false,
    })
}

/// Whether the word means it here: a poll gives shares, "registered voters" are not counted, "expected" takes "to".
fn holds(line: &Line<'_>, at: usize, basis: Basis, kind: FigureKind) -> bool {
    match basis {
        Basis::Polled => {
            matches!(kind, FigureKind::Percent | FigureKind::Fraction | FigureKind::Ratio)
        }
        Basis::Counted => !matches!(line.tag(at + 1), Some(Tag::Noun)),
        Basis::Projected if line.lower(at) == "expected" => line.lower(at + 1) == "to",
        _ => true,
    }
}

/// Whether somebody claims here; not "claimed 40 lives", "claims of $5m".
fn is_speech(line: &Line<'_>, at: usize, start: usize, end: usize) -> bool {
    let lives = (start..end).any(|at| line.is(at, "life lives victim victims"));
    line.tag(at) == Some(Tag::Verb) && !lives
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
