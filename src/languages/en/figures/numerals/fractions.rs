//! Fractions in words, and so many in so many.
//!
//! Examples: "a third of voters", "two-thirds", "one in five pupils". Not: "a third nation", "the second half", "in
//! half an hour" (a duration).

use words::is_one_of;

use super::numbers::{self, Number, Written};
use crate::languages::en::figures::cursor::{Cursor, is_plural};
use crate::syntax::Tag;
use crate::text::number;

/// A fraction or ratio at `at`.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize) -> Option<Number> {
    ratio(cursor, at).or_else(|| to_one(cursor, at)).or_else(|| {
        let (end, value) = share(cursor, at)?;
        Some(Number { start: at, end, value, scale: 1.0, written: Written::Fraction })
    })
}

/// The part after "and": "a half", "three quarters", "one third", "a fifth".
pub(crate) fn part(cursor: &Cursor<'_>, at: usize) -> Option<(usize, f64)> {
    let above = match cursor.lower(at) {
        "a" | "an" => 1.0,
        word => numbers::small(word).filter(|above| (1.0..10.0).contains(above))?,
    };
    let hyphen = usize::from(cursor.is_hyphen(at + 1));
    let word = cursor.lower(at + 1 + hyphen);
    let below = denominator(word)?;
    // "five and a third man": an ordinal.
    let ordinal = above == 1.0
        && !is_one_of(word, "half quarter")
        && cursor.tag(at + 2 + hyphen) == Some(Tag::Noun)
        && !is_plural(cursor.lower(at + 2 + hyphen));
    let end = at + 2 + hyphen;
    if above == below {
        return None; // "two halves"
    }
    let agrees = (above == 1.0) != word.ends_with('s')
        || hyphen == 1
            && (numbers::scale_word(cursor.lower(end)).is_some() // "three-quarter million"
                || cursor.is_hyphen(end) && cursor.is(end + 1, "point"));
    (!ordinal && agrees).then_some((at + 2 + hyphen, above / below))
}

/// After a number in words, the plural of an ordinal divides it ("twenty-three fifths"), the singular makes it an
/// ordinal itself ("twenty-third"), which is no quantity.
pub(crate) fn of_number(cursor: &Cursor<'_>, number: Number) -> Option<Number> {
    if number.written != Written::Words {
        return Some(number);
    }
    let hyphen = usize::from(cursor.is_hyphen(number.end));
    let word = cursor.lower(number.end + hyphen);
    if is_one_of(word, "first second") && hyphen == 1 {
        return None;
    }
    match denominator(word) {
        Some(_) if word == "halves" && number.value == 2.0 => None, // the two halves of something
        Some(_) if is_one_of(word, "quarter quarters half halves") => Some(number),
        Some(below) if word.ends_with('s') => Some(Number {
            end: number.end + hyphen + 1,
            value: number.value / below,
            written: Written::Fraction,
            ..number
        }),
        Some(_) if number.value > 1.0 => None,
        _ => Some(number),
    }
}

/// "a third of", "two-thirds", "half of", "more than half".
fn share(cursor: &Cursor<'_>, at: usize) -> Option<(usize, f64)> {
    if cursor.is(at, "half") {
        return half(cursor, at).then_some((at + 1, 0.5));
    }
    let (end, value) = part(cursor, at)?;
    let next = cursor.lower(end);
    if next == "of"
        && cursor.is(end + 1, "a an")
        && numbers::scale_word(cursor.lower(end + 2)).is_some()
    {
        return None; // "a quarter of a million"
    }
    let closes = cursor
        .token(end)
        .is_none_or(|token| matches!(token.tag, Tag::Punct | Tag::Verb | Tag::Aux));
    let article = cursor.is(at, "a an");
    let hyphen = cursor.is_hyphen(at + 1);
    let quarters =
        cursor.before(end, 1).starts_with("quarter") || cursor.before(end, 1).starts_with("hal");
    // "a quarter point", "a quarter-percentage-point cut"
    let hyphen_after = usize::from(cursor.is_hyphen(end));
    if cursor.is(end + hyphen_after, "point percentage") {
        return Some((end, value));
    }
    if hyphen_after == 1 || numbers::scale_word(next).is_some() {
        return None; // "a quarter-final", "a quarter million"
    }
    let holds = if next == "of" {
        // "a third of the way", "a quarter of an hour" are fine; "the first quarter of 2019" has no article.
        true
    } else if article {
        closes && !cursor.is_before(at, 1, "in for with and than") && !quarters
            || is_compared(cursor, at) && !matches!(cursor.tag(end), Some(Tag::Noun | Tag::Propn))
            || cursor.is_before(at, 1, "by")
                && !matches!(cursor.tag(end), Some(Tag::Noun | Tag::Propn | Tag::Adj))
            || cursor.is(end, "as more less")
            // "a third lighter"
            || cursor.tag(end) == Some(Tag::Adj) && cursor.lower(end).ends_with("er")
            || (cursor.token(end).is_none() && at == 0)
    } else {
        hyphen || !quarters
    };
    holds.then_some((end, value))
}

