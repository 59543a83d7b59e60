//! The DOM: find the article, project its text, paint, hit-test, show the card and the list, observe, undo.
//!
//! [`Widget`] owns everything that was given to the page, as guards that take it back. The parts report to it, and
//! through it to the [`Stage`](painting::stage::Stage), each in [signals](signal) of its own, and these two alone decide.
//! What the widget is at is one [`State`](state::State). No `RefCell` stays borrowed while anything of the page's is
//! called, for the page may call back.

mod config;
mod dom;
mod events;
mod export;
mod format;
mod input;
mod painting;
mod panels;
mod reading;
mod scheduling;
mod signal;
mod state;
mod widget;

pub(crate) use config::Config;
pub(crate) use dom::window;
pub(crate) use export::plain;
pub(crate) use format::Format;
pub(crate) use painting::mode::Mode;
pub(crate) use panels::elements::in_digits;
pub(crate) use widget::Widget;
