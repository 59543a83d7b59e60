//! Everybody whom an article names, whether they speak or not, and which of them a shorter mention can only mean.

use words::is_one_of;

use super::gender::Gender;
use super::mentions::{Mention, names, strip_article};
use super::name_phrases::{add_possessors, proper_phrases};
use super::source_kinds;
use crate::annotation::{Naming, Reference, SourceKind};
use crate::syntax::{Reading, Sentence, Tag, Token};
use crate::text::{Span, WordMap, contains, find, lowercase, sort_by_key};

/// A person or body that the article names in full, as a source or not.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Its fullest mention.
    pub(crate) mention: Mention,
    /// The first sentence that names it.
    pub(crate) first: usize,
}

/// Everybody whom the article names.
#[derive(Debug, Default)]
pub(crate) struct NameIndex {
    /// In the order of their first mention.
    pub(crate) entries: Vec<Entry>,
    /// Lower-case last word of a person's name.
    surnames: WordMap<Vec<usize>>,
    /// Lower-case first word of a person's name.
    given: WordMap<Vec<usize>>,
    /// Words in capitals that stand for a body.
    acronyms: WordMap<Vec<usize>>,
    /// Lower-case name without the article.
    names: WordMap<usize>,
    /// Words in capitals that the words of a body's name begin with: "WHO".
    initials: WordMap<Vec<usize>>,
    /// Where somebody is mentioned by (a part of) the name: sentence, words, entry; in order.
    places: Vec<(usize, Span, usize)>,
    /// Words with a capital in the middle of a sentence: names.
    capitals: WordMap<()>,
    /// What roles are said to be of, each a line: "mayor karsk" for "the mayor of Karsk".
    offices: String,
}

impl NameIndex {
    /// Reads the whole article.
    pub(crate) fn of(reading: &Reading<'_>) -> Self {
        let mut name_index = NameIndex::default();
        let mut short = Vec::new();
        for (index, sentence) in reading.sentences().iter().enumerate() {
            name_index.note_offices(reading, sentence);
            name_index.note_capitals(reading, sentence);
            let mut spans = proper_phrases(reading, sentence);
            let proper = spans.len();
            add_possessors(reading, sentence, &mut spans);
            for (place, span) in spans.into_iter().enumerate() {
                let possessor = place >= proper;
                let Some(mention) = names::read(reading, sentence, span) else { continue };
                let person = mention.kind == SourceKind::Person && mention.naming == Naming::Named;
                let full = person
                    && mention.name.contains(' ')
                    && (!possessor || Gender::of_given_name(&mention.name).is_known());
                // "eastern Russia" is a place.
                let body = mention.naming == Naming::NamedBody
                    && strip_article(&mention.name).starts_with(char::is_uppercase)
                    && (mention.acronym.is_some() || strip_article(&mention.name).contains(' '));
                if full || body && !possessor {
                    name_index.enter(mention, index);
                } else if mention.naming == Naming::Named && !possessor {
                    short.push((mention, index));
                }
            }
        }
        for (mention, sentence) in short {
            let Some(id) = name_index.by_surname(&mention) else { continue };
            name_index.places.push((sentence, mention.span, id));
            if let Some(entry) = name_index.entries.get_mut(id) {
                entry.mention.gender = entry.mention.gender.and(mention.gender);
            }
        }
        sort_by_key(&mut name_index.places, |(_, span, _)| [span.start(), 0, 0, 0]);
        name_index
    }

    fn note_capitals(&mut self, reading: &Reading<'_>, sentence: &Sentence) {
        for window in sentence.tokens.windows(3) {
            let [before, token, behind] = window else { continue };
            let small = |token: &Token| !reading.word(*token).starts_with(char::is_uppercase);
            // In a heading all words have capitals.
            let inside = before.tag != Tag::Punct || reading.word(*before) == ",";
            if token.tag == Tag::Propn && inside && small(before) && small(behind) {
                self.capitals.or_insert(reading.word(*token), ());
            }
        }
    }

    /// Whether one word that begins a sentence is a name by its capital in other places: "Edmund Motors … Edmund said".
    pub(crate) fn is_name_elsewhere(&self, word: &str) -> bool {
        !source_kinds::is_person(&lowercase(word)) && self.capitals.get(word).is_some()
    }

    fn note_offices(&mut self, reading: &Reading<'_>, sentence: &Sentence) {
        for (at, token) in sentence.tokens.iter().enumerate() {
            let of = sentence.tokens.get(at + 1).map_or("", |next| reading.lower(*next));
            if matches!(of, "of" | "at") && source_kinds::is_role(reading.lower(*token)) {
                let mut behind = sentence.tokens.iter().skip(at + 2).take(4);
                if let Some(name) = behind.find(|token| token.tag == Tag::Propn) {
                    for part in [reading.lower(*token), " ", reading.lower(*name), "\n"] {
                        self.offices.push_str(part);
                    }
                }
            }
        }
    }

