use super::CATEGORIES;
use crate::language::{Dependency, Label, Tag, VerbForm};

/// Lets the tree decide between past tense and participle, which are one word for most verbs and which the neighbours
/// alone often do not tell: with an auxiliary it is a participle, with a subject and no auxiliary it is a past tense.
/// `ambiguous` says whether a token's word can be both, `full_stop` whether the sentence ends with one: a headline has
/// none, and passives without an auxiliary ("Two held after raid").
pub(super) fn agree(
    categories: &mut [u8],
    dependencies: impl Iterator<Item = Dependency>,
    ambiguous: impl Fn(usize) -> bool,
    full_stop: bool,
    seen: &mut Vec<Seen>,
) {
    seen.clear();
    seen.resize(categories.len(), Seen::default());
    for (at, dependency) in dependencies.enumerate() {
        let head = dependency.head.and_then(|head| seen.get_mut(usize::from(head)));
        match (dependency.label, head) {
            (Label::Auxiliary | Label::PassiveAuxiliary, Some(head)) => head.auxiliary = true,
            (Label::Subject, Some(head)) => head.subject = true,
            (Label::PassiveSubject, Some(head)) => head.subject |= full_stop,
            _ => {}
        }
        if let Some(own) = seen.get_mut(at) {
            own.modifier = matches!(
                dependency.label,
                Label::NounClause | Label::Adjective | Label::OpenComplement
            );
        }
    }
    for (at, (category, seen)) in categories.iter_mut().zip(seen.iter()).enumerate() {
        let form = match CATEGORIES.get(usize::from(*category)) {
            Some((_, Tag::Verb, form)) => *form,
            _ => continue,
        };
        let right = match form {
            VerbForm::Past if seen.auxiliary || (seen.modifier && !seen.subject) => {
                VerbForm::Participle
            }
            VerbForm::Participle if seen.subject && !seen.auxiliary => VerbForm::Past,
            _ => continue,
        };
        let place =
            CATEGORIES.iter().position(|(_, tag, form)| *tag == Tag::Verb && *form == right);
        if ambiguous(at)
            && let Some(right) = place.and_then(|place| u8::try_from(place).ok())
        {
            *category = right;
        }
    }
}

/// What a token has about it in the tree.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    auxiliary: bool,
    subject: bool,
    /// It stands in a noun phrase or completes another verb.
    modifier: bool,
}
