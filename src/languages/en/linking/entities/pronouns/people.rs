//! Whom "he" and "she" stand for.

use super::context::Context;
use super::discourse::{Discourse, Mention, Referent, Standing, What};
use crate::languages::en::linking::entities::gender::Gender;

/// How many sentences back the antecedent may stand.
const REACH: usize = 4;

/// Notes for everybody whose gender no word shows the pronouns that could mean nobody else.
pub(crate) fn collect_evidence(discourse: &mut Discourse, context: Context<'_>) {
    for at in 0..discourse.mentions.len() {
        let Some(pronoun) = discourse.mentions.get(at).copied() else { break };
        if !matches!(pronoun.what, What::Pronoun | What::OtherForm) || pronoun.quoted {
            continue;
        }
        let Some(one) = antecedent(discourse, context, at, &pronoun) else { continue };
        // "Hask's lawyer, Ana Orr, said he was innocent": that shows nothing of Ana Orr.
        let owner = |it: &Mention| {
            it.of_relative && it.referent != Some(one) && could_be(discourse, &pronoun, it)
        };
        let mut near = (0..=1).filter_map(|back| pronoun.sentence.checked_sub(back));
        if near.any(|sentence| discourse.of_sentence(sentence).iter().any(owner)) {
            continue;
        }
        if let Some(mention) = discourse.mentions.get_mut(at) {
            mention.referent = Some(one);
        }
        // "Ruiz said she": nobody else is near.
        let weight = if is_alone_near(discourse, context, &pronoun, one) { 2 } else { 1 };
        if let Some(referent) = discourse.referents.get_mut(one) {
            let he = pronoun.gender == Gender::of_pronoun("he");
            let votes = if he { &mut referent.votes.0 } else { &mut referent.votes.1 };
            *votes += weight;
        }
    }
    for mention in &mut discourse.mentions {
        if matches!(mention.what, What::Pronoun | What::OtherForm) {
            mention.referent = None;
        }
    }
    for referent in &mut discourse.referents {
        // A single word may be no person's name.
        let enough = if referent.person || referent.speaks { 2 } else { 3 };
        referent.pronouns = match referent.votes {
            (he, 0) if he >= enough => Gender::of_pronoun("he"),
            (0, she) if she >= enough => Gender::of_pronoun("she"),
            _ => Gender::default(),
        };
    }
}

/// Resolves all that can be resolved, in order, so that each can carry the next.
pub(crate) fn resolve(discourse: &mut Discourse, context: Context<'_>) {
    for at in 0..discourse.mentions.len() {
        let Some(pronoun) = discourse.mentions.get(at).copied() else { break };
        if !matches!(pronoun.what, What::Pronoun | What::OtherForm) || pronoun.quoted {
            continue;
        }
        let found = antecedent(discourse, context, at, &pronoun);
        let known = found.filter(|one| {
            let gender = discourse.referents.get(*one).map(Referent::gender).unwrap_or_default();
            gender.is_known() && gender == pronoun.gender
        });
        if let Some(mention) = discourse.mentions.get_mut(at) {
            mention.referent = known;
        }
    }
}

/// What the people of one sentence say about a pronoun.
enum Seen {
    /// None whom it could mean.
    Nobody,
    /// One, and how it stands at best.
    One(usize, Standing),
    /// More than one, or one who cannot be told.
    Several,
}

/// The only one whom a pronoun can mean by its place, whether or not the gender is known.
fn antecedent(
    discourse: &Discourse,
    context: Context<'_>,
    at: usize,
    pronoun: &Mention,
) -> Option<usize> {
    let sentence = pronoun.sentence;
    let block = context.block(sentence)?;
    if is_followed_by_name(discourse, at, pronoun) {
        return None;
    }
    match seen(discourse, pronoun, sentence) {
        Seen::Several => return None,
        Seen::One(one, standing) => {
            let takes_up = pronoun.what == What::Pronoun || is_possessive(context, pronoun);
            return (standing != Standing::Other && takes_up).then_some(one);
        }
        Seen::Nobody => {}
    }
    if pronoun.what == What::OtherForm {
        return None;
    }
    for back in 1..=REACH {
        let from = sentence.checked_sub(back)?;
        let there = context.block(from)?;
        if block - there > 1 {
            return None;
        }
        match seen(discourse, pronoun, from) {
            Seen::Nobody => {}
            Seen::Several => return None,
            Seen::One(one, standing) => {
                if standing == Standing::Other {
                    return None;
                }
                let rival = standing != Standing::Speaker
                    && from
                        .checked_sub(1)
                        .filter(|before| context.block(*before) == Some(there))
                        .is_some_and(|before| {
                            matches!(seen(discourse, pronoun, before),
                        Seen::One(other, Standing::Speaker) if other != one)
                        });
                let main = matches!(pronoun.standing, Standing::Speaker | Standing::MainSubject);
                let far = if main {
                    block != there && !is_alone_in_block(discourse, context, pronoun, from, one)
                } else {
                    block != there
                        || back > 1
                        || standing == Standing::Subject
                        || !is_alone_in_block(discourse, context, pronoun, from, one)
                };
                return (!rival && !far).then_some(one);
            }
        }
    }
    None
}

