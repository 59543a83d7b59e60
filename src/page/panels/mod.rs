//! The card and the notes list, in a shadow tree of our own.

pub(super) mod card;
pub(super) mod elements;
pub(super) mod host;
pub(super) mod list;
pub(super) mod list_parts;
pub(super) mod plot;
pub(super) mod sheet;
pub(super) mod style;
