//! Guards for everything given to the page: dropping one takes it back.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Document, Element, Event, EventTarget};

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
        Self::with(target, event, true, false, handler)
    }

    /// Like [`Listener::on`], not passive: the handler may call `preventDefault`.
    pub(super) fn active(
        target: &EventTarget,
        event: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::with(target, event, false, false, handler)
    }

    fn with(
        target: &EventTarget,
        event: &'static str,
        passive: bool,
        capture: bool,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(handler);
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

/// A new element with a class; only for our own shadow tree.
pub(super) fn element(document: &Document, tag: &str, class: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Some(element)
}
