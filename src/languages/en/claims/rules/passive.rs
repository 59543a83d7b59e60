//! Judgements in the passive, whose source stands after "by".
//!
//! - `[Q The move] [C was condemned by] [S the union].`
//! - `[Q The plan] [C was described] [Q as “a joke”] [C by] [S the head of the union].`
//! - `[Q The monks] [C were accused by] [S the junta] [Q of spying].`
//!
//! Not: `The house was surrounded by police.` `He was called by his mother.` `Bail was denied by the judge.`

use super::rule::{Find, Rule};
use crate::annotation::ClaimKind;
use crate::claims::{Candidate, Paragraph, Speaker, TokenRange};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::extent::complement;
use crate::languages::en::claims::speakers::{agency, source};
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule =
    Rule { name: "passive", says: &["passive with “by”"], find: Find::Passive(find) };

/// The attribution of a passive with "by".
fn find(p: &Paragraph<'_>, predicate: &Predicate, _: &[Candidate]) -> Option<Candidate> {
    if predicate.construction != Construction::Passive || predicate.negated {
        return None;
    }
    let (start, limit) = p.sentence(predicate.verb);
    let subject = source::before(p, predicate.start, start)
        .filter(|subject| !subject.relative && agency::is_real(p, *subject, predicate))?;
    let begins = (whole(p, subject, start)?, subject.end);
    let from = predicate.end;
    if let Some(agent) = agent(p, from, limit) {
        let cue = vec![(predicate.start, from + 1)];
        // "were accused by the junta | of spying", "was described by the paper | as a joke"
        let rest = complement(p, predicate, agent.end, limit)
            .map(|start| (start, complement::content_end(p, start, limit)));
        let alone = rest.is_none() && is_judged(p, predicate, subject);
        if !alone && rest.is_none() {
            return None;
        }
        let content = std::iter::once(begins).chain(rest).collect();
        return Some(candidate(predicate, agent, cue, content));
    }
    let rest = complement(p, predicate, from, limit)?;
    // The last "by" that somebody follows: the one before may stand in what is said.
    let by = (rest + 1..limit)
        .take_while(|at| !matches!(p.word(*at), ";" | ":"))
        .filter(|at| p.quotation(*at).is_none() && p.is(*at, "by"))
        .find_map(|by| Some((by, agent(p, by, limit)?)));
    let (by, agent) = by.filter(|(by, _)| !has_verb(p, rest, *by))?;
    let cue = vec![(predicate.start, predicate.end), (by, by + 1)];
    Some(candidate(predicate, agent, cue, vec![begins, (rest, by)]))
}

/// Where the subject begins, infinitives included: "The decision to close | the mine". None where it stands inside
/// something else.
fn whole(p: &Paragraph<'_>, subject: Speaker, start: usize) -> Option<usize> {
    let mut first = subject.start;
    if p.tag(first.checked_sub(1).unwrap_or(first)) == Some(Tag::Verb)
        && first >= start + 3
        && p.is(first - 2, "to")
    {
        first = source::before(p, first - 2, start)?.start;
    }
    let before = first.checked_sub(1).filter(|before| *before >= start);
    let edge = before.is_none_or(|before| !matches!(p.tag(before), Some(Tag::Verb | Tag::Part)));
    edge.then_some(first)
}

fn candidate(
    predicate: &Predicate,
    agent: Speaker,
    cue: Vec<TokenRange>,
    content: Vec<TokenRange>,
) -> Candidate {
    let mut candidate = predicate.candidate("passive with “by”", Some(agent), content).unsure();
    if let Some(words) = candidate.cue.as_mut() {
        words.ranges = cue;
    }
    candidate
}

/// Who stands after a "by".
fn agent(p: &Paragraph<'_>, by: usize, limit: usize) -> Option<Speaker> {
    if !p.is(by, "by") {
        return None;
    }
    let agent = source::after(p, by + 1).filter(|agent| agent.end <= limit)?;
    let counted = p.tag(agent.head) == Some(Tag::Noun) && !agency::can_speak(p, agent.head);
    let measure = p.tag(agent.head) == Some(Tag::Num) || p.tag(agent.start) == Some(Tag::Sym);
    let reflexive =
        p.lower(agent.head).ends_with("self") || p.lower(agent.head).ends_with("selves");
    (!counted && !measure && !reflexive).then_some(agent)
}

/// Where what is said of the subject begins: "as a joke", "“a sham”", "at $3 million", "of spying".
fn complement(p: &Paragraph<'_>, predicate: &Predicate, at: usize, limit: usize) -> Option<usize> {
    if at >= limit {
        return None;
    }
    let fits = match predicate.cue.lemma {
        "describe" | "characterize" | "portray" | "dismiss" | "denounce" | "hail" | "praise"
        | "deride" | "mock" | "slam" | "tout" => p.is(at, "as"),
        "call" | "label" | "brand" => {
            p.quotation_from(at).is_some()
                || p.is(at, "a an") && !complement::is_fetched(p, at)
                || p.tag(at) == Some(Tag::Adj)
        }
        "put" | "estimate" => p.is(at, "at") && complement::is_at_number(p, at),
        "accuse" => {
            p.is(at, "of")
                && (p.form(at + 1) == VerbForm::Gerund || p.phrase_from(at + 1).is_some())
        }
        "liken" => p.is(at, "to"),
        _ => false,
    };
    fits.then_some(at)
}

/// Whether saying that somebody did this to the subject is already all that was said: "the move was condemned by".
fn is_judged(p: &Paragraph<'_>, predicate: &Predicate, subject: Speaker) -> bool {
    let cue = predicate.cue;
    let thing = p.tag(subject.head) == Some(Tag::Noun) && !agency::is_person(p, subject.head);
    match cue.lemma {
        "criticize" | "condemn" | "denounce" | "decry" | "lambast" | "praise" | "commend" => true,
        "confirm" | "report" => thing,
        _ if cue.kind == ClaimKind::Denial => {
            complement::is_deniable(p, subject.start, subject.end)
        }
        _ => false,
    }
}

fn has_verb(p: &Paragraph<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| p.is_finite(at) && p.quotation(at).is_none())
}
