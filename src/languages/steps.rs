//! A language's part of the pipeline, a step at a time, as tests and the developer's commands ask for it.

use super::language::Language;
use super::plan::Plan;
use crate::annotation::Annotations;
use crate::claims::{self, Found};
use crate::figures::{self, Quantity};
use crate::review::{self, Desk, Show};
use crate::syntax::Reading;
use crate::text::Article;

impl Language {
    /// All sentences of an article; blocks in other languages and boilerplate have none.
    pub fn read<'a>(&'static self, article: &'a Article) -> Reading<'a> {
        let mut reading = Reading::unread(article);
        let plan = Plan::of(article, &[self]);
        for (index, block) in article.blocks().iter().enumerate() {
            if plan.as_ref().is_some_and(|plan| plan.reads(index)) {
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
        &'static self,
        article: &Article,
        annotations: &Annotations,
        show: Show,
    ) -> (Vec<Vec<&'static str>>, Vec<Vec<&'static str>>) {
        let reading = self.read(article);
        review::objections(&Desk { article, reading: &reading, annotations, show }, &self.review)
    }
}
