//! How the card and the list look. A constructed sheet: pages that forbid inline styles allow it.

use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

use crate::text::const_table::style_sheet;

/// The sheet for our shadow tree.
pub(crate) fn shadow_sheet() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(style_sheet!(include_str!("shadow.css")))?;
    Ok(sheet)
}
