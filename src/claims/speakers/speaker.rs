//! Who speaks, as a range of tokens.

/// Words as a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// The first token.
    pub(crate) start: usize,
    /// One past the last token, appositions and relative clauses included.
    pub(crate) end: usize,
    /// The head of its first noun phrase.
    pub(crate) head: usize,
    /// Whether "who" or "which" stands for it, in a relative clause.
    pub(crate) relative: bool,
}
