//! What somebody says inside somebody else's direct speech: the chain's second link.
//!
//! - `[Q1 “[S2 The doctor] [C2 told] me [Q2 it was safe],”] [S1 she] [C1 said].`
//!
//! Not: `“I think it was safe,” she said.` Speakers' words about their own or about what "they" say are left alone.

use super::Rules;
use super::attribution::Attribution;
use super::candidate::Candidate;
use super::paragraph::Paragraph;
use crate::annotation::{ClaimKind, Confidence, Form};
use crate::syntax::Tag;

/// The attributions inside the quotations of a paragraph that somebody says, by its candidates: a chain has no loose end.
pub(super) fn find(p: &Paragraph<'_>, rules: &Rules, candidates: &[Candidate]) -> Vec<Attribution> {
    let mut said = vec![false; p.tokens.len()];
    let by_somebody = candidates.iter().filter(|candidate| candidate.source.is_some());
    for (from, to) in by_somebody.flat_map(|candidate| candidate.content.iter()) {
        said.iter_mut().take(*to).skip(*from).for_each(|said| *said = true);
    }
    let is_said = |at: usize| said.get(at) == Some(&true);
    let long = p.quotations.iter().filter(|one| {
        one.inner_end >= one.inner + SHORTEST && is_said(one.inner) && is_said(one.inner_end - 1)
    });
    long.flat_map(|quotation| inside(&p.inside(*quotation), rules)).collect()
}

fn inside(p: &Paragraph<'_>, rules: &Rules) -> Vec<Attribution> {
    let reported = (rules.candidates)(p).into_iter().filter(|candidate| is_report(p, candidate));
    let attributions = reported.filter_map(|candidate| candidate.unsure().finish(p));
    // Their words are in the speaker's mouth, not in the article's.
    attributions
        .map(|one| match one.form {
            Form::Direct => Attribution { form: Form::Mixed, ..one },
            _ => one,
        })
        .collect()
}

/// Whether somebody with a name or a description reports, in a verb of saying.
fn is_report(p: &Paragraph<'_>, candidate: &Candidate) -> bool {
    let kind =
        matches!(candidate.kind, ClaimKind::Statement | ClaimKind::Denial | ClaimKind::Finding);
    let speaker = candidate.source.is_some_and(|speaker| {
        matches!(p.tag(speaker.head), Some(Tag::Noun | Tag::Propn)) && !speaker.relative
    });
    let sure = candidate.confidence == Confidence::High;
    kind && speaker && sure && candidate.cue.as_ref().is_some_and(|cue| !cue.negated)
}

/// Shorter quotations hold no clause inside a clause.
const SHORTEST: usize = 6;
