/// How sure the engine is. What is less sure than `Medium` is not shown at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The form leaves no room.
    High,
    /// The usual reading.
    Medium,
}
