//! Everybody whom an article names, whether they speak or not, and which of them a shorter mention can only mean.

use super::bodies;
use super::names::{self, Mention};
use crate::annotation::{Naming, Reference, SourceKind};
use crate::language::{Reading, Sentence, Tag, noun_phrases};
use crate::text::{Span, WordMap, find, index_key, lowercase, sort_by_key};

/// A person or body that the article names in full, as a source or not.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its fullest mention.
    pub(super) mention: Mention,
    /// The sentences that mention it by (a part of) its name, in order.
    pub(super) sentences: Vec<usize>,
}

/// Everybody whom the article names.
#[derive(Debug, Default)]
pub(super) struct Roster {
    /// In the order of their first mention.
    pub(super) entries: Vec<Entry>,
    /// Lower-case last word of a person's name.
    surnames: WordMap<Vec<usize>>,
    /// Words in capitals that stand for a body.
    acronyms: WordMap<Vec<usize>>,
    /// Lower-case name without the article.
    names: WordMap<usize>,
}

impl Roster {
    /// Reads the whole article.
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let mut roster = Roster::default();
        let mut short = Vec::new();
        for (index, sentence) in reading.sentences().iter().enumerate() {
            for span in proper_phrases(reading, sentence) {
                let Some(mention) = names::read(reading, sentence, span) else { continue };
                let person = mention.kind == SourceKind::Person && mention.naming == Naming::Named;
                let full = person && mention.name.contains(' ');
                let body = mention.naming == Naming::NamedBody
                    && (mention.acronym.is_some() || strip_article(&mention.name).contains(' '));
                if full || body {
                    roster.enter(mention, index);
                } else if mention.naming == Naming::Named {
                    short.push((last_word(&mention.name), index));
                }
            }
        }
        for (surname, sentence) in short {
            let entry = only(roster.surnames.all(&surname));
            if let Some(entry) = entry.and_then(|entry| roster.entries.get_mut(entry)) {
                entry.sentences.push(sentence);
            }
        }
        for entry in &mut roster.entries {
            sort_by_key(&mut entry.sentences, |sentence| [index_key(*sentence), 0, 0, 0]);
        }
        roster
    }

    fn enter(&mut self, mention: Mention, sentence: usize) {
        let key = key(&mention);
        if let Some(&id) = self.names.get(&key)
            && let Some(entry) = self.entries.get_mut(id)
        {
            entry.sentences.push(sentence);
            entry.mention.role = entry.mention.role.take().or(mention.role);
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
        }
        if let Some(acronym) = &mention.acronym {
            self.acronyms.add(acronym, id);
        }
        self.entries.push(Entry { mention, sentences: vec![sentence] });
    }

    /// The entry that a mention can only mean.
    pub(super) fn find(&self, mention: &Mention) -> Option<usize> {
        if let Some(entry) = self.names.get(&key(mention)) {
            return Some(*entry);
        }
        let bare = strip_article(&mention.name);
        match mention.how {
            Reference::Acronym => only(self.acronyms.all(bare)),
            Reference::Name if mention.naming == Naming::Named && !bare.contains(' ') => {
                only(self.surnames.all(&lowercase(bare)))
            }
            Reference::Name if mention.naming == Naming::NamedBody => {
                self.body_ending_in(&key(mention))
            }
            Reference::Role if is_definite(&mention.name) => {
                self.by_role(&lowercase(bare), mention.kind)
            }
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
    fn by_role(&self, role: &str, kind: SourceKind) -> Option<usize> {
        let person = |kind| matches!(kind, SourceKind::Person | SourceKind::Unknown);
        let fits = |entry: &Entry| {
            if person(kind) != person(entry.mention.kind) {
                return false;
            }
            let words = match entry.mention.kind {
                SourceKind::Person => head_of_role(entry.mention.role.as_deref().unwrap_or("")),
                SourceKind::Organisation | SourceKind::Government => {
                    strip_article(&entry.mention.name)
                }
                _ => "",
            };
            let words = lowercase(words);
            words == role || words.strip_suffix(role).is_some_and(|rest| rest.ends_with(' '))
        };
        let mut fitting = self.entries.iter().enumerate().filter(|(_, entry)| fits(entry));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first.0)
    }
}

/// "lead author" of "lead author of the paper": she is an author, and no paper.
fn head_of_role(role: &str) -> &str {
    [" of ", " at ", " for ", " in ", ", "]
        .iter()
        .fold(role, |head, link| find(head, link).and_then(|end| head.get(..end)).unwrap_or(head))
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

/// The one entry of a list that has just one.
pub(super) fn only(entries: &[usize]) -> Option<usize> {
    match entries {
        [one] => Some(*one),
        _ => None,
    }
}

/// What two mentions of the same source share: the name in lower case, without article and acronym.
pub(super) fn key(mention: &Mention) -> String {
    let name = strip_article(&mention.name);
    let name = find(name, " (").and_then(|end| name.get(..end)).unwrap_or(name);
    lowercase(name).replace('’', "'")
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
    lowercase(singular_genitive(last))
}

/// "Ruiz’s" is "Ruiz".
fn singular_genitive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
