//! What readers and the page do: pointer, keys, changes of the article.

pub(super) mod hit;
pub(super) mod hover;
pub(super) mod observe;
pub(super) mod pointer;
