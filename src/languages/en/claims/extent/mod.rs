//! How far things go: clauses and noun phrases to either side of a cue, and what trails behind a quotation.

pub(crate) mod clause;
pub(crate) mod complement;
pub(crate) mod contact_clause;
pub(crate) mod noun_phrase;
pub(crate) mod subordinate;
pub(crate) mod trailing;
