//! The lexicon: what kind of word a word is. Each word is looked up once, when it becomes a token, and the token carries
//! its classes ([`Token::is_a`](crate::syntax::Token::is_a)); of a word that is no token
//! the [`Lexicon`] tells.
//!
//! The words stand in tables, one for each part of the vocabulary (`languages/en/lexicon/*.tsv`): a word in lower case,
//! its classes, and an example where a class is not plain. A class is what at least two rules ask for; a list that only
//! one rule needs stays with the rule.

mod class;
pub(crate) mod coded;
mod table;

pub use class::Class;
pub use table::Lexicon;
