//! Quantities: what each number means and how firm it is. Sentences in, candidates out; who gives a figure and which
//! figures belong together is settled in [`linking`](crate::linking).
//!
//! The files stand in the order in which a number is read: its digits, words and fractions, its unit, its range, the
//! words that make it a floor or a ceiling, what it counts, and what shows that it is no figure at all. Units,
//! currencies and approximators are tables in `data/`.

#![expect(clippy::float_cmp, reason = "scales and counts are whole numbers, which are exact")]

mod amounts;
mod basis;
mod cursor;
mod non_figures;
mod noun_head;
mod numerals;
mod prefilter;
mod quantity;
mod tables;

mod ages;
mod approximators;
mod changes;
mod counted;

mod conversions;
mod ellipsis;

use std::ops::Range;

use crate::annotation::{Basis, Confidence, FigureKind, Relation};
use crate::language::Reading;
use crate::text::Span;

/// A quantity as its own sentence gives it.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The index of its sentence.
    pub sentence: usize,
    /// The rule that found it, in words.
    pub rule: &'static str,
    /// How sure.
    pub confidence: Confidence,
    /// Approximator, number, and unit or counted noun.
    pub span: Span,
    /// The number alone.
    pub number: Span,
    /// The unit's words.
    pub unit_span: Option<Span>,
    /// What is measured.
    pub kind: FigureKind,
    /// What the words around the number make of it.
    pub relation: Relation,
    /// The stated number, also of a bound; none for ranges and indefinites.
    pub value: Option<f64>,
    /// The least that the words entail.
    pub low: Option<f64>,
    /// The most that the words entail.
    pub high: Option<f64>,
    /// ISO 4217 for money, "kilometre per hour", "dollar per barrel"; of things counted, what one of them is called:
    /// "North Korean soldier". In the singular.
    pub unit: Option<String>,
    /// ISO 4217, for money and rates of money.
    pub currency: Option<String>,
    /// What is counted: the noun phrase without the number, with what follows it ("sent by Pyongyang to Russia").
    pub counted: Option<Span>,
    /// The head of `counted`, in the singular and in lower case.
    pub counted_head: Option<String>,
    /// "about", "at least", "or so".
    pub approximator: Option<Span>,
    /// How the number came about, where the words around it say so.
    pub basis: Option<Basis>,
    /// "preliminary", "and counting", "expected to rise".
    pub provisional: bool,
    /// Whether it says the quantity before it in another unit or currency: "30 miles (48 km)".
    pub conversion: bool,
}

/// Finds the quantities of an article, in the order of the text, not overlapping.
///
/// ```
/// use sourcemark::text::Article;
/// use sourcemark::{figures, language::Reading};
///
/// let article = Article::from_text("Up to 40 tents were lost.");
/// let found = figures::find(&Reading::of(&article));
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
            quantity::sentence(&cursor::Cursor::new(reading, sentence), index, found);
        }
    }
}
