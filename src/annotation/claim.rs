//! Who says what, in which words.

use serde::{Deserialize, Serialize};

use super::confidence::Confidence;
use super::source::SourceUse;
use crate::text::TextSpan;

/// An attribution as the reader sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Claim {
    /// Its index in [`Annotations::claims`](crate::Annotations::claims).
    pub id: usize,
    /// With the source's own words, without, or both.
    pub form: Form,
    /// What the source does.
    pub kind: ClaimKind,
    /// What is said, with its quotation marks and "that"; several spans where it is split.
    pub content: Vec<TextSpan>,
    /// The words that attribute.
    pub cue: Option<Cue>,
    /// Who says it.
    pub source: Option<SourceUse>,
    /// The claim in whose content this one stands.
    pub within: Option<usize>,
    /// Whether the source of [`Claim::within`] is another one than its own and the article shows who both are: only then
    /// one passes on what the other says.
    pub second_hand: bool,
    /// "on Telegram", "told reporters", "in a court filing".
    pub channel: Option<Quoted>,
    /// "on Thursday", "a week ago".
    pub when: Option<Quoted>,
    /// The figures that stand in the content.
    pub figures: Vec<usize>,
    /// The claims that this one denies.
    pub denies: Vec<usize>,
    /// The rule that found it, in words.
    pub rule: String,
    /// How sure.
    pub confidence: Confidence,
    /// Whether a reader sees it: a mark in the text and a card.
    pub shown: bool,
    /// The name of the check of the proof-reader that withholds it, where it is not shown.
    pub withheld: Option<String>,
}

/// Whose words a content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// All of it between quotation marks.
    Direct,
    /// Reported, with quoted words inside.
    Mixed,
    /// Reported.
    Indirect,
}

/// What a source does by saying it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ClaimKind {
    /// Says that something is so.
    Statement,
    /// Says that something is not so.
    Denial,
    /// Declines to say.
    NonAnswer,
    /// Nobody is named: "reportedly".
    Hearsay,
    /// A study, a document, a court shows or finds it.
    Finding,
    /// Believes, hopes, fears it.
    Belief,
    /// Asks it.
    Question,
    /// Demands or promises it.
    Demand,
}

/// The words that attribute: "has claimed", "according to".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cue {
    /// Where they stand, auxiliaries and adverbs included.
    pub span: Vec<TextSpan>,
    /// The dictionary form: "claim".
    pub lemma: String,
    /// The reader's word for its class.
    pub label: CueLabel,
    /// "did not say".
    pub negated: bool,
}

/// Nine words for 34 classes of cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CueLabel {
    /// Say, write, explain, announce, and whatever has no label of its own.
    Said,
    /// Claim, argue, insist.
    Claimed,
    /// Allege, accuse.
    Alleged,
    /// Estimate, put at.
    Estimated,
    /// Forecast, expect.
    Forecast,
    /// Warn.
    Warned,
    /// Confirm, find, show, reveal, rule.
    Confirmed,
    /// Deny, reject.
    Denied,
    /// Reportedly, is believed to.
    Unattributed,
}

/// Words of the article with their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Quoted {
    /// The cleaned words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
}
