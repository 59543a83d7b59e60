//! Cues that stand after their content or in its middle.
//!
//! - `[Q The bridge was closed], [S police] [C said].`
//! - `[Q1 The deal], [S1 officials] [C1 said], [Q1 would fail].`
//!
//! Not: `In his book, “A Life”, he said nothing.` `When the bell rang, the teacher said so.`

use words::is_one_of;

use super::clause;
use crate::claims::{Candidate, Paragraph, Quotation, TokenRange};
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::cues::verbs::Takes;
use crate::syntax::{Tag, VerbForm};

/// A quotation as content, with the rest of the clause it is a part of.
pub(crate) fn quoted(p: &Paragraph<'_>, quotation: Quotation, form: VerbForm) -> TokenRange {
    let closed = is_one_of(p.last_inner(quotation), ". ! ? , … ... -- —");
    if closed || quotation.open {
        return (quotation.start, quotation.end);
    }
    let (_, limit) = p.sentence(quotation.end.saturating_sub(1));
    let end = clause::forward(p, quotation.end, limit, form).max(quotation.end);
    (quotation.start, end)
}

/// What stands before a trailing cue.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Lead {
    /// A quotation; `sure` when it ends with the comma of a quotation that a cue follows.
    Quotation { quotation: Quotation, sure: bool },
    /// A clause and its comma, which stands at this token.
    Clause(usize),
}

pub(crate) fn lead(p: &Paragraph<'_>, at: usize) -> Option<Lead> {
    if let Some(quotation) = p.quotation_to(at) {
        let last = p.last_inner(quotation);
        if is_title(p, quotation) {
            return None;
        }
        if is_fronted(p, quotation) {
            return None;
        }
        return is_one_of(last, ", . ! ? … ... -- — -")
            .then_some(Lead::Quotation { quotation, sure: is_one_of(last, ", -- —") });
    }
    let before = at.checked_sub(1)?;
    if !p.is(before, ",") && !p.is_dash(before) {
        return None;
    }
    match p.quotation_to(before) {
        Some(quotation) if is_fronted(p, quotation) => None,
        Some(quotation) => Some(Lead::Quotation { quotation, sure: true }),
        None if p.is(before, ",") && before > p.sentence(at).0 => Some(Lead::Clause(before)),
        None => None,
    }
}

/// "In his book, “A Life,” he said …", "for “best sound”, she recommends …", "as she spoke of “home,” he said yes": a
/// title or a word in what stands before the clause of the cue is no content.
fn is_fronted(p: &Paragraph<'_>, quotation: Quotation) -> bool {
    let (start, _) = p.sentence(quotation.start);
    let words = clause::backward(p, quotation.start, start);
    let phrase = words < quotation.start
        && !clause::has_finite(p, words, quotation.end)
        && matches!(p.tag(words), Some(Tag::Adp | Tag::Sconj));
    let comma = |at: &usize| p.is(*at, ",") && p.quotation(*at).is_none();
    let clause = (start..quotation.start).rev().find(comma).unwrap_or(start);
    let scene = (clause..quotation.start).find(|at| p.is(*at, "as while when"));
    phrase || scene.is_some_and(|at| clause::has_finite(p, at, quotation.start))
}

/// "“The Long Way Home,” he said …": capitals throughout, as in the title of a book or a song.
fn is_title(p: &Paragraph<'_>, quotation: Quotation) -> bool {
    let mut capitals = 0;
    for at in quotation.inner..quotation.inner_end {
        let word = p.word(at);
        if p.is_capital(at) {
            capitals += 1;
        } else if word.len() > 3
            && word.starts_with(char::is_alphabetic)
            && p.tag(at) != Some(Tag::Adp)
        {
            return false;
        }
    }
    capitals >= 2 && p.is_capital(quotation.inner)
}

