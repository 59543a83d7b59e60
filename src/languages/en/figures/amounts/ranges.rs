//! Two numbers that are one figure: ranges, alternatives, tolerances, a floor and a ceiling in one breath.
//!
//! Examples: "between 3 and 5 per cent", "$3-4 billion", "two or three days", "40 ± 3", "more than 100 and less than
//! 300". Not: "won 3-1", "rose 4% to 5.2m" (two figures), "2014-17".

use super::amount::{Amount, Approximator, Value};
use super::{rates, reading};
use crate::annotation::{FigureKind, Relation};
use crate::languages::en::figures::cursor::{Cursor, is_plural};
use crate::languages::en::figures::non_figures::dates;
use crate::languages::en::figures::numerals::numbers::{Written, times};
use crate::languages::en::figures::tables::Unit;
use crate::languages::en::figures::{approximators, changes};
use crate::syntax::Tag;

/// The amount at `at`, with the second number where the two are one figure.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize) -> Option<Amount> {
    led(cursor, at).or_else(|| {
        let first = reading::read(cursor, at)?;
        Some(joined(cursor, &first).unwrap_or(first))
    })
}

/// "between 3 and 5", "from 10 to 12".
fn led(cursor: &Cursor<'_>, at: usize) -> Option<Amount> {
    let mut lead = at;
    if cursor.is(at, "anywhere") {
        lead += 1;
    }
    let between = cursor.is(lead, "between");
    if !between && !cursor.is(lead, "from") {
        return None;
    }
    let mut first_at = lead + 1;
    let ages = cursor.has(first_at, "the ages of");
    if ages {
        first_at += 3;
    }
    while cursor.is(first_at, "about around roughly approximately up to") && first_at < lead + 3 {
        first_at += 1;
    }
    if dates::skip(cursor, first_at).is_some() {
        return None; // "from 8 to 10 May"
    }
    let first = reading::read(cursor, first_at).or_else(|| reading::part(cursor, first_at))?;
    let middle = first.whole.1;
    let joins = if between {
        cursor.is(middle, "and to")
    } else {
        (cursor.is(middle, "to")
            && (cursor.is_before(lead, 1, SPREADS) || !changes::is_change_before(cursor, lead, 8)))
            || (cursor.is(middle, "up") && cursor.is(middle + 1, "to"))
    };
    if !joins {
        return None;
    }
    let second = reading::read(cursor, middle + 1 + usize::from(cursor.is(middle, "up")))?;
    let rule = if between { "range with between" } else { "range with from" };
    let mut range = merge(cursor, &first, &second, rule)?;
    range.number.0 = at;
    range.whole.0 = at;
    if ages && range.unit.is_none() {
        range.unit = Some(Unit { name: "year", kind: FigureKind::Age });
    }
    Some(range)
}

/// After these "from 4% to 9%" is no change.
const SPREADS: &str = "range ranges ranged ranging vary varies varied varying span spans spanning";

fn joined(cursor: &Cursor<'_>, first: &Amount) -> Option<Amount> {
    let joint = first.whole.1;
    let Value::Point(low) = first.value else { return None };
    if matches!(first.written, Some(Written::Ratio | Written::Fold)) {
        return None;
    }
    // "0-to-60", "200,000 to-260,000"
    // and "16- to 24-year-olds"
    let hyphen = usize::from(cursor.is_hyphen(joint));
    let trailing = usize::from(cursor.is_hyphen(joint + hyphen + 1));
    if cursor.is(joint + hyphen, "to") && hyphen + trailing > 0 {
        let second = reading::read(cursor, joint + hyphen + trailing + 1)?;
        return merge(cursor, first, &second, "range with to");
    }
    if cursor.is_dash(joint) && (cursor.glued(joint) == cursor.glued(joint + 1)) {
        // "8-10-day"
        let second = reading::read(cursor, joint + 1)?;
        let chain = cursor.is_dash(second.number.1)
            && cursor.is_digits(second.number.1 + 1)
            && second.unit.is_none();
        return merge(cursor, first, &second, "range with a dash").filter(|range| {
            let blanks = cursor.is(joint, "-") || cursor.is(joint, "–") && range.unit.is_some();
            !chain && (cursor.glued(joint) || blanks) && evidence(cursor, range)
        });
    }
    match cursor.lower(joint) {
        "to" => {
            let second = reading::read(cursor, joint + 1)?;
            if hands_over(cursor, first, &second) {
                return None;
            }
            merge(cursor, first, &second, "range with to").filter(|range| evidence(cursor, range))
        }
        "~" if cursor.glued(joint) && cursor.glued(joint + 1) => {
            let second = reading::read(cursor, joint + 1)?;
            merge(cursor, first, &second, "range with a tilde")
        }
        "or" => {
            let second = reading::read(cursor, joint + 1)?;
            let Value::Point(high) = second.value else { return None };
            let words =
                first.written == Some(Written::Words) && second.written == Some(Written::Words);
            let next = high - low == 1.0 && low >= 1.0;
            // "50 or 60 animals"
            let tens = high - low == 10.0 && low >= 10.0 && (low / 10.0).fract() == 0.0;
            (next || tens || (words && high > low && high <= 20.0))
                .then(|| merge(cursor, first, &second, "one number or the next"))?
        }
        "and" | "but" => bounded(cursor, first),
        _ => tolerance(cursor, first, after_tolerance(cursor, joint)?),
    }
}

