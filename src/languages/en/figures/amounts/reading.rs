//! Reads a number with its unit: signs and words of money, per cent, measures, durations, ages, degrees.
//!
//! Examples: "US$4bn", "4.5 per cent", "65-year-old". Not: "four-door", "5G", "13F".

use words::is_one_of;

use super::amount::{Amount, Value};
use super::{rates, units};
use crate::annotation::FigureKind;
use crate::languages::en::figures::approximators;
use crate::languages::en::figures::calendar::is_year;
use crate::languages::en::figures::cursor::Cursor;
use crate::languages::en::figures::numerals::numbers::{self, Number, Written};
use crate::languages::en::figures::numerals::{digits, fractions, indefinite};
use crate::languages::en::figures::tables::{Unit, tables};
use crate::syntax::Tag;

/// The amount at `at`: a number or an indefinite, with its currency or unit.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize) -> Option<Amount> {
    // "-$50.8bn"
    if is_one_of(cursor.word(at), "- −")
        && !cursor.glued(at)
        && cursor.glued(at + 1)
        && !cursor.is_digits(at + 1)
    {
        let mut amount = read(cursor, at + 1).filter(Amount::is_money)?;
        let Value::Point(value) = amount.value else { return None };
        amount.value = Value::Point(-value);
        amount.whole.0 = at;
        return Some(amount);
    }
    // "A $2m reward" has an article, "A$2m" a country.
    // "Euro 2028" is an event.
    let apart = cursor.word(at).len() == 1 && cursor.is_capital(at) && !cursor.glued(at + 1)
        || cursor.word(at) == "Euro" && is_year(cursor, at + 1, false);
    if let Some((sign_end, unit)) = tables().signs.starting(cursor, at).filter(|_| !apart) {
        let number = numbers::read(cursor, sign_end, true)
            .filter(|number| matches!(number.written, Written::Digits | Written::Fraction))?;
        let mut amount = Amount::of_number(number);
        amount.whole.0 = at;
        amount.unit = Some(unit);
        amount.unit_words = Some((at, sign_end));
        // "$5 million dollars", "$10 US"
        if let Some((end, _)) = tables().coins.starting(cursor, number.end)
            && cursor.is(at, "$")
            && !cursor.glued(number.end)
            && tables().signs.starting(cursor, number.end).is_none()
        {
            amount.whole.1 = end;
        }
        rates::attach(cursor, &mut amount);
        return Some(amount);
    }
    if let Some(amount) = feet_and_inches(cursor, at).or_else(|| one_unit(cursor, at)) {
        return Some(amount);
    }
    let mut amount = match indefinite::read(cursor, at) {
        Some(indefinite) => Amount::of_indefinite(indefinite),
        None => Amount::of_number(numbers::read(cursor, at, false)?),
    };
    attach_unit(cursor, &mut amount);
    if amount.unit.is_none() && cursor.is_before(at, 1, "magnitude") {
        amount.unit = Some(Unit { name: "magnitude", kind: FigureKind::Measure });
        amount.unit_words = Some((at - 1, at));
        amount.whole.0 = at - 1;
    }
    add_smaller(cursor, &mut amount);
    rates::attach(cursor, &mut amount);
    Some(amount)
}

/// A fraction where nothing but its place in a range says that it is one: "between [a quarter] and a third".
pub(crate) fn part(cursor: &Cursor<'_>, at: usize) -> Option<Amount> {
    let (end, value) = fractions::part(cursor, at)?;
    let written = Written::Fraction;
    Some(Amount::of_number(Number { start: at, end, value, scale: 1.0, written }))
}

/// 6'3": feet and inches by their marks.
fn feet_and_inches(cursor: &Cursor<'_>, at: usize) -> Option<Amount> {
    let glued = (at + 1..at + 4).all(|next| cursor.glued(next));
    let feet = digits::plain(cursor.word(at)).filter(|feet| *feet < 10.0)?;
    let marks = is_one_of(cursor.word(at + 1), "' ’ ′") && is_one_of(cursor.word(at + 3), "\" ” ″");
    let inches = digits::plain(cursor.word(at + 2)).filter(|inches| *inches < 12.0)?;
    (glued && marks).then(|| Amount {
        whole: (at, at + 4),
        number: (at, at + 4),
        value: Value::Point(feet + inches / 12.0),
        scale: 1.0,
        written: Some(Written::Digits),
        unit: Some(Unit { name: "foot", kind: FigureKind::Measure }),
        unit_words: None,
        per: None,
        inner: None,
        rule: "number",
    })
}

