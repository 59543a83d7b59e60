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
const STEP: usize = 8;

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
    let first = word.first()?;
    if begins(list, word) {
        return Some(0);
    }
    // The final step lies over the one before it, and so there is no rest.
    let mut at = 0;
    let final_step = list.len().saturating_sub(STEP + 1);
    loop {
        let Some((blanks, firsts)) = pairs(list, at) else {
            return (1..list.len()).find(|place| stands_at(*place, list, word));
        };
        // A byte is zero where there is a blank, and after it the word's first letter.
        let pairs = (blanks ^ every(b' ')) | (firsts ^ every(*first));
        let mut zeros = pairs.wrapping_sub(every(1)) & !pairs & every(0x80);
        while zeros != 0 {
            let place = at + zeros.trailing_zeros() as usize / 8 + 1;
            if stands_at(place, list, word) {
                return Some(place);
            }
            zeros &= zeros - 1;
        }
        if at >= final_step {
            return None;
        }
        at = (at + STEP).min(final_step);
    }
}

/// Bytes from a place on, and those that follow each of them.
fn pairs(list: &[u8], at: usize) -> Option<(u64, u64)> {
    let window = list.get(at..at + STEP + 1)?;
    let (blanks, firsts) = (window.first_chunk()?, window.last_chunk()?);
    Some((u64::from_le_bytes(*blanks), u64::from_le_bytes(*firsts)))
}

const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; STEP])
}

/// Whether a word stands after a blank.
fn stands_at(place: usize, list: &[u8], word: &[u8]) -> bool {
    list.get(place - 1) == Some(&b' ') && begins(list.get(place..).unwrap_or(&[]), word)
}

/// Whether the word is the first of a list.
fn begins(list: &[u8], word: &[u8]) -> bool {
    match list.split_at_checked(word.len()) {
        Some((start, after)) => {
            matches!(after, [] | [b' ', ..])
                && start.iter().zip(word).all(|(a, b)| a == b)
                && !word.contains(&b' ')
        }
        None => false,
    }
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
