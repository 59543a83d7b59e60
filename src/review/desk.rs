//! What lies before the proof-reader: the article, its sentences and trees, and the annotations, with the ways from one to
//! the other.

use super::show::Show;
use crate::annotation::{Annotations, Claim, Reference, Source, TextSpan};
use crate::syntax::{Reading, Sentence, Tag, Token};
use crate::text::{Article, BlockKind, Span, Utf16};

/// The article and its annotations.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    pub article: &'a Article,
    pub reading: &'a Reading<'a>,
    pub annotations: &'a Annotations,
    pub show: Show,
}

/// Tokens of one sentence.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub sentence: &'a Sentence,
    /// The sentence's index.
    pub index: usize,
    /// The first token.
    pub from: usize,
    /// One past the last.
    pub to: usize,
}

impl<'a> Desk<'a> {
    /// Bytes of the cleaned text.
    #[inline(never)]
    pub fn span(&self, span: TextSpan) -> Span {
        self.article.span(span)
    }

    /// The words at a span.
    #[inline(never)]
    pub fn words(&self, span: TextSpan) -> &'a str {
        self.article.words(span)
    }

    /// The tokens that a span covers, in the sentence in which it begins.
    pub fn place(&self, span: Span) -> Option<Place<'a>> {
        let sentences = self.reading.sentences();
        let index = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
        let sentence = sentences.get(index).filter(|sentence| sentence.span.overlaps(span))?;
        let from = sentence.tokens.partition_point(|token| token.span.end() <= span.start());
        let to = sentence.tokens.partition_point(|token| token.span.start() < span.end());
        (from < to).then_some(Place { sentence, index, from, to })
    }

    /// Whether a span begins in a headline or standfirst, and these are not shown.
    pub fn is_in_heading(&self, span: Span) -> bool {
        !self.show.headings && self.is_heading(span)
    }

    /// Whether a span begins in a headline or standfirst.
    pub fn is_heading(&self, span: Span) -> bool {
        let blocks = self.article.blocks();
        let at = blocks.partition_point(|block| block.span.end() <= span.start());
        blocks
            .get(at)
            .is_some_and(|block| matches!(block.kind, BlockKind::Heading | BlockKind::Standfirst))
    }

    /// Whether a span begins in a cell of a table.
    pub fn is_in_cell(&self, span: Span) -> bool {
        let blocks = self.article.blocks();
        let at = blocks.partition_point(|block| block.span.end() <= span.start());
        blocks.get(at).is_some_and(|block| block.kind == BlockKind::Cell)
    }

    /// The text of the block in which a span begins, from the block's first byte to the span, and from the span's end to
    /// the block's last.
    pub fn around(&self, span: Span) -> (&'a str, &'a str) {
        let blocks = self.article.blocks();
        let at = blocks.partition_point(|block| block.span.end() <= span.start());
        let text = self.article.text();
        blocks.get(at).map_or(("", ""), |block| {
            (
                Span::new(block.span.start(), span.start().max(block.span.start())).slice(text),
                Span::new(span.end().min(block.span.end()), block.span.end()).slice(text),
            )
        })
    }

    /// The claims near a place in the text, in order. Claims stand in the order in which they begin, so that those that
    /// reach a place begin not far before it; to ask all of them for each would not be linear.
    pub fn claims_near(&self, at: TextSpan) -> impl Iterator<Item = &'a Claim> {
        let claims = &self.annotations.claims;
        let from = claims.partition_point(|claim| begins(claim) <= at.start);
        claims.iter().skip(from.saturating_sub(NEAR)).take(2 * NEAR)
    }

    /// The source of a claim.
    pub fn source(&self, claim: &Claim) -> Option<&'a Source> {
        self.annotations.sources.get(claim.source?.id)
    }

    /// How the words used in a claim refer to its source.
    pub fn reference(&self, claim: &Claim) -> Option<Reference> {
        let used = claim.source?.span;
        let mentions = &self.source(claim)?.mentions;
        mentions.iter().find(|mention| mention.span == used).map(|mention| mention.how)
    }

    /// A token's word in lower case.
    pub fn lower(&self, token: Token) -> &str {
        self.reading.lower(token)
    }
}

/// How many claims on either side are near.
const NEAR: usize = 12;

/// The first unit of a claim's source, cue and content.
fn begins(claim: &Claim) -> Utf16 {
    let cue = claim.cue.iter().flat_map(|cue| &cue.span);
    let source = claim.source.iter().map(|used| &used.span);
    let spans = claim.content.iter().chain(cue).chain(source);
    spans.map(|span| span.start).min().unwrap_or_default()
}

impl Place<'_> {
    /// The tokens outside quotation marks, in order; a mark that opens is outside, one that closes is not.
    pub fn outside_quotation(&self, desk: &Desk<'_>) -> Vec<usize> {
        let (mut depth, mut straight) = (0_i32, false);
        let mut outside = Vec::new();
        for at in self.from..self.to {
            if depth <= 0 && !straight {
                outside.push(at);
            }
            // As marks keep from the tokeniser.
            if self.tag(at) != Some(Tag::Punct) {
                continue;
            }
            match self.token(at).map_or("", |token| desk.reading.word(token)) {
                "“" | "„" | "«" => depth += 1,
                "”" | "»" => depth -= 1,
                "\"" => straight = !straight,
                _ => {}
            }
        }
        outside
    }

    /// The last verb or auxiliary that can carry a clause.
    pub fn last_finite(&self) -> Option<usize> {
        (self.from..self.to).rev().find(|at| {
            self.token(*at)
                .is_some_and(|token| matches!(token.tag, Tag::Verb | Tag::Aux) && token.is_finite())
        })
    }

    /// The tokens themselves.
    pub fn tokens(&self) -> &[Token] {
        self.sentence.tokens.get(self.from..self.to).unwrap_or(&[])
    }

    #[inline(never)]
    pub fn token(&self, at: usize) -> Option<Token> {
        self.sentence.tokens.get(at).copied()
    }

    #[inline(never)]
    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.token(at).map(|token| token.tag)
    }

    pub fn holds(&self, at: usize) -> bool {
        (self.from..self.to).contains(&at)
    }

    /// The token of the place that hangs on none of the others.
    pub fn head(&self) -> Option<usize> {
        (self.from..self.to).find(|at| {
            self.tag(*at) != Some(Tag::Punct)
                && self.sentence.head(*at).is_none_or(|head| !self.holds(head))
        })
    }
}
