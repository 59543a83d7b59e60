//! Who gives a figure: the source of the innermost claim in whose content it stands. Nobody, when that claim asks,
//! denies or names no source: to deny a number is not to give it.

use crate::annotation::{Basis, Claim, ClaimKind, CueLabel, Figure, Naming, Reference, Source};
use crate::claims::Attribution;
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{Span, find};

/// Fills in `claim`, `given_by` and, where the words around the number say nothing, `basis` of each figure, and
/// `figures` of each claim.
pub(crate) fn assign(
    reading: &Reading<'_>,
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
    let mut asides: Vec<(usize, usize)> = Vec::new();
    for figure in figures.iter_mut() {
        let Some(claim) = figure.claim.and_then(|id| claims.get(id)) else { continue };
        let negated = claim.cue.as_ref().is_some_and(|cue| cue.negated);
        if !negated
            && !matches!(claim.kind, ClaimKind::Denial | ClaimKind::Question | ClaimKind::NonAnswer)
        {
            let aside = attributions
                .get(claim.id)
                .zip(quantities.get(figure.id))
                .is_some_and(|(attribution, quantity)| is_aside(reading, attribution, quantity));
            if aside {
                asides.extend(figure.claim.take().map(|claim| (claim, figure.id)));
            } else {
                figure.given_by = claim.source.map(|source| source.id);
                figure.basis = figure.basis.or_else(|| basis_of(claim));
            }
        }
    }
    for (claim, figure) in asides {
        if let Some(claim) = claims.get_mut(claim) {
            claim.figures.retain(|id| *id != figure);
        }
    }
}

/// Nobody gives a figure that is only said to be a pronoun's, for which the article shows no name.
pub(crate) fn drop_unresolved(sources: &[Source], figures: &mut [Figure]) {
    for figure in figures {
        let source = figure.given_by.and_then(|id| sources.get(id));
        let resolved = source.is_none_or(|source| {
            source.naming != Naming::None
                || source.mentions.iter().any(|mention| mention.how != Reference::Pronoun)
        });
        if !resolved {
            figure.given_by = None;
        }
    }
}

/// Whether the figure stands in what the writer adds: a clause behind a comma that describes what the source spoke of
/// ("he would attend the conference of the league, which gave nearly $5.9m"), or in the words for the source itself.
/// Inside quotation marks nobody but the source adds anything.
fn is_aside(reading: &Reading<'_>, attribution: &Attribution, quantity: &Quantity) -> bool {
    let number = quantity.number;
    if attribution.source.is_some_and(|source| source.contains(number)) {
        return true;
    }
    let Some(content) = attribution.content.iter().find(|part| part.contains(number)) else {
        return false;
    };
    let Some(sentence) = reading.sentences().get(quantity.sentence) else { return false };
    let begin = content.start().max(sentence.span.start());
    let ahead = reading.lower_words(Span::new(begin, number.start().max(begin)));
    if ahead.len() > 2000 {
        return false; // no sentence of an article is so long
    }
    let quoted =
        reading.lower_words(*content).starts_with(['“', '"', '‘']) || ahead.contains(['“', '"']);
    let clause = [", which ", ", who ", ", whose ", ", where "]
        .iter()
        .filter_map(|opener| find_last(ahead, opener))
        .max();
    // Another comma closes it: "the firm, which is based in Karsk, would cut 40 jobs".
    !quoted && clause.is_some_and(|at| !ahead.get(at + 2..).unwrap_or("").contains([',', ';']))
}

fn find_last(text: &str, part: &str) -> Option<usize> {
    let mut last = None;
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| find(rest, part)) {
        last = Some(from + at);
        from += at + part.len();
    }
    last
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
