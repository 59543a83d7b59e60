//! Magnitudes and amounts without a number.
//!
//! Examples: "tens of thousands of lives", "several weeks", "a few hundred tents". Not: "as many as 40" (an
//! approximator), "how many people".

use super::numbers::{scale_word, times};
use crate::languages::en::figures::cursor::{Cursor, is_plural};
use crate::syntax::Tag;

/// Words that stand for a number without saying which.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Indefinite {
    /// The index of its first token.
    pub(crate) start: usize,
    /// One past the index of its last token, "of" not included.
    pub(crate) end: usize,
    /// The order of magnitude; none for "several" and "many".
    pub(crate) bounds: Option<(f64, f64)>,
    /// "many": not even an order.
    pub(crate) vague: bool,
}

/// The magnitude or indefinite amount at `at`.
pub(crate) fn read(cursor: &Cursor<'_>, at: usize) -> Option<Indefinite> {
    magnitude(cursor, at).or_else(|| few(cursor, at)).or_else(|| vague(cursor, at))
}

/// "dozens", "thousands", "tens of thousands", "hundreds of millions".
fn magnitude(cursor: &Cursor<'_>, at: usize) -> Option<Indefinite> {
    let (low, high) = plural_scale(cursor.lower(at))?;
    // "two dozens", "in the hundreds", "the thousands who": the first is a number, the others stay as they are.
    if cursor.tag_before(at, 1) == Some(Tag::Num) {
        return None;
    }
    let mut bounds = (low, high);
    let mut end = at + 1;
    if cursor.is(end, "of")
        && let Some((inner, _)) =
            plural_scale(cursor.lower(end + 1)).filter(|_| !cursor.is(end + 1, "tens"))
    {
        bounds = (times(low, inner), times(high, inner));
        end += 2;
    }
    let of = cursor.is(end, "of");
    let alone = cursor.is(at, "tens scores") && end == at + 1;
    // "scores" is mostly a verb or a result; "tens" alone is no English.
    (!alone || (of && cursor.is(at, "scores") && cursor.tag_before(at, 1) != Some(Tag::Pron)))
        .then_some(Indefinite { start: at, end, bounds: Some(bounds), vague: false })
}

fn plural_scale(word: &str) -> Option<(f64, f64)> {
    Some(match word {
        "tens" => (10.0, 100.0),
        "dozens" => (24.0, 100.0),
        "scores" => (40.0, 200.0),
        "hundreds" => (100.0, 1e3),
        "thousands" => (1e3, 1e4),
        "millions" => (1e6, 1e7),
        "billions" => (1e9, 1e10),
        "trillions" => (1e12, 1e13),
        _ => return None,
    })
}

/// "several", "a few", "a handful of", "a couple of", alone or before a scale: "several hundred", "a few thousand".
fn few(cursor: &Cursor<'_>, at: usize) -> Option<Indefinite> {
    let (end, low, high) = if cursor.is(at, "several") {
        (at + 1, 2.0, 10.0)
    } else if cursor.has(at, "a few") || cursor.has(at, "a handful of") {
        (at + 2, 2.0, 10.0)
    } else if cursor.has(at, "a couple")
        && (cursor.is(at + 2, "of") || scale_word(cursor.lower(at + 2)).is_some())
    {
        (at + 2, 2.0, 3.0)
    } else {
        return None;
    };
    let of = usize::from(cursor.is(end, "of"));
    if let Some(scale) = scale_word(cursor.lower(end + of)) {
        let mut scale_end = end + of + 1;
        let mut scale = scale;
        if let Some(next) = scale_word(cursor.lower(scale_end)).filter(|next| *next > scale) {
            scale *= next; // "a few hundred thousand"
            scale_end += 1;
        }
        let bounds = Some((low * scale, high * scale));
        return Some(Indefinite { start: at, end: scale_end, bounds, vague: false });
    }
    // "the last several", "quite a few", "only a few" say nothing that a reader would check.
    let things = of == 1 || plural_follows(cursor, end);
    (things && !cursor.is_before(at, 1, "quite not but")).then_some(Indefinite {
        start: at,
        end,
        bounds: None,
        vague: false,
    })
}

/// "many civilians", "a number of villages", "countless homes".
fn vague(cursor: &Cursor<'_>, at: usize) -> Option<Indefinite> {
    let end = if cursor.is(at, "many numerous countless") {
        if cursor.is_before(at, 1, "how as so too not that this the these those great good") {
            return None;
        }
        at + 1
    } else if cursor.is(at, "a") && cursor.is(at + 1, "number") && cursor.is(at + 2, "of") {
        at + 2
    } else if cursor.is(at, "a")
        && cursor.is(at + 1, "large small growing significant")
        && cursor.is(at + 2, "number")
        && cursor.is(at + 3, "of")
    {
        at + 3
    } else {
        return None;
    };
    let of = usize::from(cursor.is(end, "of"));
    plural_follows(cursor, end + of).then_some(Indefinite {
        start: at,
        end,
        bounds: None,
        vague: true,
    })
}

/// Whether a plural follows, adjectives aside.
fn plural_follows(cursor: &Cursor<'_>, at: usize) -> bool {
    for step in at..at + 5 {
        match cursor.tag(step) {
            Some(Tag::Noun | Tag::Propn) if is_plural(cursor.lower(step)) => return true,
            Some(Tag::Adj | Tag::Noun | Tag::Propn | Tag::Det | Tag::Adv) => {}
            Some(Tag::Verb) if step == at => {}
            Some(Tag::Punct) if cursor.is_hyphen(step) => {}
            _ => return false,
        }
    }
    false
}
