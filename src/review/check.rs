//! What a check is.

use super::desk::Desk;
use crate::annotation::{Claim, Figure};

/// A check: what it is called, and the function that says whether it objects. What an editor would say stands beside the
/// table: only the command line asks, so that no page loads it.
#[derive(Clone, Copy)]
pub struct Check<T: 'static> {
    /// As it stands in `withheld`.
    pub name: &'static str,
    /// Whether it objects to one of the annotations on the desk.
    pub objects: fn(&Desk<'_>, &T) -> bool,
}

impl<T> std::fmt::Debug for Check<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// The checks of a language, in the order in which they are asked.
#[derive(Clone, Copy, Debug)]
pub struct Checks {
    /// What is asked of each claim.
    pub claims: &'static [Check<Claim>],
    /// What is asked of each figure, once the claims are read.
    pub figures: &'static [Check<Figure>],
}
