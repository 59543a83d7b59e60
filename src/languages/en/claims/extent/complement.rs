//! The complement of an object, "called X | a farce", "put X | at 12": how far it goes, and what is none.

use words::is_one_of;

use super::clause;
use crate::claims::Paragraph;
use crate::languages::en::claims::adjunct;
use crate::syntax::{Tag, VerbForm};

/// One past a content that begins at `from` as a phrase, without a time that only says when it was said.
pub(crate) fn content_end(p: &Paragraph<'_>, from: usize, limit: usize) -> usize {
    let end = clause::forward(p, from, limit, VerbForm::Past).max(from + 1);
    before_own_verb(p, from, before_relative(p, from, before_time(p, from, end)))
}

/// "confirmed the closure of the plant, | where 640 people work", "called for calm, | marching through the town": the
/// article's own words.
pub(crate) fn before_relative(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    (from + 1..end)
        .find(|at| {
            p.is(*at, ",")
                && p.quotation(*at).is_none()
                && (p.is(at + 1, "where which who whose") || p.form(at + 1) == VerbForm::Gerund)
        })
        .unwrap_or(end)
}

/// "denied wrongdoing | and paid the fine", "called it “a farce,” | but stopped short of …": where no verb stands in the
/// content, a verb after a conjunction is the source's.
pub(crate) fn before_own_verb(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let verb =
        |at: usize| p.is_finite(at) && p.form(at) != VerbForm::Base && p.quotation(at).is_none();
    let own = (from + 1..end).find(|at| {
        let next = *at + 1 + usize::from(p.tag(at + 1) == Some(Tag::Adv));
        p.tag(*at) == Some(Tag::Cconj) && p.quotation(*at).is_none() && verb(next)
    });
    own.filter(|own| !(from..*own).any(verb)).map_or(end, |own| p.trim_end(from, own))
}

/// "rejected the argument | in a statement", "… | in a ruling released Thursday", "called it a farce | despite praise from":
/// where it was said, and what the writer holds against it.
pub(crate) fn before_occasion(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let occasion = |at: &usize| {
        p.quotation(*at).is_none()
            && (p.is(*at, "despite although though whereas")
                || p.tag(*at) == Some(Tag::Adp)
                    && adjunct::at(p, *at).is_some_and(|(to, kind)| {
                        kind == adjunct::Adjunct::Channel
                            && (to >= end || p.form(to) == VerbForm::Participle)
                    }))
    };
    (from + 1..end).find(occasion).unwrap_or(end)
}

/// "called it “a farce” | during a visit", "… “a farce” | before leaving": behind what is quoted the writer goes on.
pub(crate) fn behind_quotation(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let quotation = (from..end).rev().find_map(|at| p.quotation(at));
    quotation.map(|quotation| quotation.end).filter(|close| *close < end).map_or(end, |close| {
        let goes_on = is_one_of(
            p.lower(close),
            "during at before after while when as amid following since until",
        ) || p.is_dash(close);
        if goes_on { close } else { end }
    })
}

/// The end of the content without a time that stands at its very end: "called the move serious on Monday".
pub(crate) fn before_time(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let start = (from + 1..end).rev().take(5).find(|at| {
        p.is(*at, "on last this earlier yesterday")
            && adjunct::at(p, *at) == Some((end, adjunct::Adjunct::When))
    });
    start.unwrap_or(end)
}

/// "called the clerk | a cab": for somebody.
pub(crate) fn is_fetched(p: &Paragraph<'_>, at: usize) -> bool {
    p.phrase_from(at).is_some_and(|phrase| p.is(phrase.head, "cab taxi ambulance car"))
}

/// "at 12"; not "at each of the 40 tables", "at £9 each".
pub(crate) fn is_at_number(p: &Paragraph<'_>, at: usize) -> bool {
    let shared = p.has(at + 1, at + 7, "each apiece");
    p.is(at, "at") && has_number(p, at + 1, at + 7) && !shared
}

pub(crate) fn has_number(p: &Paragraph<'_>, from: usize, end: usize) -> bool {
    (from..end).any(|at| {
        p.tag(at) == Some(Tag::Num) || p.is(at, "hundreds thousands millions dozens half")
    })
}

/// Whether a range names something that can be true or false: "the claims".
pub(crate) fn is_deniable(p: &Paragraph<'_>, from: usize, end: usize) -> bool {
    p.has(from, end, DENIABLE) && !p.has(from, end, "entry access bail")
}

const DENIABLE: &str = "\
    account accusation accusations allegation allegations any assertion assertions being charge charges claim \
    claims conclusion count criticism estimate estimates existence figure figures finding findings having \
    idea involvement notion report reports responsibility rumors rumours suggestion suggestions that \
    wrongdoing";
