//! The pipeline: an article in, its annotations out.

use crate::annotation::Annotations;
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
    let reading = Reading::of(article);
    let attributions =
        if options.claims { claims::find(&reading) } else { claims::Found::default() };
    let quantities = if options.figures { figures::find(&reading) } else { Vec::new() };
    linking::link(article, &reading, &attributions, &quantities)
}
