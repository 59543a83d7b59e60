//! The card of a claim: who says it, in the article's own verb; how; and what else the article says about that.

use super::card::{Card, Subject};
use super::context::Context;
use super::names;
use super::phrase::{Phrase, capitalised};
use crate::annotation::{
    Claim, ClaimKind, CueLabel, Form, Naming, NoteKind, Reference, Source, TextSpan,
};
use crate::text::contains;

/// More figures than these are left to the notes list.
const FIGURES: usize = 4;
/// A claim in a claim in a claim is as deep as a card follows.
const HANDS: usize = 3;

pub(super) fn card(context: Context<'_>, claim: &Claim) -> Card {
    let mut card = Card::empty(Subject::Claim(claim.id), context);
    let source = context.source_of(claim);
    card.headline = names::headline(context, claim);
    card.subline = source.map(|source| subline(context, source)).unwrap_or_default();
    card.plain = plain(context, claim, source);
    here(context, claim, source, &mut card);
    circumstances(context, claim, &mut card);
    chain(context, claim, &mut card);
    remarks(context, claim, &mut card);
    denials(context, claim, &mut card);
    for figure in claim.figures.iter().take(FIGURES) {
        if let Some(figure) = context.annotations.figures.get(*figure).filter(|figure| figure.shown)
        {
            let words = Phrase::article(context.words(figure.span));
            let label = context.templates.claim.figures;
            card.linked_detail(label, words, Subject::Figure(figure.id));
        }
    }
    card
}

/// What the article says about the source: its role, or what it has instead of a name.
fn subline(context: Context<'_>, source: &Source) -> Phrase {
    if let Some(description) = names::description(source) {
        let label = Phrase::ours(context.templates.claim.described_as);
        return label.then(&context.quoted(description));
    }
    match &source.role {
        Some(role) if !contains(&source.name.to_ascii_lowercase(), &role.to_ascii_lowercase()) => {
            Phrase::article(capitalised(role))
        }
        _ => Phrase::default(),
    }
}

/// The one plain line: in whose words.
pub(super) fn plain(context: Context<'_>, claim: &Claim, source: Option<&Source>) -> Phrase {
    let templates = &context.templates.claim;
    let form = match claim.form {
        Form::Direct => templates.direct,
        Form::Mixed => templates.mixed,
        Form::Indirect => templates.indirect,
    };
    let sentence = match claim.kind {
        ClaimKind::Hearsay => templates.hearsay,
        ClaimKind::NonAnswer => templates.non_answer,
        ClaimKind::Finding if claim.form == Form::Indirect => templates.finding,
        ClaimKind::Belief if claim.form == Form::Indirect => templates.belief,
        ClaimKind::Question if claim.form == Form::Indirect => templates.question,
        ClaimKind::Demand if claim.form == Form::Indirect => templates.demand,
        _ if source.is_none() => templates.hearsay,
        _ => form,
    };
    let mut phrase = Phrase::ours(sentence);
    if claim.cue.is_none() && source.is_some() {
        phrase = phrase.then(&Phrase::ours(templates.nearby_speaker));
    }
    if let Some(verb) = coloured_verb(context, claim).filter(|_| source.is_some()) {
        phrase = phrase
            .then(&Phrase::fill(templates.articles_word, &[&Phrase::article(capitalised(verb))]));
    }
    if source.is_some_and(|source| source.naming == Naming::Unnamed && is_plural(&source.name)) {
        phrase = phrase.then(&Phrase::ours(templates.sources_not_counted));
    }
    phrase
}

/// A verb that keeps its distance is said to be the article's, so that no reader takes it for ours.
fn coloured_verb<'a>(context: Context<'a>, claim: &Claim) -> Option<&'a str> {
    let cue = claim.cue.as_ref()?;
    if !matches!(cue.label, CueLabel::Claimed | CueLabel::Alleged) || cue.negated {
        return None;
    }
    // "was accused by": the verb, not what leads to the name.
    let words = cue.span.iter().rev().flat_map(|span| context.words(*span).split(' ').rev());
    words.into_iter().find(|word| !word.is_empty() && *word != "by")
}

