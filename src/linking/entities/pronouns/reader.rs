//! The mentions of a sentence, one after the other.

use words::is_one_of;

use super::discourse::{Discourse, Mention, Standing, What};
use super::identity::RELATIVES;
use crate::language::{Label, Reading, Sentence, Tag, Token, noun_phrases};
use crate::linking::entities::gender::Gender;
use crate::linking::entities::name_index::NameIndex;
use crate::text::Span;

/// Reads the mentions of a sentence.
pub(crate) struct Reader<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) name_index: &'a NameIndex,
    pub(crate) sentence: &'a Sentence,
    pub(crate) index: usize,
    /// For each token, whether it stands between quotation marks.
    pub(crate) quoted: &'a [bool],
}

/// A mention as it is read.
pub(crate) struct Read {
    pub(crate) what: What,
    pub(crate) referent: usize,
    pub(crate) titles: Gender,
    /// Whether the words show a human being.
    pub(crate) human: bool,
}

impl Reader<'_> {
    pub(crate) fn read(&mut self, discourse: &mut Discourse) {
        let tokens = &self.sentence.tokens;
        let mut phrases = noun_phrases(self.reading, self.sentence).into_iter().peekable();
        let mut at = 0;
        while at < tokens.len() {
            let phrase = phrases.next_if(|phrase| phrase.start <= at);
            let end = phrase.map_or(at + 1, |phrase| phrase.end.max(at + 1));
            let mut start = at;
            for index in at..end {
                let Some(token) = tokens.get(index).copied() else { break };
                let word = self.reading.lower(token);
                let genitive = token.tag == Tag::Part && is_one_of(word, "'s ’s ' ’");
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

    pub(crate) fn mention(&self, start: usize, end: usize) -> Mention {
        let tokens = self.sentence.tokens.get(start..end).unwrap_or(&[]);
        let span = match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        };
        Mention {
            sentence: self.index,
            start,
            end,
            span,
            what: What::Body,
            referent: None,
            standing: Standing::Other,
            quoted: self.quoted.get(start).copied().unwrap_or(false),
            gender: Gender::default(),
            takes_part: self.takes_part(start, end),
            owned: self.lower(start) == "its",
            possessor: false,
            of_relative: false,
            said: Span::default(),
        }
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

    /// The person of whom a phrase says who or what it is: "his wife, | Ana Silva", "Silva, | a nurse,".
    pub(crate) fn apposed_to(
        &self,
        discourse: &Discourse,
        mention: &Mention,
        named: bool,
    ) -> Option<usize> {
        let own = discourse.mentions.get(discourse.range(self.index))?;
        let before = own.iter().rev().find(|it| it.what != What::OtherForm)?;
        let head = self.sentence.head(self.top(mention.start, mention.end));
        let label = self.sentence.label(self.top(mention.start, mention.end));
        let of_tree = label == Some(Label::Apposition)
            && head.is_some_and(|head| (before.start..before.end).contains(&head));
        // "Daniel Orr, | 19, | a clerk"
        let between = self.sentence.tokens.get(before.end..mention.start)?;
        let comma = (1..=4).contains(&between.len())
            && self.lower(before.end) == ","
            && between.iter().all(|token| {
                token.tag == Tag::Num || is_one_of(self.reading.lower(*token), ", aged")
            });
        let goes_on = is_one_of(self.lower(mention.end), "and or &");
        let other_kind = |it: &Mention| {
            self.sentence.tokens.get(it.start..it.end).is_some_and(|words| {
                words.last().is_some_and(|last| (last.tag == Tag::Propn) != named)
            })
        };
        let person = before.what == What::Person || before.what == What::Perhaps;
        (person && !goes_on && (of_tree || comma && other_kind(before))).then_some(before.referent?)
    }
}
