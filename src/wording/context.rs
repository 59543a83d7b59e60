//! What every sentence is made from: the article, its annotations and the templates of a language.

use super::phrase::Phrase;
use super::templates::Templates;
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
