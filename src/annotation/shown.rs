//! What a reader sees of an article's annotations.

use super::Annotations;

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
