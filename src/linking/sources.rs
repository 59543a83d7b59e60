//! Who is who: the mentions of an article's sources, resolved to the fullest name that the article gives.
//!
//! Strict by design. A surname is resolved where the article names one person of that surname, a role where it gives
//! that role to one person, a pronoun where one antecedent is possible. What names nobody ("officials") is never taken
//! for somebody who is named.

use words::is_one_of;

use super::names::{self, Mention};
use super::roster::{Entry, Roster, key, only};
use crate::annotation::{Reference, Source, SourceKind, SourceUse};
use crate::claims::Attribution;
use crate::language::{Reading, Sentence};
use crate::text::{Article, BlockKind, Span, WordMap, index_key, lowercase, sort_by_key};

/// The sources, and for each attribution the one it uses.
pub(super) fn resolve(
    article: &Article,
    reading: &Reading<'_>,
    attributions: &[Attribution],
) -> (Vec<Source>, Vec<Option<SourceUse>>) {
    let mut cast = Cast { roster: Roster::of(reading), ..Cast::default() };
    let mut uses = Vec::with_capacity(attributions.len());
    let mut before: Vec<Option<usize>> = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let entity = attribution.source.and_then(|span| {
            let sentence = sentence_of(reading, span)?;
            let mention = names::read(reading, reading.sentences().get(sentence)?, span)?;
            let entity = if mention.how == Reference::Pronoun {
                let context = Context { article, reading, attributions, before: &before };
                cast.antecedent(&context, sentence, &mention)
                    .and_then(|found| cast.entity_of(found))
            } else {
                cast.known(&mention)
            };
            let entity = entity.unwrap_or_else(|| cast.introduce(&mention));
            cast.mention(entity, &mention);
            Some((entity, span))
        });
        before.push(entity.map(|(entity, _)| entity));
        uses.push(entity.map(|(id, span)| SourceUse { id, span: article.text_span(span) }));
    }
    (cast.into_sources(article), uses)
}

/// The index of the sentence in which a span begins.
pub(super) fn sentence_of(reading: &Reading<'_>, span: Span) -> Option<usize> {
    let at = reading.sentences().partition_point(|sentence| sentence.span.end() <= span.start());
    reading.sentences().get(at).filter(|sentence| sentence.span.overlaps(span)).map(|_| at)
}

/// What stands around an attribution whose source is a pronoun.
struct Context<'a> {
    article: &'a Article,
    reading: &'a Reading<'a>,
    attributions: &'a [Attribution],
    /// The entities of the attributions before this one.
    before: &'a [Option<usize>],
}

impl Context<'_> {
    /// Those who speak in `before`, or whose words it is, or who speak in `this` ahead of the pronoun.
    fn speakers(&self, before: &Sentence, this: &Sentence, pronoun: Span) -> Vec<usize> {
        let mut speakers = Vec::new();
        for (attribution, entity) in self.attributions.iter().zip(self.before).rev() {
            let begins = attribution.content.first().map_or(0, |span| span.start());
            let source = attribution.source.unwrap_or_default();
            let near = before.span.overlaps(source)
                || (this.span.overlaps(source) && source.end() <= pronoun.start());
            let speaking = attribution.content.iter().any(|span| span.overlaps(before.span))
                && attribution.within.is_none();
            if near || speaking {
                speakers.extend(*entity);
            } else if begins + 20_000 < before.span.start() {
                break; // no content is that long
            }
        }
        speakers
    }
}

/// A source in the making.
#[derive(Debug)]
struct Entity {
    mention: Mention,
    /// The roster's entry, for what is named in full.
    entry: Option<usize>,
    mentions: Vec<(Span, Reference)>,
}

/// Whom a pronoun stands for.
#[derive(Clone, Copy, Debug)]
enum Antecedent {
    /// A source that has spoken.
    Entity(usize),
    /// Somebody of the roster, who may not have.
    Entry(usize),
}

/// The sources found so far.
#[derive(Debug, Default)]
struct Cast {
    roster: Roster,
    entities: Vec<Entity>,
    /// The entity of each of the roster's entries that has spoken.
    by_entry: Vec<Option<usize>>,
    by_key: WordMap<usize>,
}

impl Cast {
    /// The entity that a mention (other than a pronoun) names, if it has been met.
    fn known(&self, mention: &Mention) -> Option<usize> {
        match self.roster.find(mention) {
            Some(entry) => self.by_entry.get(entry).copied().flatten(),
            None => self.by_key.get(&key(mention)).copied(),
        }
    }

