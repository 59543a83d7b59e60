//! What a card and the notes list say: annotations in, plain sentences out. Templates and fields only; no sentence is
//! made up, and none judges.
//!
//! - [`card`] words one claim or figure, [`notes_list`] the whole article;
//! - a [`Phrase`] keeps the article's words apart from ours;
//! - [`Templates`] is the seam for languages of the reader: [`ENGLISH`] and [`GERMAN`]. The article's words stay in the
//!   article's language.

mod card;
mod claim;
mod comparison;
mod context;
mod evidence;
mod figure;
mod headline;
mod languages;
mod list;
mod names;
mod note;
mod phrase;
mod reading;
mod unnamed;
mod verbs;

pub use card::{Card, Detail, Subject};
pub use comparison::{Comparison, ComparisonRow, Extent};
pub use languages::{ENGLISH, GERMAN, Templates};
pub use list::{Entry, EntryKind, NotesButton, NotesList, Snippet, SourceChoice};
pub use phrase::{Phrase, Piece};

use crate::annotation::{Annotations, Group};
use crate::text::Article;
use context::Context;

/// All languages that cards and list speak.
pub static LANGUAGES: [&Templates; 2] = [&ENGLISH, &GERMAN];

/// The templates for a language tag (BCP 47), if its language is spoken here; what the tag says about region or script
/// is passed over.
///
/// ```
/// use sourcemark::cards::in_language;
///
/// assert_eq!(in_language("de-AT").map(|templates| templates.language), Some("de"));
/// assert!(in_language("fr").is_none());
/// ```
pub fn in_language(tag: &str) -> Option<&'static Templates> {
    let language = tag.split(['-', '_']).next()?;
    LANGUAGES.into_iter().find(|templates| templates.language.eq_ignore_ascii_case(language))
}

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
        Subject::Note(id) => annotations.notes.get(id).map(|note| note::card(context, note)),
    }
    .unwrap_or_else(|| Card::empty(subject, context))
}

/// What the notes list says about the whole article, in English.
pub fn notes_list(article: &Article, annotations: &Annotations) -> NotesList {
    notes_list_in(&ENGLISH, article, annotations)
}

/// The button that opens the notes list, in English.
pub fn notes_button(article: &Article, annotations: &Annotations) -> NotesButton {
    notes_button_in(&ENGLISH, article, annotations)
}

/// Like [`notes_button`], in the language of `templates`.
pub fn notes_button_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
) -> NotesButton {
    list::notes_button(Context { article, annotations, templates })
}

/// The figures of a group beside each other, in the language of `templates`; none where there is nothing to compare.
pub fn comparison_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
    group: &Group,
) -> Option<Comparison> {
    comparison::of_group(Context { article, annotations, templates }, group)
}

/// Like [`notes_list`], in the language of `templates`.
pub fn notes_list_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
) -> NotesList {
    list::notes_list(Context { article, annotations, templates })
}
