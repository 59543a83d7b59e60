//! What an amount is for each of: a day, a barrel, a head.
//!
//! Examples: "$58.24 per barrel", "40 hours a week", "52,000 barrel-a-day". Not: "5 per cent", "sold a house".

use words::is_one_of;

use super::amount::Amount;
use super::denominator::{self, Denominator};
use crate::annotation::FigureKind;
use crate::languages::en::figures::counted;
use crate::languages::en::figures::cursor::{Cursor, is_plural};
use crate::languages::en::figures::tables::tables;
use crate::syntax::Tag;

/// "per barrel", "a day", "an hour" after an amount.
pub(crate) fn attach(cursor: &Cursor<'_>, amount: &mut Amount) {
    if amount.unit.is_none_or(|unit| unit.kind == FigureKind::Age) {
        return;
    }
    let at = amount.whole.1;
    if let Some((end, per)) =
        per(cursor, at).or_else(|| if amount.is_money() { price(cursor, at) } else { None })
    {
        amount.whole.1 = end;
        amount.per = Some(per);
    }
}

/// The words of a rate at `at`: one past the last, and what it is per.
pub(crate) fn per(cursor: &Cursor<'_>, at: usize) -> Option<(usize, String)> {
    match denominator::read(cursor, at)? {
        Denominator::One(end, name) => Some((end, name.to_owned())),
        Denominator::Number(number) => {
            let end = counted::after(cursor, number.end)
                .filter(|counted| counted.plural && !cursor.is(number.end, "of"))
                .map_or(number.end, |counted| counted.head_end);
            Some((end, cursor.text(number.start, end)))
        }
    }
}

/// What else a price is for each of: "£4 a vial", "£900 pcm". Not "made £4m a spokesman said".
fn price(cursor: &Cursor<'_>, at: usize) -> Option<(usize, String)> {
    match cursor.lower(at) {
        "pcm" => return Some((at + 1, "month".to_owned())),
        "pw" => return Some((at + 1, "week".to_owned())),
        "a" | "an" => {}
        _ => return None,
    }
    let what = cursor.lower(at + 1);
    let one = matches!(cursor.tag(at + 1), Some(Tag::Noun | Tag::Adj | Tag::X))
        && !cursor.is_capital(at + 1)
        && !is_plural(what)
        && !is_one_of(what, "bit lot little few decade century deal")
        && tables().units.starting(cursor, at + 1).is_none_or(|(_, unit)| {
            unit.kind != FigureKind::Duration || is_one_of(what, "fortnight quarter")
        });
    let goes_on =
        matches!(cursor.tag(at + 2), Some(Tag::Noun | Tag::Propn | Tag::Verb | Tag::Part))
            || cursor.is_hyphen(at + 2)
            || cursor.is(at + 2, "who ago earlier later before");
    (one && !goes_on).then(|| (at + 2, what.to_owned()))
}
