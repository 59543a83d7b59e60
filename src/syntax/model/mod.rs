//! A tagger and parser small enough for a page: a network whose weights are one file, read in place.
//!
//! Each word is looked up by what it is, how it begins and ends and how it is written; a few convolutions let it see
//! its neighbours; from the result one layer reads the tag, and another, step by step, builds the tree. The program
//! that trains the weights is not part of the library; it uses the features and the parser's states of this module,
//! so that training and reading cannot drift apart.

pub mod features;
pub mod layout;
pub mod transition;

mod agreement;
mod categories;
mod lexicon;
mod network;

pub use categories::CATEGORIES;
pub use lexicon::Lexicon;
pub use network::{Analysis, Model};
