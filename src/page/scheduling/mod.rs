//! Work in slices, so that the page stays free.

pub(super) mod schedule;
pub(super) mod task;
