//! What only shows over the whole article: who is who, who gave which figure, which figures are for the same thing.

use crate::annotation::{Annotations, VERSION};
use crate::claims::Found;
use crate::figures::Quantity;
use crate::language::Reading;
use crate::text::Article;

/// Puts claims and figures together into the annotations of the article.
pub fn link(
    _article: &Article,
    reading: &Reading<'_>,
    _found: &Found,
    _quantities: &[Quantity],
) -> Annotations {
    let mut annotations =
        Annotations { version: VERSION, language: "en".to_owned(), ..Annotations::default() };
    annotations.overview.sentences = reading.sentences().len();
    annotations
}
