//! What a number counts: the noun phrase after it, or the one that it is the number of.
//!
//! Examples: "3,000 [North Korean troops]", "put the number of [soldiers sent abroad] at 12,000", "15 [dead]". Not:
//! "12 people [Friday]" (a day), "rose to 15 [in March]".

use words::is_one_of;

use super::head::{head_of, is_time};
use super::line::Line;
use super::numbers::{self, is_plural};
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
    /// What one of them is called: the head in the singular with the words that say what kind, as written. None for
    /// words that count people by what became of them.
    pub(super) one: Option<String>,
    /// Whether it stands with another number, which is a figure of its own: "12 of the 40 [boats]".
    pub(super) shared: bool,
    /// Whether the head is a plural, or a word that counts people by what became of them.
    pub(super) plural: bool,
}

/// The noun phrase that begins at `at`, or after "of" there.
pub(super) fn after(line: &Line<'_>, at: usize) -> Option<Counted> {
    let mut start = at;
    if line.lower(start) == "of" {
        start += 1;
    }
    // "compared with 41 the year before" counts no year.
    let may_be_determined = start > at || line.is_before(at, 1, "half double twice triple all");
    while may_be_determined
        && start < at + 4
        && (matches!(line.tag(start), Some(Tag::Det)) || is_possessive(line.lower(start)))
        && (start > at || !line.is(start, "a an no"))
    {
        start += 1;
    }
    // "17 of the country's 18 states"
    if start > at && line.tag(start) == Some(Tag::Noun) && line.is(start + 1, "'s ’s") {
        start += 2;
    }
    let whole = if line.lower(at) == "of" { numbers::whole(line, start, false) } else { None };
    start = whole.map_or(start, |whole| whole.end);
    if line.is(start, "more other additional further") && line.token(start + 1).is_some() {
        start += 1;
    }
    if !matches!(line.tag(start + 1), Some(Tag::Noun))
        && let Some(counted) = outcome(line, start)
    {
        return Some(counted);
    }
    let head = head_of(line, start)?;
    let acronym = is_plural_acronym(line.word(head));
    Some(Counted {
        start,
        head_end: head + 1,
        end: with_what_follows(line, head + 1),
        head: crate::text::lowercase(&singular_at(line, head)),
        one: Some(one_of(line, start, head)),
        shared: whole.is_some(),
        plural: is_plural(line.lower(head)) || acronym,
    })
}

/// "15 dead", "the number of missing".
fn outcome(line: &Line<'_>, start: usize) -> Option<Counted> {
    let head = line.lower(start).to_owned();
    let end = start + 1;
    line.is(start, OUTCOMES).then_some(Counted {
        start,
        head_end: end,
        end,
        head,
        one: None,
        shared: false,
        plural: true,
    })
}

/// "North Korean soldier": what stands before the head counts in, but for participles, whose they are and which of
/// them: these say what was done with them, not what they are.
fn one_of(line: &Line<'_>, start: usize, head: usize) -> String {
    let outside = |at: &usize| {
        matches!(line.tag(*at), Some(Tag::Verb | Tag::Adv | Tag::Det | Tag::Pron))
            || line.tag(*at) == Some(Tag::Part) && !line.is_capital(*at) // no "Model S"
            || line.is(*at, "previous past last next remaining extra recent other")
    };
    let mut from = (start..head).rev().find(outside).map_or(start, |last| last + 1);
    from += usize::from(line.is_hyphen(from) || line.is(from, "and or ,"));
    let mut words = line.text(from, head.max(from));
    if head > from && !line.glued(head) {
        words.push(' ');
    }
    words + &singular_at(line, head)
}

/// The noun in the singular, with the capitals that it has.
fn singular_at(line: &Line<'_>, at: usize) -> String {
    let word = line.word(at);
    if is_plural_acronym(word) {
        return word.strip_suffix('s').unwrap_or(word).to_owned();
    }
    let one = singular(line.lower(at));
    let kept = line.lower(at).starts_with(&one).then(|| word.get(..one.len())).flatten();
    kept.map(str::to_owned).unwrap_or(one)
}

/// "the number of X … at 12,000", "the death toll rose to 15": the phrase before the number.
pub(super) fn before(line: &Line<'_>, number: usize) -> Option<Counted> {
    // "the toll stands at 54, while more than 300 remain in hospital": only the first is handed over.
    const HANDED: &str = "\
        to at as from by is was were reach reached reaches pass passed passes exceed exceeded exceeds top topped hit hits \
        stands stood near nearing : of";
    if !line.is_before(number, 1, HANDED) {
        return None;
    }
    for back in 1..=30 {
        let at = number.checked_sub(back)?;
        match line.lower(at) {
            "number" | "total" if line.lower(at + 1) == "of" => {
                let counted = outcome(line, at + 2).or_else(|| after(line, at + 2))?;
                return (counted.end <= number).then_some(counted);
            }
            // "the toll rose to 87, with 31 still missing"
            "toll" if !(number..number + 4).any(|at| line.is(at, OUTCOMES)) => {
                let start = if line.is_before(at, 1, "death") { at - 1 } else { at };
                return Some(Counted {
                    start,
                    head_end: at + 1,
                    end: at + 1,
                    head: "death".to_owned(),
                    one: Some("death".to_owned()),
                    shared: false,
                    plural: true,
                });
            }
            _ => {}
        }
    }
    None
}

const OUTCOMES: &str = "\
    dead injured wounded missing killed arrested detained hurt displaced homeless jobless unemployed hospitalised \
    hospitalized accused";

fn is_possessive(word: &str) -> bool {
    is_one_of(word, "my your his her its our their")
}

/// "TDs", "MPs", "NGOs".
fn is_plural_acronym(word: &str) -> bool {
    word.len() > 2
        && word.strip_suffix('s').is_some_and(|stem| stem.bytes().all(|b| b.is_ascii_uppercase()))
}

/// "of the ministry", "from North Korea", "sent by Pyongyang to Russia" after the head.
fn with_what_follows(line: &Line<'_>, head_end: usize) -> usize {
    let mut end = head_end;
    let mut participle = false;
    while end < head_end + 14 {
        let word = line.lower(end);
        let origin =
            word == "from" && (end + 1..end + 4).any(|at| line.tag(at) == Some(Tag::Propn));
        let preposition = word == "of"
            || origin
            || (participle && is_one_of(word, "by to in at for with into"))
            || (word == "in" && line.tag(end + 1) == Some(Tag::Propn) && !is_time(line, end + 1));
        if preposition {
            let Some(next) = phrase_end(line, end + 1) else { break };
            end = next;
        } else if !participle
            && line.tag(end) == Some(Tag::Verb)
            && line.token(end).is_some_and(|token| matches!(token.form, VerbForm::Participle))
            && line.is(end + 1, "by to in at from with into")
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
