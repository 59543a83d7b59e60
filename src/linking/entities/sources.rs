//! Who is who: the mentions of an article's sources, resolved to the fullest name that the article gives.
//!
//! Strict by design. A surname is resolved where the article names one person of that surname, a role where it gives
//! that role to one person, a pronoun where one antecedent is possible. What names nobody ("officials") is never taken
//! for somebody who is named.

use words::is_one_of;

use super::descriptions::Fit;
use super::gender::Gender;
use super::mentions::{Mention, joined, names, roles};
use super::name_index::{NameIndex, key};
use super::pronouns::{Antecedent as OfPronoun, Antecedents};
use super::{descriptions, nameless};
use crate::annotation::{Naming, Reference, Source, SourceKind, SourceUse};
use crate::claims::Attribution;
use crate::language::Reading;
use crate::text::{Article, Span, WordMap, lowercase, trim_end};

/// The sources, and for each attribution the one it uses.
pub(crate) fn resolve(
    article: &Article,
    reading: &Reading<'_>,
    attributions: &[Attribution],
) -> (Vec<Source>, Vec<Option<SourceUse>>) {
    let mut cast = Cast { name_index: NameIndex::of(reading), ..Cast::default() };
    let antecedents = Antecedents::of(article, reading, &cast.name_index, attributions);
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
                let antecedent = antecedents.find(article, reading, Some(attribution), span);
                cast.pronoun(reading, (attributions, &before), antecedent, &mention)
            } else {
                cast.entity_of(cast.named(sentence, &mention), &mention)
            };
            cast.mention(entity, &mention);
            Some((entity, span))
        });
        before.push(entity.map(|(entity, _)| entity));
        uses.push(entity.map(|(id, span)| SourceUse { id, span: article.text_span(span) }));
    }
    (cast.into_sources(article), uses)
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

/// The index of the sentence in which a span begins.
pub(crate) fn sentence_of(reading: &Reading<'_>, span: Span) -> Option<usize> {
    let at = reading.sentences().partition_point(|sentence| sentence.span.end() <= span.start());
    reading.sentences().get(at).filter(|sentence| sentence.span.overlaps(span)).map(|_| at)
}

/// A source in the making.
#[derive(Debug)]
pub(crate) struct Entity {
    /// What the article says of it.
    pub(crate) mention: Mention,
    /// The name index's entry, for what is named in full.
    pub(crate) entry: Option<usize>,
    mentions: Vec<(Span, Reference)>,
}

/// Whom words stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Antecedent {
    /// A source that has spoken.
    Entity(usize),
    /// Somebody of the name index, who may not have.
    Entry(usize),
}

/// Where more are named than this, no description is taken to mean one of them; it also bounds the search.
const CROWD: usize = 1000;

/// How many attributions back the one is looked for in which a pronoun's antecedent speaks.
const LATELY: usize = 500;

/// The sources found so far.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    /// Everybody whom the article names.
    pub(crate) name_index: NameIndex,
    /// In the order in which they first speak.
    pub(crate) entities: Vec<Entity>,
    /// The entity of each of the name index's entries that has spoken.
    by_entry: Vec<Option<usize>>,
    by_key: WordMap<usize>,
}

impl Cast {
    /// Reads the words of a source: of several who speak together, or of one.
    fn read(&self, reading: &Reading<'_>, sentence: usize, span: Span) -> Option<Mention> {
        let sentence = reading.sentences().get(sentence)?;
        if let Some(mut joined) = joined::read(reading, sentence, span) {
            let mut known = joined.sure;
            for part in &mut joined.parts {
                known |= self.name_index.is_surname(part);
                self.mend(part);
                if let Some(full) =
                    self.name_index.find(part).and_then(|id| self.name_index.entries.get(id))
                {
                    part.name.clone_from(&full.mention.name);
                }
            }
            // "Lund, Dorn and Marsh" are a firm where none of them is known: whole in any case.
            if known || joined.parts.len() > 2 {
                return Some(joined.mention(span));
            }
        }
        let mut mention = names::read(reading, sentence, span)?;
        self.mend(&mut mention);
        Some(mention)
    }

    /// One word with a capital that the rest of the article shows to be a name, whatever it was taken for.
    fn mend(&self, mention: &mut Mention) {
        if mention.how != Reference::Role {
            return;
        }
        if self.name_index.is_surname(mention) {
            mention.how = Reference::Name;
            mention.naming = Naming::Named;
        } else if self.name_index.is_name_elsewhere(&mention.name) {
            mention.how = Reference::Name;
            mention.naming = Naming::NamedBody;
            mention.kind = SourceKind::Unknown;
        }
    }

