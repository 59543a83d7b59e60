//! What comes through somebody else.

use words::is_one_of;

use crate::annotation::{Claim, Naming, Source};
use crate::claims::Attribution;
use crate::syntax::Reading;

/// A claim is second hand where one known source passes on another: what somebody says of the own hopes is none, and of a
/// pronoun or "who" nobody can tell.
pub(super) fn mark(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    sources: &[Source],
    claims: &mut [Claim],
) {
    let known = |(claim, attribution): (&Claim, &Attribution)| {
        let source = sources.get(claim.source?.id)?;
        let last = reading.lower_words(attribution.source?).rsplit(' ').next().unwrap_or("");
        let open = source.naming == Naming::None || is_one_of(last, "who which that");
        (!open).then_some(source.id)
    };
    let ids: Vec<Option<usize>> = claims.iter().zip(attributions).map(known).collect();
    for (at, claim) in claims.iter_mut().enumerate() {
        let inner = ids.get(at).copied().flatten();
        let outer = claim.within.and_then(|outer| ids.get(outer).copied().flatten());
        claim.second_hand = inner.is_some() && outer.is_some() && inner != outer;
    }
}
