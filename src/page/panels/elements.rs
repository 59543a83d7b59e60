//! Elements for our own shadow tree: made one by one and filled with text only, so that pages which enforce Trusted
//! Types have nothing to refuse and no article can smuggle markup in.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::cards::{Phrase, Piece};
use crate::layout::{Rect, Size};
use crate::text::whole_in_digits;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes elements for a shadow tree of `document`.
#[derive(Clone, Debug)]
pub(crate) struct Elements {
    pub(crate) document: Document,
}

impl Elements {
    /// A new element at the end of `parent`.
    pub(crate) fn add(&self, parent: &Element, tag: &str, class: &str) -> Result<Element, JsValue> {
        let element = self.make(tag, class)?;
        parent.append_child(&element)?;
        Ok(element)
    }

    /// A new element that belongs nowhere yet.
    pub(crate) fn make(&self, tag: &str, class: &str) -> Result<Element, JsValue> {
        let element = self.document.create_element(tag)?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        Ok(element)
    }

    /// A new element with text.
    pub(crate) fn add_text(
        &self,
        parent: &Element,
        tag: &str,
        class: &str,
        text: &str,
    ) -> Result<Element, JsValue> {
        let element = self.add(parent, tag, class)?;
        element.set_text_content(Some(text));
        Ok(element)
    }

    /// A button that does not submit anything.
    pub(crate) fn add_button(&self, parent: &Element, class: &str) -> Result<HtmlElement, JsValue> {
        let button = self.add(parent, "button", class)?;
        button.set_attribute("type", "button")?;
        Ok(button.unchecked_into())
    }

    /// Adds the pieces of `phrase` to `parent`: the article's words isolated, so that their direction cannot turn ours,
    /// and in the article's language.
    pub(crate) fn add_phrase(
        &self,
        parent: &Element,
        phrase: &Phrase,
        article_language: &str,
    ) -> Result<(), JsValue> {
        for piece in phrase.pieces() {
            match piece {
                Piece::Ours(text) => self.add_words(parent, text)?,
                Piece::Article(text) => {
                    let words = self.add_text(parent, "bdi", "", text)?;
                    words.set_attribute("lang", article_language)?;
                }
            }
        }
        Ok(())
    }

    /// Adds bare text to `parent`.
    pub(crate) fn add_words(&self, parent: &Element, text: &str) -> Result<(), JsValue> {
        parent.append_child(&self.document.create_text_node(text)).map(|_| ())
    }

    /// A new SVG element with attributes.
    pub(crate) fn add_svg(
        &self,
        parent: &Element,
        tag: &str,
        attributes: &[(&str, &str)],
    ) -> Result<Element, JsValue> {
        let element = self.document.create_element_ns(Some(SVG), tag)?;
        for (name, value) in attributes {
            element.set_attribute(name, value)?;
        }
        parent.append_child(&element)?;
        Ok(element)
    }
}

/// Takes everything out of `element`.
pub(crate) fn clear(element: &Element) {
    element.set_text_content(None);
}

/// Shows a panel in the top layer, above every `z-index` of the page; where popovers do not exist, its class alone
/// shows it.
pub(crate) fn open_panel(panel: &HtmlElement) {
    let _ = panel.class_list().add_1("open");
    // Throws where it is open already, which is as good.
    let _ = panel.show_popover();
}

/// Hides what [`open_panel`] showed.
pub(crate) fn close_panel(panel: &HtmlElement) {
    let _ = panel.class_list().remove_1("open");
    let _ = panel.hide_popover();
}

/// Where an element is in the viewport.
pub(crate) fn rect_of(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect { x: rect.x(), y: rect.y(), width: rect.width(), height: rect.height() }
}

/// The viewport without its scroll bars.
pub(crate) fn viewport(document: &Document) -> Size {
    let window = document.default_view();
    let inner = |side: Option<Result<JsValue, JsValue>>| {
        side.and_then(Result::ok).and_then(|length| length.as_f64()).unwrap_or(0.0)
    };
    let width = inner(window.as_ref().map(web_sys::Window::inner_width));
    let height = inner(window.as_ref().map(web_sys::Window::inner_height));
    let client = document.document_element().map_or(0.0, |root| f64::from(root.client_width()));
    Size { width: if client > 0.0 { client.min(width) } else { width }, height }
}

/// A number as JavaScript writes it. The standard library's way of writing floats is larger than the whole overlay.
pub(crate) fn in_digits(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// A length for a style property, in whole pixels.
pub(crate) fn pixels(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and saturates")]
    let whole = length.round() as i32;
    let minus = if whole < 0 { "-" } else { "" };
    [minus, &whole_in_digits(whole.unsigned_abs()), "px"].concat()
}
