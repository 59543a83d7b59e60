use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

use crate::text::const_table::style_sheet;

/// The names in the page's highlight registry. They are shared with everything else that runs in the page, so that
/// each carries our own.
pub(crate) const CLAIM: &str = "sourcemark-claim";
pub(crate) const FIGURE: &str = "sourcemark-figure";
pub(crate) const DIFFERS: &str = "sourcemark-differs";
pub(crate) const REACH: &str = "sourcemark-reach";
pub(crate) const ACTIVE: &str = "sourcemark-active";

/// Lines take the text's own colour, so that they are as readable as the text on any background, and differ in shape.
/// Nothing here is printed, and nothing holds where the reader's system sets the colours: there Chromium would paint
/// every highlight as selected text.
const RULES: &str = style_sheet!(
    "\
@media screen and (forced-colors: none) {
  ::highlight(sourcemark-claim) {
    text-decoration: underline dotted 1.5px color-mix(in srgb, currentColor 65%, transparent);
    text-underline-offset: 0.22em;
  }
  ::highlight(sourcemark-figure) {
    text-decoration: underline dashed 1px color-mix(in srgb, currentColor 65%, transparent);
    text-underline-offset: 0.22em;
  }
  ::highlight(sourcemark-differs) {
    text-decoration: underline double 1px color-mix(in srgb, currentColor 75%, transparent);
    text-underline-offset: 0.2em;
  }
  ::highlight(sourcemark-reach) {
    background-color: color-mix(in srgb, currentColor 7%, transparent);
  }
  ::highlight(sourcemark-active) {
    background-color: color-mix(in srgb, currentColor 12%, transparent);
  }
  @media (prefers-contrast: more) {
    ::highlight(sourcemark-claim) { text-decoration: underline dotted 2.5px currentColor; }
    ::highlight(sourcemark-figure) { text-decoration: underline dashed 2px currentColor; }
    ::highlight(sourcemark-differs) { text-decoration: underline double 2px currentColor; }
  }
}"
);

/// The sheet for the page itself. It names only our own highlights.
pub(crate) fn highlight_sheet() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(RULES)?;
    Ok(sheet)
}
