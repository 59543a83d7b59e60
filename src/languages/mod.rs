//! The languages of articles, each in a folder of its own.

mod language;

pub mod en;

pub use en::ENGLISH;
pub use language::Language;
