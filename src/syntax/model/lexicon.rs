/// The rows of words or affixes by their keys: an open-addressed table, built once.
#[derive(Debug)]
pub struct Lexicon {
    /// Sorted.
    keys: Vec<u32>,
    /// One more than the row of the key that hashes here, or a later place; zero for none.
    places: Vec<u16>,
}

impl Lexicon {
    /// From sorted keys, at most 65,534 of them; the row of a key is its place in the list.
    pub fn new(keys: Vec<u32>) -> Self {
        // At most half full, so that a place without a key always comes soon.
        let size = (keys.len() * 2).next_power_of_two();
        let mut places = vec![0_u16; size];
        for (row, key) in keys.iter().enumerate() {
            let mut at = *key as usize & (size - 1);
            while places.get(at).is_some_and(|place| *place != 0) {
                at = (at + 1) & (size - 1);
            }
            if let (Some(place), Ok(row)) = (places.get_mut(at), u16::try_from(row + 1)) {
                *place = row;
            }
        }
        Self { keys, places }
    }

    /// The row of a key.
    pub fn row(&self, key: u32) -> Option<usize> {
        let mask = self.places.len().checked_sub(1)?;
        let mut at = key as usize & mask;
        loop {
            let row = usize::from(*self.places.get(at)?).checked_sub(1)?;
            if self.keys.get(row) == Some(&key) {
                return Some(row);
            }
            at = (at + 1) & mask;
        }
    }

    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn finds_each_key_and_no_other() {
        let keys: Vec<u32> = (1..5000_u32).map(|i| i * 3331).collect();
        let lexicon = Lexicon::new(keys.clone());
        for (row, key) in keys.iter().enumerate() {
            assert_eq!(lexicon.row(*key), Some(row));
            assert_eq!(lexicon.row(*key + 1), None);
        }
        assert_eq!(Lexicon::new(Vec::new()).row(7), None);
    }
}