/// "5 feet 2 inches", "12 years and six months", "3 dollars and 50 cents", "2 hours, 4 minutes and 39 seconds": the
/// smaller units belong to the larger.
fn add_smaller(cursor: &Cursor<'_>, amount: &mut Amount) {
    const MINUTES: (&str, f64) = ("minute minutes min mins", 60.0);
    const SECONDS: (&str, f64) = ("second seconds sec secs", 60.0);
    let (Some(unit), Value::Point(mut value)) = (amount.unit, amount.value) else { return };
    let smaller: &[(&str, f64)] = match unit.name {
        "foot" => &[("inch inches in", 12.0)],
        "stone" => &[("pound pounds lb lbs", 14.0)],
        "pound" => &[("ounce ounces oz", 16.0)],
        "year" => &[("month months", 12.0), ("day days", 30.4375)],
        "week" => &[("day days", 7.0)],
        "day" => &[("hour hours", 24.0), MINUTES],
        "hour" => &[MINUTES, SECONDS],
        "minute" => &[SECONDS],
        "USD" | "CAD" | "AUD" | "EUR" => &[("cent cents", 100.0)],
        "GBP" => &[("pence p", 100.0)],
        _ => return,
    };
    let mut one = 1.0;
    for (name, parts) in smaller {
        let end = amount.whole.1;
        let comma = usize::from(cursor.is(end, ","));
        let and = usize::from(cursor.is(end + comma, "and"));
        let next = end + comma + and;
        let Some(number) = numbers::whole(cursor, next, false) else {
            if one == 1.0 {
                add_half(cursor, amount);
            }
            return;
        };
        // "2 hours, 4 minutes and 39 seconds", but "14 minutes, 38 seconds off the record"
        let parted = comma == 1 && (and == 1 || !cursor.is(number.end + 1, "and"));
        let whole = value.fract() == 0.0 || one > 1.0;
        if number.value >= *parts || number.scale != 1.0 || !whole || parted {
            return;
        }
        one *= parts;
        let named = cursor.is(number.end, name);
        // "thirteen dollars forty-five", "15 dollars 50"
        let closes = cursor.token(number.end).is_none_or(|token| token.tag == Tag::Punct);
        let coins = *parts == 100.0 && next == end && number.value >= 10.0 && closes;
        if named || coins {
            value = (value * 1e6 + number.value / one * 1e6).round() / 1e6;
            amount.value = Value::Point(value);
            amount.whole.1 = number.end + usize::from(named);
            amount.unit_words = amount.unit_words.map(|words| (words.0, amount.whole.1));
        }
        if and == 1 {
            return;
        }
    }
}

/// "more than a year", "nearly a mile": a unit with an article where words before it make it a bound or an
/// approximation, as [`crate::languages::en::figures::assembly`] sees to.
fn one_unit(cursor: &Cursor<'_>, at: usize) -> Option<Amount> {
    if !cursor.is(at, "a an") {
        return None;
    }
    let (end, unit) = tables()
        .units
        .starting(cursor, at + 1)
        .or_else(|| tables().coins.starting(cursor, at + 1))?;
    let fits = cursor.word(at + 1).len() > 2
        && matches!(unit.kind, FigureKind::Duration | FigureKind::Measure | FigureKind::Money)
        && !matches!(cursor.tag(end), Some(Tag::Noun | Tag::Propn))
        && !cursor.is_hyphen(end)
        && !cursor.is(end, "before earlier later"); // "14% fewer than a year before"
    let mut amount = Amount {
        whole: (at, end),
        number: (at, at + 1),
        value: Value::Point(1.0),
        scale: 1.0,
        written: Some(Written::Words),
        unit: Some(unit),
        unit_words: Some((at + 1, end)),
        per: None,
        inner: None,
        rule: ONE_UNIT,
    };
    add_half(cursor, &mut amount);
    fits.then_some(amount)
}

/// "a day and a half", "two hours and a half".
fn add_half(cursor: &Cursor<'_>, amount: &mut Amount) {
    let end = amount.whole.1;
    if let Value::Point(value) = amount.value
        && cursor.has(end, "and a half")
        && value.fract() == 0.0
    {
        amount.value = Value::Point(value + 0.5);
        amount.whole.1 = end + 3;
        amount.unit_words = amount.unit_words.map(|words| (words.0, end + 3));
        amount.rule = "number";
    }
}

