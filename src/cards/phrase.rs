//! Phrases that know which of their words are the article's, so that the page can isolate and mark these.

use crate::text::is_word_part;
use std::fmt;

/// A piece of text from one hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of a template.
    Ours(String),
    /// Words copied from the article.
    Article(String),
}

impl Piece {
    /// The words, whoever wrote them.
    pub fn text(&self) -> &str {
        match self {
            Self::Ours(text) | Self::Article(text) => text,
        }
    }

    fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Ours(text) | Self::Article(text) => text,
        }
    }
}

/// A sentence or a part of one. Displays as plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    pieces: Vec<Piece>,
}

impl Phrase {
    /// Of a template's words.
    pub fn ours(text: impl Into<String>) -> Self {
        Self::default().with(Piece::Ours(text.into()))
    }

    /// Of the article's words.
    pub fn article(text: impl Into<String>) -> Self {
        Self::default().with(Piece::Article(text.into()))
    }

    /// A template with its slots filled: `{0}` stands for the first of `slots`, up to `{9}`. A slot that is not given
    /// stays empty.
    pub(super) fn fill(template: &str, slots: &[&Phrase]) -> Self {
        let mut phrase = Self::default();
        for (i, part) in template.split('{').enumerate() {
            let (slot, rest) = match part.split_once('}') {
                Some((slot, rest)) if i > 0 => (slot, rest),
                _ => ("", part),
            };
            let slot = slot.bytes().next().map(|digit| usize::from(digit.wrapping_sub(b'0')));
            if let Some(filling) = slot.and_then(|slot| slots.get(slot)) {
                phrase = phrase.and(filling);
            }
            phrase = phrase.with(Piece::Ours(rest.to_owned()));
        }
        phrase
    }

    /// The pieces in order; none is empty.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// All that it says, as plain text.
    pub fn text(&self) -> String {
        self.pieces.iter().map(Piece::text).collect()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Both, with a space between them where both say something.
    pub(super) fn then(self, other: &Phrase) -> Self {
        if self.is_empty() {
            return other.clone();
        }
        if other.is_empty() {
            return self;
        }
        self.with(Piece::Ours(" ".to_owned())).and(other)
    }

    /// With a capital letter at the beginning, for the beginning of a line.
    pub(super) fn capitalised(mut self) -> Self {
        if let Some(text) = self.pieces.first_mut().map(Piece::text_mut) {
            *text = capitalised(text);
        }
        self
    }

    /// With more of the article's words at the end, which stay in one piece with those before.
    pub(super) fn and_article(mut self, words: &str) -> Self {
        if let Some(Piece::Article(last)) = self.pieces.last_mut() {
            last.push_str(words);
            return self;
        }
        self.with(Piece::Article(words.to_owned()))
    }

    pub(super) fn and(mut self, other: &Phrase) -> Self {
        for piece in &other.pieces {
            self = self.with(piece.clone());
        }
        self
    }

    fn with(mut self, piece: Piece) -> Self {
        match (self.pieces.last_mut(), &piece) {
            (_, Piece::Ours(text) | Piece::Article(text)) if text.is_empty() => {}
            (Some(Piece::Ours(last)), Piece::Ours(text)) => last.push_str(text),
            _ => self.pieces.push(piece),
        }
        self
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// `text` with its first letter as a capital; an opening quotation mark before it does not hide it.
pub(super) fn capitalised(text: &str) -> String {
    let mut done = false;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if done || !is_word_part(c) {
            out.push(c);
        } else {
            out.push(capital(c));
        }
        done |= is_word_part(c);
    }
    out
}

/// The capital of a letter of English, French, German, Spanish or Scandinavian. All of Unicode's capitals would bring a
/// table of 12 kB into the wasm for the rare name that begins small with another letter, and which then stays small.
fn capital(c: char) -> char {
    match c {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(c as u32 - 0x20).unwrap_or(c),
        _ => c.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_may_order_its_slots_as_its_language_likes() {
        let (who, verb) = (Phrase::article("the mayor"), Phrase::article("insisted"));
        assert_eq!(Phrase::fill("{0} – {1}", &[&who, &verb]).to_string(), "the mayor – insisted");
        assert_eq!(Phrase::fill("{1}: {0}", &[&who, &verb]).to_string(), "insisted: the mayor");
        assert_eq!(Phrase::fill("{0} – {7}", &[&who]).to_string(), "the mayor – ");
        assert_eq!(Phrase::fill("no slot", &[&who]).to_string(), "no slot");
    }

    #[test]
    fn pieces_keep_their_hand() {
        let who = Phrase::article("the mayor");
        let phrase = Phrase::fill("Reported by {0}.", &[&who]);
        assert_eq!(
            phrase.pieces(),
            [
                Piece::Ours("Reported by ".to_owned()),
                Piece::Article("the mayor".to_owned()),
                Piece::Ours(".".to_owned())
            ]
        );
    }

    #[test]
    fn braces_in_the_articles_words_are_words() {
        let odd = Phrase::article("{0} {1}");
        assert_eq!(Phrase::fill("“{0}”", &[&odd]).to_string(), "“{0} {1}”");
    }

    #[test]
    fn capitals() {
        assert_eq!(Phrase::article("élan").capitalised().to_string(), "Élan");
        assert_eq!(capitalised("“reportedly”"), "“Reportedly”");
        assert_eq!(capitalised("12 boats"), "12 boats");
        assert_eq!(capitalised(""), "");
    }
}
