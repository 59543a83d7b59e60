//! Cues that take a clause or a quotation: "X said that …", "…, X said", "“…,” said X", "X said, “…”".
//!
//! - `[S Police] [C said] [Q the bridge was closed].`
//! - `[Q The bridge was closed], [S police] [C said] on Monday.`
//! - `[Q “It is over,”] [C said] [S Ana Ruiz], the mayor. [Q “We go home.”]`
//!
//! Not: `The storm claimed 40 lives.` `He would say that.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::ClaimKind;
use crate::claims::{Candidate, Paragraph, Speaker, TokenRange};
use crate::languages::en::claims::adjunct::{self, Adjuncts};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::cues::verbs::Takes;
use crate::languages::en::claims::extent::{clause, subordinate, trailing};
use crate::languages::en::claims::speakers::agency;
use crate::languages::en::claims::speakers::subject::{self, Place};
use crate::syntax::{Label, Tag, VerbForm};

pub(crate) static RULE: Rule = Rule {
    name: "reported_clause",
    says: &[
        "inverted cue",
        "cue before content",
        "cue after content",
        "cue with a shared subject",
        "cue before the next paragraph",
    ],
    find: Find::Active(find),
};

/// The attribution of a predicate that takes a clause or a quotation.
pub(crate) fn find(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    place: Place,
    candidates: &[Candidate],
) -> Option<Candidate> {
    match place {
        Place::Inverted(speaker) => {
            let adjuncts = after_cue(p, predicate, speaker.end);
            let lead = trailing::lead(p, predicate.start)?;
            let content = trailing::content(p, predicate, lead, (adjuncts.end, true), candidates)?;
            Some(
                predicate
                    .candidate("inverted cue", Some(speaker), content)
                    .with(adjuncts.channel, adjuncts.when),
            )
        }
        Place::After(speaker) => {
            let adjuncts = after_cue(p, predicate, predicate.end);
            let lead = trailing::lead(p, speaker.start);
            let sure = matches!(lead, Some(trailing::Lead::Quotation { sure: true, .. }));
            if !sure && let Some(content) = forward(p, predicate, &adjuncts, Some(speaker)) {
                let candidate = predicate.candidate("cue before content", Some(speaker), content);
                return Some(candidate.with(adjuncts.channel, adjuncts.when));
            }
            let content =
                trailing::content(p, predicate, lead?, (adjuncts.end, false), candidates)?;
            Some(
                predicate
                    .candidate("cue after content", Some(speaker), content)
                    .with(adjuncts.channel, adjuncts.when),
            )
        }
        Place::Shared(speaker) => {
            let adjuncts = after_cue(p, predicate, predicate.end);
            let content = forward(p, predicate, &adjuncts, None)?;
            let candidate =
                predicate.candidate("cue with a shared subject", Some(speaker), content);
            Some(candidate.with(adjuncts.channel, adjuncts.when).unsure())
        }
    }
}

/// The attribution of a cue at the very end of a paragraph, "He said:", whose content is the paragraph after it; so far
/// without content.
pub(crate) fn announced(p: &Paragraph<'_>, candidates: &[Candidate]) -> Option<Candidate> {
    let colon = p.tokens.len().checked_sub(1).filter(|last| p.is(*last, ":"))?;
    let (start, _) = p.sentence(colon);
    (start.max(colon.saturating_sub(30))..colon).rev().find_map(|verb| {
        let predicate = crate::languages::en::claims::cues::predicate::at(p, verb)
            .filter(|found| found.construction == Construction::Active)?;
        let speaks = predicate.cue.takes(Takes::Quote) && !predicate.negated;
        let adjuncts = after_cue(p, &predicate, predicate.end);
        if !speaks || adjuncts.end != colon {
            return None;
        }
        let speaker = subject::of(p, &predicate, candidates)?.speaker();
        let candidate =
            predicate.candidate("cue before the next paragraph", Some(speaker), Vec::new());
        Some(candidate.with(adjuncts.channel, adjuncts.when))
    })
}

