//! What the resolving of pronouns looks at.

use crate::syntax::Reading;
use crate::text::{Article, BlockKind};

/// The article and its sentences.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) article: &'a Article,
    pub(crate) reading: &'a Reading<'a>,
}

impl Context<'_> {
    /// The block of a sentence; none where there is no such sentence, or where it is a heading.
    pub(crate) fn block(&self, sentence: usize) -> Option<usize> {
        let block = self.reading.sentences().get(sentence)?.block;
        let heading = self.article.blocks().get(block)?.kind == BlockKind::Heading;
        (!heading).then_some(block)
    }
}
