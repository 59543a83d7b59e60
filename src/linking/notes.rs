//! What the outlet's remarks cover.

use crate::annotation::{Note, NoteKind};
use crate::claims::{Found, Remark};
use crate::language::Reading;
use crate::text::Article;

/// The remarks as notes, each with the claims it covers: those of its own sentence, else those of the nearest sentence
/// before it, at most two back.
pub(super) fn attach(article: &Article, reading: &Reading<'_>, found: &Found) -> Vec<Note> {
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
    // A refusal to comment stands for itself: it says nothing about what others said.
    let reach = match remark.kind {
        NoteKind::NotVerified | NoteKind::Verified => 2,
        NoteKind::AnonymityReason => 1,
        NoteKind::DeclinedToComment | NoteKind::NotReached => 0,
    };
    (0..=reach)
        .filter_map(|back| remark.sentence.checked_sub(back))
        .filter(|sentence| *sentence < reading.sentences().len())
        .map(in_sentence)
        .find(|claims| !claims.is_empty())
        .unwrap_or_default()
}
