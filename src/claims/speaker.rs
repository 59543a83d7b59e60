//! Who speaks, as a range of tokens.

/// Words as a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    /// The first token.
    pub(super) start: usize,
    /// One past the last token, appositions and relative clauses included.
    pub(super) end: usize,
    /// The head of its first noun phrase.
    pub(super) head: usize,
    /// Whether "who" or "which" stands for it, in a relative clause.
    pub(super) relative: bool,
}
