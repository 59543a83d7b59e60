use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventTarget, KeyboardEvent, PointerEvent, Window};
use words::is_one_of;

use crate::page::dom::{Frame, Listener};
use crate::page::panels::host;
use crate::page::signal::{Report, Spot, StageSignal};

/// What answers to a tap by itself: it wins over a mark.
const INTERACTIVE: &str = "a[href], area, button, input, select, textarea, label, summary, audio, video, \
    [role=button], [role=link], [role=tab], [role=menuitem], [contenteditable]:not([contenteditable=false])";

/// The listeners for mouse, pen, finger and the Escape key. They only listen: nothing of the page's is stopped, but
/// for an Escape that closes something of ours.
pub(crate) struct Pointer {
    _listeners: [Listener; 7],
}

impl Pointer {
    /// Reports where the pointer is, at most once a frame. `escape` closes what is open and says whether anything was.
    pub(crate) fn new(
        window: &Window,
        document: &Document,
        report: &Report<StageSignal>,
        escape: impl Fn() -> bool + 'static,
    ) -> Self {
        let last = Rc::new(Cell::new(None));
        let kind = Rc::new(RefCell::new(String::new()));
        let (at_frame, latest) = (Rc::clone(report), Rc::clone(&last));
        let frame = Rc::new(Frame::new(window, move || {
            if let Some(spot) = latest.take() {
                at_frame(StageSignal::Hover(spot));
            }
        }));
        let (at_scroll, at_layout) = (Rc::clone(report), Rc::clone(report));
        let scrolled = Frame::new(window, move || at_scroll(StageSignal::Scrolled));
        let laid_out = Rc::new(Frame::new(window, move || at_layout(StageSignal::LaidOut)));
        let resized = Rc::clone(&laid_out);
        let (leave, left) = (Rc::clone(&frame), Rc::clone(&last));
        let (pressed, pressed_kind) = (Rc::clone(report), Rc::clone(&kind));
        let page: EventTarget =
            document.document_element().map_or_else(|| document.clone().into(), Into::into);
        let (tapped, view) = (Rc::clone(report), window.clone());
        Self {
            _listeners: [
                Listener::on(document, "pointermove", move |event| {
                    // While a button is held the reader selects or drags.
                    if let Some(event) = event.dyn_ref::<PointerEvent>()
                        && event.pointer_type() != "touch"
                        && event.buttons() == 0
                    {
                        last.set(Some(spot(event)));
                        frame.request();
                    }
                }),
                Listener::on(&page, "pointerleave", move |_| {
                    left.set(Some(Spot { x: -1.0, y: -1.0, ours: false }));
                    leave.request();
                }),
                Listener::capturing(document, "pointerdown", move |event| {
                    if let Some(event) = event.dyn_ref::<PointerEvent>() {
                        pressed_kind.replace(event.pointer_type());
                        if !spot(event).ours {
                            pressed(StageSignal::PressElsewhere);
                        }
                    }
                }),
                Listener::on(document, "click", move |event| {
                    let by_hand = is_one_of(kind.borrow().as_str(), "touch pen");
                    if is_ours(&event) {
                        tapped(StageSignal::PressOurs);
                    } else if by_hand && let Some(spot) = tap(&view, &event) {
                        tapped(StageSignal::Tap(spot));
                    }
                }),
                Listener::capturing(document, "scroll", move |event| {
                    let whole =
                        event.target().is_some_and(|target| target.is_instance_of::<Document>());
                    if whole { scrolled.request() } else { laid_out.request() }
                }),
                Listener::on(window, "resize", move |_| resized.request()),
                Listener::active_capturing(window, "keydown", move |event| {
                    let is_escape = event
                        .dyn_ref::<KeyboardEvent>()
                        .is_some_and(|event| event.key() == "Escape" && !event.is_composing());
                    if is_escape && escape() {
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }),
            ],
        }
    }
}

/// Where a tap is for us: not on anything that answers by itself, and not the end of selecting text.
fn tap(window: &Window, event: &Event) -> Option<Spot> {
    let event = event.dyn_ref::<web_sys::MouseEvent>()?;
    // The target itself, also inside a shadow tree.
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    if event.default_prevented()
        || target.closest(INTERACTIVE).ok().flatten().is_some()
        || window.get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
    {
        return None;
    }
    Some(Spot { x: event.client_x(), y: event.client_y(), ours: false })
}

fn spot(event: &PointerEvent) -> Spot {
    Spot { x: event.client_x(), y: event.client_y(), ours: is_ours(event) }
}

/// Whether something happened in our shadow tree; from outside, all of that is the host.
fn is_ours(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.local_name() == host::TAG)
}
