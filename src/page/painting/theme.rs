//! Whether the page is dark where the reader looks at it.

use web_sys::{Document, Window};

use crate::text::{contains, trim_end};

/// The class that makes a panel dark.
pub(crate) const DARK: &str = "dark";

/// Whether panels should be dark.
///
/// Many pages stay white whatever the reader prefers, others have a switch of their own. What counts is what the page
/// has painted: the background of its body or root; with neither, the canvas, which follows the reader's preference
/// only where the page has opted into dark colours.
pub(crate) fn is_dark(document: &Document) -> bool {
    let Some(window) = document.default_view() else { return false };
    let root = document.document_element();
    let body = document.body().map(Into::into);
    for element in [body, root.clone()].into_iter().flatten() {
        let style = window.get_computed_style(&element).ok().flatten();
        let colour = style.and_then(|style| style.get_property_value("background-color").ok());
        if let Some(lightness) = colour.as_deref().and_then(lightness) {
            return lightness < 0.45;
        }
    }
    let style = root.and_then(|root| window.get_computed_style(&root).ok().flatten());
    let scheme = style.and_then(|style| style.get_property_value("color-scheme").ok());
    let scheme = scheme.unwrap_or_default();
    contains(&scheme, "dark") && (!contains(&scheme, "light") || prefers_dark(&window))
}

fn prefers_dark(window: &Window) -> bool {
    let query = window.match_media("(prefers-color-scheme: dark)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// How light a computed colour is, from 0 to 1; none for what is (half) transparent or not understood.
fn lightness(colour: &str) -> Option<f64> {
    let (space, rest) = colour.split_once('(')?;
    let rest = trim_end(rest, ")");
    let rest = rest.strip_prefix("srgb ").unwrap_or(rest);
    let mut numbers =
        rest.split([' ', ',', '/']).filter(|word| !word.is_empty()).map(js_sys::parse_float);
    let (first, second, third) = (numbers.next()?, numbers.next()?, numbers.next()?);
    if numbers.next().is_some_and(|alpha| alpha < 0.5) {
        return None;
    }
    let weighed = 0.299 * first + 0.587 * second + 0.114 * third;
    match space {
        "rgb" | "rgba" => Some(weighed / 255.0),
        "color" => Some(weighed),
        "oklab" | "oklch" => Some(first),
        "lab" | "lch" => Some(first / 100.0),
        _ => None,
    }
    .filter(|lightness| lightness.is_finite())
}
