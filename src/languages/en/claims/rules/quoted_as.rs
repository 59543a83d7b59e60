//! Somebody's words by way of somebody else: "the paper quoted X as saying that", "X was quoted as saying that".
//!
//! - `[S1 The paper] [C1 quoted] [Q1 [S2 the mayor] as [C2 saying] [Q2 that the bridge was safe]].`
//! - `[S The mayor] [C was quoted as saying] [Q that the bridge was safe].`
//!
//! Not: `He was quoted a price.`

use words::is_one_of;

use super::reported_clause;
use super::rule::{Find, Rule};
use crate::claims::{Candidate, Paragraph, TokenRange};
use crate::languages::en::claims::adjunct;
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::cues::verbs::{Takes, cue_verbs};
use crate::languages::en::claims::speakers::source;
use crate::languages::en::claims::speakers::subject::{Place, QUOTING};
use crate::syntax::VerbForm;

pub(crate) static RULE: Rule =
    Rule { name: "quoted_as", says: &["quoted as saying"], find: Find::Passive(find) };

/// "X was quoted as saying …": the words are X's; who quotes them, if the sentence says so, is the channel.
fn find(p: &Paragraph<'_>, predicate: &Predicate, candidates: &[Candidate]) -> Option<Candidate> {
    if predicate.negated || !is_one_of(predicate.cue.lemma, QUOTING) {
        return None;
    }
    let agent = by(p, predicate.end);
    let (_, after) = agent.unwrap_or((predicate.end, predicate.end));
    if !p.is(after, "as") {
        return None;
    }
    let verb = after + 1;
    let (cue, _) = *cue_verbs(p.lower(verb)).iter().find(|(cue, form)| {
        *form == VerbForm::Gerund && cue.takes(Takes::Quote) && cue.particle.is_none()
    })?;
    let (start, _) = p.sentence(predicate.verb);
    let speaker = source::before(p, predicate.start, start)?;
    let later = by(p, verb + 1);
    let says = Predicate {
        cue,
        start: predicate.start,
        verb,
        end: later.map_or(verb + 1, |(_, end)| end),
        construction: Construction::Active,
        negated: false,
    };
    let mut candidate = reported_clause::find(p, &says, Place::After(speaker), candidates)?;
    if let Some(cue) = candidate.cue.as_mut() {
        cue.ranges = match agent {
            Some((from, to)) => vec![(predicate.start, from), (to, verb + 1)],
            None => vec![(predicate.start, verb + 1)],
        };
    }
    candidate.rule = "quoted as saying";
    candidate.channel = agent.or(later).or(candidate.channel);
    Some(candidate)
}

/// "by the local paper" at a token.
fn by(p: &Paragraph<'_>, at: usize) -> Option<TokenRange> {
    let phrase = p.phrase_from(at + 1).filter(|_| p.is(at, "by"))?;
    (!adjunct::is_time_phrase(p, phrase)).then_some((at, phrase.end))
}
