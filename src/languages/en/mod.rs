//! English.

mod claims;
mod figures;
mod lexicon;
mod linking;
mod review;
mod syntax;
mod text;

pub use claims::claim_rules;
pub use lexicon::classes;
pub use linking::antecedents;
pub use review::objection;
pub use syntax::{Inflection, inflections, model, singular};

use super::language::Language;

/// English.
pub static ENGLISH: Language = Language {
    code: "en",
    is_written: text::is_english,
    boilerplate: text::BOILERPLATE,
    read_block: syntax::read_block,
    claims: claims::RULES,
    figures: figures::find,
    linking: linking::RULES,
    review: review::CHECKS,
};
