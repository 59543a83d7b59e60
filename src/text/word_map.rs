/// A map from words to values that remembers the order in which the words came.
///
/// The search, by hashing, is compiled once for all types of values: it is asked for several times for each word of
/// an article, and every further instance of a tree would be shipped to every reader.
///
/// ```
/// use sourcemark::text::WordMap;
///
/// let mut lengths = WordMap::default();
/// lengths.insert("metre", 1.0);
/// lengths.insert("mile", 1609.344);
/// assert_eq!(lengths.get("mile"), Some(&1609.344));
/// assert_eq!(lengths.get("yard"), None);
/// ```
#[derive(Clone, Debug)]
pub struct WordMap<T> {
    words: Words,
    values: Vec<T>,
}

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self { words: Words::default(), values: Vec::new() }
    }
}

impl<T> WordMap<T> {
    /// The value of a word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.values.get(self.words.find(word)?)
    }

    /// Gives a word a value, in place of the one that it has.
    pub fn insert(&mut self, word: &str, value: T) {
        match self.values.get_mut(self.words.number(word)) {
            Some(known) => *known = value,
            None => self.values.push(value),
        }
    }

    /// Gives a word a value unless it has one.
    pub fn or_insert(&mut self, word: &str, value: T) {
        if self.words.number(word) == self.values.len() {
            self.values.push(value);
        }
    }

    /// Each word with its value, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.values.iter().enumerate().map(|(number, value)| (self.words.word(number), value))
    }
}

impl<V> WordMap<Vec<V>> {
    /// All values of a word; none of one that is not there.
    pub fn all(&self, word: &str) -> &[V] {
        self.get(word).map_or(&[], Vec::as_slice)
    }

    /// Gives a word one value more.
    pub fn add(&mut self, word: &str, value: V) {
        if let Some(values) = self.entry(word) {
            values.push(value);
        }
    }

    /// The values of a word, to change; there are some (maybe none yet) for every word.
    pub fn entry(&mut self, word: &str) -> Option<&mut Vec<V>> {
        let number = self.words.number(word);
        if number == self.values.len() {
            self.values.push(Vec::new());
        }
        self.values.get_mut(number)
    }
}

/// Words, numbered from 0 in the order in which they came: open addressing, at most half full.
#[derive(Clone, Debug, Default)]
struct Words {
    text: String,
    /// Where each word ends in `text`; it begins where the one before it ends.
    ends: Vec<usize>,
    /// The number of the word in each slot, plus one; 0 where the slot is free. As many as a power of two.
    slots: Vec<usize>,
}

impl Words {
    fn find(&self, word: &str) -> Option<usize> {
        self.slots.get(self.slot(word)?)?.checked_sub(1)
    }

    /// The number of a word, which is the count of words so far if it is new.
    fn number(&mut self, word: &str) -> usize {
        if let Some(number) = self.find(word) {
            return number;
        }
        let number = self.ends.len();
        self.text.push_str(word);
        self.ends.push(self.text.len());
        if self.slots.len() <= 2 * number {
            self.slots = vec![0; (4 * self.slots.len()).max(16)];
            for known in 0..number {
                self.settle(known);
            }
        }
        self.settle(number);
        number
    }

    fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(number).copied().unwrap_or(0);
        self.text.get(start.copied().unwrap_or(0)..end).unwrap_or("")
    }

    fn settle(&mut self, number: usize) {
        let slot = self.slot(self.word(number));
        if let Some(slot) = slot.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = number + 1;
        }
    }

    /// The slot that holds a word, or the free one where it belongs; none only while there are no slots.
    fn slot(&self, word: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = hash(word) & mask;
        loop {
            match self.slots.get(slot)?.checked_sub(1) {
                Some(number) if self.word(number) != word => slot = (slot + 1) & mask,
                _ => return Some(slot),
            }
        }
    }
}

/// FNV-1a, with the high bits, which depend on every letter, brought down to where the mask is.
fn hash(word: &str) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn finds_what_a_tree_finds(words in prop::collection::vec("[a-c]{0,4}", 0..200)) {
            let mut map = WordMap::default();
            let mut tree = BTreeMap::new();
            for (value, word) in words.iter().enumerate() {
                map.or_insert(word, value);
                tree.entry(word.as_str()).or_insert(value);
            }
            for word in words.iter().map(String::as_str).chain(["d", "abcab"]) {
                prop_assert_eq!(map.get(word), tree.get(word));
            }
            let values: Vec<_> = map.iter().map(|(_, value)| *value).collect();
            prop_assert_eq!(values.len(), tree.len());
            prop_assert!(values.is_sorted());
        }
    }

    #[test]
    fn a_word_has_many_values() {
        let mut map = WordMap::default();
        for (word, value) in [("a", 1), ("b", 2), ("a", 3)] {
            map.add(word, value);
        }
        assert_eq!((map.all("a"), map.all("b"), map.all("c")), (&[1, 3][..], &[2][..], &[][..]));
    }
}
