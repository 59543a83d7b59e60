//! Numbers that name or rank something instead of measuring it.
//!
//! Examples that are stepped over: "F-16", "Article 5", "9/11", "won 3-1", "10 Downing Street", "0800 123 456", "5G".
//! Not stepped over: "sub-500 sq m", "In Gaza 40 people", "15-22 miles".

use words::is_one_of;

use crate::languages::en::figures::amounts::amount::{Amount, Value};
use crate::languages::en::figures::amounts::{ranges, reading};
use crate::languages::en::figures::calendar::is_year;
use crate::languages::en::figures::counted::{self, Counted};
use crate::languages::en::figures::cursor::{Cursor, is_plural};
use crate::languages::en::figures::numerals::digits;
use crate::languages::en::figures::numerals::numbers::{self, Written};
use crate::lexicon::Class;
use crate::syntax::Tag;

/// One past a name, score, address or telephone number that begins at `at`.
pub(crate) fn skip(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    if cursor.is(at, "# §") && cursor.is_digits(at + 1) {
        return Some(at + 2);
    }
    // "won 3&2"
    if cursor.is(at + 1, "&") && cursor.glued(at + 1) && cursor.glued(at + 2) {
        return Some(at + 3);
    }
    if cursor.is(at, "[") && cursor.is(at + 2, "]") {
        return Some(at + 3); // a footnote
    }
    if cursor.is(at, "+")
        && cursor.is_digits(at + 1)
        && cursor.glued(at + 1)
        && !cursor.is(at + 2, "% per")
    {
        return Some(digits_run(cursor, at + 1)); // "+44 20 7946 0958"
    }
    if cursor.is_before(at, 1, "/") && cursor.glued(at) && cursor.glued(at - 1) {
        return Some(at + 1); // what is left of a fraction that is not read
    }
    // "the Group of 20", "best-of-seven"
    let member = cursor.is_before(at, 1, "of")
        && cursor.is_before(at, 2, "group")
        && cursor.is_capital(at - 2)
        || cursor.is_before(at, 1, "-")
            && cursor.is_before(at, 2, "of")
            && cursor.is_before(at, 4, "best");
    if member {
        return Some(at + 1);
    }
    if !cursor.is_digits(at) {
        return capital_word(cursor, at);
    }
    // "text 60777", "dialled 999"
    if cursor.is_before(at, 1, "text dial call dialled dialed") && cursor.word(at).len() == 3
        || cursor.is_before(at, 1, "text dial call")
            && cursor.word(at).len() >= 5
            && !cursor.word(at).contains(',')
    {
        return Some(digits_run(cursor, at));
    }
    let word = cursor.word(at);
    if word.len() > 1 && word.starts_with('0') && !word.contains('.') {
        return Some(digits_run(cursor, at));
    }
    if is_list_marker(cursor, at) {
        return Some(at + 1);
    }
    slashed(cursor, at).or_else(|| hyphenated(cursor, at)).or_else(|| named(cursor, at))
}

/// Telephone numbers that everybody knows by heart.
const EMERGENCY: &str = "911 999 112 988";

/// "911 calls", "called 911", "a 999 operator".
fn is_emergency(cursor: &Cursor<'_>, at: usize) -> bool {
    const CALLS: &str = "\
        call calls caller callers dispatcher dispatchers operator operators line lines hotline system recording \
        recordings emergency";
    const CALL: &str =
        "call calls called calling dial dials dialed dialled dialling ring rang phone phoned to";
    cursor.is(at, EMERGENCY)
        && (cursor.is(at + 1, CALLS)
            || cursor.is_before(at, 1, CALL)
                && !matches!(cursor.tag(at + 1), Some(Tag::Noun | Tag::Adj | Tag::Num | Tag::Sym)))
}

/// "magnitude 7.2 and 7.5 quakes": how strong, not how many.
fn is_magnitude(cursor: &Cursor<'_>, at: usize, end: usize) -> bool {
    const QUAKES: &str =
        "quake quakes earthquake earthquakes tremor tremors aftershock aftershocks";
    let decimal =
        |at: usize| cursor.word(at).len() == 3 && cursor.word(at).as_bytes().get(1) == Some(&b'.');
    let joined = cursor.is(end, "and or to") && decimal(end + 1) && cursor.is(end + 2, QUAKES);
    decimal(at) && (cursor.is(end, QUAKES) || joined)
}

