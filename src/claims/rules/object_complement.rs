//! Cues that take a noun phrase and what is said of it: "called X Y", "described X as Y", "put X at Y", "denied X".
//!
//! - `[S The US] [C called] [Q the move very serious].`
//! - `[S Police] [C put] [Q the toll at 12].`
//! - `[S He] [C described] [Q the offer as “a joke”].`
//!
//! Not: `The coach called the doctor.` `The clerk put the box at the door.`

use words::is_one_of;

use crate::annotation::ClaimKind;
use crate::claims::adjunct;
use crate::claims::adjunct::Adjuncts;
use crate::claims::candidate::{Candidate, TokenRange};
use crate::claims::cues::Takes;
use crate::claims::extent::clause;
use crate::claims::paragraph::Paragraph;
use crate::claims::predicate::{Construction, Predicate};
use crate::claims::source;
use crate::claims::source::Speaker;
use crate::language::{Tag, VerbForm};

/// The attribution of a predicate that takes a noun phrase.
pub(crate) fn find(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    speaker: Speaker,
) -> Option<Candidate> {
    if predicate.negated
        || !matches!(predicate.construction, Construction::Active | Construction::Gerund)
    {
        return None;
    }
    let cue = predicate.cue;
    // "The fund bought a stake, valuing the firm at $2bn": what a price comes to is nobody's statement.
    if cue.lemma == "value" && predicate.construction == Construction::Gerund {
        return None;
    }
    let (_, limit) = p.sentence(predicate.verb);
    // "warned on Sunday of a long winter"
    let adjuncts = match adjunct::all(p, predicate.end, limit) {
        found if cue.takes(Takes::Of) && p.is(found.end, "of") => found,
        _ => Adjuncts { end: predicate.end, ..Adjuncts::default() },
    };
    let from = adjuncts.end;
    let form = p.form(predicate.verb);
    let end = clause::forward(p, from, limit, form).max(from);
    let end = before_time(
        p,
        from,
        crate::claims::rules::reported_clause::before_main_clause(p, predicate, from, end),
    );
    if end <= from || is_nickname(p, predicate, from) {
        return None;
    }
    // "She disputed that."
    if cue.kind == ClaimKind::Denial && p.is(from, "that") && ends_at(p, from + 1) {
        let content = vec![(from, from + 1)];
        return Some(Candidate::of(rule(predicate), predicate, Some(speaker), content).unsure());
    }
    let object = object_end(p, from, end);
    let quoted = (from..end).any(|at| p.quotation_from(at).is_some());
    let fits = cue.takes(Takes::Called) && object.is_some_and(|at| is_called(p, at, end))
        || cue.takes(Takes::As)
            && cue.lemma != "quote"
            && object.is_some_and(|at| (at..end).any(|i| is_as(p, i)))
        || cue.lemma == "quote" && object.is_some_and(|at| (at..end).any(|i| is_as_saying(p, i)))
        || cue.takes(Takes::At) && object.is_some_and(|at| (at..end).any(|i| is_at_number(p, i)))
        || cue.takes(Takes::Number) && object.is_some() && has_number(p, from, end)
        || cue.takes(Takes::ToNoun) && object.is_some_and(|at| is_likened(p, at))
        || cue.takes(Takes::Of) && is_of(p, from, object, end)
        || cue.takes(Takes::ObjectTo) && object.is_some_and(|at| is_to_verb(p, at))
        || cue.takes(Takes::Object)
            && object.is_some()
            && is_opinion_object(p, predicate, from, end)
        || quoted && object.is_some() && cue.takes(Takes::Object);
    if !fits {
        return None;
    }
    let of = cue.takes(Takes::Of) && p.is(from, "of");
    let aside = (cue.takes(Takes::Object) || of) && cue.kind != ClaimKind::Demand;
    let end = if aside { before_relative(p, from, end) } else { end };
    let end = before_own_verb(p, from, end);
    let end = behind_quotation(p, from, before_occasion(p, from, end));
    let candidate = Candidate::of(rule(predicate), predicate, Some(speaker), vec![(from, end)]);
    Some(candidate.with(&adjuncts).unsure())
}

