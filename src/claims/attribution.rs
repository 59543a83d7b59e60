//! What the rules find: attributions and remarks, in bytes of the article.

use crate::annotation::{ClaimKind, Confidence, CueLabel, Form, NoteKind};
use crate::text::Span;

/// All attributions and remarks of an article.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// In the order of the text, by the first byte of source, cue or content; of those that begin together, the ones
    /// that begin with their content come first (the longest first), then the others by their cues. So a claim stands
    /// before the claims inside it.
    pub attributions: Vec<Attribution>,
    /// In the order of the text.
    pub remarks: Vec<Remark>,
}

/// A source, a cue and a content.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// The index of the sentence with the cue.
    pub sentence: usize,
    /// The rule that found it, in words.
    pub rule: &'static str,
    /// Whose words the content is in.
    pub form: Form,
    /// What the source does.
    pub kind: ClaimKind,
    /// How sure.
    pub confidence: Confidence,
    /// What is said, with its quotation marks and "that"; in order, not overlapping, not empty.
    pub content: Vec<Span>,
    /// The words that attribute.
    pub cue: Option<Cue>,
    /// The words used here for the source, the whole noun phrase.
    pub source: Option<Span>,
    /// The index (in [`Found::attributions`]) of the one in whose content this one stands.
    pub within: Option<usize>,
    /// "on Telegram".
    pub channel: Option<Span>,
    /// "on Thursday".
    pub when: Option<Span>,
}

/// The words that attribute.
#[derive(Clone, Debug)]
pub struct Cue {
    /// With auxiliaries and adverbs.
    pub spans: Vec<Span>,
    /// The dictionary form.
    pub lemma: &'static str,
    /// The reader's word for its class.
    pub label: CueLabel,
    /// "did not say".
    pub negated: bool,
}

/// The outlet's own words on what can be known.
#[derive(Clone, Copy, Debug)]
pub struct Remark {
    /// The index of its sentence.
    pub sentence: usize,
    /// What it says.
    pub kind: NoteKind,
    /// Its words.
    pub span: Span,
}
