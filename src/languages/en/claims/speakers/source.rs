//! Who speaks: the noun phrase before or after a cue, whole.

use super::agency;
use crate::claims::{Paragraph, Speaker};
use crate::languages::en::claims::adjunct;
pub(crate) use crate::languages::en::claims::extent::noun_phrase::extend_right;
use crate::languages::en::claims::extent::noun_phrase::{
    Insertion, extend_left, insertion, is_name, is_reduced,
};
use crate::lexicon::Class;
use crate::syntax::{Label, NounPhrase, Tag, VerbForm};

/// The subject whose predicate begins at `at`; nothing before `floor` is looked at.
pub(crate) fn before(p: &Paragraph<'_>, at: usize, floor: usize) -> Option<Speaker> {
    if let Some(speaker) = with_clause(p, at, floor) {
        return Some(speaker);
    }
    let mut end = at; // where the noun phrase itself must end
    let mut whole = None; // where source and apposition together end
    for _ in 0..4 {
        let last = end.checked_sub(1).filter(|last| *last >= floor)?;
        match p.word(last) {
            // "Hask Motors, Inc., | said"
            "," if last > floor && p.is_a(last - 1, Class::NAME_SUFFIX) => {
                whole = whole.or(Some(last));
                end = last;
            }
            "," => {
                let comma = p.comma_before(last).filter(|comma| *comma > floor);
                let comma = comma?;
                match insertion(p, comma + 1, last) {
                    Insertion::Apposition => whole = whole.or(Some(last)),
                    Insertion::Adverbial => whole = None,
                    Insertion::None => return None,
                }
                end = comma;
            }
            ")" => {
                let open = (floor..last).rev().take(20).find(|i| p.is(*i, "("))?;
                whole = whole.or(Some(end));
                end = open;
            }
            // "the author of | “Cold Harbour”", "the film | “Ash”"
            _ if let Some(title) = p.quotation_to(end).filter(|q| is_name(p, *q)) => {
                whole = whole.or(Some(end));
                let governed = p.tag(title.start.wrapping_sub(1)) == Some(Tag::Adp);
                end = title.start - usize::from(governed);
                break;
            }
            // "Ana Ruiz, 45, | a nurse at the clinic, said"
            _ if whole.is_some()
                && p.tag(last) == Some(Tag::Num)
                && last > floor + 1
                && p.is(last - 1, ",") =>
            {
                end = last - 1;
            }
            // "the bank itself | put"
            _ if p.lower(last).ends_with("self") || p.lower(last).ends_with("selves") => {
                whole = whole.or(Some(end));
                end = last;
            }
            _ => match adjunct::time_before(p, end, floor) {
                Some(from) if from > floor => end = from,
                _ => break,
            },
        }
    }
    let relative = p.tag(end.checked_sub(1)?).is_some() && {
        let last = end - 1;
        p.is(last, "who which that") && last >= floor && whole.is_none()
    };
    if relative {
        return relative_subject(p, end - 1, floor);
    }
    // "A review published in 2023 | put": the shortened relative clause is a part of the source.
    let verb = end - 1;
    if p.tag(verb) == Some(Tag::Verb)
        && matches!(p.form(verb), VerbForm::Past | VerbForm::Participle)
        && end < at
        && p.phrase_to(verb).is_some_and(|phrase| p.tag(phrase.head) == Some(Tag::Noun))
    {
        whole = whole.or(Some(at));
        end = verb;
    }
    let phrase = phrase_cut(p, end)
        .or_else(|| one_word(p, end, floor))
        .filter(|phrase| phrase.start >= floor)?;
    if adjunct::is_time_phrase(p, phrase) {
        return None;
    }
    let mut first = extend_left(p, phrase, floor);
    if whole.is_some() {
        first =
            described(p, first, floor).or_else(|| named_before(p, first, floor)).unwrap_or(first);
    }
    // "Documents filed in court | on Monday | show": when they were filed.
    if end < at && whole.is_none() && p.tag(end) != Some(Tag::Adv) {
        let filed = (first.start..end).any(|i| is_reduced(p, i));
        whole = filed.then_some(at);
    }
    // "After the mayor said" is a clause, "of the mayor said" is none.
    first.start = behind_adjunct(p, first);
    let start = with_approximator(p, first.start, floor);
    let governed = start == first.start
        && first.start > floor
        && p.tag(first.start - 1) == Some(Tag::Adp)
        && !p.is(first.start - 1, "as after before since until");
    if governed {
        return None;
    }
    let start = start - usize::from(opens_before(p, first, (start, at), floor));
    Some(Speaker { start, end: whole.unwrap_or(end), head: first.head, relative: false })
}

