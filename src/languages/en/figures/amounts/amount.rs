//! An amount: a number with its unit, and what is known of both.

use crate::annotation::{FigureKind, Relation};
use crate::languages::en::figures::numerals::indefinite::Indefinite;
use crate::languages::en::figures::numerals::numbers::{Number, Written};
use crate::languages::en::figures::tables::Unit;

/// What a number amounts to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    /// One number.
    Point(f64),
    /// From one number to another.
    Range(f64, f64),
    /// A number and how far it may be off.
    Tolerance(f64, f64),
    /// An order of magnitude, where the words give one.
    Indefinite(Option<(f64, f64)>),
    /// "many".
    Vague,
}

/// An approximator beside a number: where it stands, as token indices, and what it makes of the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Approximator {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) relation: Relation,
}

/// A number with its unit. Indices count the sentence's tokens; pairs are half-open.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    /// Sign, number, unit and rate.
    pub(crate) whole: (usize, usize),
    /// The number alone.
    pub(crate) number: (usize, usize),
    /// What it amounts to.
    pub(crate) value: Value,
    /// Its scale; 1 without one.
    pub(crate) scale: f64,
    /// How the number is written; none for indefinites.
    pub(crate) written: Option<Written>,
    /// The unit.
    pub(crate) unit: Option<Unit>,
    /// Its words.
    pub(crate) unit_words: Option<(usize, usize)>,
    /// "day" of "a day", "per day".
    pub(crate) per: Option<String>,
    /// An approximator between the number and the unit: "15-plus years".
    pub(crate) inner: Option<Approximator>,
    /// The rule that read it.
    pub(crate) rule: &'static str,
}

impl Amount {
    pub(crate) fn of_number(number: Number) -> Self {
        Self {
            whole: (number.start, number.end),
            number: (number.start, number.end),
            value: Value::Point(number.value),
            scale: number.scale,
            written: Some(number.written),
            unit: None,
            unit_words: None,
            per: None,
            inner: None,
            rule: match number.written {
                Written::Digits | Written::Words => "number",
                Written::Fraction => "fraction",
                Written::Ratio => "so many in so many",
                Written::Fold => "so many times",
            },
        }
    }

    pub(crate) fn of_indefinite(indefinite: Indefinite) -> Self {
        let words = (indefinite.start, indefinite.end);
        Self {
            whole: words,
            number: words,
            value: if indefinite.vague {
                Value::Vague
            } else {
                Value::Indefinite(indefinite.bounds)
            },
            scale: 1.0,
            written: None,
            unit: None,
            unit_words: None,
            per: None,
            inner: None,
            rule: if indefinite.vague { "amount without a number" } else { "order of magnitude" },
        }
    }

    /// Whether it is an amount of money.
    pub(crate) fn is_money(&self) -> bool {
        self.unit.is_some_and(|unit| unit.kind == FigureKind::Money)
    }

    /// Whether the number is a fraction or ratio without a unit.
    pub(crate) fn is_share(&self) -> bool {
        matches!(self.written, Some(Written::Fraction | Written::Ratio)) && self.unit.is_none()
    }
}
