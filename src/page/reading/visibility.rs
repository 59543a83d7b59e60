//! What the reader sees of an element, from its computed style and its box.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, Element, HtmlElement, Node, Window};
use words::is_one_of;

use crate::article_detection::is_inline;
use crate::page::dom::{neighbour, parent_of, window};
use crate::text::{characters, contains};

/// What the reader sees of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// Itself and what is in it, as far as that says nothing else.
    Shown,
    /// Not its own text; an element inside may show itself again.
    Unseen,
    /// Nothing of it, whatever is inside.
    Gone,
}

/// How an element looks, as far as its text is concerned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// What the reader sees of it.
    pub(crate) sight: Sight,
    /// Whether it parts the text before it from the text after it.
    pub(crate) block: bool,
    /// Whether line feeds in its text show as such.
    pub(crate) keeps_lines: bool,
    /// Below this line, in CSS pixels of the viewport, its content is cut off.
    pub(crate) clip: Option<f64>,
}

/// How a page hides all of itself, if it does, until a script of its own has run: against flicker, against being
/// framed. What it will show is what it does not hide otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Curtain {
    /// Nothing has a box.
    boxless: bool,
    /// Nothing is visible.
    invisible: bool,
}

impl Curtain {
    /// The one of this page.
    pub(crate) fn of(window: &Window, element: &Element) -> Self {
        let body = element.owner_document().and_then(|document| document.body());
        let style = body.as_deref().and_then(|body| window.get_computed_style(body).ok().flatten());
        Self {
            boxless: body.is_some_and(|body| !is_rendered(&body)),
            invisible: style.is_some_and(|style| get(&style, "visibility") != "visible"),
        }
    }
}

/// Looks at an element. `clip` is where its surroundings cut off.
pub(crate) fn look(
    window: &Window,
    element: &Element,
    tag: &str,
    clip: Option<f64>,
    curtain: Curtain,
) -> Look {
    let mut look = Look { sight: Sight::Shown, block: false, keeps_lines: false, clip };
    let Ok(Some(style)) = window.get_computed_style(element) else { return look };
    let display = get(&style, "display");
    look.block = parts_text(&style, &display, element, tag);
    look.keeps_lines = get(&style, "white-space-collapse").starts_with("preserve")
        || get(&style, "white-space").starts_with("pre");
    let boxless = curtain.boxless || display == CONTENTS;
    // The page's own scroll locks are no clips.
    let boxed = look.block && tag != "body" && tag != "html" && !boxless;
    if is_gone(&style, &display)
        || !boxless && is_cut_away(&style, element, boxed)
        || boxed && is_below(element, clip)
    {
        look.sight = Sight::Gone;
        return look;
    }
    if get(&style, "visibility") != "visible" && !curtain.invisible {
        look.sight = Sight::Unseen;
    }
    if boxed && is_one_of(get(&style, "overflow-y").as_str(), "hidden clip") {
        look.clip = own_clip(element).or(clip);
    }
    look
}

/// Whether any of an element is shown at all, its surroundings considered; in a page that hides all of itself, whether
/// it will be.
pub(crate) fn is_shown(element: &Element) -> bool {
    is_rendered(element) || is_behind_curtain(element)
}

fn is_behind_curtain(element: &Element) -> bool {
    let Some(document) = element.owner_document() else { return false };
    let (Some(window), Some(body)) = (document.default_view(), document.body()) else {
        return false;
    };
    if is_rendered(&body) {
        return false;
    }
    let mut at = Some(element.clone());
    while let Some(element) = at.filter(|at| at.local_name() != "body") {
        let style = window.get_computed_style(&element).ok().flatten();
        if style.is_none_or(|style| get(&style, "display") == "none") {
            return false;
        }
        at = neighbour(&element, "parentElement").map(JsCast::unchecked_into);
    }
    true
}

/// The `display` of an element that has no box itself, while what is in it is shown: wrappers of frameworks, cells of grids.
const CONTENTS: &str = "contents";

/// Whether an element has a box, or what is in it may have one. The browser says no of all that has none itself.
fn is_rendered(element: &Element) -> bool {
    let mut at: Option<Node> = Some(element.clone().into());
    while let Some(node) = at {
        if let Some(element) = node.dyn_ref::<Element>() {
            let probe: &Probe = element.unchecked_ref();
            if probe.check_visibility().unwrap_or(true) {
                return true;
            }
            let style = window().get_computed_style(element).ok().flatten();
            if style.is_none_or(|style| get(&style, "display") != CONTENTS) {
                return false;
            }
        }
        at = parent_of(&node);
    }
    false
}

#[wasm_bindgen]
extern "C" {
    type Probe;

    /// Older browsers lack it, which counts as an error.
    #[wasm_bindgen(method, catch, js_name = checkVisibility)]
    fn check_visibility(this: &Probe) -> Result<bool, JsValue>;
}

fn get(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}

fn parts_text(style: &CssStyleDeclaration, display: &str, element: &Element, tag: &str) -> bool {
    if display == CONTENTS {
        // A wrapper may stand in a sentence; paragraphs, headings, items and cells are what they are, without a box too.
        return tag.len() <= 2 && !is_inline(tag);
    }
    if display.starts_with("inline")
        || display.starts_with("ruby")
        || matches!(display, "none" | "")
    {
        return false;
    }
    // A drop cap floats, which makes it a block, and is the first letter of its word all the same.
    let drop_cap = get(style, "float") != "none"
        && element.text_content().is_some_and(|text| characters(text.trim()) <= 2);
    !drop_cap
}

fn is_gone(style: &CssStyleDeclaration, display: &str) -> bool {
    display == "none"
        || js_sys::parse_float(&get(style, "opacity")) < 0.05
        || get(style, "content-visibility") == "hidden"
        || get(style, "font-size").starts_with("0px")
        || contains(&get(style, "filter"), "blur(")
}

fn is_cut_away(style: &CssStyleDeclaration, element: &Element, boxed: bool) -> bool {
    let Some(html) = element.dyn_ref::<HtmlElement>() else { return false };
    // Text for screen readers only: a box of a pixel, or cut to nothing.
    if is_one_of(get(style, "position").as_str(), "absolute fixed") {
        let clip = get(style, "clip");
        return html.offset_width() <= 1
            || html.offset_height() <= 1
            || clip.starts_with("rect(0px, 0px, 0px, 0px")
            || clip.starts_with("rect(1px, 1px, 1px, 1px")
            || is_one_of(get(style, "clip-path").as_str(), "inset(50%) inset(100%)");
    }
    // A folded section.
    boxed && html.offset_height() == 0 && get(style, "overflow-y") != "visible"
}

fn is_below(element: &Element, clip: Option<f64>) -> bool {
    clip.is_some_and(|clip| element.get_bounding_client_rect().top() >= clip - 1.0)
}

/// Where a box cuts off its content, if it does: a teaser of a paid article for instance.
fn own_clip(element: &Element) -> Option<f64> {
    let height = element.client_height();
    (height > 0 && element.scroll_height() > height + 8)
        .then(|| element.get_bounding_client_rect().bottom())
}
