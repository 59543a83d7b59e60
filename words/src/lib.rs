//! The search for words in lists.
//!
//! A list of words is a text in which blanks part them. In a slice of strings each word costs an address and a length,
//! and in a pattern a comparison in the code, all of it hardly compressible; here it costs its letters and a blank: for
//! all lists of the rules together, 9 kB less of what a page loads.
//!
//! The program that pages load is compiled for size, but this is asked a hundred times for each word of an article. So
//! it is a crate that the manifest has compiled for speed.

#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

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
    let (word, list) = (word.as_bytes(), list.as_bytes());
    let Some(first) = word.first() else { return false };
    if begins(list, word) {
        return true;
    }
    // The final step lies over the one before it, and so there is no rest.
    let mut at = 0;
    let final_step = list.len().saturating_sub(STEP + 1);
    loop {
        let Some((blanks, firsts)) = pairs(list, at) else {
            return in_short(list, word);
        };
        // A byte is zero where there is a blank, and after it the word's first letter.
        let pairs = (blanks ^ every(b' ')) | (firsts ^ every(*first));
        let mut zeros = pairs.wrapping_sub(every(1)) & !pairs & every(0x80);
        while zeros != 0 {
            let place = at + zeros.trailing_zeros() as usize / 8;
            if list.get(place) == Some(&b' ') && begins(list.get(place + 1..).unwrap_or(&[]), word)
            {
                return true;
            }
            zeros &= zeros - 1;
        }
        if at >= final_step {
            return false;
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

/// In a list that is no longer than a step.
fn in_short(list: &[u8], word: &[u8]) -> bool {
    (1..list.len())
        .any(|at| list.get(at - 1) == Some(&b' ') && begins(list.get(at..).unwrap_or(&[]), word))
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
    use super::is_one_of;

    #[test]
    fn finds_each_word_of_any_list_and_nothing_else() {
        let words = ["a", "né", "ten", "tenth", ",", "twenty-two", "three", "on", "thirteen", "x"];
        for length in 0..=words.len() {
            for skip in 0..length {
                let list = &words[skip..length];
                let joined = list.join(" ");
                for word in words.iter().chain(&["", " ", "t", "te", "enth", "a né", "ten "]) {
                    assert_eq!(is_one_of(word, &joined), list.contains(word), "{word} in {joined}");
                }
            }
        }
    }
}
