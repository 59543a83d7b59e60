use words::is_one_of;

use super::runs::{Run, Runs};
use crate::text::{Article, ArticleBuilder, BlockKind, is_word_part, trim_end};

/// What holds for a text node's block. The block takes it from its first visible character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// What the page says the block is.
    pub kind: Option<BlockKind>,
    /// The nearest stated language (`lang`, BCP 47).
    pub lang: Option<String>,
    /// Whether line feeds show as such (`white-space: pre-line` and the like).
    pub keeps_lines: bool,
    /// Whether the text is a link to another page.
    pub linked: bool,
}

/// Turns a walk over a page's text nodes into an article and its runs: white space is collapsed as the browser shows
/// it, boundaries and empty lines part the blocks, and every code unit remembers its node.
#[derive(Debug, Default)]
pub struct Projection {
    builder: ArticleBuilder,
    runs: Vec<Run>,
    units: u32,
    block: String,
    block_runs: Vec<Run>,
    block_units: u32,
    setting: Setting,
    space: Space,
    line_breaks: u32,
    /// How many letters and digits of the block are links, and how many are not.
    linked: u32,
    unlinked: u32,
}

/// White space that waits for the next visible character of its block; none is written at a block's end.
#[derive(Clone, Copy, Debug, Default)]
enum Space {
    #[default]
    None,
    /// A line break: a space in the text, nothing in any node.
    Virtual,
    /// A space that stands in a node.
    At { node: u32, offset: u32 },
}

/// "Read more", "Related story": the letters before the colon.
const LONGEST_INTRODUCTION: u32 = 20;

/// Whether the words before a colon announce something to read elsewhere.
fn introduces(head: &str) -> bool {
    const FIRST: &str = "\
        also analysis explainer gallery listen live more next opinion photos read recommended related see \
        video watch";
    head.split_whitespace().next().is_some_and(|word| is_one_of(&word.to_ascii_lowercase(), FIRST))
}

