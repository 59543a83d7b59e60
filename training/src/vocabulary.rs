//! Which words and affixes get a row of their own: those seen often enough in the training data.

use std::collections::BTreeMap;

use sourcemark::syntax::model::Lexicon;
use sourcemark::syntax::model::features::{Features, is_word};

use crate::treebank::Sentence;

/// The chosen keys, and what each word of the training data is among them.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    pub(crate) word_keys: Vec<u32>,
    pub(crate) affix_keys: Vec<u32>,
    words: Lexicon,
    affixes: Lexicon,
    /// How often the word of each row was seen.
    pub(crate) counts: Vec<u32>,
    /// How often each affix was seen.
    pub(crate) affix_counts: Vec<u32>,
}

/// A token of the training data by its rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Looked {
    pub(crate) word: Option<usize>,
    pub(crate) affixes: [Option<usize>; 4],
    pub(crate) shape: usize,
}

impl Vocabulary {
    pub(crate) fn new(sentences: &[Sentence], least_word: u32, least_affix: u32) -> Self {
        let mut words = BTreeMap::<u32, u32>::new();
        let mut affixes = BTreeMap::<u32, u32>::new();
        for features in sentences.iter().flat_map(features) {
            *words.entry(features.word).or_default() += 1;
            for affix in features.affixes.into_iter().filter(|affix| *affix != 0) {
                *affixes.entry(affix).or_default() += 1;
            }
        }
        words.retain(|_, count| *count >= least_word);
        affixes.retain(|_, count| *count >= least_affix);
        let word_keys: Vec<u32> = words.keys().copied().collect();
        let affix_keys: Vec<u32> = affixes.keys().copied().collect();
        Self {
            words: Lexicon::new(word_keys.clone()),
            affixes: Lexicon::new(affix_keys.clone()),
            counts: words.into_values().collect(),
            affix_counts: affixes.into_values().collect(),
            word_keys,
            affix_keys,
        }
    }

    pub(crate) fn look_up(&self, sentence: &Sentence) -> Vec<Looked> {
        features(sentence)
            .into_iter()
            .map(|features| Looked {
                word: self.words.row(features.word),
                affixes: features.affixes.map(|key| self.affixes.row(key)),
                shape: usize::from(features.shape),
            })
            .collect()
    }
}

fn features(sentence: &Sentence) -> Vec<Features> {
    let mut first = true;
    let mut all = Vec::with_capacity(sentence.words.len());
    for word in &sentence.words {
        all.push(Features::of(word, first));
        first &= !is_word(word);
    }
    all
}
