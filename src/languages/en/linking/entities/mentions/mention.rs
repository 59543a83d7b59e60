//! A mention of a source: what its words say, and what further mentions add.

use words::is_one_of;

use crate::annotation::{Naming, Reference, SourceKind};
use crate::languages::en::linking::entities::gender::Gender;
use crate::text::Span;

/// A mention of a source, read by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The words.
    pub(crate) span: Span,
    /// The name without role, form of address and article: "Volodymyr Zelensky"; for what has no name, the words
    /// themselves.
    pub(crate) name: String,
    /// "Ukrainian President".
    pub(crate) role: Option<String>,
    /// What else the article says that it is, each a line.
    pub(crate) roles: String,
    /// The words that say it: the name with the role.
    pub(crate) introduced: Option<Span>,
    /// "GUR", where it stands in brackets behind the name.
    pub(crate) acronym: Option<String>,
    /// What the words say it is.
    pub(crate) kind: SourceKind,
    /// How precisely they name it.
    pub(crate) naming: Naming,
    /// How they refer.
    pub(crate) how: Reference,
    /// What the words say about one or several.
    pub(crate) plural: bool,
    /// Whether the words show a man, or a woman: "Mr", "his wife". A name never does.
    pub(crate) gender: Gender,
    /// Common nouns (singular, in lower case, blank-separated) by which the words call it: "charity" in "the charity Open
    /// Kitchen".
    pub(crate) nouns: String,
}

impl Mention {
    /// One that says nothing but what is given here.
    pub(crate) fn new(
        span: Span,
        name: String,
        kind: SourceKind,
        naming: Naming,
        how: Reference,
    ) -> Self {
        Mention {
            span,
            name,
            role: None,
            roles: String::new(),
            introduced: None,
            acronym: None,
            kind,
            naming,
            how,
            plural: false,
            gender: Gender::default(),
            nouns: String::new(),
        }
    }

    /// Takes what another mention says that it is. The first description is its role; one word ("President") only where
    /// there is no description.
    pub(crate) fn adopt(&mut self, other: &Mention) {
        const MOST: usize = 400;
        let Some(role) = &other.role else { return };
        if self.role.as_ref() == Some(role) || self.roles.split('\n').any(|own| own == role) {
            return;
        }
        let words = |role: &str| usize::from(role.contains(' ')) + 1;
        let better = self.role.as_deref().is_none_or(|own| words(own) < words(role));
        let second = if better {
            self.introduced = other.introduced;
            self.role.replace(role.clone())
        } else {
            Some(role.clone())
        };
        if let Some(second) = second.filter(|_| self.roles.len() < MOST) {
            self.roles.push_str(&second);
            self.roles.push('\n');
        }
    }

    /// Adds words by which it is called.
    pub(crate) fn add_noun(&mut self, nouns: &str) {
        if !nouns.is_empty() && !is_one_of(nouns, &self.nouns) {
            self.nouns.push(' ');
            self.nouns.push_str(nouns);
        }
    }
}

/// Words without the article before them.
pub(crate) fn strip_article(name: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}
