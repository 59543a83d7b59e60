//! Quantities: what each number means and how firm it is. Sentences in, candidates out; who gives a figure and which
//! figures belong together is settled in [`linking`](crate::linking).
//!
//! The files stand in the order in which a number is read: its digits, words and fractions, its unit, its range, the
//! words that make it a floor or a ceiling, what it counts, what shows that it is an age or no figure at all, and what it
//! shares with its neighbours. Units, currencies and approximators are tables in `data/`.

#![expect(clippy::float_cmp, reason = "scales and counts are whole numbers, which are exact")]

mod quantity;

mod calendar;
mod cursor;
mod tables;

mod numerals;

mod amounts;
mod approximators;

mod counted;
mod noun_head;

mod ages;
mod basis;
mod changes;
mod non_figures;

mod conversions;
mod ellipsis;

mod assembly;
mod prefilter;

use std::ops::Range;

pub use quantity::Quantity;

use crate::syntax::Reading;

/// Finds the quantities of an article, in the order of the text, not overlapping.
///
/// ```
/// use sourcemark::text::Article;
/// use sourcemark::{figures, languages::ENGLISH};
///
/// let article = Article::from_text("Up to 40 tents were lost.");
/// let found = figures::find(&ENGLISH.read(&article));
/// assert_eq!((found[0].low, found[0].high), (None, Some(40.0)));
/// assert_eq!(found[0].counted_head.as_deref(), Some("tent"));
/// ```
pub fn find(reading: &Reading<'_>) -> Vec<Quantity> {
    let mut found = Vec::new();
    find_in(reading, 0..reading.sentences().len(), &mut found);
    found
}

/// Adds the quantities of the sentences with these indices, which follow on those before.
pub fn find_in(reading: &Reading<'_>, sentences: Range<usize>, found: &mut Vec<Quantity>) {
    for index in sentences {
        if let Some(sentence) = reading.sentences().get(index) {
            assembly::sentence(&cursor::Cursor::new(reading, sentence), index, found);
        }
    }
}
