//! What a denial denies: "Kyrs said drones had struck the silo. Veldia denied that its drones had struck it."
//!
//! Either the denial says again what is denied, in enough of the same words, or it says "the allegation" and only one can
//! be meant. Nobody denies what he says himself, and a denial of something that the article does not report is linked
//! to nothing.

use words::is_one_of;

use crate::annotation::{Claim, ClaimKind, CueLabel};
use crate::claims::Attribution;
use crate::languages::en::syntax::singular;
use crate::linking::first_behind;
use crate::syntax::{Reading, Tag, Token};

/// How many sentences back a denial reaches.
const REACH: usize = 5;

/// Fills in `denies` of each denial.
pub(crate) fn link(reading: &Reading<'_>, attributions: &[Attribution], claims: &mut [Claim]) {
    for id in 0..claims.len() {
        let denied = match (attributions.get(id), claims.get(id)) {
            (Some(attribution), Some(claim))
                if claim.kind == ClaimKind::Denial
                    && !claim.cue.as_ref().is_some_and(|cue| cue.negated) =>
            {
                let candidates = candidates(attributions, claims, id);
                if takes_up(reading, attribution) {
                    only_meant(reading, attribution, &candidates)
                } else {
                    said_again(reading, attribution, attributions, &candidates)
                }
            }
            _ => continue,
        };
        if let Some(claim) = claims.get_mut(id) {
            claim.denies = denied;
        }
    }
}

/// The claims of others shortly before, the last first.
fn candidates<'a>(
    attributions: &[Attribution],
    claims: &'a [Claim],
    denial: usize,
) -> Vec<&'a Claim> {
    let (Some(attribution), Some(claim)) = (attributions.get(denial), claims.get(denial)) else {
        return Vec::new();
    };
    let source = claim.source.map(|source| source.id);
    let before = attributions.iter().zip(claims).take(denial).rev();
    before
        .take_while(|(other, _)| other.sentence + REACH >= attribution.sentence)
        .filter(|(_, other)| {
            matches!(other.kind, ClaimKind::Statement | ClaimKind::Finding | ClaimKind::Hearsay)
                && !other.cue.as_ref().is_some_and(|cue| cue.negated)
                && source.is_some()
                && other.source.map(|source| source.id) != source
        })
        .map(|(_, other)| other)
        .collect()
}

/// Words of the content that carry it, blank-separated, and how many.
fn content_words(reading: &Reading<'_>, attribution: &Attribution) -> (String, usize) {
    let (mut words, mut count) = (String::new(), 0);
    for token in tokens(reading, attribution) {
        let word = reading.lower(*token);
        let carries = match token.tag {
            Tag::Noun | Tag::Propn | Tag::Num | Tag::Adj => true,
            Tag::Verb => !is_one_of(word, "do did done does have had has make made"),
            _ => false,
        };
        if carries {
            words.push_str(&stem(word));
            words.push(' ');
            count += 1;
        }
    }
    (words, count)
}

fn tokens<'a>(
    reading: &'a Reading<'_>,
    attribution: &'a Attribution,
) -> impl Iterator<Item = &'a Token> {
    let begin = attribution.content.first().map_or(0, |span| span.start());
    let end = attribution.content.last().map_or(0, |span| span.end());
    let sentences = reading.sentences();
    let first = first_behind(reading, begin);
    sentences
        .iter()
        .skip(first)
        .take_while(move |sentence| sentence.span.start() < end)
        .flat_map(|sentence| &sentence.tokens)
        .filter(|token| attribution.content.iter().any(|part| part.contains(token.span)))
}

/// "struck" and "strikes" do not meet, "drones" and "drone", "beaten" and "beat" do.
fn stem(word: &str) -> String {
    let word = singular(word);
    let short = ["ing", "ed", "en", "e"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|short| short.len() >= 3));
    short.unwrap_or(&word).to_owned()
}

/// Nouns for what somebody else has said.
const SAYINGS: &str = "\
    allegation accusation claim charge report rumour rumor suggestion assertion account version statement criticism";

/// Whether a content is no more than "the allegations", "this", "it".
fn takes_up(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    tokens(reading, attribution).all(|token| {
        let word = reading.lower(*token);
        match token.tag {
            Tag::Noun => is_one_of(&singular(word), SAYINGS),
            Tag::Det | Tag::Punct => true,
            Tag::Pron => is_one_of(word, "this that it these those its his her their both all"),
            Tag::Adj => is_one_of(word, "all both such latest"),
            Tag::Adv | Tag::Adp => is_one_of(word, "as"),
            _ => false,
        }
    }) && tokens(reading, attribution).any(|token| token.is_nominal() || token.tag == Tag::Pron)
}

/// What "the allegation" can only mean: the one that is called so, else what the only other speaker said.
fn only_meant(reading: &Reading<'_>, denial: &Attribution, candidates: &[&Claim]) -> Vec<usize> {
    let several = tokens(reading, denial).any(|token| {
        let word = reading.lower(*token);
        token.tag == Tag::Noun && singular(word) != word || is_one_of(word, "these those all both")
    });
    let alleged =
        |claim: &&&Claim| claim.cue.as_ref().is_some_and(|cue| cue.label == CueLabel::Alleged);
    let mut meant: Vec<&Claim> = candidates.iter().filter(alleged).copied().collect();
    if meant.is_empty() {
        meant = candidates.to_vec();
    }
    let source = |claim: &Claim| claim.source.map(|source| source.id);
    let Some(first) = meant.first().map(|claim| source(claim)) else { return Vec::new() };
    let one_source = meant.iter().all(|claim| source(claim) == first);
    if !one_source || (meant.len() > 1 && !several) {
        return Vec::new();
    }
    meant.iter().rev().map(|claim| claim.id).collect()
}

/// The one claim that the denial says again: most of the denial's words are in it, and two at least.
fn said_again(
    reading: &Reading<'_>,
    denial: &Attribution,
    attributions: &[Attribution],
    candidates: &[&Claim],
) -> Vec<usize> {
    let (words, length) = content_words(reading, denial);
    let (mut best, mut found) = (0, Vec::new());
    for claim in candidates {
        let Some(attribution) = attributions.get(claim.id) else { continue };
        let (theirs, _) = content_words(reading, attribution);
        let count = words.split(' ').filter(|word| is_one_of(word, &theirs)).count();
        if count < 2 || count * 5 < length * 3 || count < best {
            continue;
        }
        if count > best {
            found.clear();
        }
        best = count;
        found.push(claim.id);
    }
    if found.len() == 1 { found } else { Vec::new() }
}
