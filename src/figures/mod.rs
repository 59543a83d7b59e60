//! Quantities: what each number means and how firm it is. How they are found in a sentence, a language says; who gives a figure
//! and which figures belong together is settled in [`linking`](crate::linking).

mod quantity;

use std::ops::Range;

pub use quantity::Quantity;

use crate::syntax::Reading;

/// How a language finds quantities: adds those of the sentence with this index, in the order of the text, not overlapping.
pub type Find = fn(&Reading<'_>, usize, &mut Vec<Quantity>);

/// Adds the quantities of the sentences with these indices, which follow on those before.
pub fn find(reading: &Reading<'_>, find: Find, sentences: Range<usize>, found: &mut Vec<Quantity>) {
    for index in sentences {
        find(reading, index, found);
    }
}
