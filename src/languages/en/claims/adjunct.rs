//! What stands between a cue and its content without being either: where, when and to whom it was said.

use words::is_one_of;

use crate::claims::Paragraph;
use crate::lexicon::Class;
use crate::syntax::{NounPhrase, Tag, VerbForm};

/// What an adjunct tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Adjunct {
    /// "on Telegram", "in a statement".
    Channel,
    /// "on Thursday", "a week ago".
    When,
}

/// The adjuncts after a cue, and where they end.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Adjuncts {
    /// One past the last of them.
    pub(crate) end: usize,
    pub(crate) channel: Option<(usize, usize)>,
    pub(crate) when: Option<(usize, usize)>,
}

/// The adjunct of a known kind that begins at a token: one past its last token, and its kind.
pub(crate) fn at(p: &Paragraph<'_>, from: usize) -> Option<(usize, Adjunct)> {
    when(p, from)
        .map(|end| (end, Adjunct::When))
        .or_else(|| channel(p, from).map(|end| (end, Adjunct::Channel)))
}

/// All adjuncts from a token on. Other prepositional phrases ("of the plan") are passed over only where content begins
/// or the clause ends right after them.
pub(crate) fn all(p: &Paragraph<'_>, from: usize, limit: usize) -> Adjuncts {
    let mut found = Adjuncts { end: from, ..Adjuncts::default() };
    for _ in 0..6 {
        let begin = found.end;
        if begin >= limit {
            break;
        }
        if let Some((end, what)) = at(p, begin).filter(|(end, _)| *end <= limit) {
            match what {
                Adjunct::Channel => found.channel = found.channel.or(Some((begin, end))),
                Adjunct::When => found.when = found.when.or(Some((begin, end))),
            }
            found.end = end;
            continue;
        }
        let comma = p.is(begin, ",");
        if comma
            && let Some((end, what)) = at(p, begin + 1)
            && end < limit
            && p.is(end, ",")
        {
            match what {
                Adjunct::Channel => found.channel = found.channel.or(Some((begin + 1, end))),
                Adjunct::When => found.when = found.when.or(Some((begin + 1, end))),
            }
            found.end = end + 1;
            continue;
        }
        match other(p, begin, limit) {
            Some(end) => found.end = end,
            None => break,
        }
    }
    found
}

/// A prepositional phrase or adverb after which content begins or the clause ends.
fn other(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut end = from;
    if p.tag(end) == Some(Tag::Adv) && !p.is(end, "when where why how not more less") {
        end += 1;
    }
    // "ruled 5-4 that"
    while matches!(p.tag(end), Some(Tag::Num)) || end > from && matches!(p.word(end), "-" | "–") {
        end += 1;
    }
    for _ in 0..4 {
        let known = end > from && at(p, end).is_some();
        if p.tag(end) != Some(Tag::Adp) || p.quotation_from(end).is_some() || known {
            break;
        }
        match p.phrase_from(end + 1) {
            Some(phrase) => end = phrase.end,
            // "in private", "by a majority of one", "after training"
            None if matches!(p.tag(end + 1), Some(Tag::Adj | Tag::Num))
                || p.form(end + 1) == VerbForm::Gerund =>
            {
                end += 2;
            }
            None => break,
        }
    }
    // "said after the vote | he would resign"
    let pronoun = p.is(end, "he she they we it there");
    let opens = p.is(end, "that , : . ? ! ;")
        || end > from && pronoun && p.is_finite(end + 1)
        || p.quotation_from(end).is_some()
        || at(p, end).is_some()
        || end >= limit;
    (end > from && opens).then_some(end)
}

