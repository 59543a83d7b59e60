//! The proof-reader: reads every finished claim and figure as an editor would, independently of the rule that made it,
//! and withholds what it would not sign. It never changes an annotation; what it withholds stays in the result with the
//! name of the check.
//!
//! Each check is a function that looks at one annotation and says whether it objects. [`CLAIM_CHECKS`] and
//! [`FIGURE_CHECKS`] are the tables; what each check costs and brings is measured by `cargo xtask evaluate --checks`,
//! and that decides which stay.

mod checks;
mod content;
mod desk;
mod figures;
mod show;
mod speaker;
mod telling;
mod tree;

pub use checks::{CLAIM_CHECKS, Check, FIGURE_CHECKS, objection, objections};
pub use show::Show;
pub use telling::{Telling, is_telling};

use crate::annotation::Annotations;
use crate::syntax::Reading;
use crate::text::Article;
use desk::Desk;

/// Sets `shown` and `withheld` of every claim and figure.
pub fn review(article: &Article, reading: &Reading<'_>, annotations: &mut Annotations, show: Show) {
    let mut claims = Vec::with_capacity(annotations.claims.len());
    let desk = Desk { article, reading, annotations, show };
    for claim in &annotations.claims {
        claims.push(CLAIM_CHECKS.iter().find(|check| (check.objects)(&desk, claim)));
    }
    for (claim, objection) in annotations.claims.iter_mut().zip(claims) {
        claim.shown = objection.is_none();
        claim.withheld = objection.map(|check| check.name.to_owned());
    }
    // Figures are read last: who gives one is no surer than the claim.
    let mut figures = Vec::with_capacity(annotations.figures.len());
    let desk = Desk { article, reading, annotations, show };
    for figure in &annotations.figures {
        figures.push(FIGURE_CHECKS.iter().find(|check| (check.objects)(&desk, figure)));
    }
    for (figure, objection) in annotations.figures.iter_mut().zip(figures) {
        figure.shown = objection.is_none();
        figure.withheld = objection.map(|check| check.name.to_owned());
    }
}
