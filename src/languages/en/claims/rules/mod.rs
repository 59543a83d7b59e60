//! The rules: a file finds one way in which an article attributes words, and nothing else. What they share (how far a
//! clause goes, who is the speaker, who can speak) stands outside this folder. [`RULES`] is their order, in which the first
//! that answers has the word.

mod according;
mod hearsay;
mod inscription;
mod manner;
mod noun;
mod object_complement;
mod passive;
mod pull_quote;
mod quoted_as;
mod relative;
mod reported_clause;
mod rule;
mod stance;

pub(crate) use reported_clause::announced;

use crate::claims::{Candidate, Paragraph};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate;
use crate::languages::en::claims::speakers::subject;
use rule::{Find, Rule};

/// All rules, in the order in which they are asked.
pub(crate) static RULES: &[&Rule] = &[
    &according::RULE,
    &hearsay::ADVERB,
    &noun::RULE,
    &manner::RULE,
    &inscription::RULE,
    &pull_quote::RULE,
    &stance::RULE,
    &quoted_as::RULE,
    &passive::RULE,
    &hearsay::PASSIVE,
    &relative::RULE,
    &reported_clause::RULE,
    &object_complement::RULE,
];

/// The candidates of a paragraph, in the order of their cues. What is said inside a quotation stays inside it.
pub(crate) fn all(p: &Paragraph<'_>) -> Vec<Candidate> {
    // A rule looks back at the candidates of its own sentence; more than these never stand there.
    const NEAR: usize = 16;
    let mut candidates: Vec<Candidate> = Vec::new();
    for at in 0..p.tokens.len() {
        if p.quotation(at).is_none() {
            let before = candidates.get(candidates.len().saturating_sub(NEAR)..).unwrap_or(&[]);
            candidates.extend(first(p, at, before));
        }
    }
    candidates
}

/// The attribution whose cue is (or begins with) the token, by the first rule that finds one.
fn first(p: &Paragraph<'_>, at: usize, before: &[Candidate]) -> Option<Candidate> {
    let by_word = RULES.iter().find_map(|rule| match rule.find {
        Find::Word(find) => find(p, at, before),
        _ => None,
    });
    // "As Ms Ruiz told the Herald": the rule for "as" has the verb.
    if by_word.is_some() || before.iter().any(|candidate| candidate.has_cue(at)) {
        return by_word;
    }
    let predicate = predicate::at(p, at)?;
    if predicate.construction == Construction::Passive {
        return RULES.iter().find_map(|rule| match rule.find {
            Find::Passive(find) => find(p, &predicate, before),
            _ => None,
        });
    }
    let place = subject::of(p, &predicate, before)?;
    RULES.iter().find_map(|rule| match rule.find {
        Find::Active(find) => find(p, &predicate, place, before),
        _ => None,
    })
}
