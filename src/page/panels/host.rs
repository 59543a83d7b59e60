use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Comment, CssStyleSheet, Document, Element, HtmlElement, ShadowRoot, ShadowRootInit,
    ShadowRootMode,
};

use super::elements::rect_of;
use super::sheet::AdoptedSheet;
use super::style::shadow_sheet;
use crate::page::dom::neighbour;
use crate::text::const_table::style_sheet;

/// The tag of the one element that the widget adds to a page. It also tells other copies of the widget, in the page or
/// in an extension, that one is running: they share no globals, but they share the DOM.
pub(crate) const TAG: &str = "sourcemark-host";

/// `!important` inside a shadow tree beats `!important` of the page, so that rules like `* { display: none !important }`
/// do not reach the host. It takes no room.
const RULES: &str = style_sheet!(
    "\
:host {
  all: initial !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
}
@media print { :host { display: none !important; } }"
);

/// Our element in `<html>` with its shadow tree; dropping it removes it.
pub(crate) struct Host {
    document: Document,
    element: HtmlElement,
    /// Stands before it. `React` 18 takes it for the end of what the server has sent: finding an element of ours among the
    /// children of `<html>`, it throws the whole document away and makes it anew.
    end: Comment,
    shadow: ShadowRoot,
    _sheets: [AdoptedSheet; 2],
}

impl Host {
    /// Adds the host to the page. `lang` is the language of what it says.
    pub(crate) fn new(document: &Document, lang: &str) -> Result<Self, JsValue> {
        let element: HtmlElement = document.create_element(TAG)?.unchecked_into();
        element.set_attribute("lang", lang)?;
        // Nothing of ours is for automatic translation of the page.
        element.set_attribute("translate", "no")?;
        let init = ShadowRootInit::new(ShadowRootMode::Open);
        let shadow = element.attach_shadow(&init)?;
        let own = CssStyleSheet::new()?;
        own.replace_sync(RULES)?;
        let sheets =
            [AdoptedSheet::new(&shadow, own)?, AdoptedSheet::new(&shadow, shadow_sheet()?)?];
        let end = document.create_comment("/$");
        let host = Self { document: document.clone(), element, end, shadow, _sheets: sheets };
        host.attach(None);
        Ok(host)
    }

    /// Whether another copy of the widget runs in this document.
    pub(crate) fn is_taken(document: &Document) -> bool {
        document.query_selector(TAG).ok().flatten().is_some()
    }

    /// The shadow tree that everything shown lives in.
    pub(crate) fn shadow(&self) -> &ShadowRoot {
        &self.shadow
    }

    /// Whether the host stands in the page.
    pub(crate) fn is_connected(&self) -> bool {
        self.element.is_connected()
    }

    /// Puts the host where the reader can reach it: into the modal dialog or the fullscreen element that `mark` stands in,
    /// because everything outside of these is inert; otherwise into `<html>`. Also brings it back after the page
    /// has thrown it away.
    pub(crate) fn attach(&self, mark: Option<&Element>) {
        let top =
            mark.and_then(|element| element.closest("dialog:modal, :fullscreen").ok().flatten());
        let Some(parent) = top.or_else(|| self.document.document_element()) else { return };
        // Moving an element closes its popovers and loses the focus: only if it must be.
        if self.element.parent_element().as_ref() != Some(&parent) {
            // The last in its order is where a keyboard comes to last. But a rule of the page may be for who is last:
            // where that moves something, the host goes before everything, where `<head>` is first, which nobody sees.
            let last: Option<Element> =
                neighbour(&parent, "lastElementChild").map(JsCast::unchecked_into);
            let places = || [&parent, last.as_ref().unwrap_or(&parent)].map(rect_of);
            let before = places();
            let _ = parent.append_child(&self.end);
            let _ = parent.append_child(&self.element);
            if places() != before {
                let _ =
                    parent.insert_before(&self.element, neighbour(&parent, "firstChild").as_ref());
            }
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.element.remove();
        self.end.remove();
    }
}
