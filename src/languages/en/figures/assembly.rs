//! A sentence from left to right: what begins at each token, and the quantity that it makes.

use super::amounts::amount::{Amount, Approximator, Value};
use super::amounts::{ranges, rates, reading};
use super::counted::{self, Counted};
use super::cursor::Cursor;
use super::non_figures::{dates, identifiers, plain_words};
use super::numerals::numbers::Written;
use super::{ages, approximators, basis, changes, conversions, ellipsis, prefilter, tables};
use crate::annotation::{Confidence, FigureKind, Relation};
use crate::figures::Quantity;
use crate::syntax::Tag;

/// Adds the quantities of one sentence.
pub(crate) fn sentence(cursor: &Cursor<'_>, index: usize, out: &mut Vec<Quantity>) {
    let first = out.len();
    let mut at = 0;
    let mut floor = 0; // one past the last token of the quantity before
    while at < cursor.len() {
        if !prefilter::may_begin(cursor, at) {
            at += 1;
            continue;
        }
        let skipped = identifiers::skip(cursor, at)
            .or_else(|| dates::skip(cursor, at))
            .or_else(|| identifiers::pair(cursor, at));
        if let Some(end) = skipped {
            at = end.max(at + 1);
            continue;
        }
        let Some(amount) = ranges::read(cursor, at) else {
            at += 1;
            continue;
        };
        let next = amount.number.1.max(at + 1);
        match quantity(cursor, index, amount, floor) {
            Some((mut quantity, end)) => {
                // Only near ones, so that a long list of numbers takes no longer than its length.
                let near = first.max(out.len().saturating_sub(16));
                let before = out.get(near..).unwrap_or(&[]);
                ellipsis::from_what_precedes(cursor, &mut quantity, at, before);
                conversions::settle(cursor, &mut quantity, at, before);
                ellipsis::to_what_precedes(
                    cursor,
                    out.get_mut(first..).and_then(<[_]>::last_mut),
                    &quantity,
                    at,
                );
                out.push(quantity);
                at = end.max(next);
                floor = at;
            }
            None => at = next,
        }
    }
}

/// The quantity that an amount makes with the words around it, and one past its last token; none where it is no
/// figure.
fn quantity(
    cursor: &Cursor<'_>,
    index: usize,
    mut amount: Amount,
    floor: usize,
) -> Option<(Quantity, usize)> {
    let hyphen = cursor.is_hyphen(amount.whole.1)
        && cursor.glued(amount.whole.1)
        && cursor.glued(amount.whole.1 + 1);
    let mut end = amount.whole.1;
    let mut after = approximators::after(cursor, end);
    let compound = hyphen && amount.unit.is_none() && after.is_none();
    if compound {
        return None; // "six-speed", "two-party", "three-point"
    }
    ages::mark(cursor, &mut amount);
    let before = approximators::before(cursor, &amount).filter(|found| found.start >= floor);
    if amount.rule == reading::ONE_UNIT && before.is_none() && after.is_none() {
        return None;
    }
    ellipsis::from_what_follows(cursor, &mut amount);
    end = end.max(amount.whole.1);
    if let Some(found) = after {
        end = found.end;
    }
    let hyphen_unit = hyphen && amount.unit.is_some();
    let thing = counted_thing(cursor, &amount, end + usize::from(hyphen_unit && after.is_none()));
    if identifiers::refuses(cursor, &amount, thing.as_ref(), before.is_some())
        || plain_words::are_no_figure(cursor, &amount, thing.as_ref(), before, after)
    {
        return None;
    }
    let counts = counts_things(&amount);
    if counts
        && let Some(thing) = thing.as_ref().filter(|thing| thing.plural || is_one(&amount))
        && !thing.shared
    {
        end = thing.head_end;
        if let Some(tolerance_end) = ranges::add_tolerance(cursor, &mut amount, end) {
            end = tolerance_end; // "400 animals, give or take 30"
        } else if after.is_none() {
            after = approximators::after(cursor, end);
            end = after.map_or(end, |found| found.end);
        }
    }
    let after = after.or(amount.inner);
    let approximator = before.or(after);
    let start = before.map_or(amount.whole.0, |found| found.start).max(floor);
    let thing = thing
        .filter(|thing| !counts || thing.plural || is_one(&amount))
        .or_else(|| if counts { counted::before(cursor, start) } else { None });
    let per = if counts && amount.written.is_none_or(|written| written != Written::Ratio) {
        rates::per(cursor, end)
    } else {
        None
    };
    if let Some((per_end, _)) = &per {
        end = *per_end;
    }
    let relation = relation(&amount, before, after);
    let relation = if shrinks(&amount) { opposite(relation) } else { relation };
    let (value, low, high) = entailed(&amount, relation);
    let kind = kind(cursor, &amount, thing.as_ref(), start, per.is_some());
    let sure = amount.unit.is_some() || thing.is_some() || amount.scale > 1.0 || amount.is_share();
    let quantity = Quantity {
        sentence: index,
        rule: rule(&amount, thing.as_ref()),
        confidence: if sure && amount.value != Value::Vague {
            Confidence::High
        } else {
            Confidence::Medium
        },
        span: cursor.span(start, end),
        number: cursor.span(amount.number.0, amount.number.1),
        unit_span: amount.unit_words.map(|(from, to)| cursor.span(from, to)),
        kind,
        relation,
        value,
        low,
        high,
        unit: unit_name(&amount, thing.as_ref(), per.as_ref().map(|(_, per)| per.as_str())),
        currency: currency(&amount),
        counted: thing
            .as_ref()
            .filter(|_| !counted::is_cut(cursor, start))
            .map(|thing| cursor.span(thing.start, thing.end)),
        counted_head: thing.map(|thing| thing.head),
        approximator: approximator.map(|found| cursor.span(found.start, found.end)),
        basis: basis::basis(cursor, start, end, kind),
        provisional: basis::is_provisional(cursor, start, end),
        conversion: false,
    };
    Some((quantity, end))
}

