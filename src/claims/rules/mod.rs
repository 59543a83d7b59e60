//! The rules: a file finds one way in which an article attributes words, and nothing else. What they share (the extent of
//! a clause, who is the speaker, who can speak) stands outside this folder.

pub(super) mod according;
pub(super) mod hearsay;
pub(super) mod inscription;
pub(super) mod manner;
pub(super) mod object_complement;
pub(super) mod passive;
pub(super) mod pull_quote;
pub(super) mod quoted_as;
pub(super) mod relative;
pub(super) mod reported_clause;
pub(super) mod stance;
