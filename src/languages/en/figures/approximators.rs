//! What the words around a number make of it, by the table `lexicon/approximators.tsv`.
//!
//! Examples: "at least 15", "a hundred or so", "up to about 40". Not: "talked about two films", "over three years the
//! firm grew".

use super::amounts::amount::{Amount, Approximator, Value};
use super::cursor::Cursor;
use super::numerals::numbers::Written;
use super::tables::tables;
use crate::annotation::{FigureKind, Relation};
use crate::syntax::Tag;

/// The approximators that end where the amount begins, stacked ones taken together.
pub(crate) fn before(cursor: &Cursor<'_>, amount: &Amount) -> Option<Approximator> {
    let begin = amount.whole.0;
    let mut found =
        table_before(cursor, amount, begin).or_else(|| across(cursor, amount, begin))?;
    for _ in 0..2 {
        let Some(outer) = table_before(cursor, amount, found.start) else { break };
        found = Approximator {
            start: outer.start,
            end: found.end,
            relation: stack(outer.relation, found.relation),
        };
    }
    Some(found)
}

/// An approximator that a word parts from the number: "more than the 120 decibels", "at least another 50".
fn across(cursor: &Cursor<'_>, amount: &Amount, begin: usize) -> Option<Approximator> {
    // "at least “a couple of times”": the quotation begins behind it.
    let bound = |found: &Approximator| found.relation != Relation::Approximate;
    if cursor.is_before(begin, 1, "“ \" ‘ '")
        && let Some(found) = table_before(cursor, amount, begin - 1).filter(bound)
    {
        return Some(found);
    }
    // "up to an additional 15 per cent"
    let additional = usize::from(
        cursor.is_before(begin, 1, "additional further extra")
            && cursor.is_before(begin, 2, "a an"),
    );
    let found =
        begin.checked_sub(1 + additional).and_then(|at| table_before(cursor, amount, at))?;
    // "far below the 211% of last year": how far, and not how many.
    if cursor.is_before(found.start, 1, "far well") {
        return None;
    }
    let bounded = cursor.is_before(begin, 1, "another a an these additional further extra");
    // "more than its two rivals", "above the 3.9% expected": what something is compared with stands as it is.
    let floor = matches!(found.relation, Relation::AtLeast | Relation::AtMost | Relation::UpTo);
    let whose = floor && cursor.is_before(begin, 1, "its their his her those");
    let end = amount.whole.1;
    let known = matches!(cursor.tag(end), Some(Tag::Verb | Tag::Sconj))
        || cursor.is(end, "that in a target limit forecast estimate average rival rivals");
    let the = cursor.is_before(begin, 1, "the") && (floor || !known);
    (found.relation != Relation::Approximate && (bounded || whose || the)).then_some(found)
}

/// The approximator that begins at `at`, after the number or after what is counted.
pub(crate) fn after(cursor: &Cursor<'_>, at: usize) -> Option<Approximator> {
    let (end, approximator) = tables().after.starting(cursor, at)?;
    // "12, at least"; but "12 at least 3 of whom", "5000 or less than 6000".
    let open = cursor.is_before(end, 1, "least most");
    let closed = cursor.token(end).is_none_or(|next| matches!(next.tag, Tag::Punct | Tag::Cconj));
    let fits = match approximator.guard {
        "noun" => matches!(cursor.tag(end), Some(Tag::Noun | Tag::Adj)),
        "glued" => cursor.glued(at),
        _ => true,
    };
    (fits && (!open || closed) && !cursor.is(end, "than")).then_some(Approximator {
        start: at,
        end,
        relation: approximator.relation,
    })
}

/// What the words entail for a number: the least and the most.
pub(crate) fn bounds(relation: Relation, value: f64) -> (Option<f64>, Option<f64>) {
    match relation {
        Relation::Exact => (Some(value), Some(value)),
        Relation::Above | Relation::AtLeast | Relation::WellAbove | Relation::JustAbove => {
            (Some(value), None)
        }
        Relation::Below | Relation::AtMost | Relation::UpTo | Relation::JustBelow => {
            (None, Some(value))
        }
        Relation::Approximate
        | Relation::Range
        | Relation::Tolerance
        | Relation::Indefinite
        | Relation::Vague => (None, None),
    }
}

