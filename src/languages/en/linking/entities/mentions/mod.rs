//! One mention read by itself: what its words say, without a look at the rest of the article.
//!
//! [`names::read`] reads the words of one, [`joined::read`] of several who speak together; the others are what these look
//! at: the phrase ([`phrase`]), what stands beside a name ([`apposition`]), what somebody is said to be ([`roles`],
//! [`office`]), a mention without a name ([`describing`]). What comes out is a [`Mention`].

mod describing;
mod mention;

pub(crate) mod apposition;
pub(crate) mod joined;
pub(crate) mod names;
pub(crate) mod office;
pub(crate) mod phrase;
pub(crate) mod roles;

pub(crate) use mention::{Mention, strip_article};
