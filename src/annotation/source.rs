//! Who speaks, and where.

use serde::{Deserialize, Serialize};

use crate::text::TextSpan;

/// Somebody or something that says something in the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Source {
    /// Its index in [`Annotations::sources`](crate::Annotations::sources).
    pub id: usize,
    /// The fullest form in the article, without a role: "Volodymyr Zelensky".
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// How precisely the article names it.
    pub naming: Naming,
    /// Its role in the article's words: "Ukrainian President".
    pub role: Option<String>,
    /// Where the article introduces it: the name with the words that say who it is, or the description. None where only
    /// a pronoun is known.
    pub introduced: Option<TextSpan>,
    /// Where it speaks, in the order of the text.
    pub mentions: Vec<Mention>,
}

impl Source {
    /// Somebody of whom nothing more is known than a name and what it is; no mention as yet.
    pub fn new(id: usize, name: &str, kind: SourceKind, naming: Naming) -> Self {
        let name = name.to_owned();
        Self { id, name, kind, naming, role: None, introduced: None, mentions: Vec::new() }
    }
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SourceKind {
    /// One human being.
    Person,
    /// A company, party, charity, hospital, agency.
    Organisation,
    /// A state or a part of one, metonyms ("Moscow") included.
    Government,
    /// A report, study, court filing, letter; a poll, test, model or statistic.
    Document,
    /// A newspaper, broadcaster or news agency.
    Media,
    /// Several people without a name of their own: "residents", "Western officials".
    Group,
    /// The article does not say.
    Unknown,
}

/// How precisely the article names a source, from most to least.
///
/// [`Naming::UnnamedDescribed`] and [`Naming::Unnamed`] are said of people alone, and only where the article leaves them
/// nameless: of "two officials" and "a doctor", not of "the doctors" who have been brought in before, of a body, of a
/// document or of what a pronoun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Naming {
    /// A person's name, or those of several: "Ana Ruiz and her deputy".
    Named,
    /// An organisation's name.
    NamedBody,
    /// What it is, where there is no name to tell: a role that one person has ("the mayor"), people whom the article has
    /// brought in ("the researchers"), bodies, documents and things ("local media", "court records", "a poll").
    IdentifiedByRole,
    /// People without a name, but with a description: "two officials briefed on the talks".
    UnnamedDescribed,
    /// People without a name and a description: "sources".
    Unnamed,
    /// Nobody ("reportedly"), or a pronoun of which the article does not show for certain whom it stands for.
    None,
}

impl Naming {
    /// All of them, from most to least precise.
    pub const ALL: [Naming; 6] = [
        Naming::Named,
        Naming::NamedBody,
        Naming::IdentifiedByRole,
        Naming::UnnamedDescribed,
        Naming::Unnamed,
        Naming::None,
    ];
}

/// A place where a source is mentioned as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Mention {
    /// The words used there.
    pub span: TextSpan,
    /// How they refer.
    pub how: Reference,
}

impl Mention {
    /// The words at a place, and how they refer.
    pub const fn new(span: TextSpan, how: Reference) -> Self {
        Self { span, how }
    }
}

/// How words refer to a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reference {
    /// By (a part of) the name.
    Name,
    /// By a role or description.
    Role,
    /// By an acronym of the name.
    Acronym,
    /// By "he", "she", "it", "they".
    Pronoun,
}

/// A source where it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SourceUse {
    /// Index into [`Annotations::sources`](crate::Annotations::sources).
    pub id: usize,
    /// The words used here: "He".
    pub span: TextSpan,
}

impl SourceUse {
    /// The source with this index, by the words at a place.
    pub const fn new(id: usize, span: TextSpan) -> Self {
        Self { id, span }
    }
}
