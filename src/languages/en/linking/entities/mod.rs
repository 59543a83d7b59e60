//! Who is who.
//!
//! [`name_index`] is everybody whom the article names, [`cast`] those who have spoken, [`sources`] what comes out. A mention
//! is read by itself ([`mentions`]) and then taken for the one who can be meant: by name ([`name_index`]), by description
//! ([`descriptions`]) or by pronoun ([`pronouns`]).

mod cast;
mod descriptions;
mod gender;
mod mentions;
mod name_index;
mod name_phrases;
mod nameless;
mod pronouns;
mod source_kinds;

pub(crate) mod sources;
