//! Numbers whose unit or noun stands with the other number of the sentence.
//!
//! Examples: "from 4.8 to [4.7 per cent]", "[63 cars], compared with 21", "from [208 pounds] to 193", "killed [12
//! people] and injured 40", "rose [64 points] to 4,577". Not: "rose 8% to 3.65" (the per cent are the change).

use words::is_one_of;

use super::amounts::amount::{Amount, Value};
use super::amounts::{ranges, reading};
use super::changes;
use super::cursor::Cursor;
use super::numerals::numbers::{Written, times};
use super::tables::Unit;
use crate::annotation::FigureKind;
use crate::figures::Quantity;

/// Gives a bare number the unit of one that follows: of the number after "to", or at the end of its list.
pub(crate) fn from_what_follows(cursor: &Cursor<'_>, amount: &mut Amount) {
    let (start, end) = amount.whole;
    let bare =
        amount.unit.is_none() && amount.scale == 1.0 && amount.written == Some(Written::Digits);
    let Value::Point(value) = amount.value else { return };
    if !bare {
        return;
    }
    if cursor.is(end, "and or ,") && cursor.is_digits(end + 1) {
        amount.unit = unit_of_list(cursor, end, value);
        return;
    }
    let moves = cursor.is_before(start, 1, "from")
        && cursor.is(end, "to")
        && changes::is_change_before(cursor, start, 8);
    let Some(next) = ranges::read(cursor, end + 1).filter(|_| moves) else { return };
    let (Value::Point(other) | Value::Range(other, _)) = next.value else { return };
    if next.unit.is_some() {
        amount.unit = next.unit;
    }
    // "from 24.2 to 33 billion"
    if next.scale > 1.0 && value < 1000.0 && other >= next.scale {
        amount.value = Value::Point(times(value, next.scale));
        amount.scale = next.scale;
    }
}

/// The unit that closes a list of numbers of like size: "27 and 29 years old", "20, 45 and 70 kilometres".
fn unit_of_list(cursor: &Cursor<'_>, joint: usize, value: f64) -> Option<Unit> {
    let mut at = joint;
    while at < joint + 12 {
        let comma = usize::from(cursor.is(at, ",") && cursor.is(at + 1, "and or"));
        if !cursor.is(at, "and or ,") || !cursor.is_digits(at + comma + 1) {
            return None;
        }
        let next = reading::read(cursor, at + comma + 1)?;
        let Value::Point(other) = next.value else { return None };
        if !(0.1..=10.0).contains(&(value / other)) {
            return None;
        }
        if let Some(unit) = next.unit {
            let after = next.unit_words.is_some_and(|words| words.0 >= next.number.1);
            let shared =
                matches!(unit.kind, FigureKind::Age | FigureKind::Percent | FigureKind::Measure);
            return (after && shared && next.scale == 1.0).then_some(unit);
        }
        at = next.whole.1;
    }
    None
}

/// Gives a bare number what an earlier one of its sentence measures or counts: after "compared with", as the result of
/// a change, before "who", as more victims. `before` are the quantities of the sentence so far.
pub(crate) fn from_what_precedes(
    cursor: &Cursor<'_>,
    quantity: &mut Quantity,
    start: usize,
    before: &[Quantity],
) {
    // "20 per week"
    let rate = quantity.unit.as_ref().filter(|unit| unit.starts_with("per ")).cloned();
    read_as_millions(cursor, quantity, start, before);
    // Before its approximators.
    let start = (0..=start)
        .rev()
        .take_while(|at| cursor.span(*at, at + 1).start() >= quantity.span.start())
        .last()
        .unwrap_or(start);
    let bare = (quantity.unit.is_none() && quantity.kind == FigureKind::Count || rate.is_some())
        && quantity.counted.is_none()
        && quantity.value.is_some();
    if !bare {
        return;
    }
    let end = (start..cursor.len()).find(|at| {
        cursor.token(*at).is_some_and(|token| token.span.start() >= quantity.span.end())
    });
    let people = end.is_some_and(|end| cursor.is(end, "who"));
    if people {
        quantity.unit = Some("person".to_owned());
        quantity.counted_head.clone_from(&quantity.unit);
    }
    let Some(last) = before.last() else { return };
    let begins = cursor.span(start, start + 1).start();
    let compared = (cursor.is_before(start, 1, "from against versus")
        || cursor.is_before(start, 1, "with to")
            && cursor.is_before(start, 2, "compared compares comparing")
        || cursor.is_before(start, 2, "average mean median") && cursor.is_before(start, 1, "of"))
        && !cursor.is_before(start, 2, "away people");
    let result = cursor.is_before(start, 1, "to") && last.span.end() < begins;
    let of_range = (2..=5).any(|back| cursor.is_before(start, back, "from"));
    let harmed = last.counted.is_some()
        && (cursor.is_before(start, 1, HARMED)
            || end.is_some_and(|end| {
                cursor.is(end, HARMED) || cursor.is(end, "were was") && cursor.is(end + 1, HARMED)
            }));
    let same_kind = !matches!(last.kind, FigureKind::Change | FigureKind::Rate);
    let alike = are_alike(quantity, last);
    let counted = before.iter().rev().find(|other| other.counted.is_some());
    if let Some(rate) = rate {
        // "1.1 crore people in ten years, or 3,000 a day"
        let or = cursor.is_before(start, 1, "or") && last.counted.is_some();
        // "4,000 people a day, up from 900 a day"
        if compared && last.unit.as_ref().is_some_and(|unit| unit.ends_with(&*rate)) {
            take(quantity, last);
        } else if (compared && same_kind && alike || or)
            && let Some(unit) = &last.unit
        {
            quantity.unit = Some([unit, " ", &rate].concat());
            quantity.counted = last.counted;
            quantity.counted_head.clone_from(&last.counted_head);
        }
    } else if people && let Some(counted) = counted {
        take(quantity, counted);
    } else if ((compared || result && of_range) && alike || harmed) && same_kind {
        take(quantity, last);
    } else if result {
        let points = |other: &&Quantity| {
            other.counted_head.as_deref().is_some_and(|head| is_one_of(head, "point vote"))
        };
        let found = before.iter().rev().find(points);
        if let Some(points) = found.filter(|_| is_share(last) || points(&last)) {
            take(quantity, points); // "rose 64 points, or 0.6%, to 4,577"
        } else if last.kind == FigureKind::Change && !is_share(last) {
            take(quantity, last);
            quantity.kind =
                if last.currency.is_some() { FigureKind::Money } else { FigureKind::Measure };
        }
    }
}