/// "half" as a quantity, and not the half of a match, "half an hour" or "half-time".
fn half(cursor: &Cursor<'_>, at: usize) -> bool {
    let ordinal = cursor.is_before(
        at,
        1,
        "\
                first second last latter other final opening this each former one and in next better",
    );
    let compared = cursor.is_before(
        at,
        1,
        "\
                than about nearly almost around over under least roughly some exactly approximately to",
    );
    let next = cursor.lower(at + 1);
    let hyphen = usize::from(cursor.is_hyphen(at + 1));
    if cursor.is(at + 1 + hyphen, "point percentage") {
        return true; // "a half-point cut"
    }
    if is_one_of(next, "a an")
        && crate::languages::en::figures::tables::tables().units.starting(cursor, at + 2).is_some()
    {
        return !cursor.is_before(at, 1, "and"); // "half a percentage point"
    }
    // "half as much", "half a point"
    let part = next == "as" && cursor.is(at + 2, "much many big large long high fast")
        || is_one_of(next, "a an") && cursor.is(at + 2, "point") && !cursor.is_before(at, 1, "and");
    !ordinal
        && !cursor.is_hyphen(at + 1)
        && (part
            || is_one_of(next, "of the its their his her all those that our my")
            || (compared
                && !is_one_of(next, "a an")
                && (cursor.tag(at + 1) != Some(Tag::Verb) || cursor.is_before(at, 1, "than")))
            || (cursor.len() <= at + 1 && compared))
}

/// "by more than a third", "just under a quarter": not "in just under a quarter", which is a time.
fn is_compared(cursor: &Cursor<'_>, at: usize) -> bool {
    const SOFT: &str = "just well slightly little far more less fewer nearly almost about";
    if !cursor.is_before(at, 1, "than nearly almost about around roughly under over below above") {
        return false;
    }
    let first = (1..=3).take_while(|back| *back == 1 || cursor.is_before(at, *back, SOFT)).last();
    first.is_some_and(|first| !cursor.is_before(at, first + 1, "in for within after every"))
}

/// "one in five", "nine out of 10", "1 in 8".
fn ratio(cursor: &Cursor<'_>, at: usize) -> Option<Number> {
    let above = count(cursor, at)?;
    let mut next = at + 1;
    let mut over = false;
    // "one voter in four"
    if above == 1.0 && cursor.tag(next) == Some(Tag::Noun) && cursor.is(next + 1, "in") {
        next += 1;
    }
    if cursor.is(next, "in") {
        next += 1;
    } else if cursor.is(next, "out") && cursor.is(next + 1, "of") {
        next += 2;
    } else if cursor.is_hyphen(next) && cursor.is(next + 1, "in") && cursor.is_hyphen(next + 2) {
        next += 3;
    } else if cursor.is(next, "of") && cursor.is(next + 1, "every") {
        next += 1;
    } else if cursor.is(next, "of") && cursor.is(next + 1, "10 ten 100") {
        next += 1; // "eight of 10 voters"
    } else if cursor.is(next, "over") {
        next += 1;
        over = true;
    } else {
        return None;
    }
    next += usize::from(cursor.is(next, "every"));
    let below =
        numbers::whole(cursor, next, false).filter(|below| below.written != Written::Fraction)?;
    // "1 over 3" is arithmetic; "two over five years" is not.
    if over && cursor.token(below.end).is_some_and(|token| token.tag != Tag::Punct) {
        return None;
    }
    let whole = below.value.fract() == 0.0 && above.fract() == 0.0;
    let year = cursor.word(next).len() == 4 && below.scale == 1.0 && cursor.is_digits(next);
    let time = crate::languages::en::figures::tables::tables()
        .units
        .starting(cursor, below.end)
        .is_some_and(|(_, unit)| unit.kind == crate::annotation::FigureKind::Duration);
    (whole && above < below.value && above > 0.0 && !year && !time).then(|| Number {
        start: at,
        end: below.end,
        value: above / below.value,
        scale: 1.0,
        written: Written::Ratio,
    })
}

/// "a ratio of 3:1", "outnumber them by three to one".
pub(crate) fn to_one(cursor: &Cursor<'_>, at: usize) -> Option<Number> {
    const COMPARED: &str = "ratio ratios outnumber outnumbers outnumbered outnumbering";
    let compared =
        || (1..=12).any(|back| cursor.is_before(at, back, COMPARED)) || cursor.is(at + 1, "ratio");
    let (value, end) = if let Some((above, below)) = cursor.word(at).split_once(':') {
        (
            crate::languages::en::figures::numerals::digits::plain(above)
                .filter(|_| below == "1")?,
            at + 1,
        )
    } else if cursor.is(at + 1, "to") && cursor.is(at + 2, "one 1") {
        (count(cursor, at)?, at + 3)
    } else {
        return None;
    };
    let written = Written::Ratio;
    (value > 1.0 && compared()).then_some(Number { start: at, end, value, scale: 1.0, written })
}

/// A plain count of one token.
fn count(cursor: &Cursor<'_>, at: usize) -> Option<f64> {
    let word = cursor.lower(at);
    numbers::small(word).or_else(|| cursor.is_digits(at).then(|| number(word).map(f64::from))?)
}

fn denominator(word: &str) -> Option<f64> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "half" | "halve" => 2.0,
        "third" => 3.0,
        "quarter" | "fourth" => 4.0,
        "fifth" => 5.0,
        "sixth" => 6.0,
        "seventh" => 7.0,
        "eighth" => 8.0,
        "ninth" => 9.0,
        "tenth" => 10.0,
        "eleventh" => 11.0,
        "twelfth" => 12.0,
        "fifteenth" => 15.0,
        "sixteenth" => 16.0,
        "twentieth" => 20.0,
        "thirtieth" => 30.0,
        "fiftieth" => 50.0,
        "hundredth" => 100.0,
        "thousandth" => 1e3,
        "millionth" => 1e6,
        "billionth" => 1e9,
        "trillionth" => 1e12,
        _ => return None,
    })
}
