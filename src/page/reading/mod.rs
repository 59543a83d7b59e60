//! From the page to the article's text: which element it is, which of its text nodes are read, and which are visible.

pub(super) mod find;
pub(super) mod found;
pub(super) mod project;
pub(super) mod read;
pub(super) mod reason;
pub(super) mod visibility;
pub(super) mod walk;
