//! How words stand in their sentence, and what stands in and before them.

use words::is_one_of;

use super::discourse::{Mention, Standing};
use super::reader::Reader;
use crate::language::{Label, Tag, Token};
use crate::linking::entities::gender::Gender;

impl Reader<'_> {
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.sentence.tokens.get(at).map_or("", |token| self.reading.lower(*token))
    }

    /// Whether an article, a possessor or the like stands before a noun.
    pub(crate) fn is_determined(&self, mention: &Mention) -> bool {
        let first = self.sentence.tokens.get(mention.start);
        let before = self.lower(mention.start.wrapping_sub(1));
        first.is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Pron | Tag::Num))
            || is_one_of(before, "'s ’s ' ’")
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

    pub(crate) fn takes_part(&self, start: usize, end: usize) -> bool {
        match self.sentence.label(self.top(start, end)) {
            Some(Label::Object | Label::IndirectObject | Label::Agent | Label::Conjunct) => true,
            Some(Label::Oblique | Label::NounModifier) => {
                is_one_of(self.lower(start.wrapping_sub(1)), "with by to from against for between")
            }
            _ => false,
        }
    }

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
}
