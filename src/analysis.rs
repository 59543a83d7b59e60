//! The pipeline: an article in, its annotations out.

use crate::annotation::Annotations;
use crate::claims;
use crate::figures::{self, Quantity};
use crate::languages::{ALL, Language, Plan};
use crate::linking::{self, Finds};
use crate::review::{self, Show};
use crate::syntax::Reading;
use crate::text::Article;

/// What to look for, and what of it to show.
///
/// ```
/// use sourcemark::{Article, FigureChoice, Options, annotate};
///
/// let article = Article::from_text("The council bought 12 boats. It rained, the mayor said.");
/// let options = Options::default().claims(false).figures(FigureChoice::All);
/// let annotations = annotate(&article, &options);
/// assert_eq!((annotations.claims.len(), annotations.shown_figures()), (0, 1));
/// ```
// Its fields are private and each has a setter, so that one can be added without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub(crate) claims: bool,
    pub(crate) figures: FigureChoice,
    pub(crate) headings: bool,
}

/// Which figures are looked for, and which of them are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FigureChoice {
    /// All are found; shown are those whose card tells more than the sentence does.
    Telling,
    /// All are found and shown.
    All,
    /// None are looked for.
    None,
}

/// Claims, and telling figures, in the running text.
impl Default for Options {
    fn default() -> Self {
        Self { claims: true, figures: FigureChoice::Telling, headings: false }
    }
}

impl Options {
    /// Whether to look for claims.
    #[must_use]
    pub fn claims(self, claims: bool) -> Self {
        Self { claims, ..self }
    }

    /// Which figures to look for and to show.
    #[must_use]
    pub fn figures(self, figures: FigureChoice) -> Self {
        Self { figures, ..self }
    }

    /// Whether what stands in headlines and standfirsts is shown, too.
    #[must_use]
    pub fn headings(self, headings: bool) -> Self {
        Self { headings, ..self }
    }

    /// What a reader is shown of what was found, as the proof-reader is told it.
    #[doc(hidden)]
    pub fn show(&self) -> Show {
        Show {
            all_figures: self.figures == FigureChoice::All,
            headings: self.headings,
            claims: self.claims,
        }
    }
}

/// Reads an article and says who says what in it and how firm its numbers are.
///
/// Total: any text gives an answer; what is not understood is not marked. An article is read in the language of most of its
/// text, if that is one of [`ALL`]; blocks in others are left alone.
///
/// ```
/// use sourcemark::{Article, Options, annotate};
///
/// let article = Article::from_text("At least 40 boats sank, the harbour master said.");
/// let annotations = annotate(&article, &Options::default());
/// let (claim, figure) = (&annotations.claims[0], &annotations.figures[0]);
/// assert_eq!(article.words(claim.source.unwrap().span), "the harbour master");
/// assert_eq!((figure.low, figure.high, figure.claim), (Some(40.0), None, Some(claim.id)));
/// ```
pub fn annotate(article: &Article, options: &Options) -> Annotations {
    annotate_in(article, options, ALL)
}

/// [`annotate`], in the one of these languages that most of the article is in.
#[doc(hidden)]
pub fn annotate_in(
    article: &Article,
    options: &Options,
    languages: &[&'static Language],
) -> Annotations {
    let Some(plan) = Plan::of(article, languages) else { return Annotations::default() };
    let mut annotator = Annotator::new(article, &plan, *options);
    while annotator.step() {}
    annotator.finish()
}

/// [`annotate`] in steps, for whoever has other things to do in between.
#[derive(Debug)]
pub(crate) struct Annotator<'a> {
    article: &'a Article,
    plan: &'a Plan,
    options: Options,
    /// How many blocks are done.
    blocks: usize,
    reading: Reading<'a>,
    attributions: claims::Search,
    quantities: Vec<Quantity>,
}

impl<'a> Annotator<'a> {
    /// Nothing is read as yet.
    pub(crate) fn new(article: &'a Article, plan: &'a Plan, options: Options) -> Self {
        Self {
            article,
            plan,
            options,
            blocks: 0,
            reading: Reading::unread(article),
            attributions: claims::Search::default(),
            quantities: Vec::new(),
        }
    }

    /// Reads one block more, and says whether there was one.
    pub(crate) fn step(&mut self) -> bool {
        if self.blocks == self.article.blocks().len() {
            return false;
        }
        let index = self.blocks;
        self.blocks += 1;
        let block = self.article.blocks().get(index);
        let Some(block) = block.filter(|_| self.plan.reads(index)) else { return true };
        let language = self.plan.language;
        let sentences = self.reading.read(block.span, index, language.read_block);
        if self.options.claims {
            self.attributions.block(&self.reading, &language.claims, sentences.clone());
        }
        if self.options.figures != FigureChoice::None {
            figures::find(&self.reading, language.figures, sentences, &mut self.quantities);
        }
        true
    }

    /// Links what was found, over all that was read.
    pub(crate) fn finish(self) -> Annotations {
        let attributions = self.attributions.finish();
        let finds = Finds {
            article: self.article,
            reading: &self.reading,
            found: &attributions,
            quantities: &self.quantities,
        };
        let language = self.plan.language;
        let mut annotations = linking::link(&finds, language.code, &language.linking);
        let show = self.options.show();
        review::review(self.article, &self.reading, &mut annotations, &language.review, show);
        annotations
    }
}
