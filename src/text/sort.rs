//! Sorting. The standard library compiles its sort anew for each type of item and key, about half a kilobyte of shipped
//! WebAssembly a time; here it is compiled once, for numbers.

use std::collections::BinaryHeap;

/// What is sorted by: compared from left to right. What needs fewer numbers leaves the rest zero.
pub type Key = [u32; 4];

/// Sorts items by a key; those with equal keys stay in their order.
///
/// ```
/// use sourcemark::text::sort_by_key;
///
/// let mut words = ["pear", "fig", "apple", "kiwi"];
/// sort_by_key(&mut words, |word| [u32::try_from(word.len()).unwrap_or(u32::MAX), 0, 0, 0]);
/// assert_eq!(words, ["fig", "pear", "kiwi", "apple"]);
/// ```
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> Key) {
    let keys = items.iter().map(key).zip(0..).collect();
    arrange(keys, &mut |a, b| items.swap(a, b));
}

/// An index as a part of a [`Key`]; no list here holds more than 2^32 items.
pub fn index_key(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Sorts keys, each with the index of its item, and swaps the items into their order.
fn arrange(keys: Vec<(Key, usize)>, swap: &mut dyn FnMut(usize, usize)) {
    // A heap's sort is a tenth of the size of the standard one; the lists here are short.
    let mut keys = BinaryHeap::from(keys).into_sorted_vec();
    // Item by item along each cycle of the permutation: `at` gets what belongs there, whose place is then free.
    for first in 0..keys.len() {
        let mut at = first;
        while let Some((_, from)) = keys.get_mut(at) {
            let from = std::mem::replace(from, at);
            if from == first || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(numbers in prop::collection::vec((0..9_u32, 0..9_u32), 0..40)) {
            let mut items: Vec<_> = numbers.into_iter().enumerate().collect();
            let mut expected = items.clone();
            expected.sort_by_key(|&(_, pair)| pair);
            sort_by_key(&mut items, |&(_, (a, b))| [a, b, 0, 0]);
            prop_assert_eq!(items, expected);
        }
    }
}
