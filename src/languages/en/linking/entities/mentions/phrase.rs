//! The words of a mention, and where the phrase in them ends.

use words::is_one_of;

use super::office;
use crate::languages::en::linking::entities::source_kinds;
use crate::lexicon::Class;
use crate::syntax::{Reading, Sentence, Tag, Token, nickname_end};
use crate::text::{Span, trim_end};

/// The tokens of a mention.
pub(crate) struct Words<'a> {
    /// The article.
    pub(crate) reading: &'a Reading<'a>,
    /// In order.
    pub(crate) tokens: &'a [Token],
}

impl<'a> Words<'a> {
    /// The tokens of a sentence that lie in a span.
    pub(crate) fn of(reading: &'a Reading<'a>, sentence: &'a Sentence, span: Span) -> Self {
        let tokens = &sentence.tokens;
        let from = tokens.partition_point(|token| token.span.start() < span.start());
        let to = tokens.partition_point(|token| token.span.end() <= span.end());
        Words { reading, tokens: tokens.get(from..to).unwrap_or(&[]) }
    }

    /// From the first to the last.
    pub(crate) fn span(&self) -> Option<Span> {
        Some(self.tokens.first()?.span.cover(self.tokens.last()?.span))
    }

    /// The same without the mark or the "who" at their end.
    pub(crate) fn whole(&self) -> Option<Span> {
        let mark = |token: &&Token| is_one_of(self.reading.lower(**token), ", who which that whom");
        let length = self.tokens.len() - self.tokens.iter().rev().take_while(mark).count();
        Words { reading: self.reading, tokens: self.tokens.get(..length)? }.span()
    }

    /// A word in lower case; empty where there is none.
    pub(crate) fn lower(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| self.reading.lower(*token))
    }

    /// The phrase up to its head: without what follows a comma, a bracket, a preposition or a relative pronoun. "of"
    /// stays in names ("Bank of England").
    pub(crate) fn core(&self) -> Words<'a> {
        let mut end = self.tokens.len();
        for (at, token) in self.tokens.iter().enumerate().skip(1) {
            let word = self.reading.lower(*token);
            let stops = match token.tag {
                Tag::Punct => !is_one_of(word, "- . – &"),
                Tag::Adp | Tag::Sconj | Tag::Aux | Tag::Cconj => !self.name_goes_on(at),
                Tag::Pron => is_one_of(word, "who which that whose whom"),
                Tag::Verb => {
                    token.is_finite()
                        || matches!(self.tokens.get(at - 1), Some(before) if before.is_nominal())
                }
                _ => false,
            };
            // "editor-in-chief"
            let glued = || self.lower(at - 1) == "-" || self.lower(at + 1) == "-";
            if stops && !glued() && !self.is_in_nickname(at) {
                end = at;
                break;
            }
        }
        Words { reading: self.reading, tokens: self.tokens.get(..end).unwrap_or(&[]) }
    }

    /// Whether the token at `at` joins two parts of a name: "Bank | of | England".
    fn name_goes_on(&self, at: usize) -> bool {
        let is_before = |before: &Token| matches!(before.tag, Tag::Propn | Tag::Adp);
        self.tokens.get(at).is_some_and(|token| token.is_a(Class::NAME_JOINT))
            && self.tokens.iter().skip(at + 1).take(2).any(|next| next.tag == Tag::Propn)
            && self.tokens.get(at.wrapping_sub(1)).is_some_and(is_before)
    }

    /// Whether a mark stands around a nickname: "Lee “Doc” Marsh".
    fn is_in_nickname(&self, at: usize) -> bool {
        (at.saturating_sub(4)..=at).any(|open| {
            nickname_end(self.reading.text(), self.tokens, open).is_some_and(|end| end > at)
        })
    }

    /// The name behind titles and forms of address: "Petr Hask" in "Colonel Petr Hask".
    pub(crate) fn without_titles(&self) -> Words<'a> {
        let is_title = |token: &&Token| {
            let word = trim_end(self.reading.lower(**token), ".");
            source_kinds::is_honorific(word) || source_kinds::is_role(word)
        };
        let titles = self.tokens.iter().take_while(is_title).count();
        let office = office::end(self.reading, self.tokens, titles);
        let titles = if titles > 0 { office } else { titles };
        Words { reading: self.reading, tokens: self.tokens.get(titles..).unwrap_or(&[]) }
    }

    /// Whether a phrase means a certain one: "the mayor", "its mayor", "the town's mayor".
    pub(crate) fn is_definite(&self) -> bool {
        is_one_of(self.lower(0), "the his her its their our my") || self.has_genitive()
    }

    /// Whether somebody or something owns what it means: "the town's mayor".
    pub(crate) fn has_genitive(&self) -> bool {
        self.tokens.iter().any(|token| is_one_of(self.reading.lower(*token), "'s ’s"))
    }

    /// The words as they stand; empty where there are none.
    pub(crate) fn text(&self) -> &'a str {
        self.span().map_or("", |span| span.slice(self.reading.text()))
    }
}

/// Whether a word is written in capitals: "GUR", "U.S.".
pub(crate) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=8).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '&' || c.is_ascii_digit())
}

/// Whether a token can stand in a person's name: "Ana", "de", "-", "“".
pub(crate) fn is_name_part(reading: &Reading<'_>, token: Token) -> bool {
    token.tag == Tag::Propn || is_one_of(reading.word(token), "- de van von al bin der la el di")
}

/// How many tokens a person's name takes from the first on, a nickname in quotation marks included.
pub(crate) fn name_length(reading: &Reading<'_>, tokens: &[Token]) -> usize {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match nickname_end(reading.text(), tokens, at) {
            Some(end) => at = end,
            None if is_name_part(reading, *token) => at += 1,
            None => break,
        }
    }
    at
}