/// "Those who were there | say", "a student who gave her name only as Lien | said": a subject from the edge of its clause
/// on whose relative clause has verbs of its own, as many as it has pronouns, so that the next verb is the subject's.
fn with_clause(p: &Paragraph<'_>, at: usize, floor: usize) -> Option<Speaker> {
    const REACH: usize = 30;
    let near = floor.max(at.saturating_sub(REACH));
    let mark = |i: &usize| p.tag(*i) == Some(Tag::Punct) && !p.is(*i, "-");
    let edge = (near..at).rev().find(mark).map_or(near, |i| i + 1);
    let who = (edge..at).find(|i| p.is(*i, "who")).filter(|who| who + 1 < at)?;
    let pronouns = (who..at).filter(|i| p.is(*i, "who")).count();
    let group = |i: usize| p.is_finite(i) && p.tag(i - 1) != Some(Tag::Aux);
    let verbs = (who + 1..at).filter(|i| group(*i)).count();
    let joined = (who..at).any(|i| matches!(p.tag(i), Some(Tag::Sconj)) && !p.is(i, "as"));
    let first = p.phrase_to(who).map(|phrase| extend_left(p, phrase, edge))?;
    let opens = first.start == edge
        || matches!(p.tag(first.start - 1), Some(Tag::Cconj | Tag::Sconj))
        || p.is(first.start - 1, "but and that");
    (verbs == pronouns && !joined && opens && first.start >= edge).then_some(Speaker {
        start: first.start,
        end: at,
        head: first.head,
        relative: false,
    })
}

/// "Most | said", "another | said": words that the tags show as no noun phrase, at the edge of their clause.
fn one_word(p: &Paragraph<'_>, end: usize, floor: usize) -> Option<NounPhrase> {
    let word = end.checked_sub(1)?;
    // "the 34-year-old"
    if p.is(word, "old") && p.is_before(word, "-") {
        let age = p.phrase(word.checked_sub(2)?)?;
        let the = p.tag(age.start) == Some(Tag::Det);
        return the.then_some(NounPhrase { start: age.start, end, head: word });
    }
    let quantity = p.is(word, "another most many some several others both");
    let edge = word == floor || p.is_before(word, ", ; : and but");
    (quantity && edge).then_some(NounPhrase { start: word, end, head: word })
}

/// A word before the noun phrase that belongs to it: "Both | Mr Hale and his agent", "Leaked | emails".
fn opens_before(
    p: &Paragraph<'_>,
    first: NounPhrase,
    (start, at): (usize, usize),
    floor: usize,
) -> bool {
    let Some(before) = start.checked_sub(1).filter(|before| *before >= floor) else { return false };
    match p.lower(before) {
        "both" => return p.tag(before) == Some(Tag::Cconj),
        "neither" => return p.has(start, at, "nor"),
        _ => {}
    }
    let plain = matches!(p.tag(start), Some(Tag::Noun | Tag::Adj));
    let (opening, limit) = p.sentence(start);
    // "Will | Grant said": a given name.
    let name = p.is(before, "will may")
        && p.tag(start) == Some(Tag::Propn)
        && !p.has(limit.saturating_sub(2), limit, "?");
    let participle =
        p.form(before) == VerbForm::Participle && plain && p.tag(first.head) == Some(Tag::Noun);
    before == opening && (name || participle)
}

/// "The mayor, | Ana Ruiz, 45, said": what somebody is, before the name, when more is said after it.
fn described(p: &Paragraph<'_>, name: NounPhrase, floor: usize) -> Option<NounPhrase> {
    let comma = name.start.checked_sub(1).filter(|comma| p.is(*comma, ","))?;
    let role = p.phrase_to(comma).filter(|role| role.start >= floor)?;
    let role = extend_left(p, role, floor);
    let person = p.tag(role.head) == Some(Tag::Noun) && agency::is_person(p, role.head);
    (person && p.tag(name.head) == Some(Tag::Propn) && role.start == p.sentence(role.start).0)
        .then_some(role)
}

