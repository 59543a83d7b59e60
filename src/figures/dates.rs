//! Dates, years and clock times: numbers that are no figures.
//!
//! Examples that are stepped over: "8 September 2024", "Jan. 24", "10.45pm", "in 1998", "2014-17". Not stepped over:
//! "2,000 people", "killed 2000 soldiers".

use words::is_one_of;

use super::line::Line;
use super::numbers::is_plural;
use crate::language::Tag;

/// One past a date or a clock time that begins at `at`.
pub(super) fn skip(line: &Line<'_>, at: usize) -> Option<usize> {
    clock(line, at).or_else(|| calendar(line, at))
}

/// Whether the word is a month's name or its abbreviation. Those that are also other words need a capital.
pub(super) fn is_month(line: &Line<'_>, at: usize) -> bool {
    let word = line.lower(at).trim_end_matches('.');
    line.is_capital(at) && is_one_of(word, "march may august mar jan dec sep")
        || is_one_of(
            word,
            "\
                january february april june july september october november december feb apr jun jul aug \
                sept oct nov",
        )
}

pub(super) fn is_weekday(word: &str) -> bool {
    is_one_of(word, "monday tuesday wednesday thursday friday saturday sunday")
}

/// Whether four digits at `at` are a year: by what stands before, by their size, and by what follows.
pub(super) fn is_year(line: &Line<'_>, at: usize, approximated: bool) -> bool {
    const BEFORE: &str = "\
        in since by until till before after during from year early late mid ad a.d. bc circa c. fy spring \
        summer autumn winter fall christmas";
    let word = line.word(at);
    let Ok(value) = word.parse::<u32>() else { return false };
    if word.len() != 4 || !(1000..2200).contains(&value) {
        return false;
    }
    let modern = (1800..=2040).contains(&value);
    if line.is_before(at, 1, "circa c. ca.") && !plural_follows(line, at + 1) {
        return true;
    }
    let led = line.is_before(at, 1, BEFORE)
        || at > 0 && is_month(line, at - 1)
        || line.is(at + 1, "bc ad bce ce")
        || (line.is_before(at, 1, "and to - – or ,")
            && line.before(at, 2).len() == 4
            && at > 1
            && line.is_digits(at - 2))
        || line.is_before(at, 1, "between");
    if modern && line.is(at + 1, "level levels figures prices standards rates") {
        return true; // "below 2005 levels"
    }
    let plural = plural_follows(line, at + 1);
    let determined = matches!(
        line.tag_before(at, 1),
        Some(Tag::Det | Tag::Pron | Tag::Part | Tag::Propn | Tag::Adj)
    ) || at == 0;
    if led {
        return modern || !approximated;
    }
    if approximated {
        return modern && !plural && value > 1900 && value != 2000;
    }
    modern && !(plural && !determined && !line.is_before(at, 1, "of the and"))
}

fn plural_follows(line: &Line<'_>, at: usize) -> bool {
    (at..at + 4)
        .take_while(|step| matches!(line.tag(*step), Some(Tag::Noun | Tag::Adj | Tag::Propn)))
        .any(|step| line.tag(step) == Some(Tag::Noun) && is_plural(line.lower(step)))
}

/// "10.45pm", "5 am", "12:01 a.m.", "at 10 o'clock", "0401 GMT".
fn clock(line: &Line<'_>, at: usize) -> Option<usize> {
    if !line.is_digits(at) && super::numbers::small(line.lower(at)).is_none() {
        return None;
    }
    let mut end = at + 1;
    if line.is_dash(end) && line.is_digits(end + 1) {
        end += 2;
    }
    if is_time_in_words(line, at) {
        return Some(end);
    }
    let named = line.is(end, "am pm a.m. p.m. a.m p.m o'clock o’clock gmt noon bst utc hrs");
    if named {
        return Some(end + 1);
    }
    line.word(at).contains(':').then_some(at + 1)
}

