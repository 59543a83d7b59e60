use crate::text::TextSpan;

/// One text node's share of the article: `length` code units that stand at `offset` in the node and at `start` in the
/// article's given text. All in UTF-16 code units; nodes go by their number in the order of the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// In the article's given text.
    pub start: u32,
    /// Which text node.
    pub node: u32,
    /// In the text node's data.
    pub offset: u32,
    /// In both.
    pub length: u32,
}

/// A stretch `[start, end)` of one text node, in UTF-16 code units of its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which text node.
    pub node: u32,
    /// The first code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// All runs of an article, in the order of its text, which is that of the nodes.
#[derive(Debug, Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// From runs that ascend in `start` and in (`node`, `offset`).
    pub(super) fn new(runs: Vec<Run>) -> Self {
        Self(runs)
    }

    /// Where the words of `span` stand in the page. What was skipped between them (a footnote mark, an image) is no
    /// part of any piece; white space that was collapsed inside one node is.
    pub fn pieces(&self, span: TextSpan) -> Vec<Piece> {
        let (start, end) = (span.start.get(), span.end.get());
        let first = self.0.partition_point(|run| run.start + run.length <= start);
        let mut pieces: Vec<Piece> = Vec::new();
        for run in self.0.get(first..).unwrap_or_default() {
            if run.start >= end {
                break;
            }
            let from = run.offset + start.saturating_sub(run.start);
            let to = run.offset + (end - run.start).min(run.length);
            match pieces.last_mut() {
                Some(last) if last.node == run.node => last.end = to,
                _ => pieces.push(Piece { node: run.node, start: from, end: to }),
            }
        }
        pieces
    }

    /// The article's offset of a caret in a text node; inside collapsed white space, where that began. None before
    /// the node's first run.
    pub fn offset_at(&self, node: u32, offset: u32) -> Option<u32> {
        let after = self.0.partition_point(|run| (run.node, run.offset) <= (node, offset));
        let run = self.0.get(after.checked_sub(1)?)?;
        (run.node == node).then(|| run.start + (offset - run.offset).min(run.length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;

    /// "He said it" in three nodes, with a footnote mark between the second and the third and two spaces collapsed
    /// inside the first.
    fn runs() -> (Article, Runs) {
        let mut builder = Article::builder();
        builder.block("He then said it.", None, None);
        let runs = Runs::new(vec![
            Run { start: 0, node: 0, offset: 4, length: 3 },
            Run { start: 3, node: 0, offset: 9, length: 5 },
            Run { start: 8, node: 1, offset: 0, length: 4 },
            Run { start: 12, node: 3, offset: 0, length: 4 },
        ]);
        (builder.finish(), runs)
    }

    fn pieces_of(words: &str) -> Vec<(u32, u32, u32)> {
        let (article, runs) = runs();
        let at = u32::try_from(article.text().find(words).unwrap()).unwrap();
        let end = at + u32::try_from(words.len()).unwrap();
        let span = article.text_span(crate::text::Span::new(at, end));
        runs.pieces(span).iter().map(|piece| (piece.node, piece.start, piece.end)).collect()
    }

    #[test]
    fn words_of_one_node_are_one_piece_across_collapsed_space() {
        assert_eq!(pieces_of("He then"), [(0, 4, 13)]);
    }

    #[test]
    fn words_of_several_nodes_leave_out_what_was_skipped() {
        assert_eq!(pieces_of("then said it"), [(0, 9, 14), (1, 0, 4), (3, 0, 3)]);
    }

    #[test]
    fn a_caret_finds_its_way_back() {
        let (_, runs) = runs();
        assert_eq!(runs.offset_at(0, 3), None, "indentation before the first word");
        assert_eq!(runs.offset_at(0, 4), Some(0));
        assert_eq!(runs.offset_at(0, 8), Some(3), "inside collapsed space");
        assert_eq!(runs.offset_at(1, 4), Some(12));
        assert_eq!(runs.offset_at(2, 1), None, "a footnote mark");
        assert_eq!(runs.offset_at(3, 2), Some(14));
        assert_eq!(runs.offset_at(9, 0), None);
    }
}
