//! Quotation marks: which way they point, and the nicknames in them.

use words::is_one_of;

use super::token::{Tag, Token};

/// What a quotation mark does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteMark {
    /// Opens a quotation.
    Opening,
    /// Closes one.
    Closing,
}

/// Whether the token at `at` is a quotation mark, and which way it points. A straight mark opens after white space or
/// an opening bracket, and closes elsewhere.
pub fn quote_mark(text: &str, tokens: &[Token], at: usize) -> Option<QuoteMark> {
    let token = tokens.get(at)?;
    let word = token.span.slice(text);
    // A letter begins most tokens, and no mark.
    if word.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    match word {
        "“" | "‘" | "«" | "„" => Some(QuoteMark::Opening),
        "”" | "»" => Some(QuoteMark::Closing),
        "’" if token.tag == Tag::Punct => Some(QuoteMark::Closing),
        "\"" | "'" if token.tag == Tag::Punct => {
            let glued_before = at > 0
                && tokens.get(at - 1).is_some_and(|before| before.span.end() == token.span.start());
            let glued_after =
                tokens.get(at + 1).is_some_and(|after| after.span.start() == token.span.end());
            let bracket = at > 0
                && tokens
                    .get(at - 1)
                    .is_some_and(|before| is_one_of(before.span.slice(text), "( [ — – “ \""));
            let opens = !glued_before || (bracket && glued_after);
            Some(if opens { QuoteMark::Opening } else { QuoteMark::Closing })
        }
        _ => None,
    }
}

/// One past the closing mark of a nickname whose opening mark is the token at `at`, in the middle of a name: "Lee
/// | “Doc” | Marsh", "Oscar \"the Hammer\" Ruiz".
pub fn nickname_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.slice(text));
    let capital = |at: usize| word(at).starts_with(char::is_uppercase);
    let part_of_name = |at: usize| {
        capital(at)
            && tokens.get(at).is_some_and(|token| matches!(token.tag, Tag::Propn | Tag::Noun))
    };
    if !is_one_of(word(at), "“ ‘ \" '") || !at.checked_sub(1).is_some_and(part_of_name) {
        return None;
    }
    let close = (at + 2..=at + 1 + LONGEST).find(|at| is_one_of(word(*at), "” ’ \" '"))?;
    let apart = |first: usize, second: usize| match (tokens.get(first), tokens.get(second)) {
        (Some(first), Some(second)) => first.span.end() < second.span.start(),
        _ => false,
    };
    let words = (at + 1..close)
        .all(|at| tokens.get(at).is_some_and(|token| token.tag != Tag::Punct || word(at) == "-"));
    let spaced = apart(at - 1, at) && !apart(at, at + 1) && apart(close, close + 1);
    let name = words && capital(close - 1) && part_of_name(close + 1) && spaced;
    name.then_some(close + 1)
}
