//! All that was found in an article.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::claim::Claim;
use super::figure::Figure;
use super::group::Group;
use super::note::Note;
use super::overview::Overview;
use super::source::Source;

/// The version of the shape below, in [`Annotations::version`].
pub const VERSION: u32 = 1;

/// Everything that was found in an article. Ids are indices into the vector of their kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Annotations {
    /// [`VERSION`]; others cannot be read back.
    #[serde(deserialize_with = "known_version")]
    pub version: u32,
    /// The language that was read, `"en"`.
    pub language: String,
    /// Who speaks in this article.
    pub sources: Vec<Source>,
    /// Who says what, in the order of the text.
    pub claims: Vec<Claim>,
    /// The quantities, in the order of the text.
    pub figures: Vec<Figure>,
    /// Figures that the article gives for the same thing.
    pub groups: Vec<Group>,
    /// The outlet's own words about verification, refusals to comment, reasons for anonymity.
    pub notes: Vec<Note>,
    /// Counts over the article.
    pub overview: Overview,
}

/// Nothing was found.
impl Default for Annotations {
    fn default() -> Self {
        Self {
            version: VERSION,
            language: "en".to_owned(),
            sources: Vec::new(),
            claims: Vec::new(),
            figures: Vec::new(),
            groups: Vec::new(),
            notes: Vec::new(),
            overview: Overview::default(),
        }
    }
}

impl Annotations {
    /// How many claims a reader sees.
    pub fn shown_claims(&self) -> usize {
        self.claims.iter().filter(|claim| claim.shown).count()
    }

    /// How many figures a reader sees.
    pub fn shown_figures(&self) -> usize {
        self.figures.iter().filter(|figure| figure.shown).count()
    }
}

fn known_version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let version = u32::deserialize(deserializer)?;
    if version == VERSION {
        Ok(version)
    } else {
        Err(D::Error::custom(format_args!(
            "annotations of version {version}, where version {VERSION} is known"
        )))
    }
}