fn table_before(cursor: &Cursor<'_>, amount: &Amount, end: usize) -> Option<Approximator> {
    let (start, approximator) = tables().before.ending(cursor, end)?;
    // "32% more than 12 months ago": by how much more.
    if cursor.is_before(end, 1, "than")
        && cursor.is_before(start, 1, "% percent cent pc points times")
    {
        return None;
    }
    guard(cursor, amount, start, approximator.guard).then_some(Approximator {
        start,
        end,
        relation: approximator.relation,
    })
}

/// The hard bound of two stacked approximators wins over the soft one, the outer over the inner.
fn stack(outer: Relation, inner: Relation) -> Relation {
    match (outer, inner) {
        (Relation::Approximate | Relation::Exact, inner) => inner,
        (outer, _) => outer,
    }
}

/// Whether what is asked of a phrase that begins at `start` holds: the last column of the table.
fn guard(cursor: &Cursor<'_>, amount: &Amount, start: usize, guard: &str) -> bool {
    const LASTING: &str = "\
        for of in lasted lasting took takes taken take spent spend after is was were been be at to by than \
        served within with worked just well held lived only from waited";
    const SEASONS: &str = "\
        summers winters springs autumns seasons nights evenings mornings afternoons weekends generations";
    const MOVED: &str = "\
        go goes going went gone edged ticked rise rises rose risen climbs climbed inched crept bumped put is are";
    let kind = amount.unit.map(|unit| unit.kind);
    // A number word below ten without a unit: where the word may also mean a place or a topic, it does.
    let small = matches!(amount.value, Value::Point(value) if value < 10.0)
        && amount.unit.is_none()
        && amount.written == Some(Written::Words);
    match guard {
        "topic" => {
            // "his comment about 47 percent of the country"
            let speech = cursor.tag_before(start, 1) == Some(Tag::Noun)
                && cursor.is_before(
                    start,
                    1,
                    "comment comments remark remarks joke jokes question questions",
                );
            !(small && is_topic(cursor, start) || speech)
        }
        "place" => !small,
        // "goes up to €13.50 from €12.80", "has crept up to €2.10"
        "moved" => {
            let from = cursor.is(amount.whole.1, "from");
            !(from && cursor.is_before(start, 1, MOVED)
                || cursor.is_before(start, 1, "crept inched edged ticked"))
        }
        // "12 turbines over 40 km": from end to end
        "during" if kind == Some(FigureKind::Measure) => {
            !(cursor.tag_before(start, 1) == Some(Tag::Noun)
                && cursor.tag_before(start, 2) == Some(Tag::Num))
        }
        // "turned over thousands of pages"
        "during" if matches!(amount.value, Value::Indefinite(_)) => false,
        "during" => {
            let lasts = kind == Some(FigureKind::Duration) || cursor.is(amount.whole.1, SEASONS);
            if lasts { cursor.is_before(start, 1, LASTING) } else { !small }
        }
        "agreement" => {
            !small && !cursor.is(amount.whole.1, "agreements treaties laws flags conditions")
        }
        "money" => amount.is_money(),
        _ => true,
    }
}

/// "talked about two films", "the debate was about two clauses", "stood around two fires".
fn is_topic(cursor: &Cursor<'_>, start: usize) -> bool {
    const TOPIC: &str = "\
        talk talked talks talking speak spoke speaking know knew known question questions book film story \
        stories written think thinking tell told asked ask worried information debate report concerns concern read \
        learn learned complain complained details something anything nothing what joke joked wrote writing \
        documentary";
    const GATHERED: &str =
        "stood sat gathered walked ran drove flew looked turned danced wrapped built";
    let is = cursor.tag_before(start, 1) == Some(Tag::Aux)
        && cursor.tag_before(start, 2) == Some(Tag::Noun);
    is || cursor.is_before(start, 1, TOPIC) || cursor.is_before(start, 1, GATHERED)
}
