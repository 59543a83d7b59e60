//! One amount in two currencies or units: "€5m ($5.4m)", "30 miles (48 km)".

use words::is_one_of;

use super::approximators;
use super::cursor::Cursor;
use crate::annotation::{FigureKind, Relation};
use crate::figures::Quantity;

/// Notes that the quantity whose amount begins at `start` says the one before it in another unit, and makes it as firm
/// as that one: "more than 60 miles (100 km)".
pub(crate) fn settle(
    cursor: &Cursor<'_>,
    quantity: &mut Quantity,
    start: usize,
    before: &[Quantity],
) {
    let Some(first) = before.last().filter(|first| is_conversion(first, quantity)) else { return };
    if !is_aside(cursor, first, quantity, start) {
        return;
    }
    quantity.conversion = true;
    if let Some(value) = quantity.value
        && quantity.relation == Relation::Exact
        && first.value.is_some()
        && first.relation != Relation::Tolerance
    {
        quantity.relation = first.relation;
        (quantity.low, quantity.high) = approximators::bounds(first.relation, value);
        quantity.rule = "the same in another unit";
    }
}

/// Whether the second may say the first in another unit. What an exchange rate allows is not checked; other units must
/// convert.
fn is_conversion(first: &Quantity, second: &Quantity) -> bool {
    let (Some(from), Some(to)) = (&first.unit, &second.unit) else { return false };
    first.kind == second.kind
        && from != to
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

/// Whether the second stands in brackets behind the first or behind a stroke there, or between "or" and a comma.
fn is_aside(cursor: &Cursor<'_>, first: &Quantity, second: &Quantity, start: usize) -> bool {
    let after =
        |at: usize| cursor.token(at).is_some_and(|token| token.span.start() >= first.span.end());
    // From behind, for the way there is short.
    let Some(gap) = (0..start).rev().take_while(|at| after(*at)).last() else { return false };
    let ends = (start..cursor.len())
        .find(|at| cursor.token(*at).is_some_and(|token| token.span.start() >= second.span.end()));
    let closes = |marks: &str| ends.is_some_and(|end| is_one_of(cursor.word(end), marks));
    let (mark, hedges) = match cursor.word(gap) {
        "(" => (closes(") ; , /"), gap + 1),
        "/" => (closes(")"), gap + 1),
        "," if cursor.is(gap + 1, "or") => (closes(", . ;"), gap + 2),
        _ => return false,
    };
    mark && (hedges..start)
        .all(|at| cursor.is(at, "about around roughly approximately nearly almost or ~ = c. ca"))
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
/// kilopascals, kilowatts, kilometres per hour.
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
        ("hectopascal", 0.1),
        ("kilopascal", 1.0),
        ("megapascal", 1000.0),
        ("bar", 100.0),
        ("pound per square inch", 6.895),
        ("kilopound per square inch", 6895.0),
    ],
    &[("watt", 0.001), ("kilowatt", 1.0), ("megawatt", 1000.0), ("horsepower", 0.7457)],
    &[
        ("kilometre per hour", 1.0),
        ("mile per hour", 1.6093),
        ("knot", 1.852),
        ("metre per second", 3.6),
    ],
];
