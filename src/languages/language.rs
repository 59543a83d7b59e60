//! What a language is.

use crate::annotation::Annotations;
use crate::claims::{self, Found};
use crate::figures::{self, Quantity};
use crate::linking;
use crate::review::{self, Desk, Show};
use crate::syntax::{ReadBlock, Reading};
use crate::text::{Article, BlockKind};

/// A language: all that the engine does not know by itself.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Reads the sentences of a block.
    pub read_block: ReadBlock,
    /// How it attributes words.
    pub claims: claims::Rules,
    /// How it says how much.
    pub figures: figures::Find,
    /// How it makes one of many.
    pub linking: linking::Rules,
    /// What its proof-reader objects to.
    pub review: review::Checks,
}

impl Language {
    /// All sentences of an article; blocks in other languages and boilerplate have none.
    pub fn read<'a>(&self, article: &'a Article) -> Reading<'a> {
        let mut reading = Reading::unread(article);
        for (index, block) in article.blocks().iter().enumerate() {
            if block.english && block.kind != BlockKind::Furniture {
                reading.read(block.span, index, self.read_block);
            }
        }
        reading
    }

    /// The attributions of an article that was read.
    pub fn claims(&self, reading: &Reading<'_>) -> Found {
        claims::find(reading, &self.claims)
    }

    /// The quantities of an article that was read, in the order of the text, not overlapping.
    ///
    /// ```
    /// use sourcemark::Article;
    /// use sourcemark::languages::ENGLISH;
    ///
    /// let article = Article::from_text("Up to 40 tents were lost.");
    /// let found = ENGLISH.figures(&ENGLISH.read(&article));
    /// assert_eq!((found[0].low, found[0].high), (None, Some(40.0)));
    /// assert_eq!(found[0].counted_head.as_deref(), Some("tent"));
    /// ```
    pub fn figures(&self, reading: &Reading<'_>) -> Vec<Quantity> {
        let mut found = Vec::new();
        figures::find(reading, self.figures, 0..reading.sentences().len(), &mut found);
        found
    }

    /// Every objection of the proof-reader to every claim and figure of an article that was annotated, by their indices.
    pub fn objections(
        &self,
        article: &Article,
        annotations: &Annotations,
        show: Show,
    ) -> (Vec<Vec<&'static str>>, Vec<Vec<&'static str>>) {
        let reading = self.read(article);
        review::objections(&Desk { article, reading: &reading, annotations, show }, &self.review)
    }
}
