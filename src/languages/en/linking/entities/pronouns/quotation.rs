//! What stands between quotation marks.

use crate::syntax::{QuoteMark, Reading, Sentence};

/// The quotation in which a paragraph stands, from sentence to sentence.
#[derive(Debug, Default)]
pub(crate) struct Quotation {
    block: Option<usize>,
    /// The mark that opened it.
    open: Option<char>,
}

impl Quotation {
    /// For each token, whether it stands between quotation marks.
    pub(crate) fn read(&mut self, reading: &Reading<'_>, sentence: &Sentence) -> Vec<bool> {
        if self.block != Some(sentence.block) {
            *self = Quotation { block: Some(sentence.block), open: None };
        }
        (0..sentence.tokens.len())
            .map(|at| {
                if let Some(mark) = reading.quote_mark(sentence, at) {
                    let word = sentence.tokens.get(at).map_or("", |token| reading.word(*token));
                    let sign = word.chars().next().unwrap_or(' ');
                    let single = matches!(sign, '‘' | '’' | '\'');
                    match (mark, self.open) {
                        (QuoteMark::Opening, None) => self.open = Some(sign),
                        (QuoteMark::Closing, Some(open))
                            if single == matches!(open, '‘' | '\'') =>
                        {
                            self.open = None;
                        }
                        _ => {}
                    }
                }
                self.open.is_some()
            })
            .collect()
    }
}
