use super::dependency::{Dependency, Label};
use super::model::{Analysis, Model};
use super::noun_phrase::NounPhrase;
use super::token::{Tag, Token};
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
    /// What each token hangs on, in the order of the tokens.
    pub dependencies: Vec<Dependency>,
    /// Its noun phrases, in order, not overlapping.
    pub phrases: Vec<NounPhrase>,
}

impl Sentence {
    /// Of tokens of which nothing more is known.
    pub fn untagged(span: Span, block: usize, tokens: Vec<Token>) -> Self {
        Self { span, block, tokens, dependencies: Vec::new(), phrases: Vec::new() }
    }

    /// What the token at `at` hangs on; none for the root.
    #[inline(never)]
    pub fn head(&self, at: usize) -> Option<usize> {
        self.dependencies.get(at)?.head.map(usize::from)
    }

    /// What the token at `at` is to its head.
    #[inline(never)]
    pub fn label(&self, at: usize) -> Option<Label> {
        self.dependencies.get(at).map(|dependency| dependency.label)
    }

    /// The tokens that hang on the one at `at`, with their labels, in order.
    pub fn children(&self, at: usize) -> impl Iterator<Item = (usize, Label)> + '_ {
        self.dependencies
            .iter()
            .enumerate()
            .filter(move |(_, dependency)| dependency.head.map(usize::from) == Some(at))
            .map(|(child, dependency)| (child, dependency.label))
    }

    /// Tags and parses it. What the tokeniser is not sure of it has tagged as [`Tag::X`] or [`Tag::Part`]; all else keeps its
    /// tag. `correct` has the last word on the tags. What is longer than any sentence is read in pieces, each with a root
    /// of its own.
    pub fn analyse(
        &mut self,
        text: &str,
        model: &Model,
        memory: &mut Analysis,
        correct: fn(&str, &mut [Token]),
    ) {
        self.dependencies.clear();
        for piece in self.tokens.chunks_mut(Model::LONGEST) {
            model.analyse(piece.iter().map(|token| token.span.slice(text)), memory);
            for (token, (tag, form)) in piece.iter_mut().zip(memory.tags()) {
                if matches!(token.tag, Tag::X | Tag::Part) {
                    token.tag = tag;
                    token.form = form;
                }
            }
            correct(text, piece);
            let before = u16::try_from(self.dependencies.len()).unwrap_or(u16::MAX);
            self.dependencies.extend(memory.dependencies().map(|dependency| Dependency {
                head: dependency.head.and_then(|head| head.checked_add(before)),
                ..dependency
            }));
        }
    }
}
