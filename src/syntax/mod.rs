//! What holds of the sentences of any language: tokens with their parts of speech, what each hangs on, noun phrases, quotation
//! marks, and the model that finds out. How a text is cut into them, a language says ([`ReadBlock`]).
//!
//! Pure, total and linear: any text gives some analysis, and none panics.

pub mod model;

mod dependency;
mod noun_phrase;
mod quote_mark;
mod reading;
mod sentence;
mod token;

pub use dependency::{Dependency, Label};
pub use noun_phrase::NounPhrase;
pub use quote_mark::{QuoteMark, nickname_end, quote_mark};
pub use reading::{ReadBlock, Reading};
pub use sentence::Sentence;
pub use token::{Tag, Token, VerbForm};
