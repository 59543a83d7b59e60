//! Figures for the same thing.

use serde::{Deserialize, Serialize};

/// Figures that the article gives for the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Group {
    /// Its index in [`Annotations::groups`](crate::Annotations::groups).
    pub id: usize,
    /// What they count, in the article's words.
    pub label: String,
    /// Indices into [`Annotations::figures`](crate::Annotations::figures), at least two: in the order of the text, but of figures that update each
    /// other the earlier ones first.
    pub members: Vec<usize>,
    /// How they stand to each other.
    pub relation: GroupRelation,
    /// Of figures that update each other, the members that the article itself calls the earlier ones: "from 12", "an
    /// earlier toll of 22".
    pub replaced: Vec<usize>,
    /// The least of the lows.
    pub low: Option<f64>,
    /// The greatest of the highs.
    pub high: Option<f64>,
}

/// How the figures of a group stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupRelation {
    /// Equal.
    Same,
    /// All can be right at once.
    Compatible,
    /// A later one replaces an earlier one.
    Updates,
    /// Not all can be right at once. Which is, nobody here says.
    Differs,
}
