use words::Numbered;

/// A map from words to values that remembers the order in which the words came.
///
/// The search, by hashing, is compiled once for all types of values, and for speed ([`Numbered`]): it is asked for several
/// times for each word of an article, and every further instance of a tree would be shipped to every reader.
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
    words: Numbered,
    values: Vec<T>,
}

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self { words: Numbered::default(), values: Vec::new() }
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
