//! Figures that the article gives for the same thing, and how they stand to each other.
//!
//! The preconditions are strict (all of them, see [`SubjectMatter`]): a group that mixes scopes would show a conflict
//! where there is none. Which of two figures is right, nobody here says.

use super::subject_matter::{SubjectMatter, is_time_anchor, label};
use super::updates::{self, Standing};
use crate::annotation::{Figure, FigureKind, Group, GroupRelation, Relation};
use crate::claims::Attribution;
use crate::figures::Quantity;
use crate::language::Reading;
use crate::text::WordMap;

/// The groups of at least two figures; fills in `group` of each member.
pub(super) fn form(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    quantities: &[Quantity],
    figures: &mut [Figure],
) -> Vec<Group> {
    let mut groups = Vec::new();
    for (matter, members) in clusters(reading, attributions, quantities, figures) {
        let chosen: Vec<&Figure> = members.iter().filter_map(|id| figures.get(*id)).collect();
        let Some((relation, replaced)) = relation(reading, quantities, &chosen) else { continue };
        let words = members
            .iter()
            .filter_map(|id| label(reading, quantities.get(*id)?))
            .min_by_key(String::len)
            .unwrap_or_default();
        let ends: Vec<(f64, f64)> = chosen.iter().filter_map(|figure| stated(figure)).collect();
        let low = ends.iter().map(|end| end.0).reduce(f64::min);
        let high = ends.iter().map(|end| end.1).reduce(f64::max);
        let label = match &matter.event {
            Some(event) if !words.is_empty() => [&words, " ", event.as_str()].concat(),
            _ => words,
        };
        groups.push(Group { id: 0, label, members, relation, replaced, low, high });
    }
    for (id, group) in groups.iter_mut().enumerate() {
        group.id = id;
        for member in &group.members {
            if let Some(figure) = figures.get_mut(*member) {
                figure.group = Some(id);
            }
        }
    }
    groups
}

/// Figures that share their subject matter, in the order of the first of each.
fn clusters(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    quantities: &[Quantity],
    figures: &[Figure],
) -> Vec<(SubjectMatter, Vec<usize>)> {
    let mut clusters: Vec<(SubjectMatter, Vec<usize>)> = Vec::new();
    // Only figures with the same head can be for the same thing: the search stays short in a long article.
    let mut by_head: WordMap<Vec<usize>> = WordMap::default();
    let mut last: Option<(usize, &Quantity)> = None;
    for (quantity, figure) in quantities.iter().zip(figures) {
        let countable = figure.kind == FigureKind::Count
            && figure.part_of.is_none()
            && interval(figure).is_some();
        if !countable {
            continue;
        }
        if let Some((at, before)) = last
            && let Some((matter, members)) = clusters.get_mut(at)
            && matter.is_toll()
            && updates::is_up_from(reading, before, quantity)
            && !is_of_another_time(reading, quantity)
        {
            members.push(figure.id);
            last = Some((at, quantity));
            continue;
        }
        let claim = figure.claim.and_then(|claim| attributions.get(claim));
        let content = claim.map(|claim| claim.content.as_slice());
        last = None;
        let Some(matter) = SubjectMatter::of(reading, quantity, content) else { continue };
        let fits =
            |at: &&usize| clusters.get(**at).is_some_and(|(known, _)| known.is_same(&matter));
        let at = if let Some(at) = by_head.all(&matter.head).iter().find(fits).copied() {
            if let Some((_, members)) = clusters.get_mut(at) {
                members.push(figure.id);
            }
            at
        } else {
            by_head.add(&matter.head, clusters.len());
            clusters.push((matter, vec![figure.id]));
            clusters.len() - 1
        };
        last = Some((at, quantity));
    }
    clusters
}

/// "up from 31 a year earlier": the rest of the sentence sets the figure apart.
fn is_of_another_time(reading: &Reading<'_>, quantity: &Quantity) -> bool {
    reading.sentences().get(quantity.sentence).is_some_and(|sentence| {
        (0..sentence.tokens.len()).any(|at| {
            sentence.tokens.get(at).is_some_and(|token| token.span.start() >= quantity.span.end())
                && is_time_anchor(reading, sentence, at)
        })
    })
}

/// How the members stand to each other, and which of them are replaced; none where they make no group: a figure alone,
/// or figures that one source gives without saying that it corrects itself.
fn relation(
    reading: &Reading<'_>,
    quantities: &[Quantity],
    members: &[&Figure],
) -> Option<(GroupRelation, Vec<usize>)> {
    let (first, rest) = members.split_first()?;
    if rest.is_empty() {
        return None;
    }
    if rest.iter().all(|figure| {
        figure.value.is_some() && figure.value == first.value && figure.relation == first.relation
    }) {
        return Some((GroupRelation::Same, Vec::new()));
    }
    let standings: Vec<Standing> = members
        .iter()
        .map(|figure| {
            let quantity = quantities.get(figure.id);
            quantity.map_or(Standing::Unsaid, |quantity| updates::standing(reading, quantity))
        })
        .collect();
    let replaced = replaced(members, &standings);
    if !replaced.is_empty() || standings.contains(&Standing::New) {
        return Some((GroupRelation::Updates, replaced));
    }
    let intervals: Vec<(f64, f64)> = members.iter().filter_map(|figure| interval(figure)).collect();
    let low = intervals.iter().map(|interval| interval.0).reduce(f64::max)?;
    let high = intervals.iter().map(|interval| interval.1).reduce(f64::min)?;
    if low <= high {
        return Some((GroupRelation::Compatible, Vec::new()));
    }
    let several_givers = rest.iter().any(|figure| figure.given_by != first.given_by);
    several_givers.then_some((GroupRelation::Differs, Vec::new()))
}

/// The members that the article itself calls earlier ones, unless that leaves none.
fn replaced(members: &[&Figure], standings: &[Standing]) -> Vec<usize> {
    let new = standings.iter().position(|standing| *standing == Standing::New);
    let found: Vec<usize> = members
        .iter()
        .zip(standings)
        .enumerate()
        .filter(|(at, (figure, standing))| match standing {
            Standing::Replaced => true,
            Standing::GivenBefore => members
                .iter()
                .any(|other| other.id != figure.id && other.given_by == figure.given_by),
            Standing::New => false,
            Standing::Unsaid => new.is_some_and(|new| *at < new),
        })
        .map(|(_, (figure, _))| figure.id)
        .collect();
    if found.len() == members.len() { Vec::new() } else { found }
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
