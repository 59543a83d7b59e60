//! English.

mod lexicon;
mod syntax;

pub use lexicon::classes;
pub use syntax::{Inflection, inflections, model, read_block, singular};

pub(crate) use lexicon::is_in;