/// A time that begins at a token: one past its last token.
fn when(p: &Paragraph<'_>, from: usize) -> Option<usize> {
    let mut start = from;
    if p.is(start, "early earlier late later just back") {
        start += 1;
    }
    if p.is(start, "yesterday today tonight recently afterwards") {
        return Some(start + 1);
    }
    let preposition = p.is(start, "on in at by since during over after before");
    if preposition {
        start += 1;
    }
    // "2015", "in 2015"
    if preposition && p.tag(start) == Some(Tag::Num) && is_year(p.lower(start)) {
        return (p.phrase_from(start).is_none()).then_some(start + 1);
    }
    let Some(phrase) = p.phrase_from(start) else {
        return (start > from && !preposition).then_some(start);
    };
    if !is_time(p, phrase.head) {
        return (start > from && !preposition).then_some(start);
    }
    let mut end = phrase.end;
    // "October 3, 2016"
    if p.tag(end) == Some(Tag::Num) && p.lower(end).len() <= 4 && p.is_a(end - 1, Class::CALENDAR) {
        end += 1;
        if p.is(end, ",") && is_year(p.lower(end + 1)) {
            end += 2;
        }
    }
    if p.is(end, "ago earlier later") {
        return Some(end + 1);
    }
    // "in the week of the vote" goes on; "on Sunday of a high risk" does not.
    if p.is(end, "of") && preposition && !p.lower(phrase.head).ends_with("day") {
        return None;
    }
    // A bare span of time is no point in time: "two weeks" needs "ago", "last week" does not.
    let pointed = preposition
        || p.is_a(phrase.head, Class::CALENDAR)
        || p.is(phrase.start, "last this next that earlier late")
        || p.is_a(phrase.start, Class::CALENDAR);
    pointed.then_some(end)
}

fn channel(p: &Paragraph<'_>, from: usize) -> Option<usize> {
    let preposition = p.lower(from);
    if !is_one_of(preposition, "on in at during via through to by before from as") {
        return None;
    }
    let phrase = p.phrase_from(from + 1)?;
    let known = match preposition {
        "to" => p.is(phrase.head, "reporters journalists reporter supporters"),
        "on" => {
            p.is_a(phrase.head, Class::CHANNEL)
                || (p.tag(phrase.head) == Some(Tag::Propn) && p.tag(phrase.start) != Some(Tag::Det))
        }
        "as" => return None,
        _ => p.is_a(phrase.head, Class::CHANNEL),
    };
    if !known {
        return None;
    }
    let mut end = phrase.end;
    // "in an interview with a local radio station", "at a rally in Leeds"
    for _ in 0..3 {
        if !p.is(end, "with of to in at from by for about before") || when(p, end).is_some() {
            break;
        }
        match p.phrase_from(end + 1) {
            Some(phrase) if !p.is_finite(phrase.end) => end = phrase.end,
            _ => break,
        }
    }
    // "in a statement released on Friday", "in a letter seen by the Herald"
    let participle = matches!(p.form(end), VerbForm::Past | VerbForm::Participle);
    if participle && p.is(end, "released published issued posted sent aired") {
        return Some(when(p, end + 1).or_else(|| channel(p, end + 1)).unwrap_or(end));
    }
    if participle
        && p.is(end + 1, "by")
        && let Some(phrase) = p.phrase_from(end + 2)
    {
        end = phrase.end;
    }
    Some(end)
}

/// Where a time or an aside that ends at `end`, between a subject and its verb, begins: "Mr Hill on Tuesday | said".
pub(crate) fn time_before(p: &Paragraph<'_>, end: usize, floor: usize) -> Option<usize> {
    if p.tag(end.checked_sub(1)?) == Some(Tag::Adv) {
        return Some(end - 1);
    }
    (floor.max(end.saturating_sub(6))..end)
        .find(|from| *from > floor && when(p, *from) == Some(end))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a noun names a time.
pub(crate) fn is_time(p: &Paragraph<'_>, at: usize) -> bool {
    p.is_a(at, Class::CALENDAR) || p.is(at, TIMES)
}

/// "Monday", "last week": a time, which never speaks.
pub(crate) fn is_time_phrase(p: &Paragraph<'_>, phrase: NounPhrase) -> bool {
    // "Theresa May", "Mrs March"
    let before = phrase.head.wrapping_sub(1);
    let named = p.is(phrase.head, "may march april june august")
        && phrase.start < phrase.head
        && p.word(before).starts_with(char::is_uppercase)
        && matches!(p.tag(before), Some(Tag::Propn | Tag::Noun))
        && !is_time(p, before);
    is_time(p, phrase.head) && !named
}

const TIMES: &str = "\
    afternoon autumn century day days decade decades evening hour hours midnight minutes moment month months morning \
    night noon spring summer time today tomorrow week weekend weeks winter year years yesterday";
