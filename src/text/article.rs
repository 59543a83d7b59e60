use super::block::{Block, BlockKind, Lang};
use super::clean::{append, bytes};
use super::digits::characters;
use super::span::Span;
use super::utf16::{TextSpan, Utf16, Utf16Map};

/// An article: its cleaned text in blocks, and the way back to the text as given.
///
/// ```
/// use sourcemark::text::{Article, Span};
///
/// let article = Article::from_text("A soft\u{ad}ened  word.");
/// assert_eq!(article.text(), "A softened word.");
/// let span = article.text_span(Span::new(2, 10)); // "softened"
/// assert_eq!((span.start.get(), span.end.get()), (2, 11));
/// ```
#[derive(Debug)]
pub struct Article {
    given: String,
    text: String,
    blocks: Vec<Block>,
    map: Utf16Map,
}

impl Article {
    /// From plain text: a line is a block, unless the text is wrapped by hand, where an empty line parts the blocks.
    pub fn from_text(given: &str) -> Self {
        let wrapped = is_hard_wrapped(given);
        let mut builder = ArticleBuilder::default();
        let (mut unit, mut from) = (0, 0);
        let (mut block_unit, mut block_from) = (0, 0);
        for line in given.split_inclusive('\n') {
            if !wrapped || line.trim().is_empty() {
                builder.add(given.get(block_from..from).unwrap_or(""), block_unit, None, None);
                (block_from, block_unit) = (from, unit);
            }
            from += line.len();
            unit += utf16_len(line);
        }
        builder.add(given.get(block_from..).unwrap_or(""), block_unit, None, None);
        given.clone_into(&mut builder.given);
        builder.finish()
    }

    /// From blocks that somebody else has told apart, the page for instance.
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder::default()
    }

    /// The text as given; of an article that was built from blocks, these joined by line feeds. [`TextSpan`]s refer
    /// to it.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The cleaned text, its blocks parted by line feeds. [`Span`]s refer to it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All blocks, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// From bytes of the cleaned text to UTF-16 code units of the given text.
    pub fn text_span(&self, span: Span) -> TextSpan {
        let start = self.map.start(span.start());
        TextSpan { start: Utf16(start), end: Utf16(self.map.end(span.end()).max(start)) }
    }

    /// The way back: from UTF-16 code units of the given text to bytes of the cleaned text.
    pub fn span(&self, span: TextSpan) -> Span {
        Span::new(self.map.byte(span.start.get()), self.map.byte(span.end.get()))
    }

    /// The cleaned words that an annotation's span stands for.
    pub fn words(&self, span: TextSpan) -> &str {
        self.span(span).slice(&self.text)
    }
}

/// Collects blocks into an [`Article`].
#[derive(Debug, Default)]
pub struct ArticleBuilder {
    given: String,
    given_units: u32,
    text: String,
    blocks: Vec<Block>,
    map: Utf16Map,
}

impl ArticleBuilder {
    /// Adds a block: its text, what it is where the page says so, and its language (`lang`, BCP 47) where stated.
    pub fn block(&mut self, text: &str, kind: Option<BlockKind>, lang: Option<&str>) -> &mut Self {
        if !self.given.is_empty() {
            self.given.push('\n');
            self.given_units += 1;
        }
        self.add(text, self.given_units, kind, lang);
        self.given.push_str(text);
        self.given_units += utf16_len(text);
        self
    }

    /// The article.
    pub fn finish(self) -> Article {
        Article { given: self.given, text: self.text, blocks: self.blocks, map: self.map }
    }

    fn add(&mut self, raw: &str, unit: u32, kind: Option<BlockKind>, lang: Option<&str>) {
        if raw.trim().is_empty() {
            return;
        }
        let before = self.text.len();
        if before > 0 {
            self.text.push('\n');
        }
        let start = bytes(&self.text);
        append(raw, unit, &mut self.text, &mut self.map);
        let span = Span::new(start, bytes(&self.text));
        if span.is_empty() {
            self.text.truncate(before);
            return;
        }
        let text = span.slice(&self.text);
        let kind = kind.unwrap_or_else(|| guess_kind(text));
        self.blocks.push(Block { span, kind, lang: lang.map(Lang::of) });
    }
}

fn utf16_len(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// Text is wrapped by hand when empty lines part paragraphs of several lines, none of them longer than a terminal's.
fn is_hard_wrapped(text: &str) -> bool {
    let (mut full, mut pairs, mut empty, mut longest) = (0, 0, 0, 0);
    let mut before = 0;
    for line in text.lines() {
        let length = characters(line.trim());
        longest = longest.max(length);
        empty += usize::from(length == 0);
        if length > 0 && before > 0 {
            pairs += 1;
            full += usize::from(before >= 50);
        }
        before = length;
    }
    longest <= 100 && pairs >= 3 && empty >= 1 && full * 10 >= pairs * 9
}

/// In plain text a short line without a full stop is a heading, one that begins with a bullet an item.
fn guess_kind(text: &str) -> BlockKind {
    if text.starts_with(['•', '*', '‣', '▪']) || text.starts_with("- ") {
        BlockKind::ListItem
    } else if text.len() <= 160
        && !text.ends_with(['.', '!', '?', ':', ';', ',', '"', '”', '’', '\'', '…', ')'])
    {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}