fn ends_at(p: &Paragraph<'_>, at: usize) -> bool {
    p.is_stop(at) || is_one_of(p.word(at), ": ; ,")
}

/// "They call it “the old lady”", "doctors call it “holiday heart”": a name that something has, and nothing said of it.
fn is_nickname(p: &Paragraph<'_>, predicate: &Predicate, from: usize) -> bool {
    let habit = matches!(p.form(predicate.verb), VerbForm::Base | VerbForm::Present);
    habit
        && predicate.cue.lemma == "call"
        && p.is(from, "it him her them")
        && p.quotation_from(from + 1).is_some_and(|quotation| {
            let compound = quotation.inner_end > quotation.inner + 1
                && p.tag(quotation.inner) == Some(Tag::Noun);
            compound || p.is(quotation.inner, "the")
        })
}

/// "confirmed the closure of the plant, | where 640 people work", "called for calm, | marching through the town": the
/// article's own words.
fn before_relative(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
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
fn before_own_verb(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let verb =
        |at: usize| p.is_finite(at) && p.form(at) != VerbForm::Base && p.quotation(at).is_none();
    let own = (from + 1..end).find(|at| {
        let next = *at + 1 + usize::from(p.tag(at + 1) == Some(Tag::Adv));
        p.tag(*at) == Some(Tag::Cconj) && p.quotation(*at).is_none() && verb(next)
    });
    own.filter(|own| !(from..*own).any(verb)).map_or(end, |own| p.trim_end(from, own))
}

/// "rejected the argument | in a statement", "… | in a ruling released Thursday": where it was said.
fn before_occasion(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let occasion = |at: &usize| {
        p.tag(*at) == Some(Tag::Adp)
            && p.quotation(*at).is_none()
            && adjunct::at(p, *at).is_some_and(|(to, kind)| {
                kind == adjunct::Adjunct::Channel
                    && (to >= end || p.form(to) == VerbForm::Participle)
            })
    };
    (from + 1..end).find(occasion).unwrap_or(end)
}

/// "called it “a farce” | during a visit", "… “a farce” | before leaving": behind what is quoted the writer goes on.
fn behind_quotation(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let quotation = (from..end).rev().find_map(|at| p.quotation(at));
    quotation.map(|quotation| quotation.end).filter(|close| *close < end).map_or(end, |close| {
        let goes_on = is_one_of(
            p.lower(close),
            "during at before after while when as amid following since until",
        ) || p.is_dash(close);
        if goes_on { close } else { end }
    })
}

fn rule(predicate: &Predicate) -> &'static str {
    let cue = predicate.cue;
    if cue.takes(Takes::Called) {
        "calls something by a word"
    } else if cue.takes(Takes::At) || cue.takes(Takes::Number) {
        "gives a number"
    } else if cue.takes(Takes::As) || cue.takes(Takes::ToNoun) {
        "describes something as"
    } else if cue.takes(Takes::Of) {
        "accuses or warns of"
    } else {
        "speaks about something"
    }
}

