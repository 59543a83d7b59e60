//! The exports: options in, plain objects out.

#![expect(unreachable_pub, reason = "JavaScript reaches what Rust cannot")]

mod options;
mod types;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JSON;
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::export;
use crate::page::{Mode, Widget, plain, window};
use crate::text::Article;

/// The standard library's allocator for wasm would be 1.7 kB more of what a page loads.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

thread_local! {
    /// The widget at work in this page. It keeps working when the page lets go of its handle.
    static RUNNING: RefCell<Option<Rc<Widget>>> = const { RefCell::new(None) };
}

/// Reads plain text and returns its annotations.
///
/// Offsets are in UTF-16 code units of `text`. Throws on a `text` that is no string and on unknown options.
#[wasm_bindgen(unchecked_return_type = "Annotations")]
pub fn annotate(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnnotateOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = options::annotate_options(options)?;
    plain(&crate::annotate(&article(text)?, &options))
}

/// Reads plain text and returns its annotations as a W3C Web Annotation collection. `options.source` is the article's
/// address.
///
/// Positions count Unicode code points of `text`. Throws on a `text` that is no string and on unknown options.
#[wasm_bindgen(js_name = webAnnotations, unchecked_return_type = "AnnotationCollection")]
pub fn web_annotations(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "WebAnnotationOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = options::web_annotation_options(options)?;
    let article = article(text)?;
    let annotations = crate::annotate(&article, &options.wanted);
    let (templates, source) = (options.templates, &options.source);
    JSON::parse(&export::web_annotations(templates, &article, &annotations, source))
}

fn article(text: &JsValue) -> Result<Article, JsValue> {
    let given = text.as_string();
    let given = given.ok_or_else(|| options::wrong("text must be a string, not ", text))?;
    Ok(Article::from_text(&given))
}

/// Starts the widget in this page and returns its handle. Where it runs already, the handle of the running one.
///
/// Throws where there is no page and on unknown options.
#[wasm_bindgen]
pub fn start(
    #[wasm_bindgen(unchecked_optional_param_type = "StartOptions")] options: &JsValue,
) -> Result<Handle, JsValue> {
    let window = window();
    let document = window.document().ok_or_else(|| JsError::new("sourcemark: there is no page"))?;
    let config = options::config(options, &document)?;
    if let Some(widget) = RUNNING.with_borrow(|running| running.clone().filter(|w| w.is_alive())) {
        return Ok(Handle { widget });
    }
    let widget = Widget::start(window, document, config);
    RUNNING.set(Some(Rc::clone(&widget)));
    Ok(Handle { widget })
}

/// The running widget.
#[wasm_bindgen]
#[expect(missing_debug_implementations, reason = "a handle for JavaScript")]
pub struct Handle {
    widget: Rc<Widget>,
}

#[wasm_bindgen]
impl Handle {
    /// The article's text as the widget sees it; the annotations' offsets refer to it. Empty before the first look.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.widget.text()
    }

    /// The annotations, or `null` before the first look.
    #[wasm_bindgen(getter, unchecked_return_type = "Annotations | null")]
    pub fn annotations(&self) -> Result<JsValue, JsValue> {
        self.widget.annotations()
    }

    /// The annotations as a document that stands for itself, or `null` before the first look: `"json"` with the text that
    /// they refer to, `"web-annotation"` as a W3C Web Annotation collection. Throws on any other format.
    #[wasm_bindgen(unchecked_return_type = "AnnotatedText | AnnotationCollection | null")]
    pub fn export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExportFormat")] format: &JsValue,
    ) -> Result<JsValue, JsValue> {
        self.widget.export(options::format(format)?)
    }

    /// How much is marked at rest: `"quiet"`, `"reach"` or `"off"`.
    #[wasm_bindgen(getter, unchecked_return_type = "Mode")]
    pub fn mode(&self) -> String {
        self.widget.mode().name().to_owned()
    }

    /// Sets how much is marked at rest. Throws on an unknown mode.
    #[wasm_bindgen(setter)]
    pub fn set_mode(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Mode")] mode: &JsValue,
    ) -> Result<(), JsValue> {
        let known = mode.as_string().as_deref().and_then(Mode::from_name);
        self.widget.set_mode(known.ok_or_else(|| options::wrong_mode(mode))?);
        Ok(())
    }

    /// Looks at the page again, now.
    pub fn refresh(&self) {
        self.widget.refresh();
    }

    /// Takes the marks away and stops following the page.
    pub fn pause(&self) {
        self.widget.pause();
    }

    /// Shows the marks again.
    pub fn resume(&self) {
        self.widget.resume();
    }

    /// Scrolls to an annotation and opens its card. Ids are `"c"`, `"f"` or `"n"` and the id of a claim, a figure or a
    /// note: `"c3"`.
    /// Returns whether there is such an annotation.
    pub fn show(&self, id: &str) -> bool {
        self.widget.show(id)
    }

    /// Shows the next annotation in the text. Returns whether there is any.
    pub fn next(&self) -> bool {
        self.widget.step(true)
    }

    /// Shows the previous annotation in the text. Returns whether there is any.
    pub fn previous(&self) -> bool {
        self.widget.step(false)
    }

    /// Takes everything back and leaves the page as it was.
    pub fn destroy(&self) {
        self.widget.destroy();
        RUNNING.with_borrow_mut(|running| {
            if running.as_ref().is_some_and(|widget| Rc::ptr_eq(widget, &self.widget)) {
                running.take();
            }
        });
    }
}
