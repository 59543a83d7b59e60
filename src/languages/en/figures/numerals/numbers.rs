//! The number grammar: digits and words, scales and suffixes, halves and quarters.
//!
//! Examples: "two and a half million", "half a dozen", "three lakh crore", "4.3M", "minus five point five". Not:
//! "twenty-first", "the two", "a third nation".

use words::{is_one_of, place_of};

use super::cardinal::Sum;
use super::{digits, fractions, multiples};
use crate::languages::en::figures::cursor::{Cursor, is_plural};
use crate::syntax::Tag;

/// A number as its own words give it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// The index of its first token.
    pub(crate) start: usize,
    /// One past the index of its last token.
    pub(crate) end: usize,
    /// What it stands for.
    pub(crate) value: f64,
    /// The scale word or suffix that multiplies it; 1 without one.
    pub(crate) scale: f64,
    /// How it is written.
    pub(crate) written: Written,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// "12,000", also with a scale: "12 million".
    Digits,
    /// "twelve".
    Words,
    /// "a third", "3/4", "half".
    Fraction,
    /// "one in five".
    Ratio,
    /// "tenfold", "doubled".
    Fold,
}

/// The number at `at`. `money` says that a currency sign stands before it, so that "m" cannot be metres.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize, money: bool) -> Option<Number> {
    if let Some(fraction) = fractions::read(cursor, at) {
        return Some(fraction);
    }
    if let Some(multiple) = multiples::read(cursor, at) {
        return Some(multiple);
    }
    let (first, sign) = sign(cursor, at);
    if let Some((end, value)) = fold(cursor, at) {
        return Some(Number { start: at, end, value, scale: 1.0, written: Written::Fold });
    }
    let number = whole(cursor, first, money)?;
    let mut number = fractions::of_number(cursor, with_fraction(cursor, number))?;
    number.start = at;
    number.value *= sign;
    Some(number)
}

/// "tenfold", "nine-fold". Not "the reason is twofold".
fn fold(cursor: &Cursor<'_>, at: usize) -> Option<(usize, f64)> {
    let word = cursor.lower(at);
    if cursor.is_hyphen(at + 1) && cursor.is(at + 2, "fold") {
        let value = small(word).or_else(|| digits::plain(cursor.word(at)))?;
        return Some((at + 3, value));
    }
    let value = word.strip_suffix("fold").and_then(small)?;
    (!cursor.is_before(at, 1, "is are was were")).then_some((at + 1, value))
}

/// "a third of a million", "three-quarters of a trillion", "three-quarter million".
fn part_of_scale(cursor: &Cursor<'_>, at: usize) -> Option<Number> {
    let (end, part) = fractions::part(cursor, at)?;
    let of = if cursor.is(end, "of") && cursor.is(end + 1, "a an") { 2 } else { 0 };
    let scale = scale_word(cursor.lower(end + of)).filter(|scale| *scale >= 100.0)?;
    let value = times(part, scale);
    Some(Number { start: at, end: end + of + 1, value, scale, written: Written::Words })
}

/// A number without a sign, a fraction or an "in five" after it.
pub(crate) fn whole(cursor: &Cursor<'_>, at: usize, money: bool) -> Option<Number> {
    part_of_scale(cursor, at)
        .or_else(|| scaled_article(cursor, at))
        .or_else(|| cardinal(cursor, at, money))
}

/// The value of a word from "zero" to "ninety".
pub(crate) fn small(word: &str) -> Option<f64> {
    const WORDS: &str = "\
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety";
    let place = place_of(word, WORDS)?;
    Some(f64::from(if place < 20 { place } else { 10 * place - 180 }))
}

/// The value of a scale word, a hundred and up.
pub(crate) fn scale_word(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "lakh" | "lakhs" => 1e5,
        "million" | "mln" | "mil" => 1e6,
        "crore" | "crores" => 1e7,
        "billion" | "bln" => 1e9,
        "trillion" | "trn" => 1e12,
        "dozen" | "dozens" => 12.0,
        _ => return None,
    })
}

/// Multiplies without the noise of binary fractions: 1.1 million is 1,100,000.
pub(crate) fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    if scale >= 100.0 && product.abs() < 1e15 { (product * 1e3).round() / 1e3 } else { product }
}

