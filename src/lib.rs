//! Sourcemark reads a news article and says, in the article's own words, **who says what** and **how firm each
//! number is**.
//!
//! ```
//! use sourcemark::cards::{Subject, card};
//! use sourcemark::{Article, Options, annotate};
//!
//! let article = Article::from_text("At least 40 boats sank, the harbour master said.");
//! let annotations = annotate(&article, &Options::default());
//! assert_eq!(annotations.figures[0].low, Some(40.0));
//!
//! let card = card(&article, &annotations, Subject::Figure(0));
//! assert_eq!(card.headline.text(), "At least 40 boats, according to the harbour master");
//! ```
//!
//! - [`Article`]: plain text, or the blocks of a page;
//! - [`annotate`] with [`Options`]: the whole analysis, which cannot fail;
//! - [`Annotations`]: the result, plain data; [`annotation`] holds its parts, and how it is kept as JSON;
//! - [`cards`]: what a card and the notes list say about it;
//! - [`export`]: the same as W3C Web Annotations.
//!
//! Of a page, whoever has its markup says what each block is, and in which language:
//!
//! ```
//! use sourcemark::cards::ENGLISH;
//! use sourcemark::export::web_annotations;
//! use sourcemark::{Article, BlockKind, Options, annotate};
//!
//! let mut page = Article::builder();
//! page.block("Storm sinks boats", Some(BlockKind::Heading), Some("en"));
//! page.block("At least 40 boats sank, the harbour master said.", None, Some("en"));
//! let article = page.finish();
//! let annotations = annotate(&article, &Options::default());
//!
//! let json = web_annotations(&ENGLISH, &article, &annotations, "https://news.example/storm");
//! let collection: serde_json::Value = serde_json::from_str(&json)?;
//! assert_eq!(collection["total"], 2);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # The house
//!
//! The engine's rooms stand in the order in which the text flows through them. They are no part of the API and have no
//! place in its documentation; `ARCHITECTURE.md` says more about each.
//!
//! - `text`: spans, UTF-16, blocks, and the clean-up of raw text with an exact way back;
//! - `annotation`: the result, the words that all rooms share;
//! - `lexicon`: the classes of words;
//! - `syntax`: tokens, tags, trees, noun phrases, quotation marks of any language;
//! - `claims`: attributions: source, cue and content;
//! - `figures`: quantities and what their words entail;
//! - `linking`: what only shows over the whole article;
//! - `review`: the proof-reader, who withholds what an editor would not sign;
//! - `languages`: what these rooms ask of a language; all that is English, in `en`;
//! - `analysis`: the pipeline;
//! - `cards`: what a card says about an annotation;
//! - `export`: annotations in the W3C's exchange format;
//! - `article_detection`: which part of a page is the article, and what in it is not its text;
//! - `highlights`: which words carry a line, and the way between the text and the page's text nodes;
//! - `layout`: where a card goes, as arithmetic on rectangles.
//!
//! Below them, and only in the browser, stand `page` (the DOM) and `api` (the exports).

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

mod analysis;
pub mod annotation;
pub mod cards;
pub mod export;
#[doc(hidden)]
pub mod languages;

// No part of the API, and free to change: public because the tests, `training` and `evaluation` are crates of their own.
#[doc(hidden)]
pub mod article_detection;
#[doc(hidden)]
pub mod claims;
#[doc(hidden)]
pub mod figures;
#[doc(hidden)]
pub mod highlights;
#[doc(hidden)]
pub mod layout;
#[doc(hidden)]
pub mod lexicon;
#[doc(hidden)]
pub mod linking;
#[doc(hidden)]
pub mod review;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod text;

#[cfg(target_arch = "wasm32")]
mod api;
#[cfg(target_arch = "wasm32")]
mod page;

#[doc(hidden)]
pub use analysis::{FigureChoice, Options, annotate, annotate_in};
#[doc(inline)]
pub use annotation::Annotations;
pub use text::{Article, ArticleBuilder, Block, BlockKind, Span};
