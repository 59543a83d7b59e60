//! Figures that the article gives for the same thing, and how they stand to each other.
//!
//! The preconditions are strict (all of them, see [`SubjectMatter`]): a group that mixes scopes would show a conflict
//! where there is none. Which of two figures is right, nobody here says.

use super::comparability::{SubjectMatter, WordSet, label};
use super::places::is_time_anchor;
use super::updates::{self, Standing};
use super::{comparisons, repeats};
use crate::annotation::{Figure, FigureKind, Group, GroupRelation, Relation};
use crate::claims::Attribution;
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{WordMap, index_key, sort_by_key};

/// The groups of at least two figures; fills in `group` of each member.
pub(crate) fn form(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    quantities: &[Quantity],
    figures: &mut [Figure],
) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut taken = vec![false; figures.len()];
    let mut add = |label: String, members: Vec<usize>, relation, replaced, taken: &mut [bool]| {
        let ends: Vec<(f64, f64)> =
            members.iter().filter_map(|id| stated(figures.get(*id)?)).collect();
        for id in &members {
            if let Some(taken) = taken.get_mut(*id) {
                *taken = true;
            }
        }
        groups.push(Group {
            id: 0,
            label,
            members,
            relation,
            replaced,
            low: ends.iter().map(|end| end.0).reduce(f64::min),
            high: ends.iter().map(|end| end.1).reduce(f64::max),
        });
    };
    for pair in comparisons::pairs(reading, quantities) {
        let mut members = vec![pair.first, pair.second];
        if pair.replaced == Some(pair.second) {
            members.reverse();
        }
        let replaced = pair.replaced.into_iter().collect();
        let words = quantities.get(pair.first).and_then(|first| label(reading, first));
        add(words.unwrap_or_default(), members, pair.relation, replaced, &mut taken);
    }
    let mut places = WordMap::default();
    let clusters = clusters(reading, attributions, quantities, figures, &taken, &mut places);
    for (matter, members) in &clusters {
        let chosen: Vec<&Figure> = members.iter().filter_map(|id| figures.get(*id)).collect();
        let scattered = is_scattered(places.all(matter.event.as_deref().unwrap_or("")));
        let Some((relation, replaced)) = relation(reading, quantities, &chosen, matter, scattered)
        else {
            continue;
        };
        let words = members
            .iter()
            .filter_map(|id| label(reading, quantities.get(*id)?))
            .min_by_key(String::len)
            .unwrap_or_default();
        let label = matter.name(words);
        let (mut ordered, rest): (Vec<usize>, Vec<usize>) =
            members.iter().partition(|id| replaced.contains(id));
        ordered.extend(rest);
        add(label, ordered, relation, replaced, &mut taken);
    }
    for members in repeats::find(reading, quantities, figures, &taken) {
        let first = members.first().and_then(|id| quantities.get(*id));
        let words = first.and_then(|first| label(reading, first)).unwrap_or_default();
        let matter = first.and_then(|first| SubjectMatter::of(reading, first, None));
        let label = match &matter {
            Some(matter) => matter.name(words),
            None => words,
        };
        add(label, members, GroupRelation::Same, Vec::new(), &mut taken);
    }
    sort_by_key(&mut groups, |group| {
        [group.members.iter().min().map_or(0, |first| index_key(*first)), 0, 0, 0]
    });
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

