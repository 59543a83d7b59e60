use std::rc::Rc;

use js_sys::{Array, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, EventTarget, MutationObserver, MutationObserverInit, MutationRecord, Node,
    PageTransitionEvent, ShadowRoot, Window,
};

use crate::page::dom::{Listener, parent_of};
use crate::page::panels::host;
use crate::page::signal::{Report, WidgetSignal};

/// One observer of the part of the page that matters; dropping it ends it. It says that something changed, and which text nodes
/// say something else now; looking again and comparing texts costs less than following every change.
#[derive(Debug)]
pub(crate) struct Observer {
    observer: MutationObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Observer {
    /// Follows the text of `elements` and of the shadow trees in them, what shows and hides parts of it, and whether they stay in the page.
    pub(crate) fn of_article(
        elements: &[Element],
        shadows: &[ShadowRoot],
        report: &Report<WidgetSignal>,
    ) -> Option<Self> {
        let observed = Self::new(report)?;
        let inside = MutationObserverInit::new();
        inside.set_child_list(true);
        inside.set_character_data(true);
        inside.set_subtree(true);
        let filter = ["hidden", "open", "aria-hidden", "lang", "class", "style"];
        inside.set_attribute_filter(&filter.into_iter().map(JsValue::from_str).collect::<Array>());
        let children = MutationObserverInit::new();
        children.set_child_list(true);
        for element in elements {
            observed.observer.observe_with_options(element, &inside).ok()?;
            let mut above = parent_of(element);
            while let Some(parent) = above {
                observed.observer.observe_with_options(&parent, &children).ok()?;
                above = parent_of(&parent);
            }
        }
        for shadow in shadows {
            observed.observer.observe_with_options(shadow, &inside).ok()?;
        }
        Some(observed)
    }

    /// Waits for content in a page that has no article yet.
    pub(crate) fn of_page(document: &Document, report: &Report<WidgetSignal>) -> Option<Self> {
        let observed = Self::new(report)?;
        let children = MutationObserverInit::new();
        children.set_child_list(true);
        children.set_subtree(true);
        observed.observer.observe_with_options(document, &children).ok()?;
        Some(observed)
    }

    fn new(report: &Report<WidgetSignal>) -> Option<Self> {
        let report = Rc::clone(report);
        let closure = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
            let records: Vec<MutationRecord> = records
                .iter()
                .map(JsCast::unchecked_into)
                .filter(|record| !is_our_arrival(record))
                .collect();
            if records.is_empty() {
                return;
            }
            let rewritten = records
                .iter()
                .filter(|record| record.type_() == "characterData")
                .filter_map(MutationRecord::target)
                .collect();
            report(WidgetSignal::Changed(rewritten));
        });
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        Some(Self { observer, _closure: closure })
    }
}

/// Whether all that a record tells is that our own host was put into the page, with a comment before it. A comment says nothing
/// to readers, whosever it is.
fn is_our_arrival(record: &MutationRecord) -> bool {
    let added = record.added_nodes();
    added.length() > 0
        && record.removed_nodes().length() == 0
        && (0..added.length()).all(|index| {
            added.item(index).is_some_and(|node| {
                node.node_type() == Node::COMMENT_NODE
                    || node
                        .dyn_ref::<Element>()
                        .is_some_and(|element| element.local_name() == host::TAG)
            })
        })
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The listeners for a page that becomes another one without being loaded, and for one that comes back from the
/// browser's cache. The history is not patched and the address not polled.
pub(crate) fn arrivals(window: &Window, report: &Report<WidgetSignal>) -> Vec<Listener> {
    let returned = Rc::clone(report);
    let mut listeners = vec![Listener::on(window, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            returned(WidgetSignal::Arrived);
        }
    })];
    // Pages have globals of this name.
    let navigation = Reflect::get(window, &"navigation".into()).unwrap_or_default();
    if navigation.is_instance_of::<web_sys::Navigation>()
        && let Some(navigation) = navigation.dyn_ref::<EventTarget>()
    {
        let arrived = Rc::clone(report);
        listeners.push(Listener::on(navigation, "navigatesuccess", move |_| {
            arrived(WidgetSignal::Arrived);
        }));
    }
    listeners
}

/// Changes that come together are looked at together, after this time in milliseconds.
const GATHER: f64 = 250.0;
/// Between two looks lies at least this time, in milliseconds.
const SHORTEST: f64 = 1_000.0;
/// Between two looks lies at most this time, in milliseconds.
const LONGEST: f64 = 60_000.0;
/// So many looks may follow each other before the time between them doubles.
const PATIENCE: i32 = 5;

/// The time between looks: a page that changes without end shall cost next to nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pace {
    /// When the last look was, in milliseconds of the page's clock.
    last: f64,
    /// How many looks have followed each other without a quiet time between them.
    streak: i32,
}

impl Pace {
    /// How long to wait before looking at a change that happened `now`; both in milliseconds.
    pub(crate) fn wait(self, now: f64) -> f64 {
        (self.last + self.interval() - now).max(GATHER)
    }

    /// Notes a look.
    #[must_use]
    pub(crate) fn looked(self, now: f64) -> Self {
        let quiet = now - self.last > self.interval() * 1.5 + GATHER;
        Self { last: now, streak: if quiet { 0 } else { self.streak + 1 } }
    }

    /// How many looks have followed each other without a quiet time between them.
    pub(crate) fn streak(self) -> i32 {
        self.streak
    }

    fn interval(self) -> f64 {
        let doublings = (self.streak - PATIENCE).clamp(0, 10);
        (SHORTEST * 2.0_f64.powi(doublings)).min(LONGEST)
    }
}
