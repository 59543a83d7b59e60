//! An attribution while the rules work on it: in tokens of its paragraph, not yet in bytes.

use super::attribution::{Attribution, Cue};
use super::paragraph::Paragraph;
use super::speaker::Speaker;
use crate::annotation::{ClaimKind, Confidence, CueLabel, Form};
use crate::syntax::Tag;
use crate::text::{Span, index_key, sort_by_key};

/// A half-open range of tokens.
pub type TokenRange = (usize, usize);

/// The words of a cue.
#[derive(Clone, Debug)]
pub struct CandidateCue {
    /// Its parts, with auxiliaries and adverbs.
    pub ranges: Vec<TokenRange>,
    pub lemma: &'static str,
    pub label: CueLabel,
    pub negated: bool,
}

/// An attribution in the making.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The rule that found it, in words.
    pub rule: &'static str,
    /// What the source does.
    pub kind: ClaimKind,
    /// How sure.
    pub confidence: Confidence,
    /// What is said, with its quotation marks and "that".
    pub content: Vec<TokenRange>,
    /// The words that attribute.
    pub cue: Option<CandidateCue>,
    /// Who says it.
    pub source: Option<Speaker>,
    /// "on Telegram".
    pub channel: Option<TokenRange>,
    /// "on Thursday".
    pub when: Option<TokenRange>,
}

impl Candidate {
    /// With the words that say on what channel, and when.
    #[must_use]
    pub fn with(self, channel: Option<TokenRange>, when: Option<TokenRange>) -> Self {
        Self { channel, when, ..self }
    }

    #[must_use]
    pub fn unsure(mut self) -> Self {
        self.confidence = Confidence::Medium;
        self
    }

    /// One past its last token of content.
    pub fn content_end(&self) -> usize {
        self.content.iter().map(|range| range.1).max().unwrap_or(0)
    }

    /// Whether the token is in its cue.
    pub fn has_cue(&self, at: usize) -> bool {
        let ranges = self.cue.iter().flat_map(|cue| cue.ranges.iter());
        ranges.into_iter().any(|(from, to)| *from <= at && at < *to)
    }

    /// Whether the token is in its content.
    pub fn holds(&self, at: usize) -> bool {
        self.content.iter().any(|(from, to)| *from <= at && at < *to)
    }

    /// In bytes; none where nothing is left of the content, or where it holds a quotation mark that matches nothing.
    pub fn finish(mut self, p: &Paragraph<'_>) -> Option<Attribution> {
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
    pub fn attribution(self, p: &Paragraph<'_>, content: Vec<Span>, form: Form) -> Attribution {
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
