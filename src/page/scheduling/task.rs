//! Futures that wait for what the page calls back.
//!
//! The browser is the only thing that is ever waited for, and it wakes by calling a function. So a future is polled at
//! its start and in each of these calls, and no queue and no wakers are needed: `wasm-bindgen-futures`, which has both,
//! costs a page 1.1 kB more, after brotli.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Runs a future until it waits for something, and from then on to its end without waiting for it.
pub(crate) fn spawn(future: impl Future<Output = ()> + 'static) {
    Rc::new(Task { future: RefCell::new(Some(Box::pin(future))) }).go_on();
}

/// Waits until a function is called: the one that `hand_over` gets, to give it to the browser.
pub(crate) async fn called(hand_over: impl FnOnce(&Function)) {
    let waiting = CURRENT.with_borrow(Clone::clone);
    let called = Rc::new(Cell::new(false));
    let mark = Rc::clone(&called);
    let callback = Closure::once_into_js(move || {
        mark.set(true);
        if let Some(task) = waiting {
            task.go_on();
        }
    });
    hand_over(callback.unchecked_ref());
    poll_fn(|_| if called.get() { Poll::Ready(()) } else { Poll::Pending }).await;
}

/// A future that is not done; none while it runs.
struct Task {
    future: RefCell<Option<Pin<Box<dyn Future<Output = ()>>>>>,
}

thread_local! {
    /// The task that runs.
    static CURRENT: RefCell<Option<Rc<Task>>> = const { RefCell::new(None) };
}

impl Task {
    fn go_on(self: Rc<Self>) {
        let Some(mut future) = self.future.take() else { return };
        let outer = CURRENT.replace(Some(Rc::clone(&self)));
        let polled = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        CURRENT.set(outer);
        if polled.is_pending() {
            self.future.replace(Some(future));
        }
    }
}
