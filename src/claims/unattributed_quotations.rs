//! Quotations that their paragraph attributes to nobody, where the paragraph before leaves no doubt: it announced them
//! ("He said:"), it left its quotation open, or it ended with a quotation and they are all that the next one holds.
//! Within a paragraph: whole sentences in quotation marks that follow the one attribution of the sentence before.
//!
//! - `[S She] [C said] [Q it was late]. [Q “We go home.”]`
//!
//! Not: `Ben said A and Ana said B. “We go home.”`, where either can be meant.

use words::is_one_of;

use super::attribution::{Attribution, Found};
use super::candidate::Candidate;
use super::paragraph::Paragraph;
use crate::annotation::Form;
use crate::syntax::Tag;
use crate::text::Span;

/// What one paragraph hands on to the next.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// The block that the next paragraph must be.
    block: usize,
    /// An attribution that waits for its content.
    announced: Option<Attribution>,
    /// The index of the attribution whose quotation ended the paragraph, and whether it was left open.
    quoting: Option<(usize, bool)>,
}

impl Carried {
    /// Gives the paragraph's quotations to what the paragraph before handed on, and notes what it hands on itself. Its
    /// own attributions are those of `found` from `before` on.
    pub(super) fn pass(
        &mut self,
        p: &Paragraph<'_>,
        block: usize,
        before: usize,
        announced: Option<Candidate>,
        found: &mut Found,
    ) {
        let last = std::mem::take(self);
        let follows = last.block == block;
        self.block = block + 1;
        self.announced =
            announced.map(|candidate| candidate.attribution(p, Vec::new(), Form::Direct));
        self.quoting = quoting(p, before, found);
        if let Some((index, true)) = last.quoting.filter(|_| follows)
            && let Some(rest) = closing(p, before, found)
            && let Some(attribution) = found.attributions.get_mut(index)
        {
            attribution.content.push(rest);
            return;
        }
        let free = opening(p, before, found);
        if !follows || free.is_empty() || !p.stray.is_empty() {
            return;
        }
        let index = match (last.announced, last.quoting) {
            (Some(mut attribution), _) => {
                attribution.content = free;
                found.attributions.push(attribution);
                found.attributions.len() - 1
            }
            (None, Some((index, open))) if open || is_all_quotation(p) => {
                let Some(attribution) = found.attributions.get_mut(index) else { return };
                attribution.content.extend(free);
                index
            }
            _ => return,
        };
        if is_all_quotation(p) {
            self.quoting = Some((index, p.quotations.last().is_some_and(|last| last.open)));
        }
    }
}

/// Adds to an attribution the sentences in quotation marks that follow it in its paragraph.
pub(super) fn continue_quotations(p: &Paragraph<'_>, candidates: &mut [Candidate]) {
    let mut candidate: Option<usize> = None;
    let mut held_tokens = vec![false; p.tokens.len()];
    for (from, to) in candidates.iter().flat_map(|candidate| candidate.content.iter()) {
        held_tokens.iter_mut().take(*to).skip(*from).for_each(|held| *held = true);
    }
    let is_held = |at: usize| held_tokens.get(at).copied().unwrap_or(false);
    // Drafts stand in the order of their cues, so that one walk over them serves all sentences.
    let mut next = 0;
    for &(from, to) in &p.sentences {
        let held = (from..to).any(is_held);
        let first = next;
        while candidates.get(next).is_some_and(|candidate| cue_start(candidate) < to) {
            next += 1;
        }
        let quotation = p.quotation_from(from).filter(|_| !held);
        if let Some(quotation) = quotation {
            let (_, end) = p.sentence(quotation.end.saturating_sub(1));
            let stop = p.last_inner(quotation);
            let whole = (quotation.end..end).all(|at| p.is_stop(at) || p.quotation(at).is_some())
                && (is_one_of(stop, ". ! ? … ...") || quotation.end < end);
            match candidate.filter(|_| whole).and_then(|index| candidates.get_mut(index)) {
                Some(candidate) => candidate.content.push((quotation.start, quotation.end)),
                None => candidate = None,
            }
            continue;
        }
        // The outermost attributions with a cue in this sentence, all of one source, or none.
        let own: Vec<(usize, &Candidate)> = candidates
            .iter()
            .enumerate()
            .take(next)
            .skip(first)
            .filter(|(_, candidate)| !is_held(cue_start(candidate)))
            .collect();
        let source = own.first().and_then(|(_, candidate)| candidate.source);
        let single =
            source.is_some() && own.iter().all(|(_, candidate)| candidate.source == source);
        let quoting = own.iter().find(|(_, candidate)| {
            candidate.content.iter().any(|range| p.quotation_to(range.1).is_some())
        });
        let only = quoting.or(own.last()).filter(|_| single).map(|(index, _)| *index);
        // A sentence that is held, with no cue of its own, is the inside of a quotation that goes on.
        candidate = match only {
            Some(index) => Some(index),
            None if held && own.is_empty() => candidate,
            None => None,
        };
    }
}

