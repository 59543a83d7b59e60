//! A cue in the gap of a relative clause: "a box which she said was empty", "what officials called an accident".
//!
//! - `The crew found a box [Q1 which] [S1 she] [C1 said] [Q1 was empty].`
//! - `The town woke to [Q1 what] [S1 officials] [C1 said] [Q1 was an accident].`
//!
//! Not: `The man who she said hello to had left.`

use super::cues::Takes;
use super::draft::Draft;
use super::extent;
use super::paragraph::Paragraph;
use super::predicate::{Mood, Predicate};
use super::source::Speaker;
use crate::annotation::ClaimKind;

/// The attribution of a predicate between a relative pronoun and the verb that goes with it.
pub(super) fn find(p: &Paragraph<'_>, predicate: &Predicate, speaker: Speaker) -> Option<Draft> {
    let cue = predicate.cue;
    let pronoun = speaker.start.checked_sub(1)?;
    let relative = matches!(p.lower(pronoun), "which" | "who" | "that" | "what");
    let reports =
        (cue.takes(Takes::Any) || cue.takes(Takes::Clause)) && cue.kind != ClaimKind::Denial;
    let active = predicate.mood == Mood::Active && !predicate.negated;
    if !relative || speaker.relative || !reports || !active || !p.is_finite(predicate.end) {
        return None;
    }
    let (_, limit) = p.sentence(predicate.verb);
    let end = extent::forward(p, predicate.end, limit, p.form(predicate.verb));
    let content = vec![(pronoun, pronoun + 1), (predicate.end, end)];
    Some(Draft::of("cue in a relative clause", predicate, Some(speaker), content).unsure())
}
