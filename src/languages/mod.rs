//! The languages of articles, each in a folder of its own. A further one is a further [`Language`] in [`ALL`]; no other room
//! has to know.

mod boilerplate;
mod language;
mod plan;
mod steps;

pub mod en;

pub use boilerplate::Boilerplate;
pub use en::ENGLISH;
pub use language::Language;
pub use plan::Plan;

/// All languages that articles are read in.
pub static ALL: &[&Language] = &[&ENGLISH];
