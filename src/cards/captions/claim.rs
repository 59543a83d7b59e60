//! The card of a claim: who says it, in the article's own verb; how; and what else the article says about that.

use words::is_one_of;

use super::{evidence, headline, unnamed};
use crate::annotation::{Claim, ClaimKind, Form, Naming, NoteKind, Reference, Source, TextSpan};
use crate::cards::card::Card;
use crate::cards::context::Context;
use crate::cards::names;
use crate::cards::phrase::{Phrase, capitalised};
use crate::cards::subject::Subject;
use crate::text::{contains, trim, trim_end};

/// A claim in a claim in a claim is as deep as a card follows.
const HANDS: usize = 3;

pub(crate) fn card(context: Context<'_>, claim: &Claim) -> Card {
    let mut card = Card::empty(Subject::Claim(claim.id), context);
    let source = context.source_of(claim);
    card.headline = headline::headline(context, claim);
    card.subline = source.map(subline).unwrap_or_default();
    card.plain = plain(context, claim, source);
    circumstances(context, claim, &mut card);
    here(context, claim, source, &mut card);
    chain(context, claim, &mut card);
    remarks(context, claim, &mut card);
    denials(context, claim, &mut card);
    card
}

/// What the article says about the source. A bare title ("Gov.") says nothing.
fn subline(source: &Source) -> Phrase {
    let role = source.role.as_deref().filter(|role| contains(role, " ") || !role.ends_with('.'));
    match role {
        Some(role) if !contains(&source.name.to_ascii_lowercase(), &role.to_ascii_lowercase()) => {
            Phrase::article(capitalised(role))
        }
        _ => Phrase::default(),
    }
}

/// The one plain line: in whose words.
pub(crate) fn plain(context: Context<'_>, claim: &Claim, source: Option<&Source>) -> Phrase {
    let templates = &context.templates.claim;
    let sentence = match (claim.kind, claim.form) {
        (ClaimKind::Hearsay, _) => templates.in_its_words,
        (ClaimKind::NonAnswer, _) => templates.non_answer,
        _ if source.is_none() => templates.in_its_words,
        (ClaimKind::Finding | ClaimKind::Belief, Form::Indirect) => templates.in_its_words,
        (_, Form::Direct) => templates.direct,
        (_, Form::Mixed) if is_quoted_whole(context, claim) => templates.direct,
        (_, Form::Mixed) => templates.mixed,
        // "“According to the indictment, they knew …”": the paraphrase is whose quotation it is.
        (_, Form::Indirect) if is_within_quotation(context, claim) => "",
        (_, Form::Indirect) => templates.indirect,
    };
    let mut phrase = Phrase::ours(sentence);
    let Some(source) = source else { return phrase };
    if claim.cue.is_none() {
        phrase = phrase.then(&Phrase::ours(templates.nearby_speaker));
    }
    if let Some(verb) = evidence::coloured_verb(context, claim) {
        phrase = phrase
            .then(&Phrase::fill(templates.articles_word, &[&Phrase::article(capitalised(verb))]));
    }
    if unnamed::is_uncounted(context, claim, source) {
        phrase = phrase.then(&Phrase::ours(templates.sources_not_counted));
    }
    phrase
}

fn is_within_quotation(context: Context<'_>, claim: &Claim) -> bool {
    let outer = claim.within.and_then(|id| context.annotations.claims.get(id));
    outer.is_some_and(|outer| outer.form == Form::Direct)
}

/// Whether nothing but "that" stands outside the quotation marks.
fn is_quoted_whole(context: Context<'_>, claim: &Claim) -> bool {
    let [part] = claim.content.as_slice() else { return false };
    let words = context.words(*part);
    let words = trim(words.strip_prefix("that").unwrap_or(words), " ,");
    let inner = words
        .strip_prefix(['“', '"'])
        .and_then(|words| trim_end(words, ".,").strip_suffix(['”', '"']));
    inner.is_some_and(|inner| !inner.contains(['“', '”', '"']))
}

/// When and where it was said. Whom it was said to and through whom it comes, the bold line says.
fn circumstances(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    let channel = claim.channel.as_ref().filter(|channel| {
        let verb = channel.text.split(' ').next().unwrap_or("");
        !is_one_of(verb, "told tells tell telling by") && !channel.text.trim().is_empty()
    });
    // "The book says on 13 March they met": when they did.
    let says = claim.cue.iter().flat_map(|cue| &cue.span).any(|cue| context.words(*cue) == "says");
    // "at the time", of which the sentence before speaks.
    let points = |words: &str| is_one_of(words.rsplit(' ').next().unwrap_or(""), "then later time");
    let when = claim.when.as_ref().filter(|when| !says && !points(&when.text));
    let mut words = String::new();
    for quoted in [&when, &channel].into_iter().copied().flatten() {
        words.push_str(if words.is_empty() { "" } else { ", " });
        words.push_str(quoted.text.trim());
    }
    if !words.is_empty() {
        let said =
            !matches!(claim.kind, ClaimKind::Belief | ClaimKind::NonAnswer | ClaimKind::Hearsay);
        let template = if said { templates.said } else { templates.placed };
        card.detail(template, Phrase::article(words), None);
    }
}

