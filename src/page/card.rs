// Stands in until the real card is merged.
use crate::layout::Rect;
use crate::wording::{Card, Subject};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, ShadowRoot};

pub(super) struct CardView {
    panel: HtmlElement,
}

impl CardView {
    pub(super) fn new(
        document: &Document,
        shadow: &ShadowRoot,
        _follow: Rc<dyn Fn(Subject)>,
    ) -> Result<Self, JsValue> {
        let panel: HtmlElement = document.create_element("div")?.unchecked_into();
        panel.set_attribute("popover", "manual")?;
        panel.set_class_name("card");
        shadow.append_child(&panel)?;
        Ok(Self { panel })
    }
    pub(super) fn show(&self, card: &Card, anchor: Rect, _pinned: bool) {
        self.panel.set_text_content(Some(&card.0));
        let _ = self.panel.style().set_property("left", &format!("{}px", anchor.x));
        let _ = self
            .panel
            .style()
            .set_property("top", &format!("{}px", anchor.y + anchor.height + 8.0));
        let _ = self.panel.show_popover();
    }
    pub(super) fn hide(&self) {
        let _ = self.panel.hide_popover();
    }
    pub(super) fn rect(&self) -> Option<Rect> {
        let rect = self.panel.get_bounding_client_rect();
        Some(Rect { x: rect.x(), y: rect.y(), width: rect.width(), height: rect.height() })
    }
}
