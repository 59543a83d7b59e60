//! What the whole sentence says about a tag that the neighbours alone did not tell.

use super::features::Features;
use crate::language::{Dependency, Label};

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
    let finite = |category: &u8| matches!(*category, 4..=6 | MODAL | PRESENT..=PAST);
    let lacks_verb = full_stop && !categories.iter().any(finite);
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

const MODAL: u8 = 9;
const PUNCTUATION: u8 = 23;
const PRESENT: u8 = 27;
const PAST: u8 = 29;
const PARTICIPLE: u8 = 30;

#[cfg(test)]
mod tests {
    use super::super::CATEGORIES;
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_categories() {
        let names = [
            (4, "auxiliary present"),
            (6, "auxiliary past"),
            (MODAL, "modal"),
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
