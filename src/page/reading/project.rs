use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot, Text, Window};
use words::is_one_of;

use super::visibility::{Curtain, Sight, look};
use super::walk::{Step, Walk};
use crate::article_detection::{Footnote, footnote, is_boilerplate, is_skipped, is_standfirst};
use crate::highlights::{Projection, Runs, Setting};
use crate::page::panels::host;
use crate::page::scheduling::schedule::Slice;
use crate::text::{Article, BlockKind};

/// Beyond this many UTF-16 code units the rest of a page is left alone.
const MOST_TEXT: u32 = 1_000_000;

/// Elements that are left out without parting the text around them.
const IN_A_SENTENCE: &[&str] = &[
    "button",
    "canvas",
    "code",
    "del",
    "img",
    "input",
    "kbd",
    "math",
    "noscript",
    "rp",
    "rt",
    "rtc",
    "s",
    "samp",
    "script",
    "select",
    "strike",
    "style",
    "svg",
    "template",
    "textarea",
    "var",
    "wbr",
    host::TAG,
];

/// The article's text with the text nodes that it came from; a run's node is an index into `nodes`.
pub(crate) struct Projected {
    pub(crate) article: Article,
    pub(crate) runs: Runs,
    pub(crate) nodes: Vec<Text>,
    /// The shadow trees that parts of the article stand in.
    pub(crate) shadows: Vec<ShadowRoot>,
}

/// Reads the text of the elements in `roots`, one after the other, in slices. What `exclude`, a valid selector,
/// matches is left out.
pub(crate) async fn project(
    window: &Window,
    roots: &[Element],
    exclude: Option<&str>,
) -> Projected {
    let mut projector = Projector {
        window,
        exclude,
        projection: Projection::default(),
        nodes: Vec::new(),
        open: Vec::new(),
        curtain: None,
        all: 0,
        takes_nested: true,
    };
    let mut shadows = Vec::new();
    let mut slice = Slice::new(window);
    for root in roots {
        projector.begin(root);
        shadows.extend(root.get_root_node().dyn_into::<ShadowRoot>());
        let mut walk = Walk::new(root);
        while let Some(step) = walk.step() {
            match step {
                Step::Enter(element) => {
                    if !projector.enter(&element) {
                        walk.skip();
                    }
                }
                Step::Leave => projector.leave(),
                Step::Text(text) => projector.text(text),
            }
            slice.rest().await;
            if projector.projection.len() > MOST_TEXT {
                break;
            }
        }
        projector.projection.boundary();
        shadows.extend(walk.into_shadows());
    }
    let (article, runs) = projector.projection.finish();
    Projected { article, runs, nodes: projector.nodes, shadows }
}

struct Projector<'a> {
    window: &'a Window,
    exclude: Option<&'a str>,
    projection: Projection,
    nodes: Vec<Text>,
    open: Vec<Open>,
    curtain: Option<Curtain>,
    /// The length of everything in the root, shown or not, in bytes.
    all: usize,
    /// Whether articles inside the root are parts of it, posts of a live blog for instance, and not teasers.
    takes_nested: bool,
}

/// An element that the walk is in.
#[derive(Clone, Default)]
struct Open {
    setting: Setting,
    block: bool,
    unseen: bool,
    clip: Option<f64>,
}

