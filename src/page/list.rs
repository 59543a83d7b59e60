// Stands in until the real list is merged.
use super::mode::Mode;
use crate::wording::{NotesList, Subject};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, ShadowRoot};

#[allow(dead_code, reason = "stand-in")]
pub(super) enum ListAction {
    Show(Subject),
    Mode(Mode),
    Closed,
}
pub(super) struct ListView {
    button: Element,
}
impl ListView {
    pub(super) fn new(
        document: &Document,
        shadow: &ShadowRoot,
        _act: Rc<dyn Fn(ListAction)>,
    ) -> Result<Self, JsValue> {
        let button = document.create_element("button")?;
        shadow.append_child(&button)?;
        Ok(Self { button })
    }
    pub(super) fn update(&self, list: &NotesList, _mode: Mode) {
        self.button.set_text_content(Some(&format!("{} source notes", list.0)));
    }
}
