//! How number words add up: "two hundred and five thousand three hundred".
//!
//! Examples: "one hundred and six", "3 hundred and 21", "three lakh crore". Not: "twenty fifty" (two numbers), "nineteen
//! eighty-four".

use super::numbers::{scale_word, small, times};
use super::{digits, fractions};
use crate::languages::en::figures::cursor::Cursor;

/// The sum of the groups read so far: "two million" + "three hundred" + "five".
#[derive(Default)]
pub(crate) struct Sum {
    total: f64,
    /// What is below the last scale.
    pub(crate) group: Option<f64>,
    /// The last scale above a hundred; 0 before the first.
    pub(crate) scale: f64,
    /// Whether it began with digits.
    pub(crate) digits: bool,
}

impl Sum {
    /// Begins with a number, in digits or not.
    pub(crate) fn of(value: f64, digits: bool) -> Self {
        Self { group: Some(value), digits, ..Self::default() }
    }

    pub(crate) fn value(&self) -> f64 {
        self.total + self.group.unwrap_or(0.0)
    }

    /// Reads on from the token at `at`; one past the last token that belongs to the number.
    pub(crate) fn go_on(&mut self, cursor: &Cursor<'_>, mut at: usize, digits: bool) -> usize {
        loop {
            let hyphen = usize::from(cursor.is_hyphen(at) && scale_or_small(cursor.lower(at + 1)));
            let word = cursor.lower(at + hyphen);
            if let Some(scale) = scale_word(word) {
                if !self.takes(scale) {
                    return at;
                }
                self.multiply(scale);
                at += hyphen + 1;
                if word.starts_with("dozen") {
                    return at;
                }
            } else if let Some(value) = small(word).filter(|_| !digits || self.scale > 0.0) {
                if !self.add(value, hyphen > 0) {
                    return at;
                }
                at += hyphen + 1;
            } else if let Some((end, value)) = self.digits_after(cursor, at) {
                self.group = Some(value);
                at = end;
            } else if word == "and" && hyphen == 0 && self.takes_and() {
                if fractions::part(cursor, at + 1).is_some() {
                    return at; // "five billion and three quarters"
                }
                match small(cursor.lower(at + 1)) {
                    Some(value) if self.add(value, false) => at += 2,
                    _ => return at,
                }
            } else {
                return at;
            }
        }
    }

    /// "3 hundred and 21", "4 thousand 3 hundred".
    fn digits_after(&self, cursor: &Cursor<'_>, at: usize) -> Option<(usize, f64)> {
        if !self.digits || self.group.is_some() {
            return None;
        }
        let and = usize::from(cursor.is(at, "and"));
        let value = digits::plain(cursor.word(at + and))
            .filter(|value| value.fract() == 0.0 && *value > 0.0)?;
        let fits = match (and, cursor.lower(at + 1)) {
            (1, _) => self.scale == 100.0 && value < 100.0,
            (_, "hundred") => self.scale >= 1e3 && value < 10.0,
            _ => false,
        };
        fits.then_some((at + and + 1, value))
    }

    fn takes(&self, scale: f64) -> bool {
        match self.group {
            Some(group) if scale < 1000.0 => self.digits || group < 100.0,
            Some(_) => self.scale == 0.0 || scale < self.scale || self.total == 0.0,
            None => scale >= 1e3 && self.total > 0.0 && scale != self.scale, // "three lakh crore"
        }
    }

    /// Multiplies by a scale word.
    pub(crate) fn multiply(&mut self, scale: f64) {
        if scale < 1000.0 && scale != 12.0 && !self.digits {
            self.group = self.group.map(|group| group * scale);
        } else if let Some(group) = self.group.take() {
            self.total += times(group, scale);
            self.scale = scale;
        } else {
            self.total = times(self.total, scale);
            self.scale = scale;
        }
    }

    /// Adds a word below a hundred where English would: "two hundred" + "five", "twenty" + "-" + "one".
    fn add(&mut self, value: f64, hyphen: bool) -> bool {
        let group = self.group.unwrap_or(0.0);
        let room = if group == 0.0 {
            self.group.is_none() && !hyphen && self.scale >= 100.0
        } else if rest(group, 100.0) == 0.0 {
            !hyphen && value > 0.0
        } else {
            let tens = rest(group, 10.0) == 0.0 && rest(group, 100.0) >= 20.0;
            tens && value > 0.0 && value < 10.0
        };
        if room {
            self.group = Some(group + value);
        }
        room
    }

    fn takes_and(&self) -> bool {
        match self.group {
            Some(group) => group >= 100.0 && rest(group, 100.0) == 0.0 && !self.digits,
            None => self.scale >= 100.0,
        }
    }
}

fn scale_or_small(word: &str) -> bool {
    scale_word(word).is_some() || small(word).is_some()
}

/// What is left of a whole number when it is divided. The operator `%` works for all floats, in 2 kB of code.
fn rest(value: f64, divisor: f64) -> f64 {
    value - (value / divisor).floor() * divisor
}
