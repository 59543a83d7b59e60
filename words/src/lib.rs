//! The search for words in lists.
//!
//! A list of words is a text in which blanks part them. In a slice of strings each word costs an address and a length,
//! and in a pattern a comparison in the code, all of it hardly compressible; here it costs its letters and a blank: for
//! all lists of the rules together, 9 kB less of what a page loads.
//!
//! The program that pages load is compiled for size, but this is asked a hundred times for each word of an article. So
//! it is a crate that the manifest has compiled for speed.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic))]

/// How many bytes are looked at together.
const STEP: usize = 16;

/// Whether a list, in which blanks part the words, holds a word.
///
/// ```
/// assert!(words::is_one_of("twelve", "ten twelve twenty"));
/// assert!(!words::is_one_of("twenty", "ten twelve twenty-two"));
/// assert!(!words::is_one_of("ten twelve", "ten twelve twenty"));
/// ```
#[inline(never)]
pub fn is_one_of(word: &str, list: &str) -> bool {
    find(word.as_bytes(), list.as_bytes()).is_some()
}

/// A word as it stands in a list.
#[inline(never)]
pub fn listed<'l>(word: &str, list: &'l str) -> Option<&'l str> {
    let place = find(word.as_bytes(), list.as_bytes())?;
    list.get(place..place + word.len())
}

/// How many words of a list stand before a word.
///
/// ```
/// assert_eq!(words::place_of("three", "zero one two three"), Some(3));
/// assert_eq!(words::place_of("four", "zero one two three"), None);
/// ```
#[inline(never)]
pub fn place_of(word: &str, list: &str) -> Option<u32> {
    let list = list.as_bytes();
    let before = list.get(..find(word.as_bytes(), list)?)?;
    Some(before.iter().map(|byte| u32::from(*byte == b' ')).sum())
}

/// Where a word of a list begins.
fn find(word: &[u8], list: &[u8]) -> Option<usize> {
    if list.len() <= word.len() {
        return (list == word && !word.is_empty() && !word.contains(&b' ')).then_some(0);
    }
    let first = *word.first()?;
    if list.len() <= STEP {
        let mut start = true;
        for (place, byte) in list.iter().enumerate() {
            if start && *byte == first && begins(list, place, word) {
                return Some(place);
            }
            start = *byte == b' ';
        }
        return None;
    }
    if begins(list, 0, word) {
        return Some(0);
    }
    let mut at = 0;
    // The final step lies over the one before it, and so there is no rest.
    let final_step = list.len() - (STEP + 1);
    while let Some(window) = list.get(at..).and_then(<[u8]>::first_chunk) {
        let mut starts = starts(window, first);
        while starts != 0 {
            let place = at + starts.trailing_zeros() as usize + 1;
            if begins(list, place, word) {
                return Some(place);
            }
            starts &= starts - 1;
        }
        if at >= final_step {
            break;
        }
        at = (at + STEP).min(final_step);
    }
    None
}

/// Where a blank is followed by a letter, a bit a byte.
#[cfg(target_arch = "wasm32")]
#[expect(clippy::many_single_char_names, reason = "bytes in a row")]
fn starts(window: &[u8; STEP + 1], letter: u8) -> u16 {
    use core::arch::wasm32::{u8x16, u8x16_bitmask, u8x16_eq, u8x16_splat, v128_and};
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = *window;
    let blanks = u8x16_eq(u8x16(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p), u8x16_splat(b' '));
    let letters =
        u8x16_eq(u8x16(b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q), u8x16_splat(letter));
    u8x16_bitmask(v128_and(blanks, letters))
}

/// Where a blank is followed by a letter, a bit a byte.
#[cfg(not(target_arch = "wasm32"))]
fn starts(window: &[u8; STEP + 1], letter: u8) -> u16 {
    let pairs = window.iter().zip(window.iter().skip(1));
    pairs
        .rev()
        .fold(0, |bits, (blank, first)| bits << 1 | u16::from(*blank == b' ' && *first == letter))
}

/// Whether the word that begins at a place of a list is this one.
fn begins(list: &[u8], place: usize, word: &[u8]) -> bool {
    let (Some(listed), after) = (list.get(place..place + word.len()), list.get(place + word.len()))
    else {
        return false;
    };
    matches!(after, None | Some(b' ')) && listed.iter().zip(word).all(|(a, b)| a == b && *b != b' ')
}

#[cfg(test)]
mod tests {
    use super::{is_one_of, listed, place_of};

    #[test]
    fn finds_each_word_of_any_list_and_nothing_else() {
        let words = ["a", "né", "ten", "tenth", ",", "twenty-two", "three", "on", "thirteen", "x"];
        for length in 0..=words.len() {
            for skip in 0..length {
                let list = &words[skip..length];
                let joined = list.join(" ");
                for word in words.iter().chain(&["", " ", "t", "te", "enth", "a né", "ten "]) {
                    assert_eq!(is_one_of(word, &joined), list.contains(word), "{word} in {joined}");
                    let found = list.contains(word).then_some(*word);
                    assert_eq!(listed(word, &joined), found, "{word} in {joined}");
                    let place =
                        (0..).zip(list).find(|(_, listed)| listed == &word).map(|(place, _)| place);
                    assert_eq!(place_of(word, &joined), place, "{word} in {joined}");
                }
            }
        }
    }
}
