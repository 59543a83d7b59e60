//! Attributions: who says what, by which words. Sentences in, candidates out; what they mean for the whole article is
//! settled in [`linking`](crate::linking).
//!
//! - `[S Police] [C said] [Q the bridge was closed].`
//! - `[Q “It is over,”] [C said] [S Ana Ruiz], the mayor.`
//! - `[Q Most pupils walk], [C according to] [S the survey].`
//!
//! And not: `The storm claimed 40 lives.` `The judge would say nothing.`

mod adjunct;
mod agency;
mod candidate;
mod catenative;
mod cue_nouns;
mod cues;
mod extent;
mod nested;
mod nesting;
mod paragraph;
mod predicate;
mod quotation;
mod remark;
mod rules;
mod source;
mod unattributed_quotations;

use std::ops::Range;

use crate::annotation::{ClaimKind, Confidence, CueLabel, Form, NoteKind};
use crate::language::{Reading, Sentence};
use crate::text::Span;
use candidate::Candidate;
use paragraph::Paragraph;
use predicate::Construction;
use rules::{
    according, hearsay, inscription, manner, object_complement, passive, pull_quote, quoted_as,
    relative, reported_clause, stance,
};

/// All attributions and remarks of an article.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// In the order of the text, by the first byte of source, cue or content; of those that begin together, the ones
    /// that begin with their content come first (the longest first), then the others by their cues. So a claim stands
    /// before the claims inside it.
    pub attributions: Vec<Attribution>,
    /// In the order of the text.
    pub remarks: Vec<Remark>,
}

/// A source, a cue and a content.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// The index of the sentence with the cue.
    pub sentence: usize,
    /// The rule that found it, in words.
    pub rule: &'static str,
    /// Whose words the content is in.
    pub form: Form,
    /// What the source does.
    pub kind: ClaimKind,
    /// How sure.
    pub confidence: Confidence,
    /// What is said, with its quotation marks and "that"; in order, not overlapping, not empty.
    pub content: Vec<Span>,
    /// The words that attribute.
    pub cue: Option<Cue>,
    /// The words used here for the source, the whole noun phrase.
    pub source: Option<Span>,
    /// The index (in [`Found::attributions`]) of the one in whose content this one stands.
    pub within: Option<usize>,
    /// "on Telegram".
    pub channel: Option<Span>,
    /// "on Thursday".
    pub when: Option<Span>,
}

/// The words that attribute.
#[derive(Clone, Debug)]
pub struct Cue {
    /// With auxiliaries and adverbs.
    pub spans: Vec<Span>,
    /// The dictionary form.
    pub lemma: &'static str,
    /// The reader's word for its class.
    pub label: CueLabel,
    /// "did not say".
    pub negated: bool,
}

/// The outlet's own words on what can be known.
#[derive(Clone, Copy, Debug)]
pub struct Remark {
    /// The index of its sentence.
    pub sentence: usize,
    /// What it says.
    pub kind: NoteKind,
    /// Its words.
    pub span: Span,
}

/// Finds the attributions of an article.
///
/// Total and linear: any text gives an answer, and what is not understood is left out.
pub fn find(reading: &Reading<'_>) -> Found {
    let mut search = Search::default();
    let mut from = 0;
    for block in reading.sentences().chunk_by(|one, next| one.block == next.block) {
        search.block(reading, from..from + block.len());
        from += block.len();
    }
    search.finish()
}

/// [`find`], block by block.
#[derive(Debug, Default)]
pub struct Search {
    carried: unattributed_quotations::Carried,
    found: Found,
}

impl Search {
    /// Goes through the next block, by the indices of its sentences.
    pub fn block(&mut self, reading: &Reading<'_>, sentences: Range<usize>) {
        let first = sentences.start;
        let sentences = reading.sentences().get(sentences).unwrap_or(&[]);
        if !sentences.is_empty() {
            paragraph(reading, sentences, first, &mut self.carried, &mut self.found);
        }
    }

    /// All that was found.
    pub fn finish(mut self) -> Found {
        nesting::order(&mut self.found);
        self.found
    }
}

fn paragraph(
    reading: &Reading<'_>,
    sentences: &[Sentence],
    first: usize,
    carried: &mut unattributed_quotations::Carried,
    found: &mut Found,
) {
    let p = Paragraph::new(reading, sentences, first);
    let mut candidates: Vec<Candidate> = Vec::new();
    for at in 0..p.tokens.len() {
        // What is said inside a quotation stays inside it.
        if p.quotation(at).is_some() {
            continue;
        }
        // A rule looks back at the attributions of its own sentence; more than these never stand there.
        let recent = candidates.get(candidates.len().saturating_sub(16)..).unwrap_or(&[]);
        if let Some(candidate) = token(&p, at, recent) {
            candidates.push(candidate);
        }
    }
    unattributed_quotations::continue_quotations(&p, &mut candidates);
    nesting::leave_out_insertions(&p, &mut candidates);
    for (index, (from, to)) in p.sentences.iter().enumerate() {
        found.remarks.extend(remark::find(&p, *from, *to, first + index));
    }
    let announced = reported_clause::announced(&p, &candidates);
    let chained = nested::find(&p, &candidates);
    let before = found.attributions.len();
    found.attributions.extend(candidates.into_iter().filter_map(|candidate| candidate.finish(&p)));
    let block = sentences.first().map_or(0, |sentence| sentence.block);
    carried.pass(&p, block, before, announced, found);
    found.attributions.extend(chained);
}

/// The attribution whose cue is (or begins with) the token.
fn token(p: &Paragraph<'_>, at: usize, candidates: &[Candidate]) -> Option<Candidate> {
    if let Some(candidate) = according::find(p, at, candidates)
        .or_else(|| hearsay::adverb(p, at))
        .or_else(|| object_complement::noun_cue(p, at))
        .or_else(|| manner::find(p, at))
        .or_else(|| inscription::find(p, at))
        .or_else(|| pull_quote::find(p, at))
        .or_else(|| stance::find(p, at))
    {
        return Some(candidate);
    }
    // "As Ms Ruiz told the Herald": the rule for "as" has the verb.
    if candidates.iter().any(|candidate| candidate.has_cue(at)) {
        return None;
    }
    let predicate = predicate::at(p, at)?;
    if predicate.construction == Construction::Passive {
        return quoted_as::passive(p, &predicate, candidates)
            .or_else(|| passive::find(p, &predicate))
            .or_else(|| hearsay::passive(p, &predicate));
    }
    let place = reported_clause::place(p, &predicate, candidates)?;
    relative::find(p, &predicate, place.speaker())
        .or_else(|| reported_clause::find(p, &predicate, place, candidates))
        .or_else(|| object_complement::find(p, &predicate, place.speaker()))
}
