//! Dates: numbers that are no figures.
//!
//! Examples that are stepped over: "8 September 2024", "Jan. 24", "3, 10 and 17 June". Not stepped over: "may 10 people",
//! "40 May".

use super::clock;
use crate::languages::en::figures::calendar::is_month;
use crate::languages::en::figures::cursor::Cursor;
use crate::text::{number, trim_end};

/// One past a date or a clock time that begins at `at`.
pub(crate) fn skip(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    clock::skip(cursor, at).or_else(|| date(cursor, at))
}

/// "8 September 2024", "September 8-10, 2024", "Mar 9 2018", "9 May".
fn date(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    // "oct . 7", as some systems print it
    let stop = usize::from(cursor.is(at + 1, ".") && cursor.word(at).len() <= 4);
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
            return date(cursor, at - 1 - stop);
        }
        let mut end = at + 1;
        // "8-10 May", "3, 10 and 17 June"
        while (cursor.is_dash(end) || cursor.is(end, "and to or ,"))
            && is_day(cursor, end + 1)
            && end < at + 8
        {
            end += 2;
        }
        if cursor.is(end, "of") {
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
    let time = end + usize::from(cursor.is(end, ","));
    if clock::is_time_of_day(cursor.word(time)) { time + 1 } else { end }
}

fn year_alone(cursor: &Cursor<'_>, end: usize) -> usize {
    let comma = usize::from(cursor.is(end, ","));
    let year = cursor.word(end + comma);
    if year.len() == 4 && number(year).is_some_and(|year| (1000..2100).contains(&year)) {
        end + comma + 1
    } else {
        end
    }
}
