//! Numbers written in digits: separators of every style, spaced groups, simple fractions, exponents. And which digits
//! name an airliner, so that no number goes on there.
//!
//! Examples: "12,000", "12,34,567.89", "1 414 021", "10 1/2", "½", ".5", "1e6". Not: "10:30", "192.168.1.2", "007",
//! "400 737 Max jets" (the 737 is no group of 400,737).

use words::is_one_of;

use crate::languages::en::figures::cursor::Cursor;
use crate::text::number;

/// The number in digits at `at`: one past its last token, and its value without a sign.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize) -> Option<(usize, f64)> {
    if cursor.is(at, ".") && cursor.is_digits(at + 1) && cursor.glued(at + 1) && !cursor.glued(at) {
        return Some((at + 2, decimal("0", cursor.word(at + 1))?)); // ".5"
    }
    if let Some(value) = sign_fraction(cursor.word(at)) {
        return Some((at + 1, value));
    }
    if !cursor.is_digits(at) {
        return None;
    }
    let word = cursor.word(at);
    if let Some(value) = fraction_at(cursor, at) {
        return Some((at + 3, value));
    }
    // "4 . 8 %", as some systems print it
    if cursor.is(at + 1, ".")
        && !cursor.glued(at + 1)
        && !cursor.glued(at + 2)
        && cursor.is_digits(at + 2)
        && cursor.word(at + 2).bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some((at + 3, decimal(word, cursor.word(at + 2))?));
    }
    let mut value = plain(word)?;
    let mut end = at + 1;
    if let Some((after, whole)) = spaced_groups(cursor, at) {
        (end, value) = (after, whole);
    }
    if let Some(part) = fraction_at(cursor, end).filter(|_| !word.contains('.') && value < 1000.0) {
        return Some((end + 3, value + part));
    }
    // "14-1/2 cents"
    if cursor.is_hyphen(end)
        && cursor.glued(end)
        && let Some(part) = fraction_at(cursor, end + 1).filter(|_| value.fract() == 0.0)
    {
        return Some((end + 4, value + part));
    }
    if let Some(part) = sign_fraction(cursor.word(end)) {
        return Some((end + 1, value + part));
    }
    if let Some(exponent) = cursor.lower(end).strip_prefix('e')
        && cursor.glued(end)
        && let Some(exponent) = number(exponent).filter(|power| *power <= 30)
    {
        return Some((end + 1, value * power_of_ten(exponent)));
    }
    if is_one_of(cursor.word(end), "× x") && cursor.is(end + 1, "10") {
        return times_power(cursor, end, value);
    }
    Some((end, value))
}

/// The value of digits with separators; none for times, versions, addresses of machines, and numbers that begin with
/// a zero as no quantity does.
pub(crate) fn plain(word: &str) -> Option<f64> {
    if word.len() > 24 || !word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
        return None;
    }
    let (whole, part) = match word.split_once('.') {
        Some((_, part)) if part.contains(['.', ',']) => return None,
        Some((whole, part)) => (whole, Some(part)),
        None => (word, None),
    };
    if whole.len() > 1 && whole.starts_with('0') {
        return None;
    }
    let groups: Vec<&str> = whole.split(',').collect();
    match groups.as_slice() {
        [_] => {}
        // "5,00" and "4,5": the comma of the continent, where it cannot be a thousands separator.
        [units, decimals] if part.is_none() && decimals.len() <= 2 => {
            return decimal(units, decimals);
        }
        [first, inner @ .., last] => {
            let thousands = inner.iter().all(|group| group.len() == 3) && first.len() <= 3;
            let lakhs = inner.iter().all(|group| group.len() == 2) && first.len() <= 2;
            if last.len() != 3 || !(thousands || lakhs) {
                return None;
            }
        }
        [] => return None,
    }
    decimal(whole, part.unwrap_or(""))
}

/// "787 Dreamliner sales", "737 Max jets", "Boeing 737 sales", "787-9": the name of an airliner.
pub(crate) fn is_model(cursor: &Cursor<'_>, at: usize) -> bool {
    const JETS: &str =
        "jet jets plane planes aircraft airliner airliners max dreamliner dreamliners";
    cursor.is(at, MODELS)
        && (cursor.is(at + 1, JETS)
            || cursor.is_dash(at + 1) && cursor.glued(at + 1) && cursor.glued(at + 2)
            || cursor.is_before(at, 1, "boeing")
            || cursor.is_before(at, 1, "'s ’s") && cursor.is_before(at, 2, "boeing"))
}

/// The value of digits before and after a decimal point; commas among the former do not count. The standard library
/// is as exact beyond 15 digits, too, with 10 kB of tables.
fn decimal(whole: &str, part: &str) -> Option<f64> {
    let digits = whole.bytes().chain(part.bytes()).filter(|byte| *byte != b',');
    let mut value = 0.0;
    for digit in digits {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        value = value * 10.0 + f64::from(digit);
    }
    Some(value / 10_f64.powi(i32::try_from(part.len()).ok()?))
}

/// Airliners, the only things that news counts by a name of three digits.
const MODELS: &str = "707 717 727 737 747 757 767 777 787";

/// "1 414 021": groups of three after a group of at most three, parted by spaces.
fn spaced_groups(cursor: &Cursor<'_>, at: usize) -> Option<(usize, f64)> {
    let is_group = |at: usize| {
        cursor.word(at).len() == 3 && cursor.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    let first = cursor.word(at);
    if first.len() > 3 || !first.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut end = at + 1;
    let mut value = decimal(first, "")?;
    // "400 737 Max jets": the second number is the name of what is counted.
    while is_group(end) && !cursor.glued(end) && end < at + 5 && !is_model(cursor, end) {
        value = value * 1000.0 + decimal(cursor.word(end), "")?;
        end += 1;
    }
    (end > at + 1).then_some((end, value))
}

/// "3/4" as three tokens. Only the fractions that people use: "9/11" and "24/7" are none.
fn fraction_at(cursor: &Cursor<'_>, at: usize) -> Option<f64> {
    if !cursor.is(at + 1, "/") || !cursor.glued(at + 1) || !cursor.glued(at + 2) {
        return None;
    }
    let above = number(cursor.word(at))?;
    let below = number(cursor.word(at + 2))?;
    let ends = !(cursor.is(at + 3, "/") && cursor.glued(at + 3));
    (ends && matches!(below, 2 | 3 | 4 | 5 | 6 | 8 | 16) && above > 0 && above < below)
        .then(|| f64::from(above) / f64::from(below))
}

fn sign_fraction(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        _ => return None,
    })
}

/// "× 10^6", "×10−30".
fn times_power(cursor: &Cursor<'_>, times: usize, value: f64) -> Option<(usize, f64)> {
    let mut at = times + 2;
    if cursor.is(at, "^") {
        at += 1;
    }
    let negative = cursor.is_dash(at);
    if negative {
        at += 1;
    }
    let power = power_of_ten(number(cursor.word(at)).filter(|power| *power <= 99)?);
    Some((at + 1, if negative { value / power } else { value * power }))
}

fn power_of_ten(exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}