fn is_plural(name: &str) -> bool {
    name.ends_with('s') && !name.to_ascii_lowercase().starts_with("a ")
}

/// Whom a pronoun stands for is our reading, so the card shows the word it read.
fn here(context: Context<'_>, claim: &Claim, source: Option<&Source>, card: &mut Card) {
    let (Some(used), Some(source)) = (claim.source, source) else { return };
    let how = names::reference(claim, source);
    if matches!(how, Some(Reference::Pronoun | Reference::Acronym)) {
        let words = context.words(used.span);
        if words != source.name {
            card.detail(context.templates.claim.here, context.quoted(words));
        }
    }
}

fn circumstances(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    for (label, quoted) in [(templates.channel, &claim.channel), (templates.when, &claim.when)] {
        if let Some(quoted) = quoted {
            card.detail(label, Phrase::article(quoted.text.trim()));
        }
    }
}

/// Through whom the article has it, and whom it passes on itself.
fn chain(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    let mut inner = claim;
    for _ in 0..HANDS {
        let Some(outer) = inner.within.and_then(|id| context.annotations.claims.get(id)) else {
            break;
        };
        if let Some(who) = names::words_used(context, outer) {
            let value = Phrase::fill(templates.reported_by, &[&who]);
            card.linked_detail(templates.second_hand, value, Subject::Claim(outer.id));
        }
        inner = outer;
    }
    for other in neighbours(context, claim) {
        if other.within == Some(claim.id) && other.source.is_some() {
            let value = names::headline(context, other);
            card.linked_detail(templates.passes_on, value, Subject::Claim(other.id));
        }
    }
}

/// What is reported within a claim stands next to it in the text.
fn neighbours<'a>(context: Context<'a>, claim: &Claim) -> impl Iterator<Item = &'a Claim> {
    context.annotations.claims.iter().skip(claim.id.saturating_sub(4)).take(9)
}

/// The outlet's own words on this claim.
fn remarks(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    for note in &context.annotations.notes {
        if !note.targets.contains(&claim.id) {
            continue;
        }
        let label = match note.kind {
            NoteKind::AnonymityReason => templates.reason_given,
            _ => templates.note,
        };
        card.detail(label, context.quoted(context.words(note.span)));
    }
}

/// What this claim denies, and who denies it. The denied statement itself is never said again here.
fn denials(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    for denied in claim.denies.iter().filter_map(|id| context.annotations.claims.get(*id)) {
        let value = place(context, denied);
        card.linked_detail(templates.denies, value, Subject::Claim(denied.id));
    }
    for other in context.annotations.claims.iter().filter(|other| other.denies.contains(&claim.id))
    {
        let value = place(context, other);
        card.linked_detail(templates.denied_by, value, Subject::Claim(other.id));
    }
}

/// Who says a claim, and where: "Ana Ruiz, paragraph 4".
fn place(context: Context<'_>, claim: &Claim) -> Phrase {
    let templates = &context.templates.claim;
    let who = context.source_of(claim).map(|source| names::name(context, source));
    let paragraph = start(claim)
        .and_then(|span| context.paragraph(span))
        .map(|paragraph| context.count(paragraph));
    match (who, paragraph) {
        (Some(who), Some(number)) => Phrase::fill(templates.statement_by, &[&who, &number]),
        (None, Some(number)) => Phrase::fill(templates.statement, &[&number]),
        (Some(who), None) => who,
        (None, None) => names::headline(context, claim),
    }
    .capitalised()
}

/// Where a claim begins in the text: with its source, cue or content, whichever comes first.
pub(super) fn start(claim: &Claim) -> Option<TextSpan> {
    claim
        .content
        .iter()
        .copied()
        .chain(claim.source.map(|source| source.span))
        .chain(claim.cue.iter().flat_map(|cue| cue.span.iter().copied()))
        .min()
}
