//! Figures, against what annotators and other programs' tests have.

use serde::Deserialize;

use super::counts::Counts;
use super::matching::most;
use super::spans::Span;
use super::units;

/// A quantity as the gold has it, or as the engine makes it. What is not known is `None`.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Quantity {
    /// The first code point; some sets have no places.
    pub(crate) start: Option<u32>,
    /// One past the last code point.
    pub(crate) end: Option<u32>,
    /// The number, where it is one.
    pub(crate) value: Option<f64>,
    /// Of a range, the lower end.
    pub(crate) low: Option<f64>,
    /// Of a range, the upper end.
    pub(crate) high: Option<f64>,
    /// What the words around make of the number; none is [`Change::Exact`].
    pub(crate) change: Option<Change>,
    /// The unit or what is counted, by any of its names.
    pub(crate) unit: Option<String>,
}

/// What the words around a number make of it. The marks are those of CQE, whose set NewsQuant is (Almasian, Kazakova,
/// Göldner and Gertz, CQE: A Comprehensive Quantity Extractor, 2023).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) enum Change {
    /// The number as it stands.
    #[default]
    #[serde(rename = "=")]
    Exact,
    /// "about".
    #[serde(rename = "~", alias = "≈", alias = "approx", alias = "approximate")]
    Approximate,
    /// A lower bound.
    #[serde(rename = ">", alias = ">=")]
    Above,
    /// An upper bound.
    #[serde(rename = "<", alias = "<=")]
    Below,
    /// From one number to another.
    #[serde(rename = "range")]
    Range,
    /// It has grown by the number: no bound, but a trend.
    #[serde(rename = "up")]
    Up,
    /// It has shrunk by the number: a trend as well.
    #[serde(rename = "down")]
    Down,
}

/// What the measures count over the texts of a set.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    /// The same value; of a range, both ends.
    value: Counts,
    /// The same value and unit.
    value_unit: Counts,
    /// The same value and [`Change`]. Trends, which the engine does not tell, are taken out first, each with the
    /// prediction that has its value.
    value_change: Counts,
    /// The same as `value_change`, of bounds and approximate numbers alone.
    bound: Counts,
    /// Places that share a code point, in sets that have places.
    span_overlap: Counts,
}

impl Scores {
    /// Adds a text. Each measure pairs gold and predictions anew, as many as it can.
    pub(crate) fn add(&mut self, gold: &[Quantity], predicted: &[Quantity]) {
        let (gold, predicted) = (readings(gold), readings(predicted));
        let of = |all: &[Reading], keep: &dyn Fn(&Reading) -> bool| -> Vec<Reading> {
            all.iter().filter(|it| keep(it)).cloned().collect()
        };

        let has_value: &dyn Fn(&Reading) -> bool = &|it| it.value.is_some();
        let (valued, found) = (of(&gold, has_value), of(&predicted, has_value));
        let pairs = most(&valued, &found, Reading::same_value, |one, other| {
            2 * u8::from(one.unit == other.unit) + u8::from(one.change == other.change)
        });
        self.value += counts(pairs.len(), &valued, &found);
        self.value_unit +=
            tally(&valued, &found, |one, other| one.same_value(other) && one.unit == other.unit);

        let without = |all: &[Reading], left_out: &dyn Fn(usize) -> bool| -> Vec<Reading> {
            let kept = all.iter().enumerate().filter(|(at, _)| !left_out(*at));
            kept.map(|(_, it)| it.clone()).collect()
        };
        let trend = |i: usize| valued.get(i).is_some_and(Reading::is_trend);
        let steady = without(&valued, &trend);
        let left = without(&found, &|j| pairs.iter().any(|pair| pair.1 == j && trend(pair.0)));
        let same_change =
            |one: &Reading, other: &Reading| one.same_value(other) && one.change == other.change;
        self.value_change += tally(&steady, &left, same_change);
        let (bounds, bounds_left) =
            (of(&steady, &Reading::is_bound), of(&left, &Reading::is_bound));
        self.bound += tally(&bounds, &bounds_left, same_change);

        let has_span: &dyn Fn(&Reading) -> bool = &|it| it.span.is_some();
        let (placed, found) = (of(&gold, has_span), of(&predicted, has_span));
        if gold.is_empty() || !placed.is_empty() {
            self.span_overlap += tally(&placed, &found, |one, other| {
                one.span.zip(other.span).is_some_and(|(one, other)| one.overlaps(other))
            });
        }
    }

    /// The measures of which the set has gold, by what they are called in the table.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, Counts)> {
        let all = [
            ("value", self.value),
            ("value with unit", self.value_unit),
            ("value with bound or approximator", self.value_change),
            ("bounds and approximators", self.bound),
            ("place, overlap", self.span_overlap),
        ];
        all.into_iter().filter(|(_, counts)| counts.gold > 0)
    }
}

