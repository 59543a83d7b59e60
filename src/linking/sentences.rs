//! In which sentence something stands.

use crate::syntax::Reading;
use crate::text::Span;

/// The index of the sentence in which a span begins.
pub(crate) fn sentence_of(reading: &Reading<'_>, span: Span) -> Option<usize> {
    let at = first_behind(reading, span.start());
    reading.sentences().get(at).filter(|sentence| sentence.span.overlaps(span)).map(|_| at)
}

/// The index of the first sentence that ends behind a place.
pub(crate) fn first_behind(reading: &Reading<'_>, place: u32) -> usize {
    reading.sentences().partition_point(|sentence| sentence.span.end() <= place)
}
