//! One amount in two units: "55 mph (88.5 kph)", "more than $1bn (£750m)", "296 hp (221 kW / 300 PS)". The others belong
//! to the first: they are no figures of their own, and no rivals of it.

use crate::annotation::{Claim, Figure};
use crate::figures::Quantity;

/// Fills in `conversion_of`; whoever gives the first gives the others, on the same ground.
pub(crate) fn link_conversions(
    quantities: &[Quantity],
    claims: &mut [Claim],
    figures: &mut [Figure],
) {
    let mut first = 0;
    for (at, quantity) in quantities.iter().enumerate() {
        if !quantity.conversion || at == 0 {
            first = at;
            continue;
        }
        let Some(original) = figures.get(first) else { continue };
        let (given_by, claim) = (original.given_by, original.claim);
        let (basis, provisional) = (original.basis, original.provisional);
        let Some(figure) = figures.get_mut(at) else { continue };
        if figure.claim != claim {
            if let Some(old) = figure.claim.and_then(|id| claims.get_mut(id)) {
                old.figures.retain(|id| *id != at);
            }
            if let Some(new) = claim.and_then(|id| claims.get_mut(id)) {
                let place = new.figures.partition_point(|id| *id < at);
                new.figures.insert(place, at);
            }
        }
        figure.conversion_of = Some(first);
        (figure.given_by, figure.claim) = (given_by, claim);
        (figure.basis, figure.provisional, figure.part_of) = (basis, provisional, None);
    }
}
