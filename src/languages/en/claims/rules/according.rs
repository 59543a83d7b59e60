//! Cues without a verb of their own: "according to X", "in the words of X", "as X put it", "per X".
//!
//! - `[Q The bridge is closed], [C according to] [S police].`
//! - `[C According to] [S the survey], [Q most pupils walk].`
//! - `[Q The plan is dead], [C in the words of] [S one delegate].`
//!
//! Not: `The rooms were numbered according to size.` `Everything went according to plan.` `The heirs were paid according
//! to Norlandic law.`

use words::is_one_of;

use super::rule::{Find, Rule};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph, Speaker, TokenRange};
use crate::languages::en::claims::extent::clause;
use crate::languages::en::claims::speakers::source;
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule = Rule {
    name: "according",
    says: &["according to", "as somebody put it"],
    find: Find::Word(find),
};

/// The attribution of a cue that begins at `at`.
fn find(p: &Paragraph<'_>, at: usize, candidates: &[Candidate]) -> Option<Candidate> {
    if !p.is(at, "as according in per") {
        return None;
    }
    let (start, limit) = p.sentence(at);
    if let Some(candidate) = as_put(p, at, start, limit) {
        return Some(candidate);
    }
    let (lemma, end) = cue(p, at)?;
    let speaker = speaker(p, end, limit)?;
    let cue =
        CandidateCue { ranges: vec![(at, end)], lemma, label: CueLabel::Said, negated: false };
    let content = content(p, at, speaker, (start, limit), candidates)?;
    Some(Candidate {
        rule: "according to",
        kind: ClaimKind::Statement,
        confidence: Confidence::High,
        content,
        cue: Some(cue),
        source: Some(speaker),
        channel: None,
        when: None,
    })
}

/// "As the mayor put it, …", "…, as the mayor said".
fn as_put(p: &Paragraph<'_>, at: usize, start: usize, limit: usize) -> Option<Candidate> {
    let edge = || at == start || p.is(at - 1, ",");
    if !p.is(at, "as") || !edge() {
        return None;
    }
    let phrase = p.phrase_from(at + 1)?;
    let end = source::extend_right(p, phrase.end, limit);
    let mut verb = end + usize::from(p.is(end, ","));
    while matches!(p.tag(verb), Some(Tag::Aux | Tag::Adv)) && verb < end + 4 {
        verb += 1;
    }
    let put = p.is(verb, "put") && p.is(verb + 1, "it");
    let lemma = if put {
        "put it"
    } else {
        crate::languages::en::claims::cues::verbs::cue_verbs(p.lower(verb))
            .iter()
            .find(|(cue, form)| {
                matches!(
                    cue.lemma,
                    "say"
                        | "tell"
                        | "note"
                        | "point out"
                        | "write"
                        | "observe"
                        | "explain"
                        | "report"
                ) && matches!(form, VerbForm::Past | VerbForm::Present)
                    && cue.particle.is_none_or(|particle| p.lower(verb + 1) == particle)
            })?
            .0
            .lemma
    };
    let cue_end = verb + if put || lemma == "point out" { 2 } else { 1 };
    let speaker = Speaker { start: at + 1, end, head: phrase.head, relative: false };
    // "As Ms Ruiz told the Herald, …"
    let told = (lemma == "tell").then(|| p.phrase_from(cue_end)).flatten();
    if lemma == "tell" && told.is_none() {
        return None;
    }
    let adjuncts =
        crate::languages::en::claims::adjunct::all(p, told.map_or(cue_end, |told| told.end), limit);
    let content = if at == start {
        if !p.is(adjuncts.end, ",") && !p.is(adjuncts.end, ":") {
            return None;
        }
        let from = adjuncts.end + 1;
        (from, clause::forward(p, from, limit, VerbForm::None))
    } else {
        if adjuncts.end < limit && !p.is_stop(adjuncts.end) {
            return None;
        }
        (clause::backward(p, at - 1, start), at - 1)
    };
    let clause = clause::has_finite(p, content.0, content.1)
        || (content.0..content.1).any(|i| p.quotation_from(i).is_some());
    clause.then(|| Candidate {
        rule: "as somebody put it",
        kind: ClaimKind::Statement,
        confidence: Confidence::Medium,
        content: vec![content],
        cue: Some(CandidateCue {
            ranges: vec![(at, at + 1), (end, cue_end)],
            lemma,
            label: CueLabel::Said,
            negated: false,
        }),
        source: Some(speaker),
        channel: adjuncts.channel,
        when: adjuncts.when,
    })
}

