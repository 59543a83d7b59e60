//! The words that attribute: verbs and nouns from tables, the verb group around them, and how it stands in its sentence.

pub(super) mod catenative;
pub(super) mod construction;
pub(super) mod nouns;
pub(super) mod predicate;
pub(super) mod verbs;
