//! How English attributes words: the rules, and what they share.

mod adjunct;
mod cues;
mod extent;
mod remark;
mod rules;
mod speakers;

use crate::claims::Rules;

/// The rules in the order in which they are asked: the name of each, after which the corpus of its examples is called
/// (`tests/rules`), and what its attributions say in [`Attribution::rule`](crate::claims::Attribution::rule).
pub fn claim_rules() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    rules::RULES.iter().map(|rule| (rule.name, rule.says))
}

/// What the frame asks of English.
pub(super) const RULES: Rules =
    Rules { candidates: rules::all, announced: rules::announced, remark: remark::find };
