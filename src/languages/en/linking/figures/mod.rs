//! Which figures belong together, and who gave them.
//!
//! Figures for the same thing make a [`groups`] entry: by what they count ([`comparability`], [`events`], [`places`]), by
//! words that set two beside each other ([`comparisons`]), or as one number given twice ([`repeats`]). [`parts`] of a
//! whole are no rivals.

pub(crate) mod comparability;
pub(crate) mod comparisons;
pub(crate) mod events;
pub(crate) mod figure_sources;
pub(crate) mod groups;
pub(crate) mod parts;
pub(crate) mod places;
pub(crate) mod repeats;
pub(crate) mod updates;