impl Projector<'_> {
    fn begin(&mut self, root: &Element) {
        let lang = root
            .parent_element()
            .and_then(|parent| parent.closest("[lang]").ok().flatten())
            .and_then(|element| element.get_attribute("lang"));
        let setting = Setting { lang, ..Setting::default() };
        self.open = vec![Open { setting, ..Open::default() }];
        self.all = length(root);
        self.curtain = Some(Curtain::of(self.window, root));
        let nested: usize = all_of(root, "article").iter().map(length).sum();
        self.takes_nested = nested * 2 > self.all;
    }

    /// Whether to go on inside.
    fn enter(&mut self, element: &Element) -> bool {
        let mut open = self.open.last().cloned().unwrap_or_default();
        open.block = false;
        let tag = element.local_name();
        // The root was chosen: neither its tag nor its names speak against it.
        let is_root = self.open.len() == 1;
        let inside = match tag.as_str() {
            tag if is_root => {
                self.look(element, tag, &mut open);
                true
            }
            "br" => {
                self.projection.line_break();
                false
            }
            // Elements that can stand in the middle of a sentence do not end it.
            tag if IN_A_SENTENCE.contains(&tag) => false,
            tag if is_skipped(tag) || tag == "address" => {
                open.block = true;
                false
            }
            tag => self.look(element, tag, &mut open),
        };
        if open.block {
            self.projection.boundary();
        }
        self.open.push(open);
        inside
    }

    /// What the element's look and attributes say: fills `open` and tells whether to go on inside.
    fn look(&self, element: &Element, tag: &str, open: &mut Open) -> bool {
        let curtain = self.curtain.unwrap_or_else(|| Curtain::of(self.window, element));
        let look = look(self.window, element, tag, open.clip, curtain);
        open.block = look.block;
        open.clip = look.clip;
        open.unseen = look.sight == Sight::Unseen;
        open.setting.keeps_lines = look.keeps_lines;
        if let Some(lang) = element.get_attribute("lang") {
            open.setting.lang = Some(lang);
        }
        let role = element.get_attribute("role").unwrap_or_default();
        if let Some(kind) = kind_of(tag, &role) {
            open.setting.kind = Some(kind);
        }
        if look.block && is_standfirst(&names_of(element), &role) {
            open.setting.kind = Some(BlockKind::Standfirst);
        }
        // A link with paragraphs of its own is a teaser, headline and summary.
        let is_teaser = look.block && open.setting.linked && !is_headline(element);
        if tag == "a" {
            open.setting.linked = links_away(element) && !is_headline(element);
        }
        let left_out = look.sight == Sight::Gone
            || is_teaser
            || tag == "article" && !self.takes_nested
            || is_one_of(tag, "ul ol") && is_link_list(element)
            || is_off_limits(element, tag)
            || tag == "sup" && self.is_footnote(element)
            || self.is_excluded(element)
            || self.is_boilerplate(element, tag, &role);
        !left_out
    }

    fn leave(&mut self) {
        if self.open.pop().is_some_and(|open| open.block) {
            self.projection.boundary();
        }
    }

    fn text(&mut self, text: Text) {
        let Some(open) = self.open.last() else { return };
        let data = text.data();
        if data.is_empty() || open.unseen {
            return;
        }
        let Ok(node) = u32::try_from(self.nodes.len()) else { return };
        self.projection.text(node, &data, &open.setting);
        self.nodes.push(text);
    }

    fn is_footnote(&self, element: &Element) -> bool {
        let text = element.text_content().unwrap_or_default();
        let has = |found: Result<Option<Element>, _>| found.ok().flatten().is_some();
        let links = has(element.query_selector("a[href]")) || has(element.closest("a[href]"));
        footnote(&text, self.projection.last(), links) == Footnote::Mark
    }

    fn is_excluded(&self, element: &Element) -> bool {
        self.exclude.is_some_and(|selector| element.matches(selector).unwrap_or(false))
    }

    fn is_boilerplate(&self, element: &Element, tag: &str, role: &str) -> bool {
        let names = names_of(element);
        is_boilerplate(tag, &names, role) && length(element) * 5 < self.all * 2
    }
}

/// Class and id, parted by a space.
pub(crate) fn names_of(element: &Element) -> String {
    let mut names = element.get_attribute("class").unwrap_or_default();
    names.push(' ');
    // Not the property: that of a form is its field named `id`.
    names.push_str(&element.get_attribute("id").unwrap_or_default());
    names
}

/// Whether the page says that an element is not for us, or not for reading, or can be written in.
fn is_off_limits(element: &Element, tag: &str) -> bool {
    element.has_attribute("hidden")
        || element.get_attribute("aria-hidden").as_deref() == Some("true")
        || element.get_attribute("data-sourcemark").as_deref() == Some("off")
        || element.get_attribute("contenteditable").is_some_and(|value| value != "false")
        || tag == "details" && !element.has_attribute("open")
}

fn kind_of(tag: &str, role: &str) -> Option<BlockKind> {
    match tag {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "p" => Some(BlockKind::Paragraph),
        "li" | "dt" | "dd" => Some(BlockKind::ListItem),
        "td" | "th" | "caption" => Some(BlockKind::Cell),
        _ => (role == "heading").then_some(BlockKind::Heading),
    }
}

/// Whether an element stands in the article's headline, which on many pages links to the article itself.
fn is_headline(element: &Element) -> bool {
    const HEADLINE: &str = "h1, [itemprop~=headline]";
    element.closest(HEADLINE).ok().flatten().is_some()
        || element.query_selector(HEADLINE).ok().flatten().is_some()
}

/// Whether a link leads to another page.
fn links_away(link: &Element) -> bool {
    link.get_attribute("href").is_some_and(|href| !href.starts_with('#'))
}

/// Whether a list is one of many links: other articles, topics, the parts of this one.
fn is_link_list(list: &Element) -> bool {
    let links = all_of(list, "a[href]");
    links.len() > 5 && links.iter().map(length).sum::<usize>() * 5 > length(list) * 3
}

fn all_of(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// The length of an element's text, shown or not, in bytes.
fn length(element: &Element) -> usize {
    element.text_content().map_or(0, |text| text.len())
}
