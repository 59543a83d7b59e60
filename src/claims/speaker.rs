//! Who speaks, as a range of tokens.

/// Words as a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The first token.
    pub start: usize,
    /// One past the last token, appositions and relative clauses included.
    pub end: usize,
    /// The head of its first noun phrase.
    pub head: usize,
    /// Whether "who" or "which" stands for it, in a relative clause.
    pub relative: bool,
}
