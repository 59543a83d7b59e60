//! Which steps of the parser lose nothing: the dynamic oracle for arc-eager parsing (Goldberg and Nivre, 2012), with
//! the root behind the last token.

use sourcemark::syntax::model::transition::{NONE, State};

/// Which of the possible actions lose the fewest arcs of the gold tree, in the order of `Action::ALL`.
pub(crate) fn best(state: &State, gold: &[u16], possible: [bool; 4]) -> [bool; 4] {
    let costs = costs(state, gold);
    let least =
        costs.iter().zip(possible).filter(|(_, possible)| *possible).map(|(cost, _)| *cost).min();
    let mut best = [false; 4];
    for (at, best) in best.iter_mut().enumerate() {
        *best = possible[at] && Some(costs[at]) == least;
    }
    best
}

/// How many gold arcs can no longer be built after each action.
fn costs(state: &State, gold: &[u16]) -> [usize; 4] {
    let next = state.next();
    let root = state.root();
    let (below, top) = match state.stack().split_last() {
        Some((top, below)) => (below, *top),
        None => return [0; 4],
    };
    let head = |token: u16| gold.get(usize::from(token)).copied().unwrap_or(NONE);
    let count = |condition: bool| usize::from(condition);
    let dependents_to_come = |of: u16| (next..root).filter(|token| head(*token) == of).count();
    // The tokens on the stack that could still hang on `next`.
    let waiting = |token: u16| head(token) == next && state.head(token) == NONE;
    let waiting_below = below.iter().filter(|token| waiting(**token)).count();
    let head_below = below.contains(&head(next));

    let shift = count(head(next) == top || head_below) + waiting_below + count(waiting(top));
    let reduce = dependents_to_come(top);
    let left =
        count(head(top) != NONE && head(top) > next && head(top) <= root) + dependents_to_come(top);
    let right =
        count(head(next) != top && (head_below || (head(next) > next && head(next) <= root)))
            + waiting_below
            + count(waiting(top));
    [shift, reduce, left, right]
}

#[cfg(test)]
mod tests {
    use sourcemark::syntax::Label;
    use sourcemark::syntax::model::transition::Action;

    use super::*;

    /// Following any best action rebuilds any tree without crossing arcs.
    #[test]
    fn the_best_steps_rebuild_the_tree() {
        for gold in [vec![1, 2, 6, 4, 2, 2], vec![3, 0, 1], vec![1, 3, 1, 4], vec![2, 0, 3]] {
            for choice in 0..4 {
                let mut state = State::default();
                state.start(u16::try_from(gold.len()).unwrap());
                while !state.is_done() {
                    let best = best(&state, &gold, state.possible());
                    let action = (0..4).map(|i| (i + choice) % 4).find(|i| best[*i]).unwrap();
                    state.apply(Action::ALL[action], Label::Other);
                }
                let heads: Vec<u16> = (0..state.root()).map(|token| state.head(token)).collect();
                assert_eq!(heads, gold, "preferring action {choice}");
            }
        }
    }
}
