//! Text in, sentences out: where each begins and ends, its tokens, and what part of speech each token is, and what it hangs
//! on.
//!
//! Pure, total and linear: any text gives some analysis, and none panics.

pub mod model;

mod correct;
mod dependency;
mod lexicon;
mod noun_phrase;
mod sentence;
mod token;
mod tokenise;
mod verb;

pub use dependency::{Dependency, Label};
pub use lexicon::singular;
pub use noun_phrase::{NounPhrase, noun_phrases};
pub use sentence::{QuoteMark, Sentence, quote_mark};
pub use token::{Tag, Token, VerbForm};
pub use verb::{Inflection, inflections};

use crate::text::{Article, BlockKind, Span};
use model::{Analysis, Model};

/// An article with its sentences: what the rules read.
#[derive(Debug)]
pub struct Reading<'a> {
    text: &'a str,
    lower: String,
    sentences: Vec<Sentence>,
}

impl<'a> Reading<'a> {
    /// Reads the English blocks of an article; the others and the furniture have no sentences.
    pub fn of(article: &'a Article) -> Self {
        let text = article.text();
        let lower = text.to_ascii_lowercase();
        let mut sentences = Vec::new();
        for (index, block) in article.blocks().iter().enumerate() {
            if block.english && block.kind != BlockKind::Furniture {
                sentence::split(text, block.span, index, &mut sentences);
            }
        }
        if let Some(model) = Model::english() {
            let mut analysis = Analysis::default();
            for sentence in &mut sentences {
                sentence.analyse(text, model, &mut analysis);
            }
        }
        Self { text, lower, sentences }
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
        quote_mark(self.text, &sentence.tokens, at)
    }

    /// A token's word as written.
    pub fn word(&self, token: Token) -> &'a str {
        token.span.slice(self.text)
    }

    /// A token's word with its ASCII letters in lower case (same length, so that spans fit both).
    pub fn lower(&self, token: Token) -> &str {
        token.span.slice(&self.lower)
    }
}
