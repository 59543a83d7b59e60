//! Guards for everything given to the page: dropping one takes it back.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Object;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AddEventListenerOptions, Document, Element, Event, EventTarget, Node, ShadowRoot, Window,
};

/// The page's window. Not `web_sys::window()`, which asks whether it is a `Window`: pages and their libraries, `MooTools`
/// for one, have classes of their own of that name. What is no window has no document.
pub(crate) fn window() -> Window {
    js_sys::global().unchecked_into()
}

/// A node's neighbour in the tree: its `nextSibling`, say. Asked of the prototype, for what a form says itself may be a field
/// of that name.
pub(super) fn neighbour(node: &Node, name: &str) -> Option<Node> {
    accessor(&Object::get_prototype_of(node), name, node).ok().flatten()
}

/// The parent, also across the border of a shadow tree.
pub(super) fn parent_of(node: &Node) -> Option<Node> {
    let host = || node.dyn_ref::<ShadowRoot>().map(|shadow| shadow.host().into());
    neighbour(node, "parentNode").or_else(host)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn accessor(prototype: &Object, name: &str, of: &Node) -> Result<Option<Node>, JsValue>;
}

/// An event listener that is removed when dropped.
#[derive(Debug)]
pub(super) struct Listener {
    target: EventTarget,
    event: &'static str,
    capture: bool,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to `event` on `target`; passive, so that the page's scrolling never waits for it.
    pub(super) fn on(
        target: &EventTarget,
        event: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::with(target, event, true, false, Box::new(handler))
    }

    /// Like [`Listener::on`], but before the listeners of everything inside `target`, and for events that do not
    /// bubble.
    pub(super) fn capturing(
        target: &EventTarget,
        event: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::with(target, event, true, true, Box::new(handler))
    }

    /// Like [`Listener::capturing`], not passive: the handler may call `preventDefault`.
    pub(super) fn active_capturing(
        target: &EventTarget,
        event: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::with(target, event, false, true, Box::new(handler))
    }

    fn with(
        target: &EventTarget,
        event: &'static str,
        passive: bool,
        capture: bool,
        handler: Box<dyn FnMut(Event)>,
    ) -> Self {
        let closure = Closure::wrap(handler);
        let options = AddEventListenerOptions::new();
        options.set_passive(passive);
        options.set_capture(capture);
        // Adding a listener does not throw.
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            closure.as_ref().unchecked_ref(),
            &options,
        );
        Self { target: target.clone(), event, capture, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.closure.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}

/// A timer that can be set again and again and is cleared when dropped.
#[derive(Debug)]
pub(super) struct Timer {
    window: Window,
    running: Rc<Cell<Option<i32>>>,
    closure: Closure<dyn FnMut()>,
}

impl Timer {
    /// A timer that is not set yet.
    pub(super) fn new(window: &Window, handler: impl Fn() + 'static) -> Self {
        let running = Rc::new(Cell::new(None));
        let done = Rc::clone(&running);
        let closure = Closure::<dyn FnMut()>::new(move || {
            done.set(None);
            handler();
        });
        Self { window: window.clone(), running, closure }
    }

    /// Calls the handler once, `milliseconds` from now, unless that is already under way.
    pub(super) fn set(&self, milliseconds: i32) {
        if self.running.get().is_some() {
            return;
        }
        let handler = self.closure.as_ref().unchecked_ref();
        let id = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(handler, milliseconds);
        self.running.set(id.ok());
    }

    /// Forgets about it.
    pub(super) fn clear(&self) {
        if let Some(id) = self.running.take() {
            self.window.clear_timeout_with_handle(id);
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.clear();
    }
}

/// The next animation frame, asked for at most once at a time; cancelled when dropped.
#[derive(Debug)]
pub(super) struct Frame {
    window: Window,
    running: Rc<Cell<Option<i32>>>,
    closure: Closure<dyn FnMut()>,
}

impl Frame {
    /// A frame that is not asked for yet.
    pub(super) fn new(window: &Window, handler: impl Fn() + 'static) -> Self {
        let running = Rc::new(Cell::new(None));
        let done = Rc::clone(&running);
        let closure = Closure::<dyn FnMut()>::new(move || {
            done.set(None);
            handler();
        });
        Self { window: window.clone(), running, closure }
    }

    /// Calls the handler once, before the next painting.
    pub(super) fn request(&self) {
        if self.running.get().is_none() {
            let id = self.window.request_animation_frame(self.closure.as_ref().unchecked_ref());
            self.running.set(id.ok());
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(id) = self.running.take() {
            let _ = self.window.cancel_animation_frame(id);
        }
    }
}

/// A new element with a class; only for our own shadow tree.
pub(super) fn element(document: &Document, tag: &str, class: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Some(element)
}
