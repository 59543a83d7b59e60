//! Quantities and what the words around them make of them.

use serde::{Deserialize, Serialize};

use super::confidence::Confidence;
use crate::text::TextSpan;

/// A quantity with its reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Figure {
    /// Its index in [`Annotations::figures`](crate::Annotations::figures).
    pub id: usize,
    /// Approximator, number, and unit or counted noun.
    pub span: TextSpan,
    /// The number alone.
    pub number: TextSpan,
    /// The unit.
    pub unit_span: Option<TextSpan>,
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
    /// ISO 4217 for money, otherwise a name in the singular: "percentage", "kilometre", "year", "dollar per barrel"; for
    /// things counted what one of them is called, "North Korean soldier".
    pub unit: Option<String>,
    /// ISO 4217, for money and for rates of money.
    pub currency: Option<String>,
    /// What is counted, in the article's words: "North Korean soldiers sent by Pyongyang to Russia".
    pub counted: Option<String>,
    /// Its head, in the singular: "soldier".
    pub counted_head: Option<String>,
    /// "about", "at least", "or so".
    pub approximator: Option<TextSpan>,
    /// How the number came about, where the article says so.
    pub basis: Option<Basis>,
    /// "preliminary", "and counting", "expected to rise".
    pub provisional: bool,
    /// The source that gives it.
    pub given_by: Option<usize>,
    /// The claim it stands in.
    pub claim: Option<usize>,
    /// The figure that this one is a part of.
    pub part_of: Option<usize>,
    /// The figure that this one says in another unit or currency: "88.5 kph" in "55 mph (88.5 kph)". It is one mark
    /// with that one, as firm and given by the same source, and in no group.
    pub conversion_of: Option<usize>,
    /// The group of figures for the same thing.
    pub group: Option<usize>,
    /// The rule that found it, in words.
    pub rule: String,
    /// How sure.
    pub confidence: Confidence,
    /// Whether a reader sees it: a mark in the text and a card.
    pub shown: bool,
    /// The name of the check of the proof-reader that withholds it, where it is not shown.
    pub withheld: Option<String>,
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FigureKind {
    /// Things counted.
    Count,
    /// An amount of money.
    Money,
    /// Per cent, and percentage points.
    Percent,
    /// Length, area, mass, speed, power and the like.
    Measure,
    /// How long.
    Duration,
    /// How old.
    Age,
    /// "a third", "half".
    Fraction,
    /// "one in five", "3:1".
    Ratio,
    /// "per 100,000", "a day".
    Rate,
    /// "three times", "doubled".
    Multiple,
    /// "rose by 4".
    Change,
    /// Degrees.
    Temperature,
}

/// What the words around a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// The number as it stands.
    Exact,
    /// "about", "some".
    Approximate,
    /// "more than".
    Above,
    /// "at least".
    AtLeast,
    /// "well over".
    WellAbove,
    /// "just over".
    JustAbove,
    /// "fewer than".
    Below,
    /// "at most".
    AtMost,
    /// "up to", "as many as": lower values are not excluded.
    UpTo,
    /// "almost", "nearly".
    JustBelow,
    /// "between 3 and 5".
    Range,
    /// "± 3".
    Tolerance,
    /// "dozens", "tens of thousands", "several".
    Indefinite,
    /// "many", "a number of".
    Vague,
}

/// How a number came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// Counted, registered, confirmed.
    Counted,
    /// Estimated.
    Estimated,
    /// Forecast or modelled.
    Projected,
    /// Asked for in a poll.
    Polled,
    /// Given in a claim whose verb keeps its distance.
    Claimed,
}
