//! Who is who: the mentions of an article's sources, resolved to the fullest name that the article gives.
//!
//! Strict by design. A surname is resolved where the article names one person of that surname, a role where it gives
//! that role to one person, a pronoun where one antecedent is possible. What names nobody ("officials") is never taken
//! for somebody who is named.

use std::collections::BTreeMap;

use super::bodies;
use super::names::{self, Mention};
use crate::annotation::{Naming, Reference, Source, SourceKind, SourceUse};
use crate::claims::Attribution;
use crate::language::{Reading, Sentence, Tag, noun_phrases};
use crate::text::{Article, BlockKind, Span};

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

/// A person or body that the article names in full, as a source or not.
#[derive(Debug)]
struct Entry {
    mention: Mention,
    /// The sentences that mention it by (a part of) its name, in order.
    sentences: Vec<usize>,
}

/// Everybody whom the article names.
#[derive(Debug, Default)]
struct Roster {
    entries: Vec<Entry>,
    /// Lower-case last word of a person's name.
    surnames: BTreeMap<String, Vec<usize>>,
    /// Words in capitals that stand for a body.
    acronyms: BTreeMap<String, Vec<usize>>,
    /// Lower-case name without the article.
    names: BTreeMap<String, usize>,
}

impl Roster {
    fn of(reading: &Reading<'_>) -> Self {
        let mut roster = Roster::default();
        let mut short = Vec::new();
        for (index, sentence) in reading.sentences().iter().enumerate() {
            for span in proper_phrases(reading, sentence) {
                let Some(mention) = names::read(reading, sentence, span) else { continue };
                let person = mention.kind == SourceKind::Person && mention.naming == Naming::Named;
                let full = person && mention.name.contains(' ');
                let body = mention.naming == Naming::NamedBody
                    && (mention.acronym.is_some() || mention.name.contains(' '));
                if full || body {
                    roster.enter(mention, index);
                } else if mention.naming == Naming::Named {
                    short.push((last_word(&mention.name), index));
                }
            }
        }
        for (surname, sentence) in short {
            let entry = roster.surnames.get(&surname).and_then(|entries| only(entries));
            if let Some(entry) = entry.and_then(|entry| roster.entries.get_mut(entry)) {
                entry.sentences.push(sentence);
            }
        }
        for entry in &mut roster.entries {
            entry.sentences.sort_unstable();
        }
        roster
    }

    fn enter(&mut self, mention: Mention, sentence: usize) {
        let key = key(&mention);
        if let Some(entry) = self.names.get(&key).and_then(|entry| self.entries.get_mut(*entry)) {
            entry.sentences.push(sentence);
            entry.mention.role = entry.mention.role.take().or(mention.role);
            if entry.mention.acronym.is_none() && mention.acronym.is_some() {
                entry.mention.name = mention.name;
                entry.mention.acronym.clone_from(&mention.acronym);
            }
            if let Some(acronym) = mention.acronym {
                let entry = self.names.get(&key).copied();
                self.acronyms.entry(acronym).or_default().extend(entry);
            }
            return;
        }
        let id = self.entries.len();
        self.names.insert(key, id);
        if mention.kind == SourceKind::Person {
            self.surnames.entry(last_word(&mention.name)).or_default().push(id);
        }
        if let Some(acronym) = &mention.acronym {
            self.acronyms.entry(acronym.clone()).or_default().push(id);
        }
        self.entries.push(Entry { mention, sentences: vec![sentence] });
    }

    /// The entry that a mention can only mean.
    fn find(&self, mention: &Mention) -> Option<usize> {
        if let Some(entry) = self.names.get(&key(mention)) {
            return Some(*entry);
        }
        let bare = strip_article(&mention.name);
        match mention.how {
            Reference::Acronym => self.acronyms.get(bare).and_then(|entries| only(entries)),
            Reference::Name if mention.naming == Naming::Named && !bare.contains(' ') => {
                self.surnames.get(&bare.to_lowercase()).and_then(|entries| only(entries))
            }
            Reference::Name if mention.naming == Naming::NamedBody => {
                self.body_ending_in(&key(mention))
            }
            Reference::Role if is_definite(&mention.name) => self.by_role(&bare.to_lowercase()),
            _ => None,
        }
    }

    /// "Main Intelligence Directorate" for "Ukraine's Main Intelligence Directorate": the only longer name that ends so.
    fn body_ending_in(&self, name: &str) -> Option<usize> {
        if !name.contains(' ') {
            return None;
        }
        let mut fitting = self
            .names
            .iter()
            .filter(|(full, _)| full.strip_suffix(name).is_some_and(|rest| rest.ends_with(' ')));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(*first.1)
    }

    /// "the president" where one person has that role, "the ministry" where one body is called so.
    fn by_role(&self, role: &str) -> Option<usize> {
        let fits = |entry: &Entry| {
            let words = match entry.mention.kind {
                SourceKind::Person => entry.mention.role.as_deref().unwrap_or(""),
                SourceKind::Organisation | SourceKind::Government => {
                    strip_article(&entry.mention.name)
                }
                _ => "",
            };
            let words = words.to_lowercase();
            words == role || words.strip_suffix(role).is_some_and(|rest| rest.ends_with(' '))
        };
        let mut fitting = self.entries.iter().enumerate().filter(|(_, entry)| fits(entry));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first.0)
    }
}

