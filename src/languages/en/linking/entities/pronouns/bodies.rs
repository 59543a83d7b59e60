//! Whom "it" and "they" stand for when they say something.

use super::context::Context;
use super::discourse::{Discourse, Mention, Standing, What};
use crate::claims::Attribution;
use crate::linking::sentence_of;

/// How many sentences back the antecedent may stand.
const REACH: usize = 2;

/// The only one whom "it" or "they", the source of a claim, can mean.
pub(crate) fn find(
    discourse: &Discourse,
    context: Context<'_>,
    attribution: &Attribution,
    word: &str,
) -> Option<usize> {
    let what = match word {
        "it" => What::Body,
        "they" => What::People,
        _ => return None,
    };
    let pronoun = attribution.source?;
    let in_content = |mention: &Mention| {
        attribution.content.iter().any(|content| content.contains(mention.span))
    };
    let sentence = sentence_of(context.reading, pronoun)?;
    let block = context.block(sentence)?;
    for back in 0..=REACH {
        let from = sentence.checked_sub(back)?;
        let there = context.block(from)?;
        // From one paragraph to the next only what its last sentence says.
        if block - there > 1 || block != there && back > 1 {
            return None;
        }
        let mut one: Option<&Mention> = None;
        let mut another_speaks = false;
        for mention in discourse.of_sentence(from) {
            let before = mention.span.end() <= pronoun.start();
            if mention.quoted || !before {
                continue;
            }
            if !could_be(discourse, what, mention) {
                // "The Greens published what they say": a party can be "they" as well.
                let subject = mention.standing == Standing::MainSubject;
                if back == 0 && subject && mention.what == What::Body && what == What::People {
                    return None;
                }
                another_speaks |= mention.standing == Standing::Speaker;
                continue;
            }
            match one {
                Some(other) if other.referent != mention.referent => return None,
                Some(other) if other.standing == Standing::Speaker => {}
                _ => one = Some(mention),
            }
        }
        let Some(one) = one else { continue };
        let salient = match one.standing {
            Standing::Speaker => true,
            // "The council has found rooms, it said"
            Standing::MainSubject => block == there && (back > 0 || in_content(one)),
            _ => false,
        };
        return one.referent.filter(|_| salient && !another_speaks);
    }
    None
}

/// Whether a mention is of a kind that the pronoun can mean.
fn could_be(discourse: &Discourse, what: What, mention: &Mention) -> bool {
    match mention.what {
        // "Corvane rejected the allegations": a name of which no word shows that it is a person's.
        What::Perhaps if what == What::Body => {
            let referent = mention.referent.and_then(|id| discourse.referents.get(id));
            mention.standing != Standing::Other
                && referent.is_some_and(|it| !it.human && !it.gender().is_known())
        }
        What::Body if what == What::Body => !mention.owned,
        other => other == what,
    }
}
