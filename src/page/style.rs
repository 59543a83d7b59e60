// Stands in until the real sheet is merged.
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;
pub(super) fn shadow_sheet() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(".card{position:fixed;inset:auto;margin:0;padding:1em;max-width:20em;background:Canvas;color:CanvasText;border:1px solid} button{position:fixed;top:-10em} button:focus{top:0}")?;
    Ok(sheet)
}