/// One past the object that begins at `from`; its prepositional phrases belong to it, "as" and "at" do not.
fn object_end(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut end = match p.quotation_from(from) {
        Some(quotation) => quotation.end,
        // "called for reducing the tax"
        None if p.form(from) == VerbForm::Gerund => {
            p.phrase_from(from + 1).map_or(from + 1, |o| o.end)
        }
        None => p.phrase_from(from)?.end,
    };
    for _ in 0..6 {
        let next = match p.lower(end) {
            "of" | "in" | "on" | "for" | "from" | "by" | "with" | "between" | "against"
            | "over" => p.phrase_from(end + 1).map(|phrase| phrase.end),
            "and" | "or" => p.phrase_from(end + 1).map(|phrase| phrase.end),
            _ if matches!(p.form(end), VerbForm::Participle | VerbForm::Past)
                && p.tag(end + 1) == Some(Tag::Adp) =>
            {
                p.phrase_from(end + 2).map(|phrase| phrase.end)
            }
            _ => None,
        };
        match next.filter(|next| *next <= limit) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some(end)
}

/// "the move | very serious", "him | a cheat", "the plan | “reckless”".
fn is_called(p: &Paragraph<'_>, at: usize, end: usize) -> bool {
    if at >= end {
        return false;
    }
    // "called its car the Swift": a name; "called the old man every Sunday": a time.
    let name = p.is(at, "the")
        && p.phrase_from(at)
            .is_some_and(|one| p.tag(one.head) == Some(Tag::Propn) && one.end >= end);
    let time = p.phrase_from(at).is_some_and(|phrase| source::is_time_phrase(p, phrase));
    if name || time || is_fetched(p, at) {
        return false;
    }
    p.quotation_from(at).is_some()
        || matches!(p.tag(at), Some(Tag::Det | Tag::Adj))
        || (p.tag(at) == Some(Tag::Adv) && matches!(p.tag(at + 1), Some(Tag::Adj | Tag::Verb)))
        || (at..end).any(|i| p.quotation_from(i).is_some())
        || p.phrase_from(at).is_some_and(|phrase| !source::is_time_phrase(p, phrase))
            && adjunct::at(p, at).is_none()
}

/// "called the clerk | a cab": for somebody.
pub(crate) fn is_fetched(p: &Paragraph<'_>, at: usize) -> bool {
    p.phrase_from(at).is_some_and(|phrase| p.is(phrase.head, "cab taxi ambulance car"))
}

/// "to a lottery"; not "to the one on the deed", which is measured, not likened.
fn is_likened(p: &Paragraph<'_>, at: usize) -> bool {
    let measured = p.is(at + 1, "that those") || p.is(at + 1, "the") && p.is(at + 2, "one ones");
    p.is(at, "to") && !measured
}

/// "as saying"
fn is_as_saying(p: &Paragraph<'_>, at: usize) -> bool {
    p.is(at, "as") && p.form(at + 1) == VerbForm::Gerund
}

/// "as a joke"; not "as he walked", which is a clause.
fn is_as(p: &Paragraph<'_>, at: usize) -> bool {
    let clause = p.phrase_from(at + 1).is_some_and(|phrase| p.is_finite(phrase.end));
    p.is(at, "as") && !clause && !p.is(at + 1, "well soon long far")
}

/// "at 12"; not "at each of the 40 tables", "at £9 each".
pub(crate) fn is_at_number(p: &Paragraph<'_>, at: usize) -> bool {
    let shared = p.has(at + 1, at + 7, "each apiece");
    p.is(at, "at") && has_number(p, at + 1, at + 7) && !shared
}

fn has_number(p: &Paragraph<'_>, from: usize, end: usize) -> bool {
    (from..end).any(|at| {
        p.tag(at) == Some(Tag::Num) || p.is(at, "hundreds thousands millions dozens half")
    })
}

fn is_of(p: &Paragraph<'_>, from: usize, object: Option<usize>, end: usize) -> bool {
    let of = |at: usize| {
        p.is(at, "of")
            && at + 1 < end
            && (p.phrase_from(at + 1).is_some()
                || p.form(at + 1) == VerbForm::Gerund
                || p.quotation_from(at + 1).is_some())
    };
    of(from) || object.is_some_and(|_| (from..end).any(of))
}

fn is_to_verb(p: &Paragraph<'_>, at: usize) -> bool {
    let verbal = !matches!(p.tag(at + 1), Some(Tag::Det | Tag::Propn | Tag::Pron | Tag::Num));
    p.is(at, "to") && verbal || (p.is(at, "not") && p.is(at + 1, "to"))
}

/// What one denies, condemns, confirms has to be something that can be denied: no person, no place to stay.
fn is_opinion_object(p: &Paragraph<'_>, predicate: &Predicate, from: usize, end: usize) -> bool {
    let pronoun = p.tag(from) == Some(Tag::Pron) && end == from + 1;
    let lemma = predicate.cue.lemma;
    match lemma {
        "deny" | "reject" | "dispute" | "refute" | "rebut" | "dismiss" => is_deniable(p, from, end),
        "confirm" => p.has(from, end, CONFIRMABLE),
        _ => !pronoun,
    }
}

/// Whether a range names something that can be true or false: "the claims".
pub(crate) fn is_deniable(p: &Paragraph<'_>, from: usize, end: usize) -> bool {
    p.has(from, end, DENIABLE) && !p.has(from, end, "entry access bail")
}

/// One past a content that begins at `from` as a phrase, without a time that only says when it was said.
pub(crate) fn content_end(p: &Paragraph<'_>, from: usize, limit: usize) -> usize {
    let end = clause::forward(p, from, limit, VerbForm::Past).max(from + 1);
    before_own_verb(p, from, before_relative(p, from, before_time(p, from, end)))
}

const CONFIRMABLE: &str = "\
    arrest arrests authenticity closure closures death deaths departure identity loss losses report reports \
    resignation";

const DENIABLE: &str = "\
    account accusation accusations allegation allegations any assertion assertions being charge charges claim \
    claims conclusion count criticism estimate estimates existence figure figures finding findings having \
    idea involvement notion report reports responsibility rumors rumours suggestion suggestions that \
    wrongdoing";

/// The end of the content without a time that stands at its very end: "called the move serious on Monday".
fn before_time(p: &Paragraph<'_>, from: usize, end: usize) -> usize {
    let start = (from + 1..end).rev().take(5).find(|at| {
        p.is(*at, "on last this earlier yesterday")
            && adjunct::at(p, *at) == Some((end, adjunct::Adjunct::When))
    });
    start.unwrap_or(end)
}

/// "the X's claim that …": a noun that attributes, with its owner, whose content follows.
pub(crate) fn noun_cue(p: &Paragraph<'_>, noun: usize) -> Option<Candidate> {
    let (lemma, label, kind) = crate::claims::cue_nouns::cue_noun(p.lower(noun))?;
    if !p.is(noun + 1, "that") || p.tag(noun) != Some(Tag::Noun) {
        return None;
    }
    let (start, limit) = p.sentence(noun);
    let phrase = p.phrase(noun).filter(|phrase| phrase.head == noun)?;
    let owner_end = (phrase.start..noun).rev().find(|at| is_genitive(p, *at));
    let (first, end) = match owner_end {
        Some(mark) if p.tag(mark) == Some(Tag::Pron) => (mark, mark + 1),
        Some(mark) => (phrase.start, mark),
        None => return None,
    };
    let is_finite = clause::has_finite(p, noun + 2, limit);
    if !is_finite || first < start {
        return None;
    }
    let mut to = clause::forward(p, noun + 1, limit, VerbForm::None);
    // As the subject of its sentence the noun has a predicate after the content: "His claim that … | was read out".
    if phrase.start <= start + 1 || p.is(phrase.start - 1, ",") {
        to = main_verb(p, noun + 2, to).unwrap_or(to);
    }
    let content: TokenRange = (noun + 1, to);
    Some(Candidate {
        rule: "noun that attributes",
        kind,
        confidence: crate::annotation::Confidence::Medium,
        content: vec![content],
        cue: Some(crate::claims::candidate::CandidateCue {
            ranges: vec![(noun, noun + 1)],
            lemma,
            label,
            negated: false,
        }),
        source: Some(Speaker { start: first, end, head: end.saturating_sub(1), relative: false }),
        channel: None,
        when: None,
    })
}

/// The finite verb after the reported clause's own.
fn main_verb(p: &Paragraph<'_>, from: usize, to: usize) -> Option<usize> {
    let own = (from..to).find(|at| p.is_finite(*at))?;
    let mut at = own + 1;
    while at < to {
        if p.tag(at) == Some(Tag::Sconj) || p.tag(at) == Some(Tag::Cconj) || p.is(at, "who which ,")
        {
            return None;
        }
        // "surprised the shopkeepers": a participle has no object.
        let past = p.form(at) == VerbForm::Participle && p.phrase_from(at + 1).is_some();
        if (past || p.is_finite(at)) && p.tag(at - 1) != Some(Tag::Aux) {
            return Some(at);
        }
        at += 1;
    }
    None
}

fn is_genitive(p: &Paragraph<'_>, at: usize) -> bool {
    p.is(at, "his her their its") && p.tag(at) == Some(Tag::Pron)
        || p.tag(at) == Some(Tag::Part) && is_one_of(p.word(at), "'s ’s ' ’")
}
