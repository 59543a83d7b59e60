//! An attribution while the rules work on it: in tokens of its paragraph, not yet in bytes.

use words::is_one_of;

use super::adjunct::Adjuncts;
use super::attribution::{Attribution, Cue};
use super::cues::construction::Construction;
use super::cues::predicate::Predicate;
use super::paragraph::Paragraph;
use super::speakers::speaker::Speaker;
use crate::annotation::{ClaimKind, Confidence, CueLabel, Form};
use crate::syntax::Tag;
use crate::text::{Span, index_key, sort_by_key};

/// A half-open range of tokens.
pub(super) type TokenRange = (usize, usize);

/// The words of a cue.
#[derive(Clone, Debug)]
pub(super) struct CandidateCue {
    pub(super) ranges: Vec<TokenRange>,
    pub(super) lemma: &'static str,
    pub(super) label: CueLabel,
    pub(super) negated: bool,
}

/// An attribution in the making.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) rule: &'static str,
    pub(super) kind: ClaimKind,
    pub(super) confidence: Confidence,
    pub(super) content: Vec<TokenRange>,
    pub(super) cue: Option<CandidateCue>,
    pub(super) source: Option<Speaker>,
    pub(super) channel: Option<TokenRange>,
    pub(super) when: Option<TokenRange>,
}

impl Candidate {
    /// What a predicate says, by the words of its table.
    pub(super) fn of(
        rule: &'static str,
        predicate: &Predicate,
        source: Option<Speaker>,
        content: Vec<TokenRange>,
    ) -> Self {
        let cue = predicate.cue;
        let refused = predicate.construction == Construction::Refusal
            || (predicate.negated && is_one_of(cue.lemma, "say tell confirm specify disclose"));
        // Who does not deny something says neither that it is so nor that it is not.
        let undenied = predicate.negated && cue.kind == ClaimKind::Denial;
        let kind = if undenied { ClaimKind::Statement } else { cue.kind };
        Self {
            rule,
            kind: if refused { ClaimKind::NonAnswer } else { kind },
            confidence: Confidence::High,
            content,
            cue: Some(CandidateCue {
                ranges: vec![(predicate.start, predicate.end)],
                lemma: cue.lemma,
                label: if undenied { CueLabel::Said } else { cue.label },
                negated: predicate.negated,
            }),
            source,
            channel: None,
            when: None,
        }
    }

    pub(super) fn with(mut self, adjuncts: &Adjuncts) -> Self {
        self.channel = adjuncts.channel;
        self.when = adjuncts.when;
        self
    }

    pub(super) fn unsure(mut self) -> Self {
        self.confidence = Confidence::Medium;
        self
    }

    /// One past its last token of content.
    pub(super) fn content_end(&self) -> usize {
        self.content.iter().map(|range| range.1).max().unwrap_or(0)
    }

    /// Whether the token is in its cue.
    pub(super) fn has_cue(&self, at: usize) -> bool {
        let ranges = self.cue.iter().flat_map(|cue| cue.ranges.iter());
        ranges.into_iter().any(|(from, to)| *from <= at && at < *to)
    }

    /// Whether the token is in its content.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.content.iter().any(|(from, to)| *from <= at && at < *to)
    }

    /// In bytes; none where nothing is left of the content, or where it holds a quotation mark that matches nothing.
    pub(super) fn finish(mut self, p: &Paragraph<'_>) -> Option<Attribution> {
        for range in &mut self.content {
            range.1 = p.trim_end(range.0, range.1);
        }
        self.content.retain(|(from, to)| from < to);
        sort_by_key(&mut self.content, |(from, to)| [index_key(*from), index_key(*to), 0, 0]);
        let overlap = self.content.windows(2).any(|pair| match pair {
            [a, b] => a.1 > b.0,
            _ => false,
        });
        let stray = self.content.iter().any(|(from, to)| {
            let next = p.stray.partition_point(|mark| mark < from);
            p.stray.get(next).is_some_and(|mark| mark < to)
        });
        if overlap || stray || self.content.is_empty() {
            return None;
        }
        let content = self.content.iter().map(|range| p.span(range.0, range.1)).collect();
        let form = form(p, &self.content);
        Some(self.attribution(p, content, form))
    }

    /// In bytes, with a content that may stand in another paragraph.
    pub(super) fn attribution(
        self,
        p: &Paragraph<'_>,
        content: Vec<Span>,
        form: Form,
    ) -> Attribution {
        let span = |range: TokenRange| p.span(range.0, range.1);
        let anchor = self
            .cue
            .as_ref()
            .and_then(|cue| cue.ranges.first())
            .or(self.content.first())
            .map_or(0, |range| range.0);
        Attribution {
            sentence: p.sentence_index(anchor),
            rule: self.rule,
            form,
            kind: self.kind,
            confidence: self.confidence,
            content,
            cue: self.cue.map(|cue| Cue {
                spans: cue.ranges.iter().copied().map(span).collect(),
                lemma: cue.lemma,
                label: cue.label,
                negated: cue.negated,
            }),
            source: self.source.map(|speaker| span((speaker.start, speaker.end))),
            within: None,
            channel: self.channel.map(span),
            when: self.when.map(span),
        }
    }
}

/// Direct when every word of the content stands in a quotation, mixed when some do.
pub(super) fn form(p: &Paragraph<'_>, content: &[TokenRange]) -> Form {
    let (mut quoted, mut free) = (false, false);
    for at in content.iter().flat_map(|(from, to)| *from..*to) {
        if p.tag(at) == Some(Tag::Punct) {
            continue;
        }
        if p.quotation(at).is_some() {
            quoted = true;
        } else {
            free = true;
        }
    }
    match (quoted, free) {
        (true, false) => Form::Direct,
        (true, true) => Form::Mixed,
        _ => Form::Indirect,
    }
}
