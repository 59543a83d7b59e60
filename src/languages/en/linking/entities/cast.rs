//! The sources found so far, and whom of them, or of those who are only named, a mention means.

use super::descriptions::{self, Fit};
use super::gender::Gender;
use super::mentions::{Mention, joined, names};
use super::name_index::{NameIndex, key};
use crate::annotation::{Naming, Reference, SourceKind};
use crate::syntax::Reading;
use crate::text::{Span, WordMap, lowercase};

/// A source in the making.
#[derive(Debug)]
pub(crate) struct Entity {
    /// What the article says of it.
    pub(crate) mention: Mention,
    /// The name index's entry, for what is named in full.
    pub(crate) entry: Option<usize>,
    /// Its words wherever it is a source, and how they refer.
    pub(crate) mentions: Vec<(Span, Reference)>,
}

/// Whom words stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Antecedent {
    /// A source that has spoken.
    Entity(usize),
    /// Somebody of the name index, who may not have.
    Entry(usize),
}

/// The sources found so far.
#[derive(Debug)]
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
    /// Nobody has spoken as yet.
    pub(crate) fn of(name_index: NameIndex) -> Self {
        let by_entry = vec![None; name_index.entries.len()];
        Self { name_index, entities: Vec::new(), by_entry, by_key: WordMap::default() }
    }

    /// Reads the words of a source: of several who speak together, or of one.
    pub(crate) fn read(
        &self,
        reading: &Reading<'_>,
        sentence: usize,
        span: Span,
    ) -> Option<Mention> {
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

    /// The entity whom a mention means; a new one where it means nobody of before.
    pub(crate) fn entity_of(&mut self, antecedent: Option<Antecedent>, mention: &Mention) -> usize {
        match antecedent {
            Some(Antecedent::Entity(entity)) => entity,
            Some(Antecedent::Entry(entry)) => self.entity_of_entry(entry, mention),
            None => self.introduce(mention),
        }
    }

    /// Whom a mention (other than a pronoun) names: by a name, by a description that fits one, or by the same words as
    /// before.
    pub(crate) fn named(&self, sentence: usize, mention: &Mention) -> Option<Antecedent> {
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
        let words = descriptions::words(description);
        let mut fitting = None;
        let mut others = false;
        let mut weigh = |candidate: Antecedent, mention: &Mention| {
            let fit = descriptions::fit(&self.name_index, description, &words, mention);
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

    /// An entity of which nothing is known but what the mention says.
    pub(crate) fn introduce(&mut self, mention: &Mention) -> usize {
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

    /// The entity of one of the name index's entries.
    pub(crate) fn entity_of_entry(&mut self, entry: usize, mention: &Mention) -> usize {
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
    pub(crate) fn mention(&mut self, entity: usize, mention: &Mention) {
        if let Some(entity) = self.entities.get_mut(entity) {
            entity.mentions.push((mention.span, mention.how));
            let own = &mut entity.mention;
            if mention.how == Reference::Pronoun {
                // "Okafor said …. He said": a person.
                if own.kind == SourceKind::Unknown && own.naming == Naming::Named {
                    own.kind = mention.kind;
                }
                own.gender = own.gender.and(Gender::of_pronoun(&lowercase(&mention.name)));
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
}

/// Where more are named than this, no description is taken to mean one of them; it also bounds the search.
const CROWD: usize = 1000;
