//! How English says how much.
//!
//! The files stand in the order in which a number is read: its digits, words and fractions, its unit, its range, the
//! words that make it a floor or a ceiling, what it counts, what shows that it is an age or no figure at all, and what it
//! shares with its neighbours. Units, currencies and approximators are tables of the lexicon.

#![expect(clippy::float_cmp, reason = "scales and counts are whole numbers, which are exact")]

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

use crate::figures::Quantity;
use crate::syntax::Reading;

/// Adds the quantities of the sentence with this index.
pub(super) fn find(reading: &Reading<'_>, index: usize, found: &mut Vec<Quantity>) {
    if let Some(sentence) = reading.sentences().get(index) {
        assembly::sentence(&cursor::Cursor::new(reading, sentence), index, found);
    }
}
