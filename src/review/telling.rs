//! Which figures a card tells something about that the sentence does not.
//!
//! A mark is a promise. An exact number that nobody gives and nothing is compared with has a card that repeats the
//! sentence: ages, distances of dates, prices, scores, "two articles".

use crate::annotation::{Basis, FigureKind, Relation};

/// What decides whether a figure's card tells anything.
#[derive(Clone, Copy, Debug)]
pub struct Telling {
    /// What is measured.
    pub kind: FigureKind,
    /// What the words around the number make of it.
    pub relation: Relation,
    /// The stated number; of a range, its upper end.
    pub value: Option<f64>,
    /// How it came about.
    pub basis: Option<Basis>,
    /// Whether the article says who gives it.
    pub given: bool,
    /// Whether the article gives others for the same thing, or a whole of which it is a part.
    pub compared: bool,
    /// Whether its number is an order of magnitude: "tens of thousands", "millions".
    pub magnitude: bool,
}

/// Counts from here on are worth a card where somebody gives them.
const COUNTED_OFF: f64 = 10.0;

/// Whether a figure's card tells more than the sentence does.
///
/// ```
/// use sourcemark::annotation::{FigureKind, Relation};
/// use sourcemark::review::{Telling, is_telling};
///
/// let two = Telling {
///     kind: FigureKind::Count,
///     relation: Relation::Exact,
///     value: Some(2.0),
///     basis: None,
///     given: false,
///     compared: false,
///     magnitude: false,
/// };
/// assert!(!is_telling(&two)); // "two articles"
/// assert!(is_telling(&Telling { relation: Relation::AtLeast, value: Some(40.0), ..two }));
/// assert!(is_telling(&Telling { value: Some(640.0), given: true, ..two }));
/// assert!(is_telling(&Telling { compared: true, ..two }));
/// ```
pub fn is_telling(figure: &Telling) -> bool {
    if figure.compared {
        return true;
    }
    // "a 43-year-old", "between the ages of 45 and 75"
    if figure.kind == FigureKind::Age {
        return false;
    }
    let span_of_time = figure.kind == FigureKind::Duration;
    // "nearly 25 years", "less than six months", and nobody gives it
    if span_of_time && !figure.given {
        return false;
    }
    let small =
        figure.kind == FigureKind::Count && figure.value.is_some_and(|value| value < COUNTED_OFF);
    match figure.relation {
        // "several locations", "many civilians", "a few metres"
        Relation::Vague => false,
        Relation::Indefinite => figure.magnitude && !span_of_time,
        Relation::Exact => {
            let projected =
                matches!(figure.basis, Some(Basis::Estimated | Basis::Projected | Basis::Polled));
            !span_of_time && !small && (projected || figure.given)
        }
        // "one or two goals"
        Relation::Range => figure.given || !small,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_of_examples() {
        use FigureKind::{Age, Count, Duration, Money, Percent};
        use Relation::{Above, Approximate, Exact, Indefinite, Range, Vague};
        let one = Telling {
            kind: Count,
            relation: Exact,
            value: Some(640.0),
            basis: None,
            given: false,
            compared: false,
            magnitude: false,
        };
        let examples: &[(&str, Telling, bool)] = &[
            ("640 workers", one, false),
            ("640 workers, the mayor said", Telling { given: true, ..one }, true),
            (
                "three workers, the mayor said",
                Telling { given: true, value: Some(3.0), ..one },
                false,
            ),
            ("an estimated 640 workers", Telling { basis: Some(Basis::Estimated), ..one }, true),
            ("about 640 workers", Telling { relation: Approximate, ..one }, true),
            ("3.5 per cent", Telling { kind: Percent, value: Some(3.5), ..one }, false),
            (
                "3.5 per cent, she said",
                Telling { kind: Percent, value: Some(3.5), given: true, ..one },
                true,
            ),
            ("$12", Telling { kind: Money, value: Some(12.0), ..one }, false),
            ("10 to 15 a day", Telling { relation: Range, value: None, ..one }, true),
            ("two or three goals", Telling { relation: Range, value: Some(3.0), ..one }, false),
            ("aged 43", Telling { kind: Age, value: Some(43.0), given: true, ..one }, false),
            (
                "over 60 years old",
                Telling { kind: Age, relation: Above, value: Some(60.0), ..one },
                false,
            ),
            (
                "three weeks, he said",
                Telling { kind: Duration, value: Some(3.0), given: true, ..one },
                false,
            ),
            (
                "more than three weeks",
                Telling { kind: Duration, relation: Above, value: Some(3.0), ..one },
                false,
            ),
            (
                "more than three weeks, he said",
                Telling { kind: Duration, relation: Above, value: Some(3.0), given: true, ..one },
                true,
            ),
            (
                "tens of thousands",
                Telling { relation: Indefinite, value: None, magnitude: true, ..one },
                true,
            ),
            ("several towns", Telling { relation: Indefinite, value: None, ..one }, false),
            ("many towns", Telling { relation: Vague, value: None, given: true, ..one }, false),
            ("two of the 640", Telling { value: Some(2.0), compared: true, ..one }, true),
        ];
        for (words, figure, telling) in examples {
            assert_eq!(is_telling(figure), *telling, "{words}");
        }
    }
}