/// Whether a case of a specification passes: there are as many predictions as quantities, at the same places, with the
/// same values.
pub(crate) fn passes(gold: &[Quantity], predicted: &[Quantity]) -> bool {
    let sorted = |quantities: &[Quantity]| {
        let mut readings = readings(quantities);
        readings.sort_by_key(|it| it.span);
        readings
    };
    let (gold, predicted) = (sorted(gold), sorted(predicted));
    let same = |(one, other): (&Reading, &Reading)| {
        one.span == other.span
            && (one.same_value(other) || (one.value.is_none() && other.value.is_none()))
    };
    gold.len() == predicted.len() && gold.iter().zip(&predicted).all(same)
}

impl Quantity {
    /// Where it stands, if that is known.
    pub(crate) fn span(&self) -> Option<Span> {
        self.start.zip(self.end).map(Span::from)
    }
}

/// A quantity in the one form in which two are compared.
#[derive(Clone, Debug)]
struct Reading {
    span: Option<Span>,
    value: Option<Value>,
    unit: String,
    change: Change,
}

/// A number, or the ends of a range.
#[derive(Clone, Copy, Debug)]
enum Value {
    One(f64),
    Range(f64, f64),
}

impl Reading {
    /// Sets write a bound as a value with a mark or as the one end of a range: here it is a value with a mark.
    fn of(quantity: &Quantity) -> Self {
        let given = quantity.change.unwrap_or_default();
        let or_exact = |other: Change| if given == Change::Exact { other } else { given };
        let (value, change) = match (quantity.value, quantity.low, quantity.high) {
            (_, Some(low), Some(high)) => (Some(Value::Range(low, high)), or_exact(Change::Range)),
            (Some(value), _, _) => (Some(Value::One(value)), given),
            (None, Some(low), None) => (Some(Value::One(low)), or_exact(Change::Above)),
            (None, None, Some(high)) => (Some(Value::One(high)), or_exact(Change::Below)),
            (None, None, None) => (None, given),
        };
        let change = match (value, change) {
            (Some(Value::One(_)), Change::Range) => Change::Exact,
            _ => change,
        };
        let unit = units::canonical(quantity.unit.as_deref().unwrap_or_default());
        Self { span: quantity.span(), value, unit, change }
    }

    /// Whether a prediction has this gold's value; what has none has not.
    fn same_value(&self, predicted: &Reading) -> bool {
        match (self.value, predicted.value) {
            (Some(Value::One(one)), Some(Value::One(other))) => close(one, other),
            (Some(Value::Range(low, high)), Some(Value::Range(other_low, other_high))) => {
                close(low, other_low) && close(high, other_high)
            }
            _ => false,
        }
    }

    fn is_trend(&self) -> bool {
        matches!(self.change, Change::Up | Change::Down)
    }

    fn is_bound(&self) -> bool {
        matches!(self.change, Change::Approximate | Change::Above | Change::Below)
    }
}

fn readings(quantities: &[Quantity]) -> Vec<Reading> {
    quantities.iter().map(Reading::of).collect()
}

/// Whether two numbers are the same but for rounding: to one part in 100,000.
fn close(gold: f64, predicted: f64) -> bool {
    (gold - predicted).abs() <= 1e-8 + 1e-5 * predicted.abs()
}

fn tally(
    gold: &[Reading],
    predicted: &[Reading],
    equal: impl Fn(&Reading, &Reading) -> bool,
) -> Counts {
    counts(most(gold, predicted, equal, |_, _| 0).len(), gold, predicted)
}

