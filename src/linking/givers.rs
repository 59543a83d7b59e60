//! Who gives a figure: the source of the innermost claim in whose content it stands. Nobody, when that claim asks,
//! denies or names no source: to deny a number is not to give it.

use crate::annotation::{Basis, Claim, ClaimKind, CueLabel, Figure};
use crate::claims::Attribution;
use crate::figures::Quantity;

/// Fills in `claim`, `given_by` and, where the words around the number say nothing, `basis` of each figure, and
/// `figures` of each claim.
pub(super) fn assign(
    attributions: &[Attribution],
    quantities: &[Quantity],
    claims: &mut [Claim],
    figures: &mut [Figure],
) {
    // Claims stand in the order of the text, figures too: a claim is looked at while a figure can still be inside.
    for (quantity, figure) in quantities.iter().zip(figures.iter_mut()) {
        let inside = attributions
            .iter()
            .enumerate()
            .filter(|(_, attribution)| attribution.content.iter().any(|part| part.contains(quantity.number)));
        let mut innermost: Option<(usize, u32)> = None;
        for (id, attribution) in inside {
            if let Some(claim) = claims.get_mut(id) {
                claim.figures.push(figure.id);
            }
            let length = attribution.content.iter().map(|part| part.len()).sum();
            if innermost.is_none_or(|(_, shortest)| length <= shortest) {
                innermost = Some((id, length));
            }
        }
        let Some(claim) = innermost.and_then(|(id, _)| claims.get(id)) else { continue };
        figure.claim = Some(claim.id);
        let negated = claim.cue.as_ref().is_some_and(|cue| cue.negated);
        if !negated && !matches!(claim.kind, ClaimKind::Denial | ClaimKind::Question | ClaimKind::NonAnswer) {
            figure.given_by = claim.source.map(|source| source.id);
            figure.basis = figure.basis.or(basis_of(claim));
        }
    }
}

fn basis_of(claim: &Claim) -> Option<Basis> {
    match claim.cue.as_ref()?.label {
        CueLabel::Estimated => Some(Basis::Estimated),
        CueLabel::Forecast => Some(Basis::Projected),
        CueLabel::Claimed | CueLabel::Alleged => Some(Basis::Claimed),
        CueLabel::Said | CueLabel::Warned | CueLabel::Confirmed | CueLabel::Denied | CueLabel::Unattributed => None,
    }
}
