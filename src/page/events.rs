//! What the page hears: events on `document`, with plain details, and lines in the console.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CustomEvent, CustomEventInit, Document, Window};

/// Dispatches `sourcemark:<name>` with these details. Whatever the page's listeners do, it does not fail; no `RefCell`
/// may be borrowed meanwhile.
pub(super) fn dispatch(document: &Document, name: &str, details: &[(&str, JsValue)]) {
    let detail = Object::new();
    for (key, value) in details {
        let _ = Reflect::set(&detail, &(*key).into(), value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&for_the_page(document, detail));
    let mut full = String::from("sourcemark:");
    full.push_str(name);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(&full, &init) {
        let _ = document.dispatch_event(&event);
    }
}

/// Says something to whoever made the page: one line in the console.
pub(super) fn say(words: &str) {
    info(&["sourcemark: ", words].concat());
}

/// In Firefox a page may not look into the objects of an extension, unless they are cloned into it.
fn for_the_page(document: &Document, detail: Object) -> JsValue {
    let cloned = document.default_view().and_then(|window| clone_into(&detail, &window).ok());
    cloned.unwrap_or_else(|| detail.into())
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn info(line: &str);

    /// Only Firefox has it, and only in extensions; elsewhere the call is an error. It is no property of `window`.
    #[wasm_bindgen(catch, js_name = cloneInto)]
    fn clone_into(object: &Object, window: &Window) -> Result<JsValue, JsValue>;
}