/// Whether a noun after the amount is what it counts, and not what a measure or a share is of.
fn counts_things(amount: &Amount) -> bool {
    amount.unit.is_none() && !matches!(amount.written, Some(Written::Fraction | Written::Fold))
}

fn is_one(amount: &Amount) -> bool {
    matches!(amount.value, Value::Point(value) if value == 1.0)
}

/// What is counted, or what the share or measure is of.
fn counted_thing(cursor: &Cursor<'_>, amount: &Amount, end: usize) -> Option<Counted> {
    if counts_things(amount) {
        return counted::after(cursor, end);
    }
    match amount.unit.map(|unit| unit.kind) {
        None | Some(FigureKind::Percent) => {
            if cursor.is(end, "of") || cursor.is_before(end, 1, "half") {
                counted::after(cursor, end)
            } else {
                None
            }
        }
        // "two years of war"; not "24 hours of the onset", "two years of Infantino fostering ties"
        Some(FigureKind::Duration)
            if cursor.is_hyphen(end.saturating_sub(1))
                || cursor.is(end, "of") && cursor.tag(end + 1) == Some(Tag::Noun) =>
        {
            counted::after(cursor, end)
        }
        Some(FigureKind::Duration) if cursor.is_hyphen(amount.number.1) => {
            counted::after(cursor, end)
        }
        Some(FigureKind::Measure) if cursor.is(end, "of") => counted::after(cursor, end),
        _ => None,
    }
}

fn relation(
    amount: &Amount,
    before: Option<Approximator>,
    after: Option<Approximator>,
) -> Relation {
    match amount.value {
        Value::Range(..) => Relation::Range,
        Value::Tolerance(..) => Relation::Tolerance,
        Value::Indefinite(_) => Relation::Indefinite,
        Value::Vague => Relation::Vague,
        Value::Point(_) => match (before, after) {
            (Some(before), Some(after)) if before.relation == Relation::Approximate => {
                after.relation
            }
            (Some(found), _) | (None, Some(found)) => found.relation,
            (None, None) => Relation::Exact,
        },
    }
}

/// "halved": more than that leaves less.
fn shrinks(amount: &Amount) -> bool {
    amount.written == Some(Written::Fold)
        && matches!(amount.value, Value::Point(value) if value < 1.0)
}

fn opposite(relation: Relation) -> Relation {
    match relation {
        Relation::Above | Relation::WellAbove => Relation::Below,
        Relation::AtLeast => Relation::AtMost,
        Relation::JustBelow => Relation::JustAbove,
        other => other,
    }
}

