//! When the work is done: in short slices, when the page has nothing better to do.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, EventTarget, Performance, Window};

use super::task::called;

/// The longest that the widget works before the page gets its turn, in milliseconds.
const SLICE: f64 = 8.0;

/// A slice of work.
pub(crate) struct Slice {
    performance: Option<Performance>,
    window: Window,
    until: f64,
}

impl Slice {
    /// A slice that begins now.
    pub(crate) fn new(window: &Window) -> Self {
        let performance = window.performance();
        let until = performance.as_ref().map_or(0.0, Performance::now) + SLICE;
        Self { performance, window: window.clone(), until }
    }

    /// Gives the page its turn if the slice is over.
    pub(crate) async fn rest(&mut self) {
        let now = || self.performance.as_ref().map_or(0.0, Performance::now);
        if now() >= self.until {
            turn(&self.window).await;
            self.until = now() + SLICE;
        }
    }
}

/// Lets everything else that waits have its turn.
pub(crate) async fn turn(window: &Window) {
    called(|callback| {
        let scheduler = Reflect::get(window, &"scheduler".into()).unwrap_or_default();
        let promise = method(&scheduler, "yield").and_then(|yields| yields.call0(&scheduler).ok());
        let waits = promise.is_some_and(|promise| then(&promise, callback));
        if !waits {
            let _ = window.set_timeout_with_callback(callback);
        }
    })
    .await;
}

/// Waits until the document is parsed, shown and idle. Not `DOMContentLoaded`: script deferrers that publishers use
/// fire it at times of their own.
pub(crate) async fn ready(window: &Window, document: &Document) {
    while document.ready_state() == "loading" {
        event(document, "readystatechange").await;
    }
    let prerendering =
        || Reflect::get(document, &"prerendering".into()).is_ok_and(|value| value.is_truthy());
    while prerendering() {
        event(document, "prerenderingchange").await;
    }
    while document.hidden() {
        event(document, "visibilitychange").await;
    }
    idle(window).await;
}

/// Waits until the page is idle, but no longer than half a second.
pub(crate) async fn idle(window: &Window) {
    called(|callback| {
        let options = web_sys::IdleRequestOptions::new();
        options.set_timeout(500);
        // Safari has no such thing.
        let known = Reflect::has(window, &"requestIdleCallback".into()).unwrap_or(false);
        if !known || window.request_idle_callback_with_options(callback, &options).is_err() {
            let _ = window.set_timeout_with_callback(callback);
        }
    })
    .await;
}

async fn event(target: &EventTarget, name: &'static str) {
    called(|callback| {
        let options = web_sys::AddEventListenerOptions::new();
        options.set_once(true);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name, callback, &options,
        );
    })
    .await;
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Has a promise call back when it is settled, one way or the other; whether it is one.
fn then(promise: &JsValue, callback: &Function) -> bool {
    method(promise, "then").is_some_and(|then| then.call2(promise, callback, callback).is_ok())
}

/// What went wrong, in words.
pub(crate) fn message(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .or_else(|| error.as_string())
        .unwrap_or_else(|| "unknown".to_owned())
}
