//! What a card and the notes list say: annotations in, plain sentences out. Templates and fields only; no sentence is
//! made up, and none judges.

use crate::annotation::Annotations;
use crate::text::Article;

/// What a card is about, by index into the annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Into [`Annotations::claims`](crate::Annotations::claims).
    Claim(usize),
    /// Into [`Annotations::figures`](crate::Annotations::figures).
    Figure(usize),
}

impl Subject {
    /// As one word, for attributes and scripts: `"c3"`, `"f0"`.
    pub fn id(self) -> String {
        let (kind, index) = match self {
            Self::Claim(index) => ("c", index),
            Self::Figure(index) => ("f", index),
        };
        kind.to_owned() + &index.to_string()
    }

    /// The way back from [`Subject::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        if let Some(index) = id.strip_prefix('c') {
            return index.parse().ok().map(Self::Claim);
        }
        id.strip_prefix('f')?.parse().ok().map(Self::Figure)
    }
}

/// What a card says. Stands in until the room is furnished.
#[derive(Clone, Debug)]
pub struct Card(pub String);

/// What the notes list says. Stands in until the room is furnished.
#[derive(Clone, Debug)]
pub struct NotesList(pub usize);

/// The card about `subject`.
pub fn card(article: &Article, annotations: &Annotations, subject: Subject) -> Card {
    let span = match subject {
        Subject::Claim(id) => {
            annotations.claims.get(id).and_then(|claim| claim.content.first().copied())
        }
        Subject::Figure(id) => annotations.figures.get(id).map(|figure| figure.span),
    };
    Card(span.map_or("", |span| article.words(span)).to_owned())
}

/// What the notes list says.
pub fn notes_list(_article: &Article, annotations: &Annotations) -> NotesList {
    NotesList(annotations.claims.len() + annotations.figures.len())
}
