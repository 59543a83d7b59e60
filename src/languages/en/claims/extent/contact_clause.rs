//! Nouns with a relative clause that no pronoun opens: "found the gate | the storm had torn off". They look like the
//! subject and the verb of a clause, and are the object of one.

use words::is_one_of;

use crate::claims::Paragraph;
use crate::languages::en::claims::adjunct::is_time_phrase;
use crate::syntax::Tag;

/// Whether noun phrases stand side by side from `at` on, and only one verb group follows, which belongs to the last of
/// them. In "said the day the war ended he left" a second one does.
pub(crate) fn is_object(p: &Paragraph<'_>, at: usize, limit: usize) -> bool {
    let Some(first) = p
        .phrase_from(at)
        .filter(|first| p.tag(first.head) == Some(Tag::Noun) && !is_time_phrase(p, *first))
    else {
        return false;
    };
    let mut last = first;
    while let Some(next) = p.phrase_from(last.end) {
        last = next;
    }
    let determined = matches!(p.tag(last.start), Some(Tag::Det | Tag::Pron));
    if last.start == at || !determined || !matches!(p.tag(last.end), Some(Tag::Verb | Tag::Aux)) {
        return false;
    }
    let opens = |i: usize| {
        matches!(p.tag(i), Some(Tag::Sconj | Tag::Cconj))
            || is_one_of(p.word(i), ", ; :")
            || p.is(i, "who which that when where as because")
    };
    let verbal = |i: usize| matches!(p.tag(i), Some(Tag::Aux | Tag::Adv | Tag::Part | Tag::Verb));
    let group = (last.end..limit).find(|i| !verbal(*i)).unwrap_or(limit);
    let clause = (group..limit).find(|i| opens(*i)).unwrap_or(limit);
    !(group..clause).any(|i| p.is_finite(i))
}
