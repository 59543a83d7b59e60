use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

/// A style sheet adopted by a document or a shadow root; dropping it takes it back and leaves those of others in
/// their order.
///
/// The list is copied and set as a whole, because the methods of the live one are not to be had from a content script
/// in every Firefox.
#[derive(Debug)]
pub(crate) struct AdoptedSheet {
    /// A document or a shadow root.
    tree: JsValue,
    sheet: CssStyleSheet,
}

impl AdoptedSheet {
    /// Adopts `sheet` into `tree`, a document or a shadow root.
    pub(crate) fn new(tree: &JsValue, sheet: CssStyleSheet) -> Result<Self, JsValue> {
        let adopted = Self { tree: tree.clone(), sheet };
        adopted.ensure()?;
        Ok(adopted)
    }

    /// Adopts it again if the page has dropped it.
    pub(crate) fn ensure(&self) -> Result<(), JsValue> {
        let sheets = self.sheets()?;
        if sheets.index_of(&self.sheet, 0) >= 0 {
            return Ok(());
        }
        sheets.push(&self.sheet);
        self.set(&sheets)
    }

    fn sheets(&self) -> Result<Array, JsValue> {
        let live: Array = Reflect::get(&self.tree, &PROPERTY.into())?.unchecked_into();
        let copy = Array::new();
        for index in 0..live.length() {
            copy.push(&live.get(index));
        }
        Ok(copy)
    }

    fn set(&self, sheets: &Array) -> Result<(), JsValue> {
        Reflect::set(&self.tree, &PROPERTY.into(), sheets).map(|_| ())
    }
}

const PROPERTY: &str = "adoptedStyleSheets";

impl Drop for AdoptedSheet {
    fn drop(&mut self) {
        let Ok(sheets) = self.sheets() else { return };
        let (ours, kept): (&JsValue, Array) = (&self.sheet, Array::new());
        for index in 0..sheets.length() {
            let sheet = sheets.get(index);
            if &sheet != ours {
                kept.push(&sheet);
            }
        }
        if kept.length() != sheets.length() {
            let _ = self.set(&kept);
        }
    }
}
