//! The denominator of a rate: what something is for each of.
//!
//! Examples: "per barrel", "a week", "-an-hour", "per 100,000 people". Not: "a year ago", "a house".

use words::is_one_of;

use crate::languages::en::figures::cursor::Cursor;
use crate::languages::en::figures::numerals::numbers::{self, Number};
use crate::languages::en::figures::tables::tables;
use crate::syntax::Tag;

/// What a rate is for each of.
pub(crate) enum Denominator<'a> {
    /// One past its words, and what it is one of: "a day", "per barrel".
    One(usize, &'a str),
    /// So many of what is counted after this number: "per 100,000 people".
    Number(Number),
}

/// The denominator whose words begin at `at`.
pub(crate) fn read<'a>(cursor: &Cursor<'a>, at: usize) -> Option<Denominator<'a>> {
    let mut next = at + 1;
    let word = cursor.lower(at);
    let article = is_one_of(word, "a an each every");
    let hyphens = cursor.is_hyphen(at) && cursor.is(at + 1, "a an per") && cursor.is_hyphen(at + 2);
    if hyphens {
        next = at + 3;
    } else if !article && word != "per" && !(word == "/" && cursor.glued(at)) {
        return None;
    }
    // "per diluted share", "per American depositary share"
    if word == "per" && cursor.is(next, "diluted basic common adjusted ordinary preferred") {
        next += 1;
    }
    let what = cursor.lower(next);
    if let Some(number) = numbers::whole(cursor, next, false).filter(|_| word == "per") {
        return Some(Denominator::Number(number));
    }
    if article || hyphens {
        let known = is_one_of(
            what,
            "\
                day week month year hour minute second night share barrel gallon litre liter pound tonne ton \
                ounce head person piece bushel acre hectare loaf mile ride trip ticket dozen kilo kilogram kg term \
                season game vote",
        );
        // "£4bn a year ago" says when.
        let before = cursor.is(next + 1, "before")
            && cursor.token(next + 2).is_none_or(|token| token.tag == Tag::Punct);
        let when = before || cursor.is(next + 1, "ago earlier later");
        let name = tables().units.starting(cursor, next).map_or(what, |(_, unit)| unit.name);
        return (known && !when).then_some(Denominator::One(next + 1, name));
    }
    if let Some((end, unit)) = tables().units.starting(cursor, next) {
        return Some(Denominator::One(end, unit.name));
    }
    let noun = matches!(cursor.tag(next), Some(Tag::Noun | Tag::X | Tag::Adj | Tag::Propn))
        || is_one_of(what, "capita annum head share person household");
    (noun && what.len() > 2).then_some(Denominator::One(next + 1, what))
}
