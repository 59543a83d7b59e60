//! Definite descriptions: whom "the president", "the ministry", "the company", "the official" can mean.
//!
//! A person who is named is meant only by a role that the article gives to that person and to no other; what names
//! nobody ("the official") only ever means somebody else without a name.

use words::is_one_of;

use super::gender::Gender;
use super::mentions::{Mention, strip_article};
use super::name_index::NameIndex;
use super::source_kinds;
use crate::annotation::{Naming, SourceKind};
use crate::languages::en::syntax::singular;
use crate::text::{contains, find, lowercase};

/// How a description fits a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It means another.
    No,
    /// Nothing says that it means this one, and nothing that it does not.
    May,
    /// The article calls this one so.
    Does,
}

/// Whether words are a definite description: "the ministry".
pub(crate) fn is_definite(name: &str) -> bool {
    name.starts_with("the ") || name.starts_with("The ")
}

/// Whether words bring in somebody new: "an official".
pub(crate) fn is_indefinite(name: &str) -> bool {
    ["a ", "A ", "an ", "An "].iter().any(|article| name.starts_with(article))
}

/// The words of a description by which [`fit`] compares it.
pub(crate) fn words(description: &Mention) -> String {
    lowercase(strip_article(&description.name))
}

/// How `description` ("the ministry", whose [`words`] are "ministry") fits `candidate`.
pub(crate) fn fit(
    name_index: &NameIndex,
    description: &Mention,
    words: &str,
    candidate: &Mention,
) -> Fit {
    use SourceKind::{Document, Government, Media, Organisation, Person, Unknown};
    let noun = description.nouns.as_str();
    let called = is_one_of(noun, &candidate.nouns);
    let does = match (description.kind, candidate.kind) {
        _ if description.plural || candidate.plural || noun.is_empty() => false,
        (Person | Unknown, Person) if candidate.naming == Naming::Named => {
            let roles = candidate.roles.split('\n').chain(candidate.role.as_deref());
            let mut held = roles.filter(|role| has_role(role, words));
            match held.next() {
                Some(role) if name_index.has_rival(noun, role) => return Fit::May,
                role => role.is_some(),
            }
        }
        (Person, Person) | (Document, Document) => called && words == noun,
        // "Harrow Mills" may be a person or a company.
        (Organisation, Person)
            if candidate.naming == Naming::Named
                && candidate.role.is_none()
                && candidate.gender == Gender::default()
                && is_one_of(noun, COMPANIES) =>
        {
            return Fit::May;
        }
        (Organisation | Government | Media, Organisation | Government | Media | Unknown) => {
            if words == noun {
                return body_fit(noun, called, candidate);
            }
            let name = lowercase(strip_article(&candidate.name));
            candidate.naming == Naming::NamedBody && ends_in(&name, words).is_some()
        }
        _ => false,
    };
    if does { Fit::Does } else { Fit::No }
}

/// How a bare noun ("company") fits a body.
fn body_fit(noun: &str, called: bool, candidate: &Mention) -> Fit {
    if called {
        return Fit::Does;
    }
    let name = lowercase(strip_article(&candidate.name));
    if source_kinds::is_state(&name) || source_kinds::is_medium(&name) {
        return Fit::No;
    }
    let own = || name.split([' ', '-']).chain(candidate.nouns.split(' '));
    let kinds = kinds_of(noun);
    let means = |word: &str| noun == word || is_one_of(word, kinds);
    if own().any(|word| means(word) || means(&singular(word))) {
        return Fit::Does;
    }
    let something_else = own().any(|word| source_kinds::kind_of_head(word).is_some());
    if is_one_of(noun, COMPANIES) && candidate.kind != SourceKind::Government && !something_else {
        Fit::May
    } else {
        Fit::No
    }
}

/// Bare nouns for any business.
const COMPANIES: &str = "company firm business";

/// For which words in a body's name or description a bare noun can stand, itself aside.
fn kinds_of(noun: &str) -> &'static str {
    const BUSINESSES: &str = "\
        maker retailer manufacturer operator airline brewery bank supplier developer producer chain publisher \
        carrier line utility group inc corp corporation ltd plc co holdings gmbh ag company firm industries motors \
        foods energy airlines airways technologies systems chemicals pharmaceuticals";
    const ORGANISATIONS: &str = "\
        organisation organization association federation foundation charity network alliance";
    const CLUBS: &str = "club united fc rovers wanderers";
    match noun {
        "club" | "side" => CLUBS,
        "company" | "firm" | "business" => BUSINESSES,
        "organisation" | "organization" => ORGANISATIONS,
        _ => "",
    }
}

/// Whether "the president" is what a role says: "Norlandic President", "president of Norland", and not "former
/// president".
fn has_role(role: &str, words: &str) -> bool {
    // Most roles do not even hold them.
    if !contains(&lowercase(role), words) {
        return false;
    }
    let role = lowercase(head_of_role(role));
    ends_in(strip_article(&role), words).is_some_and(|before| {
        let last = before.rsplit(' ').next().unwrap_or("");
        !is_one_of(last, "former ex vice deputy assistant acting shadow late")
    })
}

/// What stands before `end`, where `name` ends in those words.
fn ends_in<'a>(name: &'a str, end: &str) -> Option<&'a str> {
    let before = name.strip_suffix(end)?;
    (before.is_empty() || before.ends_with(' ')).then_some(before.trim_end())
}

/// "lead author" of "lead author of the paper": she is an author, and no paper.
fn head_of_role(role: &str) -> &str {
    [" of ", " at ", " for ", " in ", " to ", " with ", " on ", " from ", " who ", ", "]
        .iter()
        .fold(role, |head, link| find(head, link).and_then(|end| head.get(..end)).unwrap_or(head))
}
