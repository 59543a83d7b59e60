//! What a number counts: the noun phrase after it, or the one that it is the number of.
//!
//! Examples: "3,000 [North Korean troops]", "put the number of [soldiers sent abroad] at 12,000", "15 [dead]". Not:
//! "12 people [Friday]" (a day), "rose to 15 [in March]".

use super::line::Line;
use super::numbers::is_plural;
use crate::language::{Tag, VerbForm, singular};

/// A counted noun phrase, as token indices.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// Its first token.
    pub(super) start: usize,
    /// One past its head.
    pub(super) head_end: usize,
    /// One past what follows the head.
    pub(super) end: usize,
    /// The head, in the singular and in lower case.
    pub(super) head: String,
    /// Whether the head is a plural, or a word that counts people by what became of them.
    pub(super) plural: bool,
}

/// The noun phrase that begins at `at`, or after "of" there.
pub(super) fn after(line: &Line<'_>, at: usize) -> Option<Counted> {
    let mut start = at;
    if line.lower(start) == "of" {
        start += 1;
    }
    while start < at + 4
        && (matches!(line.tag(start), Some(Tag::Det)) || is_possessive(line.lower(start)))
        && (start > at || !line.is(start, &["a", "an", "no"]))
    {
        start += 1;
    }
    if line.is(start, OUTCOMES) && !matches!(line.tag(start + 1), Some(Tag::Noun)) {
        let head = line.lower(start).to_owned();
        return Some(Counted { start, head_end: start + 1, end: start + 1, head, plural: true });
    }
    let head = head_of(line, start)?;
    let word = line.lower(head);
    Some(Counted {
        start,
        head_end: head + 1,
        end: with_what_follows(line, head + 1),
        head: singular(word),
        plural: is_plural(word) || is_plural_acronym(line.word(head)),
    })
}

/// "the number of X … at 12,000", "the death toll rose to 15": the phrase before the number.
pub(super) fn before(line: &Line<'_>, number: usize) -> Option<Counted> {
    for back in 1..=30 {
        let at = number.checked_sub(back)?;
        match line.lower(at) {
            "number" | "total" if line.lower(at + 1) == "of" => {
                let counted = after(line, at + 2)?;
                return (counted.end <= number).then_some(counted);
            }
            "toll" => {
                let start = if line.is_before(at, 1, &["death"]) { at - 1 } else { at };
                return Some(Counted {
                    start,
                    head_end: at + 1,
                    end: at + 1,
                    head: "death".to_owned(),
                    plural: true,
                });
            }
            _ => {}
        }
    }
    None
}

const OUTCOMES: &[&str] = &[
    "dead",
    "injured",
    "wounded",
    "missing",
    "killed",
    "arrested",
    "detained",
    "hurt",
    "displaced",
    "homeless",
    "unemployed",
    "hospitalised",
    "hospitalized",
];

fn is_possessive(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their")
}

