//! Whether a word that may be a unit is one where it stands.
//!
//! Examples: "5 W", "-10C" beside "temperature", "361 million pounds". Not: "13F", "Labour won 3", "a two-stone wall".

use super::amount::{Amount, Value};
use crate::annotation::FigureKind;
use crate::languages::en::figures::approximators;
use crate::languages::en::figures::cursor::Cursor;
use crate::languages::en::figures::numerals::numbers::Written;
use crate::languages::en::figures::tables::Unit;
use crate::syntax::Tag;
use crate::text::is_word_part;

/// Whether a form that may mean something else is the unit here.
pub(crate) fn fits(
    cursor: &Cursor<'_>,
    amount: &Amount,
    at: usize,
    end: usize,
    unit: Unit,
) -> bool {
    let word = cursor.word(at);
    let digits = amount.written == Some(Written::Digits);
    let glued = cursor.glued(at);
    if end == at + 1 {
        // "300 C-class cars", "800,000 F-150s": a letter that a word hangs on begins a name.
        if word.len() == 1
            && !glued
            && cursor.is_hyphen(end)
            && cursor.glued(end)
            && cursor.glued(end + 1)
        {
            return false;
        }
        match word {
            "C" | "F" => {
                let warm =
                    is_temperature(cursor, at) || is_cold(amount) || is_bounded(cursor, amount, at);
                if !(digits && warm) {
                    return false;
                }
            }
            "A" | "J" | "c" | "p" | "l" | "L" | "b" if !(digits && glued) => return false,
            "second" if cursor.is_hyphen(end) && !cursor.is(end + 1, "old") && !glued => {
                return false;
            }
            "won"
                if amount.scale < 1e3 && !matches!(amount.value, Value::Point(v) if v >= 100.0) =>
            {
                return false;
            }
            "stone" if cursor.tag(end) == Some(Tag::Noun) => return false,
            "g" | "t" | "m" | "V" | "W" | "stone" | "bar" | "cc" | "ha" | "sen" if !digits => {
                return false;
            }
            // "Two Second Avenue shops", "5 Mile Lane"
            _ if word.len() > 2
                && cursor.is_capital(at)
                && !(at > 1 && cursor.is_capital(at - 2))
                && word.chars().skip(1).any(char::is_lowercase)
                && unit.kind != FigureKind::Percent
                && unit.kind != FigureKind::Temperature
                && unit.kind != FigureKind::Money =>
            {
                return !cursor.is_capital(end) && digits;
            }
            _ => {}
        }
    }
    // A letter that goes on ("24703m212", "5G-Netz") is a name.
    !(digits
        && glued
        && cursor.glued(end)
        && cursor.word(end).starts_with(is_word_part)
        && word != "%")
}

/// "-5C": nothing else that "C" or "F" stands for goes below zero.
fn is_cold(amount: &Amount) -> bool {
    matches!(amount.value, Value::Point(value) if (-100.0..0.0).contains(&value))
}

/// "38C or higher", "in excess of 1,500C", "kept at 70C".
fn is_bounded(cursor: &Cursor<'_>, amount: &Amount, at: usize) -> bool {
    approximators::after(cursor, at + 1).is_some()
        || approximators::before(cursor, amount).is_some()
        || cursor.is_before(amount.whole.0, 1, "at hit reached")
}

const TEMPERATURE: &str = "\
    temperature temperatures heat heatwave cold warm warmer warming hot hottest coldest cool cooler chilly \
    melting boiling freezing outside frost thermometer thermometers weather fever celsius fahrenheit oven degrees \
    mercury highs lows sunshine fan roast bake preheat";

/// Whether the words around an amount of degrees speak of heat or cold.
pub(crate) fn is_temperature(cursor: &Cursor<'_>, at: usize) -> bool {
    near(cursor, at, 12, TEMPERATURE)
}

/// Whether one of the words stands within so many tokens.
fn near(cursor: &Cursor<'_>, at: usize, reach: usize, words: &str) -> bool {
    (at.saturating_sub(reach)..at + reach).any(|step| step != at && cursor.is(step, words))
}

/// Pounds are money when they run into thousands, or where something is paid.
pub(crate) fn are_pounds_money(cursor: &Cursor<'_>, amount: &Amount) -> bool {
    const PAID: &str = "\
        notes coins thieves stole stolen reward fee fees bonus wages rent bill bills cost costs costing paid pay pays price priced fine fined worth spent spend earn earned raised donated \
        revenue profit profits budget debt loan invested salary cash";
    let weight = near(cursor, amount.number.1, 8, "weigh weighs weighed weighing weight heavy");
    !weight && (amount.scale >= 1e6 || near(cursor, amount.number.1, 8, PAID))
}
