//! What the rules look at: one paragraph, its sentences side by side, with its quotations and noun phrases.

use words::is_one_of;

use super::quotation::{self, Quotation};
use crate::lexicon::Class;
use crate::syntax::{Label, NounPhrase, Reading, Sentence, Tag, Token, VerbForm};
use crate::text::Span;

/// The tokens of one paragraph. All indices are indices of its tokens; ranges are half-open.
#[derive(Debug)]
pub struct Paragraph<'a> {
    reading: &'a Reading<'a>,
    pub tokens: Vec<Token>,
    pub quotations: Vec<Quotation>,
    pub stray: Vec<usize>,
    /// The sentences: first token, one past the last.
    pub sentences: Vec<(usize, usize)>,
    /// The index in the article of the first of them.
    pub first_sentence: usize,
    sentence_of: Vec<usize>,
    /// One past the dash after the place where the story was written: "LONDON, 3 May (Reuters) — ".
    dateline: usize,
    quotation_of: Vec<Option<usize>>,
    phrases: Vec<NounPhrase>,
    phrase_of: Vec<Option<usize>>,
    /// What each token hangs on, and as what; itself for a root.
    heads: Vec<(usize, Label)>,
}

/// What a paragraph is made of, its indices counted from its first token.
struct Parts {
    tokens: Vec<Token>,
    bounds: Vec<(usize, usize)>,
    sentence_of: Vec<usize>,
    phrases: Vec<NounPhrase>,
    heads: Vec<(usize, Label)>,
}

impl<'a> Paragraph<'a> {
    pub fn new(reading: &'a Reading<'a>, sentences: &[Sentence], first: usize) -> Self {
        let mut tokens = Vec::new();
        let mut bounds = Vec::new();
        let mut sentence_of = Vec::new();
        let mut phrases = Vec::new();
        let mut heads = Vec::new();
        for (index, sentence) in sentences.iter().enumerate() {
            let from = tokens.len();
            for phrase in &sentence.phrases {
                phrases.push(NounPhrase {
                    start: phrase.start + from,
                    end: phrase.end + from,
                    head: phrase.head + from,
                });
            }
            heads.extend(sentence.dependencies.iter().enumerate().map(|(at, dependency)| {
                (from + dependency.head.map_or(at, usize::from), dependency.label)
            }));
            tokens.extend_from_slice(&sentence.tokens);
            sentence_of.resize(tokens.len(), index);
            bounds.push((from, tokens.len()));
        }
        let dateline = dateline(reading, &tokens);
        let parts = Parts { tokens, bounds, sentence_of, phrases, heads };
        Self::of_parts(reading, parts, first, dateline)
    }

    /// What stands between the marks of a quotation, as a paragraph of its own.
    #[must_use]
    pub fn inside(&self, quotation: Quotation) -> Self {
        let (from, to) = (quotation.inner, quotation.inner_end.min(self.tokens.len()));
        let within = |at: usize| from <= at && at < to;
        let first = self.sentence_of.get(from).copied().unwrap_or(0);
        // Only what overlaps is looked at, so that the work for all quotations together stays linear.
        let bounds = self.sentences.iter().skip(first).take_while(|(start, _)| *start < to);
        let phrase = self.phrases.partition_point(|phrase| phrase.start < from);
        let phrases = self.phrases.iter().skip(phrase).take_while(|phrase| phrase.end <= to);
        let parts = Parts {
            tokens: self.tokens.get(from..to).unwrap_or(&[]).to_vec(),
            bounds: bounds
                .map(|(start, end)| ((*start).max(from) - from, (*end).min(to) - from))
                .filter(|(start, end)| start < end)
                .collect(),
            sentence_of: (from..to)
                .map(|at| self.sentence_of.get(at).map_or(0, |index| index - first))
                .collect(),
            phrases: phrases
                .map(|phrase| NounPhrase {
                    start: phrase.start - from,
                    end: phrase.end - from,
                    head: phrase.head - from,
                })
                .collect(),
            heads: (from..to)
                .map(|at| match self.heads.get(at).copied() {
                    Some((head, label)) if within(head) => (head - from, label),
                    _ => (at - from, Label::Root),
                })
                .collect(),
        };
        Self::of_parts(self.reading, parts, self.first_sentence + first, 0)
    }

