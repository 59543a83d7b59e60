//! Whom and what an article mentions, in the order of the text, so far as a pronoun could take it up: people, bodies,
//! groups of people, and the pronouns themselves.

use crate::languages::en::linking::entities::gender::Gender;
use crate::text::{Span, WordMap};

/// What words are, for a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// "he", "she".
    Pronoun,
    /// "him", "her", "his".
    OtherForm,
    /// One human being.
    Person,
    /// A name of one word that may be a person's.
    Perhaps,
    /// Several.
    People,
    /// A body, a document, a medium: what "it" can stand for when it says something.
    Body,
}

/// How words stand in their sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The source of a claim.
    Speaker,
    /// The subject of the main clause.
    MainSubject,
    /// The subject of another clause.
    Subject,
    /// Object, addressee, possessor and whatever else.
    Other,
}

/// Words that mention somebody or something.
#[allow(clippy::struct_excessive_bools, reason = "what the words show, each by itself")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    /// The index of its sentence.
    pub(crate) sentence: usize,
    /// The index of its first token.
    pub(crate) start: usize,
    /// One past its last token.
    pub(crate) end: usize,
    /// Its words.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) what: What,
    /// Index into [`Discourse::referents`]; none for a pronoun that stands for nobody in particular as yet.
    pub(crate) referent: Option<usize>,
    /// Its place in the sentence.
    pub(crate) standing: Standing,
    /// Whether it stands between quotation marks.
    pub(crate) quoted: bool,
    /// Of a pronoun, or of the pronoun that a phrase begins with: "her lawyer".
    pub(crate) gender: Gender,
    /// Whether it is so near to a verb that it takes part in what is done: an object, an agent, "with him".
    pub(crate) takes_part: bool,
    /// Whether it begins with "its".
    pub(crate) owned: bool,
    /// Whether "'s" follows.
    pub(crate) possessor: bool,
    /// Whether what follows "'s" is a human being who is somebody's: "Orr's lawyer".
    pub(crate) of_relative: bool,
    /// What a pronoun says, as far as it stands before the pronoun: "The flat was empty, he said."
    pub(crate) said: Span,
}

/// Somebody or something that is mentioned.
#[allow(clippy::struct_excessive_bools, reason = "what the words show, each by itself")]
#[derive(Clone, Debug, Default)]
pub(crate) struct Referent {
    /// The name index's entry, for what is named in full.
    pub(crate) entry: Option<usize>,
    /// Its mentions by names and nouns, as indices.
    pub(crate) mentions: Vec<usize>,
    /// Whether words show that it is a human being: a title, a given name, a noun, a speech.
    pub(crate) human: bool,
    /// Whether it is the source of a claim.
    pub(crate) speaks: bool,
    /// Whether some words for it can only be a person's, a full name among them.
    pub(crate) person: bool,
    /// Whether it is a noun without an article, which may be a part of a name.
    pub(crate) fragment: bool,
    /// By titles, kinship and roles.
    pub(crate) titles: Gender,
    /// By the given name.
    pub(crate) given: Gender,
    /// By the article's own pronouns.
    pub(crate) pronouns: Gender,
    /// How often "he" and "she" in all their forms could only mean this one.
    pub(crate) votes: (u32, u32),
}

impl Referent {
    /// What is known; nothing where words contradict one another.
    pub(crate) fn gender(&self) -> Gender {
        let words = self.titles.and(self.given);
        let contradict = self.titles.is_known() && self.given.is_known() && !words.is_known();
        if contradict { words } else { self.titles.or(self.given).or(self.pronouns) }
    }
}

/// All mentions of an article.
#[derive(Debug, Default)]
pub(crate) struct Discourse {
    /// In the order of the text.
    pub(crate) mentions: Vec<Mention>,
    /// In the order of their first mention.
    pub(crate) referents: Vec<Referent>,
    /// For each sentence the index of its first mention; one more at the end.
    first: Vec<usize>,
    by_entry: Vec<Option<usize>>,
    by_name: WordMap<usize>,
}

impl Discourse {
    /// Of an article of which nothing is read as yet, and whose name index has so many entries.
    pub(crate) fn of(entries: usize) -> Self {
        Self { by_entry: vec![None; entries], ..Self::default() }
    }

    /// The mentions that follow are those of the next sentence.
    pub(crate) fn begin_sentence(&mut self) {
        self.first.push(self.mentions.len());
    }

    /// The indices of a sentence's mentions.
    pub(crate) fn range(&self, sentence: usize) -> std::ops::Range<usize> {
        let at = |index: usize| self.first.get(index).copied().unwrap_or(self.mentions.len());
        at(sentence)..at(sentence.saturating_add(1))
    }

    /// The mentions of a sentence.
    pub(crate) fn of_sentence(&self, sentence: usize) -> &[Mention] {
        self.mentions.get(self.range(sentence)).unwrap_or(&[])
    }

    /// Somebody or something new.
    pub(crate) fn introduce(&mut self, entry: Option<usize>) -> usize {
        self.referents.push(Referent { entry, ..Referent::default() });
        self.referents.len() - 1
    }

    /// The referent of one of the name index's entries.
    pub(crate) fn of_entry(&mut self, entry: usize) -> usize {
        if let Some(Some(referent)) = self.by_entry.get(entry) {
            return *referent;
        }
        let referent = self.introduce(Some(entry));
        if let Some(known) = self.by_entry.get_mut(entry) {
            *known = Some(referent);
        }
        referent
    }

    /// The one of before with this name; a new one where there is none, or where `new` says so.
    pub(crate) fn of_name(&mut self, name: &str, new: bool) -> usize {
        if let Some(referent) = self.by_name.get(name).filter(|_| !new) {
            return *referent;
        }
        let referent = self.introduce(None);
        self.by_name.insert(name, referent);
        referent
    }
}
