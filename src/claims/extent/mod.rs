//! How far things go: clauses and noun phrases to either side of a cue, and what trails behind a quotation.

pub(super) mod clause;
pub(super) mod complement;
pub(super) mod contact_clause;
pub(super) mod noun_phrase;
pub(super) mod subordinate;
pub(super) mod trailing;
