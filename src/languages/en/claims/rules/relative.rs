//! A cue in the gap of a relative clause: "a box which she said was empty", "what officials called an accident".
//!
//! - `The crew found a box [Q1 which] [S1 she] [C1 said] [Q1 was empty].`
//! - `The town woke to [Q1 what] [S1 officials] [C1 said] [Q1 was an accident].`
//!
//! Not: `The man who she said hello to had left.`

use super::rule::{Find, Rule};
use crate::annotation::ClaimKind;
use crate::claims::{Candidate, Paragraph};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::cues::verbs::Takes;
use crate::languages::en::claims::extent::clause;
use crate::languages::en::claims::speakers::subject::Place;
use crate::syntax::Tag;

pub(crate) static RULE: Rule =
    Rule { name: "relative", says: &["cue in a relative clause"], find: Find::Active(find) };

/// The attribution of a predicate between a relative pronoun and the verb that goes with it.
fn find(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    place: Place,
    _: &[Candidate],
) -> Option<Candidate> {
    let (cue, speaker) = (predicate.cue, place.speaker());
    // "a diary which, she said, was mostly about the weather"
    let commas = usize::from(p.is_before(speaker.start, ",") && p.is(predicate.end, ","));
    let pronoun = speaker.start.checked_sub(1 + commas)?;
    let relative = p.is(pronoun, "which who whom that what");
    let reports =
        (cue.takes(Takes::Any) || cue.takes(Takes::Clause)) && cue.kind != ClaimKind::Denial;
    let active = predicate.construction == Construction::Active && !predicate.negated;
    let partitive = p.is_before(pronoun, "of"); // "All of which, he said, would help"
    if !relative || speaker.relative || !active || partitive || cue.takes(Takes::Addressee) {
        return None;
    }
    let (_, limit) = p.sentence(predicate.verb);
    let from = predicate.end + commas;
    let clause = reports && p.is_finite(from);
    // "what the ministry called | an act of sabotage", "which officials described | as an error", "that it estimates | at
    // £3bn"
    let governed = p.tag(pronoun.wrapping_sub(1)) == Some(Tag::Adp) && !p.is(pronoun, "what");
    let judged = cue.takes(Takes::Called)
        && !p.is(pronoun, "that")
        && !governed // "a tweet in which he called"
        && (p.phrase_from(from).is_some() || p.quotation_from(from).is_some())
        || cue.takes(Takes::As) && p.is(from, "as")
        || cue.takes(Takes::At) && p.is(from, "at");
    if !clause && !judged {
        return None;
    }
    let end = clause::forward(p, from, limit, p.form(predicate.verb));
    let end = if judged { phrase_end(p, from, end) } else { before_next_verb(p, from, end) };
    // What somebody calls it in quotation marks is said without the pronoun.
    let quotation = p.quotation_from(from + usize::from(p.is(from, "as")));
    let content = match quotation.filter(|_| judged) {
        Some(quotation) => vec![(quotation.start, end)],
        None => vec![(pronoun, pronoun + 1), (from, end)],
    };
    Some(predicate.candidate("cue in a relative clause", Some(speaker), content).unsure())
}

/// The end of the noun phrase or quotation that says what something is called.
fn phrase_end(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let at = from + usize::from(p.is(from, "as at"));
    let own = match p.quotation_from(at) {
        Some(quotation) => quotation.end,
        None => (at..end)
            .find(|at| p.is_finite(*at) || p.is_dash(*at) || p.is(*at, ", who which that"))
            .unwrap_or(end),
    };
    own.min(end)
}

/// "who police say are brothers | were arrested": a second verb, with no subject of its own, is the main clause's.
fn before_next_verb(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let mut seen_subject = false;
    let mut in_group = true;
    for at in from..end {
        let verbal = matches!(p.tag(at), Some(Tag::Verb | Tag::Aux | Tag::Adv | Tag::Part));
        if in_group && verbal {
            continue;
        }
        in_group = false;
        match p.tag(at) {
            Some(Tag::Cconj | Tag::Sconj | Tag::Pron) => seen_subject = true,
            _ if p.is(at, ",") && p.is_finite(at + 1) => return at,
            _ if p.is_finite(at) && !seen_subject => return at,
            _ => {}
        }
    }
    end
}