    fn introduce(&mut self, mention: &Mention) -> usize {
        let id = self.entities.len();
        let mut mention = mention.clone();
        let mut entry = None;
        if mention.how != Reference::Pronoun {
            entry = self.roster.find(&mention);
            if let Some(full) = entry.and_then(|entry| self.roster.entries.get(entry)) {
                let span = mention.span;
                let role = mention.role.take();
                mention = Mention { span, ..full.mention.clone() };
                mention.role = mention.role.or(role);
            }
            self.by_key.insert(&key(&mention), id);
        }
        if let Some(entry) = entry {
            self.by_entry.resize(self.roster.entries.len(), None);
            if let Some(entity) = self.by_entry.get_mut(entry) {
                *entity = Some(id);
            }
        }
        self.entities.push(Entity { mention, entry, mentions: Vec::new() });
        id
    }

    fn entity_of(&mut self, antecedent: Antecedent) -> Option<usize> {
        let entry = match antecedent {
            Antecedent::Entity(entity) => return Some(entity),
            Antecedent::Entry(entry) => entry,
        };
        if let Some(Some(entity)) = self.by_entry.get(entry) {
            return Some(*entity);
        }
        let mention = self.roster.entries.get(entry)?.mention.clone();
        Some(self.introduce(&mention))
    }

    fn mention(&mut self, entity: usize, mention: &Mention) {
        if let Some(entity) = self.entities.get_mut(entity) {
            entity.mentions.push((mention.span, mention.how));
        }
    }

    /// The one source that a pronoun can mean: of those who speak, or are named, in the sentence before.
    fn antecedent(
        &self,
        context: &Context<'_>,
        sentence: usize,
        pronoun: &Mention,
    ) -> Option<Antecedent> {
        let previous = sentence.checked_sub(1)?;
        let sentences = context.reading.sentences();
        let (this, before) = (sentences.get(sentence)?, sentences.get(previous)?);
        let heading = context
            .article
            .blocks()
            .get(before.block)
            .is_some_and(|block| block.kind == BlockKind::Heading);
        if heading || this.block - before.block > 1 {
            return None;
        }
        let word = lowercase(&pronoun.name);
        let speakers = context.speakers(before, this, pronoun.span);
        let fits = |entity: &usize| {
            self.entities.get(*entity).is_some_and(|entity| {
                let mention = &entity.mention;
                match word.as_str() {
                    "he" | "she" => {
                        mention.kind == SourceKind::Person
                            && gender_fits(mention, &word, context.reading)
                    }
                    "it" => {
                        !mention.plural
                            && matches!(
                                mention.kind,
                                SourceKind::Organisation
                                    | SourceKind::Government
                                    | SourceKind::Document
                                    | SourceKind::Media
                            )
                    }
                    "they" => mention.plural || mention.kind == SourceKind::Group,
                    _ => false,
                }
            })
        };
        let mut fitting: Vec<usize> = speakers.into_iter().filter(fits).collect();
        sort_by_key(&mut fitting, |entity| [index_key(*entity), 0, 0, 0]);
        fitting.dedup();
        let person = is_one_of(word.as_str(), "he she");
        if person && fitting.is_empty() {
            return self.only_person_named(previous, sentence, &word, context.reading);
        }
        let candidate = only(&fitting)?;
        let entry = self.entities.get(candidate)?.entry;
        let mut others =
            self.named(previous, sentence, &word, context.reading).filter(|id| Some(*id) != entry);
        (!person || others.next().is_none()).then_some(Antecedent::Entity(candidate))
    }

    /// Nobody spoke before, but one person was named: "Dr Ruth Calloway led the work. … she said".
    fn only_person_named(
        &self,
        from: usize,
        to: usize,
        word: &str,
        reading: &Reading<'_>,
    ) -> Option<Antecedent> {
        let mut named = self.named(from, to, word, reading);
        let first = named.next()?;
        named.next().is_none().then_some(Antecedent::Entry(first))
    }

    /// The persons of the roster whom the sentences name and whom "he" or "she" could mean.
    fn named<'a>(
        &'a self,
        from: usize,
        to: usize,
        word: &'a str,
        reading: &'a Reading<'a>,
    ) -> impl Iterator<Item = usize> + 'a {
        let near = move |entry: &Entry| {
            let first = entry.sentences.partition_point(|at| *at < from);
            entry.sentences.get(first).is_some_and(|at| *at <= to)
        };
        let entries = self.roster.entries.iter().enumerate();
        entries
            .filter(move |(_, entry)| {
                entry.mention.kind == SourceKind::Person
                    && gender_fits(&entry.mention, word, reading)
                    && near(entry)
            })
            .map(|(id, _)| id)
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
                role: entity.mention.role,
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

/// Forms of address and titles tell "he" from "she"; a name never does.
fn gender_fits(mention: &Mention, pronoun: &str, reading: &Reading<'_>) -> bool {
    let words = mention.span.slice(reading.text()).to_ascii_lowercase();
    let says = |list: &str| {
        words.split_whitespace().any(|word| is_one_of(word.trim_end_matches('.'), list))
    };
    let he = says("mr sir lord king prince spokesman chairman congressman father man");
    let she = says(
        "\
                mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman mother woman",
    );
    if pronoun == "he" { !she } else { !he }
}
