//! The file of the weights, version 2.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `SMK2` |
//! | 2, 2 | how many words, how many affixes (little-endian) |
//! | 4 for each of [`parts`] | the step of its levels (`f32`, little-endian) |
//! | the rest | in the code of [`coding`]: the keys of the words and of the affixes, sorted, each less the one before; then of each part row by row each weight as a signed count of steps |
//!
//! No compression that a server applies makes it smaller.

use coding::{Decoder, read_keys, read_table};

use super::categories::CATEGORIES;
use super::features::{AFFIXES, SHAPES};
use super::lexicon::Lexicon;
use super::transition::{FACT_VALUES, FACTS, SLOTS};
use crate::syntax::dependency::Label;

/// The first bytes of the file.
pub const MAGIC: &[u8; 4] = b"SMK2";

/// The length of a word's vector.
pub const WORD: usize = 24;

/// The length of an affix's vector; a word has the sum of its affixes'.
pub const AFFIX: usize = 16;

/// The length of a shape's vector.
pub const SHAPE: usize = 8;

/// The length of a token's vector: word, affixes and shape, then what the convolutions make of them.
pub const WIDTH: usize = WORD + AFFIX + SHAPE;

/// How many tokens a convolution sees: the one before, the token, the one after.
pub const WINDOW: usize = 3;

/// How many convolutions there are.
pub const LAYERS: usize = 2;

/// The length of what the parser sees of a token.
pub const INPUT: usize = 32;

/// The length of the parser's hidden layer.
pub const HIDDEN: usize = 48;

/// How many actions the parser has.
pub const ACTIONS: usize = 4;

/// One table of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which it is.
    pub kind: PartKind,
    /// How many rows: inputs, or entries of a table.
    pub rows: usize,
    /// How many columns: outputs, or the length of an entry.
    pub columns: usize,
}

/// What a table of weights is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// What each word adds to the vector of the unknown word.
    Words,
    /// A vector for each affix.
    Affixes,
    /// A vector for each shape.
    Shapes,
    /// The vector of a word that is not in the lexicon, from which those of the others differ.
    Unknown,
    /// A convolution.
    Convolution,
    /// The bias of the convolution before.
    ConvolutionBias,
    /// From a token's vector to its category.
    Categories,
    /// Their bias.
    CategoriesBias,
    /// From a token's vector to what the parser sees of it.
    Input,
    /// Its bias.
    InputBias,
    /// What the parser sees of the root.
    Root,
    /// From what the parser sees in each slot to its hidden layer.
    Slots,
    /// What each slot gives to the hidden layer where there is no token.
    Missing,
    /// What each value of each fact gives to the hidden layer.
    Facts,
    /// The bias of the hidden layer.
    HiddenBias,
    /// From the hidden layer to the actions.
    Actions,
    /// Their bias.
    ActionsBias,
    /// From the hidden layer to the labels.
    Labels,
    /// Their bias.
    LabelsBias,
}

/// The tables in the order of the file, for so many words and affixes.
pub fn parts(words: usize, affixes: usize) -> Vec<Part> {
    let part = |kind, rows, columns| Part { kind, rows, columns };
    let mut parts = vec![
        part(PartKind::Words, words, WORD),
        part(PartKind::Affixes, affixes, AFFIX),
        part(PartKind::Shapes, SHAPES, SHAPE),
        part(PartKind::Unknown, 1, WORD),
    ];
    for _ in 0..LAYERS {
        parts.push(part(PartKind::Convolution, WINDOW * WIDTH, WIDTH));
        parts.push(part(PartKind::ConvolutionBias, 1, WIDTH));
    }
    parts.extend([
        part(PartKind::Categories, WIDTH, CATEGORIES.len()),
        part(PartKind::CategoriesBias, 1, CATEGORIES.len()),
        part(PartKind::Input, WIDTH, INPUT),
        part(PartKind::InputBias, 1, INPUT),
        part(PartKind::Root, 1, INPUT),
        part(PartKind::Slots, SLOTS * INPUT, HIDDEN),
        part(PartKind::Missing, SLOTS, HIDDEN),
        part(PartKind::Facts, FACTS * FACT_VALUES, HIDDEN),
        part(PartKind::HiddenBias, 1, HIDDEN),
        part(PartKind::Actions, HIDDEN, ACTIONS),
        part(PartKind::ActionsBias, 1, ACTIONS),
        part(PartKind::Labels, HIDDEN, Label::ALL.len()),
        part(PartKind::LabelsBias, 1, Label::ALL.len()),
    ]);
    parts
}

/// Takes the file apart from front to back.
pub(super) struct Reader<'a> {
    /// How many words there are.
    pub(super) words: usize,
    /// How many affixes there are.
    pub(super) affixes: usize,
    steps: &'a [[u8; 4]],
    decoder: Decoder<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let (words, bytes) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
        let (affixes, bytes) = bytes.split_first_chunk()?;
        let (words, affixes) = (u16::from_le_bytes(*words), u16::from_le_bytes(*affixes));
        let (words, affixes) = (usize::from(words), usize::from(affixes));
        let (steps, code) = bytes.split_at_checked(4 * parts(words, affixes).len())?;
        Some(Self { words, affixes, steps: steps.as_chunks().0, decoder: Decoder::new(code) })
    }

    pub(super) fn lexicon(&mut self, length: usize) -> Lexicon {
        let mut keys = vec![0; length];
        read_keys(&mut self.decoder, &mut keys);
        Lexicon::new(keys)
    }

    /// A part's step and its weights as counts of steps.
    pub(super) fn table(&mut self, part: &Part) -> Option<(f32, Vec<i8>)> {
        let (step, rest) = self.steps.split_first()?;
        self.steps = rest;
        let step = Some(f32::from_le_bytes(*step)).filter(|step| step.is_finite())?;
        let mut weights = vec![0; part.rows * part.columns];
        read_table(&mut self.decoder, part.columns, &mut weights);
        Some((step, weights))
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.decoder.is_at_end()
    }
}

// A word's affixes are summed, so their number does not show in the widths; it is part of the format all the same.
const _: () = assert!(AFFIXES == 4);
