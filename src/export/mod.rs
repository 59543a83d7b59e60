//! Annotations as JSON, and in the W3C's exchange format, for those who want to keep them or to pass them on. Never a
//! `ClaimReview`: nothing is reviewed here.

mod address;
mod json;
mod serialise;
mod web_annotation;

pub use address::is_address;
pub use serialise::to_json;
pub use web_annotation::web_annotations;
