//! The lines under the article's words, in the page's own highlights or as an overlay of ours.

pub(super) mod highlight_style;
pub(super) mod mode;
pub(super) mod overlay;
pub(super) mod paint;
pub(super) mod scene;
pub(super) mod stage;
pub(super) mod theme;