    /// Whether the article speaks of somebody else's office of that name: "the mayor of Karsk" beside the one of Oblin.
    pub(crate) fn has_rival(&self, office: &str, role: &str) -> bool {
        let role = lowercase(role);
        self.offices.split('\n').any(|line| {
            let Some((noun, of)) = line.split_once(' ') else { return false };
            let begins = of.get(..4).unwrap_or(of);
            noun == office && !role.split(' ').any(|word| word.starts_with(begins))
        })
    }

    fn enter(&mut self, mut mention: Mention, sentence: usize) {
        mention.introduced = mention.introduced.or(Some(mention.span));
        let key = key(&mention);
        if let Some(&id) = self.names.get(&key)
            && let Some(entry) = self.entries.get_mut(id)
        {
            self.places.push((sentence, mention.span, id));
            entry.mention.adopt(&mention);
            entry.mention.gender = entry.mention.gender.and(mention.gender);
            entry.mention.add_noun(&mention.nouns);
            if entry.mention.acronym.is_none() && mention.acronym.is_some() {
                entry.mention.name = mention.name;
                entry.mention.acronym.clone_from(&mention.acronym);
            }
            if let Some(acronym) = mention.acronym {
                self.acronyms.add(&acronym, id);
            }
            return;
        }
        let id = self.entries.len();
        self.names.insert(&key, id);
        if mention.kind == SourceKind::Person {
            self.surnames.add(&last_word(&mention.name), id);
            let given = mention.name.split(' ').next().unwrap_or("");
            self.given.add(&lowercase(given), id);
        } else {
            self.initials.add(&initials(&mention.name), id);
        }
        if let Some(acronym) = &mention.acronym {
            self.acronyms.add(acronym, id);
        }
        self.places.push((sentence, mention.span, id));
        self.entries.push(Entry { mention, first: sentence });
    }

    /// The entry that a mention can only mean by its name.
    pub(crate) fn find(&self, mention: &Mention) -> Option<usize> {
        let key = key(mention);
        if let Some(entry) = self.names.get(&key) {
            return Some(*entry);
        }
        let bare = strip_article(&mention.name);
        if let Some(acronym) = &mention.acronym {
            return only(self.acronyms.all(acronym));
        }
        match mention.how {
            Reference::Acronym => {
                only(self.acronyms.all(bare)).or_else(|| only(self.initials.all(bare)))
            }
            Reference::Name if mention.naming == Naming::Named && !bare.contains(' ') => self
                .by_surname(mention)
                .or_else(|| only(self.acronyms.all(bare)))
                .or_else(|| self.by_given_name(bare)),
            Reference::Name if mention.naming == Naming::NamedBody => self.body_ending_in(&key),
            _ => None,
        }
    }

    /// Whether a mention is one word, with a capital, that is the surname of somebody: "Aude", whatever it was taken for.
    pub(crate) fn is_surname(&self, mention: &Mention) -> bool {
        mention.name.starts_with(char::is_uppercase)
            && !mention.name.contains(' ')
            && !self.surnames.all(&lowercase(&mention.name)).is_empty()
    }

    /// The one person of that surname whom the form of address fits.
    fn by_surname(&self, mention: &Mention) -> Option<usize> {
        let all = self.surnames.all(&last_word(&mention.name));
        let fits = |id: &&usize| {
            self.entries.get(**id).is_some_and(|entry| entry.mention.gender.fits(mention.gender))
        };
        let mut fitting = all.iter().filter(fits);
        let first = fitting.next()?;
        fitting.next().is_none().then_some(*first)
    }

    /// The one person of that first name, where the article says who it is: "Hanna" for "her aunt, Hanna Weir".
    fn by_given_name(&self, name: &str) -> Option<usize> {
        let all = self.given.all(&lowercase(name));
        let known =
            |id: &usize| self.entries.get(*id).is_some_and(|entry| entry.mention.role.is_some());
        only(all).filter(known)
    }

    /// Where somebody is mentioned by name from one sentence to another: sentence, words, entry.
    pub(crate) fn places(&self, from: usize, to: usize) -> &[(usize, Span, usize)] {
        let begin = self.places.partition_point(|(sentence, ..)| *sentence < from);
        let end = self.places.partition_point(|(sentence, ..)| *sentence <= to);
        self.places.get(begin..end).unwrap_or(&[])
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
}

/// The one entry of a list that has just one.
pub(crate) fn only(entries: &[usize]) -> Option<usize> {
    match entries {
        [one] => Some(*one),
        _ => None,
    }
}

/// "WHO" for "the World Health Organization".
fn initials(name: &str) -> String {
    let words = strip_article(name).split([' ', '-']);
    words
        .take_while(|word| !word.starts_with('('))
        .filter(|word| !is_one_of(word, "of for the and"))
        .filter_map(|word| word.chars().next())
        .collect()
}

/// What two mentions of the same source share: the name in lower case, without article and acronym.
pub(crate) fn key(mention: &Mention) -> String {
    let name = strip_article(&mention.name);
    let name = find(name, " (").and_then(|end| name.get(..end)).unwrap_or(name);
    let name = lowercase(name);
    if contains(&name, "’") { name.replace('’', "'") } else { name }
}

fn last_word(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or(name);
    lowercase(singular_genitive(last))
}

/// "Ruiz’s" is "Ruiz".
fn singular_genitive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
