//! The card of a figure: how it reads, who gives it, what the number means, and which others the article gives.

use super::giver::{claim_of, giver, is_asserted};
use super::reading::{self, counted_behind, ends_in_itself};
use super::{evidence, headline};
use crate::annotation::{Basis, Claim, CueLabel, Figure, NoteKind};
use crate::cards::card::Card;
use crate::cards::context::Context;
use crate::cards::phrase::{Phrase, capitalised};
use crate::cards::subject::Subject;
use crate::cards::{comparison, names};
use crate::text::{contains, trim_end};

/// More parts than these are left to the notes list.
const PARTS: usize = 4;

pub(crate) fn card(context: Context<'_>, figure: &Figure) -> Card {
    let templates = &context.templates.figure;
    let mut card = Card::empty(Subject::Figure(figure.id), context);
    let told = claim_of(context, figure).and_then(|claim| verb(context, claim));
    // "A report warned …" says who gives it.
    card.headline = match told {
        Some(_) => reading_of(context, figure),
        None => headline(context, figure),
    };
    card.subline = subline(context, figure);
    card.plain = plain(context, figure);
    attribution(context, figure, told, &mut card);
    if let Some(word) = evidence::stated(context, figure) {
        let said = contains(&card.headline.text().to_ascii_lowercase(), &word.to_ascii_lowercase());
        if !said {
            card.detail(templates.in_the_articles_word, Phrase::article(word), None);
        }
    }
    if figure.basis == Some(Basis::Polled) && evidence::is_polled(context, figure) {
        card.plain = card.plain.then(&Phrase::ours(templates.polled));
    }
    parts(context, figure, &mut card);
    if let Some(other) = comparison::conversion(context, figure) {
        let link = Some(Subject::Figure(other.id));
        card.detail(templates.also_as, Phrase::article(context.words(other.span)), link);
    }
    card.comparison = comparison::around(context, figure);
    card
}

/// The reading with what is counted, and who gives it where the article says so.
pub(crate) fn headline(context: Context<'_>, figure: &Figure) -> Phrase {
    let reading = reading_of(context, figure);
    match giver(context, figure) {
        Some(giver) => {
            let giver = names::name_and_naming(context, giver);
            Phrase::fill(context.templates.figure.given_by, &[&reading, &giver])
        }
        None => reading,
    }
}

/// The reading with what is counted.
fn reading_of(context: Context<'_>, figure: &Figure) -> Phrase {
    let reading = reading::reading(context, figure);
    match counted_behind(context, figure) {
        Some(counted) => reading.then(&Phrase::article(counted)),
        None => reading,
    }
}

/// The one plain line: what the number means.
pub(crate) fn plain(context: Context<'_>, figure: &Figure) -> Phrase {
    reading::meaning(context, figure)
}

/// What is counted, where the headline does not say it.
fn subline(context: Context<'_>, figure: &Figure) -> Phrase {
    let said =
        |counted: &str| ends_in_itself(figure) && contains(context.words(figure.span), counted);
    if counted_behind(context, figure).is_some() {
        return Phrase::default();
    }
    let counted = figure.counted.as_deref().map(|counted| trim_end(counted, " .,;:"));
    let counted = counted.filter(|counted| !said(counted));
    counted.map(|counted| Phrase::article(capitalised(counted.trim()))).unwrap_or_default()
}

/// The claim that the figure stands in, where its verb says more than that somebody said it, and the outlet's remarks on
/// that claim.
fn attribution(context: Context<'_>, figure: &Figure, told: Option<Phrase>, card: &mut Card) {
    let Some(claim) = claim_of(context, figure) else { return };
    if let Some(value) = told {
        card.detail(context.templates.figure.attribution, value, Some(Subject::Claim(claim.id)));
    }
    for note in &context.annotations.notes {
        if note.targets.contains(&claim.id) && note.kind != NoteKind::AnonymityReason {
            let words = context.quoted(context.words(note.span));
            card.detail(context.templates.claim.note, words, None);
        }
    }
}

/// Who says the claim and with which verb, where that says more than "according to".
fn verb(context: Context<'_>, claim: &Claim) -> Option<Phrase> {
    let plain = claim.cue.as_ref().is_none_or(|cue| cue.label == CueLabel::Said);
    let told = is_asserted(claim) && plain;
    (claim.source.is_some() && !told && headline::has_verb(context, claim))
        .then(|| headline::headline(context, claim))
}

fn parts(context: Context<'_>, figure: &Figure, card: &mut Card) {
    let templates = &context.templates.figure;
    let figures = &context.annotations.figures;
    // A part stands after its whole and near it.
    let following = figures.iter().skip(figure.id.saturating_add(1)).take(4 * PARTS);
    for part in following.filter(|part| part.part_of == Some(figure.id)).take(PARTS) {
        let words = Phrase::article(context.words(part.span));
        card.detail(templates.includes, words, Some(Subject::Figure(part.id)));
    }
    if let Some(whole) = figure.part_of.and_then(|id| figures.get(id)) {
        let words = Phrase::article(context.words(whole.span));
        card.detail(templates.part_of, words, Some(Subject::Figure(whole.id)));
    }
}
