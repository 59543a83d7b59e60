//! What stands written: "the letter reads: “…”", "“…,” reads a sign on the gate".
//!
//! - `[S The letter] [C reads]: [Q “You have thirty days to leave.”]`
//! - `[Q “No entry after dark,”] [C reads] [S a notice on the door].`
//!
//! Not: `She read: “Salt”, “Dust” and “Ash”.` `A T-shirt that read “Not me” hung there.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph};
use crate::languages::en::claims::extent::trailing;
use crate::languages::en::claims::speakers::{agency, source};
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule =
    Rule { name: "inscription", says: &["what is written somewhere"], find: Find::Word(find) };

/// The attribution of the verb at `verb`.
fn find(p: &Paragraph<'_>, verb: usize, _: &[Candidate]) -> Option<Candidate> {
    // Before a colon it is easily taken for a noun.
    let noun = || p.tag(verb) == Some(Tag::Noun) && !p.is(verb + 1, ":");
    if !p.is(verb, "read reads") || noun() {
        return None;
    }
    let (start, _) = p.sentence(verb);
    let mark = verb + 1 + usize::from(matches!(p.word(verb + 1), ":" | ","));
    let (speaker, content) = if let Some(quotation) = p.quotation_from(mark) {
        // Of a part alone ("read “secret”") one cannot tell whether it is what was written.
        let whole = is_one_of(p.last_inner(quotation), ". ! ? … ...");
        let speaker = source::before(p, verb, start).filter(|one| whole && !one.relative)?;
        (speaker, trailing::quoted(p, quotation, VerbForm::None))
    } else {
        let quotation = p.quotation_to(verb).filter(|one| p.last_inner(*one) == ",")?;
        (source::after(p, verb + 1)?, (quotation.start, quotation.end))
    };
    agency::is_written(p, speaker.head).then(|| Candidate {
        rule: "what is written somewhere",
        kind: ClaimKind::Statement,
        confidence: Confidence::Medium,
        content: vec![content],
        cue: Some(CandidateCue {
            ranges: vec![(verb, verb + 1)],
            lemma: "read",
            label: CueLabel::Said,
            negated: false,
        }),
        source: Some(speaker),
        channel: None,
        when: None,
    })
}
