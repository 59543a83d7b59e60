//! What a card and the notes list say: annotations in, plain sentences out. Templates and fields only; no sentence is
//! made up, and none judges.
//!
//! - [`card`] words one claim or figure, [`notes_list`] the whole article;
//! - a [`Phrase`] keeps the article's words apart from ours;
//! - [`Templates`] is the seam for languages of the reader, [`ENGLISH`] the one that exists.

mod card;
mod claim;
mod comparison;
mod context;
mod en;
mod figure;
mod list;
mod names;
mod phrase;
mod reading;
mod templates;

pub use card::{Card, Detail, Subject};
pub use comparison::{Comparison, ComparisonRow, Extent};
pub use en::ENGLISH;
pub use list::{Entry, EntryKind, NotesButton, NotesList, Snippet, SourceChoice};
pub use phrase::{Phrase, Piece};
pub use templates::Templates;

use crate::annotation::Annotations;
use crate::text::Article;
use context::Context;

/// The card about `subject`, in English. A subject that is not among the annotations gives a card without a headline,
/// which the page does not show.
pub fn card(article: &Article, annotations: &Annotations, subject: Subject) -> Card {
    card_in(&ENGLISH, article, annotations, subject)
}

/// Like [`card`], in the language of `templates`.
pub fn card_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
    subject: Subject,
) -> Card {
    let context = Context { article, annotations, templates };
    match subject {
        Subject::Claim(id) => annotations.claims.get(id).map(|claim| claim::card(context, claim)),
        Subject::Figure(id) => {
            annotations.figures.get(id).map(|figure| figure::card(context, figure))
        }
    }
    .unwrap_or_else(|| Card::empty(subject, context))
}

/// What the notes list says about the whole article, in English.
pub fn notes_list(article: &Article, annotations: &Annotations) -> NotesList {
    notes_list_in(&ENGLISH, article, annotations)
}

/// The button that opens the notes list, in English.
pub fn notes_button(article: &Article, annotations: &Annotations) -> NotesButton {
    list::notes_button(Context { article, annotations, templates: &ENGLISH })
}

/// Like [`notes_list`], in the language of `templates`.
pub fn notes_list_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
) -> NotesList {
    list::notes_list(Context { article, annotations, templates })
}
