//! A number with its unit: signs and words of money, per cent, measures, durations, ages, degrees.
//!
//! Examples: "US$4bn", "4.5 per cent", "65-year-old". Not: "four-door", "5G", "13F".

use super::indefinite::{self, Indefinite};
use super::line::Line;
use super::numbers::{self, Number, Written};
use super::tables::{Unit, tables};
use crate::annotation::FigureKind;

/// What a number amounts to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    /// One number.
    Point(f64),
    /// From one number to another.
    Range(f64, f64),
    /// A number and how far it may be off.
    Tolerance(f64, f64),
    /// An order of magnitude, where the words give one.
    Indefinite(Option<(f64, f64)>),
    /// "many".
    Vague,
}

/// A number with its unit. Indices count the sentence's tokens; pairs are half-open.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// Sign, number, unit and rate.
    pub(super) whole: (usize, usize),
    /// The number alone.
    pub(super) number: (usize, usize),
    /// What it amounts to.
    pub(super) value: Value,
    /// Its scale; 1 without one.
    pub(super) scale: f64,
    /// How the number is written; none for indefinites.
    pub(super) written: Option<Written>,
    /// The unit.
    pub(super) unit: Option<Unit>,
    /// Its words.
    pub(super) unit_words: Option<(usize, usize)>,
    /// "day" of "a day", "per day".
    pub(super) per: Option<String>,
    /// The rule that read it.
    pub(super) rule: &'static str,
}

impl Amount {
    fn of_number(number: Number) -> Self {
        Self {
            whole: (number.start, number.end),
            number: (number.start, number.end),
            value: Value::Point(number.value),
            scale: number.scale,
            written: Some(number.written),
            unit: None,
            unit_words: None,
            per: None,
            rule: match number.written {
                Written::Digits | Written::Words => "number",
                Written::Fraction => "fraction",
                Written::Ratio => "so many in so many",
            },
        }
    }

    fn of_indefinite(indefinite: Indefinite) -> Self {
        let words = (indefinite.start, indefinite.end);
        Self {
            whole: words,
            number: words,
            value: if indefinite.vague {
                Value::Vague
            } else {
                Value::Indefinite(indefinite.bounds)
            },
            scale: 1.0,
            written: None,
            unit: None,
            unit_words: None,
            per: None,
            rule: if indefinite.vague { "amount without a number" } else { "order of magnitude" },
        }
    }

    /// Whether it is an amount of money.
    pub(super) fn is_money(&self) -> bool {
        self.unit.is_some_and(|unit| unit.kind == FigureKind::Money)
    }

    /// Whether the number is a fraction or ratio without a unit.
    pub(super) fn is_share(&self) -> bool {
        matches!(self.written, Some(Written::Fraction | Written::Ratio)) && self.unit.is_none()
    }
}

/// The amount at `at`: a number or an indefinite, with its currency or unit.
pub(super) fn read(line: &Line<'_>, at: usize) -> Option<Amount> {
    if let Some((sign_end, unit)) = tables().signs.starting(line, at) {
        let number = numbers::read(line, sign_end, true)
            .filter(|number| matches!(number.written, Written::Digits | Written::Fraction))?;
        let mut amount = Amount::of_number(number);
        amount.whole.0 = at;
        amount.unit = Some(unit);
        amount.unit_words = Some((at, sign_end));
        // "$5 million dollars", "$10 US"
        if let Some((end, _)) = tables().coins.starting(line, number.end)
            && line.lower(at) == "$"
            && !line.glued(number.end)
            && tables().signs.starting(line, number.end).is_none()
        {
            amount.whole.1 = end;
        }
        rate(line, &mut amount);
        return Some(amount);
    }
    let mut amount = match indefinite::read(line, at) {
        Some(indefinite) => Amount::of_indefinite(indefinite),
        None => Amount::of_number(numbers::read(line, at, false)?),
    };
    attach_unit(line, &mut amount);
    rate(line, &mut amount);
    Some(amount)
}

/// Finds the unit after the number and adds it.
fn attach_unit(line: &Line<'_>, amount: &mut Amount) {
    let end = amount.number.1;
    let of = usize::from(amount.written.is_none() && line.lower(end) == "of");
    let hyphen = usize::from(
        (line.is_hyphen(end) && line.glued(end)) || line.word(end) == "–" && line.glued(end + 1),
    );
    let at = end + of.max(hyphen);
    let unit = tables().units.starting(line, at);
    let coin = tables().coins.starting(line, at);
    let (mut unit_end, mut unit) = match (unit, coin) {
        (Some(unit), Some(coin)) if coin.0 > unit.0 => coin,
        (Some(unit), _) => unit,
        (None, Some(coin)) => coin,
        (None, None) => return,
    };
    if !fits(line, amount, at, unit_end, unit) {
        return;
    }
    if unit.name == "pound" && money_pounds(line, amount) {
        unit = Unit { name: "GBP", kind: FigureKind::Money };
    }
    if unit.name == "degree" && near(line, at, TEMPERATURE) {
        unit.kind = FigureKind::Temperature;
    }
    // "65-year-old", "five years old", "eighteen months of age"
    if unit.kind == FigureKind::Duration {
        let hyphen = usize::from(line.is_hyphen(unit_end));
        if line.is(unit_end + hyphen, &["old", "olds"]) {
            unit_end += hyphen + 1;
            unit.kind = FigureKind::Age;
        } else if line.lower(unit_end) == "of" && line.lower(unit_end + 1) == "age" {
            unit_end += 2;
            unit.kind = FigureKind::Age;
        }
    }
    amount.unit = Some(unit);
    amount.unit_words = Some((at, unit_end));
    amount.whole.1 = unit_end;
}

