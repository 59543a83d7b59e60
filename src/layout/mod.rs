//! Where things go, as arithmetic: rectangles in, positions out. All lengths in CSS pixels of the viewport.
//!
//! - [`place`] puts the card beside a line of text;
//! - [`corridor_contains`] is the way on which the pointer may travel from the line to the card;
//! - [`Scale`] and [`fit_labels`] draw figures beside each other.

mod corridor;
mod geometry;
mod labels;
mod placement;
mod scale;

pub use corridor::corridor_contains;
pub use geometry::{Point, Rect, Size};
pub use labels::{Label, fit_labels};
pub use placement::{NARROW, Placement, Side, place};
pub use scale::Scale;