/// Whom a pronoun stands for is our reading, so the card shows the word it read.
fn here(context: Context<'_>, claim: &Claim, source: Option<&Source>, card: &mut Card) {
    let (Some(used), Some(source)) = (claim.source, source) else { return };
    let how = names::reference(claim, source);
    if matches!(how, Some(Reference::Pronoun | Reference::Acronym)) {
        let words = context.words(used.span);
        if !words.eq_ignore_ascii_case(&source.name) {
            let small = how == Some(Reference::Pronoun);
            let words = if small { words.to_ascii_lowercase() } else { words.to_owned() };
            card.detail(context.templates.claim.here, context.quoted(&words), None);
        }
    }
}

/// Through whom the article has it.
fn chain(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    let mut inner = claim;
    for _ in 0..HANDS {
        let outer = inner.within.filter(|_| inner.second_hand);
        let Some(outer) = outer.and_then(|id| context.annotations.claims.get(id)) else {
            break;
        };
        let quoted = headline::quoted_through(context, inner).is_some();
        if let Some(who) = context.source_of(outer).map(|source| names::name(context, source))
            && !quoted
            && is_passed_on(context, inner, outer)
        {
            let link = Some(Subject::Claim(outer.id));
            match headline::behind_what(context, inner) {
                Some(said) => card.sentence(templates.reported_by, &[&who, &said], link),
                None => card.detail(templates.passed_on_by, who, link),
            }
        }
        inner = outer;
    }
}

/// Whether `outer` passes on what somebody else says, both of them known.
fn is_passed_on(context: Context<'_>, inner: &Claim, outer: &Claim) -> bool {
    let (Some(from), Some(through)) = (context.source_of(inner), context.source_of(outer)) else {
        return false;
    };
    // "my statements" are of whoever is quoted.
    let known = |source: &Source| {
        let first = source.name.split(' ').next().unwrap_or("").to_ascii_lowercase();
        let quoted = is_one_of(&first, "my our your");
        !quoted && !names::is_pronoun(&source.name) && source.naming != Naming::None
    };
    // What is withheld has no card to lead to.
    inner.shown
        && outer.shown
        && inner.second_hand
        && from.id != through.id
        && from.name != through.name
        && known(from)
        && known(through)
}

/// The outlet's own words on this claim.
fn remarks(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    for note in &context.annotations.notes {
        if !note.targets.contains(&claim.id) {
            continue;
        }
        let template = match note.kind {
            NoteKind::AnonymityReason => templates.reason_given,
            _ => templates.note,
        };
        card.detail(template, context.quoted(context.words(note.span)), None);
    }
}

/// What this claim denies, and who denies it. The denied statement itself is never said again here.
fn denials(context: Context<'_>, claim: &Claim, card: &mut Card) {
    let templates = &context.templates.claim;
    let claims = &context.annotations.claims;
    let shown = |other: &&Claim| other.shown;
    for denied in claim.denies.iter().filter_map(|id| claims.get(*id)).filter(shown) {
        lead(context, card, denied, [templates.denies, templates.denies_there]);
    }
    for other in claims.iter().filter(shown).filter(|other| other.denies.contains(&claim.id)) {
        lead(context, card, other, [templates.denied_by, templates.denied_there]);
    }
}

/// A line that leads to another claim by who says it and where: "Denied by Hydra (paragraph 4)."; the second template
/// is for nobody.
fn lead(context: Context<'_>, card: &mut Card, other: &Claim, [by, there]: [&'static str; 2]) {
    let templates = &context.templates.claim;
    let who = context.source_of(other).map(|source| names::name(context, source));
    let paragraph = start(other)
        .and_then(|span| context.paragraph(span))
        .map(|paragraph| context.count(paragraph));
    let link = Some(Subject::Claim(other.id));
    match (who, paragraph) {
        (Some(who), Some(number)) => {
            card.detail(by, Phrase::fill(templates.at, &[&who, &number]), link);
        }
        (Some(who), None) => card.detail(by, who, link),
        (None, Some(number)) => {
            card.detail(there, Phrase::fill(templates.paragraph, &[&number]), link);
        }
        (None, None) => {}
    }
}

/// Where a claim begins in the text: with its source, cue or content, whichever comes first.
pub(crate) fn start(claim: &Claim) -> Option<TextSpan> {
    claim
        .content
        .iter()
        .copied()
        .chain(claim.source.map(|source| source.span))
        .chain(claim.cue.iter().flat_map(|cue| cue.span.iter().copied()))
        .min()
}