/// The content before a cue, and what goes on after it (`after` is one past the cue, its source and its adjuncts;
/// `inverted` tells "said X" from "X said").
pub(crate) fn content(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    lead: Lead,
    (after, inverted): (usize, bool),
    candidates: &[Candidate],
) -> Option<Vec<TokenRange>> {
    let cue = predicate.cue;
    let (start, limit) = p.sentence(predicate.verb);
    let goes_on = p.is(after, ",") || p.is_dash(after);
    let over = after >= limit
        || p.is_stop(after)
        || is_one_of(p.word(after), ": ; )")
        || matches!(p.tag(after), Some(Tag::Cconj | Tag::Sconj | Tag::Verb | Tag::Adp))
        || p.quotation_from(after).is_some();
    let floor = candidates
        .iter()
        .map(Candidate::content_end)
        .filter(|end| *end > start && *end <= predicate.start)
        .max()
        .unwrap_or(start);
    // Where the attribution before reaches up to this cue, this one covers it whole: "Police said A, the mayor said".
    let reached = |end: usize| floor + 1 >= end;
    match lead {
        Lead::Quotation { quotation, .. } => {
            let speaks = cue.takes(Takes::Quote) || cue.takes(Takes::Any);
            let taken = candidates.iter().any(|candidate| candidate.holds(quotation.start));
            if !speaks || taken || predicate.negated {
                return None;
            }
            // "The plan was “a mess,” she said": the words before the quotation belong to it.
            let (from, _) = p.sentence(quotation.start);
            let floor = if from == start { floor } else { from };
            let words = clause::backward(p, quotation.start, floor);
            let mut content = vec![(words.min(quotation.start), quotation.end)];
            go_on(p, after, limit, goes_on, &mut content);
            Some(content)
        }
        Lead::Clause(comma) => {
            if !(goes_on || over) || !clause::can_trail(cue) || predicate.negated {
                return None;
            }
            // Without a quotation only "said" turns round, and nothing but a stop or a comma follows.
            let closed = goes_on || p.is_stop(after) || after >= limit;
            if inverted && !(cue.takes(Takes::Any) && closed) {
                return None;
            }
            let from = clause::backward(p, comma, if reached(comma) { start } else { floor });
            let rest = if goes_on { inserted(p, after + 1, limit) } else { None };
            let fronted = is_one_of(
                p.lower(from),
                "when while if although though as after because since before",
            ) && !p.has(from, comma, ",");
            if from >= comma || (fronted && rest.is_none()) {
                return None;
            }
            let clause = clause::has_finite(p, from, comma)
                || (from..comma).any(|at| p.quotation_from(at).is_some());
            if !clause && rest.is_none() {
                return None;
            }
            // "Hask stayed away, though: He was ill, police said": what stands before the colon is the writer's.
            let from = match after_colon(p, from, comma) {
                Some(next) if p.is_capital(next) && clause::has_finite(p, next, comma) => next,
                _ => from,
            };
            // The first half of a clause is its own: "They said otherwise: the deal, officials said, had failed".
            let from = match rest.and(after_colon(p, from, comma)) {
                Some(half) if !clause::has_finite(p, half, comma) => half,
                _ => from,
            };
            let mut content = vec![(from, comma)];
            match rest {
                Some(rest) => content.push(rest),
                None => go_on(p, after, limit, goes_on, &mut content),
            }
            Some(content)
        }
    }
}

/// One past the last colon or semicolon of the range.
fn after_colon(p: &Paragraph<'_>, from: usize, to: usize) -> Option<usize> {
    (from..to)
        .rev()
        .find(|at| is_one_of(p.word(*at), ": ;") && p.quotation(*at).is_none())
        .map(|at| at + 1)
}

/// The second half of a clause in whose middle the cue stands: "The deal, officials said, would fail".
fn inserted(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<TokenRange> {
    // "Most are old, she said, and some are broken."
    let joined = p.is(from, "and")
        && (p.is_finite(from + 1)
            || p.quotation_from(from + 1).is_some()
            || clause::new_clause(p, from + 1, limit) && !clause::says_itself(p, from + 1, limit));
    if joined {
        let end = clause::forward(p, from + 1, limit, VerbForm::None);
        return Some((from, clause::quotation_end(p, end).max(end)));
    }
    if matches!(p.tag(from), Some(Tag::Cconj | Tag::Sconj)) && !p.is(from, "that")
        || p.form(from) == VerbForm::Gerund
        || p.is(from, "who which where when according as but")
        || p.quotation_from(from).is_some()
    {
        return None;
    }
    let end = clause::forward(p, from, limit, VerbForm::None);
    let verbal = p.is_finite(from)
        || matches!(p.tag(from), Some(Tag::Adv | Tag::Adp))
        || clause::is_clause(p, from, limit);
    (verbal && end > from).then_some((from, end))
}

/// A quotation that goes on after the cue in the same sentence, after a comma: "“…,” she said, pointing at the sea,
/// “…”", "“…,” he said at a rally in Tarn, N.D., “…”", "“…,” he said, but “…”". The sentences that follow are the affair
/// of `floating`.
fn go_on(
    p: &Paragraph<'_>,
    after: usize,
    limit: usize,
    comma: bool,
    content: &mut Vec<TokenRange>,
) {
    let mut next = after + usize::from(comma || p.is(after, ":"));
    if comma && p.is(next, "that") {
        next += 1;
    }
    let link = p.is(next, "but and");
    if link && let Some(quotation) = p.quotation_from(next + 1) {
        let (_, end) = quoted(p, quotation, VerbForm::None);
        content.push((next, end));
        return;
    }
    // "in Tarn, N.D., “…”"
    let place = (next..limit.min(next + 6))
        .find(|at| !p.is_capital(*at))
        .is_some_and(|end| end > next && p.is(end, ","));
    let aside = comma && (p.form(next) == VerbForm::Gerund || place);
    let quotation = p.quotation_from(next).or_else(|| {
        (next..limit)
            .filter(|at| aside && p.is(*at, ","))
            .find_map(|comma| p.quotation_from(comma + 1))
    });
    if let Some(quotation) = quotation {
        content.push(quoted(p, quotation, VerbForm::None));
    }
}
