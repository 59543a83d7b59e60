use super::{Token, tokenise};
use crate::text::Span;

/// A sentence of a block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// The index of its block in the article.
    pub block: usize,
    /// Its tokens, in order; never empty.
    pub tokens: Vec<Token>,
}

/// Adds the sentences of one block.
pub(super) fn split(text: &str, block: Span, index: usize, out: &mut Vec<Sentence>) {
    let tokens = tokenise::tokens(text, block);
    let _ = (tokens, index, out);
}