/// The stated value, the least and the most that the words entail.
fn entailed(amount: &Amount, relation: Relation) -> (Option<f64>, Option<f64>, Option<f64>) {
    match amount.value {
        Value::Point(value) => {
            let (low, high) = approximators::bounds(relation, value);
            (Some(value), low, high)
        }
        Value::Range(low, high) => (None, Some(low), Some(high)),
        Value::Tolerance(value, by) => (Some(value), Some(value - by), Some(value + by)),
        Value::Indefinite(bounds) => {
            (None, bounds.map(|bounds| bounds.0), bounds.map(|bounds| bounds.1))
        }
        Value::Vague => (None, None, None),
    }
}

fn kind(
    cursor: &Cursor<'_>,
    amount: &Amount,
    thing: Option<&Counted>,
    start: usize,
    rate: bool,
) -> FigureKind {
    if amount.per.is_some() || rate {
        return FigureKind::Rate;
    }
    if let Some(unit) = amount.unit {
        return if unit.kind != FigureKind::Age
            && is_change(cursor, start, unit.kind == FigureKind::Money)
        {
            FigureKind::Change
        } else {
            unit.kind
        };
    }
    match amount.written {
        Some(Written::Fraction) => FigureKind::Fraction,
        Some(Written::Ratio) => FigureKind::Ratio,
        Some(Written::Fold) => FigureKind::Multiple,
        _ if thing.is_some_and(|thing| {
            thing.head == "time"
                && cursor.is(thing.head_end, "as more the higher larger bigger faster that greater")
        }) =>
        {
            FigureKind::Multiple
        }
        _ => FigureKind::Count,
    }
}

/// "rose 4%", "up 19 cents", "fell by 190 points", "an increase of 2 per cent".
fn is_change(cursor: &Cursor<'_>, start: usize, money: bool) -> bool {
    // Money is also lost, raised and cut without a change of anything.
    const HANDED: &str = "raise raises raised raising lost added shed gain gained cut cuts cutting";
    let by = usize::from(cursor.is_before(start, 1, "by of"));
    let Some(at) = start.checked_sub(1 + by) else { return false };
    let makes_up =
        cursor.is(at, "up") && cursor.is_before(at, 1, "make makes made making take takes took");
    changes::is_change(cursor, at)
        && !makes_up
        && !(cursor.is(at, "lower") || money && by == 0 && cursor.is(at, HANDED))
}

fn rule(amount: &Amount, thing: Option<&Counted>) -> &'static str {
    match (amount.rule, amount.unit.map(|unit| unit.kind)) {
        ("number", Some(FigureKind::Money)) => "amount of money",
        ("number", Some(FigureKind::Percent)) => "percentage",
        ("number", Some(FigureKind::Duration)) => "number with unit of time",
        ("number", Some(FigureKind::Age)) => "age",
        ("number", Some(FigureKind::Temperature)) => "temperature",
        ("number", Some(_)) => "number with unit",
        ("number", None) if thing.is_some() => "number with counted noun",
        ("number", None) => "number by itself",
        (rule, _) => rule,
    }
}

/// The unit's name: a currency's code, but its name in a rate; for things counted, what one of them is called.
fn unit_name(amount: &Amount, thing: Option<&Counted>, per: Option<&str>) -> Option<String> {
    match (amount.unit, &amount.per) {
        (Some(unit), Some(per)) if unit.kind == FigureKind::Money => {
            Some(joined(tables::currency_name(unit.name), per))
        }
        (Some(unit), Some(per)) => Some(joined(unit.name, per)),
        (Some(unit), None) => Some(unit.name.to_owned()),
        (None, _) if amount.written == Some(Written::Fold) => Some("time".to_owned()),
        (None, _) if !counts_things(amount) => None,
        (None, _) => {
            let one = thing.map(|thing| thing.one.as_deref().unwrap_or(&thing.head));
            match (one, per) {
                (_, None) => thing?.one.clone(),
                (Some(one), Some(per)) => Some(joined(one, per)),
                (None, Some(per)) => Some("per ".to_owned() + per),
            }
        }
    }
}

/// The ISO code, where the amount is of money; a coin that several currencies share, the cent, has none, but a
/// name in small letters.
fn currency(amount: &Amount) -> Option<String> {
    let unit = amount.unit.filter(|unit| unit.kind == FigureKind::Money)?;
    unit.name.as_bytes().first()?.is_ascii_uppercase().then(|| unit.name.to_owned())
}

fn joined(name: &str, per: &str) -> String {
    let mut unit = String::with_capacity(name.len() + per.len() + 5);
    unit.push_str(name);
    unit.push_str(" per ");
    unit.push_str(per);
    unit
}
