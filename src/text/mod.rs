//! The leaf room: positions, blocks and the article.
//!
//! Two units exist and never mix: [`Span`] counts UTF-8 bytes of an article's *cleaned* text, [`TextSpan`] counts
//! UTF-16 code units of the text *as given*, which is what JavaScript and the DOM count. [`Article`] is the only place
//! that turns one into the other.
//!
//! Here also stand the few tools that every room needs and that the standard library would compile anew for each type,
//! or with large tables: words looked up, items sorted, short texts searched.

mod article;
mod block;
mod case;
mod clean;
mod code_points;
pub(crate) mod const_table;
mod digits;
mod search;
mod sort;
mod span;
mod trim;
mod utf16;
mod word_map;

pub use article::{Article, ArticleBuilder};
pub use block::{Block, BlockKind, Lang};
pub(crate) use case::is_word_part;
pub use case::lowercase;
pub use code_points::CodePoints;
pub use digits::whole_in_digits;
pub(crate) use digits::{characters, number};
pub use search::{contains, find};
pub use sort::{Key, index_key, sort_by_key};
pub use span::Span;
pub(crate) use trim::{trim, trim_end};
pub use utf16::{TextSpan, Utf16};
pub use word_map::WordMap;
