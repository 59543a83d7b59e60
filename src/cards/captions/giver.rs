//! Who gives a figure, and the claim that it stands in.

use words::is_one_of;

use crate::annotation::{Claim, ClaimKind, CueLabel, Figure, Source};
use crate::cards::context::Context;
use crate::cards::names;

/// Who gives the number: somebody whom the article has said to state it, not to deny, to ask, to demand or to hope it.
pub(crate) fn giver<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a Source> {
    let giver = figure.given_by.and_then(|id| context.annotations.sources.get(id))?;
    let asserted = claim_of(context, figure).is_none_or(is_asserted);
    (asserted && !names::is_pronoun(&giver.name)).then_some(giver)
}

/// Whether the claim states something: it is no wish and no denial.
pub(crate) fn is_asserted(claim: &Claim) -> bool {
    let cue = claim.cue.as_ref();
    let wish = cue.is_some_and(|cue| is_one_of(&cue.lemma, "hope fear want wish dream worry"));
    let negated = cue.is_some_and(|cue| cue.negated || cue.label == CueLabel::Denied);
    let kind = matches!(claim.kind, ClaimKind::Statement | ClaimKind::Finding | ClaimKind::Belief);
    kind && !wish && !negated
}

/// The claim that the figure stands in.
pub(crate) fn claim_of<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a Claim> {
    figure.claim.and_then(|id| context.annotations.claims.get(id))
}
