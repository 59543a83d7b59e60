//! Figures that the article gives for the same thing, and how they stand to each other.
//!
//! The preconditions are strict (all of them, see [`SubjectMatter`]): a group that mixes scopes would show a conflict
//! where there is none. Which of two figures is right, nobody here says.

use words::is_one_of;

use super::subject_matter::{SubjectMatter, label};
use crate::annotation::{Figure, FigureKind, Group, GroupRelation, Relation};
use crate::claims::Attribution;
use crate::figures::Quantity;
use crate::language::Reading;
use crate::text::{WordMap, contains};

/// The groups of at least two figures; fills in `group` of each member.
pub(super) fn form(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    quantities: &[Quantity],
    figures: &mut [Figure],
) -> Vec<Group> {
    let mut clusters: Vec<(SubjectMatter, Vec<usize>)> = Vec::new();
    // Only figures with the same head can be for the same thing: the search stays short in a long article.
    let mut by_head: WordMap<Vec<usize>> = WordMap::default();
    for (quantity, figure) in quantities.iter().zip(figures.iter()) {
        if figure.kind != FigureKind::Count
            || figure.part_of.is_some()
            || interval(figure).is_none()
        {
            continue;
        }
        let claim = figure.claim.and_then(|claim| attributions.get(claim));
        let content = claim.map(|claim| claim.content.as_slice());
        let Some(matter) = SubjectMatter::of(reading, quantity, content) else { continue };
        let fits =
            |at: &&usize| clusters.get(**at).is_some_and(|(known, _)| known.is_same(&matter));
        if let Some(at) = by_head.all(&matter.head).iter().find(fits).copied() {
            if let Some((_, members)) = clusters.get_mut(at) {
                members.push(figure.id);
            }
        } else {
            by_head.add(&matter.head, clusters.len());
            clusters.push((matter, vec![figure.id]));
        }
    }
    let mut groups = Vec::new();
    for (matter, members) in clusters {
        let chosen: Vec<&Figure> = members.iter().filter_map(|id| figures.get(*id)).collect();
        let Some(relation) = relation(reading, quantities, &chosen) else { continue };
        let words = members
            .iter()
            .filter_map(|id| label(reading, quantities.get(*id)?))
            .min_by_key(String::len)
            .unwrap_or_default();
        let id = groups.len();
        let ends: Vec<(f64, f64)> = chosen.iter().filter_map(|figure| stated(figure)).collect();
        let low = ends.iter().map(|end| end.0).reduce(f64::min);
        let high = ends.iter().map(|end| end.1).reduce(f64::max);
        let label = match &matter.event {
            Some(event) if !words.is_empty() => format!("{words} {event}"),
            _ => words,
        };
        for id_of_member in &members {
            if let Some(figure) = figures.get_mut(*id_of_member) {
                figure.group = Some(id);
            }
        }
        groups.push(Group { id, label, members, relation, low, high });
    }
    groups
}

/// How the members stand to each other; none where they make no group: a figure alone, or figures that one source
/// gives without saying that it corrects itself.
fn relation(
    reading: &Reading<'_>,
    quantities: &[Quantity],
    members: &[&Figure],
) -> Option<GroupRelation> {
    let (first, rest) = members.split_first()?;
    if rest.is_empty() {
        return None;
    }
    if rest.iter().all(|figure| {
        figure.value.is_some() && figure.value == first.value && figure.relation == first.relation
    }) {
        return Some(GroupRelation::Same);
    }
    let intervals: Vec<(f64, f64)> = members.iter().filter_map(|figure| interval(figure)).collect();
    let low = intervals.iter().map(|interval| interval.0).reduce(f64::max)?;
    let high = intervals.iter().map(|interval| interval.1).reduce(f64::min)?;
    if low <= high {
        return Some(GroupRelation::Compatible);
    }
    let updates = rest.iter().any(|figure| {
        quantities.get(figure.id).is_some_and(|quantity| is_update(reading, quantity))
    });
    if updates {
        return Some(GroupRelation::Updates);
    }
    let several_givers = rest.iter().any(|figure| figure.given_by != first.given_by);
    several_givers.then_some(GroupRelation::Differs)
}

/// What the words allow, widened for approximate figures. Only to test whether two figures can both be right: the
/// widths are a convention of our own and are never shown.
fn interval(figure: &Figure) -> Option<(f64, f64)> {
    let value = figure.value;
    Some(match figure.relation {
        Relation::Exact => (value?, value?),
        Relation::Approximate => (value? * 0.9, value? * 1.1),
        Relation::JustBelow => (value? * 0.9, value?),
        Relation::JustAbove => (value?, value? * 1.1),
        Relation::Above | Relation::AtLeast | Relation::WellAbove => (value?, f64::INFINITY),
        Relation::Below | Relation::AtMost | Relation::UpTo => (0.0, value?),
        Relation::Range | Relation::Tolerance | Relation::Indefinite => (figure.low?, figure.high?),
        Relation::Vague => return None,
    })
}

/// The ends that a figure itself states.
fn stated(figure: &Figure) -> Option<(f64, f64)> {
    match (figure.value, figure.low, figure.high) {
        (Some(value), _, _) => Some((value, value)),
        (None, Some(low), Some(high)) => Some((low, high)),
        _ => None,
    }
}

/// "rose to 15", "revised the toll to 15", "up from 12".
fn is_update(reading: &Reading<'_>, quantity: &Quantity) -> bool {
    const BEFORE: &str = "\
        rose risen rises rising climbed increased grew grown jumped revised updated raised lowered cut fell \
        corrected";
    let Some(sentence) = reading.sentences().get(quantity.sentence) else { return false };
    let lower = reading.lower_words(sentence.span);
    let changes =
        lower.split(|c: char| !c.is_ascii_alphabetic()).any(|word| is_one_of(word, BEFORE));
    let to = sentence.tokens.iter().rev().find(|token| token.span.end() <= quantity.span.start());
    (changes && to.is_some_and(|token| reading.lower(*token) == "to"))
        || contains(lower, "up from")
        || contains(lower, "down from")
}
