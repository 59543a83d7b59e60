//! The engine's annotations in the form of the gold: code points, and nothing that the gold does not know.

use sourcemark::annotation::{Claim, Figure, Relation, TextSpan};
use sourcemark::text::CodePoints;

use super::attributions::Attribution;
use super::quantities::{Change, Quantity};
use super::spans::Span;

/// Which words a set takes for the place of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Approximator, number, and unit or counted noun.
    Whole,
    /// The number alone.
    Number,
    /// Number and unit.
    Measure,
}

/// Claims as attributions, whether a reader is shown them or not. `points` is of the text that they refer to.
pub(crate) fn attributions<'c>(
    points: &CodePoints<'_>,
    claims: impl IntoIterator<Item = &'c Claim>,
) -> Vec<Attribution> {
    let attribution = |claim: &Claim| Attribution {
        source: claim.source.iter().map(|source| Span::of(points, source.span)).collect(),
        cue: claim.cue.as_ref().map_or(Vec::new(), |cue| spans(points, &cue.span)),
        content: spans(points, &claim.content),
        core: true,
    };
    claims.into_iter().map(attribution).collect()
}

/// Figures as quantities, whether a reader is shown them or not. `points` is of the text that they refer to.
pub(crate) fn quantities(
    points: &CodePoints<'_>,
    figures: &[Figure],
    place: Place,
) -> Vec<Quantity> {
    figures.iter().map(|figure| quantity(points, figure, place)).collect()
}

/// Spans of an annotation in code points.
pub(crate) fn spans(points: &CodePoints<'_>, spans: &[TextSpan]) -> Vec<Span> {
    spans.iter().map(|span| Span::of(points, *span)).collect()
}

fn quantity(points: &CodePoints<'_>, figure: &Figure, place: Place) -> Quantity {
    let number = Span::of(points, figure.number);
    let span = match place {
        Place::Whole => Span::of(points, figure.span),
        Place::Number => number,
        Place::Measure => {
            let unit = figure.unit_span.map_or(number, |unit| Span::of(points, unit));
            Span { start: number.start.min(unit.start), end: number.end.max(unit.end) }
        }
    };
    // Of other figures the ends are what their words entail, which the gold does not say.
    let range = figure.relation == Relation::Range;
    let unit = [&figure.unit, &figure.counted_head];
    Quantity {
        start: Some(span.start),
        end: Some(span.end),
        value: figure.value,
        low: figure.low.filter(|_| range),
        high: figure.high.filter(|_| range),
        change: Some(change(figure.relation)),
        unit: unit.into_iter().flatten().find(|unit| !unit.is_empty()).cloned(),
    }
}

fn change(relation: Relation) -> Change {
    match relation {
        Relation::Approximate | Relation::Tolerance => Change::Approximate,
        Relation::Above | Relation::AtLeast | Relation::WellAbove | Relation::JustAbove => {
            Change::Above
        }
        Relation::Below | Relation::AtMost | Relation::UpTo | Relation::JustBelow => Change::Below,
        Relation::Range => Change::Range,
        // Exact, indefinite, vague.
        _ => Change::Exact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourcemark::{Annotations, Article, Options, annotate};

    fn annotations(text: &str) -> Annotations {
        annotate(&Article::from_text(text), &Options::default())
    }

    fn words<'t>(text: &'t str, quantity: &Quantity) -> &'t str {
        let byte = |point: Option<u32>| {
            text.char_indices().nth(point.unwrap() as usize).map_or(text.len(), |(byte, _)| byte)
        };
        &text[byte(quantity.start)..byte(quantity.end)]
    }

    /// Two characters outside the first plane stand before everything, so that code units would be off by two.
    #[test]
    fn figures_stand_where_the_gold_would_have_them() {
        let text = "🌊🌊 At least 40 km of coast was lost, the harbour master said.";
        let annotations = annotations(text);
        let found =
            |place: Place| quantities(&CodePoints::of(text), &annotations.figures, place).remove(0);
        assert_eq!(words(text, &found(Place::Number)), "40");
        assert_eq!(words(text, &found(Place::Measure)), "40 km");
        assert!(words(text, &found(Place::Whole)).starts_with("At least 40 km"));
        let Quantity { value, low, high, change, unit, .. } = found(Place::Whole);
        assert_eq!((value, low, high, change), (Some(40.0), None, None, Some(Change::Above)));
        assert_eq!(unit.as_deref(), Some("kilometre"));
    }

    #[test]
    fn a_range_has_ends_and_no_value() {
        let text = "Between 30 and 40 boats sank, the harbour master said.";
        let figures = annotations(text).figures;
        let Quantity { value, low, high, change, unit, .. } =
            quantities(&CodePoints::of(text), &figures, Place::Whole).remove(0);
        assert_eq!((value, low, high), (None, Some(30.0), Some(40.0)));
        assert_eq!(change, Some(Change::Range));
        assert_eq!(unit.as_deref(), Some("boat"));
    }

    #[test]
    fn claims_have_code_points() {
        let text = "🌊🌊 The harbour master said the boats had sunk.";
        let claims = annotations(text).claims;
        let [found] = &attributions(&CodePoints::of(text), &claims)[..] else {
            panic!("one claim: {claims:?}")
        };
        assert_eq!(found.source, [Span::from((3, 21))]);
        assert_eq!(found.cue, [Span::from((22, 26))]);
        assert_eq!(found.content, [Span::from((27, 45))]);
    }
}
