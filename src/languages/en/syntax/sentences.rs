//! Where sentences begin and end.

use words::is_one_of;

use super::{tokenise, word_forms};
use crate::syntax::{QuoteMark, Sentence, Tag, Token, quote_mark};
use crate::text::{Span, characters};

/// Adds the sentences of one block.
pub(super) fn split(text: &str, block: Span, index: usize) -> Vec<Sentence> {
    let mut out = Vec::new();
    let tokens = tokenise::tokens(text, block);
    let mut from = 0;
    let mut at = 0;
    while at < tokens.len() {
        let next = after_end(text, &tokens, at);
        if let Some(next) = next {
            push(&tokens, from, next, index, &mut out);
            from = next;
        }
        at = next.unwrap_or(at + 1);
    }
    push(&tokens, from, tokens.len(), index, &mut out);
    out
}

/// If a sentence ends with the token at `at`, the index of the first token after it.
fn after_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let word = token.span.slice(text);
    let stop = matches!(word.as_bytes().first(), Some(b'.' | b'!' | b'?'))
        && token.tag == Tag::Punct
        || word == "…";
    let abbreviation = word.len() > 1 && word.ends_with('.') && token.tag == Tag::X;
    if !stop && !abbreviation {
        return None;
    }
    // What closes with the sentence belongs to it.
    let mut next = at + 1;
    let mut quoted = false;
    while let Some(closer) = tokens.get(next) {
        let glued =
            tokens.get(next - 1).is_some_and(|before| before.span.end() == closer.span.start());
        let is_quote = quote_mark(text, tokens, next) == Some(QuoteMark::Closing);
        if let Some(after) = after_citation(text, tokens, next) {
            next = after;
            continue;
        }
        if !glued || !(is_quote || is_one_of(closer.span.slice(text), ") ]")) {
            break;
        }
        quoted |= is_quote;
        next += 1;
    }
    let Some(following) = tokens.get(next) else { return Some(next) };
    let opens = quote_mark(text, tokens, next) == Some(QuoteMark::Opening);
    let first = if opens { tokens.get(next + 1).unwrap_or(following) } else { following };
    let begins = first.span.slice(text).chars().next().is_some_and(|c| !c.is_lowercase());
    let dots = word.len() > 1 && word.bytes().all(|b| b == b'.') || word == "…";
    let ends = if abbreviation {
        begins && abbreviation_ends(text, tokens, at, first)
    } else if dots {
        begins
    } else if quoted && !opens && !word.starts_with('.') {
        // “Is it over?” Mr Hill asked. The question ends, the sentence does not.
        begins && !attribution_follows(text, tokens, next)
    } else {
        begins || opens || following.span.slice(text).starts_with(['(', '•'])
    };
    // A stop glued to what follows ("sourcemark.js", "3.Next") ends nothing.
    let apart =
        tokens.get(next - 1).is_some_and(|before| before.span.end() < following.span.start());
    (ends && apart).then_some(next)
}

/// The index of the first token after a citation ("[17]") that begins at `at`.
fn after_citation(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.slice(text));
    let cites = word(at) == "["
        && word(at + 1).bytes().all(|byte| byte.is_ascii_digit())
        && word(at + 2) == "]";
    cites.then_some(at + 3)
}

/// "…in the U.S. The…" ends a sentence, "Gen. Smith" and "J. Smith" do not.
fn abbreviation_ends(text: &str, tokens: &[Token], at: usize, first: &Token) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let word = token.span.slice(text);
    let name = word.strip_suffix('.').unwrap_or(word);
    // "hepatitis B. Nurses": a letter that belongs to the noun before it, where "J. Smith" has a name behind.
    let lettered = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| {
        before.span.end() < token.span.start() && word_forms::takes_letter(before.span.slice(text))
    });
    if characters(name) == 1 && lettered {
        return true;
    }
    if word_forms::is_title(name) || characters(name) == 1 {
        return false;
    }
    // A capital also begins a name ("U.S. President"): only a word that begins sentences tells.
    word_forms::begins_sentences(&first.span.slice(text).to_ascii_lowercase())
}

/// Whether a short subject and a verb of saying follow: "Mr Hill asked", "she said", "said the mayor".
fn attribution_follows(text: &str, tokens: &[Token], from: usize) -> bool {
    tokens
        .iter()
        .skip(from)
        .take(6)
        .take_while(|token| token.tag != Tag::Punct)
        .any(|token| word_forms::is_quotative(&token.span.slice(text).to_ascii_lowercase()))
}

fn push(tokens: &[Token], from: usize, to: usize, block: usize, out: &mut Vec<Sentence>) {
    let Some(tokens) = tokens.get(from..to) else { return };
    if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
        let span = first.span.cover(last.span);
        out.push(Sentence::untagged(span, block, tokens.to_vec()));
    }
}