/// Whether a form that may mean something else is the unit here.
fn fits(line: &Line<'_>, amount: &Amount, at: usize, end: usize, unit: Unit) -> bool {
    let word = line.word(at);
    let digits = amount.written == Some(Written::Digits);
    let glued = line.glued(at);
    if end == at + 1 {
        match word {
            "C" | "F" if !(digits && near(line, at, TEMPERATURE)) => return false,
            "A" | "J" | "c" | "p" | "l" | "L" | "b" if !(digits && glued) => return false,
            "g" | "t" | "m" | "V" | "W" if !digits => return false,
            "won"
                if amount.scale < 1e3 && !matches!(amount.value, Value::Point(v) if v >= 100.0) =>
            {
                return false;
            }
            "stone" if !digits || line.tag(end) == Some(crate::language::Tag::Noun) => {
                return false;
            }
            "bar" | "cc" | "ha" | "sen" if !digits => return false,
            "second" if line.is_hyphen(end) && line.lower(end + 1) != "old" && !glued => {
                return false;
            }
            // "Two Second Avenue shops", "5 Mile Lane"
            _ if word.len() > 2
                && line.is_capital(at)
                && !line.is_capital(at.saturating_sub(2))
                && word.chars().skip(1).any(char::is_lowercase)
                && unit.kind != FigureKind::Percent
                && unit.kind != FigureKind::Temperature
                && unit.kind != FigureKind::Money =>
            {
                return !line.is_capital(end) && digits;
            }
            _ => {}
        }
    }
    // A letter that goes on ("24703m212", "5G-Netz") is a name.
    !(digits
        && glued
        && line.glued(end)
        && line.word(end).starts_with(char::is_alphanumeric)
        && word != "%")
}

const TEMPERATURE: &[&str] = &[
    "temperature",
    "temperatures",
    "heat",
    "heatwave",
    "cold",
    "warm",
    "warmer",
    "warming",
    "hot",
    "hottest",
    "coldest",
    "cool",
    "cooler",
    "chilly",
    "melting",
    "boiling",
    "freezing",
    "outside",
    "thermometer",
    "thermometers",
    "weather",
    "fever",
    "celsius",
    "fahrenheit",
    "oven",
    "degrees",
    "mercury",
    "highs",
    "lows",
    "sunshine",
];

/// Whether one of the words stands within eight tokens.
fn near(line: &Line<'_>, at: usize, words: &[&str]) -> bool {
    (at.saturating_sub(8)..at + 8).any(|step| step != at && line.is(step, words))
}

/// Pounds are money when they run into thousands, or where something is paid.
fn money_pounds(line: &Line<'_>, amount: &Amount) -> bool {
    const PAID: &[&str] = &[
        "cost", "costs", "costing", "paid", "pay", "pays", "price", "priced", "fine", "fined",
        "worth", "spent", "spend", "earn", "earned", "raised", "donated", "revenue", "profit",
        "profits", "budget", "debt", "loan", "invested", "salary", "cash",
    ];
    let weight =
        near(line, amount.number.1, &["weigh", "weighs", "weighed", "weighing", "weight", "heavy"]);
    !weight && (amount.scale >= 1e6 || near(line, amount.number.1, PAID))
}

/// "per barrel", "a day", "an hour" after an amount.
fn rate(line: &Line<'_>, amount: &mut Amount) {
    if amount.unit.is_none_or(|unit| unit.kind == FigureKind::Age) {
        return;
    }
    if let Some((end, per)) = per(line, amount.whole.1) {
        amount.whole.1 = end;
        amount.per = Some(per);
    }
}

/// The words of a rate at `at`: one past the last, and what it is per.
pub(super) fn per(line: &Line<'_>, at: usize) -> Option<(usize, String)> {
    let mut next = at + 1;
    let word = line.lower(at);
    let article = matches!(word, "a" | "an" | "each" | "every");
    let hyphens =
        line.is_hyphen(at) && line.is(at + 1, &["a", "an", "per"]) && line.is_hyphen(at + 2);
    if hyphens {
        next = at + 3;
    } else if !article && word != "per" && !(word == "/" && line.glued(at)) {
        return None;
    }
    let what = line.lower(next);
    if let Some(number) = numbers::whole(line, next, false).filter(|_| word == "per") {
        return Some((number.end, line_text(line, next, number.end)));
    }
    if article || hyphens {
        let known = matches!(
            what,
            "day"
                | "week"
                | "month"
                | "year"
                | "hour"
                | "minute"
                | "second"
                | "night"
                | "share"
                | "barrel"
                | "gallon"
                | "litre"
                | "liter"
                | "pound"
                | "tonne"
                | "ton"
                | "ounce"
                | "head"
                | "person"
                | "piece"
                | "kilo"
                | "kilogram"
                | "term"
                | "season"
                | "game"
                | "vote"
                | "ticket"
        );
        return known.then(|| (next + 1, what.to_owned()));
    }
    if let Some((end, unit)) = tables().units.starting(line, next) {
        return Some((end, unit.name.to_owned()));
    }
    let noun = matches!(line.tag(next), Some(crate::language::Tag::Noun | crate::language::Tag::X))
        || matches!(what, "capita" | "annum" | "head" | "share" | "person" | "household");
    (noun && what.len() > 2).then(|| (next + 1, what.to_owned()))
}

fn line_text(line: &Line<'_>, start: usize, end: usize) -> String {
    let mut text = String::new();
    for at in start..end {
        if at > start && !line.glued(at) {
            text.push(' ');
        }
        text.push_str(line.lower(at));
    }
    text
}
