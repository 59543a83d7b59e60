//! Who is who: the mentions of an article's sources, resolved to the fullest name that the article gives.
//!
//! Strict by design. A surname is resolved where the article names one person of that surname, a role where it gives
//! that role to one person, a pronoun where one antecedent is possible. What names nobody ("officials") is never taken
//! for somebody who is named.

use words::is_one_of;

use super::cast::{Cast, Entity};
use super::mentions::{Mention, names, roles};
use super::name_index::NameIndex;
use super::nameless;
use super::pronouns::{Antecedent, Antecedents};
use crate::annotation::{Naming, Reference, Source, SourceUse};
use crate::claims::Attribution;
use crate::linking::sentence_of;
use crate::syntax::Reading;
use crate::text::{Article, Span, trim_end};

/// The sources, and for each attribution the one it uses.
pub(crate) fn resolve(
    article: &Article,
    reading: &Reading<'_>,
    attributions: &[Attribution],
) -> (Vec<Source>, Vec<Option<SourceUse>>) {
    let mut cast = Cast::of(NameIndex::of(reading));
    let mut antecedents = None;
    let mut uses = Vec::with_capacity(attributions.len());
    let mut before: Vec<Option<usize>> = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let entity = attribution.source.and_then(|span| {
            let sentence = sentence_of(reading, span)?;
            let mut mention = cast.read(reading, sentence, span)?;
            if nameless::is_known(&cast, reading, &mention) {
                mention.naming = Naming::IdentifiedByRole;
            }
            let entity = if mention.how == Reference::Pronoun {
                let antecedent = if Antecedents::may_find(reading.lower_words(span)) {
                    // Not before it is asked for: it is half of the time that all the linking takes.
                    antecedents
                        .get_or_insert_with(|| {
                            let names = &cast.name_index;
                            Antecedents::of(article, reading, names, attributions)
                        })
                        .find(article, reading, Some(attribution), span)
                } else {
                    None
                };
                entity_of_pronoun(&mut cast, reading, (attributions, &before), antecedent, &mention)
            } else {
                cast.entity_of(cast.named(sentence, &mention), &mention)
            };
            cast.mention(entity, &mention);
            Some((entity, span))
        });
        before.push(entity.map(|(entity, _)| entity));
        uses.push(entity.map(|(id, span)| SourceUse { id, span: article.text_span(span) }));
    }
    let sources = cast.entities.into_iter().enumerate();
    (sources.map(|(id, entity)| source(article, id, entity)).collect(), uses)
}

/// For pronouns, in order: the words that name whom they stand for.
pub(crate) fn antecedents(
    article: &Article,
    reading: &Reading<'_>,
    attributions: &[Attribution],
    pronouns: &[Span],
) -> Vec<Option<Span>> {
    let name_index = NameIndex::of(reading);
    let antecedents = Antecedents::of(article, reading, &name_index, attributions);
    pronouns
        .iter()
        .map(|pronoun| {
            let own = attributions.iter().find(|attribution| attribution.source == Some(*pronoun));
            let found = antecedents.find(article, reading, own, *pronoun)?;
            match found.entry {
                Some(entry) => Some(name_index.entries.get(entry)?.mention.span),
                None => Some(found.span),
            }
        })
        .collect()
}

/// How many attributions back the one is looked for in which a pronoun's antecedent speaks.
const LATELY: usize = 500;

/// The entity of a pronoun: of whom it stands for, or one of its own.
fn entity_of_pronoun(
    cast: &mut Cast,
    reading: &Reading<'_>,
    (attributions, before): (&[Attribution], &[Option<usize>]),
    antecedent: Option<Antecedent>,
    pronoun: &Mention,
) -> usize {
    let Some(antecedent) = antecedent else { return cast.introduce(pronoun) };
    if let Some(entry) = antecedent.entry {
        return cast.entity_of_entry(entry, pronoun);
    }
    // Who has spoken before under these words.
    let span = antecedent.span;
    let spoke = attributions.iter().zip(before).rev().take(LATELY).find(|(attribution, _)| {
        antecedent.spoke && attribution.source.is_some_and(|source| source.overlaps(span))
    });
    if let Some((_, Some(entity))) = spoke {
        return *entity;
    }
    let named = sentence_of(reading, span).and_then(|sentence| {
        let named = names::read(reading, reading.sentences().get(sentence)?, span)?;
        Some(cast.entity_of(cast.named(sentence, &named), &named))
    });
    named.unwrap_or_else(|| cast.introduce(pronoun))
}

fn source(article: &Article, id: usize, entity: Entity) -> Source {
    let mention = entity.mention;
    let introduced = mention.introduced;
    Source {
        id,
        name: mention.name,
        kind: mention.kind,
        naming: mention.naming,
        role: mention.role.filter(|role| {
            let from = introduced.map_or(0, Span::start);
            !is_cut_out(article, from, role) && !roles::is_of_several(role)
        }),
        introduced: introduced.map(|span| article.text_span(span)),
        mentions: entity
            .mentions
            .into_iter()
            .map(|(span, how)| crate::annotation::Mention { span: article.text_span(span), how })
            .collect(),
    }
}

/// Whether the words of a role that begin at a place are the end of something longer.
fn is_cut_out(article: &Article, from: u32, role: &str) -> bool {
    // "the Council for the Welfare of | Immigrants campaigner Ana Ruiz"
    let before = article.text().get(..from as usize).unwrap_or("");
    let own = article.text().get(from as usize..).unwrap_or("");
    let last = trim_end(before, " ").rsplit([' ', '\n']).next().unwrap_or("");
    // "Shadow | home secretary Ana Ruiz", "Nor-Fish-| president Ana Ruiz"
    is_one_of(last, "of for") && role.starts_with(char::is_uppercase)
        || own.starts_with(role)
            && (last.ends_with('-')
                || last.starts_with(char::is_uppercase) && last.ends_with(char::is_alphanumeric))
            && !is_one_of(last, "But And When")
}
