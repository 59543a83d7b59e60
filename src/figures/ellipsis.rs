//! Numbers whose unit or noun stands with the other number of the sentence.
//!
//! Examples: "from 4.8 to [4.7 per cent]", "[63 cars], compared with 21", "from [208 pounds] to 193". Not: "rose 8% to
//! 3.65" (the per cent are the change).

use super::amounts::{self, Amount, Value};
use super::line::Line;
use super::numbers::{Written, times};
use super::{Quantity, changes};
use crate::annotation::FigureKind;

/// Gives a bare number after "from" the unit of the number after "to".
pub(super) fn from_what_follows(line: &Line<'_>, amount: &mut Amount) {
    let (start, end) = amount.whole;
    let bare =
        amount.unit.is_none() && amount.scale == 1.0 && amount.written == Some(Written::Digits);
    if !bare
        || !line.is_before(start, 1, "from")
        || line.lower(end) != "to"
        || !changes::is_change_before(line, start, 8)
    {
        return;
    }
    let Some(next) = amounts::read(line, end + 1) else { return };
    let (Value::Point(value), Value::Point(other)) = (amount.value, next.value) else { return };
    if next.unit.is_some() {
        amount.unit = next.unit;
    }
    // "from 24.2 to 33 billion"
    if next.scale > 1.0 && value < 1000.0 && other >= next.scale {
        amount.value = Value::Point(times(value, next.scale));
        amount.scale = next.scale;
    }
}

/// Gives a bare number after "from", "compared with", "against" what the number before it counts.
pub(super) fn from_what_precedes(
    line: &Line<'_>,
    quantity: &mut Quantity,
    start: usize,
    before: &Quantity,
) {
    let bare =
        quantity.unit.is_none() && quantity.counted.is_none() && quantity.kind == FigureKind::Count;
    let compared = line.is_before(start, 1, "from with against versus")
        && !line.is_before(start, 2, "away people");
    let result = line.is_before(start, 1, "to")
        && (2..=5).any(|back| line.is_before(start, back, "from"))
        && before.span.end() < line.span(start, start + 1).start();
    if !bare
        || !(compared || result)
        || before.kind == FigureKind::Change
        || before.kind == FigureKind::Rate
    {
        return;
    }
    if before.unit.is_some() && quantity.value.is_some() {
        quantity.unit.clone_from(&before.unit);
        quantity.kind = before.kind;
    } else if before.counted.is_some() {
        quantity.counted = before.counted;
        quantity.counted_head.clone_from(&before.counted_head);
    }
}
