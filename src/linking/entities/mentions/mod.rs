//! One mention read by itself: what its words say, without a look at the rest of the article.
//!
//! [`names::read`] reads the words of one, [`joined::read`] of several who speak together; the others are what these look
//! at: the phrase ([`phrase`]), what stands beside a name ([`apposition`]), what somebody is said to be ([`roles`],
//! [`office`]), a mention without a name ([`describing`]). What comes out is a [`Mention`].

mod describing;
mod mention;

pub(super) mod apposition;
pub(super) mod joined;
pub(super) mod names;
pub(super) mod office;
pub(super) mod phrase;
pub(super) mod roles;

pub(super) use mention::{Mention, strip_article};
