//! Attributions: who says what, by which words. Sentences in, candidates out; what they mean for the whole article is
//! settled in [`linking`](crate::linking).
//!
//! - `[S Police] [C said] [Q the bridge was closed].`
//! - `[Q “It is over,”] [C said] [S Ana Ruiz], the mayor.`
//! - `[Q Most pupils walk], [C according to] [S the survey].`
//!
//! And not: `The storm claimed 40 lives.` `The judge would say nothing.`

mod attribution;
mod candidate;
mod nested;
mod nesting;
mod paragraph;
mod quotation;
mod speaker;
mod unattributed_quotations;

pub use attribution::{Attribution, Cue, Found, Remark};
pub use candidate::{Candidate, CandidateCue, TokenRange};
pub use paragraph::Paragraph;
pub use quotation::Quotation;
pub use speaker::Speaker;

use std::ops::Range;

use crate::syntax::{Reading, Sentence};

/// Finds the attributions of an article.
///
/// Total and linear: any text gives an answer, and what is not understood is left out.
pub fn find(reading: &Reading<'_>, rules: &Rules) -> Found {
    let mut search = Search::default();
    let mut from = 0;
    for block in reading.sentences().chunk_by(|one, next| one.block == next.block) {
        search.block(reading, rules, from..from + block.len());
        from += block.len();
    }
    search.finish()
}

/// What a language knows of attributions.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The attributions of a paragraph, or of what stands between the marks of a quotation, in the order of their cues.
    pub candidates: fn(&Paragraph<'_>) -> Vec<Candidate>,
    /// The attribution with which a paragraph announces the next one ("She said:"), by its candidates.
    pub announced: fn(&Paragraph<'_>, &[Candidate]) -> Option<Candidate>,
    /// The outlet's remark in a sentence, by the range of its tokens and its index in the article.
    pub remark: fn(&Paragraph<'_>, usize, usize, usize) -> Option<Remark>,
}

/// [`find`], block by block.
#[derive(Debug, Default)]
pub struct Search {
    carried: unattributed_quotations::Carried,
    found: Found,
}

impl Search {
    /// Goes through the next block, by the indices of its sentences.
    pub fn block(&mut self, reading: &Reading<'_>, rules: &Rules, sentences: Range<usize>) {
        let first = sentences.start;
        let sentences = reading.sentences().get(sentences).unwrap_or(&[]);
        if !sentences.is_empty() {
            paragraph(reading, rules, sentences, first, &mut self.carried, &mut self.found);
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
    rules: &Rules,
    sentences: &[Sentence],
    first: usize,
    carried: &mut unattributed_quotations::Carried,
    found: &mut Found,
) {
    let p = Paragraph::new(reading, sentences, first);
    let mut candidates = (rules.candidates)(&p);
    unattributed_quotations::continue_quotations(&p, &mut candidates);
    nesting::leave_out_insertions(&p, &mut candidates);
    for (index, (from, to)) in p.sentences.iter().enumerate() {
        found.remarks.extend((rules.remark)(&p, *from, *to, first + index));
    }
    let announced = (rules.announced)(&p, &candidates);
    let chained = nested::find(&p, rules, &candidates);
    let before = found.attributions.len();
    found.attributions.extend(candidates.into_iter().filter_map(|candidate| candidate.finish(&p)));
    let block = sentences.first().map_or(0, |sentence| sentence.block);
    carried.pass(&p, block, before, announced, found);
    found.attributions.extend(chained);
}
