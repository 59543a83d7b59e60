//! All mentions of an article, one after the other.

use words::is_one_of;

use super::discourse::{Discourse, Mention, Standing, What};
use super::identity::RELATIVES;
use super::quotation::Quotation;
use super::sentence_reader::SentenceReader;
use crate::claims::Attribution;
use crate::languages::en::linking::entities::gender::Gender;
use crate::languages::en::linking::entities::name_index::NameIndex;
use crate::lexicon::Class;
use crate::linking::sentence_of;
use crate::syntax::{Label, Reading, Tag, Token};

/// Reads the whole article.
pub(crate) fn discourse(
    reading: &Reading<'_>,
    name_index: &NameIndex,
    attributions: &[Attribution],
) -> Discourse {
    let mut discourse = Discourse::of(name_index.entries.len());
    let mut quotation = Quotation::default();
    for (index, sentence) in reading.sentences().iter().enumerate() {
        discourse.begin_sentence();
        let quoted = quotation.read(reading, sentence);
        let copular =
            sentence.dependencies.iter().any(|dependency| dependency.label == Label::Copula);
        SentenceReader { reading, name_index, sentence, index, copular, quoted: &quoted }
            .read(&mut discourse);
    }
    discourse.begin_sentence();
    note_mentions(&mut discourse);
    for attribution in attributions {
        note_speaker(&mut discourse, reading, attribution);
    }
    discourse
}

/// Notes for everybody where they are mentioned.
fn note_mentions(discourse: &mut Discourse) {
    for (at, mention) in discourse.mentions.iter().enumerate() {
        let name = !matches!(mention.what, What::Pronoun | What::OtherForm);
        if let Some(referent) = mention.referent.filter(|_| name)
            && let Some(referent) = discourse.referents.get_mut(referent)
        {
            referent.mentions.push(at);
        }
    }
}

/// Notes who is the source of a claim.
fn note_speaker(discourse: &mut Discourse, reading: &Reading<'_>, attribution: &Attribution) {
    let Some(source) = attribution.source else { return };
    let Some(sentence) = sentence_of(reading, source) else { return };
    let mentions = discourse.range(sentence);
    // "the nurse who looked after Reed": the first is the head.
    let inside = |mention: &&mut Mention| {
        mention.span.overlaps(source) && !mention.possessor && mention.what != What::OtherForm
    };
    let speaks = discourse.mentions.get_mut(mentions).unwrap_or_default().iter_mut().find(inside);
    let Some(mention) = speaks else { return };
    mention.standing = Standing::Speaker;
    for content in &attribution.content {
        if content.start() < mention.span.start() {
            mention.said =
                if mention.said.is_empty() { *content } else { mention.said.cover(*content) };
        }
    }
    let person = mention.what == What::Person;
    if let Some(referent) = mention.referent
        && let Some(referent) = discourse.referents.get_mut(referent)
    {
        referent.human |= person;
        referent.speaks = true;
    }
}

