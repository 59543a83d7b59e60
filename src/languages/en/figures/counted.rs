//! What a number counts: the noun phrase after it, or the one that it is the number of.
//!
//! Examples: "3,000 [North Korean troops]", "put the number of [soldiers sent abroad] at 12,000", "15 [dead]". Not:
//! "12 people [Friday]" (a day), "rose to 15 [in March]".

use words::is_one_of;

use super::cursor::{Cursor, is_plural};
use super::noun_head::{head_of, is_time};
use super::numerals::{digits, numbers};
use crate::languages::en::syntax::singular;
use crate::syntax::{Tag, VerbForm};

/// A counted noun phrase, as token indices.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Counted {
    /// Its first token.
    pub(crate) start: usize,
    /// One past its head.
    pub(crate) head_end: usize,
    /// One past what follows the head.
    pub(crate) end: usize,
    /// The head, in the singular and in lower case.
    pub(crate) head: String,
    /// What one of them is called: the head in the singular with the words that say what kind, as written. None for
    /// words that count people by what became of them.
    pub(crate) one: Option<String>,
    /// Whether it stands with another number, which is a figure of its own: "12 of the 40 [boats]".
    pub(crate) shared: bool,
    /// Whether the head is a plural, or a word that counts people by what became of them.
    pub(crate) plural: bool,
}

/// The noun phrase that begins at `at`, or after "of" there.
pub(crate) fn after(cursor: &Cursor<'_>, at: usize) -> Option<Counted> {
    let mut start = at;
    if cursor.is(start, "of") {
        start += 1;
    }
    // "compared with 41 the year before" counts no year.
    let may_be_determined = start > at || cursor.is_before(at, 1, "half double twice triple all");
    while may_be_determined
        && start < at + 4
        && (matches!(cursor.tag(start), Some(Tag::Det)) || is_possessive(cursor.lower(start)))
        && (start > at || !cursor.is(start, "a an no"))
    {
        start += 1;
    }
    // "17 of the country's 18 states", "30 of Boeing's jets"
    if start > at
        && matches!(cursor.tag(start), Some(Tag::Noun | Tag::Propn))
        && cursor.is(start + 1, "'s ’s")
    {
        start += 2;
    }
    // "400 737 Max jets", "30 of Boeing's 787-9 Dreamliner jets"
    let mut name = None;
    if digits::is_model(cursor, start) {
        name = Some(start);
        start += 1;
        if cursor.is_dash(start) && cursor.glued(start) && cursor.glued(start + 1) {
            start += 2;
        }
    }
    let whole = if cursor.is(at, "of") { numbers::whole(cursor, start, false) } else { None };
    start = whole.map_or(start, |whole| whole.end);
    if cursor.is(start, "more other additional further") && cursor.token(start + 1).is_some() {
        start += 1;
    }
    if !matches!(cursor.tag(start + 1), Some(Tag::Noun))
        && let Some(counted) = outcome(cursor, start)
    {
        return Some(counted);
    }
    let head = head_of(cursor, start)?;
    let acronym = is_plural_acronym(cursor.word(head));
    let listed = with_list(cursor, at, head + 1);
    let start = name.unwrap_or(start);
    Some(Counted {
        start,
        head_end: head + 1,
        end: if listed > head + 1 { listed } else { with_what_follows(cursor, head + 1) },
        head: crate::text::lowercase(&singular_at(cursor, head)),
        one: Some(one_of(cursor, start, head)),
        shared: whole.is_some(),
        plural: is_plural(cursor.lower(head)) || acronym,
    })
}

