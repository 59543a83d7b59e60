//! The head of the noun phrase that a number begins.
//!
//! Examples: "five small, damp [rooms]", "four plain-clothes NYPD [officers]", "20 EV [models]". Not: "12 people [fear]",
//! "12 protesters [Friday]".

use words::is_one_of;

use super::amounts::denominator;
use super::calendar::is_month;
use super::cursor::{Cursor, is_plural};
use crate::lexicon::Class;
use crate::syntax::{Tag, VerbForm};

/// The index of the head of the noun phrase that begins at `start`.
pub(crate) fn head_of(cursor: &Cursor<'_>, start: usize) -> Option<usize> {
    let mut head = None;
    let mut compound = false; // the head so far hangs on a hyphen: "plain-clothes"
    let mut at = start;
    while at < start + 10 {
        let Some(token) = cursor.token(at) else { break };
        let next = cursor.tag(at + 1);
        match token.tag {
            Tag::Noun | Tag::Propn if is_time(cursor, at) => break,
            Tag::Noun | Tag::Propn => {
                if !compound && ends_before(cursor, head, at) {
                    break;
                }
                head = Some(at);
                compound = false;
            }
            Tag::Adj if head.is_none() || cursor.tag_before(at, 1) == Some(Tag::Propn) => {
                let describes = matches!(
                    next,
                    Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb | Tag::Cconj | Tag::Punct)
                );
                if !describes {
                    break;
                }
            }
            Tag::Adv if head.is_none() => {
                let more = cursor.is(at, "more further");
                if !more && !matches!(next, Some(Tag::Adj | Tag::Verb)) {
                    break;
                }
            }
            Tag::Verb if is_disguised_plural(cursor, start, at, head.filter(|_| !compound)) => {
                head = Some(at);
            }
            Tag::Verb if head.is_none() => {
                let describes = matches!(token.form, VerbForm::Participle | VerbForm::Gerund)
                    && matches!(next, Some(Tag::Noun | Tag::Adj));
                if !describes {
                    break;
                }
            }
            // "300 Model S cars", whatever the letter was taken for
            Tag::Part if cursor.is_capital(at) && cursor.tag_before(at, 1) == Some(Tag::Propn) => {}
            // "40 B-vitamin pills"
            Tag::Num if cursor.is_capital(at) && cursor.is_hyphen(at + 1) => {}
            // "20 Boeing 737 jets", "63,000 Model 3 sedans"
            Tag::Num
                if cursor.tag_before(at, 1) == Some(Tag::Propn)
                    && at > start
                    && matches!(next, Some(Tag::Noun | Tag::Propn)) => {}
            Tag::Cconj if at > start && joins_modifiers(cursor, at) => {}
            Tag::Punct if cursor.is_hyphen(at) && cursor.glued(at) && at > start => {
                if cursor.glued(at + 1) {
                    at += 1; // "non-combat", "anti-tank": the hyphen keeps what it holds
                    if matches!(cursor.tag(at), Some(Tag::Noun | Tag::Propn)) {
                        head = Some(at);
                        compound = true;
                    } else {
                        head = None; // "fact-checked claims"
                    }
                } else if next == Some(Tag::Cconj) {
                    at += 1; // "coal- and gas-fired plants"
                    head = None;
                } else {
                    break;
                }
            }
            Tag::Punct if cursor.is(at, ",") && head.is_none() && lists_adjectives(cursor, at) => {}
            Tag::Part if cursor.is_a(at, Class::GENITIVE) && head.is_some() => head = None,
            _ => break,
        }
        at += 1;
    }
    head
}

/// Weekdays, months and "today" end what is counted.
pub(crate) fn is_time(cursor: &Cursor<'_>, at: usize) -> bool {
    let word = cursor.lower(at);
    is_one_of(word, "today yesterday tomorrow tonight overnight")
        || cursor.is_capital(at) && (is_month(cursor, at) || cursor.is_a(at, Class::WEEKDAY))
}

/// Whether the phrase ends before the noun at `at`: a plural ends it, but in "sports cars" and the like; a name after a
/// common noun begins something else.
fn ends_before(cursor: &Cursor<'_>, head: Option<usize>, at: usize) -> bool {
    let Some(head) = head.filter(|head| cursor.tag(*head) == Some(Tag::Noun)) else { return false };
    let word = cursor.lower(head);
    cursor.tag(at) == Some(Tag::Propn) || (is_plural(word) && !is_one_of(word, PLURAL_MODIFIERS))
}

/// "20 boxes", "12 EV models": after a number these are no verbs.
fn is_disguised_plural(cursor: &Cursor<'_>, start: usize, at: usize, head: Option<usize>) -> bool {
    // "one in four goes"
    if cursor.is_before(start, 2, "in of") && cursor.tag_before(start, 3) == Some(Tag::Num) {
        return false;
    }
    let present = cursor.token(at).is_some_and(|token| token.form == VerbForm::Present);
    // "700 calls an hour", "30 stores this year"
    let when = denominator::read(cursor, at + 1).is_some()
        || cursor.is(at + 1, "this last next every each");
    let object = !when
        && matches!(
            cursor.tag(at + 1),
            Some(Tag::Det | Tag::Pron | Tag::Propn | Tag::Num | Tag::Part)
        );
    present
        && !object
        && is_plural(cursor.lower(at))
        && head.is_none_or(|head| {
            // "30 convenience stores": in the singular it cannot be the head. Not "a fifth of the budget goes".
            let modifier = cursor.tag_before(start, 1) == Some(Tag::Num)
                && !(start..at).any(|at| cursor.tag(at) == Some(Tag::Propn))
                && !is_plural(cursor.lower(head));
            modifier || cursor.tag(head) == Some(Tag::Propn)
        })
}

/// "digital and physical sales", "Kia and Hyundai vehicles", "Model S and Model X vehicles".
fn joins_modifiers(cursor: &Cursor<'_>, at: usize) -> bool {
    let next = cursor.tag(at + 1);
    let names = cursor.is_capital(at.saturating_sub(1)) && cursor.is_capital(at + 1);
    (names || cursor.tag_before(at, 1) == next && matches!(next, Some(Tag::Adj | Tag::Propn)))
        && (at + 2..at + 5)
            .any(|ahead| cursor.tag(ahead) == Some(Tag::Noun) && is_plural(cursor.lower(ahead)))
}

/// "small, damp rooms".
fn lists_adjectives(cursor: &Cursor<'_>, comma: usize) -> bool {
    let next = cursor.tag(comma + 1);
    cursor.tag_before(comma, 1) == Some(Tag::Adj)
        && (next == Some(Tag::Adj)
            || next == Some(Tag::Noun) && cursor.tag(comma + 2) == Some(Tag::Noun))
}

/// Plurals that stand before a head.
const PLURAL_MODIFIERS: &str = "\
    sports news arms sales goods jobs drugs communications operations parts savings customs teachers workers \
    veterans farmers women men systems weapons rights police staff troop fish data crew youth cattle";