/// Addressee, channel and time after a cue.
fn after_cue(p: &Paragraph<'_>, predicate: &Predicate, from: usize) -> Adjuncts {
    let (_, limit) = p.sentence(predicate.verb);
    let mut at = from;
    let addressee = match p.lower(at) {
        "him" | "her" | "them" | "me" | "us" | "you" => Some(at + 1),
        "that" => None,
        _ => p.phrase_from(at).map(|phrase| phrase.end),
    };
    if predicate.cue.takes(Takes::Addressee)
        && let Some(end) = addressee
    {
        let end = addressee_end(p, end, limit);
        let after = adjunct::all(p, end, limit).end;
        if opens_content(p, after) || adjunct::at(p, end).is_some() || p.is_stop(end) {
            at = end;
        } else if p.phrase_from(end).is_some()
            && p.phrase_from(from).is_none_or(|phrase| agency::can_speak(p, phrase.head))
        {
            at = end; // "told reporters the bridge was closed", not "told the story their …"
        }
    }
    let mut adjuncts = adjunct::all(p, at, limit);
    if at > from && adjuncts.channel.is_none() && predicate.cue.lemma == "tell" {
        adjuncts.channel = Some((predicate.verb, at)); // "told reporters"
    }
    adjuncts
}

fn addressee_end(p: &Paragraph<'_>, end: usize, limit: usize) -> usize {
    let mut end = end;
    // "told the paper's “Daily” show"
    if p.tag(end) == Some(Tag::Part)
        && let Some(quotation) = p.quotation_from(end + 1)
    {
        end = quotation.end;
    }
    for _ in 0..3 {
        let links = p.is(end, "of in at for from and outside");
        if !links || adjunct::at(p, end).is_some() {
            break;
        }
        match p.phrase_from(end + 1) {
            Some(phrase) if phrase.end < limit && !p.is_finite(phrase.end) => end = phrase.end,
            _ => break,
        }
    }
    end
}

fn opens_content(p: &Paragraph<'_>, at: usize) -> bool {
    p.is(at, "that , : whether if how why what to") || p.quotation_from(at).is_some()
}

/// Whether the tree has a clause with a subject of its own hang on the verb, and nothing else before the clause.
fn is_reported(p: &Paragraph<'_>, verb: usize, from: usize, limit: usize) -> bool {
    const SUBJECTS: &[Label] = &[Label::Subject, Label::PassiveSubject, Label::Expletive];
    let clause = p.child(verb, (from, limit), &[Label::Complement]);
    clause.is_some_and(|clause| {
        p.child(clause, (from, clause), SUBJECTS).is_some()
            && p.phrase_from(from).is_none_or(|phrase| p.phrase_from(phrase.end).is_none())
            && p.child(verb, (from, clause), &[Label::Object, Label::Conjunct]).is_none()
    })
}

