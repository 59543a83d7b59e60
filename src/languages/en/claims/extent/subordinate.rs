//! Where the content of a cue in a subordinate clause gives way to the main clause.

use super::clause;
use crate::claims::Paragraph;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::syntax::Tag;

/// One past the content of a cue in a clause that depends on another: "While police said …, | residents …".
pub(crate) fn before_main_clause(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    from: usize,
    end: usize,
) -> usize {
    let (start, limit) = p.sentence(predicate.verb);
    let opens = "while although though when as after before because since if";
    // "A day after", "shortly before"
    let measure =
        |at: &usize| matches!(p.tag(*at), Some(Tag::Det | Tag::Num | Tag::Noun | Tag::Adv));
    let later = (start..predicate.start)
        .take(4)
        .find(|at| !measure(at) || p.is(*at, "after before"))
        .is_some_and(|at| p.is(at, "after before"));
    let subordinate = later || p.is(start, opens);
    if !subordinate || p.has(start, predicate.start, ",") {
        return end;
    }
    (from..end)
        .find(|at| {
            p.is(*at, ",") && p.quotation(*at).is_none() && clause::new_clause(p, at + 1, limit)
        })
        .unwrap_or(end)
}
