//! Ages that no unit marks.
//!
//! Examples: "Ana Ruiz, 44, said", "aged 25 to 54", "she was 44 when", "people under 30", "two men, 30 and 34,", "life
//! expectancy is 73". Not: "Paris, 12 May", "the Bears, 17 points".

use words::is_one_of;

use super::amounts::{Amount, Value};
use super::line::Line;
use super::numbers::{Written, is_plural};
use super::tables::Unit;
use crate::annotation::FigureKind;
use crate::language::Tag;

/// Makes an amount without a unit an age where the words around it say so.
pub(super) fn mark(line: &Line<'_>, amount: &mut Amount) {
    if amount.unit.is_some() || !matches!(amount.written, Some(Written::Digits | Written::Words)) {
        return;
    }
    let plausible = match amount.value {
        Value::Point(age) => {
            (1.0..=120.0).contains(&age)
                && (age.fract() == 0.0 || is_lifespan(line, amount.number.0))
        }
        Value::Range(low, high) => low >= 0.0 && high <= 120.0,
        _ => false,
    };
    if !plausible {
        return;
    }
    let (start, end) = amount.number;
    let aged = line.is_before(start, 1, "aged ages age");
    let (name, person) = match line.tag_before(start, 2) {
        Some(Tag::Propn) => (true, false),
        // "The suspect, 29, fired"
        Some(Tag::Noun) => {
            (false, line.is_before(start, 3, "the a an") && !is_plural(line.before(start, 2)))
        }
        _ => (false, false),
    };
    let closes = is_one_of(line.word(end), ", ― — –");
    let ends_sentence = line.word(end) == "." && line.token(end + 1).is_none();
    let beside_name = line.is_before(start, 1, ",")
        && (name && (closes || ends_sentence) || person && closes)
        && line.is_digits(start)
        && !line.is_digits(end + 1)
        && !super::dates::is_month(line, start.saturating_sub(2));
    // "She was 44 when", "people under 30"
    let ends =
        line.token(end).is_none_or(|next| matches!(next.tag, Tag::Punct | Tag::Cconj | Tag::Sconj))
            || line.is(end, "when at by");
    let is_old = line.is_before(start, 1, "is was turned turns be")
        && (line.is_before(start, 2, "he she who i")
            || line.is_before(start, 2, "will") && line.is_before(start, 3, "he she who i"));
    let group = line.is_before(start, 1, "under over below above")
        && line.is_before(
            start,
            2,
            "people those adults anyone anybody nobody voters men women children everyone patients workers",
        )
        || line.is_before(start, 1, "than") && line.is_before(start, 2, "younger older");
    // "those over 60 were told": nothing that is counted follows.
    let counts = matches!(
        line.tag(end),
        Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Sym | Tag::X)
    );
    let group = group && !counts && !line.is_hyphen(end);
    let of_years = line.is_digits(start) && (ends && is_old || group);
    if !aged
        && !beside_name
        && !of_years
        && !is_listed(line, start, end)
        && !is_lifespan(line, start)
    {
        return;
    }
    amount.unit = Some(Unit { name: "year", kind: FigureKind::Age });
    if aged {
        amount.whole.0 = start - 1;
        amount.unit_words = Some((start - 1, start));
    }
    amount.rule = "age";
}

/// "aged 30 and 34", "two brothers, 30 and 34, were held".
fn is_listed(line: &Line<'_>, start: usize, end: usize) -> bool {
    const PEOPLE: &str = "\
        men women people children boys girls brothers sisters sons daughters teenagers victims suspects";
    let is_item = |at: usize| line.is_digits(at) && line.word(at).len() <= 2;
    let mut first = start;
    while first >= 2 && line.is(first - 1, "and ,") && is_item(first - 2) && start - first < 8 {
        first -= 2;
    }
    if !is_item(start) {
        return false;
    }
    let aged = first < start && line.is_before(first, 1, "aged ages");
    let joined =
        first < start && line.word(end) == "," || line.lower(end) == "and" && is_item(end + 1);
    let beside = line.is_before(first, 1, ",") && line.is_before(first, 2, PEOPLE) && joined;
    aged || beside && !super::dates::is_month(line, end)
}

/// "life expectancy for men is around 73", "the pension age to 67", "at the age of 12".
fn is_lifespan(line: &Line<'_>, start: usize) -> bool {
    let life =
        |back| line.is_before(start, back, "expectancy") && line.is_before(start, back + 1, "life");
    let age = |back| {
        line.is_before(start, back, "age") && line.tag_before(start, back) == Some(Tag::Noun)
    };
    let handed = line.is_before(start, 1, "to at from of is was");
    let counts = matches!(
        line.tag(start + 1),
        Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Sym)
    );
    (1..=10).any(life) || handed && !counts && (2..=7).any(age)
}
