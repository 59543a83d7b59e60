//! What stands in a page's text column and is not the article: the rules of the comment section, sharing links,
//! "read more". In plain text it can only be told by its words; the page room tells most of it by the markup first.

use crate::text::{Article, BlockKind};

/// The words by which a language tells it, in lower case.
#[derive(Clone, Copy, Debug)]
pub struct Boilerplate {
    /// Lines that open the part below an article. From there on nothing is the article.
    pub tail: &'static [&'static str],
    /// Single lines that are never the article, wherever they stand.
    pub lines: &'static [&'static str],
}

impl Boilerplate {
    /// Of each block, whether it is the article.
    pub(super) fn leaves(&self, article: &Article) -> Vec<bool> {
        // An article has running text before its end; a page that begins with "Comments" is about comments.
        let mut running = 0;
        let mut below = false;
        let blocks = article.blocks().iter();
        blocks
            .map(|block| {
                let line = block.span.slice(article.text());
                below = below || (running >= 2 && is_heading_of(line, self.tail));
                let left = below || is_heading_of(line, self.lines);
                running += usize::from(!left && block.kind == BlockKind::Paragraph);
                !left && block.kind != BlockKind::Furniture
            })
            .collect()
    }
}

/// "Comments", "Comments: Our rules", "Comments (12)": one of the words, alone or before a colon or a bracket, in a
/// line too short for a sentence.
fn is_heading_of(line: &str, list: &[&str]) -> bool {
    if line.len() > 60 || line.ends_with(['.', '!', '?', '”', '"']) {
        return false;
    }
    let lower = line.to_ascii_lowercase();
    list.iter().any(|entry| {
        lower.strip_prefix(entry).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([':', '('])
                || rest.starts_with(" (")
                || rest.starts_with(" -")
        })
    })
}
