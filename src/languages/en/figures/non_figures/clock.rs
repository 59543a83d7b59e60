//! Clock times: numbers that are no figures.
//!
//! Examples that are stepped over: "10.45pm", "12:01 a.m.", "at nine in the evening", "quarter to seven". Not stepped
//! over: "life began at forty", "put the dead at seven".

use crate::languages::en::figures::cursor::Cursor;
use crate::languages::en::figures::numerals::{digits, fractions, numbers};
use crate::lexicon::Class;
use crate::syntax::Tag;
use crate::text::number;

/// "10.45pm", "5 am", "12:01 a.m.", "at 10 o'clock", "0401 GMT".
pub(crate) fn skip(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    if !cursor.is_digits(at) && numbers::small(cursor.lower(at)).is_none() {
        return None;
    }
    let mut end = at + 1;
    if cursor.is_dash(end) && cursor.is_digits(end + 1) {
        end += 2;
    }
    if is_time_in_words(cursor, at) {
        return Some(end);
    }
    let named = cursor.is(end, "am pm a.m. p.m. a.m p.m o'clock o’clock gmt noon bst utc hrs");
    if named {
        return Some(end + 1);
    }
    if fractions::to_one(cursor, at).is_some() {
        return None;
    }
    cursor.word(at).contains(':').then_some(at + 1)
}

/// "at nine in the evening", "opens at six", "quarter to seven", "the 7.52 to town", "the class of '86".
fn is_time_in_words(cursor: &Cursor<'_>, at: usize) -> bool {
    const HAPPENS: &str = "\
        start starts started begin begins began end ends ended open opens opened close closes closed leave leaves left \
        arrive arrives arrived resume resumes resumed on";
    let hour = numbers::small(cursor.lower(at))
        .or_else(|| digits::plain(cursor.word(at)))
        .is_some_and(|hour| (1.0..=12.0).contains(&hour));
    let day = cursor.is(at + 1, "in")
        && cursor.is(at + 2, "the")
        && cursor.is(at + 3, "morning afternoon evening");
    let closes =
        cursor.token(at + 1).is_none_or(|token| matches!(token.tag, Tag::Punct | Tag::Cconj));
    let at_hour = cursor.is_before(at, 1, "at until before after by")
        && (day || cursor.is_before(at, 1, "at") && closes && cursor.is_before(at, 2, HAPPENS));
    let parts = cursor.is_before(at, 1, "past to") && cursor.is_before(at, 2, "quarter half");
    let train = is_time_of_day_short(cursor.word(at))
        && cursor.is_before(at, 1, "the")
        && cursor.is(at + 1, "to from train bus ferry")
        || is_time_of_day_short(cursor.word(at))
            && cursor.is_before(at, 1, "at")
            && cursor.is_a_before(at, 2, Class::WEEKDAY);
    let year = cursor.word(at).len() == 2 && cursor.is_before(at, 1, "' ’") && cursor.glued(at);
    // "open from nine to five", "on from eight to ten tonight"
    let from = cursor.is_before(at, 1, "from")
        && cursor.is(at + 1, "to")
        && numbers::small(cursor.lower(at + 2)).is_some_and(|hour| hour <= 12.0)
        && (cursor.is_before(at, 2, "open on work works runs")
            || cursor.is(at + 3, "tonight daily every"));
    let until = cursor.is_before(at, 1, "to")
        && cursor.is_before(at, 3, "from")
        && cursor.is_before(at, 4, "open on work works runs");
    hour && (at_hour || parts || from || until)
        || train
        || year && cursor.is_before(at, 2, "of since in the")
}

/// "7.52", "17.05".
fn is_time_of_day_short(word: &str) -> bool {
    is_time_of_day(word) || word.len() == 4 && is_time_of_day(&["0", word].concat())
}

/// Two digits, a full stop, two digits.
pub(crate) fn is_time_of_day(word: &str) -> bool {
    let part = |digits: &str, limit: u32| {
        digits.len() == 2 && number(digits).is_some_and(|value| value < limit)
    };
    word.split_once('.').is_some_and(|(hours, minutes)| part(hours, 24) && part(minutes, 60))
}
