//! Where marks stand, and how alike the words of two of them are.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde::Deserialize;
use sourcemark::annotation::TextSpan;
use sourcemark::text::CodePoints;

use super::counts::ratio;

/// What may stand at the edges of a mark, or between two pieces of one, without being part of its words: where a mark
/// begins and ends there is a matter of taste among annotators.
const EDGE: &str = " \t\n\r.,;:!?\"'“”‘’()[]-–—…";

/// A half-open range of a text, in code points: the unit of the gold. Annotations count UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(from = "(u32, u32)")]
pub(crate) struct Span {
    /// The first code point.
    pub(crate) start: u32,
    /// One past the last code point.
    pub(crate) end: u32,
}

impl From<(u32, u32)> for Span {
    fn from((start, end): (u32, u32)) -> Self {
        Self { start, end }
    }
}

impl Span {
    /// From UTF-16 code units of the text that `points` is of.
    pub(crate) fn of(points: &CodePoints<'_>, span: TextSpan) -> Self {
        points.range(span).into()
    }

    /// Whether the two share at least one code point.
    pub(crate) fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Says whether spans of the gold are ranges of their text.
///
/// # Errors
///
/// Where one is not: the gold is of another text then, or counts in another unit.
pub(crate) fn check(text: &str, spans: impl IntoIterator<Item = Span>) -> Result<()> {
    let length = text.chars().count();
    for Span { start, end } in spans {
        ensure!(
            start <= end && end as usize <= length,
            "the span from {start} to {end} is no part of the text, which has {length} code points"
        );
    }
    Ok(())
}

/// The code points of some spans.
pub(crate) fn points(spans: &[Span]) -> BTreeSet<u32> {
    spans.iter().flat_map(|span| span.start..span.end).collect()
}

/// How alike two sets are: what both have, over what either has (Jaccard's coefficient); 0 where they share nothing.
pub(crate) fn jaccard(one: &BTreeSet<u32>, other: &BTreeSet<u32>) -> f64 {
    let both = one.intersection(other).count();
    ratio(both, one.len() + other.len() - both)
}

/// The words of a mark, ready to be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Extent {
    /// The pieces in order, without what is [`EDGE`] at their ends; those with nothing else between them are one.
    pieces: Vec<Span>,
    /// The places of the letters and digits.
    letters: BTreeSet<u32>,
}

impl Extent {
    /// Of spans in a text given by its code points.
    pub(crate) fn of(text: &[char], spans: &[Span]) -> Self {
        let edge = |at: u32| text.get(at as usize).is_none_or(|c| EDGE.contains(*c));
        let mut trimmed: Vec<Span> = spans
            .iter()
            .filter_map(|span| {
                let start = (span.start..span.end).find(|at| !edge(*at))?;
                let last = (start..span.end).rfind(|at| !edge(*at))?;
                Some(Span { start, end: last + 1 })
            })
            .collect();
        trimmed.sort_unstable();
        let mut pieces: Vec<Span> = Vec::new();
        for span in trimmed {
            match pieces.last_mut() {
                Some(last) if (last.end..span.start).all(edge) => last.end = last.end.max(span.end),
                _ => pieces.push(span),
            }
        }
        let mut letters = points(&pieces);
        letters.retain(|at| text.get(*at as usize).is_some_and(|c| c.is_alphanumeric()));
        Self { pieces, letters }
    }

    /// Whether there are no words.
    pub(crate) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The places of the letters and digits, in code points.
    pub(crate) fn letters(&self) -> &BTreeSet<u32> {
        &self.letters
    }

    /// How alike the two are, by their letters and digits, from 0 to 1.
    pub(crate) fn likeness(&self, other: &Extent) -> f64 {
        jaccard(&self.letters, &other.letters)
    }

    /// Whether the two share a letter or digit.
    pub(crate) fn overlaps(&self, other: &Extent) -> bool {
        !self.letters.is_disjoint(&other.letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourcemark::Article;

    fn extent(text: &str, spans: &[(u32, u32)]) -> Extent {
        let spans: Vec<Span> = spans.iter().copied().map(Span::from).collect();
        Extent::of(&text.chars().collect::<Vec<_>>(), &spans)
    }

    #[test]
    fn punctuation_at_the_edges_does_not_count() {
        let text = "“The ferry is late,” said Oona.";
        assert_eq!(extent(text, &[(0, 20)]), extent(text, &[(1, 18)]));
        assert_ne!(extent(text, &[(0, 20)]), extent(text, &[(5, 20)]));
        assert!(extent(text, &[(18, 21)]).is_empty());
    }

    #[test]
    fn pieces_with_only_punctuation_between_them_are_one() {
        let text = "“Late,” “again,” she said, “and wet.”";
        let split = extent(text, &[(0, 7), (8, 16), (27, 37)]);
        assert_eq!(split.pieces, [Span::from((1, 14)), Span::from((28, 35))]);
        assert_eq!(split, extent(text, &[(27, 37), (0, 16)]));
        assert_eq!(split, extent(text, &[(0, 12), (8, 16), (27, 37)]));
        assert_eq!(split, extent(text, &[(0, 16), (8, 12), (27, 37)]));
    }

    #[test]
    fn likeness_counts_letters_and_digits() {
        let text = "ab cd, ef";
        // Six letters, four of them in both; blanks and the comma count for nothing.
        assert_eq!(
            extent(text, &[(0, 9)]).likeness(&extent(text, &[(0, 5)])).to_string(),
            (4.0 / 6.0).to_string()
        );
        assert!(!extent(text, &[(0, 2)]).overlaps(&extent(text, &[(2, 9)])));
        assert!(extent(text, &[(0, 4)]).overlaps(&extent(text, &[(3, 9)])));
    }

    /// The wave is one code point and two UTF-16 code units.
    #[test]
    fn annotations_count_code_units_and_the_gold_code_points() {
        let text = "🌊 Forty boats sank, the harbour master said.";
        let article = Article::from_text(text);
        let annotations = sourcemark::annotate(&article, &sourcemark::Options::default());
        let figure = annotations.figures[0].number;
        assert_eq!((figure.start.get(), figure.end.get()), (3, 8));
        assert_eq!(Span::of(&CodePoints::of(text), figure), Span::from((2, 7)));
    }

    #[test]
    fn a_span_behind_the_text_is_an_error() {
        assert!(check("🌊🌊", [Span::from((0, 2))]).is_ok());
        let error = check("🌊🌊", [Span::from((0, 4))]).unwrap_err().to_string();
        assert!(error.contains("from 0 to 4") && error.contains("2 code points"), "{error}");
        assert!(check("words", [Span::from((3, 2))]).is_err());
    }
}
