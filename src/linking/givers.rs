//! Who gives a figure: the source of the innermost claim in whose content it stands. Nobody, when that claim asks,
//! denies or names no source: to deny a number is not to give it.

use crate::annotation::{Basis, Claim, ClaimKind, CueLabel, Figure};
use crate::claims::Attribution;
use crate::figures::Quantity;
use crate::text::Span;

/// Fills in `claim`, `given_by` and, where the words around the number say nothing, `basis` of each figure, and
/// `figures` of each claim.
pub(super) fn assign(
    attributions: &[Attribution],
    quantities: &[Quantity],
    claims: &mut [Claim],
    figures: &mut [Figure],
) {
    let mut shortest = vec![u32::MAX; figures.len()];
    for (attribution, claim) in attributions.iter().zip(claims.iter_mut()) {
        let length: u32 = attribution.content.iter().map(|part| part.len()).sum();
        for id in attribution.content.iter().flat_map(|part| inside(quantities, *part)) {
            claim.figures.push(id);
            if let (Some(figure), Some(shortest)) = (figures.get_mut(id), shortest.get_mut(id))
                && length <= *shortest
            {
                *shortest = length;
                figure.claim = Some(claim.id);
            }
        }
    }
    for figure in figures {
        let Some(claim) = figure.claim.and_then(|id| claims.get(id)) else { continue };
        let negated = claim.cue.as_ref().is_some_and(|cue| cue.negated);
        if !negated
            && !matches!(claim.kind, ClaimKind::Denial | ClaimKind::Question | ClaimKind::NonAnswer)
        {
            figure.given_by = claim.source.map(|source| source.id);
            figure.basis = figure.basis.or_else(|| basis_of(claim));
        }
    }
}

/// The indices of the quantities whose number stands in `part`; quantities are in the order of the text.
fn inside(quantities: &[Quantity], part: Span) -> std::ops::Range<usize> {
    let from = quantities.partition_point(|quantity| quantity.number.start() < part.start());
    let to = quantities.partition_point(|quantity| quantity.number.end() <= part.end());
    from..to.max(from)
}

fn basis_of(claim: &Claim) -> Option<Basis> {
    match claim.cue.as_ref()?.label {
        CueLabel::Estimated => Some(Basis::Estimated),
        CueLabel::Forecast => Some(Basis::Projected),
        CueLabel::Claimed | CueLabel::Alleged => Some(Basis::Claimed),
        CueLabel::Said
        | CueLabel::Warned
        | CueLabel::Confirmed
        | CueLabel::Denied
        | CueLabel::Unattributed => None,
    }
}
