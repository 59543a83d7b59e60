//! The places of the tables in the order of the file.

use sourcemark::syntax::model::layout::LAYERS;

pub(crate) const WORDS: usize = 0;
pub(crate) const AFFIXES: usize = 1;
pub(crate) const SHAPES: usize = 2;
pub(crate) const UNKNOWN: usize = 3;
pub(crate) const CONVOLUTIONS: usize = 4;
pub(crate) const CATEGORY_WEIGHTS: usize = CONVOLUTIONS + 2 * LAYERS;
pub(crate) const CATEGORY_BIAS: usize = CATEGORY_WEIGHTS + 1;
pub(crate) const INPUT_WEIGHTS: usize = CATEGORY_WEIGHTS + 2;
pub(crate) const INPUT_BIAS: usize = CATEGORY_WEIGHTS + 3;
pub(crate) const ROOT: usize = CATEGORY_WEIGHTS + 4;
pub(crate) const SLOT_WEIGHTS: usize = CATEGORY_WEIGHTS + 5;
pub(crate) const MISSING: usize = CATEGORY_WEIGHTS + 6;
pub(crate) const FACT_ROWS: usize = CATEGORY_WEIGHTS + 7;
pub(crate) const HIDDEN_BIAS: usize = CATEGORY_WEIGHTS + 8;
pub(crate) const ACTION_WEIGHTS: usize = CATEGORY_WEIGHTS + 9;
pub(crate) const ACTION_BIAS: usize = CATEGORY_WEIGHTS + 10;
pub(crate) const LABEL_WEIGHTS: usize = CATEGORY_WEIGHTS + 11;
pub(crate) const LABEL_BIAS: usize = CATEGORY_WEIGHTS + 12;
