//! The card of a figure: how it reads, who gives it, what the number means, and which others the article gives.

use super::card::{Card, Subject};
use super::context::Context;
use super::phrase::{Phrase, capitalised};
use super::{claim, comparison, names, reading};
use crate::annotation::{Basis, Figure, FigureKind, NoteKind, Relation};
use crate::text::contains;

/// More parts than these are left to the notes list.
const PARTS: usize = 4;

pub(super) fn card(context: Context<'_>, figure: &Figure) -> Card {
    let templates = &context.templates.figure;
    let mut card = Card::empty(Subject::Figure(figure.id), context);
    card.headline = headline(context, figure);
    // The headline may have said it: "12 deaths per 100,000 people", "400 animals, give or take 30".
    let said = |counted: &str| {
        (figure.kind == FigureKind::Rate || figure.relation == Relation::Tolerance)
            && contains(context.words(figure.span), counted)
    };
    card.subline = figure
        .counted
        .as_deref()
        .filter(|counted| !said(counted))
        .map(|counted| Phrase::article(capitalised(counted.trim())))
        .unwrap_or_default();
    card.plain = plain(context, figure);
    attribution(context, figure, &mut card);
    if let Some(basis) = figure.basis {
        card.detail(templates.basis, Phrase::ours(basis_words(context, basis)));
    }
    if figure.provisional {
        card.detail(templates.status, Phrase::ours(templates.provisional));
    }
    parts(context, figure, &mut card);
    card.comparison = comparison::around(context, figure);
    card
}

/// The reading, and who gives it where the article says so.
pub(super) fn headline(context: Context<'_>, figure: &Figure) -> Phrase {
    let reading = reading::reading(context, figure);
    match figure.given_by.and_then(|id| context.annotations.sources.get(id)) {
        Some(giver) => {
            let giver = names::name_and_naming(context, giver);
            Phrase::fill(context.templates.dash, &[&reading, &giver])
        }
        None => reading,
    }
}

/// The one plain line: what the number means, and that nobody gives it, where nobody does.
pub(super) fn plain(context: Context<'_>, figure: &Figure) -> Phrase {
    let meaning = reading::meaning(context, figure);
    if figure.given_by.is_some() || counts_sources(context, figure) {
        return meaning;
    }
    meaning.then(&Phrase::ours(context.templates.figure.no_source))
}

/// Whether the figure is a part of a source's name, "three diplomats": such a sentence does name a source. Claims stand
/// in the order of the text, so that only a few have to be asked.
fn counts_sources(context: Context<'_>, figure: &Figure) -> bool {
    let claims = &context.annotations.claims;
    let at = claims.partition_point(|claim| {
        claim::start(claim).is_none_or(|span| span.start <= figure.span.start)
    });
    let near = claims.iter().skip(at.saturating_sub(4)).take(8);
    near.filter_map(|claim| claim.source).any(|source| source.span.contains(figure.span))
}

/// The claim that the figure stands in, and the outlet's remarks on that claim.
fn attribution(context: Context<'_>, figure: &Figure, card: &mut Card) {
    let Some(claim) = figure.claim.and_then(|id| context.annotations.claims.get(id)) else {
        return;
    };
    if claim.source.is_some() {
        let value = names::headline(context, claim);
        card.linked_detail(context.templates.figure.from, value, Subject::Claim(claim.id));
    }
    for note in &context.annotations.notes {
        if note.targets.contains(&claim.id) && note.kind != NoteKind::AnonymityReason {
            let words = context.quoted(context.words(note.span));
            card.detail(context.templates.claim.note, words);
        }
    }
}

fn basis_words(context: Context<'_>, basis: Basis) -> &'static str {
    let templates = &context.templates.figure;
    match basis {
        Basis::Counted => templates.counted,
        Basis::Estimated => templates.estimated,
        Basis::Projected => templates.projected,
        Basis::Polled => templates.polled,
        Basis::Claimed => templates.claimed,
    }
}

fn parts(context: Context<'_>, figure: &Figure, card: &mut Card) {
    let templates = &context.templates.figure;
    let figures = &context.annotations.figures;
    // A part stands after its whole and near it.
    let following = figures.iter().skip(figure.id.saturating_add(1)).take(4 * PARTS);
    for part in following.filter(|part| part.part_of == Some(figure.id)).take(PARTS) {
        let words = Phrase::article(context.words(part.span));
        card.linked_detail(templates.includes, words, Subject::Figure(part.id));
    }
    if let Some(whole) = figure.part_of.and_then(|id| figures.get(id)) {
        let words = Phrase::article(context.words(whole.span));
        card.linked_detail(templates.part_of, words, Subject::Figure(whole.id));
    }
}
