//! Text in, sentences out: where each begins and ends, its tokens, and what part of speech each token is, and what it hangs
//! on.
//!
//! Pure, total and linear: any text gives some analysis, and none panics.

pub mod model;

mod correct;
mod dependency;
mod lexicon;
mod noun_phrase;
mod only_verbs;
mod reading;
mod sentence;
mod token;
mod tokenise;
mod verb;

pub use dependency::{Dependency, Label};
pub use lexicon::singular;
pub use noun_phrase::{NounPhrase, is_name_suffix, nickname_end, noun_phrases};
pub use reading::Reading;
pub use sentence::{QuoteMark, Sentence, quote_mark};
pub use token::{Tag, Token, VerbForm};
pub use verb::{Inflection, inflections};
