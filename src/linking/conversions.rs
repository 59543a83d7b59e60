//! One amount in two currencies or units: "€5m ($5.4m)", "30 miles (48 km)".

use words::is_one_of;

use crate::annotation::FigureKind;
use crate::figures::Quantity;
use crate::language::Reading;
use crate::text::Span;

/// Whether the second of two neighbouring quantities, in brackets or behind "or", says the first in another unit. What
/// an exchange rate allows is not checked; other units must convert.
pub(super) fn is_conversion(reading: &Reading<'_>, first: &Quantity, second: &Quantity) -> bool {
    let (Some(from), Some(to)) = (&first.unit, &second.unit) else { return false };
    first.sentence == second.sentence
        && first.kind == second.kind
        && from != to
        && is_aside(reading, first, second)
        && match (first.kind, ends(first), ends(second)) {
            (FigureKind::Money, Some(_), Some(_)) => true,
            (
                FigureKind::Measure | FigureKind::Temperature,
                Some((low, high)),
                Some((other_low, other_high)),
            ) => converts(low, from, other_low, to) && converts(high, from, other_high, to),
            _ => false,
        }
}

/// Whether the second stands in brackets behind the first, or between "or" and a comma.
fn is_aside(reading: &Reading<'_>, first: &Quantity, second: &Quantity) -> bool {
    let (end, start) = (first.span.end(), second.span.start());
    let gap = reading.lower_words(Span::new(end, start.max(end))).trim();
    let text = reading.text();
    let after = text.get(second.span.end() as usize..).unwrap_or("").trim_start();
    let (mark, hedge) = match (gap.strip_prefix('('), gap.strip_prefix(',')) {
        (Some(hedge), _) => (after.starts_with([')', ';', ',']), hedge),
        (_, Some(rest)) => {
            let or = rest.trim_start().strip_prefix("or");
            (or.is_some() && after.starts_with([',', '.', ';']), or.unwrap_or(""))
        }
        _ => (false, ""),
    };
    let hedge = hedge.trim();
    mark && (hedge.is_empty()
        || is_one_of(hedge, "about around roughly approximately nearly almost or ~ = c. ca"))
}

/// The one number, or the ends of the range.
fn ends(quantity: &Quantity) -> Option<(f64, f64)> {
    quantity.value.map(|value| (value, value)).or(quantity.low.zip(quantity.high))
}

/// Whether the two numbers are the same amount, as far as journalists round.
fn converts(from: f64, unit: &str, to: f64, other: &str) -> bool {
    let celsius = |value: f64, unit: &str| match unit {
        "celsius" => Some(value),
        "fahrenheit" => Some((value - 32.0) / 1.8),
        _ => None,
    };
    if let (Some(from), Some(to)) = (celsius(from, unit), celsius(to, other)) {
        return (from - to).abs() <= 2.0;
    }
    UNITS.iter().any(|dimension| {
        let size = |name: &str| dimension.iter().find(|(unit, _)| *unit == name).map(|unit| unit.1);
        size(unit).zip(size(other)).is_some_and(|(size, other_size)| {
            let (from, to) = (from * size, to * other_size);
            (from - to).abs() <= 0.12 * from.abs().max(to.abs())
        })
    })
}

/// Units that stand for each other in news, each list in one of its own: metres, square metres, litres, kilograms,
/// kilometres per hour.
const UNITS: &[&[(&str, f64)]] = &[
    &[
        ("millimetre", 0.001),
        ("centimetre", 0.01),
        ("metre", 1.0),
        ("kilometre", 1000.0),
        ("inch", 0.0254),
        ("foot", 0.3048),
        ("yard", 0.9144),
        ("mile", 1609.3),
        ("nautical mile", 1852.0),
    ],
    &[
        ("square metre", 1.0),
        ("square kilometre", 1e6),
        ("hectare", 1e4),
        ("acre", 4046.9),
        ("square foot", 0.0929),
        ("square yard", 0.8361),
        ("square mile", 2.59e6),
    ],
    &[("litre", 1.0), ("cubic metre", 1000.0), ("gallon", 3.9), ("pint", 0.52), ("barrel", 159.0)],
    &[
        ("gram", 0.001),
        ("kilogram", 1.0),
        ("tonne", 1000.0),
        ("ton", 960.0),
        ("pound", 0.4536),
        ("ounce", 0.0283),
        ("stone", 6.35),
    ],
    &[
        ("kilometre per hour", 1.0),
        ("mile per hour", 1.6093),
        ("knot", 1.852),
        ("metre per second", 3.6),
    ],
];
