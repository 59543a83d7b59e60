//! The last step: the order of the attributions, and which stands inside which.

use super::attribution::{Attribution, Found};
use super::candidate::{Candidate, TokenRange};
use super::paragraph::Paragraph;
use crate::lexicon::Class;
use crate::text::{Span, sort_by_key};

/// Sorts what was found and sets [`Attribution::within`].
pub(super) fn order(found: &mut Found) {
    sort_by_key(&mut found.attributions, |attribution| {
        let start = extent(attribution).start();
        // Two that begin together: a content may hold the other one, a source cannot.
        let leading = attribution.content.iter().find(|content| content.start() == start);
        let cue = attribution.cue.as_ref().and_then(|cue| cue.spans.first());
        let holds_to = leading.map_or(0, |content| content.end());
        [start, u32::MAX - holds_to, cue.map_or(0, |cue| cue.start()), 0]
    });
    sort_by_key(&mut found.remarks, |remark| [remark.span.start(), 0, 0, 0]);
    // Attributions that can still hold a later one: a stack, so that the work stays linear in depth.
    let mut holders: Vec<usize> = Vec::new();
    for index in 0..found.attributions.len() {
        let Some(inner) = found.attributions.get(index) else { break };
        let start = extent(inner).start();
        holders.retain(|holder| {
            found.attributions.get(*holder).is_some_and(|outer| extent(outer).end() > start)
        });
        let within = holders.iter().rev().copied().find(|holder| {
            found.attributions.get(*holder).is_some_and(|outer| holds(outer, inner))
        });
        if let Some(inner) = found.attributions.get_mut(index) {
            inner.within = within;
        }
        holders.push(index);
    }
}

/// Takes out of a content the insertion that only says once more whose it is: "The firm said otherwise: the box,
/// | they said, | was empty".
pub(super) fn leave_out_insertions(p: &Paragraph<'_>, candidates: &mut [Candidate]) {
    // What holds an insertion stands near it: the work for each stays bounded.
    const NEAR: usize = 6;
    for index in 0..candidates.len() {
        let Some((whole, gap)) = candidates.get(index).and_then(|candidate| inserted(p, candidate))
        else {
            continue;
        };
        let near = candidates.iter_mut().skip(index.saturating_sub(NEAR)).take(2 * NEAR);
        for content in near.map(|candidate| &mut candidate.content) {
            let held = content.iter().position(|(from, to)| *from <= whole.0 && whole.1 <= *to);
            if let Some(range) = held.and_then(|index| content.get_mut(index)) {
                let rest = (gap.1, range.1);
                range.1 = gap.0;
                content.push(rest);
            }
        }
    }
}

/// The extent of a content in two halves, and the gap between them with the pronoun and the cue.
fn inserted(p: &Paragraph<'_>, candidate: &Candidate) -> Option<(TokenRange, TokenRange)> {
    let [first, second] = candidate.content.as_slice() else { return None };
    let speaker = candidate.source?;
    // "a box which, she said, was empty" leaves a gap in nothing but its own clause.
    if first.1 == first.0 + 1 {
        return None;
    }
    let gap = (first.1, second.0);
    let pronoun = p.is_a(speaker.start, Class::THIRD_PERSON);
    (pronoun && gap.0 <= speaker.start && speaker.end <= gap.1 && gap.1 - gap.0 < 12)
        .then_some(((first.0, second.1), gap))
}

/// From the first to the last byte of source, cue and content.
fn extent(attribution: &Attribution) -> Span {
    let cue = attribution.cue.iter().flat_map(|cue| cue.spans.iter());
    let spans = attribution.content.iter().chain(cue).chain(attribution.source.iter());
    spans.copied().reduce(Span::cover).unwrap_or_default()
}

/// Whether cue and content of `inner` stand inside the content of `outer`.
fn holds(outer: &Attribution, inner: &Attribution) -> bool {
    let inside = |span: &Span| outer.content.iter().any(|content| content.contains(*span));
    let cue = inner.cue.as_ref().is_some_and(|cue| cue.spans.iter().all(inside));
    cue && inner.content.iter().all(inside)
}
