//! The languages of articles, each in a folder of its own.

pub(crate) mod en;
