/// Words, numbered from 0 in the order in which they came: open addressing, at most half full. Only the search is compiled
/// for speed: what can be inlined is compiled where it is used, for size.
///
/// ```
/// let mut words = words::Numbered::default();
/// assert_eq!((words.number("tide"), words.number("ebb"), words.number("tide")), (0, 1, 0));
/// assert_eq!((words.find("ebb"), words.find("surf"), words.word(1)), (Some(1), None, "ebb"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Numbered {
    text: String,
    /// Where each word ends in `text`; it begins where the one before it ends.
    ends: Vec<usize>,
    /// As many as a power of two.
    slots: Vec<Slot>,
}

/// A place for a word.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The word's hash, which tells it from nearly all others.
    hash: u32,
    /// The word's number, plus one; 0 where the slot is free.
    number: usize,
}

impl Numbered {
    /// The number of a word, if it has one.
    #[inline(never)]
    pub fn find(&self, word: &str) -> Option<usize> {
        self.slots.get(self.slot(hash(word), word)?)?.number.checked_sub(1)
    }

    /// The number of a word, which is the count of words so far if it is new.
    #[inline]
    pub fn number(&mut self, word: &str) -> usize {
        self.find(word).unwrap_or_else(|| self.add(word))
    }

    #[inline]
    fn add(&mut self, word: &str) -> usize {
        let number = self.ends.len();
        self.text.push_str(word);
        self.ends.push(self.text.len());
        if self.slots.len() <= 2 * number {
            self.slots = vec![Slot::default(); (4 * self.slots.len()).max(16)];
            for known in 0..number {
                self.settle(known);
            }
        }
        self.settle(number);
        number
    }

    /// The word with a number; empty where none has it.
    #[inline]
    pub fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(number).copied().unwrap_or(0);
        self.text.get(start.copied().unwrap_or(0)..end).unwrap_or("")
    }

    #[inline]
    fn settle(&mut self, number: usize) {
        let word = self.word(number);
        let hash = hash(word);
        let slot = self.slot(hash, word);
        if let Some(slot) = slot.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = Slot { hash, number: number + 1 };
        }
    }

    /// The slot that holds a word, or the free one where it belongs; none only while there are no slots.
    #[inline]
    fn slot(&self, hash: u32, word: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots.get(at)?;
            match slot.number.checked_sub(1) {
                Some(number) if slot.hash != hash || self.word(number) != word => {
                    at = (at + 1) & mask;
                }
                _ => return Some(at),
            }
        }
    }
}

/// FNV-1a, with the high bits, which depend on every letter, brought down to where the mask is.
#[inline]
fn hash(word: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}
