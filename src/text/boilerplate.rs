//! What stands in a page's text column and is not the article: the rules of the comment section, sharing links,
//! "read more". In plain text it can only be told by its words; the page room tells most of it by the markup first.

use super::block::{Block, BlockKind};

/// Lines that open the part below an article. From there on nothing is the article.
const TAIL: &[&str] = &[
    "comments",
    "comment rules",
    "leave a comment",
    "join the conversation",
    "related articles",
    "related stories",
    "related topics",
    "more on this story",
    "more from",
    "most read",
    "recommended stories",
    "report this comment",
    "post a comment",
    "about the author",
    "share this article",
    "sign up for our newsletter",
];

/// Single lines that are never the article, wherever they stand.
const LINE: &[&str] = &[
    "read more",
    "advertisement",
    "story continues below",
    "article continues below",
    "share",
    "share this",
    "follow us",
    "subscribe",
    "sign up",
    "last updated",
    "image source",
    "getty images",
    "listen to this article",
    "watch now",
];

/// Turns blocks that are not the article into [`BlockKind::Furniture`].
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    // An article has running text before its end; a page that begins with "Comments" is about comments.
    let mut running = 0;
    let mut below = false;
    for block in blocks {
        let line = block.span.slice(text);
        below = below || (running >= 2 && opens_tail(line));
        if below || is_boilerplate_line(line) {
            block.kind = BlockKind::Furniture;
        } else if block.kind == BlockKind::Paragraph {
            running += 1;
        }
    }
}

/// "Comments", "Comments: Our rules", "Comments (12)": one of the words, alone or before a colon or a bracket, in a
/// line too short for a sentence.
fn opens_tail(line: &str) -> bool {
    is_heading_of(line, TAIL)
}

fn is_boilerplate_line(line: &str) -> bool {
    is_heading_of(line, LINE)
}

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
