//! What comes out of this room: a number with its unit, its bounds, and what it counts.

use crate::annotation::{Basis, Confidence, FigureKind, Relation};
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