/// The cue at a token: its lemma and one past its last token.
fn cue(p: &Paragraph<'_>, at: usize) -> Option<(&'static str, usize)> {
    let clause_edge = || at == p.sentence(at).0 || p.is_before(at, ", — – (");
    match p.lower(at) {
        "according" if p.is(at + 1, "to") => Some(("according to", at + 2)),
        "in" if clause_edge()
            && p.is(at + 1, "the")
            && p.is(at + 2, "words opinion view")
            && p.is(at + 3, "of") =>
        {
            Some(("in the words of", at + 4))
        }
        "per" if clause_edge() && p.is_capital(at + 1) => Some(("per", at + 1)),
        _ => None,
    }
}

fn speaker(p: &Paragraph<'_>, at: usize, limit: usize) -> Option<Speaker> {
    let Some(phrase) = p.phrase_from(at) else { return words(p, at, limit) };
    // "according to plan", "according to size": how, not who.
    let bare = phrase.end == phrase.start + 1 && p.tag(phrase.head) == Some(Tag::Noun);
    let speaks =
        p.lower(phrase.head).ends_with('s') || p.is(phrase.head, "police data research state");
    let how = is_one_of(
        p.lower(phrase.head),
        "rule rules law laws regulations legislation constitution custom schedule needs plans means conscience taste \
         tastes wishes ability",
    );
    if bare && !speaks || how {
        return None;
    }
    let mut end = source::extend_right(p, phrase.end, limit);
    // "According to the Herald, Ana Ruiz, the mayor, said", "According to the ministry over 40 people were hurt": with the
    // verb of the clause right behind it, the source holds the subject as well. It ends at its first comma, or where the
    // tree has the subject begin.
    if p.is_finite(end) || p.is(end, ",") && p.is_finite(end + 1) {
        let comma = (phrase.end..end).find(|i| p.is(*i, ","));
        let subject = || (phrase.end..end).find(|i| !p.descends(*i, phrase.head));
        end = comma.or_else(subject).unwrap_or(end);
    }
    Some(Speaker { start: at, end, head: phrase.head, relative: false })
}

/// A source in which the tags show no noun phrase: what stands up to the next mark, when it is short.
fn words(p: &Paragraph<'_>, at: usize, limit: usize) -> Option<Speaker> {
    let end = (at..limit.min(at + 9)).find(|i| is_one_of(p.word(*i), ", . ; )"))?;
    let noun = |i: usize| matches!(p.tag(i), Some(Tag::Noun | Tag::Propn));
    let speaks = end > at && noun(end - 1) && p.quotation(at).is_none();
    speaks.then(|| Speaker { start: at, end, head: end - 1, relative: false })
}