/// The rule of [`one_unit`].
pub(crate) const ONE_UNIT: &str = "one of a unit";

/// Finds the unit after the number and adds it.
fn attach_unit(cursor: &Cursor<'_>, amount: &mut Amount) {
    let end = amount.number.1;
    let of = usize::from(amount.written.is_none() && cursor.is(end, "of"));
    let hyphen = usize::from(
        (cursor.is_hyphen(end) && cursor.glued(end))
            || cursor.is(end, "–") && cursor.glued(end + 1),
    );
    // "half a percentage point", "a quarter of an hour"
    let fraction = amount.written == Some(Written::Fraction);
    // and "half of 1 per cent"
    // or "0.4 of a percentage point"
    let part = fraction || matches!(amount.value, Value::Point(value) if value < 1.0);
    let article = if part && cursor.is(end, "of") && cursor.is(end + 1, "a an one 1") {
        2
    } else {
        usize::from(fraction && cursor.is_before(end, 1, "half") && cursor.is(end, "a an"))
    };
    let bracket = bracketed_unit(cursor, end);
    // "15-plus years", "a hundred or so miles"
    let inner = approximators::after(cursor, end)
        .filter(|found| tables().units.starting(cursor, found.end).is_some());
    let of = inner.map_or(of, |found| found.end - end);
    let at = end + of.max(hyphen).max(article).max(usize::from(bracket.is_some()));
    let unit = tables().units.starting(cursor, at);
    // "thousands of $12-an-hour workers": the sign of the next number
    let coin = tables()
        .coins
        .starting(cursor, at)
        .filter(|(end, _)| !(cursor.glued(*end) && cursor.is_digits(*end)));
    let (mut unit_end, mut unit) = match (unit, coin) {
        (Some(unit), Some(coin)) if coin.0 > unit.0 => coin,
        (Some(unit), _) => unit,
        (None, Some(coin)) => coin,
        (None, None) if is_point(cursor, at, fraction) => {
            (at + 1, Unit { name: "point", kind: FigureKind::Measure })
        }
        (None, None) => return,
    };
    if !units::fits(cursor, amount, at, unit_end, unit) {
        return;
    }
    if unit.name == "pound" && units::are_pounds_money(cursor, amount) {
        unit = Unit { name: "GBP", kind: FigureKind::Money };
    }
    if unit.name == "degree" && units::is_temperature(cursor, at) {
        unit.kind = FigureKind::Temperature;
    }
    // "75 USD million"
    if unit.kind == FigureKind::Money
        && amount.scale == 1.0
        && let Some(scale) = numbers::scale_word(cursor.lower(unit_end))
        && let Value::Point(value) = amount.value
    {
        amount.value = Value::Point(numbers::times(value, scale));
        amount.scale = scale;
        unit_end += 1;
    }
    // "65-year-old", "five years old", "eighteen months of age"
    if unit.kind == FigureKind::Duration {
        let hyphen = usize::from(cursor.is_hyphen(unit_end));
        if cursor.is(unit_end + hyphen, "old olds") {
            unit_end += hyphen + 1;
            unit.kind = FigureKind::Age;
        } else if cursor.is(unit_end, "of") && cursor.is(unit_end + 1, "age") {
            unit_end += 2;
            unit.kind = FigureKind::Age;
        }
    }
    // "half of 1" per cent
    if article == 2 && cursor.is(at.saturating_sub(1), "one 1") {
        amount.number.1 = at;
    }
    amount.unit = Some(unit);
    amount.inner = inner;
    amount.unit_words = Some((bracket.map_or(at, |_| end), bracket.unwrap_or(unit_end)));
    amount.whole.1 = bracket.unwrap_or(unit_end);
}

/// "half a point", "a nine-point lead"; not "a 10-point plan".
fn is_point(cursor: &Cursor<'_>, at: usize, fraction: bool) -> bool {
    const DISTANCES: &str = "\
        lead leads advantage margin majority gap deficit swing cut rise fall drop gain loss increase decrease decline \
        jump slide plunge win victory defeat deduction penalty";
    cursor.is(at, "point") && (fraction || cursor.is(at + 1, DISTANCES))
}

/// One past the bracket that closes after a unit: "20 (kg)".
fn bracketed_unit(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    let closing = match cursor.word(at) {
        "(" => ")",
        "[" => "]",
        "{" => "}",
        "<" => ">",
        _ => return None,
    };
    let (end, _) = tables().units.starting(cursor, at + 1)?;
    (cursor.word(end) == closing).then_some(end + 1)
}
