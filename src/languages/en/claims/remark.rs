//! What the outlet itself says about what can be known: not verified, no comment, not reached, why not named.
//!
//! - `The claim [N could not be independently verified].`
//! - `[N The company declined to comment].`
//! - `She spoke [N on condition of anonymity].`
//!
//! Not: `The bank did not respond to the crisis.`

use crate::annotation::NoteKind;
use crate::claims::{Paragraph, Remark};
use crate::lexicon::Class;

/// The remark of a sentence whose tokens are `from..to`.
pub(crate) fn find(p: &Paragraph<'_>, from: usize, to: usize, sentence: usize) -> Option<Remark> {
    let (kind, at) = (from..to).find_map(|at| {
        if p.quotation(at).is_some() {
            return None;
        }
        kind(p, from, at, to).map(|kind| (kind, at))
    })?;
    let (start, end) = match kind {
        // The reason alone; the sentence around it says who spoke.
        NoteKind::AnonymityReason => {
            let resumes = |i: &usize| p.is(*i, ",") && p.is_finite(i + 1);
            (at, p.trim_end(at, (at..to).find(resumes).unwrap_or(to)))
        }
        _ => clause(p, from, at, to),
    };
    Some(Remark { sentence, kind, span: p.span(start, end) })
}

/// The clause around the words: "The claim is new, but | the paper has not verified it".
fn clause(p: &Paragraph<'_>, from: usize, at: usize, to: usize) -> (usize, usize) {
    let edge = |i: &usize| {
        let link = p.is(i + 1, "and but while although though whereas which");
        p.is(*i, ";") || p.is(*i, ",") && link
    };
    // The subject stands between the edge and the verb, and before a relative clause of its own.
    let opens = |i: &usize| {
        let lists = p.is(i + 1, "and") && p.has(i + 2, at, ","); // "A, and B, could not"
        let nominal = (i + 1..at).any(|i| p.phrase_from(i).is_some());
        edge(i) && !p.is(i + 1, "which") && nominal && !lists
    };
    let start =
        (from..at).rev().find(opens).map_or(from, |i| if p.is(i, ";") { i + 1 } else { i + 2 });
    let end = (at..to)
        .find(|i| edge(i) && crate::languages::en::claims::extent::clause::new_clause(p, i + 2, to))
        .unwrap_or(to);
    (start, p.trim_end(start, end))
}

fn kind(p: &Paragraph<'_>, from: usize, at: usize, to: usize) -> Option<NoteKind> {
    let near = |words: &str, reach: usize| p.has(at + 1, to.min(at + 1 + reach), words);
    match p.lower(at) {
        "could" | "has" | "have" | "was" | "were" | "had"
            if near("not n't n’t been unable", 2) && near("verify verified corroborated", 7) =>
        {
            let negated = near("not n't n’t unable", 3);
            negated.then_some(NoteKind::NotVerified)
        }
        "declined" | "refused" if p.is(at + 1, "to") && p.is(at + 2, "comment") => {
            Some(NoteKind::DeclinedToComment)
        }
        "could" if near("not", 1) && near("reached", 3) => Some(NoteKind::NotReached),
        "respond" | "responded" | "reply" | "replied" | "return" | "returned" | "answer" => {
            let negated = (at.saturating_sub(4)..at).any(|i| p.is_a(i, Class::NEGATION))
                || p.is(from, "neither none nobody");
            let asked = near(
                "\
                comment question questions request requests call calls email emails message messages \
                inquiries enquiries",
                8,
            );
            (negated && asked).then_some(NoteKind::NotReached)
        }
        "on" if near("condition", 2) && near("anonymity", 4) => Some(NoteKind::AnonymityReason),
        "because" if near("authorized authorised", 6) && near("speak comment discuss", 10) => {
            Some(NoteKind::AnonymityReason)
        }
        _ => None,
    }
}
