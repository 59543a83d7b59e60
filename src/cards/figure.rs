//! The card of a figure: how it reads, who gives it, what the number means, and which others the article gives.

use words::is_one_of;

use super::card::{Card, Subject};
use super::context::Context;
use super::phrase::{Phrase, capitalised};
use super::{comparison, evidence, headline, names, reading};
use crate::annotation::{
    Basis, Claim, ClaimKind, CueLabel, Figure, FigureKind, NoteKind, Relation, Source,
};
use crate::text::{contains, find, trim_end};

/// What may stand between a number and what it counts: "three of its commanders", "several other bodies".
const JOINING: &str =
    "of the a an its his her their my our your these those other more additional new such same";

/// What is counted stands in the bold line as long as it has no more letters than these.
const COUNTED: usize = 48;
/// More parts than these are left to the notes list.
const PARTS: usize = 4;

pub(super) fn card(context: Context<'_>, figure: &Figure) -> Card {
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
pub(super) fn headline(context: Context<'_>, figure: &Figure) -> Phrase {
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
pub(super) fn plain(context: Context<'_>, figure: &Figure) -> Phrase {
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

/// What is counted, where it stands right behind the number and is short: "2,500 Afghan civilians", "five-year plan".
pub(super) fn counted_behind<'a>(context: Context<'a>, figure: &'a Figure) -> Option<&'a str> {
    let counted = trim_end(figure.counted.as_deref()?, " .,;:");
    if counted.len() > COUNTED || ends_in_itself(figure) {
        return None;
    }
    // "3 or 4 tents": behind the unit or the number, whichever ends later.
    let end = figure.unit_span.map_or(figure.number, |unit| unit.max(figure.number));
    let [_, after] = context.around(end, 2 * COUNTED);
    let place = find(after, counted)?;
    let between = after.get(..place)?;
    let joined = between.starts_with([' ', '\u{a0}'])
        && between.split_whitespace().all(|word| is_one_of(word, JOINING));
    // "half of today's levels"
    let share = figure.kind == FigureKind::Fraction
        && between.starts_with(" of ")
        && !contains(between, ",")
        && !contains(between, ".");
    (joined || share).then(|| after.get(1..place + counted.len())).flatten().map(str::trim_start)
}

/// Whether the reading goes on to the figure's end: "12 deaths per 100,000 people", "400 animals, give or take 30".
fn ends_in_itself(figure: &Figure) -> bool {
    figure.kind == FigureKind::Rate || figure.relation == Relation::Tolerance
}

/// Who gives the number: somebody whom the article has said to state it, not to deny, to ask, to demand or to hope it.
pub(super) fn giver<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a Source> {
    let giver = figure.given_by.and_then(|id| context.annotations.sources.get(id))?;
    let asserted = claim_of(context, figure).is_none_or(is_asserted);
    (asserted && !names::is_pronoun(&giver.name)).then_some(giver)
}

fn is_asserted(claim: &Claim) -> bool {
    let cue = claim.cue.as_ref();
    let wish = cue.is_some_and(|cue| is_one_of(&cue.lemma, "hope fear want wish dream worry"));
    let negated = cue.is_some_and(|cue| cue.negated || cue.label == CueLabel::Denied);
    let kind = matches!(claim.kind, ClaimKind::Statement | ClaimKind::Finding | ClaimKind::Belief);
    kind && !wish && !negated
}

fn claim_of<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a Claim> {
    figure.claim.and_then(|id| context.annotations.claims.get(id))
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
