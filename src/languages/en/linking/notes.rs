//! What the outlet's remarks cover.

use words::is_one_of;

use crate::annotation::{Note, NoteKind};
use crate::claims::{Found, Remark};
use crate::languages::en::syntax::singular;
use crate::syntax::Reading;
use crate::text::{Article, contains, index_key, sort_by_key};

/// The remarks as notes, each with the claims it covers: those of its own sentence, else those of the nearest sentence
/// before it, at most two back.
pub(crate) fn attach(article: &Article, reading: &Reading<'_>, found: &Found) -> Vec<Note> {
    found
        .remarks
        .iter()
        .enumerate()
        .map(|(id, remark)| Note {
            id,
            kind: remark.kind,
            span: article.text_span(remark.span),
            targets: targets(reading, found, *remark),
        })
        .collect()
}

fn targets(reading: &Reading<'_>, found: &Found, remark: Remark) -> Vec<usize> {
    let in_sentence = |sentence: usize| -> Vec<usize> {
        found
            .attributions
            .iter()
            .enumerate()
            .filter(|(_, attribution)| attribution.sentence == sentence)
            .map(|(id, _)| id)
            .collect()
    };
    // A refusal to comment stands for itself: it says nothing about what others said. Nor does a remark on something of
    // its own: "reports of looting could not be verified".
    let reach = match remark.kind {
        NoteKind::NotVerified | NoteKind::Verified if has_own_matter(reading, remark) => 0,
        NoteKind::NotVerified | NoteKind::Verified => 2,
        NoteKind::AnonymityReason => 1,
        NoteKind::DeclinedToComment | NoteKind::NotReached => return Vec::new(),
    };
    let words = reading.lower_words(remark.span);
    let wanted = if contains(words, "both ") || contains(words, "either ") { 2 } else { 1 };
    let mut targets = Vec::new();
    for back in 0..=reach {
        let Some(sentence) = remark.sentence.checked_sub(back) else { break };
        targets.extend(in_sentence(sentence));
        if targets.len() >= wanted {
            break;
        }
    }
    sort_by_key(&mut targets, |id| [index_key(*id), 0, 0, 0]);
    targets
}

/// Whether a remark says what it is about, and that is not what was said before: "reports of looting", "claims that".
fn has_own_matter(reading: &Reading<'_>, remark: Remark) -> bool {
    const SAYINGS: &str =
        "report claim rumour rumor allegation account footage video image figure number";
    let Some(sentence) = reading.sentences().get(remark.sentence) else { return false };
    sentence.tokens.windows(2).any(|pair| {
        let [noun, next] = pair else { return false };
        remark.span.contains(noun.span)
            && is_one_of(&singular(reading.lower(*noun)), SAYINGS)
            && is_one_of(reading.lower(*next), "of that about")
    })
}