impl Projection {
    /// Adds a text node's data. `node` is its number, which must not be smaller than those before.
    pub fn text(&mut self, node: u32, data: &str, setting: &Setting) {
        let mut offset = 0;
        for c in data.chars() {
            let width = if (c as u32) < 0x1_0000 { 1 } else { 2 };
            if setting.keeps_lines && c == '\n' {
                self.line_break();
            } else if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if matches!(self.space, Space::None) {
                    self.space = Space::At { node, offset };
                }
            } else {
                if self.block.is_empty() {
                    self.space = Space::None;
                    self.setting = setting.clone();
                }
                match std::mem::take(&mut self.space) {
                    Space::None => {}
                    Space::Virtual => {
                        self.block.push(' ');
                        self.block_units += 1;
                    }
                    Space::At { node, offset } => self.push(' ', node, offset, 1),
                }
                self.push(c, node, offset, width);
                let letter = u32::from(is_word_part(c));
                *(if setting.linked { &mut self.linked } else { &mut self.unlinked }) += letter;
                self.line_breaks = 0;
            }
            offset += width;
        }
    }

    /// A line break: a space, or, where it follows another, the end of the block.
    pub fn line_break(&mut self) {
        self.line_breaks += 1;
        if self.line_breaks > 1 {
            self.boundary();
        } else if matches!(self.space, Space::None) {
            self.space = Space::Virtual;
        }
    }

    /// The end of a block. Without text since the last one it does nothing. A block that only points to another
    /// page is boilerplate: the text of a reader's view, but nothing that this article says.
    pub fn boundary(&mut self) {
        self.space = Space::None;
        self.line_breaks = 0;
        if !self.block.trim().is_empty() {
            // The builder puts a line feed between blocks.
            let start = if self.units == 0 { 0 } else { self.units + 1 };
            let kind =
                if self.is_pointer() { Some(BlockKind::Furniture) } else { self.setting.kind };
            self.builder.block(&self.block, kind, self.setting.lang.as_deref());
            self.runs
                .extend(self.block_runs.iter().map(|run| Run { start: run.start + start, ..*run }));
            self.units = start + self.block_units;
        }
        self.block.clear();
        self.block_runs.clear();
        self.block_units = 0;
        (self.linked, self.unlinked) = (0, 0);
    }

    /// Whether the block is but a link, with or without a word of introduction ("Read more: …"): the headline of
    /// another article. A whole sentence may be a link and a part of this one.
    fn is_pointer(&self) -> bool {
        let introduced = self.linked >= 20
            && self.unlinked <= LONGEST_INTRODUCTION
            && self.block.split_once(':').is_some_and(|(head, _)| introduces(head));
        let text = trim_end(&self.block, "”\"’ ");
        let sentence = self.linked >= 60 && text.ends_with('.');
        self.linked > 0 && (self.unlinked == 0 || introduced) && !sentence
    }

    /// The last visible character of the current block, if any.
    pub fn last(&self) -> Option<char> {
        match self.space {
            Space::None => self.block.chars().next_back(),
            _ => None,
        }
    }

    /// How much text there is so far, in UTF-16 code units.
    pub fn len(&self) -> u32 {
        self.units + self.block_units
    }

    /// Whether there is no text so far.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The article and the way back to the nodes.
    pub fn finish(mut self) -> (Article, Runs) {
        self.boundary();
        (self.builder.finish(), Runs::new(self.runs))
    }

    fn push(&mut self, c: char, node: u32, offset: u32, width: u32) {
        self.block.push(c);
        match self.block_runs.last_mut() {
            Some(run)
                if run.node == node
                    && run.offset + run.length == offset
                    && run.start + run.length == self.block_units =>
            {
                run.length += width;
            }
            _ => self.block_runs.push(Run { start: self.block_units, node, offset, length: width }),
        }
        self.block_units += width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// A walk in shorthand: a string is a text node, "|" a boundary, "/" a line break.
    fn project(walk: &[&str]) -> (Article, Runs, Vec<String>) {
        let mut projection = Projection::default();
        let mut nodes = Vec::new();
        for step in walk {
            match *step {
                "|" => projection.boundary(),
                "/" => projection.line_break(),
                data => {
                    let node = u32::try_from(nodes.len()).unwrap();
                    projection.text(node, data, &Setting::default());
                    nodes.push(data.to_owned());
                }
            }
        }
        let (article, runs) = projection.finish();
        (article, runs, nodes)
    }

    /// The text that the pieces of every word point at must be that word.
    fn check_words(walk: &[&str]) -> String {
        let (article, runs, nodes) = project(walk);
        let text = article.text();
        let mut at = 0;
        for word in text.split([' ', '\n']) {
            let start = u32::try_from(at).unwrap();
            let end = start + u32::try_from(word.len()).unwrap();
            let found: String = runs
                .pieces(article.text_span(Span::new(start, end)))
                .iter()
                .map(|piece| {
                    let units: Vec<u16> = nodes[piece.node as usize].encode_utf16().collect();
                    String::from_utf16(&units[piece.start as usize..piece.end as usize]).unwrap()
                })
                .collect();
            let shown: String =
                found.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}')).collect();
            assert_eq!(shown, word, "in {text:?}");
            at += word.len() + 1;
        }
        article.given().to_owned()
    }

    #[test]
    fn white_space_is_collapsed_as_the_browser_shows_it() {
        assert_eq!(
            check_words(&["\n   The ", " mayor\n  said", " so.  ", "|"]),
            "The mayor said so."
        );
    }

    #[test]
    fn inline_elements_do_not_part_words() {
        assert_eq!(check_words(&["T", "he ", "may", "or"]), "The mayor");
    }

    #[test]
    fn blocks_are_parted_by_one_line_feed_and_empty_ones_vanish() {
        assert_eq!(
            check_words(&["|", " ", "|", "One.", "|", "\u{a0}", "|", "|", "Two."]),
            "One.\nTwo."
        );
    }

    #[test]
    fn one_line_break_is_a_space_and_two_part_the_block() {
        assert_eq!(
            check_words(&["One ", "/", " two.", "/", "\n ", "/", "Three."]),
            "One two.\nThree."
        );
    }

    #[test]
    fn wide_and_invisible_characters_keep_their_offsets() {
        check_words(&[
            "\u{1f1fa}\u{1f1e6} At ",
            "least 1\u{ad}000",
            " \u{1f9d1}\u{200d}\u{1f692} crews",
            "|",
            "\u{200b}came",
        ]);
    }

    #[test]
    fn preserved_line_feeds_count_as_line_breaks() {
        let mut projection = Projection::default();
        let setting = Setting { keeps_lines: true, ..Setting::default() };
        projection.text(0, "One\ntwo.\n\nThree.", &setting);
        assert_eq!(projection.finish().0.given(), "One two.\nThree.");
    }

    /// Blocks in shorthand, what is linked in angle brackets; those that are not boilerplate, joined by "|".
    #[track_caller]
    fn check_pointers(blocks: &[&str], expected: &str) {
        let mut projection = Projection::default();
        for block in blocks {
            for (at, text) in (0..).zip(block.split(['<', '>'])) {
                let setting = Setting { linked: at % 2 == 1, ..Setting::default() };
                projection.text(at, text, &setting);
            }
            projection.boundary();
        }
        let (article, _) = projection.finish();
        let kept = article.blocks().iter().filter(|block| block.kind != BlockKind::Furniture);
        let kept: Vec<&str> = kept.map(|block| block.span.slice(article.text())).collect();
        assert_eq!(kept.join("|"), expected);
    }

    #[test]
    fn a_block_that_is_but_a_link_points_elsewhere() {
        check_pointers(
            &[
                "The <mayor> said so.",
                "<Harbour deal falls apart after two years>",
                "Read more: <Harbour deal falls apart after two years>",
                "• <Harbour deal falls apart>",
                "The minister: “<We shall not sell the harbour to anybody, and I said so>”",
                "<Nobody at the harbour wanted to talk about the deal that had fallen apart the day before.>",
                "Notes: <a>",
            ],
            "The mayor said so.\
             |The minister: “We shall not sell the harbour to anybody, and I said so”\
             |Nobody at the harbour wanted to talk about the deal that had fallen apart the day before.\
             |Notes: a",
        );
    }

    #[test]
    fn a_block_takes_its_setting_from_its_first_character() {
        let mut projection = Projection::default();
        let heading = Setting { kind: Some(BlockKind::Heading), ..Setting::default() };
        projection.text(0, " ", &Setting::default());
        projection.text(1, "A headline", &heading);
        projection.text(2, " goes on", &Setting::default());
        let (article, _) = projection.finish();
        assert_eq!(article.blocks()[0].kind, BlockKind::Heading);
    }
}