/// Whether the number of an amount is a name after all, now that its unit and what it counts are known.
pub(crate) fn refuses(
    cursor: &Cursor<'_>,
    amount: &Amount,
    counted: Option<&Counted>,
    approximated: bool,
) -> bool {
    const EVENTS: &str = "\
        final hurdles relay race sprint butterfly freestyle backstroke breaststroke medley steeplechase champion \
        title individual";
    let (start, end) = amount.number;
    if cursor.is(end, "revolver pistol rifle calibre caliber handgun magnum")
        && amount.unit.is_none()
    {
        return true; // "a .38 revolver"
    }
    // "the 200m butterfly", "a 400m hurdles heat"
    let event = cursor.is_before(start, 1, "the") && cursor.is(amount.whole.1, EVENTS);
    if amount.unit.is_some() && (event || cursor.is(amount.whole.1, "hurdles")) {
        return true;
    }
    // "zero-hours contracts"
    if matches!(amount.value, Value::Point(value) if value == 0.0) && cursor.is_hyphen(end) {
        return true;
    }
    // "shares of 3M"
    if cursor.has(start, "3 M")
        && cursor.glued(start + 1)
        && amount.unit.is_none()
        && counted.is_none()
    {
        return true;
    }
    if amount.unit.is_some() || amount.written != Some(Written::Digits) {
        return false;
    }
    let whole = end == start + 1;
    if whole
        && (digits::is_model(cursor, start)
            || is_emergency(cursor, start)
            || is_magnitude(cursor, start, end))
    {
        return true;
    }
    // "5G", "13F", "4x4": letters that hang on the digits and are no unit.
    if cursor.glued(end) && cursor.word(end).starts_with(char::is_alphabetic) {
        return true;
    }
    let single = end == start + 1;
    if !single || amount.scale > 1.0 {
        return false;
    }
    if is_year(cursor, start, approximated) {
        return true;
    }
    let word = cursor.word(start);
    let plural = counted.is_some_and(|counted| counted.plural);
    // "The 411", and the long numbers of data banks.
    let determined = cursor.is_before(start, 1, "the") && counted.is_none();
    if !approximated
        && !word.contains([',', '.'])
        && cursor.len() > 1
        && (determined || word.len() > 9)
    {
        return true;
    }
    let small = !word.contains([',', '.']) && word.len() <= 4;
    if !small || approximated {
        return false;
    }
    // "Boeing 737", "S&P 500"; "In Gaza 40 people" counts.
    if is_name_before(cursor, start) {
        let place = cursor.is_before(start, 2, "in at near across around from outside");
        return !(plural && (place || cursor.is_a_before(start, 1, Class::WEEKDAY)));
    }
    // "10 Downing Street", "the 2024 Hummer", "787 Dreamliner"
    // "Boeing's 787"
    if cursor.is_before(start, 1, "'s ’s")
        && cursor.tag_before(start, 2) == Some(Tag::Propn)
        && !plural
    {
        return word.len() == 3;
    }
    let name_next = cursor.tag(end) == Some(Tag::Propn) && cursor.is_capital(end);
    name_next && !plural
}

/// "page 12", "category 5 hurricane", "No. 10".
fn named(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    let stop =
        usize::from(cursor.is_before(at, 1, ".") && cursor.is_before(at, 2, "no nos nrs op"));
    let years = cursor.is_before(at, 1, "year years") && cursor.is_capital(at - 1);
    if !(years || cursor.is_a_before(at, 1 + stop, Class::NUMBERED))
        || cursor.word(at).contains(',')
    {
        return None;
    }
    // "the test 40 people took", "rule 20 firms broke": something counted follows. Not "in zone 1 pubs".
    let counted =
        counted::after(cursor, at + 1).filter(|counted| counted.plural && !cursor.is(at, "1"));
    // "Section 66A" is no current, "Terminal 1 minutes after" no time.
    let unit = reading::read(cursor, at).is_some_and(|amount| {
        let next = cursor.word(at + 1);
        let letter = next.len() == 1 && cursor.is_capital(at + 1) && cursor.glued(at + 1);
        let disagrees = cursor.is(at, "1") && is_plural(next);
        amount.unit.is_some() && !letter && !disagrees || amount.scale > 1.0
    });
    let capital = cursor.is_capital(at - 1 - stop);
    if unit || (counted.is_some() && !capital) {
        return None;
    }
    let mut end = at + 1;
    while cursor.is(end, ", and to - –") && cursor.is_digits(end + 1) && end < at + 12 {
        end += 2;
    }
    Some(end)
}

