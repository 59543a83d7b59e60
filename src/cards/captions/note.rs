//! The card of a remark that covers no claim: "The airline did not respond to a request for comment."

use crate::annotation::{Note, NoteKind};
use crate::cards::card::Card;
use crate::cards::context::Context;
use crate::cards::phrase::Phrase;
use crate::cards::subject::Subject;

pub(crate) fn card(context: Context<'_>, note: &Note) -> Card {
    let mut card = Card::empty(Subject::Note(note.id), context);
    card.headline = headline(context, note);
    let words = context.quoted(context.words(note.span));
    card.plain = Phrase::fill(context.templates.note.stated, &[&words]);
    card
}

/// What kind of remark it is. Whom it is about, its own words say.
pub(crate) fn headline(context: Context<'_>, note: &Note) -> Phrase {
    let templates = &context.templates.note;
    Phrase::ours(match note.kind {
        NoteKind::NotReached => templates.not_reached,
        NoteKind::DeclinedToComment => templates.declined,
        NoteKind::NotVerified | NoteKind::Verified => templates.verification,
        NoteKind::AnonymityReason => templates.anonymity,
    })
}

/// Whether a remark covers no claim, so that it has a card of its own.
pub(crate) fn stands_alone(note: &Note) -> bool {
    note.targets.is_empty()
}
