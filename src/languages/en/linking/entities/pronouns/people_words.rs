//! Common nouns for one human being, beside those by which sources are known.

use words::is_one_of;

use crate::languages::en::lexicon::is_in;
use crate::lexicon::Class;

use crate::languages::en::linking::entities::source_kinds;

/// Whether a noun (singular, lower case) means a human being: "nurse", "pianist", "fisherman".
pub(crate) fn is_person(noun: &str) -> bool {
    const NO_PEOPLE: &str = "\
        list mist twist wrist fist gist waist checklist playlist shortlist wishlist tryst beast feast yeast cyst \
        media median meridian plebeian pedestrian-zone";
    const ENDINGS: [&str; 9] =
        ["ist", "ician", "arian", "man", "woman", "person", "grapher", "ologist", "ographer"];
    let ends = ENDINGS.iter().any(|end| noun.len() > end.len() + 1 && noun.ends_with(end));
    !is_one_of(noun, "family staff")
        && (is_in(noun, Class::HUMAN)
            || source_kinds::is_person(noun)
            || ends && !is_one_of(noun, NO_PEOPLE))
}
