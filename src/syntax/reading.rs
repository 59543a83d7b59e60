//! An article as the rules read it: its text and its sentences.

use std::ops::Range;

use super::model::Analysis;
use super::quote_mark::{QuoteMark, quote_mark};
use super::sentence::Sentence;
use super::token::Token;
use crate::text::{Article, Span};

/// How the sentences of a block are read in some language: from the block's place in the cleaned text and its index, with
/// the model's memory.
pub type ReadBlock = fn(&Reading<'_>, Span, usize, &mut Analysis) -> Vec<Sentence>;

/// An article with its sentences: what the rules read.
#[derive(Debug)]
pub struct Reading<'a> {
    text: &'a str,
    lower: String,
    sentences: Vec<Sentence>,
    /// The model's memory, kept from block to block.
    analysis: Analysis,
}

impl<'a> Reading<'a> {
    /// Without any sentences as yet; the blocks follow in order with [`Reading::read`].
    pub fn unread(article: &'a Article) -> Self {
        let text = article.text();
        Self {
            text,
            lower: text.to_ascii_lowercase(),
            sentences: Vec::new(),
            analysis: Analysis::default(),
        }
    }

    /// Reads the next block, by its place and its index: adds its sentences, and gives their indices.
    pub fn read(&mut self, span: Span, block: usize, read: ReadBlock) -> Range<usize> {
        let first = self.sentences.len();
        let mut memory = std::mem::take(&mut self.analysis);
        let sentences = read(self, span, block, &mut memory);
        self.sentences.extend(sentences);
        self.analysis = memory;
        first..self.sentences.len()
    }

    /// The cleaned text that all spans refer to.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// All sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The same with its ASCII letters in lower case, to which the spans refer as well.
    pub fn lower_text(&self) -> &str {
        &self.lower
    }

    /// The lower-case words of a span, with the case folding of [`Reading::lower`].
    pub fn lower_words(&self, span: Span) -> &str {
        span.slice(&self.lower)
    }

    /// Whether the token at `at` of a sentence is a quotation mark, and which way it points.
    pub fn quote_mark(&self, sentence: &Sentence, at: usize) -> Option<QuoteMark> {
        quote_mark(self.text, &sentence.tokens, at)
    }

    /// A token's word as written.
    #[inline(never)]
    pub fn word(&self, token: Token) -> &'a str {
        token.span.slice(self.text)
    }

    /// A token's word with its ASCII letters in lower case (same length, so that spans fit both).
    #[inline(never)]
    pub fn lower(&self, token: Token) -> &str {
        token.span.slice(&self.lower)
    }
}
