//! A quotation with a name behind a dash, as a paragraph by itself: a pull quote, a reader's letter.
//!
//! - `[Q “We sold everything.”] [C —] [S Ana Ruiz, a farmer]`
//!
//! Not: `“Fast Boats” — the name was a joke.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph, Speaker};
use crate::syntax::Tag;

pub(crate) static RULE: Rule =
    Rule { name: "pull_quote", says: &["name behind a dash"], find: Find::Word(find) };

/// The attribution of a paragraph whose cue is the dash at `dash`.
fn find(p: &Paragraph<'_>, dash: usize, _: &[Candidate]) -> Option<Candidate> {
    if p.quotations.first()?.start != 0 || !p.is_dash(dash) {
        return None;
    }
    let quotation = p.quotation_to(dash)?;
    let whole = is_one_of(p.last_inner(quotation), ". ! ? … ...");
    let all = (0..dash).all(|at| p.quotation(at).is_some());
    let phrase = p.phrase_from(dash + 1)?;
    let end = p.trim_end(dash + 1, p.tokens.len());
    // A name with what somebody is, and no clause.
    let named = matches!(p.tag(phrase.head), Some(Tag::Propn | Tag::Noun))
        && p.is_capital(phrase.start)
        && end - dash <= LONGEST
        && !(dash + 1..end).any(|at| matches!(p.tag(at), Some(Tag::Verb | Tag::Aux)));
    if !whole || !all || !named {
        return None;
    }
    let content = p.quotations.iter().filter(|one| one.end <= dash);
    Some(Candidate {
        rule: "name behind a dash",
        kind: ClaimKind::Statement,
        confidence: Confidence::High,
        content: content.map(|one| (one.start, one.end)).collect(),
        cue: Some(CandidateCue {
            ranges: vec![(dash, dash + 1)],
            lemma: "—",
            label: CueLabel::Said,
            negated: false,
        }),
        source: Some(Speaker { start: dash + 1, end, head: phrase.head, relative: false }),
        channel: None,
        when: None,
    })
}

/// A name and what somebody is take no more tokens than this.
const LONGEST: usize = 16;
