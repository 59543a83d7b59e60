//! Attributions: who says what, by which words. Sentences in, candidates out; what they mean for the whole article is
//! settled in [`linking`](crate::linking).
//!
//! - `[S Police] [C said] [Q the bridge was closed].`
//! - `[Q “It is over,”] [C said] [S Ana Ruiz], the mayor.`
//! - `[Q Most pupils walk], [C according to] [S the survey].`
//!
//! And not: `The storm claimed 40 lives.` `The judge would say nothing.`

mod adjunct;
mod attribution;
mod candidate;
mod cues;
mod extent;
mod nested;
mod nesting;
mod paragraph;
mod quotation;
mod remark;
mod rules;
mod speakers;
mod unattributed_quotations;

pub use attribution::{Attribution, Cue, Found, Remark};

use std::ops::Range;

use crate::syntax::{Reading, Sentence};
use paragraph::Paragraph;

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

/// The rules in the order in which they are asked: the name of each, after which the corpus of its examples is called
/// (`tests/rules`), and what its attributions say in [`Attribution::rule`].
pub fn rules() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    rules::RULES.iter().map(|rule| (rule.name, rule.says))
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
    let mut candidates = rules::all(&p);
    unattributed_quotations::continue_quotations(&p, &mut candidates);
    nesting::leave_out_insertions(&p, &mut candidates);
    for (index, (from, to)) in p.sentences.iter().enumerate() {
        found.remarks.extend(remark::find(&p, *from, *to, first + index));
    }
    let announced = rules::announced(&p, &candidates);
    let chained = nested::find(&p, &candidates);
    let before = found.attributions.len();
    found.attributions.extend(candidates.into_iter().filter_map(|candidate| candidate.finish(&p)));
    let block = sentences.first().map_or(0, |sentence| sentence.block);
    carried.pass(&p, block, before, announced, found);
    found.attributions.extend(chained);
}