    fn of_parts(reading: &'a Reading<'a>, parts: Parts, first: usize, dateline: usize) -> Self {
        let Parts { tokens, bounds, sentence_of, phrases, heads } = parts;
        let found = quotation::find(reading, &tokens);
        let mut quotation_of = vec![None; tokens.len()];
        for (index, quotation) in found.all.iter().enumerate() {
            for slot in quotation_of.iter_mut().take(quotation.end).skip(quotation.start) {
                *slot = Some(index);
            }
        }
        let mut phrase_of = vec![None; tokens.len()];
        for (index, phrase) in phrases.iter().enumerate() {
            for slot in phrase_of.iter_mut().take(phrase.end).skip(phrase.start) {
                *slot = Some(index);
            }
        }
        Self {
            reading,
            dateline,
            tokens,
            quotations: found.all,
            stray: found.stray,
            sentences: bounds,
            first_sentence: first,
            sentence_of,
            quotation_of,
            phrases,
            phrase_of,
            heads,
        }
    }

    #[inline(never)]
    pub fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    /// The word in lower case; empty beyond the ends.
    #[inline(never)]
    pub fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.reading.lower_text()))
    }

    #[inline(never)]
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| self.reading.word(*token))
    }

    /// [`Paragraph::lower`] of the token before.
    #[inline(never)]
    pub fn lower_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.lower(before))
    }

    /// Whether the word (in lower case) is one of these, which blanks part.
    #[inline(never)]
    pub fn is(&self, at: usize, words: &str) -> bool {
        is_one_of(self.lower(at), words)
    }

    /// Whether the word is in a class; not beyond the ends.
    pub fn is_a(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|token| token.is_a(class))
    }

    /// [`Paragraph::is`] of the token before.
    #[inline(never)]
    pub fn is_before(&self, at: usize, words: &str) -> bool {
        is_one_of(self.lower_before(at), words)
    }

    #[inline(never)]
    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    #[inline(never)]
    pub fn form(&self, at: usize) -> VerbForm {
        self.tokens.get(at).map_or(VerbForm::None, |token| token.form)
    }

    #[inline(never)]
    pub fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// A verb or auxiliary that can carry a clause; a participle of a passive or perfect has its auxiliary for that.
    pub fn is_finite(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            matches!(token.tag, Tag::Verb | Tag::Aux)
                && token.is_finite()
                && !(token.form == VerbForm::Base
                    && at.checked_sub(1).is_some_and(|before| self.is_a(before, Class::INFINITIVE)))
        })
    }

    /// The sentence that holds the token, as the range of its tokens; a dateline is one by itself. Of a sentence without end only the part around
    /// the token is given, so that the work for each cue stays bounded.
    pub fn sentence(&self, at: usize) -> (usize, usize) {
        const REACH: usize = 300;
        let sentence = self.sentence_of.get(at).and_then(|index| self.sentences.get(*index));
        let (mut start, mut end) = sentence.copied().unwrap_or((at, at));
        if at < self.dateline {
            end = end.min(self.dateline);
        } else {
            start = start.max(self.dateline);
        }
        (start.max(at.saturating_sub(REACH)), end.min(at.saturating_add(REACH)))
    }

    /// The index in the article of the sentence that holds the token.
    pub fn sentence_index(&self, at: usize) -> usize {
        self.first_sentence + self.sentence_of.get(at).copied().unwrap_or(0)
    }

    /// The quotation that holds the token, its marks included.
    pub fn quotation(&self, at: usize) -> Option<Quotation> {
        self.quotation_of.get(at).copied().flatten().and_then(|i| self.quotations.get(i)).copied()
    }

    /// The quotation that opens at this token.
    pub fn quotation_from(&self, at: usize) -> Option<Quotation> {
        self.quotation(at).filter(|quotation| quotation.start == at)
    }

    /// The quotation whose closing mark is the token before this one.
    pub fn quotation_to(&self, at: usize) -> Option<Quotation> {
        let quotation = self.quotation(at.checked_sub(1)?)?;
        (quotation.end == at && !quotation.open).then_some(quotation)
    }

    /// The last word or stop between a quotation's marks; a quotation inside it may close there too (“…,’”).
    pub fn last_inner(&self, quotation: Quotation) -> &'a str {
        (quotation.inner..quotation.inner_end)
            .rev()
            .take(4)
            .map(|at| self.word(at))
            .find(|word| !is_one_of(word, "’ ' ” \""))
            .unwrap_or("")
    }

    /// The noun phrase that holds the token.
    pub fn phrase(&self, at: usize) -> Option<NounPhrase> {
        self.phrase_of.get(at).copied().flatten().and_then(|i| self.phrases.get(i)).copied()
    }

    /// The noun phrase that begins here.
    pub fn phrase_from(&self, at: usize) -> Option<NounPhrase> {
        self.phrase(at).filter(|phrase| phrase.start == at)
    }

    /// The noun phrase that ends before this token.
    pub fn phrase_to(&self, at: usize) -> Option<NounPhrase> {
        self.phrase(at.checked_sub(1)?).filter(|phrase| phrase.end == at)
    }

    /// What the tree says the token is to its head; none beyond the ends.
    #[inline(never)]
    pub fn label(&self, at: usize) -> Option<Label> {
        self.heads.get(at).map(|(_, label)| *label)
    }

    /// The token that this one hangs on; none for a root.
    #[inline(never)]
    pub fn head(&self, at: usize) -> Option<usize> {
        self.heads.get(at).map(|(head, _)| *head).filter(|head| *head != at)
    }

    /// Whether the tree has the token below another one.
    pub fn descends(&self, at: usize, from: usize) -> bool {
        const DEEPEST: usize = 24;
        std::iter::successors(self.head(at), |head| self.head(*head))
            .take(DEEPEST)
            .any(|head| head == from)
    }

    /// The first token in the range that hangs on `head` as one of the labels.
    pub fn child(
        &self,
        head: usize,
        (from, to): (usize, usize),
        labels: &[Label],
    ) -> Option<usize> {
        let heads = self.heads.get(from..to.min(self.heads.len())).unwrap_or(&[]);
        let child = heads.iter().position(|(of, label)| *of == head && labels.contains(label))?;
        Some(from + child)
    }

    /// Whether any of the words (in lower case) stands in the range.
    pub fn has(&self, from: usize, to: usize, words: &str) -> bool {
        (from..to).any(|at| is_one_of(self.lower(at), words))
    }

    /// The bytes of a range of tokens.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.token(from), to.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if from < to => first.span.cover(last.span),
            (Some(first), _) => Span::new(first.span.start(), first.span.start()),
            _ => Span::default(),
        }
    }

    /// The end of the range without stops, commas and the like at its end.
    pub fn trim_end(&self, from: usize, mut to: usize) -> usize {
        while to > from
            && is_one_of(self.word(to - 1), ". , ; : ! ? … - -- – — ... ..")
            && self.quotation(to - 1).is_none()
        {
            to -= 1;
        }
        to
    }

    pub fn is_stop(&self, at: usize) -> bool {
        is_one_of(self.word(at), ". ! ? …") || at >= self.tokens.len()
    }

    pub fn is_dash(&self, at: usize) -> bool {
        is_one_of(self.word(at), "— – -- ―") || (self.word(at) == "-" && !self.is_glued(at))
    }

    /// Whether a token touches the one before it.
    pub fn is_glued(&self, at: usize) -> bool {
        at > 0
            && match (self.token(at - 1), self.token(at)) {
                (Some(before), Some(token)) => before.span.end() == token.span.start(),
                _ => false,
            }
    }

    /// The comma, bracket or dash that ends the paragraph's tokens before `at` in the same sentence, or the
    /// sentence's start.
    pub fn comma_before(&self, at: usize) -> Option<usize> {
        const REACH: usize = 45;
        let (start, _) = self.sentence(at);
        (start.max(at.saturating_sub(REACH))..at).rev().find(|i| {
            self.word(*i) == ","
                && self.quotation(*i) == self.quotation(at)
                && !self.is_a(i + 1, Class::NAME_SUFFIX)
        })
    }
}

