//! Ages that no unit marks.
//!
//! Examples: "Ana Ruiz, 44, said", "the suspect, 29,", "aged 25 to 54", "she was 44 when", "people under 30", "two men, 30
//! and 34,", "at the age of 12", "life expectancy is 73". Not: "Paris, 12 May", "the Bears, 17 points".

use words::is_one_of;

use super::amounts::amount::{Amount, Value};
use super::calendar::is_month;
use super::cursor::{Cursor, is_plural};
use super::numerals::numbers::{self, Written};
use super::tables::Unit;
use crate::annotation::FigureKind;
use crate::syntax::Tag;

/// Makes an amount without a unit an age where the words around it say so.
pub(crate) fn mark(cursor: &Cursor<'_>, amount: &mut Amount) {
    if amount.unit.is_some() || !matches!(amount.written, Some(Written::Digits | Written::Words)) {
        return;
    }
    let (start, end) = amount.number;
    let plausible = match amount.value {
        Value::Point(age) => {
            (1.0..=120.0).contains(&age) && (age.fract() == 0.0 || is_average(cursor, start, end))
        }
        Value::Range(low, high) => low >= 0.0 && high <= 120.0,
        _ => false,
    };
    if !plausible {
        return;
    }
    let aged = cursor.is_before(start, 1, "aged ages age");
    let holds = aged
        || is_aside(cursor, start, end)
        || is_listed(cursor, start, end)
        || is_said(cursor, start, end)
        || is_limit(cursor, start, end)
        || is_average(cursor, start, end);
    if !holds {
        return;
    }
    amount.unit = Some(Unit { name: "year", kind: FigureKind::Age });
    if aged {
        amount.whole.0 = start - 1;
        amount.unit_words = Some((start - 1, start));
    }
    amount.rule = "age";
}

/// "Ana Ruiz, 44, said", "her son Rui, 17.", "the former goalkeeper, 58, died", "his daughter, six, saw".
fn is_aside(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    let opens = cursor.is_before(start, 1, ",") && !cursor.is_digits(end + 1);
    let Some(noun) = start.checked_sub(2).filter(|_| opens) else { return false };
    let closes = is_one_of(cursor.word(end), ", ― — –");
    let stops = cursor.is(end, ".") && cursor.token(end + 1).is_none();
    match cursor.tag(noun) {
        Some(Tag::Propn) => (closes || stops) && cursor.is_digits(start) && !is_month(cursor, noun),
        Some(Tag::Noun) if (closes || stops) && !is_plural(cursor.lower(noun)) => {
            let whose =
                (1..=2).any(|back| cursor.is_before(noun, back, "his her their my our 's ’s"));
            // "the Leeds-born striker", "the £38m winger"
            let the = (1..=6)
                .take_while(|back| {
                    *back == 1
                        || !matches!(
                            cursor.tag_before(noun, back - 1),
                            Some(Tag::Verb | Tag::Aux | Tag::Adp | Tag::Cconj | Tag::Sconj) | None
                        ) && !cursor.is_before(noun, back - 1, ", .")
                })
                .any(|back| cursor.is_before(noun, back, "the a an"));
            let somebody = cursor.is_digits(start) || cursor.is(noun, SOMEBODY);
            whose || somebody && (the || noun == 0)
        }
        _ => false,
    }
}

/// What people do at an age.
const LIFE: &str = "\
    retire retired retires retiring married marry died widowed orphaned";

/// Whose age is also given in words: "the boy, five, was found".
const SOMEBODY: &str = "\
    boy girl child toddler baby infant pupil schoolboy schoolgirl teenager youngster man woman bride groom widow \
    widower grandmother grandfather";