/// Whether "his" or "her" belongs to a noun.
fn is_possessive(context: Context<'_>, pronoun: &Mention) -> bool {
    let sentence = context.reading.sentences().get(pronoun.sentence);
    sentence.is_some_and(|sentence| {
        sentence.label(pronoun.start) == Some(crate::syntax::Label::Possessor)
    })
}

/// "When he arrived, Mr Reed said": whom the pronoun means may follow.
fn is_followed_by_name(discourse: &Discourse, at: usize, pronoun: &Mention) -> bool {
    let first = discourse.range(pronoun.sentence).start;
    let opens = discourse.mentions.get(first..at).is_some_and(|before| {
        before.iter().all(|it| it.quoted || !could_be(discourse, pronoun, it))
    });
    let behind = discourse.mentions.get(at + 1..discourse.range(pronoun.sentence).end);
    opens
        && pronoun.standing == Standing::Subject
        && behind.unwrap_or(&[]).iter().any(|it| {
            it.standing != Standing::Other
                && it.what != What::Pronoun
                && !it.quoted
                && could_be(discourse, pronoun, it)
        })
}

/// Whether a mention is a person whom the pronoun could mean.
fn could_be(discourse: &Discourse, pronoun: &Mention, mention: &Mention) -> bool {
    match mention.what {
        What::Pronoun => mention.gender == pronoun.gender,
        What::Person | What::Perhaps => mention
            .referent
            .and_then(|id| discourse.referents.get(id))
            .is_some_and(|it| !it.gender().is_known() || it.gender() == pronoun.gender),
        _ => false,
    }
}

/// Those in a sentence (before the pronoun) whom it could mean.
fn seen(discourse: &Discourse, pronoun: &Mention, sentence: usize) -> Seen {
    let mut seen = Seen::Nobody;
    let mut another = false;
    let mut possessor = None;
    // Whether the last subject is somebody whom the pronoun could mean.
    let mut acts = false;
    for (at, mention) in discourse.range(sentence).zip(discourse.of_sentence(sentence)) {
        let before = mention.span.end() <= pronoun.span.start();
        if mention.quoted || !before {
            continue;
        }
        // "Reed asked him": there are two; not in "Reed said they had asked him".
        another |= mention.what == What::OtherForm
            && mention.takes_part
            && acts
            && mention.gender == pronoun.gender;
        let possible = could_be(discourse, pronoun, mention);
        if mention.standing != Standing::Other {
            acts = possible;
        }
        if !possible {
            continue;
        }
        let is_pronoun = mention.what == What::Pronoun;
        // "While she is glad, Silva said": whom it means follows.
        if is_pronoun && mention.referent.is_none() && is_followed_by_name(discourse, at, mention) {
            continue;
        }
        let human = is_pronoun || is_human(discourse, mention);
        let said = !is_pronoun && !pronoun.said.is_empty() && pronoun.said.overlaps(mention.span);
        // A name that may be a place's stands for nobody where it takes no part, or where the pronoun's own words are
        // about it.
        let takes_part = mention.standing != Standing::Other
            || mention.takes_part && mention.what == What::Person;
        if !human && (!takes_part || said) {
            continue;
        }
        // "The flat was Orr's, he said": Orr is not who says so.
        another |= said;
        // "her lawyer": so are there here, unless the lawyer is a man, or it is the lawyer who goes on speaking.
        another |= !is_pronoun
            && mention.gender == pronoun.gender
            && !(mention.standing == Standing::Speaker
                && pronoun.standing == Standing::Speaker
                && sentence < pronoun.sentence);
        let whole = |one: &usize| discourse.referents.get(*one).is_some_and(|it| !it.fragment);
        let Some(one) = mention.referent.filter(whole) else { return Seen::Several };
        if mention.possessor {
            if possessor.is_some_and(|other| other != one) {
                another = true;
            }
            possessor = Some(one);
            continue;
        }
        seen = match seen {
            Seen::Nobody => Seen::One(one, mention.standing),
            Seen::One(other, standing) if other == one => {
                Seen::One(one, better(standing, mention.standing))
            }
            _ => return Seen::Several,
        };
    }
    match (seen, possessor) {
        (Seen::One(..), _) if another => Seen::Several,
        (Seen::Nobody, Some(one)) => Seen::One(one, Standing::Other),
        // "Orr, who represents Reed's brother, said": who speaks is nearer than who only owns.
        (Seen::One(one, standing), Some(owner))
            if owner != one && standing != Standing::Speaker =>
        {
            Seen::Several
        }
        (seen, _) => seen,
    }
}