/// The content after a cue.
fn forward(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    adjuncts: &Adjuncts,
    speaker: Option<Speaker>,
) -> Option<Vec<TokenRange>> {
    let cue = predicate.cue;
    let (_, limit) = p.sentence(predicate.verb);
    let form = p.form(predicate.verb);
    let mut at = adjuncts.end;
    // "I was called in and told that …": whoever tells, tells somebody.
    if cue.lemma == "tell" && p.is(predicate.end, "that") {
        return None;
    }
    // "The paper has learned that"; whoever learned it some day was told it.
    if cue.lemma == "learn" && predicate.start == predicate.verb {
        return None;
    }
    // "The vote, which confirmed what everybody knew": it says nothing.
    if cue.lemma == "confirm" && p.is(at, "what") && p.is_before(predicate.start, "which") {
        return None;
    }
    let speaks = cue.takes(Takes::Any) || cue.takes(Takes::Quote);
    // "said, however, that", "said: “…”", "said, “…”"
    if p.is(at, ",") && p.tag(at + 1) == Some(Tag::Adv) && p.is(at + 2, ",") {
        at += 3;
    }
    // "reported on Monday, citing two officials, that"
    if p.is(at, ",") && p.is(at + 1, "citing") {
        at = (at + 2..limit).find(|next| p.is(*next, ","))? + 1;
    }
    let mark = usize::from(is_one_of(p.word(at), ", : — –"));
    if let Some(quotation) = p.quotation_from(at + mark).filter(|_| speaks) {
        return Some(vec![trailing::quoted(p, quotation, form)]);
    }
    let clausal = cue.takes(Takes::Any) || cue.takes(Takes::Clause) || cue.takes(Takes::That);
    if p.is(at, ":") && speaks && clausal && cue.speech && at + 1 < limit {
        return Some(vec![(at + 1, limit)]);
    }
    let any = cue.takes(Takes::Any) || cue.takes(Takes::Clause);
    let word = p.lower(at);
    let begins = match word {
        // "She disputes that: …", "She disputes that, and …"
        "that" if is_one_of(p.word(at + 1), ": ;") => false,
        "that" if p.is(at + 1, ",") && p.is(at + 2, "and but") => false,
        "that" if any || cue.takes(Takes::That) || cue.takes(Takes::Quote) => {
            // "rules that could close plants": a relative clause, unless "that" is the subject of what is said.
            let relative = p.is_finite(at + 1) && !cue.takes(Takes::Any);
            !relative
                && (clause::has_finite(p, at + 1, limit)
                    || (at + 1..limit).any(|i| p.quotation_from(i).is_some()))
        }
        "when" | "where" | "who"
            if !predicate.negated
                && predicate.construction != Construction::Refusal
                && cue.kind != ClaimKind::Question =>
        {
            false
        }
        "whether" | "if" | "why" | "how" | "what" | "who" | "when" | "where" | "which" => {
            cue.takes(Takes::Wh) && clause::has_finite(p, at + 1, limit)
                || any && word != "which" && clause::is_clause(p, at, limit)
        }
        "to" => cue.takes(Takes::To) && p.form(at + 1) == VerbForm::Base,
        _ if cue.takes(Takes::Gerund) && p.form(at) == VerbForm::Gerund => true,
        // Nobody says a pronoun: "said they left".
        "he" | "she" | "they" | "we" if cue.takes(Takes::Any) => true,
        _ if p.tag(at) == Some(Tag::Punct) && p.quotation_from(at).is_none() => false,
        _ if any && clause::is_clause(p, at, limit) => true,
        // Nobody says a noun: "said samples from three wells contained arsenic".
        _ if cue.takes(Takes::Any) => clause::is_bare_clause(p, at, limit, true),
        // "stated it would": where the verb rarely goes without "that", the tree must show the clause as well, or subject
        // and verb stand side by side.
        _ => {
            cue.takes(Takes::That)
                && p.tag(at) != Some(Tag::Adp) // "noted for its lace"
                && predicate.construction == Construction::Active
                && clause::is_clause(p, at, limit)
                && (is_reported(p, predicate.verb, at, limit)
                    || clause::is_bare_clause(p, at, limit, false))
        }
    };
    if !begins {
        return None;
    }
    let end = clause::forward(p, at, limit, form);
    let end = subordinate::before_main_clause(p, predicate, at, end);
    let end = match speaker {
        Some(speaker) => clause::before_predicate(p, speaker, at, end)?,
        None => end,
    };
    // "asked whether it was safe: the bridge is old": what follows is no question.
    let end = match word {
        "whether" | "if" => (at..end).find(|i| p.is(*i, ":")).unwrap_or(end),
        _ => end,
    };
    (end > at).then(|| vec![(at, clause::quotation_end(p, end).max(end))])
}