/// "Ana Ruiz, | director of the bank, a lender in Oblin, said": the name before a description that has one of its own.
fn named_before(p: &Paragraph<'_>, role: NounPhrase, floor: usize) -> Option<NounPhrase> {
    let comma = role.start.checked_sub(1).filter(|comma| p.is(*comma, ","))?;
    let name = p.phrase_to(comma).filter(|name| name.start >= floor)?;
    let person = p.tag(role.head) == Some(Tag::Noun) && agency::is_person(p, role.head);
    let full = p.tag(name.head) == Some(Tag::Propn) && name.end > name.start + 1;
    let edge = name.start == floor
        || matches!(p.tag(name.start - 1), Some(Tag::Punct | Tag::Cconj | Tag::Sconj));
    (person && full && edge && !adjunct::is_time_phrase(p, name)).then_some(name)
}

/// Where the name begins that follows a phrase without a mark between: "after legal advice | Moscow said". "After company
/// president Ann Cole said" has no such phrase.
fn behind_adjunct(p: &Paragraph<'_>, phrase: NounPhrase) -> usize {
    let governed = matches!(p.tag(phrase.start.wrapping_sub(1)), Some(Tag::Adp | Tag::Sconj));
    let (name, last) = (phrase.head, phrase.head.wrapping_sub(1));
    let common = |at: usize| {
        matches!(p.tag(at), Some(Tag::Noun | Tag::Adj))
            && p.word(at).starts_with(char::is_lowercase)
    };
    let adjunct = governed
        && phrase.start < name
        && p.tag(name) == Some(Tag::Propn)
        && (phrase.start..name).all(common)
        && p.tag(last) == Some(Tag::Noun)
        && !agency::can_speak(p, last);
    if adjunct { name } else { phrase.start }
}

/// The subject of a gerund after "with": "with one resident saying".
pub(crate) fn before_gerund(p: &Paragraph<'_>, at: usize, floor: usize) -> Option<Speaker> {
    // "with police warning that": a gerund that was taken for the last noun.
    let taken =
        at.checked_sub(1).and_then(|last| p.phrase(last)).filter(|_| p.tag(at) == Some(Tag::Noun));
    let cut = taken.map(|phrase| NounPhrase { end: at, head: at - 1, ..phrase });
    let Some(phrase) = p.phrase_to(at).or(cut).filter(|phrase| phrase.start > floor) else {
        // "with some arguing that"
        let alone = at.checked_sub(1).filter(|alone| *alone > floor)?;
        let one = p.is(alone, "some many others each one both");
        return (one && p.is_before(alone, "with")).then_some(Speaker {
            start: alone,
            end: at,
            head: alone,
            relative: false,
        });
    };
    let first = extend_left(p, phrase, floor);
    let with = [phrase.start, first.start].into_iter().find(|start| p.is_before(*start, "with"))?;
    Some(Speaker { start: with, end: at, head: phrase.head, relative: false })
}

/// The noun phrase that ends before the token, or the part before it of one that goes on because its verb was taken for
/// a noun.
fn phrase_cut(p: &Paragraph<'_>, end: usize) -> Option<NounPhrase> {
    let last = end.checked_sub(1)?;
    p.phrase_to(end).or_else(|| {
        // "the paper | states", "relatives | fear", "the gate | read: “…”"
        let agrees = p.lower(last).ends_with('s') != p.lower(end).ends_with('s');
        let verbal = agrees || p.is(end + 1, ":");
        let phrase = p.phrase(last).filter(|_| p.tag(last) == Some(Tag::Noun) && verbal)?;
        Some(NounPhrase { start: phrase.start, end, head: last })
    })
}

