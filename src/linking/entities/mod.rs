//! Who is who.
//!
//! [`name_index`] is everybody whom the article names, [`sources`] those who speak. A mention is read by itself ([`mentions`])
//! and then taken for the one who can be meant: by name ([`name_index`]), by description ([`descriptions`]) or by pronoun
//! ([`pronouns`]).

pub(super) mod descriptions;
pub(super) mod gender;
pub(super) mod mentions;
pub(super) mod name_index;
pub(super) mod nameless;
pub(super) mod pronouns;
pub(super) mod source_kinds;
pub(super) mod sources;
