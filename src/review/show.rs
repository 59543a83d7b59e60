//! Which annotations somebody wants to see at all.

/// What a reader is shown of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// Also the figures whose card tells no more than the sentence does.
    pub all_figures: bool,
    /// Also what stands in headlines and standfirsts.
    pub headings: bool,
    /// Whether claims were looked for; otherwise nobody can tell who gives a figure.
    pub claims: bool,
}