/// Figures that share their subject matter, in the order of the first of each; notes in `places` where each kind of
/// event happened.
fn clusters(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    quantities: &[Quantity],
    figures: &[Figure],
    taken: &[bool],
    places: &mut WordMap<Vec<WordSet>>,
) -> Vec<(SubjectMatter, Vec<usize>)> {
    let mut clusters: Vec<(SubjectMatter, Vec<usize>)> = Vec::new();
    // Only figures with the same head can be for the same thing: the search stays short in a long article.
    let mut by_head: WordMap<Vec<usize>> = WordMap::default();
    let mut last: Option<(usize, &Quantity)> = None;
    for (quantity, figure) in quantities.iter().zip(figures) {
        let countable = figure.kind == FigureKind::Count
            && figure.part_of.is_none()
            && taken.get(figure.id) == Some(&false)
            && interval(figure).is_some();
        if !countable {
            continue;
        }
        if let Some((at, before)) = last
            && let Some((matter, members)) = clusters.get_mut(at)
            && (matter.is_toll() || updates::goes_on(reading, before, quantity))
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
        let Some(mut matter) = SubjectMatter::of(reading, quantity, content) else { continue };
        matter.restated =
            matches!(updates::standing(reading, quantity), Standing::New | Standing::Replaced);
        let fits = |at: &&usize| {
            clusters.get(**at).is_some_and(|(known, members)| {
                let equal = is_equal_to_all(figures, members, figure);
                known.is_same(&matter)
                    && (matter.is_no_narrower(reading, known) || equal && matter.definite)
                    && (equal || !matter.additional)
            })
        };
        places.add(matter.event.as_deref().unwrap_or(""), matter.places.clone());
        let at = if let Some(at) = by_head.all(&matter.head).iter().find(fits).copied() {
            if let Some((known, members)) = clusters.get_mut(at) {
                known.extend(&matter);
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

fn is_equal_to_all(figures: &[Figure], members: &[usize], figure: &Figure) -> bool {
    members.iter().filter_map(|id| figures.get(*id)).all(|other| is_equal(other, figure))
}

/// Whether such things happened in several places by this article: strikes on three towns. Then only equal figures are
/// surely for the same thing.
fn is_scattered(places: &[WordSet]) -> bool {
    let mut named = places.iter().filter(|places| !places.is_empty());
    named.next().is_some_and(|first| named.any(|places| places.is_disjoint(first)))
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
    matter: &SubjectMatter,
    scattered: bool,
) -> Option<(GroupRelation, Vec<usize>)> {
    let (first, rest) = members.split_first()?;
    if rest.is_empty() {
        return None;
    }
    if rest.iter().all(|figure| is_equal(first, figure)) {
        return Some((GroupRelation::Same, Vec::new()));
    }
    let standings: Vec<Standing> = members
        .iter()
        .map(|figure| {
            let quantity = quantities.get(figure.id);
            quantity.map_or(Standing::Unsaid, |quantity| updates::standing(reading, quantity))
        })
        .collect();
    let replaced = replaced(members, &standings, matter.is_toll())?;
    if !replaced.is_empty() || standings.contains(&Standing::New) {
        return Some((GroupRelation::Updates, replaced));
    }
    let several_givers = rest.iter().any(|figure| figure.given_by != first.given_by);
    if scattered || !several_givers && rest.iter().all(|figure| figure.value.is_some()) {
        return None;
    }
    let intervals: Vec<(f64, f64)> = members.iter().filter_map(|figure| interval(figure)).collect();
    let low = intervals.iter().map(|interval| interval.0).reduce(f64::max)?;
    let high = intervals.iter().map(|interval| interval.1).reduce(f64::min)?;
    if low <= high && are_near(members) {
        return Some((GroupRelation::Compatible, Vec::new()));
    }
    several_givers.then_some((GroupRelation::Differs, Vec::new()))
}

/// Whether the words and the numbers are the same.
fn is_equal(one: &Figure, other: &Figure) -> bool {
    one.relation == other.relation
        && one.value == other.value
        && (one.value.is_some()
            || one.low.is_some() && one.low == other.low && one.high == other.high)
}

/// Whether no stated number is much more than another. "At least 900" leaves room for 2,300, but to a reader these are
/// two tolls, and one of them an old one.
fn are_near(members: &[&Figure]) -> bool {
    let values: Vec<f64> = members.iter().filter_map(|figure| figure.value).collect();
    let low = values.iter().copied().reduce(f64::min);
    let high = values.iter().copied().reduce(f64::max);
    low.zip(high).is_none_or(|(low, high)| high <= 2.0 * low)
}

/// The members that the article itself calls earlier ones, unless that leaves none. None at all where its words leave
/// open which one is the latest: a toll only goes up, and so the greatest must be.
fn replaced(members: &[&Figure], standings: &[Standing], toll: bool) -> Option<Vec<usize>> {
    let value = |figure: &Figure| figure.value.or(figure.low);
    let mut paired = members.iter().zip(standings).rev();
    let new = paired.find(|(_, standing)| **standing == Standing::New).map(|(figure, _)| *figure);
    let mut found = Vec::new();
    for (figure, standing) in members.iter().zip(standings) {
        let earlier = match (standing, new) {
            (Standing::Replaced, _) => true,
            (Standing::GivenBefore, _) => members
                .iter()
                .any(|other| other.id != figure.id && other.given_by == figure.given_by),
            (Standing::New | Standing::Unsaid, Some(new)) if value(figure) == value(new) => false,
            (Standing::New, Some(new)) => figure.id != new.id,
            (Standing::Unsaid, Some(new)) => {
                if figure.id > new.id || toll && value(figure) > value(new) {
                    return None;
                }
                true
            }
            (Standing::New | Standing::Unsaid, None) => false,
        };
        if earlier {
            found.push(figure.id);
        }
    }
    Some(if found.len() == members.len() { Vec::new() } else { found })
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
