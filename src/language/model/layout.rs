//! The file of the weights, version 1.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `SMK1` |
//! | 2, 2 | how many words, how many affixes (little-endian) |
//! | 3 × words, 3 × affixes | their keys: sorted, each less the one before, first all low bytes, then the middle, then the high ones |
//! | for each of [`parts`]: 4, then rows × columns | the step of its levels (`f32`, little-endian), then each weight as a signed count of steps |
//!
//! One byte a weight, though few levels are used: the compression that every server applies packs them better than a
//! packed layout would, and no unpacking stands between the file and the arithmetic.

use super::features::{AFFIXES, SHAPES};
use super::transition::{FACT_VALUES, FACTS, SLOTS};
use super::{CATEGORIES, Lexicon};
use crate::language::Label;

/// The first bytes of the file.
pub const MAGIC: &[u8; 4] = b"SMK1";

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
    /// A vector for each word.
    Words,
    /// A vector for each affix.
    Affixes,
    /// A vector for each shape.
    Shapes,
    /// The vector of a word that is not in the lexicon.
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
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        Some(Self { bytes: bytes.strip_prefix(MAGIC)? })
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    pub(super) fn count(&mut self) -> Option<usize> {
        let (bytes, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        Some(usize::from(u16::from_le_bytes(*bytes)))
    }

    pub(super) fn lexicon(&mut self, length: usize) -> Option<Lexicon> {
        let (low, middle, high) = (self.take(length)?, self.take(length)?, self.take(length)?);
        let mut key = 0_u32;
        let mut keys = Vec::with_capacity(length);
        for ((low, middle), high) in low.iter().zip(middle).zip(high) {
            key = key.checked_add(u32::from_le_bytes([*low, *middle, *high, 0]))?;
            keys.push(key);
        }
        Some(Lexicon::new(keys))
    }

    /// A part's step and its weights as counts of steps.
    pub(super) fn table(&mut self, part: &Part) -> Option<(f32, &'a [u8])> {
        let (step, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        let step = Some(f32::from_le_bytes(*step)).filter(|step| step.is_finite())?;
        Some((step, self.take(part.rows * part.columns)?))
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// Writes keys as the file holds them; they must be sorted.
pub fn write_keys(keys: &[u32], out: &mut Vec<u8>) {
    for plane in 0..3 {
        let mut before = 0;
        for key in keys {
            out.extend(key.wrapping_sub(before).to_le_bytes().get(plane));
            before = *key;
        }
    }
}

// A word's affixes are summed, so their number does not show in the widths; it is part of the format all the same.
const _: () = assert!(AFFIXES == 4);
