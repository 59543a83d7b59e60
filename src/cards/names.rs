//! How a card calls a source.

use words::is_one_of;

use super::captions::unnamed;
use super::context::Context;
use super::phrase::Phrase;
use crate::annotation::{Claim, Naming, Reference, Source, SourceKind};

/// Words at the beginning of a name that are written small inside a line.
const SMALL: &str = "\
    a an the some one two three four five six several many other another his her its their";

/// Words at the beginning of people and bodies without a name, which are no names either.
const GENERIC: &str = "\
    both all most more multiple various numerous local state federal former senior top company industry health education \
    consumer aviation legislative social court military opposition people human medical public environmental";

/// Words that stand for somebody who is named elsewhere or nowhere.
const PRONOUNS: &str = "\
    he she it they we i you who which that this these those both him her them one others some many";

/// A source's name for the middle of a line: "the ministry", "police", "Ana Ruiz", "two officials briefed on the talks".
pub(super) fn name(context: Context<'_>, source: &Source) -> Phrase {
    let name = for_mid_line(context, source, &source.name);
    if source.naming == Naming::NamedBody && !name.starts_with("the ") && takes_the(context, source)
    {
        return Phrase::article("the ".to_owned() + &name);
    }
    Phrase::article(name)
}

/// Like [`name`], with what the reader needs to know about somebody unnamed: "two officials, not named".
pub(super) fn name_and_naming(context: Context<'_>, source: &Source) -> Phrase {
    let name = name(context, source);
    if unnamed::is_unnamed(source) {
        return Phrase::fill(context.templates.not_named, &[&name]);
    }
    name
}

/// The short name for lists: an acronym where the article uses one.
pub(super) fn short_name(context: Context<'_>, source: &Source) -> Phrase {
    source
        .mentions
        .iter()
        .find(|mention| mention.how == Reference::Acronym)
        .map(|mention| context.words(mention.span))
        .filter(|acronym| !acronym.is_empty() && acronym.len() < source.name.len())
        .map_or_else(
            || name(context, source),
            |acronym| Phrase::article(for_mid_line(context, source, acronym)),
        )
}

/// Whether all that the article has for a source is a word that stands for another, "She", not "WHO": then nobody is said
/// to be meant.
pub(super) fn is_pronoun(name: &str) -> bool {
    let acronym = name.len() > 1 && name.bytes().skip(1).all(|byte| byte.is_ascii_uppercase());
    !acronym && is_one_of(&name.to_ascii_lowercase(), PRONOUNS)
}

/// How the words used in `claim` refer to `source`.
pub(super) fn reference(claim: &Claim, source: &Source) -> Option<Reference> {
    let used = claim.source?.span;
    source.mentions.iter().find(|mention| mention.span == used).map(|mention| mention.how)
}

/// `name` as it would stand inside a sentence. A capital that only comes from the beginning of a sentence goes.
fn for_mid_line(context: Context<'_>, source: &Source, name: &str) -> String {
    let first = name.split(' ').next().unwrap_or("");
    let lower = first.to_ascii_lowercase();
    let title = matches!(source.kind, SourceKind::Media | SourceKind::Document);
    let named = matches!(source.naming, Naming::Named | Naming::NamedBody);
    let small = is_one_of(lower.as_str(), SMALL) && !(title && named)
        || !named && is_one_of(&lower, GENERIC)
        || name == "Police";
    // "Residents said": alone, a word for unnamed people is a common noun. "Western officials": it may be an adjective
    // of a country; then only the article's spelling in another place tells.
    let common = !named
        && first.chars().skip(1).all(char::is_lowercase)
        && (unnamed::is_common(&lower)
            || source.kind != SourceKind::Government && is_written_small(context, source, &lower));
    if small || common {
        let rest = name.get(first.len()..).unwrap_or("");
        return lower + rest;
    }
    name.to_owned()
}

/// Whether the article says "the" before the name.
fn takes_the(context: Context<'_>, source: &Source) -> bool {
    source.mentions.iter().take(8).any(|mention| {
        let words = context.words(mention.span);
        words.strip_prefix("the ").or(words.strip_prefix("The ")) == Some(source.name.as_str())
    })
}

/// Whether the article itself writes the source's first word small somewhere. A few mentions tell; looking at all of
/// them for every note would not be linear.
fn is_written_small(context: Context<'_>, source: &Source, first: &str) -> bool {
    source
        .mentions
        .iter()
        .take(8)
        .any(|mention| context.words(mention.span).split(' ').next() == Some(first))
}
