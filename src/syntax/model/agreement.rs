//! What the whole sentence says about a tag that the neighbours alone did not tell.

use super::features::Features;
use crate::syntax::dependency::{Dependency, Label};

/// What the tree has about a token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    auxiliary: bool,
    subject: bool,
    object: bool,
}

/// Lets the tree decide between past tense and participle, which are one word for most verbs and which the neighbours
/// alone often do not tell.
pub(super) fn settle_forms<D: Iterator<Item = Dependency>>(
    categories: &mut [u8],
    features: &[Features],
    dependencies: impl Fn() -> D,
    seen: &mut Vec<Seen>,
) {
    // A headline has no full stop, and passives without an auxiliary: "Two held after raid".
    let stop = Features::of(".", false).word;
    let full_stop = features.iter().rev().take(2).any(|features| features.word == stop);
    look(categories, full_stop, dependencies(), seen);
    let lacks_verb = full_stop && !categories.iter().any(|category| is_finite(*category));
    for (at, dependency) in dependencies().enumerate() {
        let head = dependency.head.and_then(|head| categories.get(usize::from(head))).copied();
        let (Some(own), Some(seen)) = (categories.get_mut(at), seen.get(at)) else { continue };
        if !features.get(at).is_some_and(Features::is_past_or_participle) {
            continue;
        }
        let label = dependency.label;
        let reduced = matches!(label, Label::NounClause | Label::Adjective | Label::OpenComplement);
        match *own {
            PAST if seen.auxiliary || (reduced && !seen.subject) => *own = PARTICIPLE,
            PARTICIPLE if !seen.auxiliary => {
                // Of 1,000 verbs like these in the training data, 2 to 25 are participles.
                let past = seen.subject
                    || (label == Label::Root && full_stop)
                    || (label == Label::Conjunct && head == Some(PAST))
                    || (label == Label::NounClause && seen.object && lacks_verb);
                if past {
                    *own = PAST;
                }
            }
            _ => {}
        }
    }
}

/// How much likelier the category is than that of a finite verb which the same word may be; infinite where it may be
/// none. In the model's own units: the logarithm of the ratio.
pub(super) fn doubt(category: u8, score: impl Fn(u8) -> f32) -> f32 {
    match category {
        PARTICIPLE => score(category) - score(PAST),
        SINGULAR | PLURAL => score(category) - score(THIRD_PERSON),
        _ => f32::INFINITY,
    }
}

/// Every clause has a finite verb: where a sentence has fewer than its clauses need, the words that were most nearly
/// taken for one are.
pub(super) fn settle_finite(
    categories: &mut [u8],
    features: &[Features],
    doubts: &[f32],
    seen: &[Seen],
) {
    let key = |word| Features::of(word, false).word;
    let (stop, by) = (key("."), key("by"));
    if !features.iter().rev().take(2).any(|features| features.word == stop) {
        return;
    }
    let mut lacking = 1;
    for (at, category) in categories.iter().enumerate() {
        // "while fighting", "as promised" open clauses without one.
        let bare =
            matches!(categories.get(at + 1).copied(), Some(PARTICIPLE | GERUND | ADJECTIVE | TO));
        match *category {
            SUBORDINATOR | RELATIVE if !bare => lacking += 1,
            category if is_finite(category) => lacking -= 1,
            _ => {}
        }
    }
    for _ in 0..lacking.min(3) {
        let mut best = (usize::MAX, LIKELY);
        let candidates = categories.iter().zip(doubts).zip(features).zip(seen).enumerate();
        for (at, (((category, doubt), word), seen)) in candidates {
            let possible = match *category {
                PARTICIPLE => {
                    word.is_past_or_participle()
                        && !seen.auxiliary
                        && features.get(at + 1).is_none_or(|next| next.word != by)
                }
                SINGULAR | PLURAL => {
                    let before =
                        at.checked_sub(1).and_then(|before| categories.get(before)).copied();
                    word.ends_in_s() && matches!(before, Some(SINGULAR | NAME))
                }
                _ => false,
            };
            if possible && *doubt < best.1 {
                best = (at, *doubt);
            }
        }
        let Some(category) = categories.get_mut(best.0) else { return };
        *category = if *category == PARTICIPLE { PAST } else { THIRD_PERSON };
    }
}

const fn is_finite(category: u8) -> bool {
    matches!(category, 4..=6 | MODAL | PRESENT..=PAST)
}

/// Notes what each token has in the tree. Only "have" and "be" before a verb, with no mark between, make it a
/// participle.
fn look(
    categories: &[u8],
    full_stop: bool,
    dependencies: impl Iterator<Item = Dependency>,
    seen: &mut Vec<Seen>,
) {
    seen.clear();
    seen.resize(categories.len(), Seen::default());
    for (at, dependency) in dependencies.enumerate() {
        let Some(head) = dependency.head.map(usize::from) else { continue };
        let Some(own) = seen.get_mut(head) else { continue };
        match dependency.label {
            Label::Auxiliary | Label::PassiveAuxiliary => {
                own.auxiliary |= categories.get(at).is_some_and(|category| *category != MODAL)
                    && categories.get(at..head).is_some_and(|way| !way.contains(&PUNCTUATION));
            }
            Label::Subject => own.subject = true,
            Label::PassiveSubject => own.subject |= full_stop,
            Label::Object => own.object = true,
            _ => {}
        }
    }
}

/// Beyond this, a word was not nearly taken for a verb: soldiers are 7 away from it, "the slide shows" is 2.
const LIKELY: f32 = 4.5;

const ADJECTIVE: u8 = 0;
const MODAL: u8 = 9;
const SINGULAR: u8 = 13;
const PLURAL: u8 = 14;
const TO: u8 = 16;
const RELATIVE: u8 = 21;
const NAME: u8 = 22;
const PUNCTUATION: u8 = 23;
const SUBORDINATOR: u8 = 24;
const PRESENT: u8 = 27;
const THIRD_PERSON: u8 = 28;
const PAST: u8 = 29;
const PARTICIPLE: u8 = 30;
const GERUND: u8 = 31;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::model::categories::CATEGORIES;

    #[test]
    fn the_numbers_are_those_of_the_categories() {
        let names = [
            (4, "auxiliary present"),
            (6, "auxiliary past"),
            (ADJECTIVE, "adjective"),
            (MODAL, "modal"),
            (SINGULAR, "noun singular"),
            (PLURAL, "noun plural"),
            (TO, "to"),
            (RELATIVE, "relative"),
            (NAME, "name"),
            (SUBORDINATOR, "subordinator"),
            (THIRD_PERSON, "verb third person"),
            (GERUND, "verb gerund"),
            (PUNCTUATION, "punctuation"),
            (PRESENT, "verb present"),
            (PAST, "verb past"),
            (PARTICIPLE, "verb participle"),
        ];
        for (number, name) in names {
            assert_eq!(CATEGORIES[usize::from(number)].0, name);
        }
    }
}