/// Steps over "-", "−", "minus" or "negative" before a number.
fn sign(cursor: &Cursor<'_>, at: usize) -> (usize, f64) {
    let word = cursor.lower(at);
    let glued_to_number = cursor.glued(at + 1);
    let name = cursor.tag_before(at, 1) == Some(Tag::Propn); // "COVID -19"
    let free = at == 0 || (!cursor.glued(at) && !name) || is_one_of(cursor.word(at - 1), "( $ £ €");
    match word {
        "+" if glued_to_number && free => (at + 1, 1.0),
        "-" | "−" if glued_to_number && free => (at + 1, -1.0),
        "minus" if cursor.is_before(at, 1, "or") => (at, 1.0), // "plus or minus 4"
        "minus" | "negative" if cursor.is_hyphen(at + 1) => (at + 2, -1.0),
        "minus" | "negative" => (at + 1, -1.0),
        _ => (at, 1.0),
    }
}

/// "a million", "half a dozen", "a quarter million", "quarter of a million".
fn scaled_article(cursor: &Cursor<'_>, start: usize) -> Option<Number> {
    let mut at = start;
    if cursor.is(at, "a an") {
        at += 1;
    }
    let part = match cursor.lower(at) {
        "half" => Some(0.5),
        "quarter" => Some(0.25),
        _ => None,
    };
    if part.is_some() {
        at += 1;
        if cursor.is(at, "of") && cursor.is(at + 1, "a an") {
            at += 2;
        } else if cursor.is(at, "a an") || cursor.is_hyphen(at) {
            at += 1;
        }
    } else if at == start {
        return None;
    }
    let scale = scale_word(cursor.lower(at))?;
    let value = part.unwrap_or(1.0) * scale;
    let mut number = Number { start, end: at + 1, value, scale, written: Written::Words };
    // "a hundred thousand", "a hundred and twenty".
    if part.is_none()
        && let Some(longer) = words_after(cursor, number)
    {
        number = longer;
    }
    Some(number)
}

/// What may follow a leading "a hundred".
fn words_after(cursor: &Cursor<'_>, hundred: Number) -> Option<Number> {
    let mut sum = Sum::of(1.0, false);
    sum.multiply(hundred.scale);
    let end = sum.go_on(cursor, hundred.end, false);
    (end > hundred.end).then(|| Number {
        end,
        value: sum.value(),
        scale: sum.scale.max(1.0),
        ..hundred
    })
}

/// Digits or number words with their scales.
fn cardinal(cursor: &Cursor<'_>, start: usize, money: bool) -> Option<Number> {
    let mut sum = Sum::default();
    let (mut at, written) = if let Some((end, value)) = digits::read(cursor, start) {
        sum.group = Some(value);
        sum.digits = true;
        let fraction = value < 1.0
            && value > 0.0
            && !cursor.is(end - 1, ".")
            && !cursor.word(start).contains('.')
            && !cursor.is(start, ".");
        (end, if fraction { Written::Fraction } else { Written::Digits })
    } else {
        sum.group = Some(small(cursor.lower(start))?);
        (start + 1, Written::Words)
    };
    if sum.digits
        && let Some((end, scale)) = suffix(cursor, at, money)
    {
        sum.multiply(scale);
        at = end;
    } else {
        at = sum.go_on(cursor, at, sum.digits);
    }
    let mut value = sum.value();
    if !sum.digits && cursor.is(at, "point") {
        (at, value) = decimals(cursor, at, value);
        if let Some(scale) = scale_word(cursor.lower(at)) {
            sum.scale = scale;
            value = times(value, scale);
            at += 1;
        }
    }
    let scale = if sum.scale > 0.0 { sum.scale } else { 1.0 };
    Some(Number { start, end: at, value, scale, written })
}

/// A letter or two after digits: "4.3M", "35m", "2bn", "25k". Whether "m" means metres is told by what follows.
fn suffix(cursor: &Cursor<'_>, at: usize, money: bool) -> Option<(usize, f64)> {
    let glued = cursor.glued(at);
    // "338m tonnes", whatever the word was taken for
    let measures = cursor.word(at + 1).len() > 4
        && crate::languages::en::figures::tables::tables().units.starting(cursor, at + 1).is_some();
    let countable = measures || counts_something(cursor, at + 1);
    let scale = match cursor.word(at) {
        "bn" | "BN" | "Bn" | "bln" => 1e9,
        "tn" | "trn" | "TN" => 1e12,
        "mn" | "mln" | "mil" | "Mn" => 1e6,
        "k" if glued || money || cursor.token(at + 1).is_none() => 1e3,
        "K" if glued && (money || countable) => 1e3,
        "MM" if money => 1e6,
        "m" if money || glued && (countable || is_of_count(cursor, at)) => 1e6,
        "M" if money || glued || countable || cursor.token(at + 1).is_none() => 1e6,
        "M" if cursor.is(at + 1, ".") => 1e6,
        "B" | "b" if money || (countable && cursor.word(at) == "B") => 1e9,
        "T" if money => 1e12,
        _ => return None,
    };
    Some((at + 1, scale))
}