/// "More than | 40 residents", "at least | two officials", "about | half of them".
fn with_approximator(p: &Paragraph<'_>, start: usize, floor: usize) -> usize {
    let length = match p.lower_before(start) {
        "than" | "least" | "most" | "to" if start >= floor + 2 => {
            usize::from(p.is(start - 2, "more fewer less at up")) * 2
        }
        "about" | "around" | "over" | "nearly" | "almost" | "roughly" => 1,
        _ => 0,
    };
    if p.tag(start) == Some(Tag::Num) && start >= floor + length { start - length } else { start }
}

/// "officials who said": the words up to "who", which a reader takes together.
fn relative_subject(p: &Paragraph<'_>, who: usize, floor: usize) -> Option<Speaker> {
    if p.is(who, "that") {
        return None;
    }
    let mut end = who;
    if p.is_before(end, ",") {
        end -= 1;
    }
    let phrase = p.phrase_to(end).filter(|phrase| phrase.start >= floor)?;
    // "a letter from | a tenant who": people are who.
    let apart = p.is(who, "who") && p.is_before(phrase.start, "from by to about with");
    let mut first = if apart { phrase } else { extend_left(p, phrase, floor) };
    // "Ana Ruiz, an analyst at the bank, who …": the name comes first.
    if p.tag(first.start) == Some(Tag::Det)
        && first.start > floor
        && p.is_before(first.start, ",")
        && let Some(name) = p.phrase_to(first.start - 1).filter(|name| name.start >= floor)
        && p.tag(name.head) == Some(Tag::Propn)
        && p.tag(first.head) == Some(Tag::Noun)
        && !adjunct::is_time_phrase(p, name)
    {
        first = extend_left(p, name, floor);
    }
    if is_predicate(p, first.head) {
        return None;
    }
    Some(Speaker { start: first.start, end: who + 1, head: first.head, relative: true })
}

/// "He is a liar who …": what somebody is, not who somebody is.
fn is_predicate(p: &Paragraph<'_>, noun: usize) -> bool {
    let (start, _) = p.sentence(noun);
    let mut head = noun;
    // The later ones of a list hang on the first.
    for _ in 0..6 {
        match p.head(head).filter(|_| p.label(head) == Some(Label::Conjunct)) {
            Some(first) if first < head => head = first,
            _ => break,
        }
    }
    p.child(head, (start, head), &[Label::Copula]).is_some() || is_listed_predicate(p, noun, start)
}

/// The same where the tree loses the thread of a list: "is a liar, a cheat, rampant boaster and bully who …".
fn is_listed_predicate(p: &Paragraph<'_>, noun: usize, start: usize) -> bool {
    const REACH: usize = 30;
    let listed = |at: &usize| {
        matches!(p.tag(*at), Some(Tag::Noun | Tag::Adj | Tag::Adv | Tag::Det | Tag::Cconj))
            || p.is(*at, ",")
    };
    let near = start.max(noun.saturating_sub(REACH))..noun;
    let Some(before) = near.rev().find(|at| !listed(at)) else { return false };
    let indefinite = p.is(before + 1, "a an");
    indefinite && p.is(before, "is are was were be been remains") && p.tag(noun) == Some(Tag::Noun)
}

/// The subject of an inverted cue ("said Mr Hill, the mayor"), from `at` on.
pub(crate) fn after(p: &Paragraph<'_>, at: usize) -> Option<Speaker> {
    let phrase = p.phrase_from(at)?;
    if adjunct::is_time_phrase(p, phrase) {
        return None;
    }
    let (_, limit) = p.sentence(at);
    let end = extend_right(p, phrase.end, limit);
    Some(Speaker { start: at, end, head: phrase.head, relative: false })
}

/// The subject of the first finite verb of the sentence, for predicates that share it ("…, and called the move
/// serious", "…, adding that"). Looks no further than `limit`.
pub(crate) fn main_subject(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<Speaker> {
    let finite = |at: &usize| p.is_finite(*at) && p.quotation(*at).is_none();
    let verb = (from..limit)
        .take(60)
        .find(|at| finite(at) && !is_reduced(p, *at))
        .or_else(|| (from..limit).take(60).find(finite))?;
    let mut start = verb;
    while start > from && p.tag(start - 1) == Some(Tag::Adv) {
        start -= 1;
    }
    let speaker = before(p, start, from)?;
    (!speaker.relative).then_some(speaker)
}
