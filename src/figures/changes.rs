//! Words that say that something moved.
//!
//! Examples: "rose 4%", "up 19 cents", "dropped from 208 pounds to 193". Not: "cost 4 euros", "the rise of Rome".

use words::is_one_of;

use super::line::Line;

/// Whether the token at `at` says that something rose, fell or changed.
pub(super) fn is_change(line: &Line<'_>, at: usize) -> bool {
    is_one_of(line.lower(at), WORDS)
}

/// Whether such a word stands within `reach` tokens before `at`.
pub(super) fn is_change_before(line: &Line<'_>, at: usize, reach: usize) -> bool {
    (at.saturating_sub(reach)..at).any(|before| is_change(line, before))
}

/// Sorted, for the search is binary.
const WORDS: &str = "\
    added advance advanced boost boosted changed climb climbed climbing climbs cut cuts cutting decline \
    declined declines declining decrease decreased decreases decreasing down downgraded drop dropped dropping \
    drops eased edged expanded fall fallen falling falls fell gain gained grew grow growing grown grows \
    improved increase increased increases increasing jump jumped jumping jumps leaped leapt lost lower \
    lowered moved narrowed plummeted plunged raise raised raises raising reduce reduced reducing revised rise \
    risen rises rising rose sank shed shrank slid slipped slow slowed soared surged tumbled up upgraded went \
    widened";
