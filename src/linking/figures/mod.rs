//! Which figures belong together, and who gave them.
//!
//! Figures for the same thing make a [`groups`] entry: by what they count ([`comparability`], [`events`], [`places`]), by
//! words that set two beside each other ([`comparisons`]), or as one number given twice ([`repeats`]). [`parts`] of a
//! whole and [`conversions`] are no rivals.

pub(super) mod comparability;
pub(super) mod comparisons;
pub(super) mod conversions;
pub(super) mod events;
pub(super) mod figure_sources;
pub(super) mod groups;
pub(super) mod parts;
pub(super) mod places;
pub(super) mod repeats;
pub(super) mod updates;
