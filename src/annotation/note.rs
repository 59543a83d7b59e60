//! The outlet's own remarks.

use serde::{Deserialize, Serialize};

use crate::text::TextSpan;

/// A remark of the outlet about what can be known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Note {
    /// Its index in [`Annotations::notes`](crate::Annotations::notes).
    pub id: usize,
    /// What it says.
    pub kind: NoteKind,
    /// Its words.
    pub span: TextSpan,
    /// Indices into [`Annotations::claims`](crate::Annotations::claims) of what it covers.
    pub targets: Vec<usize>,
}

/// What a [`Note`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoteKind {
    /// "could not independently verify".
    NotVerified,
    /// "has verified the video".
    Verified,
    /// "declined to comment".
    DeclinedToComment,
    /// "did not respond to a request for comment".
    NotReached,
    /// "because they were not authorised to speak".
    AnonymityReason,
}
