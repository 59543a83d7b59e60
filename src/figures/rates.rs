//! What an amount is for each of: a day, a barrel, a head.
//!
//! Examples: "$58.24 per barrel", "40 hours a week", "52,000 barrel-a-day". Not: "5 per cent", "sold a house".

use words::is_one_of;

use super::amounts::Amount;
use super::counted;
use super::line::Line;
use super::numbers;
use super::tables::tables;
use crate::annotation::FigureKind;
use crate::language::Tag;

/// "per barrel", "a day", "an hour" after an amount.
pub(super) fn attach(line: &Line<'_>, amount: &mut Amount) {
    if amount.unit.is_none_or(|unit| unit.kind == FigureKind::Age) {
        return;
    }
    let at = amount.whole.1;
    if let Some((end, per)) =
        per(line, at).or_else(|| if amount.is_money() { price(line, at) } else { None })
    {
        amount.whole.1 = end;
        amount.per = Some(per);
    }
}

/// What else a price is for each of: "£4 a vial", "£900 pcm". Not "made £4m a spokesman said".
fn price(line: &Line<'_>, at: usize) -> Option<(usize, String)> {
    match line.lower(at) {
        "pcm" => return Some((at + 1, "month".to_owned())),
        "pw" => return Some((at + 1, "week".to_owned())),
        "a" | "an" => {}
        _ => return None,
    }
    let what = line.lower(at + 1);
    let one = matches!(line.tag(at + 1), Some(Tag::Noun | Tag::Adj | Tag::X))
        && !line.is_capital(at + 1)
        && !numbers::is_plural(what)
        && !is_one_of(what, "bit lot little few decade century deal")
        && tables().units.starting(line, at + 1).is_none_or(|(_, unit)| {
            unit.kind != FigureKind::Duration || is_one_of(what, "fortnight quarter")
        });
    let goes_on = matches!(line.tag(at + 2), Some(Tag::Noun | Tag::Propn | Tag::Verb | Tag::Part))
        || line.is_hyphen(at + 2)
        || line.is(at + 2, "who ago earlier later before");
    (one && !goes_on).then(|| (at + 2, what.to_owned()))
}

/// The words of a rate at `at`: one past the last, and what it is per.
pub(super) fn per(line: &Line<'_>, at: usize) -> Option<(usize, String)> {
    let mut next = at + 1;
    let word = line.lower(at);
    let article = is_one_of(word, "a an each every");
    let hyphens = line.is_hyphen(at) && line.is(at + 1, "a an per") && line.is_hyphen(at + 2);
    if hyphens {
        next = at + 3;
    } else if !article && word != "per" && !(word == "/" && line.glued(at)) {
        return None;
    }
    // "per diluted share", "per American depositary share"
    if word == "per" && line.is(next, "diluted basic common adjusted ordinary preferred") {
        next += 1;
    }
    let what = line.lower(next);
    if let Some(number) = numbers::whole(line, next, false).filter(|_| word == "per") {
        // "per 100,000 people"
        let end = counted::after(line, number.end)
            .filter(|counted| counted.plural && line.lower(number.end) != "of")
            .map_or(number.end, |counted| counted.head_end);
        return Some((end, line.text(next, end)));
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
        let before = line.lower(next + 1) == "before"
            && line.token(next + 2).is_none_or(|token| token.tag == Tag::Punct);
        let when = before || line.is(next + 1, "ago earlier later");
        let name = tables().units.starting(line, next).map_or(what, |(_, unit)| unit.name);
        return (known && !when).then(|| (next + 1, name.to_owned()));
    }
    if let Some((end, unit)) = tables().units.starting(line, next) {
        return Some((end, unit.name.to_owned()));
    }
    let noun = matches!(line.tag(next), Some(Tag::Noun | Tag::X | Tag::Adj | Tag::Propn))
        || is_one_of(what, "capita annum head share person household");
    (noun && what.len() > 2).then(|| (next + 1, what.to_owned()))
}