/// Gives the bare number before "to" what the one after it counts: "rose from [12] to 20 beds".
pub(crate) fn to_what_precedes(
    cursor: &Cursor<'_>,
    before: Option<&mut Quantity>,
    quantity: &Quantity,
    start: usize,
) {
    let Some(last) = before else { return };
    let joined = cursor.is_before(start, 1, "to")
        && start
            .checked_sub(2)
            .and_then(|at| cursor.token(at))
            .is_some_and(|token| token.span.end() == last.span.end());
    let near = match (last.value, quantity.value) {
        (Some(from), Some(to)) => from > 0.0 && (0.01..=100.0).contains(&(to / from)),
        _ => false,
    };
    if joined
        && near
        && last.unit.is_none()
        && last.counted.is_none()
        && last.kind == FigureKind::Count
    {
        take(last, quantity);
    }
}

/// "2.1m tonnes, down from [2.6m]": after millions of something else the letter is no metre.
fn read_as_millions(
    cursor: &Cursor<'_>,
    quantity: &mut Quantity,
    start: usize,
    before: &[Quantity],
) {
    let Some(last) = before.last().filter(|last| last.unit.as_deref() != Some("metre")) else {
        return;
    };
    let letter = quantity.unit.as_deref() == Some("metre")
        && (start..start + 3).any(|at| cursor.word(at) == "m" && cursor.glued(at));
    let millions = last.value.is_some_and(|value| value >= 1e6);
    if letter && millions && cursor.is_before(start, 1, "from to against and whom") {
        let million = |value: Option<f64>| value.map(|value| times(value, 1e6));
        quantity.value = million(quantity.value);
        quantity.low = million(quantity.low);
        quantity.high = million(quantity.high);
        quantity.number = quantity.span;
        quantity.unit = None;
        quantity.unit_span = None;
        quantity.kind = FigureKind::Count;
    }
}

const HARMED: &str = "\
    displaced displacing kills killed killing captured capturing charged charging died injured injuring wounded \
    wounding hurt hurting arrested arresting detained detaining rescued rescuing damaged damaging destroyed \
    destroying delayed delaying cancelled diverted diverting evacuated evacuating deported deporting";

fn take(quantity: &mut Quantity, from: &Quantity) {
    if from.unit.is_some() && from.counted.is_none() {
        quantity.kind = from.kind;
        quantity.currency.clone_from(&from.currency);
    }
    quantity.unit.clone_from(&from.unit);
    quantity.counted = from.counted;
    quantity.counted_head.clone_from(&from.counted_head);
}

/// Whether one may measure what the other does: "homes at £274,000, down from 7,394" is about homes, not pounds.
fn are_alike(one: &Quantity, other: &Quantity) -> bool {
    let most = if other.currency.is_some() { 10.0 } else { 200.0 };
    match (one.value, other.value) {
        (Some(one), Some(other)) if other > 0.0 => (1.0 / most..=most).contains(&(one / other)),
        _ => true,
    }
}

fn is_share(quantity: &Quantity) -> bool {
    quantity.unit.as_deref().is_some_and(|unit| unit.starts_with("percentage"))
}