/// "at nine in the evening", "opens at six", "quarter to seven", "the 7.52 to town", "the class of '86".
fn is_time_in_words(line: &Line<'_>, at: usize) -> bool {
    const HAPPENS: &str = "\
        start starts started begin begins began end ends ended open opens opened close closes closed leave leaves left \
        arrive arrives arrived resume resumes resumed on";
    let hour = super::numbers::small(line.lower(at))
        .or_else(|| super::digits::plain(line.word(at)))
        .is_some_and(|hour| (1.0..=12.0).contains(&hour));
    let day = line.lower(at + 1) == "in"
        && line.lower(at + 2) == "the"
        && line.is(at + 3, "morning afternoon evening");
    let closes =
        line.token(at + 1).is_none_or(|token| matches!(token.tag, Tag::Punct | Tag::Cconj));
    let at_hour = line.is_before(at, 1, "at until before after by")
        && (day || line.is_before(at, 1, "at") && closes && line.is_before(at, 2, HAPPENS));
    let parts = line.is_before(at, 1, "past to") && line.is_before(at, 2, "quarter half");
    let train = is_time_of_day_short(line.word(at))
        && line.is_before(at, 1, "the")
        && line.is(at + 1, "to from train bus ferry");
    let year = line.word(at).len() == 2 && line.is_before(at, 1, "' ’") && line.glued(at);
    hour && (at_hour || parts) || train || year && line.is_before(at, 2, "of since in the")
}

/// "7.52", "17.05".
fn is_time_of_day_short(word: &str) -> bool {
    is_time_of_day(word) || word.len() == 4 && is_time_of_day(&["0", word].concat())
}

/// "8 September 2024", "September 8-10, 2024", "Mar 9 2018", "9 May".
fn calendar(line: &Line<'_>, at: usize) -> Option<usize> {
    // "oct . 7", as some systems print it
    let stop = usize::from(line.word(at + 1) == "." && line.word(at).len() <= 4);
    if is_month(line, at) && is_day(line, at + 1 + stop) {
        let mut end = at + 2 + stop;
        if (line.is_dash(end) || line.is(end, "to through")) && is_day(line, end + 1) {
            end += 2;
        }
        return Some(year_after(line, end));
    }
    if is_day(line, at) {
        let stop = usize::from(line.is_before(at, 1, "."));
        if at > stop && is_month(line, at - 1 - stop) {
            return calendar(line, at - 1 - stop);
        }
        let mut end = at + 1;
        if (line.is_dash(end) || line.is(end, "and to or")) && is_day(line, end + 1) {
            end += 2;
        }
        if line.lower(end) == "of" {
            end += 1;
        }
        if is_month(line, end) {
            return Some(year_after(line, end + 1));
        }
    }
    None
}

fn is_day(line: &Line<'_>, at: usize) -> bool {
    let word = line.lower(at).trim_end_matches(|c: char| c.is_ascii_alphabetic());
    line.is_digits(at)
        && word.len() <= 2
        && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn year_after(line: &Line<'_>, end: usize) -> usize {
    let end = year_alone(line, end);
    // "22 October 2026, 17.05"
    let time = end + usize::from(line.word(end) == ",");
    if is_time_of_day(line.word(time)) { time + 1 } else { end }
}

/// Two digits, a full stop, two digits.
fn is_time_of_day(word: &str) -> bool {
    let part = |digits: &str, limit: u8| {
        digits.len() == 2 && digits.parse::<u8>().is_ok_and(|value| value < limit)
    };
    word.split_once('.').is_some_and(|(hours, minutes)| part(hours, 24) && part(minutes, 60))
}

fn year_alone(line: &Line<'_>, end: usize) -> usize {
    let comma = usize::from(line.word(end) == ",");
    let year = line.word(end + comma);
    if year.len() == 4 && year.parse::<u32>().is_ok_and(|year| (1000..2100).contains(&year)) {
        end + comma + 1
    } else {
        end
    }
}
