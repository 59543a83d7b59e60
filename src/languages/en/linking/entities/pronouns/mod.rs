//! Whom "he", "she", "it", "they" stand for, where only one can be meant.
//!
//! All of an article's people, bodies and pronouns are read first (by [`survey`], into a [`discourse`]), then the pronouns
//! are taken in order. "He" and "she" ([`people`]) stand for a person of whom the article's words show that it is a man, or
//! a woman; "it" and "they" ([`bodies`]) only for who has just spoken or is the subject. Whatever else could be meant leaves
//! the pronoun alone, and so does whoever stands between without a name: a wrong speaker is worse than none.

mod antecedents;
mod bodies;
mod context;
mod discourse;
mod identity;
mod people;
mod people_words;
mod quotation;
mod sentence_reader;
mod survey;

pub(crate) use antecedents::{Antecedent, Antecedents};
