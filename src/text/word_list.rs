/// A fixed list of words to look others up in, packed by the compiler: `words!["ten", "twelve"].has(word)`.
///
/// In a slice of strings each word costs an address and a length, and in a pattern a comparison in the code, all of it
/// hardly compressible; here it costs its letters and a byte.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordList(&'static [u8]);

/// A [`WordList`].
macro_rules! words {
    ($($word:literal),* $(,)?) => {{
        const WORDS: &[&str] = &[$($word),*];
        const PACKED: [u8; $crate::text::word_list::packed_len(WORDS)] =
            $crate::text::word_list::pack(WORDS);
        const LIST: $crate::text::WordList = $crate::text::WordList::of_packed(&PACKED);
        LIST
    }};
}
pub(crate) use words;

impl WordList {
    /// What [`pack`] has made.
    pub(crate) const fn of_packed(packed: &'static [u8]) -> Self {
        Self(packed)
    }

    /// Whether it holds a word.
    pub(crate) fn has(self, word: &str) -> bool {
        let ([a, b, c, d, rest @ ..], Some(first)) = (self.0, word.bytes().next()) else {
            return false;
        };
        u32::from_le_bytes([*a, *b, *c, *d]) & initial(first) != 0
            && Words(rest).any(|known| known == word.as_bytes())
    }
}

/// The words of a list, after its initials.
struct Words(&'static [u8]);

impl Iterator for Words {
    type Item = &'static [u8];

    fn next(&mut self) -> Option<&'static [u8]> {
        let (length, rest) = self.0.split_first()?;
        let (word, rest) = rest.split_at_checked(usize::from(*length))?;
        self.0 = rest;
        Some(word)
    }
}

/// The bit for a word's first byte, of which the lowest five bits tell all letters apart.
const fn initial(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// How many bytes [`pack`] writes.
pub(crate) const fn packed_len(mut words: &[&str]) -> usize {
    let mut length = 4;
    while let [word, rest @ ..] = words {
        length += 1 + word.len();
        words = rest;
    }
    length
}

/// The initials of all words as 32 bits, so that most other words need no search; then the words, each after its
/// length.
#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "the compiler runs it and checks"
)]
pub(crate) const fn pack<const LENGTH: usize>(mut words: &[&str]) -> [u8; LENGTH] {
    let mut packed = [0; LENGTH];
    let mut end = 4;
    while let [word, rest @ ..] = words {
        assert!(!word.is_empty() && word.len() < 256, "a word's length takes a byte");
        packed[end] = word.len() as u8;
        let first = word.as_bytes()[0];
        packed[(first & 31) as usize / 8] |= 1 << (first & 7);
        let mut at = 0;
        while at < word.len() {
            packed[end + 1 + at] = word.as_bytes()[at];
            at += 1;
        }
        end += 1 + word.len();
        words = rest;
    }
    packed
}

#[cfg(test)]
mod tests {
    #[test]
    fn holds_its_words_and_no_others() {
        let list = words!["a", "about", "né", "twice"];
        for word in ["a", "about", "né", "twice"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "abou", "boats", "t", "twicea", "n", "A", "!"] {
            assert!(!list.has(word), "{word}");
        }
    }
}
