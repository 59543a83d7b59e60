//! A noun phrase whole: with the phrases before it that it belongs to, and with what follows its head.

use words::is_one_of;

use crate::claims::{Paragraph, Quotation};
use crate::languages::en::claims::adjunct::{self, is_time_phrase};
use crate::languages::en::claims::cues::verbs::{Takes, cue_verbs};
use crate::syntax::{NounPhrase, Tag, VerbForm};

/// The phrase with the phrases before it that it belongs to: "a spokesman for | the ministry", "officials briefed on |
/// the talks", "Mr Hill and | Ms Jones".
pub(crate) fn extend_left(p: &Paragraph<'_>, phrase: NounPhrase, floor: usize) -> NounPhrase {
    let mut first = phrase;
    let mut listed = false;
    for _ in 0..8 {
        let Some(link) = first.start.checked_sub(1).filter(|link| *link > floor) else { break };
        let phrase_before = |end: usize| {
            p.phrase_to(end).filter(|phrase| phrase.start >= floor && !is_time_phrase(p, *phrase))
        };
        let next = match p.tag(link) {
            // "Ana Ruiz called for calm after the mayor said": the clause begins anew.
            Some(Tag::Adp) if p.is(link, "after before since until as") => {
                // "The first figures | since the war": with nothing before them, no clause can begin.
                phrase_before(link)
                    .filter(|one| p.is(link, "since") && one.start == p.sentence(link).0)
            }
            Some(Tag::Adp) => {
                let before = link - 1;
                match p.tag(before) {
                    // "one of the lawyers", "many of the residents"
                    Some(Tag::Num | Tag::Det | Tag::Adj)
                        if p.is(link, "of") && p.phrase(before).is_none() =>
                    {
                        // "a third of adults"
                        let article = before > floor
                            && p.tag(before - 1) == Some(Tag::Det)
                            && p.is(before - 1, "a the");
                        let start = before - usize::from(article);
                        Some(NounPhrase { start, end: link, head: before })
                    }
                    // "nine in ten of the nurses"
                    Some(Tag::Num) if p.is(link, "in") && p.tag(first.start) == Some(Tag::Num) => {
                        Some(NounPhrase { start: before, end: link, head: before })
                    }
                    Some(Tag::Adj) => phrase_before(before), // "people familiar with"
                    // "campaigners for and against the road"
                    Some(Tag::Cconj) if before > floor && p.tag(before - 1) == Some(Tag::Adp) => {
                        phrase_before(before - 1)
                    }
                    Some(Tag::Verb) => verb_link(p, before, floor),
                    Some(Tag::Noun | Tag::Propn | Tag::Num | Tag::Punct) => {
                        phrase_before(link).or_else(|| phrase_before_bracket(p, link, floor))
                    }
                    Some(Tag::Pron) if p.is(link, "of") || p.is(before, "those others") => {
                        phrase_before(link)
                    }
                    _ => None,
                }
            }
            Some(Tag::Verb)
                if p.form(link) == VerbForm::Gerund
                    || p.is(link, "named called known identified") =>
            {
                verb_link(p, link, floor)
            }
            Some(Tag::Verb) if relative_pronoun(p, link, floor).is_some() => {
                verb_link(p, link, floor)
            }
            // "Hill & Co"
            Some(_) if p.is(link, "&") => phrase_before(link),
            Some(Tag::Cconj) if p.is(link, "and or nor") => {
                listed = true;
                let clause = clause_start(p, link, floor);
                let finite = (clause..link).any(|at| p.is_finite(at) && !is_reduced(p, at));
                if finite {
                    None
                } else {
                    phrase_before(link).or_else(|| before_aside(p, link, floor))
                }
            }
            // "Jack “the Hammer” | Doyle", "the “Stop the Pylons” | group"
            Some(Tag::Punct) if let Some(name) = name_before(p, first.start) => match p.tag(name) {
                Some(Tag::Det) => Some(NounPhrase { start: name, end: link, head: first.head }),
                _ => phrase_before(name + 1),
            },
            Some(Tag::Punct) if listed && p.is(link, ",") => phrase_before(link)
                .filter(|one| one.start == floor || p.tag(one.start - 1) != Some(Tag::Adp)),
            _ => None,
        };
        let Some(next) = next else { break };
        first = next;
    }
    first
}

/// "The minister, Sofia Lund, | and her deputy": the one who is named between commas before "and".
fn before_aside(p: &Paragraph<'_>, link: usize, floor: usize) -> Option<NounPhrase> {
    let close = link.checked_sub(1).filter(|close| p.is(*close, ","))?;
    let open = p.comma_before(close).filter(|open| *open > floor)?;
    let named = p.phrase_from(open + 1).is_some_and(|name| p.tag(name.head) != Some(Tag::Pron));
    let aside = matches!(insertion(p, open + 1, close), Insertion::Apposition);
    let phrase = p.phrase_to(open).filter(|phrase| phrase.start >= floor)?;
    let edge = phrase.start == floor || p.tag(phrase.start - 1) == Some(Tag::Punct);
    (named && aside && edge && !is_time_phrase(p, phrase)).then_some(phrase)
}

