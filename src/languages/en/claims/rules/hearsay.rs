//! Attributions without a source: "reportedly", "is believed to", "it emerged that".
//!
//! - `[Q1 The suspect] [C1 is believed] [Q1 to have fled].`
//! - `[Q1 Two men] [C1 reportedly] [Q1 left by boat].`
//! - `[C It emerged] [Q that the lock was open].`
//!
//! Not: `He is said by friends to be ill.` `The alleged thief was 20.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph, TokenRange};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::extent::clause;
use crate::languages::en::claims::speakers::source;
use crate::syntax::{Tag, VerbForm};

pub(crate) static ADVERB: Rule =
    Rule { name: "hearsay", says: &["hearsay"], find: Find::Word(adverb) };

pub(crate) static PASSIVE: Rule =
    Rule { name: "hearsay", says: &["hearsay"], find: Find::Passive(passive) };

fn candidate(
    rule: &'static str,
    lemma: &'static str,
    cue: TokenRange,
    content: Vec<TokenRange>,
) -> Candidate {
    Candidate {
        rule,
        kind: ClaimKind::Hearsay,
        confidence: Confidence::Medium,
        content,
        cue: Some(CandidateCue {
            ranges: vec![cue],
            lemma,
            label: CueLabel::Unattributed,
            negated: false,
        }),
        source: None,
        channel: None,
        when: None,
    }
}

/// "The suspect is believed to have fled", "it is understood that …".
fn passive(p: &Paragraph<'_>, predicate: &Predicate, _: &[Candidate]) -> Option<Candidate> {
    let known = is_one_of(
        predicate.cue.lemma,
        "say believe think report allege claim suspect estimate expect fear",
    );
    // "It was announced that"; of somebody it is not said.
    let announced = is_one_of(
        predicate.cue.lemma,
        "announce hope argue suggest reveal confirm predict disclose",
    );
    if predicate.construction != Construction::Passive || !known && !announced || predicate.negated
    {
        return None;
    }
    let (_, limit) = p.sentence(predicate.verb);
    let lemma = predicate.cue.lemma;
    let cue = (predicate.start, predicate.end);
    let to = predicate.end;
    if p.is(to, "that") && p.is_before(predicate.start, "it") {
        let end = clause::forward(p, to, limit, VerbForm::None);
        let cue = (predicate.start - 1, predicate.end);
        return Some(candidate("hearsay", lemma, cue, vec![(to, end)]));
    }
    let infinitive = p.is(to, "to") && matches!(p.form(to + 1), VerbForm::Base);
    let speculative = known && !is_one_of(lemma, "expect fear estimate");
    if !infinitive || !speculative {
        return None;
    }
    infinitival(p, lemma, cue)
}

/// "The suspect | is believed | to have fled".
fn infinitival(p: &Paragraph<'_>, lemma: &'static str, cue: TokenRange) -> Option<Candidate> {
    let (start, limit) = p.sentence(cue.0);
    let to = cue.1;
    let subject = source::before(p, cue.0, start)?;
    if subject.relative || p.is(subject.start, "i") {
        return None;
    }
    let end = clause::forward(p, to, limit, VerbForm::None);
    Some(candidate("hearsay", lemma, cue, vec![(subject.start, subject.end), (to, end)]))
}

/// "reportedly", "allegedly" in the middle of a clause; "it emerged that".
fn adverb(p: &Paragraph<'_>, at: usize, _: &[Candidate]) -> Option<Candidate> {
    let (start, limit) = p.sentence(at);
    let lemma = match p.lower(at) {
        "reportedly" => "reportedly",
        "purportedly" => "purportedly",
        "supposedly" => "supposedly",
        "allegedly" => "allegedly",
        "emerged" if p.is(at + 1, "that") => {
            // "it later emerged that"
            let adverb = at > start && p.tag(at - 1) == Some(Tag::Adv);
            let it = at.checked_sub(1 + usize::from(adverb))?;
            let end = clause::forward(p, at + 1, limit, VerbForm::None);
            let found = candidate("hearsay", "it emerged", (it, at + 1), vec![(at + 1, end)]);
            return (p.is(it, "it")).then_some(found);
        }
        "understood"
            if p.is_before(at, "is was")
                && at > start + 1
                && p.is(at - 2, "it")
                && (p.is(at + 1, "that")
                    || p.phrase_from(at + 1).is_some_and(|phrase| p.is_finite(phrase.end))) =>
        {
            let end = clause::forward(p, at + 1, limit, VerbForm::None);
            return Some(candidate("hearsay", "understand", (at - 2, at + 1), vec![(at + 1, end)]));
        }
        // "are understood to have met", "is rumoured to be for sale"
        "understood" | "rumoured" | "rumored"
            if at > start
                && p.is(at - 1, "is are was were")
                && p.is(at + 1, "to")
                && p.is(at + 2, "be have") =>
        {
            return infinitival(p, "understand", (at - 1, at + 1));
        }
        _ => return None,
    };
    let mut verb = at;
    while verb > start && matches!(p.tag(verb - 1), Some(Tag::Aux | Tag::Adv)) {
        verb -= 1;
    }
    if p.tag(at + 1) == Some(Tag::Punct) {
        return None;
    }
    let subject = source::before(p, verb, start).filter(|subject| !subject.relative)?;
    let end = clause::forward(p, at + 1, limit, VerbForm::None);
    // "was reportedly hit | but nobody was hurt"
    let but = |at: &usize| p.is(*at, "but") && p.quotation(*at).is_none();
    let end = (at + 2..end).find(but).unwrap_or(end);
    Some(candidate("hearsay", lemma, (at, at + 1), vec![(subject.start, at), (at + 1, end)]))
}