/// One past the words that begin a tolerance at `at`: "±", ", give or take".
pub(crate) fn after_tolerance(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    let start = at + usize::from(cursor.is(at, ","));
    let phrase = ["±", "+/-", "+ / -", "plus or minus", "give or take"]
        .into_iter()
        .find(|phrase| cursor.has(start, phrase))?;
    Some(start + phrase.split(' ').count())
}

/// "rose 4% to 5.2m", "cut by 300 to 1,200": the change and the result are two figures. Not "rise by 5 to 6 per cent":
/// of two near numbers with one unit, both are the change.
fn hands_over(cursor: &Cursor<'_>, first: &Amount, second: &Amount) -> bool {
    let near = match (first.value, second.value) {
        (Value::Point(low), Value::Point(high)) => low < high && high <= 3.0 * low,
        _ => false,
    };
    let one_unit = first.unit.is_none() && second.unit.is_some() && !second.is_money();
    // "rose from 40 to 55 points"
    cursor.is_before(first.whole.0, 1, "from")
        && changes::is_change_before(cursor, first.whole.0, 8)
        || cursor.is_before(first.whole.0, 1, "by") && !(near && one_unit)
        || (first.unit.is_some() && changes::is_change_before(cursor, first.whole.0, 3))
}

/// What tells a range of quantities from a score, a vote or a telephone number: a unit, a scale, or something counted.
fn evidence(cursor: &Cursor<'_>, range: &Amount) -> bool {
    let end = range.whole.1;
    let plural = (end..end + 4)
        .take_while(|at| matches!(cursor.tag(*at), Some(Tag::Noun | Tag::Adj | Tag::Propn)))
        .any(|at| is_plural(cursor.lower(at)));
    let aged = cursor.is_before(
        range.whole.0,
        1,
        "aged ages about around roughly is approximately between from some",
    );
    let whole_text = range.whole.0 == 0 && cursor.token(end).is_none();
    range.unit.is_some() || range.scale > 1.0 || plural || aged || whole_text
}

fn merge(
    cursor: &Cursor<'_>,
    first: &Amount,
    second: &Amount,
    rule: &'static str,
) -> Option<Amount> {
    let (Value::Point(mut low), Value::Point(high)) = (first.value, second.value) else {
        return None;
    };
    // "between 20m and 30m doses": the letter that stands for millions of something does so before it too.
    let millions = second.scale == 1e6
        && second.unit.is_none_or(|unit| unit.name != "metre")
        && first
            .unit_words
            .is_some_and(|words| cursor.word(words.0) == "m" && cursor.glued(words.0));
    if millions {
        low = times(low, 1e6);
    }
    let unit = match (first.unit, second.unit) {
        _ if millions => second.unit,
        (Some(a), Some(b)) if a.name == b.name => Some(b),
        (Some(a), Some(b)) if a.kind == b.kind && a.name != b.name => return None,
        (Some(a), Some(b)) => {
            // "18 to 34-year-olds" were merged by name above; anything else is two quantities.
            let _ = (a, b);
            return None;
        }
        (None, unit) => unit,
        // "$10 to 15 billion": a sign before the first number holds for both, a unit after it does not.
        (Some(unit), None) if first.unit_words.is_some_and(|words| words.0 < first.number.0) => {
            Some(unit)
        }
        (Some(_), None) => return None,
    };
    let year = |amount: &Amount| {
        amount.unit.is_none()
            && amount.scale == 1.0
            && amount.number.1 == amount.number.0 + 1
            && cursor.word(amount.number.0).len() == 4
            && matches!(amount.value, Value::Point(v) if (1000.0..2100.0).contains(&v))
    };
    let signed = second.unit_words.is_some_and(|words| words.0 < second.number.0);
    // "2014-17", "in 2018 to 3.9 million", "in fiscal 2011 to $10m"
    if year(first)
        && (signed || year(second) || second.scale > 1.0 || cursor.word(second.number.0).len() == 2)
        && rule != "floor and ceiling"
    {
        return None;
    }
    // "24.2 to 33-35 billion": the second number is itself the beginning of a range.
    if second.unit.is_none()
        && cursor.is_dash(second.number.1)
        && cursor.is_digits(second.number.1 + 1)
    {
        return None;
    }
    if second.scale > 1.0
        && first.scale == 1.0
        && !millions
        && low < high / second.scale
        && (low < 1000.0 || high / second.scale <= 3.0 * low)
    {
        low = times(low, second.scale);
    }
    if low >= high || first.is_share() != second.is_share() {
        return None;
    }
    // "£85m to £95m": the sign before the first number shows with it.
    let sign = first.unit_words.filter(|words| words.0 < first.number.0);
    let unit_words =
        if millions { second.unit_words } else { sign.or(second.unit_words).or(first.unit_words) };
    let mut range = Amount {
        whole: (first.whole.0, second.whole.1),
        number: (first.number.0, second.number.1),
        value: Value::Range(low, high),
        scale: first.scale.max(second.scale),
        written: second.written,
        unit,
        unit_words,
        per: second.per.clone(),
        inner: second.inner,
        rule,
    };
    // "$3-4 a barrel": the second number had no unit by itself.
    if range.per.is_none() {
        rates::attach(cursor, &mut range);
    }
    Some(range)
}