/// Whether "m" stands for millions though nothing that is counted follows: "sales rose to 5.2m", "more than 5m have
/// fled", "2m fewer than last time". Not "the river rose to 5.2m".
fn is_of_count(cursor: &Cursor<'_>, at: usize) -> bool {
    const COUNTED: &str = "\
        sales viewers viewership audience users customers subscribers subscriptions subscriber members membership \
        population electorate turnout downloads visits visitors passengers tourists arrivals shipments deliveries \
        orders registrations votes listeners readers circulation followers accounts jobs jobless unemployment \
        workforce output production profit profits revenue revenues turnover earnings losses income debt number \
        total list lists queue backlog figures";
    const LENGTH: &str = "\
        tall long wide deep high below height length depth width diameter radius distance altitude elevation wall \
        fence wave waves tower tunnel trench crater water tide tides river rivers level levels sea snow flood cliff pool \
        summit peak mast ship vessel boat fell climbed plunged swam ran jump race sprint hurdles relay";
    let after = at + 1;
    if cursor.is(after, "tall long wide deep high away above below x") {
        return false;
    }
    let before = |words| (at.saturating_sub(12)..at).any(|before| cursor.is(before, words));
    let subject = matches!(cursor.tag(after), Some(Tag::Aux)) || cursor.is(after, "who fewer");
    before(COUNTED) || subject && !before(LENGTH)
}

/// Whether a plural, or "of", follows within a short noun phrase: "35m of its Echo devices", "2.7m digital sales".
fn counts_something(cursor: &Cursor<'_>, at: usize) -> bool {
    if cursor.is(at, "of") {
        return true;
    }
    if cursor.is(at, "tall long wide deep high away from above below race sprint hurdles x") {
        return false;
    }
    for step in at..at + 5 {
        match cursor.tag(step) {
            Some(Tag::Noun) if is_plural(cursor.lower(step)) => return true,
            Some(Tag::Noun | Tag::Adj | Tag::Propn) => {}
            Some(Tag::Cconj) if step > at => {}
            Some(Tag::Verb) if step == at => {}
            _ => return false,
        }
    }
    false
}

/// "and a half", "and three quarters" after a number, and a scale after that: "two and a half million".
fn with_fraction(cursor: &Cursor<'_>, number: Number) -> Number {
    // "four-and-a-half"
    if cursor.is_hyphen(number.end)
        && cursor.is(number.end + 1, "and")
        && cursor.is(number.end + 3, "a")
        && cursor.is(number.end + 5, "half")
    {
        let value = number.value + times(0.5, number.scale);
        return Number { end: number.end + 6, value, ..number };
    }
    if !cursor.is(number.end, "and") {
        return number;
    }
    let Some((end, part)) = fractions::part(cursor, number.end + 1) else { return number };
    let whole = Number { end, value: number.value + times(part, number.scale), ..number };
    match scale_word(cursor.lower(end)) {
        Some(scale) if number.scale == 1.0 => {
            Number { end: end + 1, value: times(whole.value, scale), scale, ..number }
        }
        // "one billion and three quarters of it" but "one billion and three quarter million".
        Some(scale) if scale < number.scale => {
            Number { end: end + 1, value: number.value + times(part, scale), ..number }
        }
        _ => whole,
    }
}

/// "five point one four".
fn decimals(cursor: &Cursor<'_>, point: usize, value: f64) -> (usize, f64) {
    let mut at = point + 1;
    let mut unit = 0.1;
    let mut sum = value;
    while let Some(digit) = small(cursor.lower(at)).filter(|digit| *digit < 10.0) {
        sum += digit * unit;
        unit /= 10.0;
        at += 1;
    }
    if at > point + 1 { (at, (sum * 1e9).round() / 1e9) } else { (point, value) }
}