/// The phrases of a sentence that hold a name, each with the acronym in brackets that follows it.
fn proper_phrases(reading: &Reading<'_>, sentence: &Sentence) -> Vec<Span> {
    let tokens = &sentence.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |token| reading.word(*token));
    noun_phrases(reading, sentence)
        .into_iter()
        .filter_map(|phrase| {
            let inside = tokens.get(phrase.start..phrase.end)?;
            if !inside.iter().any(|token| token.tag == Tag::Propn) {
                return None;
            }
            let bracketed = word(phrase.end) == "("
                && word(phrase.end + 2) == ")"
                && names::is_acronym(word(phrase.end + 1));
            let mut last = if bracketed { phrase.end + 2 } else { phrase.end.checked_sub(1)? };
            // "Ana Ruiz, the city's chief engineer," brings the role along.
            if word(phrase.end) == "," {
                let end = (phrase.end + 1..tokens.len().min(phrase.end + 12)).find(|at| {
                    tokens
                        .get(*at)
                        .is_some_and(|token| token.tag == Tag::Punct && reading.word(*token) != "-")
                });
                let role = end.filter(|end| {
                    (phrase.end + 1..*end).any(|at| {
                        tokens.get(at).is_some_and(|token| bodies::is_role(reading.lower(*token)))
                    }) && !(phrase.end + 1..*end).any(|at| {
                        tokens
                            .get(at)
                            .is_some_and(|token| matches!(token.tag, Tag::Verb | Tag::Aux))
                    })
                });
                last = role.map_or(last, |end| end.saturating_sub(1));
            }
            Some(inside.first()?.span.cover(tokens.get(last)?.span))
        })
        .collect()
}

/// What stands around an attribution whose source is a pronoun.
struct Context<'a> {
    article: &'a Article,
    reading: &'a Reading<'a>,
    attributions: &'a [Attribution],
    /// The entities of the attributions before this one.
    before: &'a [Option<usize>],
}

/// A source in the making.
#[derive(Debug)]
struct Entity {
    mention: Mention,
    /// The roster's entry, for what is named in full.
    entry: Option<usize>,
    mentions: Vec<(Span, Reference)>,
}

/// The sources found so far.
#[derive(Debug, Default)]
struct Cast {
    roster: Roster,
    entities: Vec<Entity>,
    by_entry: BTreeMap<usize, usize>,
    by_key: BTreeMap<String, usize>,
}

impl Cast {
    /// The entity that a mention (other than a pronoun) names, if it has been met.
    fn known(&self, mention: &Mention) -> Option<usize> {
        match self.roster.find(mention) {
            Some(entry) => self.by_entry.get(&entry).copied(),
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
            self.by_key.insert(key(&mention), id);
        }
        if let Some(entry) = entry {
            self.by_entry.insert(entry, id);
        }
        self.entities.push(Entity { mention, entry, mentions: Vec::new() });
        id
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
    ) -> Option<usize> {
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
        let word = pronoun.name.to_lowercase();
        let speakers = self.speakers(context, before, this, pronoun.span);
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
        fitting.sort_unstable();
        fitting.dedup();
        let candidate = only(&fitting)?;
        if matches!(word.as_str(), "he" | "she")
            && self.others_named(previous, sentence, candidate, &word, context.reading)
        {
            return None;
        }
        Some(candidate)
    }

    /// Those who speak in `before`, or whose words it is, or who speak in `this` ahead of the pronoun.
    fn speakers(
        &self,
        context: &Context<'_>,
        before: &Sentence,
        this: &Sentence,
        pronoun: Span,
    ) -> Vec<usize> {
        let mut speakers = Vec::new();
        for (attribution, entity) in context.attributions.iter().zip(context.before).rev() {
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

    /// Whether the sentences name another person whom "he" or "she" could mean.
    fn others_named(
        &self,
        from: usize,
        to: usize,
        candidate: usize,
        word: &str,
        reading: &Reading<'_>,
    ) -> bool {
        let entry = self.entities.get(candidate).and_then(|entity| entity.entry);
        self.roster.entries.iter().enumerate().any(|(id, other)| {
            Some(id) != entry
                && other.mention.kind == SourceKind::Person
                && gender_fits(&other.mention, word, reading)
                && other
                    .sentences
                    .binary_search_by(|at| {
                        if *at < from {
                            std::cmp::Ordering::Less
                        } else if *at > to {
                            std::cmp::Ordering::Greater
                        } else {
                            std::cmp::Ordering::Equal
                        }
                    })
                    .is_ok()
        })
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
    let says = |list: &[&str]| {
        words.split_whitespace().any(|word| list.contains(&word.trim_end_matches('.')))
    };
    let he = says(&[
        "mr",
        "sir",
        "lord",
        "king",
        "prince",
        "spokesman",
        "chairman",
        "congressman",
        "father",
        "man",
    ]);
    let she = says(&[
        "mrs",
        "ms",
        "miss",
        "dame",
        "lady",
        "queen",
        "princess",
        "spokeswoman",
        "chairwoman",
        "congresswoman",
        "mother",
        "woman",
    ]);
    if pronoun == "he" { !she } else { !he }
}

fn only(entries: &[usize]) -> Option<usize> {
    match entries {
        [one] => Some(*one),
        _ => None,
    }
}

/// What two mentions of the same source share: the name in lower case, without article and acronym.
fn key(mention: &Mention) -> String {
    let name = strip_article(&mention.name);
    let name = name.split(" (").next().unwrap_or(name);
    name.to_lowercase().replace('’', "'")
}

fn strip_article(name: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

fn is_definite(name: &str) -> bool {
    name.starts_with("the ") || name.starts_with("The ")
}

fn last_word(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or(name);
    singular_genitive(last).to_lowercase()
}

/// "Ruiz’s" is "Ruiz".
fn singular_genitive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
