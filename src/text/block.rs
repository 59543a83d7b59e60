//! The paragraphs of an article, and what each is on the page.

use super::span::Span;

/// What a block is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BlockKind {
    /// A headline or a subheading.
    Heading,
    /// What sums the article up under its headline.
    Standfirst,
    /// Running text.
    #[default]
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A cell of a table.
    Cell,
    /// Not the article: comment rules, sharing links, "read more".
    Furniture,
}

/// One paragraph's text.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Where it stands in the article's cleaned text.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Whether its language is English.
    pub english: bool,
}
