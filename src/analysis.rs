//! The pipeline: an article in, its annotations out.

use crate::annotation::Annotations;
use crate::figures::Quantity;
use crate::language::Reading;
use crate::text::Article;
use crate::{claims, figures, linking};

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Attributions.
    pub claims: bool,
    /// Quantities.
    pub figures: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { claims: true, figures: true }
    }
}

/// Reads an article and says who says what in it and how firm its numbers are.
///
/// Total: any text gives an answer; what is not understood is not marked. Blocks that are not English are left alone.
pub fn annotate(article: &Article, options: &Options) -> Annotations {
    let mut annotator = Annotator::new(article, *options);
    while annotator.step() {}
    annotator.finish()
}

/// [`annotate`] in steps, for whoever has other things to do in between.
#[derive(Debug)]
pub struct Annotator<'a> {
    article: &'a Article,
    options: Options,
    /// How many blocks are done.
    blocks: usize,
    reading: Reading<'a>,
    attributions: claims::Search,
    quantities: Vec<Quantity>,
}

impl<'a> Annotator<'a> {
    /// Nothing is read as yet.
    pub fn new(article: &'a Article, options: Options) -> Self {
        Self {
            article,
            options,
            blocks: 0,
            reading: Reading::unread(article),
            attributions: claims::Search::default(),
            quantities: Vec::new(),
        }
    }

    /// Reads one block more, and says whether there was one.
    pub fn step(&mut self) -> bool {
        if self.blocks == self.article.blocks().len() {
            return false;
        }
        let sentences = self.reading.read(self.article, self.blocks);
        self.blocks += 1;
        if self.options.claims {
            self.attributions.block(&self.reading, sentences.clone());
        }
        if self.options.figures {
            figures::find_in(&self.reading, sentences, &mut self.quantities);
        }
        true
    }

    /// Links what was found, over all that was read.
    pub fn finish(self) -> Annotations {
        let attributions = self.attributions.finish();
        linking::link(self.article, &self.reading, &attributions, &self.quantities)
    }
}
