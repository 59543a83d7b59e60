//! Counts over the article.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::source::Naming;

/// Counts over the article. Never a grade.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Overview {
    /// Sentences read.
    pub sentences: usize,
    /// Sentences that carry an attribution.
    pub attributed: usize,
    /// Sources that say something.
    pub sources: usize,
    /// How many sources are named how, in the order of [`Naming::ALL`]; what does not occur is left out. In JSON an
    /// object.
    #[serde(serialize_with = "as_object", deserialize_with = "from_object")]
    pub by_naming: Vec<(Naming, usize)>,
    /// Figures for which no source is named.
    pub unsourced_figures: usize,
}

fn as_object<S: Serializer>(counts: &[(Naming, usize)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(counts.iter().copied())
}

/// In the order of [`Naming::ALL`], whatever the object's is: many programs order keys by the alphabet.
#[expect(clippy::disallowed_types, reason = "it is asked, not walked through")]
fn from_object<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(Naming, usize)>, D::Error> {
    let counts = std::collections::HashMap::<Naming, usize>::deserialize(deserializer)?;
    let count = |naming| counts.get(&naming).map(|count| (naming, *count));
    Ok(Naming::ALL.into_iter().filter_map(count).collect())
}