/// Whether words show that a human being is mentioned.
fn is_human(discourse: &Discourse, mention: &Mention) -> bool {
    mention
        .referent
        .and_then(|id| discourse.referents.get(id))
        .is_some_and(|referent| referent.human || referent.gender().is_known())
}

fn better(one: Standing, other: Standing) -> Standing {
    let rank = |standing| match standing {
        Standing::Speaker => 3,
        Standing::MainSubject => 2,
        Standing::Subject => 1,
        Standing::Other => 0,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Whether a pronoun can mean nobody else by the sentences around: it stands in the sentence of its antecedent and the
/// three before mention no other; or it goes on where the antecedent speaks ("Orr said …. He added", also with a
/// quotation as the next paragraph: "“…,” he added"), and neither paragraph mentions another, not even in quotations.
fn is_alone_near(
    discourse: &Discourse,
    context: Context<'_>,
    pronoun: &Mention,
    one: usize,
) -> bool {
    let same = |mention: &Mention| mention.referent == Some(one);
    let block = context.block(pronoun.sentence);
    let near = discourse
        .of_sentence(pronoun.sentence)
        .iter()
        .any(|mention| same(mention) && mention.span.end() <= pronoun.span.start());
    if near {
        return (0..=3).all(|back| {
            let Some(sentence) = pronoun.sentence.checked_sub(back) else { return true };
            match seen(discourse, pronoun, sentence) {
                Seen::Nobody => true,
                Seen::One(other, _) => other == one,
                Seen::Several => false,
            }
        });
    }
    let Some(before) = pronoun.sentence.checked_sub(1) else { return false };
    let there = context.block(before);
    let goes_on =
        there == block || pronoun.standing == Standing::Speaker && !pronoun.said.is_empty();
    let speaks = discourse
        .of_sentence(before)
        .iter()
        .any(|mention| same(mention) && mention.standing == Standing::Speaker);
    goes_on
        && speaks
        && (0..=pronoun.sentence)
            .rev()
            .take_while(|sentence| [block, there].contains(&context.block(*sentence)))
            .take(LONG)
            .flat_map(|sentence| discourse.of_sentence(sentence))
            .all(|mention| {
                mention.span.start() >= pronoun.span.start()
                    || same(mention)
                    || !could_be(discourse, pronoun, mention)
                    || mention.standing == Standing::Other
                        && mention.what != What::Pronoun
                        && !is_human(discourse, mention)
            })
}

/// How many sentences of a paragraph are looked at.
const LONG: usize = 20;

/// Whether the block up to a sentence mentions nobody else whom the pronoun could mean.
fn is_alone_in_block(
    discourse: &Discourse,
    context: Context<'_>,
    pronoun: &Mention,
    last: usize,
    one: usize,
) -> bool {
    let block = context.block(last);
    (0..=last).rev().take_while(|sentence| context.block(*sentence) == block).take(20).all(
        |sentence| match seen(discourse, pronoun, sentence) {
            Seen::Nobody => true,
            Seen::One(other, _) => other == one,
            Seen::Several => false,
        },
    )
}
