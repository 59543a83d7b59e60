//! What every sentence is made from: the article, its annotations and the templates of a language.

use super::languages::Templates;
use super::phrase::Phrase;
use crate::annotation::{Annotations, Claim, Source, TextSpan};
use crate::text::{Article, BlockKind, trim};

#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    pub(super) article: &'a Article,
    pub(super) annotations: &'a Annotations,
    pub(super) templates: &'static Templates,
}

impl<'a> Context<'a> {
    /// The article's words at `span`.
    pub(super) fn words(self, span: TextSpan) -> &'a str {
        self.article.words(span).trim()
    }

    /// The article's words at `spans`, an ellipsis wherever other words stand between two of them.
    pub(super) fn words_of(self, spans: &[TextSpan], gap: &str) -> String {
        let mut out = String::new();
        for span in spans {
            if !out.is_empty() {
                out.push_str(gap);
            }
            out.push_str(self.words(*span));
        }
        out
    }

    /// The article's words, between the quotation marks of the card's language.
    pub(super) fn quoted(self, words: &str) -> Phrase {
        let bare = trim(words, "“”\"‘’'");
        // What opens inside the words must also close there: “the ‘grey’ zone”.
        let bare = if bare.contains(['“', '"', '‘']) { words } else { bare };
        Phrase::fill(self.templates.quote, &[&Phrase::article(bare)])
    }

    /// What stands before and after `span`, each within its block and at most `limit` bytes.
    pub(super) fn around(self, span: TextSpan, limit: usize) -> [&'a str; 2] {
        let span = self.article.span(span);
        let (text, blocks) = (self.article.text(), self.article.blocks());
        let block = blocks
            .get(blocks.partition_point(|block| block.span.end() <= span.start()))
            .map_or(span, |block| block.span);
        let [start, end, first, last] = [span.start(), span.end(), block.start(), block.end()]
            .map(|place| usize::try_from(place).unwrap_or(usize::MAX));
        // A cut inside a letter moves inwards.
        let from = first.max(start.saturating_sub(limit));
        let before = (from..=start).find_map(|from| text.get(from..start)).unwrap_or_default();
        let to = last.min(end.saturating_add(limit));
        let after = (end..=to).rev().find_map(|to| text.get(end..to)).unwrap_or_default();
        [before, after]
    }

    /// Who says `claim`.
    pub(super) fn source_of(self, claim: &Claim) -> Option<&'a Source> {
        claim.source.and_then(|used| self.annotations.sources.get(used.id))
    }

    /// Which paragraph of running text, from 1, holds the start of `span`; none in headings and cells.
    pub(super) fn paragraph(self, span: TextSpan) -> Option<usize> {
        let start = self.article.span(span).start();
        let mut count = 0;
        for block in self.article.blocks() {
            count += usize::from(block.kind == BlockKind::Paragraph);
            if start < block.span.end() {
                return (block.kind == BlockKind::Paragraph).then_some(count);
            }
        }
        None
    }

    /// A number of things as the card's language writes it.
    pub(super) fn count(self, count: usize) -> Phrase {
        // Counts of paragraphs and notes are far below 2^32.
        Phrase::ours(
            self.templates.numbers.number(f64::from(u32::try_from(count).unwrap_or(u32::MAX))),
        )
    }
}
