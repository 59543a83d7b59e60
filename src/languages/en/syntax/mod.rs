//! Sentences and words of English.

mod correct;
mod noun_phrase;
mod only_verbs;
mod sentences;
mod tokenise;
mod verb;
mod word_forms;

use std::sync::OnceLock;

pub use verb::{Inflection, inflections};
pub use word_forms::singular;

use super::lexicon::classes;
use crate::syntax::model::{Analysis, Model};
use crate::syntax::{Reading, Sentence};
use crate::text::{Span, trim_end};

/// The model that the library carries; none if its weights were damaged.
pub fn model() -> Option<&'static Model> {
    static MODEL: OnceLock<Option<Model>> = OnceLock::new();
    MODEL.get_or_init(|| Model::read(include_bytes!("../model/english.bin"))).as_ref()
}

/// The sentences of a block, by its place in the cleaned text and its index, with all that is known of their tokens.
pub(super) fn read_block(
    reading: &Reading<'_>,
    span: Span,
    block: usize,
    memory: &mut Analysis,
) -> Vec<Sentence> {
    let mut sentences = sentences::split(reading.text(), span, block);
    for sentence in &mut sentences {
        for token in &mut sentence.tokens {
            // "Sept."
            token.classes = classes(trim_end(reading.lower(*token), "."));
        }
        if let Some(model) = model() {
            sentence.analyse(reading.text(), model, memory, correct::correct);
        }
        sentence.phrases = noun_phrase::noun_phrases(reading, &sentence.tokens);
    }
    sentences
}
