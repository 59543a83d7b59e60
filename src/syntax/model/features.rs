//! What the model looks at in a word.

/// How many beginnings and endings of a word are looked up.
pub const AFFIXES: usize = 4;

/// How many shapes there are.
pub const SHAPES: usize = 36;

/// A word as the model sees it: keys into its lexicons, and a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// The key of the word, in lower case, its digits all alike.
    pub word: u32,
    /// The keys of its endings and its beginning; zero where the word is too short.
    pub affixes: [u32; AFFIXES],
    /// Its capitals and digits, and whether it is first; below [`SHAPES`].
    pub shape: u8,
    past_or_participle: bool,
    ends_in_s: bool,
}

impl Features {
    /// Looks at a word; `first` where no word of the sentence stands before it, so that a capital tells little.
    pub fn of(word: &str, first: bool) -> Self {
        let mut letters = Letters::default();
        for c in word.chars() {
            letters.push(c);
        }
        let bytes = letters.bytes();
        let ending = |length: usize| {
            let from = bytes.len().checked_sub(length).filter(|from| *from > 0);
            from.and_then(|from| bytes.get(from..)).map_or(0, |ending| key(length, ending))
        };
        let beginning = bytes.get(..3).filter(|_| bytes.len() > 3).map_or(0, |start| key(1, start));
        Self {
            word: key(0, bytes),
            affixes: [ending(2), ending(3), ending(4), beginning],
            shape: shape(word, first),
            ends_in_s: bytes.ends_with(b"s"),
            past_or_participle: bytes.ends_with(b"d")
                || (bytes.ends_with(b"t") && bytes != b"went"),
        }
    }

    /// Whether, if it is a verb, it ends like "walked", "said" and "built" and not like "gone" or "went".
    pub const fn is_past_or_participle(&self) -> bool {
        self.past_or_participle
    }

    /// Whether it ends like a noun in the plural or a verb in the third person.
    pub const fn ends_in_s(&self) -> bool {
        self.ends_in_s
    }
}

/// Whether the word has a letter or a digit, so that the word after it is no longer first.
pub fn is_word(word: &str) -> bool {
    word.chars().any(crate::text::is_word_part)
}

/// The first letters of a word in one spelling, without allocation: what is longer is an address, and its end tells
/// nothing.
struct Letters {
    bytes: [u8; 40],
    length: usize,
}

impl Default for Letters {
    fn default() -> Self {
        Self { bytes: [0; 40], length: 0 }
    }
}

impl Letters {
    fn push(&mut self, c: char) {
        // As nearly all are.
        if c.is_ascii_alphabetic() {
            return self.push_byte(c.to_ascii_lowercase() as u8);
        }
        let mut buffer = [0; 4];
        // The treebanks write straight quotation marks, the news curly ones; dashes differ by house.
        let written: &[u8] = match c {
            '’' | '‘' | '`' => b"'",
            '“' | '”' | '„' | '«' | '»' => b"\"",
            '–' | '—' => b"--",
            '…' => b"...",
            '0'..='9' => b"0",
            '\u{ad}' => b"",
            _ => c.encode_utf8(&mut buffer).as_bytes(),
        };
        for byte in written {
            self.push_byte(*byte);
        }
    }

    fn push_byte(&mut self, byte: u8) {
        if let Some(to) = self.bytes.get_mut(self.length) {
            *to = byte;
            self.length += 1;
        }
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }
}

/// How many bits a word's key has. Every bit costs the file one a word. Of the words that are not in a lexicon of
/// 4,000, one in 260 is taken for one that is.
const WORD_BITS: u32 = 20;

/// How many bits an affix's key has; there are fewer of them, and they say less.
const AFFIX_BITS: u32 = 19;

/// Some bits of a hash (FNV-1a with a final mix); `kind` keeps words and affixes apart. Never zero.
fn key(kind: usize, bytes: &[u8]) -> u32 {
    let start = 0x811c_9dc5 ^ u32::try_from(kind).unwrap_or(0).wrapping_mul(0x9e37_79b9);
    let mut hash =
        bytes.iter().fold(start, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    hash = (hash ^ (hash >> 13)).wrapping_mul(0x5bd1_e995);
    let bits = if kind == 0 { WORD_BITS } else { AFFIX_BITS };
    ((hash ^ (hash >> 15)) & ((1 << bits) - 1)).max(1)
}

fn shape(word: &str, first: bool) -> u8 {
    let mut upper = 0;
    let mut lower = 0;
    let mut digits = 0;
    let mut starts_upper = false;
    for (at, c) in word.chars().enumerate() {
        if c.is_ascii_digit() {
            digits += 1;
        } else if c.is_uppercase() {
            upper += 1;
            starts_upper |= at == 0;
        } else if c.is_lowercase() {
            lower += 1;
        }
    }
    let case = match (upper, lower) {
        (0, 0) => 0,
        (0, _) => 1,
        (1, 0) => 2,
        (_, 0) => 3,
        (1, _) if starts_upper => 4,
        _ => 5,
    };
    let digit = match (digits, upper + lower) {
        (0, _) => 0,
        (_, 0) => 1,
        _ => 2,
    };
    (case * 3 + digit) * 2 + u8::from(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_in_several_spellings_is_one_key() {
        let key = |word| Features::of(word, false).word;
        assert_eq!(key("Don’t"), key("don't"));
        assert_eq!(key("12,000"), key("47,350"));
        assert_ne!(key("12,000"), key("12.000"));
    }

    #[test]
    fn short_words_have_no_affixes() {
        assert_eq!(Features::of("in", false).affixes, [0; AFFIXES]);
        assert_eq!(Features::of("walking", true).affixes, Features::of("walking", false).affixes);
        assert_eq!(
            Features::of("talking", false).affixes[..2],
            Features::of("walking", false).affixes[..2]
        );
    }

    #[test]
    fn shapes_tell_capitals_digits_and_the_first_word() {
        let words = ["km", "J", "US", "May", "iPhone", "1990s", "12,000", "…"];
        let mut shapes: Vec<u8> = words.iter().map(|word| shape(word, false)).collect();
        shapes.extend(words.iter().map(|word| shape(word, true)));
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), 16);
        assert!(shapes.iter().all(|shape| usize::from(*shape) < SHAPES));
    }
}
