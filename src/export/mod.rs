//! Annotations as files, for those who want to keep or to pass them on: [`Document`] is everything with the text that
//! its offsets refer to, [`web_annotations`] the W3C's exchange format. Never a `ClaimReview`: nothing is reviewed here.

mod address;
mod node;
mod web_annotation;

pub use address::is_address;
pub use node::Node;
pub use web_annotation::web_annotations;

use serde::Serialize;

use crate::annotation::Annotations;

/// The annotations with the text that their offsets refer to, so that the file stands for itself.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Document<'a> {
    /// The article's address.
    pub source: &'a str,
    /// The article's text as it was given to the engine.
    pub text: &'a str,
    /// What was found in it.
    pub annotations: &'a Annotations,
}
