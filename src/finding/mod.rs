//! Which part of a page is the article, and what inside it is no text of the article: a snapshot of the page's elements
//! in, a choice out. Pure, so that the choice is tested without a browser; the page room takes the snapshot.

mod furniture;
mod score;
mod weight;

pub use furniture::{Footnote, footnote, is_furniture, is_inline, is_skipped, is_standfirst};
pub use score::{LEAST_TEXT, NoArticle, Part, choose};