/// A run of digits with spaces, hyphens and dots: a telephone number.
fn digits_run(cursor: &Cursor<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while end < at + 12 {
        if cursor.is_digits(end) {
            end += 1;
        } else if (cursor.is_dash(end) || cursor.is(end, "."))
            && cursor.is_digits(end + 1)
            && cursor.glued(end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// "1. The first": a marker at the head of a list. A text that is nothing but a number is that number.
fn is_list_marker(cursor: &Cursor<'_>, at: usize) -> bool {
    let bracketed = at == 1 && cursor.is(0, "(") && cursor.is(2, ")") && cursor.word(1).len() <= 2;
    bracketed
        || at == 0 && cursor.is(1, ")")
        || at == 0 && cursor.is(1, ".") && cursor.len() > 2 && !cursor.glued(2)
}

/// "9/11", "24/7", "2019/20": a slash without a fraction.
fn slashed(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    if !cursor.is(at + 1, "/")
        || !cursor.glued(at + 1)
        || !cursor.is_digits(at + 2)
        || !cursor.glued(at + 2)
    {
        return None;
    }
    if digits::read(cursor, at).is_some_and(|(end, _)| end == at + 3) {
        return None;
    }
    let mut end = at + 3;
    while cursor.is(end, "/") && cursor.is_digits(end + 1) && end < at + 9 {
        end += 2;
    }
    Some(end)
}

/// Digits on either side of a hyphen that are no range ("2-1", "2014-17", "555-1234"), and digits that hang on a word
/// by a hyphen ("F-16").
fn hyphenated(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    const OPEN: &str = "sub minus then now to plus a pre super under over and";
    // "ID.3", "PS2.7": digits that go on from a word.
    let goes_on = cursor.is_before(at, 1, ". ,") && cursor.glued(at) && cursor.glued(at - 1);
    let word_before =
        matches!(cursor.tag_before(at, 2), Some(tag) if tag != Tag::Num && tag != Tag::Punct);
    // "COVID -19"
    let stray = cursor.is_before(at, 1, "-")
        && cursor.glued(at)
        && cursor.word(at.saturating_sub(2)).len() > 1
        && cursor.word(at.saturating_sub(2)).bytes().all(|b| b.is_ascii_uppercase());
    if (goes_on && word_before) || stray {
        return Some(at + 1);
    }
    let hangs = cursor.is_dash(at.checked_sub(1)?) && cursor.glued(at) && cursor.glued(at - 1);
    if hangs && cursor.is_before(at, 2, OPEN) {
        return None;
    }
    if hangs && cursor.tag_before(at, 2) != Some(Tag::Num) && !cursor.is(at - 1, "—") {
        return Some(at + 1);
    }
    None
}

/// A score or another pair that `ranges` does not take: "2-1", "50-50", "1-800-555-0199".
pub(crate) fn pair(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    let digits = |at: usize| cursor.is_digits(at) && cursor.word(at).len() <= 4;
    // "split 4 to 1", "won 3 to 2"
    let contest = "split voted vote won win lost beat by odds ruled";
    if cursor.is(at + 1, "to")
        && digits(at)
        && digits(at + 2)
        && !(cursor.is_before(at, 1, "by")
            && cursor.is_before(at, 2, "rose fell risen fallen grew"))
        && ((1..=2).any(|back| cursor.is_before(at, back, contest))
            || cursor.is(at + 3, "margin majority vote lead odds victory win defeat"))
        && !cursor.is(at + 3, "% per percent million billion")
        && counted::after(cursor, at + 3).is_none_or(|counted| !counted.plural)
        && reading::read(cursor, at + 2).is_some_and(|second| second.unit.is_none())
    {
        return Some(at + 3);
    }
    // "won 2 – 1": a score with blanks
    let score = |at: usize| digits(at) && cursor.word(at).len() <= 2;
    if score(at)
        && score(at + 2)
        && is_one_of(cursor.word(at + 1), "– —")
        && !cursor.glued(at + 1)
        && !cursor.glued(at + 2)
        && !ranges::read(cursor, at).is_some_and(|amount| matches!(amount.value, Value::Range(..)))
        && reading::read(cursor, at + 2).is_some_and(|second| second.unit.is_none())
        && counted::after(cursor, at + 3).is_none_or(|counted| !counted.plural)
    {
        return Some(at + 3);
    }
    if !digits(at)
        || !cursor.is_dash(at + 1)
        || !cursor.glued(at + 1)
        || !cursor.glued(at + 2)
        || !cursor.is_digits(at + 2)
    {
        return None;
    }
    if ranges::read(cursor, at).is_some_and(|amount| matches!(amount.value, Value::Range(..))) {
        return None;
    }
    Some(digits_run(cursor, at))
}

/// "Group of Seven", "the Big Three", "Chapter Eleven": a number word with a capital in the middle of a sentence,
/// among lower-case words.
fn capital_word(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    if at == 0 || !cursor.is_capital(at) || numbers::small(cursor.lower(at)).is_none() {
        return None;
    }
    let opens = cursor.tag_before(at, 1) == Some(Tag::Punct);
    let heading = cursor.is_capital(at + 1) && cursor.tag(at + 1) != Some(Tag::Propn);
    let big = cursor.is_before(at, 1, "big") && cursor.is_capital(at - 1);
    let counts = cursor.tag(at + 1) == Some(Tag::Noun) && !big;
    (!opens && !heading && !counts).then_some(at + 1)
}

fn is_name_before(cursor: &Cursor<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = cursor.word(before);
    let camel = word.starts_with(char::is_lowercase);
    (cursor.tag(before) == Some(Tag::Propn) || camel)
        && word.contains(char::is_uppercase)
        && !cursor.is(before, "mr mrs dr")
        && !(before == 0
            && word.len() > 3
            && matches!(cursor.tag(before), Some(Tag::Verb | Tag::Adv)))
}
