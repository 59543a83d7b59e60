//! The proof-reader: reads every finished claim and figure as an editor would, independently of the rule that made it,
//! and withholds what it would not sign. It never changes an annotation; what it withholds stays in the result with the
//! name of the check.
//!
//! Each check is a function that looks at one annotation and says whether it objects. The tables ([`Checks`]) belong to a
//! language; what each check costs and brings is measured by `cargo xtask evaluate --checks`, and that decides which stay.

mod check;
mod desk;
mod show;
mod telling;

pub use check::{Check, Checks};
pub use desk::{Desk, Place};
pub use show::Show;
pub use telling::{Telling, is_telling};

use crate::annotation::Annotations;
use crate::syntax::Reading;
use crate::text::Article;

/// Sets `shown` and `withheld` of every claim and figure.
pub fn review(
    article: &Article,
    reading: &Reading<'_>,
    annotations: &mut Annotations,
    checks: &Checks,
    show: Show,
) {
    let mut claims = Vec::with_capacity(annotations.claims.len());
    let desk = Desk { article, reading, annotations, show };
    for claim in &annotations.claims {
        claims.push(checks.claims.iter().find(|check| (check.objects)(&desk, claim)));
    }
    for (claim, objection) in annotations.claims.iter_mut().zip(claims) {
        claim.shown = objection.is_none();
        claim.withheld = objection.map(|check| check.name.to_owned());
    }
    // Figures are read last: who gives one is no surer than the claim.
    let mut figures = Vec::with_capacity(annotations.figures.len());
    let desk = Desk { article, reading, annotations, show };
    for figure in &annotations.figures {
        figures.push(checks.figures.iter().find(|check| (check.objects)(&desk, figure)));
    }
    for (figure, objection) in annotations.figures.iter_mut().zip(figures) {
        figure.shown = objection.is_none();
        figure.withheld = objection.map(|check| check.name.to_owned());
    }
}

/// Every objection to every claim and figure of reviewed annotations, not only the first: by the index of the claim or
/// figure, the names of the checks.
pub fn objections(
    desk: &Desk<'_>,
    checks: &Checks,
) -> (Vec<Vec<&'static str>>, Vec<Vec<&'static str>>) {
    let (claims, figures) = (&desk.annotations.claims, &desk.annotations.figures);
    (
        claims.iter().map(|claim| names(desk, checks.claims, claim)).collect(),
        figures.iter().map(|figure| names(desk, checks.figures, figure)).collect(),
    )
}

fn names<T>(desk: &Desk<'_>, checks: &[Check<T>], item: &T) -> Vec<&'static str> {
    checks.iter().filter(|check| (check.objects)(desk, item)).map(|check| check.name).collect()
}
