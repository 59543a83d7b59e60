//! Whether a word that may be a unit is one where it stands.
//!
//! Examples: "5 W", "-10C" beside "temperature", "361 million pounds". Not: "13F", "Labour won 3", "a two-stone wall".

use super::amounts::{Amount, Value};
use super::approximators;
use super::line::Line;
use super::numbers::Written;
use super::tables::Unit;
use crate::annotation::FigureKind;
use crate::language::Tag;
use crate::text::is_word_part;

/// Whether a form that may mean something else is the unit here.
pub(super) fn fits(line: &Line<'_>, amount: &Amount, at: usize, end: usize, unit: Unit) -> bool {
    let word = line.word(at);
    let digits = amount.written == Some(Written::Digits);
    let glued = line.glued(at);
    if end == at + 1 {
        // "300 C-class cars", "800,000 F-150s": a letter that a word hangs on begins a name.
        if word.len() == 1
            && !glued
            && line.is_hyphen(end)
            && line.glued(end)
            && line.glued(end + 1)
        {
            return false;
        }
        match word {
            "C" | "F" => {
                let warm =
                    is_temperature(line, at) || is_cold(amount) || is_bounded(line, amount, at);
                if !(digits && warm) {
                    return false;
                }
            }
            "A" | "J" | "c" | "p" | "l" | "L" | "b" if !(digits && glued) => return false,
            "second" if line.is_hyphen(end) && line.lower(end + 1) != "old" && !glued => {
                return false;
            }
            "won"
                if amount.scale < 1e3 && !matches!(amount.value, Value::Point(v) if v >= 100.0) =>
            {
                return false;
            }
            "stone" if line.tag(end) == Some(Tag::Noun) => return false,
            "g" | "t" | "m" | "V" | "W" | "stone" | "bar" | "cc" | "ha" | "sen" if !digits => {
                return false;
            }
            // "Two Second Avenue shops", "5 Mile Lane"
            _ if word.len() > 2
                && line.is_capital(at)
                && !(at > 1 && line.is_capital(at - 2))
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
    !(digits && glued && line.glued(end) && line.word(end).starts_with(is_word_part) && word != "%")
}

/// "-5C": nothing else that "C" or "F" stands for goes below zero.
fn is_cold(amount: &Amount) -> bool {
    matches!(amount.value, Value::Point(value) if (-100.0..0.0).contains(&value))
}

/// "38C or higher", "in excess of 1,500C", "kept at 70C".
fn is_bounded(line: &Line<'_>, amount: &Amount, at: usize) -> bool {
    approximators::after(line, at + 1).is_some()
        || approximators::before(line, amount).is_some()
        || line.is_before(amount.whole.0, 1, "at hit reached")
}

const TEMPERATURE: &str = "\
    temperature temperatures heat heatwave cold warm warmer warming hot hottest coldest cool cooler chilly \
    melting boiling freezing outside frost thermometer thermometers weather fever celsius fahrenheit oven degrees \
    mercury highs lows sunshine fan roast bake preheat";

/// Whether the words around an amount of degrees speak of heat or cold.
pub(super) fn is_temperature(line: &Line<'_>, at: usize) -> bool {
    near(line, at, 12, TEMPERATURE)
}

/// Whether one of the words stands within so many tokens.
fn near(line: &Line<'_>, at: usize, reach: usize, words: &str) -> bool {
    (at.saturating_sub(reach)..at + reach).any(|step| step != at && line.is(step, words))
}

/// Pounds are money when they run into thousands, or where something is paid.
pub(super) fn are_pounds_money(line: &Line<'_>, amount: &Amount) -> bool {
    const PAID: &str = "\
        notes coins thieves stole stolen reward fee fees bonus wages rent bill bills cost costs costing paid pay pays price priced fine fined worth spent spend earn earned raised donated \
        revenue profit profits budget debt loan invested salary cash";
    let weight = near(line, amount.number.1, 8, "weigh weighs weighed weighing weight heavy");
    !weight && (amount.scale >= 1e6 || near(line, amount.number.1, 8, PAID))
}