    /// The entity of a pronoun: of whom it stands for, or one of its own.
    fn pronoun(
        &mut self,
        reading: &Reading<'_>,
        (attributions, before): (&[Attribution], &[Option<usize>]),
        antecedent: Option<OfPronoun>,
        pronoun: &Mention,
    ) -> usize {
        let Some(antecedent) = antecedent else { return self.introduce(pronoun) };
        if let Some(entry) = antecedent.entry {
            return self.entity_of_entry(entry, pronoun);
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
            Some(self.entity_of(self.named(sentence, &named), &named))
        });
        named.unwrap_or_else(|| self.introduce(pronoun))
    }

    fn entity_of(&mut self, antecedent: Option<Antecedent>, mention: &Mention) -> usize {
        match antecedent {
            Some(Antecedent::Entity(entity)) => entity,
            Some(Antecedent::Entry(entry)) => self.entity_of_entry(entry, mention),
            None => self.introduce(mention),
        }
    }

    /// Whom a mention (other than a pronoun) names: by a name, by a description that fits one, or by the same words as
    /// before.
    fn named(&self, sentence: usize, mention: &Mention) -> Option<Antecedent> {
        if let Some(entry) = self.name_index.find(mention) {
            return Some(Antecedent::Entry(entry));
        }
        // "An official" is not the official of before.
        if mention.how == Reference::Role && descriptions::is_indefinite(&mention.name) {
            return None;
        }
        if mention.how == Reference::Role && descriptions::is_definite(&mention.name) {
            let described = self.described(sentence, mention);
            if described.is_some() {
                return described;
            }
        }
        self.by_key.get(&key(mention)).copied().map(Antecedent::Entity)
    }

    /// The only one, of those who have spoken and those who have been named, whom a definite description fits.
    fn described(&self, sentence: usize, description: &Mention) -> Option<Antecedent> {
        if self.name_index.entries.len() + self.entities.len() > CROWD {
            return None;
        }
        let mut fitting = None;
        let mut others = false;
        let mut weigh = |candidate: Antecedent, mention: &Mention| {
            let fit = descriptions::fit(&self.name_index, description, mention);
            // "The company" may be the only body that can be one.
            let alone = fit == Fit::Does || mention.naming == Naming::NamedBody;
            if fit != Fit::No {
                others |= fitting.is_some();
                fitting = Some(candidate).filter(|_| alone);
                others |= !alone;
            }
        };
        for (id, entry) in self.name_index.entries.iter().enumerate() {
            if entry.mention.kind == SourceKind::Person || entry.first <= sentence {
                weigh(Antecedent::Entry(id), &entry.mention);
            }
        }
        for (id, entity) in self.entities.iter().enumerate() {
            if entity.entry.is_none() && entity.mention.how != Reference::Pronoun {
                weigh(Antecedent::Entity(id), &entity.mention);
            }
        }
        fitting.filter(|_| !others)
    }

    fn introduce(&mut self, mention: &Mention) -> usize {
        let id = self.entities.len();
        if mention.how != Reference::Pronoun && !descriptions::is_indefinite(&mention.name) {
            self.by_key.insert(&key(mention), id);
        }
        let mut mention = mention.clone();
        if mention.how != Reference::Pronoun {
            mention.introduced = mention.introduced.or(Some(mention.span));
        }
        // "the Port Board (PB) … the PB"
        if let Some(acronym) = &mention.acronym {
            self.by_key.or_insert(&lowercase(acronym), id);
        }
        self.entities.push(Entity { mention, entry: None, mentions: Vec::new() });
        id
    }

    fn entity_of_entry(&mut self, entry: usize, mention: &Mention) -> usize {
        self.by_entry.resize(self.name_index.entries.len(), None);
        if let Some(Some(entity)) = self.by_entry.get(entry) {
            return *entity;
        }
        let full =
            self.name_index.entries.get(entry).map_or(mention, |entry| &entry.mention).clone();
        let id = self.entities.len();
        if let Some(entity) = self.by_entry.get_mut(entry) {
            *entity = Some(id);
        }
        self.entities.push(Entity { mention: full, entry: Some(entry), mentions: Vec::new() });
        id
    }

    /// Notes where an entity is mentioned, and what the words there say of it.
    fn mention(&mut self, entity: usize, mention: &Mention) {
        if let Some(entity) = self.entities.get_mut(entity) {
            entity.mentions.push((mention.span, mention.how));
            let own = &mut entity.mention;
            if mention.how == Reference::Pronoun {
                // "Okafor said …. He said": a person.
                if own.kind == SourceKind::Unknown && own.naming == Naming::Named {
                    own.kind = mention.kind;
                }
                own.gender = own.gender.and(Gender::of_pronoun(&mention.name));
            } else {
                // "the ferry's owner, Blue Channel Lines"
                if own.kind == SourceKind::Unknown && mention.kind == SourceKind::Organisation {
                    own.kind = mention.kind;
                }
                own.adopt(mention);
                own.gender = own.gender.and(mention.gender);
                own.add_noun(&mention.nouns);
            }
        }
    }

    fn into_sources(self, article: &Article) -> Vec<Source> {
        self.entities
            .into_iter()
            .enumerate()
            .map(|(id, entity)| Source {
                id,
                name: entity.mention.name,
                kind: entity.mention.kind,
                naming: entity.mention.naming,
                role: entity.mention.role.filter(|role| {
                    // "the Council for the Welfare of | Immigrants campaigner Ana Ruiz": cut out of a longer name.
                    let from = entity.mention.introduced.map_or(0, Span::start);
                    let before = article.text().get(..from as usize).unwrap_or("");
                    let own = article.text().get(from as usize..).unwrap_or("");
                    let last = trim_end(before, " ").rsplit([' ', '\n']).next().unwrap_or("");
                    // "Shadow | home secretary Ana Ruiz", "Nor-Fish-| president Ana Ruiz"
                    let cut = is_one_of(last, "of for") && role.starts_with(char::is_uppercase)
                        || own.starts_with(role.as_str())
                            && (last.ends_with('-')
                                || last.starts_with(char::is_uppercase)
                                    && last.ends_with(char::is_alphanumeric))
                            && !is_one_of(last, "But And When");
                    !cut && !roles::is_of_several(role)
                }),
                introduced: entity.mention.introduced.map(|span| article.text_span(span)),
                mentions: entity
                    .mentions
                    .into_iter()
                    .map(|(span, how)| crate::annotation::Mention {
                        span: article.text_span(span),
                        how,
                    })
                    .collect(),
            })
            .collect()
    }
}