/// The head of the noun phrase that begins at `start`.
fn head_of(line: &Line<'_>, start: usize) -> Option<usize> {
    let mut head = None;
    let mut at = start;
    while at < start + 10 {
        let token = line.token(at)?;
        let word = line.lower(at);
        let next = line.tag(at + 1);
        match token.tag {
            Tag::Noun | Tag::Propn if is_time(line, at) => break,
            Tag::Noun => {
                // "12 people fear": after a plural only another plural goes on.
                if head.is_some_and(|head| {
                    is_plural(line.lower(head)) && line.tag(head) == Some(Tag::Noun)
                }) && !is_plural(word)
                {
                    break;
                }
                head = Some(at);
            }
            Tag::Propn => {
                if head.is_some_and(|head| line.tag(head) == Some(Tag::Noun)) {
                    break;
                }
                head = Some(at);
            }
            Tag::Adj if head.is_none() || line.tag_before(at, 1) == Some(Tag::Propn) => {
                if !matches!(
                    next,
                    Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb | Tag::Cconj | Tag::Punct)
                ) {
                    break;
                }
            }
            Tag::Adv if head.is_none() => {
                let more = matches!(word, "more" | "further");
                if !more && !matches!(next, Some(Tag::Adj | Tag::Verb)) {
                    break;
                }
            }
            // "20 boxes", "12 EV models": after a number these are no verbs.
            Tag::Verb
                if token.form == VerbForm::Present
                    && is_plural(word)
                    && head.is_none_or(|head| !is_plural(line.lower(head)))
                    && !matches!(
                        next,
                        Some(Tag::Det | Tag::Pron | Tag::Propn | Tag::Num | Tag::Part)
                    ) =>
            {
                head = Some(at);
            }
            Tag::Verb if head.is_none() => {
                let describes =
                    matches!(token.form, VerbForm::Participle | VerbForm::Past | VerbForm::Gerund)
                        && matches!(next, Some(Tag::Noun | Tag::Adj));
                if !describes {
                    break;
                }
            }
            Tag::Cconj if at > start => {
                let pair =
                    line.tag_before(at, 1) == next && matches!(next, Some(Tag::Adj | Tag::Propn));
                if !pair
                    || !(at + 2..at + 5).any(|ahead| {
                        line.tag(ahead) == Some(Tag::Noun) && is_plural(line.lower(ahead))
                    })
                {
                    break;
                }
            }
            Tag::Punct
                if line.is_hyphen(at) && line.glued(at) && line.glued(at + 1) && at > start =>
            {
                at += 1; // "non-combat", "anti-tank": the hyphen keeps what it holds
                if matches!(line.tag(at), Some(Tag::Noun | Tag::Propn)) {
                    head = Some(at);
                }
            }
            Tag::Punct if word == "," => {
                let adjectives = line.tag_before(at, 1) == Some(Tag::Adj)
                    && next == Some(Tag::Adj)
                    && head.is_none();
                if !adjectives {
                    break;
                }
            }
            Tag::Part if matches!(word, "'s" | "’s" | "'" | "’") && head.is_some() => {
                head = None
            }
            _ => break,
        }
        at += 1;
    }
    head
}

/// "TDs", "MPs", "NGOs".
fn is_plural_acronym(word: &str) -> bool {
    word.len() > 2
        && word.strip_suffix('s').is_some_and(|stem| stem.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Weekdays, months and "last week" end what is counted.
fn is_time(line: &Line<'_>, at: usize) -> bool {
    let word = line.lower(at);
    matches!(word, "today" | "yesterday" | "tomorrow" | "tonight" | "overnight")
        || line.is_capital(at)
            && (super::dates::is_month(line, at) || super::dates::is_weekday(word))
}

/// "of the ministry", "from North Korea", "sent by Pyongyang to Russia" after the head.
fn with_what_follows(line: &Line<'_>, head_end: usize) -> usize {
    let mut end = head_end;
    let mut participle = false;
    while end < head_end + 14 {
        let word = line.lower(end);
        let preposition = matches!(word, "of" | "from")
            || (participle && matches!(word, "by" | "to" | "in" | "at" | "for" | "with" | "into"))
            || (word == "in" && line.tag(end + 1) == Some(Tag::Propn) && !is_time(line, end + 1));
        if preposition {
            let Some(next) = phrase_end(line, end + 1) else { break };
            end = next;
        } else if !participle
            && line.tag(end) == Some(Tag::Verb)
            && line.token(end).is_some_and(|token| matches!(token.form, VerbForm::Participle))
            && line.is(end + 1, &["by", "to", "in", "at", "from", "with", "into"])
        {
            participle = true;
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// One past the noun phrase at `at`.
fn phrase_end(line: &Line<'_>, at: usize) -> Option<usize> {
    let mut start = at;
    while matches!(line.tag(start), Some(Tag::Det)) || is_possessive(line.lower(start)) {
        start += 1;
        if start > at + 3 {
            return None;
        }
    }
    if is_time(line, start) {
        return None;
    }
    head_of(line, start).map(|head| head + 1)
}
