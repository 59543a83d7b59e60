use std::cell::Cell;
use std::rc::Rc;

use web_sys::Window;

use super::hit::Hit;
use crate::page::dom::Timer;
use crate::page::signal::{Report, StageSignal};

/// How long the pointer rests on a mark before its card opens, in milliseconds.
const OPEN_PAUSE: i32 = 250;
/// How long a card stays after the pointer has left, in milliseconds: time to reach it, time to come back.
const CLOSE_PAUSE: i32 = 200;

/// The pauses of hovering: which card would open next, and whether the open one is about to close.
pub(crate) struct Hover {
    next: Cell<Option<Hit>>,
    open: Timer,
    close: Timer,
}

impl Hover {
    /// Reports [`StageSignal::OpenNow`] and [`StageSignal::CloseNow`].
    pub(crate) fn new(window: &Window, report: &Report<StageSignal>) -> Self {
        let (open, close) = (Rc::clone(report), Rc::clone(report));
        Self {
            next: Cell::new(None),
            open: Timer::new(window, move || open(StageSignal::OpenNow)),
            close: Timer::new(window, move || close(StageSignal::CloseNow)),
        }
    }

    /// The pointer is on a mark whose card is not open.
    pub(crate) fn on_mark(&self, hit: Hit) {
        if self.next.replace(Some(hit)).is_some_and(|next| next.subject != hit.subject) {
            self.open.clear();
        }
        self.open.set(OPEN_PAUSE);
    }

    /// The pointer is where an open card stays: on it, on its mark, or between the two.
    pub(crate) fn on_card(&self) {
        self.forget_next();
        self.close.clear();
    }

    /// The pointer is on nothing of ours.
    pub(crate) fn elsewhere(&self) {
        self.forget_next();
        self.close.set(CLOSE_PAUSE);
    }

    /// Nothing opens or closes by itself any more.
    pub(crate) fn stop(&self) {
        self.forget_next();
        self.close.clear();
    }

    /// The mark that the pointer has rested on.
    pub(crate) fn take(&self) -> Option<Hit> {
        self.next.take()
    }

    fn forget_next(&self) {
        self.next.set(None);
        self.open.clear();
    }
}
