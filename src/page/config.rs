use super::painting::mode::Mode;
use crate::analysis::FigureChoice;
use crate::cards::{ENGLISH, Templates};

/// What the publisher or the extension asked for.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "options that are on or off")]
pub(crate) struct Config {
    /// A selector of the element that holds the article; without it, the article is looked for.
    pub(crate) root: Option<String>,
    /// A selector of elements inside the article that are left alone.
    pub(crate) exclude: Option<String>,
    /// How much is marked at first.
    pub(crate) mode: Mode,
    /// What cards and list say, in the reader's language.
    pub(crate) templates: &'static Templates,
    /// Whether attributions are marked.
    pub(crate) claims: bool,
    /// Which quantities are marked.
    pub(crate) figures: FigureChoice,
    /// Whether headlines and standfirsts are marked, too.
    pub(crate) headings: bool,
    /// Whether changes of the page are followed.
    pub(crate) observe: bool,
    /// Whether reading starts by itself, not only at the first `refresh()`.
    pub(crate) auto: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            root: None,
            exclude: None,
            mode: Mode::Quiet,
            templates: &ENGLISH,
            claims: true,
            figures: FigureChoice::Telling,
            headings: false,
            observe: true,
            auto: true,
        }
    }
}