fn cue_start(candidate: &Candidate) -> usize {
    candidate.cue.as_ref().and_then(|cue| cue.ranges.first()).map_or(0, |range| range.0)
}

/// The quotations at the start of the paragraph, up to the first word outside of one, if no attribution of the paragraph
/// has them.
fn opening(p: &Paragraph<'_>, before: usize, found: &Found) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(quotation) = p.quotation_from(at) {
        let span = p.span(quotation.start, quotation.end);
        let own = found.attributions.iter().skip(before);
        if own.flat_map(|attribution| attribution.content.iter()).any(|held| held.overlaps(span)) {
            return Vec::new();
        }
        spans.push(span);
        at = quotation.end;
    }
    // The rest must not be a clause of which the quotation is a part.
    let closed = at == 0
        || at >= p.tokens.len()
        || is_one_of(p.word(at - 1), ". ! ?")
        || is_one_of(p.word(at.saturating_sub(2)), ". ! ? … ...");
    if closed { spans } else { Vec::new() }
}

/// The end of a quotation that the paragraph before has left open and that this one does not open again: all up to a mark
/// that only closes, if nobody else speaks there.
fn closing(p: &Paragraph<'_>, before: usize, found: &Found) -> Option<Span> {
    let [mark] = p.stray.as_slice() else { return None };
    let inside = p.span(0, mark + 1);
    let glued = p.is_glued(*mark) && !p.is_glued(mark + 1);
    let first = p.quotations.first().is_none_or(|quotation| quotation.start > *mark);
    let mut own = found.attributions.iter().skip(before).flat_map(|own| own.content.iter());
    (glued && first && !own.any(|held| held.overlaps(inside))).then_some(inside)
}

/// The attribution whose content reaches the paragraph's last sentence with a quotation, and whether that is left open.
fn quoting(p: &Paragraph<'_>, before: usize, found: &Found) -> Option<(usize, bool)> {
    let quotation = p.quotations.last()?;
    let span = p.span(quotation.start, quotation.end);
    let (last_start, _) = p.sentences.last().copied()?;
    let last_sentence = p.sentence_index(last_start);
    let (index, attribution) = found
        .attributions
        .iter()
        .enumerate()
        .skip(before)
        .find(|(_, a)| a.content.last().is_some_and(|content| content.end() == span.end()))?;
    let reaches = quotation.end > last_start || attribution.sentence == last_sentence;
    let direct = attribution.form == Form::Direct && attribution.source.is_some();
    (reaches && (direct || quotation.open)).then_some((index, quotation.open))
}

fn is_all_quotation(p: &Paragraph<'_>) -> bool {
    (0..p.tokens.len()).all(|at| p.quotation(at).is_some() || p.tag(at) == Some(Tag::Punct))
}
