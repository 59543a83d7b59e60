//! What a language is.

use super::boilerplate::Boilerplate;
use crate::syntax::ReadBlock;
use crate::{claims, figures, linking, review};

/// A language: all that the engine does not know by itself.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Whether a text is in it, at a cheap glance; none where it is too short to tell.
    pub is_written: fn(&str) -> Option<bool>,
    /// The lines that are no part of an article.
    pub boilerplate: Boilerplate,
    /// Reads the sentences of a block.
    pub read_block: ReadBlock,
    /// How it attributes words.
    pub claims: claims::Rules,
    /// How it says how much.
    pub figures: figures::Find,
    /// Who is who in it, and what belongs together.
    pub linking: linking::Rules,
    /// What its proof-reader objects to.
    pub review: review::Checks,
}
