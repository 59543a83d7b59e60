use super::marks::Mark;
use crate::text::sort_by_key;

/// Finds the marks at an offset. Built once for an article's marks; a question costs a binary search and a look at
/// the marks that can reach that far.
#[derive(Debug, Default)]
pub struct Index {
    /// By start.
    marks: Vec<Mark>,
    /// The greatest end of all marks up to this one.
    reach: Vec<u32>,
}

impl Index {
    /// From marks in any order.
    pub fn new(mut marks: Vec<Mark>) -> Self {
        sort_by_key(&mut marks, |mark| [mark.span.start.get(), mark.span.end.get(), 0, 0]);
        let mut end = 0;
        let reach = marks
            .iter()
            .map(|mark| {
                end = mark.span.end.get().max(end);
                end
            })
            .collect();
        Self { marks, reach }
    }

    /// All marks, by their start.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The marks that touch a caret at `offset` (UTF-16 code units of the given text), the innermost first. A caret
    /// stands between two characters, so that it touches a mark that ends there, too: which of the two is under the
    /// pointer only their rectangles tell.
    pub fn at(&self, offset: u32) -> Vec<&Mark> {
        let after = self.marks.partition_point(|mark| mark.span.start.get() <= offset);
        let mut found: Vec<&Mark> = self
            .marks
            .iter()
            .zip(&self.reach)
            .take(after)
            .rev()
            .take_while(|(_, reach)| **reach >= offset)
            .map(|(mark, _)| mark)
            .filter(|mark| mark.span.end.get() >= offset)
            .collect();
        sort_by_key(&mut found, |mark| {
            let (start, end) = (mark.span.start.get(), mark.span.end.get());
            [end - start, start, end, mark.subject.order()]
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cards::Subject;
    use crate::highlights::MarkKind;
    use crate::text::{Article, Span};

    fn index(spans: &[(u32, u32)]) -> Index {
        let article = Article::from_text(&"x".repeat(200));
        Index::new(
            spans
                .iter()
                .enumerate()
                .map(|(claim, &(start, end))| Mark {
                    span: article.text_span(Span::new(start, end)),
                    kind: MarkKind::Claim,
                    subject: Subject::Claim(claim),
                })
                .collect(),
        )
    }

    fn at(index: &Index, offset: u32) -> Vec<Subject> {
        index.at(offset).iter().map(|mark| mark.subject).collect()
    }

    #[test]
    fn the_innermost_comes_first() {
        let index = index(&[(0, 100), (10, 20), (12, 14)]);
        assert_eq!(at(&index, 13), [Subject::Claim(2), Subject::Claim(1), Subject::Claim(0)]);
        assert_eq!(at(&index, 50), [Subject::Claim(0)]);
    }

    #[test]
    fn both_neighbours_of_a_caret_are_found_and_nothing_else() {
        let index = index(&[(0, 10), (10, 20), (30, 40)]);
        assert_eq!(at(&index, 10), [Subject::Claim(0), Subject::Claim(1)]);
        assert_eq!(at(&index, 25), []);
        assert_eq!(at(&index, 41), []);
    }

    /// Against the plain definition, over every offset.
    #[test]
    fn it_agrees_with_a_linear_search() {
        let spans: Vec<(u32, u32)> =
            (0..60).map(|i| (i * 37 % 150, i * 37 % 150 + 1 + i * 13 % 40)).collect();
        let index = index(&spans);
        for offset in 0..200 {
            let expected = spans.iter().filter(|(s, e)| *s <= offset && offset <= *e).count();
            assert_eq!(index.at(offset).len(), expected, "at {offset}");
        }
    }
}
