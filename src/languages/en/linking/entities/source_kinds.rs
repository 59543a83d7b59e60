//! Words by which a source shows what it is.

use words::is_one_of;

use crate::annotation::SourceKind;
use crate::languages::en::lexicon::{classes, is_in};
use crate::languages::en::syntax::singular;
use crate::lexicon::Class;
use crate::syntax::{Reading, Token};
use crate::text::{lowercase, trim_end};

/// What the head noun (lower case, singular) of a source says about it.
pub(crate) fn kind_of_head(head: &str) -> Option<SourceKind> {
    const KINDS: [(Class, SourceKind); 5] = [
        (Class::DOCUMENT, SourceKind::Document),
        (Class::MEDIA, SourceKind::Media),
        (Class::GOVERNMENT, SourceKind::Government),
        (Class::ORGANISATION, SourceKind::Organisation),
        (Class::ROLE.or(Class::PERSON), SourceKind::Person),
    ];
    let classes = classes(head);
    KINDS.iter().find(|(class, _)| classes.meets(*class)).map(|(_, kind)| *kind)
}

/// What a word of a body's name says that it is.
pub(crate) fn body_kind(reading: &Reading<'_>, name: &[Token]) -> Option<SourceKind> {
    name.iter().find_map(|token| {
        let kind = kind_of_head(reading.lower(*token))?;
        matches!(kind, SourceKind::Government | SourceKind::Organisation).then_some(kind)
    })
}

/// Whether the word (lower case) is a role that a name may follow: "president", "analyst".
pub(crate) fn is_role(word: &str) -> bool {
    is_in(word, Class::ROLE)
}

/// Whether a noun (lower case) names a person, by the tables or by its ending: "nurse", "locksmiths", "goalkeeper".
pub(crate) fn is_person(noun: &str) -> bool {
    let one = singular(noun);
    let agent = ["er", "or", "ist", "ian", "ican", "eer", "smith", "man", "woman", "person"];
    match kind_of_head(&one) {
        Some(kind) => kind == SourceKind::Person,
        None => {
            one.len() > 4
                && agent.iter().any(|ending| one.ends_with(ending))
                && !is_in(&one, Class::THING)
        }
    }
}

/// The same of a word as it stands: with a capital, its ending shows nothing ("El Salvador").
pub(crate) fn is_person_as_written(word: &str) -> bool {
    if word.starts_with(char::is_uppercase) {
        return kind_of_head(&singular(&lowercase(word))) == Some(SourceKind::Person);
    }
    is_person(word)
}

/// Whether the word is a title that stands in short before a name, which is no role by itself: "Sen."
pub(crate) fn is_short_title(word: &str) -> bool {
    is_one_of(
        trim_end(word, "."),
        "adm brig capt cmdr col cpl cllr det dr gen gov hon insp lt maj pres prof rep rev sen sgt supt",
    )
}

/// Whether the word is a form of address, which is no part of a name and no role: "Mr".
pub(crate) fn is_honorific(word: &str) -> bool {
    is_one_of(trim_end(word, "."), "mr mrs ms mx sir dame lord lady miss")
}

/// Whether a noun (singular) stands for somebody whom the article does not name: "an official", "sources".
pub(crate) fn is_unnamed(head: &str) -> bool {
    is_in(head, Class::PERSON)
}

/// Whether words name a state, or its capital as a metonym: "Moscow said".
pub(crate) fn is_state(lower: &str) -> bool {
    is_in(lower, Class::STATE)
}

/// Whether words name a medium.
pub(crate) fn is_medium(lower: &str) -> bool {
    is_in(lower, Class::OUTLET)
}

#[cfg(test)]
mod tests {
    use super::{is_person, is_person_as_written};

    #[test]
    fn endings_tell_persons_from_things() {
        for person in ["teacher", "locksmiths", "roofer", "eyewitnesses", "Americans", "defenseman"]
        {
            assert!(is_person(&person.to_lowercase()), "{person}");
        }
        for other in
            ["trailer", "numbers", "reports", "footage", "company", "laser", "for", "attacks"]
        {
            assert!(!is_person(other), "{other}");
        }
        assert!(is_person_as_written("Minister") && !is_person_as_written("Salvador"));
    }
}