/// The token before a nickname or a name in quotation marks that ends before `at`, where a noun goes on.
fn name_before(p: &Paragraph<'_>, at: usize) -> Option<usize> {
    let name = p.quotation_to(at).filter(|quotation| is_name(p, *quotation))?;
    let goes_on = matches!(p.tag(at), Some(Tag::Noun | Tag::Propn));
    name.start.checked_sub(1).filter(|_| goes_on)
}

/// Whether words in quotation marks are a part of the subject of their sentence, a title or a nickname: "The author of
/// “Cold Harbour” said", "Jack “the Hammer” Doyle said". Not: “It is over,” he said.
pub(crate) fn is_name(p: &Paragraph<'_>, quotation: Quotation) -> bool {
    const LONGEST: usize = 6;
    let (start, _) = p.sentence(quotation.start);
    let noun = matches!(
        p.tag(quotation.start.wrapping_sub(1)),
        Some(Tag::Noun | Tag::Propn | Tag::Det | Tag::Adp)
    );
    let stopped = is_one_of(p.last_inner(quotation), ", . ! ? … ...");
    quotation.start > start
        && noun
        && !stopped
        && quotation.inner_end - quotation.inner <= LONGEST
        && quotation.start - start <= 2 * LONGEST
        && p.phrase(start).is_some() | (p.tag(start) == Some(Tag::Det))
        && (start..quotation.start).all(|i| !p.is(i, ",") && !p.is_finite(i))
}

fn phrase_before_bracket(p: &Paragraph<'_>, end: usize, floor: usize) -> Option<NounPhrase> {
    if !p.is(end.checked_sub(1)?, ")") {
        return None;
    }
    let open = (floor..end - 1).rev().take(12).find(|i| p.is(*i, "("))?;
    p.phrase_to(open).filter(|phrase| phrase.start >= floor)
}

/// The noun phrase that a shortened or full relative clause with this verb hangs on.
fn verb_link(p: &Paragraph<'_>, verb: usize, floor: usize) -> Option<NounPhrase> {
    if let Some(who) = relative_pronoun(p, verb, floor) {
        let end = if p.is_before(who, ",") { who - 1 } else { who };
        return p.phrase_to(end).filter(|phrase| phrase.start >= floor);
    }
    let mut at = verb;
    while at > floor && p.tag(at - 1) == Some(Tag::Adv) {
        at -= 1;
    }
    p.phrase_to(at).filter(|phrase| {
        phrase.start >= floor
            && p.tag(phrase.head) != Some(Tag::Pron)
            && p.form(verb) != VerbForm::Present
    })
}

/// The "who" whose verb group ends with this verb.
fn relative_pronoun(p: &Paragraph<'_>, verb: usize, floor: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..5 {
        at = at.checked_sub(1).filter(|at| *at >= floor)?;
        if p.is(at, "who which that") {
            return Some(at);
        }
        if !matches!(p.tag(at), Some(Tag::Adv | Tag::Aux | Tag::Part)) {
            return None;
        }
    }
    None
}

fn clause_start(p: &Paragraph<'_>, at: usize, floor: usize) -> usize {
    (floor..at)
        .rev()
        .take(30)
        .find(|i| matches!(p.tag(*i), Some(Tag::Punct | Tag::Sconj)))
        .map_or(floor.max(at.saturating_sub(30)), |i| i + 1)
}

