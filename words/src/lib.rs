//! The search for words in lists.
//!
//! A list of words is a text in which blanks part them. In a slice of strings each word costs an address and a length,
//! and in a pattern a comparison in the code, all of it hardly compressible; here it costs its letters and a blank: for
//! all lists of the rules together, 9 kB less of what a page loads.
//!
//! The program that pages load is compiled for size, but this is asked a hundred times for each word of an article. So
//! it is a crate that the manifest has compiled for speed.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic))]

mod numbered;

pub use numbered::Numbered;

/// How many bytes are looked at together.
const STEP: usize = 16;

/// The part of a text from one byte to before another; empty where it would begin or end within a character. It is how
/// every rule comes by every word.
#[inline(never)]
pub fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or("")
}

/// Whether a list, in which blanks part the words, holds a word.
///
/// ```
/// assert!(words::is_one_of("twelve", "ten twelve twenty"));
/// assert!(!words::is_one_of("twenty", "ten twelve twenty-two"));
/// assert!(!words::is_one_of("ten twelve", "ten twelve twenty"));
/// ```
#[inline(never)]
pub fn is_one_of(word: &str, list: &str) -> bool {
    let (word, list) = (word.as_bytes(), list.as_bytes());
    let Some(first) = word.first() else { return false };
    // The final window lies over the one before it, and so there is no rest.
    let final_window = list.len().saturating_sub(STEP + 1);
    let mut next = 0;
    let mut lowest = 0;
    // Where the word may begin, a bit a byte from the lowest place on: in a short list anywhere, in a long one here only at
    // its beginning, as in one that is no longer than the word.
    let mut places = if word.len() < list.len() && list.len() <= STEP {
        short_starts(list, *first)
    } else {
        (list.first() == Some(first)).into()
    };
    loop {
        while places != 0 {
            if begins(list, lowest + places.trailing_zeros() as usize, word) {
                return true;
            }
            places &= places - 1;
        }
        let Some(window) = list.get(next..).and_then(<[u8]>::first_chunk) else { return false };
        places = starts(window, *first).into();
        lowest = next + 1;
        next = if next < final_window { (next + STEP).min(final_window) } else { list.len() };
    }
}

/// A word as it stands in a list.
#[inline]
pub fn listed<'l>(word: &str, list: &'l str) -> Option<&'l str> {
    // Most words are in no list.
    if is_one_of(word, list) { list.split(' ').find(|listed| *listed == word) } else { None }
}

/// How many words of a list stand before a word.
///
/// ```
/// assert_eq!(words::place_of("three", "zero one two three"), Some(3));
/// assert_eq!(words::place_of("four", "zero one two three"), None);
/// ```
#[inline]
pub fn place_of(word: &str, list: &str) -> Option<u32> {
    let place = if is_one_of(word, list) {
        list.split(' ').position(|listed| listed == word)
    } else {
        None
    };
    u32::try_from(place?).ok()
}

/// Where in a list of at most [`STEP`] bytes a word begins with a letter, a bit a byte. Without a branch, for which bytes
/// are blanks nobody can foretell.
#[inline]
fn short_starts(list: &[u8], letter: u8) -> u32 {
    let (mut blanks, mut letters) = (0_u32, 0_u32);
    for byte in list.iter().rev() {
        blanks = blanks << 1 | u32::from(*byte == b' ');
        letters = letters << 1 | u32::from(*byte == letter);
    }
    letters & (blanks << 1 | 1)
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
#[inline]
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
