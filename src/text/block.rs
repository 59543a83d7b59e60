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
    /// Its language, where that is stated.
    pub lang: Option<Lang>,
}

/// A stated language: the first two letters of its tag (BCP 47), which tell apart those that have a code of two letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lang([u8; 2]);

impl Lang {
    /// Of a tag: "en-GB". What is too short to be one is a language that nobody knows.
    ///
    /// ```
    /// use sourcemark::text::Lang;
    ///
    /// assert_eq!(Lang::of("EN-gb"), Lang::of("en"));
    /// assert_ne!(Lang::of(""), Lang::of("en"));
    /// ```
    pub fn of(tag: &str) -> Self {
        match tag.as_bytes() {
            [first, second, ..] => Self([first.to_ascii_lowercase(), second.to_ascii_lowercase()]),
            _ => Self([0; 2]),
        }
    }
}
