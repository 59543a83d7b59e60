//! What a card and the notes list say: annotations in, plain sentences out. Templates and fields only; no sentence is
//! made up, and none judges.
//!
//! - [`card`] words one claim or figure, [`notes_list`] the whole article;
//! - a [`Phrase`] keeps the article's words apart from ours;
//! - [`Templates`] is the seam for languages of the reader: [`ENGLISH`] and [`GERMAN`]. The article's words stay in the
//!   article's language.

mod captions;
mod card;
mod comparison;
mod context;
mod languages;
mod list;
mod names;
mod phrase;
mod subject;

pub use card::{Card, Detail};
pub use comparison::{Comparison, ComparisonRow, Extent, comparison_in};
pub use languages::{ENGLISH, GERMAN, LANGUAGES, Templates, in_language};
pub use list::{
    Entry, EntryKind, NotesButton, NotesList, Snippet, SourceChoice, notes_button, notes_button_in,
    notes_list, notes_list_in,
};
pub use phrase::{Phrase, Piece};
pub use subject::Subject;

use crate::annotation::Annotations;
use crate::text::Article;
use captions::{claim, figure, note};
use context::Context;

/// The card about `subject`, in English. A subject that is not among the annotations gives a card without a headline,
/// which the page does not show.
///
/// ```
/// use sourcemark::cards::{Subject, card};
/// use sourcemark::{Article, Options, annotate};
///
/// let article = Article::from_text("At least 40 boats sank, the harbour master said.");
/// let annotations = annotate(&article, &Options::default());
/// let card = card(&article, &annotations, Subject::Figure(0));
/// assert_eq!(card.headline.text(), "At least 40 boats, according to the harbour master");
/// ```
pub fn card(article: &Article, annotations: &Annotations, subject: Subject) -> Card {
    card_in(&ENGLISH, article, annotations, subject)
}

/// Like [`card`], in the language of `templates`.
///
/// ```
/// use sourcemark::cards::{GERMAN, Subject, card_in};
/// use sourcemark::{Article, Options, annotate};
///
/// let article = Article::from_text("At least 40 boats sank, the harbour master said.");
/// let annotations = annotate(&article, &Options::default());
/// let card = card_in(&GERMAN, &article, &annotations, Subject::Figure(0));
/// assert_eq!(card.headline.text(), "Mindestens 40 boats, laut the harbour master");
/// ```
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
