//! Speech behind another verb or adjective, that happened all the same: "had to admit", "was at pains to point out",
//! "went so far as to say", "declined to say".
//!
//! - `[S The builder] [C had to admit] [Q that the wall was short].`
//! - `[S The envoy] [C was quick to point out] [Q that no troops had crossed].`
//!
//! Not: `She was about to say that the shop was closed.` `The bank is expected to say so.` `It is fair to say that …`

use super::construction::Construction;
use crate::claims::Paragraph;
use crate::syntax::Tag;

/// The words before an infinitive.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hedge {
    /// The first of them, without auxiliaries and adverbs.
    pub(crate) start: usize,
    pub(crate) construction: Construction,
    /// Whether a form of "be" must stand before them.
    pub(crate) be: bool,
}

/// The words before the infinitive whose "to" stands at `to`; `answers` tells whether its refusal is news.
pub(crate) fn before(p: &Paragraph<'_>, to: usize, answers: bool) -> Option<Hedge> {
    let last = to.checked_sub(1)?;
    let hedge = |start: usize, construction: Construction, be: bool| {
        Some(Hedge { start, construction, be })
    };
    match p.lower(last) {
        "declined" | "declines" | "refused" | "refuses" | "declining" | "refusing" if answers => {
            hedge(last, Construction::Refusal, false)
        }
        "unable" if answers => hedge(last, Construction::Refusal, true),
        "on" if p.is_before(last, "went goes") => hedge(last - 1, Construction::Active, false),
        "on" if p.is_before(last, "going") => hedge(last - 1, Construction::Gerund, false),
        "continued" | "continues" | "appeared" | "appears" | "seemed" | "seems" | "began"
        | "begins" | "begun" | "dared" | "hastened" | "had" => {
            hedge(last, Construction::Active, false)
        }
        "forced" | "compelled" | "moved" | "obliged" if p.tag(last) == Some(Tag::Verb) => {
            hedge(last, Construction::Active, true)
        }
        "obliged" | "quick" | "swift" | "happy" | "glad" | "pleased" | "delighted" | "proud"
        | "careful" | "keen" | "anxious" => hedge(last, Construction::Active, true),
        "pains" if p.is_before(last, "at") => hedge(last - 1, Construction::Active, true),
        // "went so far as to say"
        "as" if p.is_before(last, "far") && last > 3 && p.is(last - 3, "went gone goes") => {
            hedge(last - 3, Construction::Active, false)
        }
        _ => None,
    }
}