fn content(
    p: &Paragraph<'_>,
    at: usize,
    speaker: Speaker,
    (start, limit): TokenRange,
    candidates: &[Candidate],
) -> Option<Vec<TokenRange>> {
    let end = speaker.end;
    // "which according to an audit cover a tenth": no comma tells where the source ends.
    if p.is_before(at, "which who that") && !p.is(end, ",") {
        return None;
    }
    // Inside the content of another attribution it reaches no further than that one.
    let outer = candidates
        .iter()
        .flat_map(|candidate| candidate.content.iter().copied())
        .filter(|(from, to)| *from <= at && end < *to)
        .min_by_key(|(from, to)| to - from);
    let (start, limit) = match outer {
        Some((from, to)) => (from + usize::from(p.is(from, "that")), to),
        None => (start, limit),
    };
    let floor = candidates
        .iter()
        .map(Candidate::content_end)
        .filter(|end| *end > start && *end <= at)
        .max()
        .unwrap_or(start);
    // Where the attribution before reaches up to the cue, this one covers it whole.
    let floor = if floor + 1 >= at { start } else { floor };
    let opening = outer.is_none()
        && (start..at).all(|i| {
            p.tag(i) == Some(Tag::Punct)
                || matches!(p.tag(i), Some(Tag::Cconj | Tag::Adv))
                || p.is(i, "and but and, also")
        });
    if opening {
        let mut from = if p.is(end, ",") { end + 1 } else { end };
        // "the survey, by Tern Bank, prices rose"
        if let Some(phrase) = p.phrase_from(from + 1).filter(|phrase| p.is(phrase.end, ","))
            && from > end
            && p.is(from, "by from")
        {
            from = phrase.end + 1;
        }
        if from == end && !clause::is_clause(p, from, limit) {
            return None;
        }
        let to = clause::forward(p, from, limit, VerbForm::None);
        let to = clause::quotation_end(p, to).max(to);
        return (clause::has_finite(p, from, to) || p.quotation_from(from).is_some())
            .then(|| vec![(from, to)]);
    }
    let before = if p.is(at - 1, ",") { at - 1 } else { at };
    if before < at && opens_clause(p, before - 1) && p.is(end, ",") {
        let to = clause::forward(p, end + 1, limit, VerbForm::None);
        return clause::has_finite(p, end + 1, to).then(|| vec![(end + 1, to)]);
    }
    let mut from = clause::backward(p, before, floor);
    // "But | , in a surprise move, the council left"
    from += usize::from(p.is(from, ","));
    // "X suggest that …, according to their model": what they suggest, not that they do.
    if p.is(end.min(at + 2), "his her its their") {
        from = reported_before(p, from, before).unwrap_or(from);
    }
    if let Some(relative) = described_before(p, (from, before), end) {
        return Some(vec![(relative, before)]);
    }
    if let Some(quotation) = p.quotation_to(before).filter(|quotation| quotation.start < from) {
        // A quotation of several sentences.
        return Some(vec![(quotation.start, quotation.end)]);
    }
    if from >= before {
        return None;
    }
    let mut content = vec![(from, before)];
    if p.is(end, ",") {
        let to = clause::forward(p, end + 1, limit, VerbForm::None);
        let verbal = p.is_finite(end + 1)
            || p.tag(end + 1) == Some(Tag::Adp)
            || p.is(end + 1, "down up")
            || p.is(end + 1, "and")
                && (p.is_finite(end + 2) || clause::new_clause(p, end + 2, limit))
                && !clause::says_itself(p, end + 2, limit)
            || (!clause::has_finite(p, from, before) && clause::has_finite(p, end + 1, to));
        if verbal && to > end + 1 {
            content.push((end + 1, to));
        }
    }
    let clause = content.iter().any(|(from, to)| {
        clause::has_finite(p, *from, *to) || (*from..*to).any(|i| p.quotation_from(i).is_some())
    });
    clause.then_some(content)
}

/// "A – which is B, according to X", "Ann, who did B, according to X, left": the clause before the cue, where it says
/// something of its own and the rest of the sentence is not the source's.
fn described_before(p: &Paragraph<'_>, (from, to): TokenRange, end: usize) -> Option<usize> {
    let resumes = p.is(end, ",") && p.is_finite(end + 1);
    (from + 1..to).rev().find(|at| {
        p.is(*at, "which who where whose")
            && (p.is_dash(*at - 1) || resumes && p.is(*at - 1, ","))
            && p.quotation(*at).is_none()
            && clause::has_finite(p, *at, to)
            && (*at..to).all(|inside| !p.is(inside, ","))
    })
}

/// "that", "and", "because": a clause begins after the word.
fn opens_clause(p: &Paragraph<'_>, at: usize) -> bool {
    matches!(p.tag(at), Some(Tag::Cconj | Tag::Sconj))
        || p.is(at, "that when where while because which who whom")
}

/// The beginning of the clause after "that" which a cue verb in the range reports.
fn reported_before(p: &Paragraph<'_>, from: usize, to: usize) -> Option<usize> {
    let that = (from + 1..to).find(|at| p.is(*at, "that"))?;
    let cue = !crate::languages::en::claims::cues::verbs::cue_verbs(p.lower(that - 1)).is_empty();
    cue.then_some(that + 1)
}
