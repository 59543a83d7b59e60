//! Which part of a page is the article, and what inside it is no text of the article: a snapshot of the page's elements
//! in, a choice out. Pure, so that the choice is tested without a browser; the page room takes the snapshot.

mod boilerplate;
mod part;
mod score;
mod weight;

pub use boilerplate::{Footnote, footnote, is_boilerplate, is_inline, is_skipped, is_standfirst};
pub use part::Part;
pub use score::{LEAST_TEXT, NoArticle, choose};
