//! Where sentences begin and end.

use words::is_one_of;

use super::correct::correct;
use super::dependency::{Dependency, Label};
use super::model::{Analysis, Model};
use super::token::{Tag, Token};
use super::{lexicon, tokenise};
use crate::text::{Span, characters};

/// A sentence of a block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// The index of its block in the article.
    pub block: usize,
    /// Its tokens, in order; never empty.
    pub tokens: Vec<Token>,
    /// What each token hangs on, in the order of the tokens.
    pub dependencies: Vec<Dependency>,
}

impl Sentence {
    /// What the token at `at` hangs on; none for the root.
    #[inline(never)]
    pub fn head(&self, at: usize) -> Option<usize> {
        self.dependencies.get(at)?.head.map(usize::from)
    }

    /// What the token at `at` is to its head.
    #[inline(never)]
    pub fn label(&self, at: usize) -> Option<Label> {
        self.dependencies.get(at).map(|dependency| dependency.label)
    }

    /// The tokens that hang on the one at `at`, with their labels, in order.
    pub fn children(&self, at: usize) -> impl Iterator<Item = (usize, Label)> + '_ {
        self.dependencies
            .iter()
            .enumerate()
            .filter(move |(_, dependency)| dependency.head.map(usize::from) == Some(at))
            .map(|(child, dependency)| (child, dependency.label))
    }

    /// Tags and parses it. Marks, symbols and numbers in digits keep the tags that the tokeniser gave them, for it sees
    /// their letters. What is longer than any sentence is read in pieces, each with a root of its own.
    pub(super) fn analyse(&mut self, text: &str, model: &Model, analysis: &mut Analysis) {
        self.dependencies.clear();
        for piece in self.tokens.chunks_mut(Model::LONGEST) {
            model.analyse(piece.iter().map(|token| token.span.slice(text)), analysis);
            for (token, (tag, form)) in piece.iter_mut().zip(analysis.tags()) {
                if matches!(token.tag, Tag::X | Tag::Part) {
                    token.tag = tag;
                    token.form = form;
                }
            }
            correct(text, piece);
            let before = u16::try_from(self.dependencies.len()).unwrap_or(u16::MAX);
            self.dependencies.extend(analysis.dependencies().map(|dependency| Dependency {
                head: dependency.head.and_then(|head| head.checked_add(before)),
                ..dependency
            }));
        }
    }
}

/// Adds the sentences of one block.
pub(super) fn split(text: &str, block: Span, index: usize, out: &mut Vec<Sentence>) {
    let tokens = tokenise::tokens(text, block);
    let mut from = 0;
    let mut at = 0;
    while at < tokens.len() {
        let next = after_end(text, &tokens, at);
        if let Some(next) = next {
            push(&tokens, from, next, index, out);
            from = next;
        }
        at = next.unwrap_or(at + 1);
    }
    push(&tokens, from, tokens.len(), index, out);
}

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
    match token.span.slice(text) {
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
        before.span.end() < token.span.start() && lexicon::takes_letter(before.span.slice(text))
    });
    if characters(name) == 1 && lettered {
        return true;
    }
    if lexicon::is_title(name) || characters(name) == 1 {
        return false;
    }
    // A capital also begins a name ("U.S. President"): only a word that begins sentences tells.
    lexicon::begins_sentences(&first.span.slice(text).to_ascii_lowercase())
}

/// Whether a short subject and a verb of saying follow: "Mr Hill asked", "she said", "said the mayor".
fn attribution_follows(text: &str, tokens: &[Token], from: usize) -> bool {
    tokens
        .iter()
        .skip(from)
        .take(6)
        .take_while(|token| token.tag != Tag::Punct)
        .any(|token| lexicon::is_quotative(&token.span.slice(text).to_ascii_lowercase()))
}

fn push(tokens: &[Token], from: usize, to: usize, block: usize, out: &mut Vec<Sentence>) {
    let Some(tokens) = tokens.get(from..to) else { return };
    if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
        let span = first.span.cover(last.span);
        let (tokens, dependencies) = (tokens.to_vec(), Vec::new());
        out.push(Sentence { span, block, tokens, dependencies });
    }
}
