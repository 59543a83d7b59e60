//! Words that say that something moved.
//!
//! Examples: "rose 4%", "up 19 cents", "dropped from 208 pounds to 193". Not: "cost 4 euros", "the rise of Rome".

use super::cursor::Cursor;

/// Whether the token at `at` says that something rose, fell or changed.
pub(crate) fn is_change(cursor: &Cursor<'_>, at: usize) -> bool {
    cursor.is(at, WORDS) && !cursor.is(at, "go goes going gone put")
}

/// Whether such a word stands within `reach` tokens before `at`.
pub(crate) fn is_change_before(cursor: &Cursor<'_>, at: usize, reach: usize) -> bool {
    (at.saturating_sub(reach)..at).any(|before| cursor.is(before, WORDS))
}

const WORDS: &str = "\
    added advance advanced ballooned boost boosted boosts bumped changed climb climbed climbing climbs crept \
    cut cuts cutting decline declined declines declining decrease decreased decreases decreasing dipped \
    doubled doubling down downgraded drop dropped dropping drops eased edged expanded extended fall fallen \
    falling falls fell gain gained goes going gone grew grow growing grown grows halved hike hiked improved \
    increase increased increases increasing jump jumped jumping jumps leaped leapt lengthened lifted lifting \
    lost lower lowered moved narrow narrowed plummeted plunged pushed put quadrupled raise raised raises \
    raising rebounded recovered reduce reduced reducing revised rise risen rises rising rose sank shed \
    shortened shot shrank slashed slid slipped slow slowed slumped soared soaring surged surging swelled \
    swollen tripled tumbled up upgraded went widen widened widening";
