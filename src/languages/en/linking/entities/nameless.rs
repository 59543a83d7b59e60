//! Whom the article leaves nameless, and who only stands there without a name because the article has said who it is, or
//! says so elsewhere: "the doctors" of a letter, "prosecutors" of an office that is named.

use words::is_one_of;

use super::cast::Cast;
use super::mentions::Mention;
use crate::annotation::{Naming, Reference, SourceKind};
use crate::syntax::Reading;
use crate::text::{contains, lowercase};

/// Whether people without a name in these words are no strangers: the article has brought them in ("the researchers"), or
/// names their office.
pub(crate) fn is_known(cast: &Cast, reading: &Reading<'_>, mention: &Mention) -> bool {
    let nameless = |naming| matches!(naming, Naming::Unnamed | Naming::UnnamedDescribed);
    if !nameless(mention.naming) || mention.how != Reference::Role {
        return false;
    }
    let words = reading.lower_words(mention.span);
    let noun = mention.nouns.as_str();
    let definite =
        is_one_of(words.split(' ').next().unwrap_or(""), "the these those both this that");
    if definite {
        // "Two officials said … the officials said": still without a name.
        return !cast.entities.iter().any(|entity| {
            nameless(entity.mention.naming)
                && entity.mention.plural == mention.plural
                && is_one_of(noun, &entity.mention.nouns)
        });
    }
    // "a group of employees … The group, Workers United,": named a little later.
    let named = |noun: &str| {
        let mut bodies = cast.name_index.entries.iter().map(|entry| &entry.mention);
        bodies.any(|body| body.naming == Naming::NamedBody && is_one_of(noun, &body.nouns))
    };
    if mention.kind == SourceKind::Organisation && named(noun) {
        return true;
    }
    let office = OFFICES.iter().find(|(people, _)| *people == noun);
    office.is_some_and(|(_, offices)| {
        cast.name_index.entries.iter().any(|entry| {
            let name = lowercase(&entry.mention.name);
            let role = lowercase(entry.mention.role.as_deref().unwrap_or(""));
            offices.split(',').any(|office| contains(&name, office) || contains(&role, office))
        })
    })
}

/// People who speak for an office, and the words by which an article names it or its head.
const OFFICES: [(&str, &str); 4] = [
    (
        "prosecutor",
        "prosecut,attorney’s office,attorney's office,attorney general,u.s. attorney,district attorney",
    ),
    ("investigator", "investigat,police,bureau"),
    ("regulator", "regulat,commission,authority"),
    ("inspector", "inspect"),
];
