//! How a cue verb stands in its sentence.

/// How the verb stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Construction {
    /// "said", "has said", "is saying".
    Active,
    /// "saying".
    Gerund,
    /// "was told", "is believed".
    Passive,
    /// "would not say", "refused to say".
    Refusal,
}
