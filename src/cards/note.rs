//! The card of a remark that covers no claim: "The airline did not respond to a request for comment."

use super::card::Card;
use super::context::Context;
use super::phrase::Phrase;
use super::subject::Subject;
use crate::annotation::{Note, NoteKind};

pub(super) fn card(context: Context<'_>, note: &Note) -> Card {
    let mut card = Card::empty(Subject::Note(note.id), context);
    card.headline = headline(context, note);
    let words = context.quoted(context.words(note.span));
    card.plain = Phrase::fill(context.templates.note.stated, &[&words]);
    card
}

/// What kind of remark it is. Whom it is about, its own words say.
pub(super) fn headline(context: Context<'_>, note: &Note) -> Phrase {
    let templates = &context.templates.note;
    Phrase::ours(match note.kind {
        NoteKind::NotReached => templates.not_reached,
        NoteKind::DeclinedToComment => templates.declined,
        NoteKind::NotVerified | NoteKind::Verified => templates.verification,
        NoteKind::AnonymityReason => templates.anonymity,
    })
}

/// Whether a remark covers no claim, so that it has a card of its own.
pub(super) fn stands_alone(note: &Note) -> bool {
    note.targets.is_empty()
}
