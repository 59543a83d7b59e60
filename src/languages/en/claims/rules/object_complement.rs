//! Cues that take a noun phrase and what is said of it: "called X Y", "described X as Y", "put X at Y", "denied X".
//!
//! - `[S The US] [C called] [Q the move very serious].`
//! - `[S Police] [C put] [Q the toll at 12].`
//! - `[S He] [C described] [Q the offer as “a joke”].`
//!
//! Not: `The coach called the doctor.` `The clerk put the box at the door.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::ClaimKind;
use crate::claims::{Candidate, Paragraph};
use crate::languages::en::claims::adjunct::{self, Adjuncts};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::cues::verbs::Takes;
use crate::languages::en::claims::extent::{clause, complement, subordinate};
use crate::languages::en::claims::speakers::subject::Place;
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule = Rule {
    name: "object_complement",
    says: &[
        "calls something by a word",
        "gives a number",
        "describes something as",
        "accuses or warns of",
        "speaks about something",
    ],
    find: Find::Active(find),
};

/// The attribution of a predicate that takes a noun phrase.
fn find(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    place: Place,
    _: &[Candidate],
) -> Option<Candidate> {
    if predicate.negated
        || !matches!(predicate.construction, Construction::Active | Construction::Gerund)
    {
        return None;
    }
    let (cue, speaker) = (predicate.cue, place.speaker());
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
    let end =
        complement::before_time(p, from, subordinate::before_main_clause(p, predicate, from, end));
    if end <= from || is_nickname(p, predicate, from) {
        return None;
    }
    // "She disputed that."
    if cue.kind == ClaimKind::Denial && p.is(from, "that") && ends_at(p, from + 1) {
        let content = vec![(from, from + 1)];
        return Some(predicate.candidate(rule(predicate), Some(speaker), content).unsure());
    }
    let object = object_end(p, from, end);
    let quoted = (from..end).any(|at| p.quotation_from(at).is_some());
    let fits = cue.takes(Takes::Called) && object.is_some_and(|at| is_called(p, at, end))
        || cue.takes(Takes::As)
            && cue.lemma != "quote"
            && object.is_some_and(|at| (at..end).any(|i| is_as(p, i)))
        || cue.lemma == "quote" && object.is_some_and(|at| (at..end).any(|i| is_as_saying(p, i)))
        || cue.takes(Takes::At)
            && object.is_some_and(|at| (at..end).any(|i| complement::is_at_number(p, i)))
        || cue.takes(Takes::Number) && object.is_some() && complement::has_number(p, from, end)
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
    let end = if aside { complement::before_relative(p, from, end) } else { end };
    let end = complement::before_own_verb(p, from, end);
    let end = complement::behind_quotation(p, from, complement::before_occasion(p, from, end));
    let candidate = predicate.candidate(rule(predicate), Some(speaker), vec![(from, end)]);
    Some(candidate.with(adjuncts.channel, adjuncts.when).unsure())
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
    let time = p.phrase_from(at).is_some_and(|phrase| adjunct::is_time_phrase(p, phrase));
    if name || time || complement::is_fetched(p, at) {
        return false;
    }
    p.quotation_from(at).is_some()
        || matches!(p.tag(at), Some(Tag::Det | Tag::Adj))
        || (p.tag(at) == Some(Tag::Adv) && matches!(p.tag(at + 1), Some(Tag::Adj | Tag::Verb)))
        || (at..end).any(|i| p.quotation_from(i).is_some())
        || p.phrase_from(at).is_some_and(|phrase| !adjunct::is_time_phrase(p, phrase))
            && adjunct::at(p, at).is_none()
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
        "deny" | "reject" | "dispute" | "refute" | "rebut" | "dismiss" => {
            complement::is_deniable(p, from, end)
        }
        "confirm" => p.has(from, end, CONFIRMABLE),
        _ => !pronoun,
    }
}

const CONFIRMABLE: &str = "\
    arrest arrests authenticity closure closures death deaths departure identity loss losses report reports \
    resignation";