/// One past a dateline at the beginning of a paragraph; 0 where there is none. It is all names, numbers and brackets up
/// to a dash, and a sentence with a capital follows.
fn dateline(reading: &Reading<'_>, tokens: &[Token]) -> usize {
    const REACH: usize = 14;
    let word = |at: usize| tokens.get(at).map_or("", |token| reading.word(*token));
    let dash = |at: &usize| is_one_of(word(*at), "— – ― -- -");
    let Some(end) = (1..tokens.len().min(REACH)).find(dash) else { return 0 };
    let glued = match (tokens.get(end - 1), tokens.get(end), tokens.get(end + 1)) {
        (Some(before), Some(dash), Some(after)) => {
            before.span.end() == dash.span.start() && dash.span.end() == after.span.start()
        }
        _ => true,
    };
    let name = |at: usize| {
        let word = word(at);
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || is_one_of(word, ", ( ) . /")
            || tokens.get(at).is_some_and(|token| token.is_a(Class::PLACE_JOINT))
    };
    let capital = |at: usize| word(at).starts_with(char::is_uppercase);
    let opens = capital(end + 1) || is_one_of(word(end + 1), "“ \" ‘") && capital(end + 2);
    let verb = tokens.iter().take(end).any(|token| matches!(token.tag, Tag::Verb | Tag::Aux));
    let names = capital(0) && (0..end).all(name) && !verb;
    if names && opens && !glued { end + 1 } else { 0 }
}
