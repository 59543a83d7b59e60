//! What a proof-reader of English objects to.

mod checks;
mod content;
mod figures;
mod speaker;
mod tree;

pub use checks::objection;

use crate::review::Checks;
use checks::{CLAIM_CHECKS, FIGURE_CHECKS};

/// What the frame asks of English.
pub(super) const CHECKS: Checks = Checks { claims: CLAIM_CHECKS, figures: FIGURE_CHECKS };