impl SentenceReader<'_> {
    fn read(&self, discourse: &mut Discourse) {
        let tokens = &self.sentence.tokens;
        let mut phrases = self.sentence.phrases.iter().peekable();
        let mut at = 0;
        while at < tokens.len() {
            let phrase = phrases.next_if(|phrase| phrase.start <= at);
            let end = phrase.map_or(at + 1, |phrase| phrase.end.max(at + 1));
            let mut start = at;
            for index in at..end {
                let Some(token) = tokens.get(index).copied() else { break };
                let _word = self.reading.lower(token);
                let genitive = token.tag == Tag::Part && token.is_a(Class::GENITIVE);
                if genitive && phrase.is_some() {
                    self.nominal(discourse, start, index, true);
                    start = index + 1;
                    // "Orr's lawyer"
                    let owned = (start..end).any(|at| is_one_of(self.lower(at), RELATIVES));
                    let last = discourse.mentions.last_mut().filter(|it| it.end == index);
                    if let Some(owner) = last.filter(|_| owned) {
                        owner.of_relative = true;
                        let referent = owner.referent;
                        if let Some(id) = referent
                            && let Some(referent) = discourse.referents.get_mut(id)
                        {
                            referent.human = true;
                        }
                    }
                }
                if token.tag == Tag::Pron {
                    self.pronoun(discourse, index);
                }
            }
            if phrase.is_none() {
                self.adjective(discourse, at);
            } else {
                // "Reed | 's": what it owns is no noun.
                let possessor = self.lower(end) == "'s" || self.lower(end) == "’s";
                self.nominal(discourse, start, end, possessor);
            }
            at = end;
        }
    }

    /// "a local", "the accused", "a 34-year-old": somebody, by an adjective.
    fn adjective(&self, discourse: &mut Discourse, at: usize) {
        let word = self.lower(at);
        let before = self.lower(at.wrapping_sub(1));
        let determined =
            is_one_of(before, "a an the another one") || word == "old" && before == "-";
        let noun = self.sentence.tokens.get(at + 1).is_some_and(|next| {
            matches!(next.tag, Tag::Noun | Tag::Propn | Tag::Adj) || self.reading.word(*next) == "-"
        });
        if determined && !noun && is_one_of(word, "local accused deceased old") {
            let referent = Some(discourse.introduce(None));
            let human = referent.and_then(|id| discourse.referents.get_mut(id));
            if let Some(referent) = human {
                referent.human = true;
                referent.fragment = true;
            }
            let standing = self.standing(at, at + 1);
            let what = What::Person;
            discourse.mentions.push(Mention {
                what,
                referent,
                standing,
                ..self.mention(at, at + 1)
            });
        }
    }

    fn pronoun(&self, discourse: &mut Discourse, at: usize) {
        let word = self.lower(at);
        let gender = Gender::of_pronoun(word);
        let what = match word {
            "he" | "she" => What::Pronoun,
            "someone" | "somebody" | "another" | "one" => What::Person,
            _ if gender.is_known() => What::OtherForm,
            _ => return,
        };
        let standing = self.standing(at, at + 1);
        // "one" of whatever may be anything.
        if what == What::Person && standing == Standing::Other {
            return;
        }
        let referent = (what == What::Person).then(|| discourse.introduce(None));
        discourse.mentions.push(Mention {
            what,
            referent,
            standing,
            gender,
            ..self.mention(at, at + 1)
        });
    }

    /// A name or a noun, from `start` to `end`.
    fn nominal(&self, discourse: &mut Discourse, start: usize, end: usize, possessor: bool) {
        let mut mention = self.mention(start, end);
        let words = self.sentence.tokens.get(start..end).unwrap_or(&[]);
        if matches!(words, [token] if token.tag == Tag::Pron) {
            return;
        }
        let Some(read) = self.identify(discourse, &mention, words, possessor) else { return };
        mention.what = read.what;
        mention.referent = Some(read.referent);
        mention.gender = Gender::of_pronoun(self.lower(start));
        mention.possessor = possessor;
        if !possessor {
            mention.standing = self.standing(start, end);
        }
        self.name_apposed(discourse, &mention, words);
        if let Some(referent) = discourse.referents.get_mut(read.referent) {
            referent.titles = referent.titles.and(read.titles);
            referent.person |= read.what == What::Person;
            referent.human |= read.human || referent.gender().is_known();
        }
        discourse.mentions.push(mention);
    }

    /// "Its owner, | Victor Orr": the owner is whoever is named.
    fn name_apposed(&self, discourse: &mut Discourse, mention: &Mention, words: &[Token]) {
        let named = words.last().is_some_and(|last| last.tag == Tag::Propn);
        if !named || self.apposed_to(discourse, mention, true).is_none() {
            return;
        }
        let own = discourse.range(self.index);
        let Some(before) = discourse
            .mentions
            .get_mut(own)
            .and_then(|own| own.iter_mut().rev().find(|it| it.what != What::OtherForm))
        else {
            return;
        };
        let (described, name) = (before.referent, mention.referent);
        before.referent = name;
        let titles = described.and_then(|id| discourse.referents.get(id)).map(|it| it.titles);
        if let Some(referent) = name.and_then(|id| discourse.referents.get_mut(id)) {
            referent.titles = referent.titles.and(titles.unwrap_or_default());
            referent.human = true;
        }
    }
}
