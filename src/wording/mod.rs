//! What a card and the notes list say: annotations in, plain sentences out. Templates and fields only; no sentence is
//! made up, and none judges.

/// What a card is about, by index into the annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Into [`Annotations::claims`](crate::Annotations::claims).
    Claim(usize),
    /// Into [`Annotations::figures`](crate::Annotations::figures).
    Figure(usize),
}