/// "15 dead", "the number of missing".
fn outcome(cursor: &Cursor<'_>, start: usize) -> Option<Counted> {
    let head = cursor.lower(start).to_owned();
    let end = start + 1;
    cursor.is(start, OUTCOMES).then_some(Counted {
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
fn one_of(cursor: &Cursor<'_>, start: usize, head: usize) -> String {
    let outside = |at: &usize| {
        matches!(cursor.tag(*at), Some(Tag::Verb | Tag::Adv | Tag::Det | Tag::Pron))
            || cursor.tag(*at) == Some(Tag::Part) && !cursor.is_capital(*at) // no "Model S"
            || cursor.is(*at, "previous past last next remaining extra recent other")
    };
    let mut from = (start..head).rev().find(outside).map_or(start, |last| last + 1);
    from += usize::from(cursor.is_hyphen(from) || cursor.is(from, "and or ,"));
    let mut words = cursor.text(from, head.max(from));
    if head > from && !cursor.glued(head) {
        words.push(' ');
    }
    words + &singular_at(cursor, head)
}

/// The noun in the singular, with the capitals that it has.
fn singular_at(cursor: &Cursor<'_>, at: usize) -> String {
    let word = cursor.word(at);
    if is_plural_acronym(word) {
        return word.strip_suffix('s').unwrap_or(word).to_owned();
    }
    let one = singular(cursor.lower(at));
    let kept = cursor.lower(at).starts_with(&one).then(|| word.get(..one.len())).flatten();
    kept.map(str::to_owned).unwrap_or(one)
}

/// "the number of X … at 12,000", "the death toll rose to 15": the phrase before the number.
pub(crate) fn before(cursor: &Cursor<'_>, number: usize) -> Option<Counted> {
    // "the toll stands at 54, while more than 300 remain in hospital": only the first is handed over.
    const HANDED: &str = "\
        to at as from by is was were reach reached reaches pass passed passes exceed exceeded exceeds top topped hit hits \
        stands stood near nearing : of";
    if !cursor.is_before(number, 1, HANDED) {
        return None;
    }
    for back in 1..=30 {
        let at = number.checked_sub(back)?;
        match cursor.lower(at) {
            // "the population of the city, which sits at": another clause
            "which" | "while" | ";" | "–" | "—" => return None,
            "-" if !cursor.glued(at) => return None,
            "number" | "total" if cursor.is(at + 1, "of") => {
                let counted = outcome(cursor, at + 2).or_else(|| after(cursor, at + 2))?;
                return (counted.end <= number).then_some(counted);
            }
            // "the toll rose to 87, with 31 still missing"
            "toll" if !(number..number + 4).any(|at| cursor.is(at, OUTCOMES)) => {
                let start = if cursor.is_before(at, 1, "death") { at - 1 } else { at };
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

/// Whether words before the number belong to what is counted, so that the noun alone would say something else: "the
/// deaths of at least three children" counts no children, "the first two women elected" says which.
pub(crate) fn is_cut(cursor: &Cursor<'_>, start: usize) -> bool {
    const DEEDS: &str = "\
        death deaths killing killings murder murders kidnapping kidnappings abduction abductions arrest arrests \
        detention loss rape disappearance disappearances shooting shootings beating torture execution executions";
    cursor.is_before(start, 1, "of") && cursor.is_before(start, 2, DEEDS)
        || cursor.is_before(start, 1, "first last only next")
}

/// "new cars, trucks and SUVs", "emergency workers, police officers and soldiers": one past the last of the things that
/// are counted together. Only plurals, and only before a stop, a preposition or an auxiliary: in "12 people, police and
/// witnesses said" others speak, and in "killed 12 people, houses and cars were lost" a clause begins.
fn with_list(cursor: &Cursor<'_>, number: usize, head_end: usize) -> usize {
    let plural = |at: usize| {
        let word = cursor.word(at);
        cursor.tag(at) == Some(Tag::Noun) && is_plural(cursor.lower(at)) || is_plural_acronym(word)
    };
    if !plural(head_end.saturating_sub(1)) || !cursor.is(head_end, ",") {
        return head_end;
    }
    let mut at = head_end;
    let mut last = false;
    while at < head_end + 14 {
        let comma = usize::from(cursor.is(at, ","));
        let and = usize::from(cursor.is(at + comma, "and or"));
        if comma + and == 0 || last {
            break;
        }
        let begin = at + comma + and;
        let modifier = usize::from(
            matches!(cursor.tag(begin), Some(Tag::Noun | Tag::Adj)) && plural(begin + 1),
        );
        if !plural(begin + modifier) {
            return head_end;
        }
        at = begin + modifier + 1;
        last = and > 0;
    }
    let next = cursor.tag(at);
    let opens =
        number.checked_sub(2).is_none_or(|before| !matches!(cursor.tag(before), Some(Tag::Verb)));
    let ends = match next {
        None | Some(Tag::Punct | Tag::Adp) => true,
        Some(Tag::Aux) => opens,
        _ => false,
    };
    if last && ends { at } else { head_end }
}

/// "of the ministry", "from North Korea", "sent by Pyongyang to Russia" after the head.
fn with_what_follows(cursor: &Cursor<'_>, head_end: usize) -> usize {
    let mut end = head_end;
    let mut participle = false;
    let mut before_participle = head_end;
    // "two counts of indecency with a child", "three charges of assault on police officers"
    let charges = cursor.is(head_end.saturating_sub(1), "counts charges count charge");
    while end < head_end + 14 {
        let word = cursor.lower(end);
        let origin =
            word == "from" && (end + 1..end + 4).any(|at| cursor.tag(at) == Some(Tag::Propn));
        let preposition = word == "of"
            || origin
            || (participle && is_one_of(word, "by to in at for with into"))
            || (charges && end > head_end && is_one_of(word, "with by to on against"))
            || (word == "in"
                && cursor.tag(end + 1) == Some(Tag::Propn)
                && !is_time(cursor, end + 1));
        if preposition {
            let Some(next) = phrase_end(cursor, end + 1) else { break };
            end = next;
        } else if !participle
            && cursor.tag(end) == Some(Tag::Verb)
            && cursor.token(end).is_some_and(|token| matches!(token.form, VerbForm::Participle))
            && cursor.is(end + 1, "by to in at from with into")
        {
            participle = true;
            before_participle = end;
            end += 1;
        } else {
            break;
        }
    }
    // "attributed to complications [from the flu]": what is cut in its middle goes as a whole.
    if participle && (cursor.is(end, "from of with against between") || cursor.is_hyphen(end)) {
        before_participle
    } else {
        end
    }
}

/// One past the noun phrase at `at`.
fn phrase_end(cursor: &Cursor<'_>, at: usize) -> Option<usize> {
    let mut start = at;
    while matches!(cursor.tag(start), Some(Tag::Det)) || is_possessive(cursor.lower(start)) {
        start += 1;
        if start > at + 3 {
            return None;
        }
    }
    if is_time(cursor, start) {
        return None;
    }
    head_of(cursor, start).map(|head| head + 1)
}
