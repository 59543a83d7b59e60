//! One sentence as the rules of this room see it: tokens by index, every access checked, and what the form of a word
//! shows.

use words::is_one_of;

use crate::lexicon::Class;
use crate::syntax::{Reading, Sentence, Tag, Token};
use crate::text::Span;

/// A sentence with the reading it belongs to. Indices count its tokens; past either end a word is empty.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    reading: &'a Reading<'a>,
    tokens: &'a [Token],
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(reading: &'a Reading<'a>, sentence: &'a Sentence) -> Self {
        Self { reading, tokens: &sentence.tokens }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    #[inline(never)]
    pub(crate) fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    /// The word as written.
    #[inline(never)]
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.reading.text()))
    }

    /// The word in lower case.
    #[inline(never)]
    pub(crate) fn lower(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.reading.lower_text()))
    }

    /// The lower-case word that stands `back` tokens before `at`.
    #[inline(never)]
    pub(crate) fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.lower(at))
    }

    #[inline(never)]
    pub(crate) fn tag(&self, at: usize) -> Option<Tag> {
        self.token(at).map(|token| token.tag)
    }

    /// The tag `back` tokens before `at`.
    pub(crate) fn tag_before(&self, at: usize, back: usize) -> Option<Tag> {
        at.checked_sub(back).and_then(|at| self.tag(at))
    }

    #[inline(never)]
    pub(crate) fn is(&self, at: usize, words: &str) -> bool {
        is_one_of(self.lower(at), words)
    }

    /// Whether the word is in a class; not beyond the ends.
    pub(crate) fn is_a(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|token| token.is_a(class))
    }

    /// [`Cursor::is_a`] of the token `back` tokens before `at`.
    pub(crate) fn is_a_before(&self, at: usize, back: usize, class: Class) -> bool {
        at.checked_sub(back).is_some_and(|at| self.is_a(at, class))
    }

    pub(crate) fn is_before(&self, at: usize, back: usize, words: &str) -> bool {
        at.checked_sub(back).is_some_and(|at| self.is(at, words))
    }

    /// Whether nothing stands between the token at `at` and the one before it.
    #[inline(never)]
    pub(crate) fn glued(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|before| self.token(before)), self.token(at)) {
            (Some(before), Some(token)) => before.span.end() == token.span.start(),
            _ => false,
        }
    }

    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        self.is(at, "- ‑ ‐")
    }

    pub(crate) fn is_dash(&self, at: usize) -> bool {
        self.is(at, "- ‑ ‐ – — − --")
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// A token of ASCII digits and their separators.
    pub(crate) fn is_digits(&self, at: usize) -> bool {
        self.tag(at) == Some(Tag::Num) && self.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    /// The text from the first to before the last token.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        match (self.token(start), end.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            (Some(only), None) | (None, Some(only)) => only.span,
            (None, None) => Span::default(),
        }
    }

    /// The words from the first to before the last token, as written, with single blanks.
    pub(crate) fn text(&self, start: usize, end: usize) -> String {
        let mut text = String::new();
        for at in start..end {
            if at > start && !self.glued(at) {
                text.push(' ');
            }
            text.push_str(self.word(at));
        }
        text
    }

    /// Whether the tokens from `at` on are these. A word with a capital or of at most two letters is compared exactly,
    /// any other in lower case, for "m" is not "M" and "Mw" not "MW".
    pub(crate) fn has(&self, at: usize, words: &str) -> bool {
        words.split(' ').enumerate().all(|(i, word)| {
            let own = self.word(at + i);
            let exact = || {
                word.len() <= 2 && !is_small_word(word) || word.contains(|c: char| c.is_uppercase())
            };
            own == word || own.len() == word.len() && self.lower(at + i) == word && !exact()
        })
    }
}

/// Two-letter words that begin sentences, and so may have a capital.
fn is_small_word(word: &str) -> bool {
    is_one_of(word, "a an as at in no of on or to up")
}

/// Whether a common noun looks like a plural.
pub(crate) fn is_plural(word: &str) -> bool {
    (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
        || (word.ends_with("men") && !word.ends_with("imen") && !word.ends_with("omen"))
        || word.ends_with("children")
        || is_one_of(
            word,
            "\
                oxen bacteria cacti antennae women people children men police staff personnel troops feet teeth \
                mice geese sheep cattle \
                fish bison tuna salmon cod trout moose swine poultry aircraft deer spokesmen policemen firemen fishermen crew militants data criteria \
                phenomena species series pence lives wives offspring youth elderly dead",
        )
}
