//! When the work is done: in short slices, when the page has nothing better to do.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, EventTarget, Performance, Window};

/// The longest that the widget works before the page gets its turn, in milliseconds.
const SLICE: f64 = 8.0;

/// A slice of work.
pub(super) struct Slice {
    performance: Option<Performance>,
    window: Window,
    until: f64,
}

impl Slice {
    /// A slice that begins now.
    pub(super) fn new(window: &Window) -> Self {
        let performance = window.performance();
        let until = performance.as_ref().map_or(0.0, Performance::now) + SLICE;
        Self { performance, window: window.clone(), until }
    }

    /// Gives the page its turn if the slice is over.
    pub(super) async fn rest(&mut self) {
        let now = || self.performance.as_ref().map_or(0.0, Performance::now);
        if now() >= self.until {
            turn(&self.window).await;
            self.until = now() + SLICE;
        }
    }
}

/// Lets everything else that waits have its turn.
pub(super) async fn turn(window: &Window) {
    let scheduler = Reflect::get(window, &"scheduler".into()).unwrap_or_default();
    let promise = Reflect::get(&scheduler, &"yield".into())
        .ok()
        .and_then(|function| function.dyn_into::<Function>().ok())
        .and_then(|function| function.call0(&scheduler).ok())
        .and_then(|promise| promise.dyn_into::<Promise>().ok())
        .unwrap_or_else(|| timeout(window, 0));
    let _ = JsFuture::from(promise).await;
}

/// Waits until the document is parsed, shown and idle. Not `DOMContentLoaded`: script deferrers that publishers use
/// fire it at times of their own.
pub(super) async fn ready(window: &Window, document: &Document) {
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
pub(super) async fn idle(window: &Window) {
    let promise = Promise::new(&mut |resolve, _| {
        let options = web_sys::IdleRequestOptions::new();
        options.set_timeout(500);
        // Safari has no such thing.
        let known = Reflect::has(window, &"requestIdleCallback".into()).unwrap_or(false);
        if !known || window.request_idle_callback_with_options(&resolve, &options).is_err() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = JsFuture::from(promise).await;
}

fn timeout(window: &Window, milliseconds: i32) -> Promise {
    Promise::new(&mut |resolve, _| {
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    })
}

async fn event(target: &EventTarget, name: &'static str) {
    let promise = Promise::new(&mut |resolve: Function, _| {
        let options = web_sys::AddEventListenerOptions::new();
        options.set_once(true);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name, &resolve, &options,
        );
    });
    let _ = JsFuture::from(promise).await;
}

/// Runs a future to its end without waiting for it.
pub(super) fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// What went wrong, in words.
pub(super) fn message(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .or_else(|| error.as_string())
        .unwrap_or_else(|| "unknown".to_owned())
}
