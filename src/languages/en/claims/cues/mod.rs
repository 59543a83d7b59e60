//! The words that attribute: verbs and nouns from tables, the verb group around them, and how it stands in its sentence.

pub(crate) mod catenative;
pub(crate) mod construction;
pub(crate) mod nouns;
pub(crate) mod predicate;
pub(crate) mod verbs;
