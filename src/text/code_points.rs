use super::utf16::TextSpan;

/// The way from UTF-16 code units of a text to its Unicode code points, which is what W3C selectors count, and to its
/// words.
///
/// ```
/// use sourcemark::text::{Article, CodePoints, Span};
///
/// let article = Article::from_text("🌊🌊 wave");
/// let wave = article.text_span(Span::new(9, 13));
/// assert_eq!((wave.start.get(), wave.end.get()), (5, 9));
/// assert_eq!(CodePoints::of(article.given()).range(wave), (3, 7));
/// ```
#[derive(Debug)]
pub struct CodePoints<'a> {
    text: &'a str,
    /// After each character beyond ASCII, where that leaves the three counts. Between two steps they run alike.
    steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Step {
    unit: u32,
    byte: u32,
    point: u32,
}

impl<'a> CodePoints<'a> {
    /// Of `text`, which spans refer to.
    pub fn of(text: &'a str) -> Self {
        let mut steps = Vec::new();
        let mut at = Step::default();
        for c in text.chars() {
            at.unit += if c.len_utf16() == 2 { 2 } else { 1 };
            at.byte += [0, 1, 2, 3, 4].get(c.len_utf8()).copied().unwrap_or(4);
            at.point += 1;
            if !c.is_ascii() {
                steps.push(at);
            }
        }
        Self { text, steps }
    }

    /// The first code point of `span`, and one past its last.
    pub fn range(&self, span: TextSpan) -> (u32, u32) {
        (self.at(span.start.get()).point, self.at(span.end.get()).point)
    }

    /// What stands before `span`, in it, and after it.
    pub fn around(&self, span: TextSpan) -> [&'a str; 3] {
        let (start, end) = (self.at(span.start.get()).byte, self.at(span.end.get()).byte);
        let part = |from: u32, to: usize| self.text.get(from as usize..to).unwrap_or_default();
        [part(0, start as usize), part(start, end as usize), part(end, self.text.len())]
    }

    /// The place of a code unit; inside a wide character, that of its end.
    fn at(&self, unit: u32) -> Step {
        let after = self.steps.partition_point(|step| step.unit <= unit);
        let from = after.checked_sub(1).and_then(|at| self.steps.get(at));
        let from = from.copied().unwrap_or_default();
        let run = unit - from.unit;
        let Some(next) = self.steps.get(after) else {
            let rest = u32::try_from(self.text.len()).unwrap_or(u32::MAX) - from.byte;
            let run = run.min(rest);
            return Step { unit, byte: from.byte + run, point: from.point + run };
        };
        // The next step stands behind a wide character, all before which is ASCII.
        let ascii = next.point - from.point - 1;
        if run > ascii {
            return *next;
        }
        Step { unit, byte: from.byte + run, point: from.point + run }
    }
}
