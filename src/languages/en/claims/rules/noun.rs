//! Nouns that attribute, with their owner: "the mayor's claim that …".
//!
//! - `[S The mayor]'s [C claim] [Q that the bridge was safe] was read out.`
//!
//! Not: `The claim that the bridge was safe was read out.`

use super::rule::{Find, Rule};
use crate::annotation::Confidence;
use crate::claims::{Candidate, CandidateCue, Paragraph, Speaker, TokenRange};
use crate::languages::en::claims::cues::nouns::cue_noun;
use crate::languages::en::claims::extent::clause;
use crate::lexicon::Class;
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule =
    Rule { name: "noun", says: &["noun that attributes"], find: Find::Word(find) };

/// "the X's claim that …": a noun that attributes, with its owner, whose content follows.
fn find(p: &Paragraph<'_>, noun: usize, _: &[Candidate]) -> Option<Candidate> {
    if p.tag(noun) != Some(Tag::Noun) || !p.is(noun + 1, "that") {
        return None;
    }
    let (lemma, label, kind) = cue_noun(p.lower(noun))?;
    let (start, limit) = p.sentence(noun);
    let phrase = p.phrase(noun).filter(|phrase| phrase.head == noun)?;
    let owner_end = (phrase.start..noun).rev().find(|at| is_genitive(p, *at));
    let (first, end) = match owner_end {
        Some(mark) if p.tag(mark) == Some(Tag::Pron) => (mark, mark + 1),
        Some(mark) => (phrase.start, mark),
        None => return None,
    };
    // "The mayor's claim that was read out": the clause says something of the claim.
    let relative = p.is_finite(noun + 2);
    if relative || !clause::has_finite(p, noun + 2, limit) || first < start {
        return None;
    }
    let mut to = clause::forward(p, noun + 1, limit, VerbForm::None);
    // As the subject of its sentence the noun has a predicate after the content: "His claim that … | was read out".
    if phrase.start <= start + 1 || p.is(phrase.start - 1, ",") {
        to = main_verb(p, noun + 2, to).unwrap_or(to);
    }
    let content: TokenRange = (noun + 1, to);
    Some(Candidate {
        rule: "noun that attributes",
        kind,
        confidence: Confidence::Medium,
        content: vec![content],
        cue: Some(CandidateCue { ranges: vec![(noun, noun + 1)], lemma, label, negated: false }),
        source: Some(Speaker { start: first, end, head: end.saturating_sub(1), relative: false }),
        channel: None,
        when: None,
    })
}

/// The finite verb after the reported clause's own.
fn main_verb(p: &Paragraph<'_>, from: usize, to: usize) -> Option<usize> {
    let own = (from..to).find(|at| p.is_finite(*at))?;
    let mut at = own + 1;
    while at < to {
        if p.tag(at) == Some(Tag::Sconj) || p.tag(at) == Some(Tag::Cconj) || p.is(at, "who which ,")
        {
            return None;
        }
        // "surprised the shopkeepers": a participle has no object.
        let past = p.form(at) == VerbForm::Participle && p.phrase_from(at + 1).is_some();
        if (past || p.is_finite(at)) && p.tag(at - 1) != Some(Tag::Aux) {
            return Some(at);
        }
        at += 1;
    }
    None
}

fn is_genitive(p: &Paragraph<'_>, at: usize) -> bool {
    p.is(at, "his her their its") && p.tag(at) == Some(Tag::Pron)
        || p.tag(at) == Some(Tag::Part) && p.is_a(at, Class::GENITIVE)
}
