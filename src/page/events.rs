//! What the page hears: events on `document`, with plain details.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Document};

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
    init.set_detail(&detail);
    let mut full = String::from("sourcemark:");
    full.push_str(name);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(&full, &init) {
        let _ = document.dispatch_event(&event);
    }
}