fn tolerance(cursor: &Cursor<'_>, first: &Amount, at: usize) -> Option<Amount> {
    let second = reading::read(cursor, at)?;
    let (Value::Point(value), Value::Point(by)) = (first.value, second.value) else { return None };
    // "37 per cent, give or take six percentage points"
    let points = |unit: Unit| unit.kind == FigureKind::Percent;
    let unit = match (first.unit, second.unit) {
        (Some(a), Some(b)) if points(a) && points(b) => Some(a),
        (first, second) => second.or(first),
    };
    let same = match (first.unit, second.unit) {
        (Some(a), Some(b)) => a.name == b.name || points(a) && points(b),
        _ => true,
    };
    // "24 percent, plus or minus two points"
    let points_after =
        usize::from(unit.is_some_and(points) && cursor.is(second.whole.1, "point points"));
    (same && by >= 0.0).then(|| Amount {
        whole: (first.whole.0, second.whole.1 + points_after),
        number: (first.number.0, second.number.1),
        value: Value::Tolerance(value, by),
        unit,
        unit_words: second.unit_words.or(first.unit_words),
        rule: "number with a tolerance",
        ..first.clone()
    })
}

/// Adds the tolerance that begins at `at`, after what is counted; one past its last token.
pub(crate) fn add_tolerance(cursor: &Cursor<'_>, amount: &mut Amount, at: usize) -> Option<usize> {
    let start = after_tolerance(cursor, at)?;
    let by = reading::read(cursor, start).filter(|by| by.unit.is_none())?;
    let (Value::Point(value), Value::Point(off)) = (amount.value, by.value) else { return None };
    amount.value = Value::Tolerance(value, off);
    amount.rule = "number with a tolerance";
    Some(by.whole.1)
}

/// "more than 100 and less than 300", "at most 100 and at least 20".
fn bounded(cursor: &Cursor<'_>, first: &Amount) -> Option<Amount> {
    let Approximator { start, relation, .. } = approximators::before(cursor, first)?;
    let bound_at = first.whole.1 + 1;
    let second = (bound_at + 1..bound_at + 6).find_map(|at| {
        let amount = reading::read(cursor, at)?;
        let found =
            approximators::before(cursor, &amount).filter(|found| found.start == bound_at)?;
        Some((amount, found.relation))
    });
    let (second, second_relation) = second?;
    let lower = |relation| {
        matches!(
            relation,
            Relation::Above | Relation::AtLeast | Relation::WellAbove | Relation::JustAbove
        )
    };
    let upper = |relation| {
        matches!(
            relation,
            Relation::Below | Relation::AtMost | Relation::JustBelow | Relation::UpTo
        )
    };
    let mut range = if lower(relation) && upper(second_relation) {
        merge(cursor, first, &second, "floor and ceiling")?
    } else if upper(relation) && lower(second_relation) {
        let mut range = merge(cursor, &second, first, "floor and ceiling")?;
        range.number = (first.number.0, second.number.1);
        range.whole = (first.whole.0, second.whole.1);
        range
    } else {
        return None;
    };
    range.number.0 = start;
    range.whole.0 = start;
    Some(range)
}
