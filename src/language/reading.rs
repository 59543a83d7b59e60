//! An article as the rules read it: its text and its sentences.

use std::ops::Range;

use super::model::{Analysis, Model};
use super::sentence::{self, QuoteMark, Sentence};
use super::token::Token;
use crate::lexicon::classes;
use crate::text::{Article, BlockKind, Span, trim_end};

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
    /// Reads the English blocks of an article; the others and the boilerplate have no sentences.
    pub fn of(article: &'a Article) -> Self {
        let mut reading = Self::unread(article);
        for block in 0..article.blocks().len() {
            reading.read(article, block);
        }
        reading
    }

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

    /// Reads the next block, by its index: adds its sentences, and gives their indices.
    pub fn read(&mut self, article: &Article, block: usize) -> Range<usize> {
        let first = self.sentences.len();
        if let Some(found) = article.blocks().get(block)
            && found.english
            && found.kind != BlockKind::Furniture
        {
            sentence::split(self.text, found.span, block, &mut self.sentences);
        }
        for token in self.sentences.iter_mut().skip(first).flat_map(|sentence| &mut sentence.tokens)
        {
            // "Sept."
            token.classes = classes(trim_end(token.span.slice(&self.lower), "."));
        }
        if let Some(model) = Model::english() {
            for sentence in self.sentences.iter_mut().skip(first) {
                sentence.analyse(self.text, model, &mut self.analysis);
            }
        }
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

    /// The lower-case words of a span, with the case folding of [`Reading::lower`].
    pub fn lower_words(&self, span: Span) -> &str {
        span.slice(&self.lower)
    }

    /// Whether the token at `at` of a sentence is a quotation mark, and which way it points.
    pub fn quote_mark(&self, sentence: &Sentence, at: usize) -> Option<QuoteMark> {
        sentence::quote_mark(self.text, &sentence.tokens, at)
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
