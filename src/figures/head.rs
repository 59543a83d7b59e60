//! The head of the noun phrase that a number begins.
//!
//! Examples: "five small, damp [rooms]", "four plain-clothes NYPD [officers]", "20 EV [models]". Not: "12 people [fear]",
//! "12 protesters [Friday]".

use words::is_one_of;

use super::line::Line;
use super::numbers::is_plural;
use super::rates;
use crate::language::{Tag, VerbForm};

/// The index of the head of the noun phrase that begins at `start`.
pub(super) fn head_of(line: &Line<'_>, start: usize) -> Option<usize> {
    let mut head = None;
    let mut compound = false; // the head so far hangs on a hyphen: "plain-clothes"
    let mut at = start;
    while at < start + 10 {
        let Some(token) = line.token(at) else { break };
        let next = line.tag(at + 1);
        match token.tag {
            Tag::Noun | Tag::Propn if is_time(line, at) => break,
            Tag::Noun | Tag::Propn => {
                if !compound && ends_before(line, head, at) {
                    break;
                }
                head = Some(at);
                compound = false;
            }
            Tag::Adj if head.is_none() || line.tag_before(at, 1) == Some(Tag::Propn) => {
                let describes = matches!(
                    next,
                    Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb | Tag::Cconj | Tag::Punct)
                );
                if !describes {
                    break;
                }
            }
            Tag::Adv if head.is_none() => {
                let more = line.is(at, "more further");
                if !more && !matches!(next, Some(Tag::Adj | Tag::Verb)) {
                    break;
                }
            }
            Tag::Verb if is_disguised_plural(line, start, at, head.filter(|_| !compound)) => {
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
            Tag::Part if line.is_capital(at) && line.tag_before(at, 1) == Some(Tag::Propn) => {}
            // "40 B-vitamin pills"
            Tag::Num if line.is_capital(at) && line.is_hyphen(at + 1) => {}
            // "20 Boeing 737 jets", "63,000 Model 3 sedans"
            Tag::Num
                if line.tag_before(at, 1) == Some(Tag::Propn)
                    && at > start
                    && matches!(next, Some(Tag::Noun | Tag::Propn)) => {}
            Tag::Cconj if at > start && joins_modifiers(line, at) => {}
            Tag::Punct if line.is_hyphen(at) && line.glued(at) && at > start => {
                if line.glued(at + 1) {
                    at += 1; // "non-combat", "anti-tank": the hyphen keeps what it holds
                    if matches!(line.tag(at), Some(Tag::Noun | Tag::Propn)) {
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
            Tag::Punct if line.word(at) == "," && head.is_none() && lists_adjectives(line, at) => {}
            Tag::Part if line.is(at, "'s ’s ' ’") && head.is_some() => head = None,
            _ => break,
        }
        at += 1;
    }
    head
}

/// Weekdays, months and "today" end what is counted.
pub(super) fn is_time(line: &Line<'_>, at: usize) -> bool {
    let word = line.lower(at);
    is_one_of(word, "today yesterday tomorrow tonight overnight")
        || line.is_capital(at)
            && (super::dates::is_month(line, at) || super::dates::is_weekday(word))
}

/// Whether the phrase ends before the noun at `at`: a plural ends it, but in "sports cars" and the like; a name after a
/// common noun begins something else.
fn ends_before(line: &Line<'_>, head: Option<usize>, at: usize) -> bool {
    let Some(head) = head.filter(|head| line.tag(*head) == Some(Tag::Noun)) else { return false };
    let word = line.lower(head);
    line.tag(at) == Some(Tag::Propn) || (is_plural(word) && !is_one_of(word, PLURAL_MODIFIERS))
}

/// "20 boxes", "12 EV models": after a number these are no verbs.
fn is_disguised_plural(line: &Line<'_>, start: usize, at: usize, head: Option<usize>) -> bool {
    // "one in four goes"
    if line.is_before(start, 2, "in of") && line.tag_before(start, 3) == Some(Tag::Num) {
        return false;
    }
    let present = line.token(at).is_some_and(|token| token.form == VerbForm::Present);
    // "700 calls an hour", "30 stores this year"
    let when = rates::per(line, at + 1).is_some() || line.is(at + 1, "this last next every each");
    let object = !when
        && matches!(
            line.tag(at + 1),
            Some(Tag::Det | Tag::Pron | Tag::Propn | Tag::Num | Tag::Part)
        );
    present
        && !object
        && is_plural(line.lower(at))
        && head.is_none_or(|head| {
            // "30 convenience stores": in the singular it cannot be the head. Not "a fifth of the budget goes".
            let modifier = line.tag_before(start, 1) == Some(Tag::Num)
                && !(start..at).any(|at| line.tag(at) == Some(Tag::Propn))
                && !is_plural(line.lower(head));
            modifier || line.tag(head) == Some(Tag::Propn)
        })
}

/// "digital and physical sales", "Kia and Hyundai vehicles", "Model S and Model X vehicles".
fn joins_modifiers(line: &Line<'_>, at: usize) -> bool {
    let next = line.tag(at + 1);
    let names = line.is_capital(at.saturating_sub(1)) && line.is_capital(at + 1);
    (names || line.tag_before(at, 1) == next && matches!(next, Some(Tag::Adj | Tag::Propn)))
        && (at + 2..at + 5)
            .any(|ahead| line.tag(ahead) == Some(Tag::Noun) && is_plural(line.lower(ahead)))
}

/// "small, damp rooms".
fn lists_adjectives(line: &Line<'_>, comma: usize) -> bool {
    let next = line.tag(comma + 1);
    line.tag_before(comma, 1) == Some(Tag::Adj)
        && (next == Some(Tag::Adj)
            || next == Some(Tag::Noun) && line.tag(comma + 2) == Some(Tag::Noun))
}

/// Plurals that stand before a head.
const PLURAL_MODIFIERS: &str = "\
    sports news arms sales goods jobs drugs communications operations parts savings customs teachers workers \
    veterans farmers women men systems weapons rights police staff troop fish data crew youth cattle";
