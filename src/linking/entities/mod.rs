//! Who is who.
//!
//! [`name_index`] is everybody whom the article names, [`sources`] those who speak. A mention is read by itself ([`names`],
//! with [`phrase`] and [`apposition`]) and then taken for the one who can be meant: by name ([`name_index`]), by
//! description ([`descriptions`]) or by pronoun ([`pronouns`]).

pub(super) mod apposition;
pub(super) mod describing;
pub(super) mod descriptions;
pub(super) mod gender;
pub(super) mod joined;
pub(super) mod name_index;
pub(super) mod nameless;
pub(super) mod names;
pub(super) mod phrase;
pub(super) mod pronouns;
pub(super) mod roles;
pub(super) mod source_kinds;
pub(super) mod sources;
