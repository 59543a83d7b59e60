//! The names of months and weekdays, and which four digits are a year.
//!
//! Examples: "May 9", "Jan.", "in 1998", "the 2016 elections". Not: "they may", "killed 2000 soldiers".

use words::is_one_of;

use super::cursor::{Cursor, is_plural};
use crate::lexicon::Class;
use crate::syntax::Tag;
use crate::text::{number, trim_end};

/// Whether the word is a month's name or its abbreviation. Those that are also other words need a capital.
pub(crate) fn is_month(cursor: &Cursor<'_>, at: usize) -> bool {
    let other = |word: &str| is_one_of(word, "march may august mar jan dec sep");
    cursor.is_a(at, Class::MONTH.or(Class::MONTH_SHORT))
        && (cursor.is_capital(at) || !other(trim_end(cursor.lower(at), ".")))
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