/// "She was 44 when", "he turns 100 in May", "At 71, he still", "a girl of seven".
fn is_said(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    const WHO: &str = "he she who i";
    let ends = cursor
        .token(end)
        .is_none_or(|next| matches!(next.tag, Tag::Punct | Tag::Cconj | Tag::Sconj))
        || cursor.is(end, "when at by in on this next last");
    let will = cursor.is_before(start, 2, "will would") && cursor.is_before(start, 3, WHO);
    let verb = cursor.is_before(start, 1, "is was am 's ’s 'm ’m turned turns be turn");
    let digits =
        cursor.is_digits(start) || numbers::small(cursor.lower(start)).is_some_and(|age| age > 9.0);
    let somebody = cursor.is_before(start, 2, SOMEBODY) && cursor.is_before(start, 3, "the a");
    // "the youngest of whom was 19"
    let youngest =
        cursor.is_before(start, 2, "whom") && cursor.is_before(start, 4, "youngest oldest eldest");
    let is = verb && digits && (cursor.is_before(start, 2, WHO) || will || somebody || youngest);
    // "left school at 14", "retired at 60"
    let at_age = cursor.is_before(start, 1, "at")
        && cursor.is_digits(start)
        && cursor.word(start).len() == 2
        && ((2..8).any(|back| cursor.is_before(start, back, LIFE))
            || cursor.is_before(start, 2, "school")
                && cursor.is_before(start, 3, "left leave leaving"));
    let comma = usize::from(cursor.is(end, ","));
    let at = start == 1 && cursor.is(0, "at") && cursor.is(end + comma, WHO);
    let of = cursor.is_before(start, 1, "of")
        && cursor.is_before(start, 2, "girl boy man woman child")
        && cursor.tag_before(start, 3) == Some(Tag::Det);
    // "one in four people will be over 65"
    let over = cursor.is_before(start, 1, "over under above below")
        && cursor.is_before(start, 2, "is are was were be")
        && (3..10).any(|back| {
            cursor.is_before(start, back, PEOPLE)
                || cursor.tag_before(start, back) == Some(Tag::Propn)
                    && cursor.before(start, back).ends_with("ans")
        });
    ends && (is || over || at_age) || at || of && !counts_on(cursor, end)
}

/// "people under 30", "nobody over 16", "children younger than 13".
fn is_limit(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    let limit = cursor.is_before(start, 1, "under over below above")
        && cursor.is_before(start, 2, PEOPLE)
        || cursor.is_before(start, 1, "than") && cursor.is_before(start, 2, "younger older");
    let digits =
        cursor.is_digits(start) || cursor.is_before(start, 2, "child children infants toddlers");
    limit && digits && !counts_on(cursor, end) && !cursor.is_hyphen(end)
}

const PEOPLE: &str = "\
    people those adults anyone anybody nobody voters men women child children infants toddlers everyone patients workers \
    residents citizens drivers population";

/// "aged 30 and 34", "two brothers, 30 and 34, were held".
fn is_listed(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    const PEOPLE: &str = "\
        men women people children boys girls brothers sisters sons daughters teenagers victims suspects pair couple \
        duo trio siblings twins friends students pupils passengers officers tourists climbers hikers soldiers defendants \
        accused";
    // "aged two and 12"
    let is_item = |at: usize| {
        cursor.is_digits(at) && cursor.word(at).len() <= 2
            || numbers::small(cursor.lower(at)).is_some()
    };
    let mut first = start;
    while first >= 2 && cursor.is(first - 1, "and ,") && is_item(first - 2) && start - first < 8 {
        first -= 2;
    }
    if !is_item(start) {
        return false;
    }
    let aged = first < start && cursor.is_before(first, 1, "aged ages");
    let joined = first < start && cursor.is(end, ",") || cursor.is(end, "and") && is_item(end + 1);
    let beside = cursor.is_before(first, 1, ",") && cursor.is_before(first, 2, PEOPLE) && joined;
    aged || beside && !is_month(cursor, end)
}

/// "life expectancy for men is around 73", "the pension age to 67", "at the age of 12", "the ages of 12 and 17".
fn is_average(cursor: &Cursor<'_>, start: usize, end: usize) -> bool {
    let lasting = |back| {
        cursor.is_before(start, back, "expectancy") && cursor.is_before(start, back + 1, "life")
    };
    let named = |back| {
        cursor.is_before(start, back, "age ages")
            && cursor.tag_before(start, back) == Some(Tag::Noun)
    };
    let handed = cursor.is_before(start, 1, "to at from of is was");
    (1..=10).any(lasting) || handed && !counts_on(cursor, end) && (2..=9).any(named)
}

/// Whether something that is counted follows: "those over 60 patients".
fn counts_on(cursor: &Cursor<'_>, at: usize) -> bool {
    matches!(cursor.tag(at), Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Sym | Tag::X))
}
