//! A sentence of which mentions are read: how words stand in it, and what stands in and before them.

use words::is_one_of;

use super::discourse::{Discourse, Mention, Standing, What};
use crate::languages::en::linking::entities::gender::Gender;
use crate::languages::en::linking::entities::name_index::NameIndex;
use crate::lexicon::Class;
use crate::syntax::{Label, Reading, Sentence, Tag, Token};
use crate::text::Span;

/// A sentence, and what is known of the article.
pub(crate) struct SentenceReader<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) name_index: &'a NameIndex,
    pub(crate) sentence: &'a Sentence,
    pub(crate) index: usize,
    /// Whether a form of "be" links a subject and a noun in it.
    pub(crate) copular: bool,
    /// For each token, whether it stands between quotation marks.
    pub(crate) quoted: &'a [bool],
}

impl SentenceReader<'_> {
    /// A word in lower case; empty where there is none.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.sentence.tokens.get(at).map_or("", |token| self.reading.lower(*token))
    }

    /// Whether an article, a possessor or the like stands before a noun.
    pub(crate) fn is_determined(&self, mention: &Mention) -> bool {
        let first = self.sentence.tokens.get(mention.start);
        let before = self.sentence.tokens.get(mention.start.wrapping_sub(1));
        first.is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Pron | Tag::Num))
            || before.is_some_and(|token| token.is_a(Class::GENITIVE))
    }

    /// What titles before a name, or the head of a description, say.
    pub(crate) fn titles(&self, words: &[Token], named: bool) -> Gender {
        let Some((last, before)) = words.split_last() else { return Gender::default() };
        let word = |token: &Token| self.reading.lower(*token);
        if named && last.tag == Tag::Propn {
            before.iter().fold(Gender::default(), |sum, token| {
                let common = token.tag == Tag::Noun;
                sum.and(if common {
                    Gender::of_word(word(token))
                } else {
                    Gender::of_title(word(token))
                })
            })
        } else {
            Gender::of_word(word(last))
        }
    }

    /// The token of a phrase that hangs on something outside it.
    pub(crate) fn top(&self, start: usize, end: usize) -> usize {
        (start..end)
            .find(|at| self.sentence.head(*at).is_none_or(|head| !(start..end).contains(&head)))
            .unwrap_or(start)
    }

    /// Whether a phrase is an object, an agent or the like.
    pub(crate) fn takes_part(&self, start: usize, end: usize) -> bool {
        match self.sentence.label(self.top(start, end)) {
            Some(Label::Object | Label::IndirectObject | Label::Agent | Label::Conjunct) => true,
            Some(Label::Oblique | Label::NounModifier) => {
                is_one_of(self.lower(start.wrapping_sub(1)), "with by to from against for between")
            }
            _ => false,
        }
    }

    /// The place of a phrase in the sentence.
    pub(crate) fn standing(&self, start: usize, end: usize) -> Standing {
        let mut at = self.top(start, end);
        // The later ones of a list stand as the first.
        for _ in 0..4 {
            match self
                .sentence
                .head(at)
                .filter(|_| self.sentence.label(at) == Some(Label::Conjunct))
            {
                Some(first) if first < at => at = first,
                _ => break,
            }
        }
        match self.sentence.label(at) {
            Some(Label::Subject | Label::PassiveSubject) => {
                let main = self.sentence.head(at).and_then(|head| self.sentence.label(head));
                if main == Some(Label::Root) { Standing::MainSubject } else { Standing::Subject }
            }
            _ => Standing::Other,
        }
    }

    /// A mention that is nobody as yet.
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
