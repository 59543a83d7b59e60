//! Who is who, and what belongs together, in English.
//!
//! - `entities`: who is who, by name, description or pronoun;
//! - `figures`: which figures belong together, and who gave them.

mod denials;
mod entities;
mod figures;
mod notes;
mod second_hand;

use crate::annotation::Annotations;
use crate::claims::Attribution;
use crate::linking::{Finds, Rules, Sources, link_conversions};
use crate::syntax::Reading;
use crate::text::{Article, Span};
use entities::sources;
use figures::{figure_sources, groups, parts};

/// What the frame asks of English.
pub(super) const RULES: Rules = Rules { sources: resolve, relate };

fn resolve(finds: &Finds<'_>) -> Sources {
    sources::resolve(finds.article, finds.reading, &finds.found.attributions)
}

fn relate(finds: &Finds<'_>, annotations: &mut Annotations) {
    let Finds { article, reading, found, quantities } = *finds;
    let attributions = &found.attributions;
    let Annotations { sources, claims, figures, groups, notes, .. } = annotations;
    second_hand::mark(reading, attributions, sources, claims);
    denials::link(reading, attributions, claims);
    figure_sources::assign(reading, attributions, quantities, claims, figures);
    figure_sources::drop_unresolved(sources, figures);
    parts::assign(reading, quantities, figures);
    link_conversions(quantities, claims, figures);
    *groups = groups::form(reading, attributions, quantities, figures);
    *notes = notes::attach(article, reading, found);
}

/// The words that name whom each pronoun stands for, where that is certain; for pronouns anywhere, in order, as the
/// measuring program asks for them. Those that are sources are resolved as in the annotations.
#[doc(hidden)]
pub fn antecedents(
    article: &Article,
    reading: &Reading<'_>,
    attributions: &[Attribution],
    pronouns: &[Span],
) -> Vec<Option<Span>> {
    sources::antecedents(article, reading, attributions, pronouns)
}
