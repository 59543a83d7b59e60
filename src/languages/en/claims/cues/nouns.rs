//! Nouns that attribute: "the mayor's claim that …".

use crate::annotation::{ClaimKind, CueLabel};

/// The dictionary form, label and kind of a noun in lower case that attributes.
pub(crate) fn cue_noun(lower: &str) -> Option<(&'static str, CueLabel, ClaimKind)> {
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    NOUNS
        .iter()
        .find(|(noun, ..)| noun.len() == singular.len() && *noun == singular)
        .map(|(noun, label, kind)| (*noun, *label, *kind))
}

const NOUNS: &[(&str, CueLabel, ClaimKind)] = &[
    ("accusation", CueLabel::Alleged, ClaimKind::Statement),
    ("allegation", CueLabel::Alleged, ClaimKind::Statement),
    ("announcement", CueLabel::Said, ClaimKind::Statement),
    ("argument", CueLabel::Claimed, ClaimKind::Statement),
    ("assertion", CueLabel::Claimed, ClaimKind::Statement),
    ("assurance", CueLabel::Claimed, ClaimKind::Statement),
    ("belief", CueLabel::Said, ClaimKind::Belief),
    ("claim", CueLabel::Claimed, ClaimKind::Statement),
    ("comment", CueLabel::Said, ClaimKind::Statement),
    ("complaint", CueLabel::Said, ClaimKind::Statement),
    ("conclusion", CueLabel::Confirmed, ClaimKind::Finding),
    ("confirmation", CueLabel::Confirmed, ClaimKind::Statement),
    ("contention", CueLabel::Claimed, ClaimKind::Statement),
    ("declaration", CueLabel::Said, ClaimKind::Statement),
    ("demand", CueLabel::Said, ClaimKind::Demand),
    ("denial", CueLabel::Denied, ClaimKind::Denial),
    ("estimate", CueLabel::Estimated, ClaimKind::Statement),
    ("finding", CueLabel::Confirmed, ClaimKind::Finding),
    ("forecast", CueLabel::Forecast, ClaimKind::Statement),
    ("insistence", CueLabel::Claimed, ClaimKind::Statement),
    ("pledge", CueLabel::Said, ClaimKind::Demand),
    ("prediction", CueLabel::Forecast, ClaimKind::Statement),
    ("promise", CueLabel::Said, ClaimKind::Demand),
    ("remark", CueLabel::Said, ClaimKind::Statement),
    ("statement", CueLabel::Said, ClaimKind::Statement),
    ("suggestion", CueLabel::Said, ClaimKind::Statement),
    ("view", CueLabel::Said, ClaimKind::Belief),
    ("warning", CueLabel::Warned, ClaimKind::Statement),
];
