//! Which prediction is compared with which gold: one with one.

use std::collections::BTreeSet;

/// Pairs the most alike first. Of pairs that are equally alike the one with gold that is not `optional` comes first,
/// then the one whose gold, then whose prediction, comes first. A pair of `likeness` 0 is none.
///
/// Where marks overlap more or less this is what a reader would do by hand; it need not be the largest number of pairs.
pub(crate) fn best_first<'a, G, P>(
    gold: &'a [G],
    predicted: &'a [P],
    optional: impl Fn(&G) -> bool,
    likeness: impl Fn(&G, &P) -> f64,
) -> Vec<(&'a G, &'a P)> {
    let mut candidates = Vec::new();
    for (i, one) in gold.iter().enumerate() {
        for (j, other) in predicted.iter().enumerate() {
            let likeness = likeness(one, other);
            if likeness > 0.0 {
                candidates.push((likeness, (optional(one), i, j), (one, other)));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let (mut gold_used, mut predicted_used) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, (_, i, j), pair) in candidates {
        if !gold_used.contains(&i) && !predicted_used.contains(&j) {
            gold_used.insert(i);
            predicted_used.insert(j);
            pairs.push(pair);
        }
    }
    pairs
}

/// As many pairs as there can be of gold and predictions that are `equal`, as indices: the matching grows along
/// augmenting paths (Kuhn, The Hungarian Method for the Assignment Problem, 1955). Of the predictions that gold can have,
/// those that `preference` puts higher are tried first.
pub(crate) fn most<G, P>(
    gold: &[G],
    predicted: &[P],
    equal: impl Fn(&G, &P) -> bool,
    preference: impl Fn(&G, &P) -> u8,
) -> Vec<(usize, usize)> {
    let edges: Vec<Vec<usize>> = gold
        .iter()
        .map(|one| {
            let mut equal: Vec<_> =
                predicted.iter().enumerate().filter(|(_, other)| equal(one, other)).collect();
            equal.sort_by_key(|(_, other)| std::cmp::Reverse(preference(one, other)));
            equal.into_iter().map(|(j, _)| j).collect()
        })
        .collect();
    let mut owners = vec![None; predicted.len()];
    for i in 0..gold.len() {
        augment(i, &edges, &mut owners, &mut BTreeSet::new());
    }
    let pairs = owners.into_iter().enumerate();
    pairs.filter_map(|(j, owner)| owner.map(|i| (i, j))).collect()
}

/// Finds a prediction for the gold `i`, where need be by giving its owner another one; says whether it could.
fn augment(
    i: usize,
    edges: &[Vec<usize>],
    owners: &mut [Option<usize>],
    tried: &mut BTreeSet<usize>,
) -> bool {
    for j in edges.get(i).into_iter().flatten() {
        if !tried.insert(*j) {
            continue;
        }
        let owner = owners.get(*j).copied().flatten();
        if owner.is_none_or(|owner| augment(owner, edges, owners, tried))
            && let Some(slot) = owners.get_mut(*j)
        {
            *slot = Some(i);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_alike_are_paired_first() {
        let likeness = |one: &f64, other: &f64| 1.0 - (one - other).abs();
        let pairs = best_first(&[0.1, 0.5], &[0.4, 0.6], |_| false, likeness);
        assert_eq!(pairs, [(&0.5, &0.4), (&0.1, &0.6)]);
        // One with one, and never what is not alike.
        assert_eq!(best_first(&[0.1, 0.5], &[0.5], |_| false, likeness), [(&0.5, &0.5)]);
        assert_eq!(best_first(&[0.0], &[1.0], |_| false, likeness), []);
    }

    #[test]
    fn optional_gold_stands_back() {
        let gold = [("optional", true), ("core", false)];
        let pairs = best_first(&gold, &["words"], |it| it.1, |_, _| 0.9);
        assert_eq!(pairs, [(&("core", false), &"words")]);
    }

    #[test]
    fn a_taken_prediction_is_given_up_where_its_owner_has_another() {
        // 6 can have 2 or 3, 4 only 2: first come would leave 4 with nothing.
        let divides = |one: &u8, other: &u8| one.is_multiple_of(*other);
        assert_eq!(most(&[6, 4], &[2, 3], divides, |_, _| 0), [(1, 0), (0, 1)]);
        assert_eq!(most(&[4, 8], &[2], divides, |_, _| 0), [(0, 0)]);
    }

    #[test]
    fn the_preferred_prediction_is_tried_first() {
        let any = |_: &char, _: &char| true;
        let same = |one: &char, other: &char| u8::from(one == other);
        assert_eq!(most(&['b'], &['a', 'b', 'b'], any, same), [(0, 1)]);
    }
}