fn counts(right: usize, gold: &[Reading], predicted: &[Reading]) -> Counts {
    Counts { right, predicted: predicted.len(), gold: gold.len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::slice::from_ref;

    fn quantity(value: f64, change: Change, unit: &str) -> Quantity {
        let unit = Some(unit.to_owned());
        Quantity { value: Some(value), change: Some(change), unit, ..Quantity::default() }
    }

    fn at(start: u32, end: u32, value: f64) -> Quantity {
        Quantity { start: Some(start), end: Some(end), ..quantity(value, Change::Exact, "") }
    }

    fn counts_of(
        gold: &[Quantity],
        predicted: &[Quantity],
    ) -> Vec<(&'static str, usize, usize, usize)> {
        let mut scores = Scores::default();
        scores.add(gold, predicted);
        let named = scores.named();
        named.map(|(name, it)| (name, it.right, it.predicted, it.gold)).collect()
    }

    /// "about 40 boats, at least 3 days, 7 per cent": one with a wrong unit, one without its bound, one with a value
    /// that is not there, and one too many.
    #[test]
    fn by_hand() {
        let gold = [
            quantity(40.0, Change::Approximate, "boats"),
            quantity(3.0, Change::Above, "day"),
            quantity(7.0, Change::Exact, "%"),
        ];
        let predicted = [
            quantity(40.0, Change::Approximate, "ferry"),
            quantity(3.0, Change::Exact, "days"),
            quantity(8.0, Change::Exact, "percentage"),
            quantity(9.0, Change::Exact, ""),
        ];
        let counts = counts_of(&gold, &predicted);
        assert_eq!(
            counts,
            [
                ("value", 2, 4, 3),
                ("value with unit", 1, 4, 3),
                ("value with bound or approximator", 1, 4, 3),
                ("bounds and approximators", 1, 1, 2),
            ]
        );
    }

    fn range(low: Option<f64>, high: Option<f64>, change: Option<Change>) -> Quantity {
        Quantity { low, high, change, ..Quantity::default() }
    }

    /// How many of one are right, by value and by value with its bound.
    fn right(gold: &Quantity, predicted: &Quantity) -> (usize, usize) {
        let counts = counts_of(from_ref(gold), from_ref(predicted));
        (counts[0].1, counts[2].1)
    }

    #[test]
    fn a_range_needs_both_ends() {
        let gold = range(Some(3.0), Some(5.0), None);
        assert_eq!(right(&gold, &range(Some(3.0), Some(5.0), Some(Change::Range))), (1, 1));
        assert_eq!(right(&gold, &range(Some(3.0), Some(6.0), Some(Change::Range))), (0, 0));
        assert_eq!(right(&gold, &quantity(3.0, Change::Exact, "")), (0, 0));
    }

    #[test]
    fn a_bound_is_one_end_of_a_range_or_a_value_with_a_mark() {
        let (above, below) = (range(Some(20.0), None, None), range(None, Some(20.0), None));
        let value = |change: Change| quantity(20.0, change, "");
        assert_eq!(right(&above, &value(Change::Above)), (1, 1));
        assert_eq!(right(&below, &value(Change::Below)), (1, 1));
        assert_eq!(right(&above, &value(Change::Exact)), (1, 0));
        assert_eq!(right(&above, &value(Change::Below)), (1, 0));
        // One number is no range, whatever is said of it.
        assert_eq!(right(&value(Change::Range), &value(Change::Exact)), (1, 1));
    }

    #[test]
    fn trends_are_taken_out_with_what_is_most_like_them() {
        let gold = [quantity(4.0, Change::Up, "%"), quantity(9.0, Change::Above, "day")];
        let predicted = [
            quantity(4.0, Change::Above, "day"),
            quantity(4.0, Change::Exact, "%"),
            quantity(9.0, Change::Above, "day"),
        ];
        let counts = counts_of(&gold, &predicted);
        assert_eq!(counts[2], ("value with bound or approximator", 1, 2, 1));
        // The days are left, not the percentage.
        assert_eq!(counts[3], ("bounds and approximators", 1, 2, 1));
    }

    #[test]
    fn values_are_the_same_but_for_rounding() {
        let right = |value: f64| {
            counts_of(&[quantity(1e6, Change::Exact, "")], &[quantity(value, Change::Exact, "")])[0]
                .1
        };
        assert_eq!((right(1_000_009.0), right(1_000_011.0)), (1, 0));
    }

    #[test]
    fn a_case_passes_whole_or_not_at_all() {
        let gold = [at(0, 2, 7.0), at(5, 8, 40.0)];
        assert!(passes(&gold, &[at(5, 8, 40.0), at(0, 2, 7.0)]));
        assert!(!passes(&gold, &gold[..1]));
        assert!(!passes(&gold, &[at(0, 2, 7.0), at(5, 8, 41.0)]));
        assert!(!passes(&gold, &[at(0, 2, 7.0), at(5, 9, 40.0)]));
        assert!(passes(&[], &[]));
        let open = Quantity { value: None, ..at(0, 2, 0.0) };
        assert!(passes(from_ref(&open), from_ref(&open)));
        assert!(!passes(&[open], &gold[..1]));
    }

    #[test]
    fn places_count_where_the_gold_has_them() {
        let mut scores = Scores::default();
        let predicted = [at(4, 9, 1.0), at(20, 21, 2.0)];
        scores.add(&[quantity(1.0, Change::Exact, "")], &predicted);
        assert_eq!(scores.span_overlap, Counts::default());
        scores.add(&[at(0, 5, 1.0)], &predicted);
        assert_eq!(scores.span_overlap, Counts { right: 1, predicted: 2, gold: 1 });
        scores.add(&[at(0, 4, 1.0)], &predicted);
        assert_eq!(scores.span_overlap, Counts { right: 1, predicted: 4, gold: 2 });
    }

    #[test]
    fn the_gold_is_read_from_json() {
        let json =
            r#"{"start": null, "value": 2, "change": ">=", "unit": "Boat", "concept": null}"#;
        let read: Quantity = serde_json::from_str(json).unwrap();
        assert_eq!((read.span(), read.change), (None, Some(Change::Above)));
        assert!(serde_json::from_str::<Quantity>(r#"{"change": "roughly"}"#).is_err());
    }
}
