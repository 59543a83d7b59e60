//! Whom each pronoun of an article stands for.

use super::context::Context;
use super::discourse::{Discourse, Standing, What};
use super::{bodies, people, survey};
use crate::claims::Attribution;
use crate::languages::en::lexicon::is_in;
use crate::languages::en::linking::entities::name_index::NameIndex;
use crate::lexicon::Class;
use crate::linking::sentence_of;
use crate::syntax::Reading;
use crate::text::{Article, Span, lowercase};

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

impl Antecedents {
    /// Whether a pronoun (lower case) is one of those that are resolved.
    pub(crate) fn may_find(pronoun: &str) -> bool {
        is_in(pronoun, Class::THIRD_PERSON)
    }

    /// Resolves "he" and "she" in the whole article.
    pub(crate) fn of(
        article: &Article,
        reading: &Reading<'_>,
        name_index: &NameIndex,
        attributions: &[Attribution],
    ) -> Self {
        let mut discourse = survey::discourse(reading, name_index, attributions);
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

/// How many mentions back the one is looked for in which an antecedent speaks.
const LATELY: usize = 40;
