//! Cues without a verb of their own: "according to X", "in the words of X", "as X put it", "per X".
//!
//! - `[Q The bridge is closed], [C according to] [S police].`
//! - `[C According to] [S the survey], [Q most pupils walk].`
//! - `[Q The plan is dead], [C in the words of] [S one delegate].`
//!
//! Not: `The rooms were numbered according to size.` `Everything went according to plan.`

use super::draft::{Draft, DraftCue, Range};
use super::extent;
use super::paragraph::Paragraph;
use super::source::{self, Speaker};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::language::{Tag, VerbForm};

/// The attribution of a cue that begins at `at`.
pub(super) fn find(p: &Paragraph<'_>, at: usize, drafts: &[Draft]) -> Option<Draft> {
    let (start, limit) = p.sentence(at);
    let (lemma, end) = cue(p, at)?;
    let speaker = speaker(p, end, limit)?;
    let cue = DraftCue { ranges: vec![(at, end)], lemma, label: CueLabel::Said, negated: false };
    let content = content(p, at, speaker.end, start, limit, drafts)?;
    Some(Draft {
        rule: "according to",
        kind: ClaimKind::Statement,
        confidence: Confidence::High,
        content,
        cue: Some(cue),
        source: Some(speaker),
        channel: None,
        when: None,
    })
}

/// The cue at a token: its lemma and one past its last token.
fn cue(p: &Paragraph<'_>, at: usize) -> Option<(&'static str, usize)> {
    let clause_edge = at == p.sentence(at).0 || matches!(p.lower_before(at), "," | "—" | "–" | "(");
    match p.lower(at) {
        "according" if p.lower(at + 1) == "to" => Some(("according to", at + 2)),
        "in" if clause_edge
            && p.lower(at + 1) == "the"
            && matches!(p.lower(at + 2), "words" | "opinion" | "view")
            && p.lower(at + 3) == "of" =>
        {
            Some(("in the words of", at + 4))
        }
        "per" if clause_edge && p.is_capital(at + 1) => Some(("per", at + 1)),
        _ => None,
    }
}

fn speaker(p: &Paragraph<'_>, at: usize, limit: usize) -> Option<Speaker> {
    let Some(phrase) = p.phrase_from(at) else { return words(p, at, limit) };
    // "according to plan", "according to size": how, not who.
    let bare = phrase.end == phrase.start + 1 && p.tag(phrase.head) == Some(Tag::Noun);
    let speaks = p.lower(phrase.head).ends_with('s')
        || matches!(p.lower(phrase.head), "police" | "data" | "research" | "state");
    if bare && !speaks || matches!(p.lower(phrase.head), "rules" | "needs" | "plans" | "means") {
        return None;
    }
    let end = source::extend_right(p, phrase.end, limit);
    Some(Speaker { start: at, end, head: phrase.head, relative: false })
}

/// A source in which the tags show no noun phrase: what stands up to the next mark, when it is short.
fn words(p: &Paragraph<'_>, at: usize, limit: usize) -> Option<Speaker> {
    let end = (at..limit.min(at + 9)).find(|i| matches!(p.word(*i), "," | "." | ";" | ")"))?;
    let noun = |i: usize| matches!(p.tag(i), Some(Tag::Noun | Tag::Propn));
    let speaks = end > at && noun(end - 1) && p.quotation(at).is_none();
    speaks.then(|| Speaker { start: at, end, head: end - 1, relative: false })
}

fn content(
    p: &Paragraph<'_>,
    at: usize,
    end: usize,
    start: usize,
    limit: usize,
    drafts: &[Draft],
) -> Option<Vec<Range>> {
    let floor = drafts
        .iter()
        .map(Draft::content_end)
        .filter(|end| *end > start && *end <= at)
        .max()
        .unwrap_or(start);
    // Where the attribution before reaches up to the cue, this one covers it whole.
    let floor = if floor + 1 >= at { start } else { floor };
    let opening = (start..at).all(|i| {
        p.tag(i) == Some(Tag::Punct)
            || matches!(p.tag(i), Some(Tag::Cconj | Tag::Adv))
            || matches!(p.lower(i), "and" | "but" | "and," | "also")
    });
    if opening {
        let from = if p.word(end) == "," { end + 1 } else { return None };
        let to = extent::forward(p, from, limit, VerbForm::None);
        return (extent::has_finite(p, from, to) || p.quotation_from(from).is_some())
            .then(|| vec![(from, to)]);
    }
    let before = if p.word(at - 1) == "," { at - 1 } else { at };
    let from = extent::backward(p, before, floor);
    if let Some(quotation) = p.quotation_to(before).filter(|quotation| quotation.start < from) {
        // A quotation of several sentences.
        return Some(vec![(quotation.start, quotation.end)]);
    }
    if from >= before {
        return None;
    }
    let mut content = vec![(from, before)];
    if p.word(end) == "," {
        let to = extent::forward(p, end + 1, limit, VerbForm::None);
        let verbal = p.is_finite(end + 1)
            || p.tag(end + 1) == Some(Tag::Adp)
            || p.lower(end + 1) == "and" && p.is_finite(end + 2)
            || (!extent::has_finite(p, from, before) && extent::has_finite(p, end + 1, to));
        if verbal && to > end + 1 {
            content.push((end + 1, to));
        }
    }
    let clause = content.iter().any(|(from, to)| {
        extent::has_finite(p, *from, *to) || (*from..*to).any(|i| p.quotation_from(i).is_some())
    });
    clause.then_some(content)
}
