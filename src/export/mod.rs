//! Annotations in the W3C's exchange format, for those who want to keep them or to pass them on. Never a `ClaimReview`:
//! nothing is reviewed here.

mod address;
mod json;
mod web_annotation;

pub use address::is_address;
pub use web_annotation::web_annotations;
