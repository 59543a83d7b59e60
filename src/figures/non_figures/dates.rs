//! Dates and years: numbers that are no figures.
//!
//! Examples that are stepped over: "8 September 2024", "Jan. 24", "3, 10 and 17 June", "in 1998", "2014-17". Not stepped over:
//! "2,000 people", "killed 2000 soldiers".

use words::is_one_of;

use super::clock;
use crate::figures::cursor::Cursor;
use crate::figures::numerals::numbers::is_plural;
use crate::language::Tag;
use crate::text::{number, trim_end};

/// One past a date or a clock time that begins at `at`.
pub(crate) fn skip(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    clock::skip(cursor, at).or_else(|| calendar(cursor, at))
}

/// Whether the word is a month's name or its abbreviation. Those that are also other words need a capital.
pub(crate) fn is_month(cursor: &Cursor<'_>, at: usize) -> bool {
    let word = trim_end(cursor.lower(at), ".");
    cursor.is_capital(at) && is_one_of(word, "march may august mar jan dec sep")
        || is_one_of(
            word,
            "\
                january february april june july september october november december feb apr jun jul aug \
                sept oct nov",
        )
}

pub(crate) fn is_weekday(word: &str) -> bool {
    is_one_of(word, "monday tuesday wednesday thursday friday saturday sunday")
}

/// Whether four digits at `at` are a year: by what stands before, by their size, and by what follows.
pub(crate) fn is_year(cursor: &Cursor<'_>, at: usize, approximated: bool) -> bool {
    const BEFORE: &str = "\
        in since by until till before after during from year early late mid ad a.d. bc circa c. fy spring \
        summer autumn winter fall christmas";
    let word = cursor.word(at);
    let Some(value) = number(word) else { return false };
    if word.len() != 4 || !(1000..2200).contains(&value) {
        return false;
    }
    let modern = (1800..=2040).contains(&value);
    if cursor.is_before(at, 1, "circa c. ca.") && !plural_follows(cursor, at + 1) {
        return true;
    }
    let led = cursor.is_before(at, 1, BEFORE)
        || at > 0 && is_month(cursor, at - 1)
        || cursor.is(at + 1, "bc ad bce ce")
        || (cursor.is_before(at, 1, "and to - – or ,")
            && cursor.before(at, 2).len() == 4
            && at > 1
            && cursor.is_digits(at - 2))
        || cursor.is_before(at, 1, "between");
    if modern && cursor.is(at + 1, "level levels figures prices standards rates") {
        return true; // "below 2005 levels"
    }
    // "the 2016 elections", "won 2020 primaries": nobody holds so many.
    if modern && cursor.is(at + 1, "elections primaries midterms olympics games championships finals riots protests attacks") {
        return true;
    }
    let plural = plural_follows(cursor, at + 1);
    let determined = matches!(
        cursor.tag_before(at, 1),
        Some(Tag::Det | Tag::Pron | Tag::Part | Tag::Propn | Tag::Adj)
    ) || at == 0;
    if led {
        return modern || !approximated;
    }
    if approximated {
        return modern && !plural && value > 1900 && value != 2000;
    }
    modern && !(plural && !determined && !cursor.is_before(at, 1, "of the and"))
}

fn plural_follows(cursor: &Cursor<'_>, at: usize) -> bool {
    (at..at + 4)
        .take_while(|step| matches!(cursor.tag(*step), Some(Tag::Noun | Tag::Adj | Tag::Propn)))
        .any(|step| cursor.tag(step) == Some(Tag::Noun) && is_plural(cursor.lower(step)))
}

/// "8 September 2024", "September 8-10, 2024", "Mar 9 2018", "9 May".
fn calendar(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    // "oct . 7", as some systems print it
    let stop = usize::from(cursor.word(at + 1) == "." && cursor.word(at).len() <= 4);
    if is_month(cursor, at) && is_day(cursor, at + 1 + stop) {
        let mut end = at + 2 + stop;
        if (cursor.is_dash(end) || cursor.is(end, "to through")) && is_day(cursor, end + 1) {
            end += 2;
        }
        return Some(year_after(cursor, end));
    }
    if is_day(cursor, at) {
        let stop = usize::from(cursor.is_before(at, 1, "."));
        if at > stop && is_month(cursor, at - 1 - stop) {
            return calendar(cursor, at - 1 - stop);
        }
        let mut end = at + 1;
        // "8-10 May", "3, 10 and 17 June"
        while (cursor.is_dash(end) || cursor.is(end, "and to or ,"))
            && is_day(cursor, end + 1)
            && end < at + 8
        {
            end += 2;
        }
        if cursor.lower(end) == "of" {
            end += 1;
        }
        if is_month(cursor, end) {
            return Some(year_after(cursor, end + 1));
        }
    }
    None
}

fn is_day(cursor: &Cursor<'_>, at: usize) -> bool {
    let word = trim_end(cursor.lower(at), "stndrh");
    cursor.is_digits(at)
        && word.len() <= 2
        && number(word).is_some_and(|day| (1..=31).contains(&day))
}

fn year_after(cursor: &Cursor<'_>, end: usize) -> usize {
    let end = year_alone(cursor, end);
    // "22 October 2026, 17.05"
    let time = end + usize::from(cursor.word(end) == ",");
    if clock::is_time_of_day(cursor.word(time)) { time + 1 } else { end }
}

fn year_alone(cursor: &Cursor<'_>, end: usize) -> usize {
    let comma = usize::from(cursor.word(end) == ",");
    let year = cursor.word(end + comma);
    if year.len() == 4 && number(year).is_some_and(|year| (1000..2100).contains(&year)) {
        end + comma + 1
    } else {
        end
    }
}
