//! Whom "he", "she", "it", "they" stand for, where only one can be meant.
//!
//! All of an article's people, bodies and pronouns are read first ([`discourse`]), then the pronouns are taken in order.
//! "He" and "she" ([`people`]) stand for a person of whom the article's words show that it is a man, or a woman; "it" and
//! "they" ([`bodies`]) only for who has just spoken or is the subject. Whatever else could be meant leaves the pronoun
//! alone, and so does whoever stands between without a name: a wrong speaker is worse than none.

mod bodies;
mod discourse;
mod identity;
mod people;
mod people_words;
mod place;
mod quotation;
mod reader;

use crate::claims::Attribution;
use crate::language::Reading;
use crate::linking::entities::name_index::NameIndex;
use crate::linking::sentences::sentence_of;
use crate::text::{Article, BlockKind, Span, lowercase};
use discourse::{Discourse, Standing, What};

/// How many mentions back the one is looked for in which an antecedent speaks.
const LATELY: usize = 40;

/// Whom the pronouns of an article stand for.
#[derive(Debug)]
pub(crate) struct Antecedents {
    discourse: Discourse,
}

/// Whom words stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Antecedent {
    /// The name index's entry, for what is named in full.
    pub(crate) entry: Option<usize>,
    /// Where it was mentioned before by a name or a noun, as the source of a claim if it has been one, or else last.
    pub(crate) span: Span,
    /// Whether these words are the source of a claim.
    pub(crate) spoke: bool,
}

/// What the resolving looks at.
#[derive(Clone, Copy)]
struct Context<'a> {
    article: &'a Article,
    reading: &'a Reading<'a>,
}

impl Antecedents {
    /// Resolves "he" and "she" in the whole article.
    pub(crate) fn of(
        article: &Article,
        reading: &Reading<'_>,
        name_index: &NameIndex,
        attributions: &[Attribution],
    ) -> Self {
        let mut discourse = Discourse::of(reading, name_index, attributions);
        let context = Context { article, reading };
        people::collect_evidence(&mut discourse, context);
        people::resolve(&mut discourse, context);
        Self { discourse }
    }

    /// The one whom a pronoun stands for, if only one can be meant; "it" and "they" only as the source of an
    /// attribution.
    pub(crate) fn find(
        &self,
        article: &Article,
        reading: &Reading<'_>,
        attribution: Option<&Attribution>,
        pronoun: Span,
    ) -> Option<Antecedent> {
        let discourse = &self.discourse;
        let word = lowercase(pronoun.slice(reading.text()));
        let referent = match word.as_str() {
            "he" | "she" => {
                discourse
                    .of_sentence(sentence_of(reading, pronoun)?)
                    .iter()
                    .find(|mention| mention.span == pronoun && mention.what == What::Pronoun)?
                    .referent?
            }
            _ => bodies::find(discourse, Context { article, reading }, attribution?, &word)?,
        };
        let referent = discourse.referents.get(referent)?;
        let before = referent.mentions.partition_point(|at| {
            discourse.mentions.get(*at).is_some_and(|it| it.span.end() <= pronoun.start())
        });
        let mut before = referent
            .mentions
            .get(..before)?
            .iter()
            .rev()
            .filter_map(|at| discourse.mentions.get(*at))
            .take(LATELY);
        let last = before.clone().next()?;
        let spoke = before.find(|mention| mention.standing == Standing::Speaker);
        Some(Antecedent {
            entry: referent.entry,
            span: spoke.unwrap_or(last).span,
            spoke: spoke.is_some(),
        })
    }
}

impl Context<'_> {
    /// The block of a sentence; none where there is no such sentence, or where it is a heading.
    fn block(&self, sentence: usize) -> Option<usize> {
        let block = self.reading.sentences().get(sentence)?.block;
        let heading = self.article.blocks().get(block)?.kind == BlockKind::Heading;
        (!heading).then_some(block)
    }
}
