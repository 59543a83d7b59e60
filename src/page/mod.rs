//! The DOM: find the article, project its text, paint, hit-test, show the card and the list, observe, undo.
//!
//! [`Widget`] owns everything that was given to the page, as guards that take it back. The parts report to it in
//! [`Signal`](signal::Signal)s, and it alone decides. No `RefCell` stays borrowed while anything of the page's is
//! called, for the page may call back.

mod card;
mod config;
mod dom;
mod elements;
mod events;
mod export;
mod find;
mod highlight_style;
mod hit;
mod host;
mod hover;
mod list;
mod list_parts;
mod mode;
mod observe;
mod overlay;
mod paint;
mod plot;
mod pointer;
mod project;
mod read;
mod reason;
mod scene;
mod schedule;
mod sheet;
mod signal;
mod stage;
mod style;
mod task;
mod theme;
mod visibility;
mod walk;
mod widget;

pub(crate) use config::Config;
pub(crate) use elements::in_digits;
pub(crate) use export::{Format, plain};
pub(crate) use mode::Mode;
pub(crate) use widget::Widget;
