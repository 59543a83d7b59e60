//! The last step: the order of the attributions, and which stands inside which.

use std::cmp::Reverse;

use super::{Attribution, Found};
use crate::text::Span;

/// Sorts what was found and sets [`Attribution::within`].
pub(super) fn order(found: &mut Found) {
    found.attributions.sort_by_key(|attribution| {
        let start = extent(attribution).start();
        // Two that begin together: a content may hold the other one, a source cannot.
        let leading = attribution.content.iter().find(|content| content.start() == start);
        let cue = attribution.cue.as_ref().and_then(|cue| cue.spans.first());
        (
            start,
            Reverse(leading.map_or(0, |content| content.end())),
            cue.map_or(0, |cue| cue.start()),
        )
    });
    found.remarks.sort_by_key(|remark| remark.span.start());
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