/// One past what belongs to a noun phrase that ends at `end`: prepositional phrases, brackets, appositions, relative
/// clauses.
pub(crate) fn extend_right(p: &Paragraph<'_>, end: usize, limit: usize) -> usize {
    let mut end = end;
    for _ in 0..10 {
        let next = match (p.tag(end), p.word(end)) {
            (_, "(") => (end + 1..limit.min(end + 20)).find(|i| p.is(*i, ")")).map(|i| i + 1),
            (Some(Tag::Adp), _) if adjunct::at(p, end).is_none() => {
                p.phrase_from(end + 1).map(|phrase| phrase.end)
            }
            (Some(Tag::Cconj), "and" | "or" | "&") => p
                .phrase_from(end + 1)
                .filter(|phrase| !p.is_finite(phrase.end) && !p.is(phrase.end, ","))
                .map(|phrase| phrase.end),
            // "people | familiar with the talks"
            (Some(Tag::Adj), _) if p.tag(end + 1) == Some(Tag::Adp) => {
                p.phrase_from(end + 2).map(|phrase| phrase.end)
            }
            // "briefed on the talks", "representing the workers"
            (Some(Tag::Verb), _)
                if p.form(end) == VerbForm::Gerund || p.tag(end + 1) == Some(Tag::Adp) =>
            {
                let shortened = !matches!(p.form(end), VerbForm::Present | VerbForm::Base);
                let object = if p.tag(end + 1) == Some(Tag::Adp) { end + 2 } else { end + 1 };
                p.phrase_from(object).filter(|_| shortened).map(|phrase| phrase.end)
            }
            (_, "who") if !says_more(p, end) => {
                let stop = (end..limit).find(|i| is_one_of(p.word(*i), ", . ;"));
                // "who goes by the name “Rusty.”"
                let closes = |stop: usize| {
                    let quotation = p.quotation(stop).filter(|one| one.start > end);
                    quotation.filter(|one| one.inner_end == stop + 1).map_or(stop, |one| one.end)
                };
                stop.map(closes)
            }
            (_, ",") if !says_more(p, end + 1) => apposition_end(p, end, limit),
            _ => None,
        };
        match next.filter(|next| *next <= limit && *next > end) {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// "…, who estimated that …": a relative clause with a content of its own is no part of the source.
fn says_more(p: &Paragraph<'_>, who: usize) -> bool {
    if !p.is(who, "who") {
        return false;
    }
    let mut verb = who + 1;
    while matches!(p.tag(verb), Some(Tag::Aux | Tag::Adv)) && verb < who + 4 {
        verb += 1;
    }
    cue_verbs(p.lower(verb)).iter().any(|(cue, _)| {
        let any = cue.takes(Takes::Any) || cue.takes(Takes::Clause);
        p.is(verb + 1, "that") && (any || cue.takes(Takes::That))
            || cue.takes(Takes::Any)
            || p.quotation_from(verb + 1).is_some()
    })
}

/// The end of an apposition that follows the comma at `comma`; it must be closed by another comma or the sentence.
fn apposition_end(p: &Paragraph<'_>, comma: usize, limit: usize) -> Option<usize> {
    if p.quotation_from(comma + 1).is_some() || p.phrase(comma.checked_sub(1)?).is_none() {
        return None;
    }
    let stop = (comma + 1..limit.min(comma + 40))
        .find(|i| matches!(p.word(*i), "," | "." | ";" | ":" | "“" | "\"" | "!" | "?"))?;
    match insertion(p, comma + 1, stop) {
        Insertion::Apposition if adjunct::at(p, comma + 1).is_none() => Some(stop),
        _ => None,
    }
}

/// What stands between two commas after a noun phrase.
pub(crate) enum Insertion {
    /// "the city's chief engineer", "who lives there", "45".
    Apposition,
    /// "meanwhile", "speaking in Rome".
    Adverbial,
    /// Neither: the commas do not belong together.
    None,
}

pub(crate) fn insertion(p: &Paragraph<'_>, from: usize, to: usize) -> Insertion {
    if from >= to {
        return Insertion::None;
    }
    // A verb after "who" or "that" is inside the noun phrase: "the agency that runs the port".
    let relative = (from..to).find(|at| p.is(*at, "who which that whose"));
    let finite = (from..relative.unwrap_or(to)).any(|at| p.is_finite(at) && !is_reduced(p, at));
    match (p.tag(from), p.lower(from)) {
        (_, "who" | "whose" | "which" | "whom" | "where") => Insertion::Apposition,
        (_, "and" | "but" | "or" | "that" | "because" | "if" | "so") => Insertion::None,
        (
            _,
            "as" | "while" | "when" | "after" | "before" | "himself" | "herself" | "itself"
            | "themselves",
        ) => Insertion::Adverbial,
        (Some(Tag::Adv | Tag::Adp), _) if !finite => Insertion::Adverbial,
        (Some(Tag::Verb), _) if p.form(from) == VerbForm::Gerund => Insertion::Adverbial,
        // ", briefed on the talks," but not ", said the flag was new."
        (Some(Tag::Verb), _)
            if p.form(from) == VerbForm::Participle
                || p.form(from) == VerbForm::Past && p.tag(from + 1) == Some(Tag::Adp) =>
        {
            Insertion::Apposition
        }
        _ if !finite => Insertion::Apposition,
        _ => Insertion::None,
    }
}

/// A past form that is rather the participle of a shortened relative clause: "officials briefed on the talks".
pub(crate) fn is_reduced(p: &Paragraph<'_>, at: usize) -> bool {
    matches!(p.form(at), VerbForm::Past | VerbForm::Participle)
        && p.phrase_to(at).is_some_and(|phrase| p.tag(phrase.head) != Some(Tag::Pron))
        && matches!(p.tag(at + 1), Some(Tag::Adp | Tag::Part))
}
