//! How somebody speaks, before a colon and a quotation: "X was blunter: “…”", "X put it this way: “…”".
//!
//! - `[S The owner] [C was blunter]: [Q “We will sell.”]`
//! - `[S Ana Ruiz] [C put it more simply]: [Q “Nobody came.”]`
//!
//! Not: `The road was clear: nobody came.` `The name was a joke: “Fast Boats”.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph};
use crate::languages::en::claims::extent::trailing;
use crate::languages::en::claims::speakers::source;
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule = Rule {
    name: "manner",
    says: &["manner of speaking before a quotation"],
    find: Find::Word(find),
};

/// The attribution whose cue begins with the verb at `verb`.
fn find(p: &Paragraph<'_>, verb: usize, _: &[Candidate]) -> Option<Candidate> {
    if !p.is(verb, "put is was are were sounded seemed") {
        return None;
    }
    let puts = p.is(verb, "put");
    if puts && !p.is(verb + 1, "it things") {
        return None;
    }
    let (start, limit) = p.sentence(verb);
    let colon = (verb + 1..limit.min(verb + 8)).find(|at| p.is(*at, ":"))?;
    let quotation = p.quotation_from(colon + 1)?;
    let whole = is_one_of(p.last_inner(quotation), ". ! ? … ...");
    let plain = !p.has(verb + 1, colon, ", not n't n’t");
    if !whole || !plain || !puts && !p.is(colon - 1, MANNERS) {
        return None;
    }
    let mut from = verb;
    while from > start && p.tag(from - 1) == Some(Tag::Adv) {
        from -= 1;
    }
    let speaker = source::before(p, from, start).filter(|speaker| !speaker.relative)?;
    if p.is(speaker.head, "it this that there what") {
        return None;
    }
    let content = trailing::quoted(p, quotation, VerbForm::None);
    Some(Candidate {
        rule: "manner of speaking before a quotation",
        kind: ClaimKind::Statement,
        confidence: Confidence::Medium,
        content: vec![content],
        cue: Some(CandidateCue {
            ranges: vec![(from, colon)],
            lemma: if puts { "put it" } else { "be" },
            label: CueLabel::Said,
            negated: false,
        }),
        source: Some(speaker),
        channel: None,
        when: None,
    })
}

/// Words for how somebody speaks.
const MANNERS: &str = "\
    adamant angrier blunt blunter candid categorical cautious clear clearer defiant direct dismissive \
    emphatic firm frank franker gloomier harsher hopeful kinder optimistic pessimistic philosophical sanguine \
    scathing sceptical sharper simpler skeptical sterner unapologetic unequivocal unimpressed unmoved upbeat";
