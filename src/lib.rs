//! Sourcemark reads a news article and says, in the article's own words, **who says what** and **how firm each
//! number is**.
//!
//! The rooms stand in the order in which the text flows through them:
//!
//! - [`text`]: spans, UTF-16, blocks, and the clean-up of raw text with an exact way back;
//! - [`annotation`]: the result, plain data;
//! - [`lexicon`]: the classes of words, from the tables in `languages`;
//! - [`language`]: sentences, tokens, tags;
//! - [`claims`]: attributions: source, cue and content;
//! - [`figures`]: quantities and what their words entail;
//! - [`linking`]: what only shows over the whole article;
//! - [`review`]: the proof-reader, who withholds what an editor would not sign;
//! - [`analysis`]: the pipeline;
//! - [`cards`]: what a card says about an annotation;
//! - [`export`]: annotations as files: with their text, and as W3C Web Annotations;
//! - [`article_detection`]: which part of a page is the article, and what in it is not its text;
//! - [`highlights`]: which words carry a line, and the way between the text and the page's text nodes;
//! - [`layout`]: where a card goes, as arithmetic on rectangles.
//!
//! Below them, and only in the browser, stand `page` (the DOM) and `api` (the exports).
//!
//! ```
//! use sourcemark::{Article, Options, annotate};
//!
//! let article = Article::from_text("At least 40 boats sank, the harbour master said.");
//! let annotations = annotate(&article, &Options::default());
//! assert_eq!(annotations.figures[0].low, Some(40.0));
//! ```

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

pub mod text;

pub mod annotation;

pub mod lexicon;

mod languages;

pub mod language;

pub mod claims;

pub mod figures;

pub mod linking;

pub mod review;

pub mod analysis;

pub mod cards;

pub mod export;

pub mod article_detection;

pub mod highlights;

pub mod layout;

#[cfg(target_arch = "wasm32")]
mod page;

#[cfg(target_arch = "wasm32")]
mod api;

pub use analysis::{FigureChoice, Options, annotate};
pub use annotation::Annotations;
pub use text::Article;
