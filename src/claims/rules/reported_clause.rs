//! Cues that take a clause or a quotation: "X said that …", "…, X said", "“…,” said X", "X said, “…”".
//!
//! - `[S Police] [C said] [Q the bridge was closed].`
//! - `[Q The bridge was closed], [S police] [C said] on Monday.`
//! - `[Q “It is over,”] [C said] [S Ana Ruiz], the mayor. [Q “We go home.”]`
//!
//! Not: `The storm claimed 40 lives.` `He would say that.`

use words::is_one_of;

use super::quoted_as;
use crate::annotation::ClaimKind;
use crate::claims::adjunct;
use crate::claims::adjunct::Adjuncts;
use crate::claims::agency;
use crate::claims::candidate::{Candidate, TokenRange};
use crate::claims::cues::Takes;
use crate::claims::extent::clause;
use crate::claims::extent::noun_phrase;
use crate::claims::extent::trailing;
use crate::claims::paragraph::Paragraph;
use crate::claims::predicate::{Construction, Predicate};
use crate::claims::source;
use crate::claims::source::Speaker;
use crate::language::{Label, Tag, VerbForm};

/// Who speaks, as the predicate's place in the sentence tells.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// "X said".
    After(Speaker),
    /// "said X".
    Inverted(Speaker),
    /// "…, and called", "…, adding": the subject of the clause before.
    Shared(Speaker),
}

impl Place {
    pub(crate) fn speaker(self) -> Speaker {
        match self {
            Self::After(speaker) | Self::Inverted(speaker) | Self::Shared(speaker) => speaker,
        }
    }
}

/// Finds the subject of a predicate.
pub(crate) fn place(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    candidates: &[Candidate],
) -> Option<Place> {
    let (start, _) = p.sentence(predicate.verb);
    let floor = (start..predicate.start)
        .rev()
        .take(60)
        .find_map(|at| p.quotation(at).filter(|quotation| !noun_phrase::is_name(p, *quotation)))
        .map_or(start, |quotation| quotation.end.clamp(start, predicate.start));
    if predicate.construction == Construction::Gerund {
        if p.is_before(predicate.start, "as") {
            return quoted_as::person(p, predicate.start - 1, candidates).map(Place::After);
        }
        let comma = p.is_before(predicate.start, ", and — –");
        if comma {
            return shared(p, predicate, candidates, start).map(Place::Shared);
        }
        // "with one resident saying …", "with the court ruling that"
        let absolute = source::before_gerund(p, predicate.start, floor);
        if let Some(speaker) = absolute {
            return Some(Place::Shared(speaker));
        }
        // "a video of the mayor saying …", but "issued a statement saying …"
        let speaker = source::before(p, predicate.start, floor)?;
        if adjunct::is_channel_word(p.lower(speaker.head)) {
            return shared(p, predicate, candidates, start).map(Place::Shared);
        }
        return Some(Place::Shared(speaker));
    }
    if let Some(speaker) = source::before(p, predicate.start, floor) {
        return is_speaker(p, speaker, predicate).then_some(Place::After(speaker));
    }
    let bare = predicate.start == predicate.verb && predicate.cue.takes(Takes::Quote);
    let before = predicate.start.checked_sub(1)?;
    let clause_before = p.quotation_to(predicate.start).is_some() || p.is(before, ",");
    if bare
        && clause_before
        && p.quotation_from(predicate.end).is_none()
        && !is_own_verb(p, predicate)
        && let Some(speaker) = source::after(p, predicate.end)
        && !p.is_finite(speaker.end)
    {
        return Some(Place::Inverted(speaker));
    }
    if p.is(before, "and but or then") {
        return shared(p, predicate, candidates, start).map(Place::Shared);
    }
    None
}

/// "His single, “Stay,” claimed the top spot": the quotation is a name of the subject before it, and the verb is the
/// subject's. What is said has a verb, or nothing before it.
fn is_own_verb(p: &Paragraph<'_>, predicate: &Predicate) -> bool {
    let Some(quotation) = p.quotation_to(predicate.start) else { return false };
    let (start, _) = p.sentence(quotation.start);
    let named = p.phrase_from(start).is_some_and(|phrase| phrase.end < quotation.start)
        || start < quotation.start && p.is(start, "the a an his her its their");
    named
        && predicate.cue.lemma != "say"
        && !p.has(start, quotation.start, ":")
        && !clause::has_finite(p, start, quotation.start)
}

/// The source of the attribution before in the same sentence, or the sentence's subject.
fn shared(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    candidates: &[Candidate],
    start: usize,
) -> Option<Speaker> {
    // "…, Putin said, | adding": who has just spoken, whatever else holds those words.
    let comma = predicate.start.checked_sub(1).filter(|comma| p.is(*comma, ","));
    let beside = |candidate: &&Candidate| {
        let said = candidate.cue.as_ref().and_then(|cue| cue.ranges.last()).map(|range| range.1);
        comma.is_some() && (said == comma || candidate.source.map(|speaker| speaker.end) == comma)
    };
    let before = candidates.iter().rev().find(|candidate| {
        candidate.cue.as_ref().and_then(|cue| cue.ranges.first()).is_some_and(|range| {
            // What stands inside another content is that one's affair.
            let nested = candidates.iter().any(|outer| outer.holds(range.0));
            range.0 >= start && range.1 <= predicate.start && !nested
        }) && !candidate.holds(predicate.verb)
    });
    let earlier = candidates.iter().rev().find(beside).or(before);
    // "They were asked to come and suggest a name": the base form goes with the infinitive.
    let base = |at: usize| matches!(p.form(at), VerbForm::Base);
    if base(predicate.verb) && predicate.start == predicate.verb {
        let earlier =
            earlier.and_then(|candidate| candidate.cue.as_ref()).and_then(|cue| cue.ranges.first());
        if !earlier.is_some_and(|range| range.1 > 0 && base(range.1 - 1)) {
            return None;
        }
    }
    let opening = "after before as when because since although until once";
    if let Some(speaker) = earlier.and_then(|candidate| candidate.source) {
        // "After Orr said it was safe, Hask hit back, saying …": a clause of its own, and the main one's subject speaks.
        if p.is_before(speaker.start, opening) {
            let own = |verb: &usize| earlier.is_some_and(|candidate| candidate.has_cue(*verb));
            let verb = p.head(predicate.verb).filter(|verb| !own(verb));
            let main = match verb {
                Some(verb) if verb > speaker.end => Some(source::before(p, verb, speaker.end)?),
                Some(verb) => Some(source::before(p, verb, start)?),
                // "Skippers left before Orr said it was safe, adding …": of two who speak it may be either.
                None => source::main_subject(p, start, speaker.start),
            };
            return match main {
                Some(main) if agency::can_speak(p, main.head) => verb.map(|_| main),
                _ => Some(speaker),
            };
        }
        // "Oblin said it would wait, while Karsk stayed away, saying …"
        return clause_subject(p, speaker.end, predicate.start, "while whereas").or(Some(speaker));
    }
    let main = source::main_subject(p, start, predicate.start)
        .filter(|speaker| !is_expletive(p, *speaker))?;
    // "Shares fell after the bank cut its forecast and said …": shares say nothing.
    match clause_subject(p, main.end, predicate.start, opening) {
        Some(nearer) if !agency::can_speak(p, main.head) => {
            agency::can_speak(p, nearer.head).then_some(nearer)
        }
        _ => Some(main),
    }
}

/// The subject of the last clause between two places that "after", "when" or the like begins.
fn clause_subject(p: &Paragraph<'_>, from: usize, to: usize, opening: &str) -> Option<Speaker> {
    let at = (from..to).rev().find(|at| p.is(*at, opening))?;
    // "they" are mostly the main subject again.
    let phrase = p.phrase_from(at + 1).filter(|phrase| p.is_finite(phrase.end))?;
    if p.tag(phrase.head) == Some(Tag::Pron) {
        return None;
    }
    Some(Speaker { start: at + 1, end: phrase.end, head: phrase.head, relative: false })
}

/// "It is an issue, …": "it" says nothing; "It has backed the plan, saying …": it may.
fn is_expletive(p: &Paragraph<'_>, speaker: Speaker) -> bool {
    let be = p.is(speaker.end, "is was 's ’s became remains");
    p.is(speaker.head, "there this that") || p.is(speaker.head, "it") && be
}

/// Whether the words can be those of somebody who speaks: not "it" or "there" without a referent, not a condition.
fn is_speaker(p: &Paragraph<'_>, speaker: Speaker, predicate: &Predicate) -> bool {
    let conditional = p.is_before(speaker.start, "if whether unless should");
    let head = p.lower(speaker.head);
    let alone = speaker.end == speaker.start + 1;
    let empty = alone && is_one_of(head, "one no each none")
        || is_one_of(head, "there what nobody nothing this that you anyone whoever neither");
    let none = p.is(speaker.start, "no")
        || p.is_before(speaker.start, "not hardly scarcely")
        || p.is(speaker.start, "not few nobody");
    // "to have a candidate say": an infinitive without "to".
    let bare = p.is(speaker.start, "a an")
        && p.form(predicate.verb) == VerbForm::Base
        && predicate.start == predicate.verb
        && !p.has(speaker.start, speaker.end, "of");
    let habit = p.is(speaker.start, "i") && matches!(p.form(predicate.verb), VerbForm::Base);
    !conditional && !empty && !none && !bare && !habit && agency::speaks(p, speaker, predicate)
}

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
            Some(Candidate::of("inverted cue", predicate, Some(speaker), content).with(&adjuncts))
        }
        Place::After(speaker) => {
            let adjuncts = after_cue(p, predicate, predicate.end);
            let lead = trailing::lead(p, speaker.start);
            let sure = matches!(lead, Some(trailing::Lead::Quotation { sure: true, .. }));
            if !sure && let Some(content) = forward(p, predicate, &adjuncts, Some(speaker)) {
                let candidate =
                    Candidate::of("cue before content", predicate, Some(speaker), content);
                return Some(candidate.with(&adjuncts));
            }
            let content =
                trailing::content(p, predicate, lead?, (adjuncts.end, false), candidates)?;
            Some(
                Candidate::of("cue after content", predicate, Some(speaker), content)
                    .with(&adjuncts),
            )
        }
        Place::Shared(speaker) => {
            let adjuncts = after_cue(p, predicate, predicate.end);
            let content = forward(p, predicate, &adjuncts, None)?;
            let candidate =
                Candidate::of("cue with a shared subject", predicate, Some(speaker), content);
            Some(candidate.with(&adjuncts).unsure())
        }
    }
}

/// The attribution of a cue at the very end of a paragraph, "He said:", whose content is the paragraph after it; so far
/// without content.
pub(crate) fn announced(p: &Paragraph<'_>, candidates: &[Candidate]) -> Option<Candidate> {
    let colon = p.tokens.len().checked_sub(1).filter(|last| p.is(*last, ":"))?;
    let (start, _) = p.sentence(colon);
    (start.max(colon.saturating_sub(30))..colon).rev().find_map(|verb| {
        let predicate = crate::claims::predicate::at(p, verb)
            .filter(|found| found.construction == Construction::Active)?;
        let speaks = predicate.cue.takes(Takes::Quote) && !predicate.negated;
        let adjuncts = after_cue(p, &predicate, predicate.end);
        if !speaks || adjuncts.end != colon {
            return None;
        }
        let speaker = place(p, &predicate, candidates)?.speaker();
        let candidate =
            Candidate::of("cue before the next paragraph", &predicate, Some(speaker), Vec::new());
        Some(candidate.with(&adjuncts))
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

/// One past the content of a cue in a clause that depends on another: "While police said …, | residents …".
pub(crate) fn before_main_clause(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    from: usize,
    end: usize,
) -> usize {
    let (start, limit) = p.sentence(predicate.verb);
    let opens = "while although though when as after before because since if";
    // "A day after", "shortly before"
    let measure =
        |at: &usize| matches!(p.tag(*at), Some(Tag::Det | Tag::Num | Tag::Noun | Tag::Adv));
    let later = (start..predicate.start)
        .take(4)
        .find(|at| !measure(at) || p.is(*at, "after before"))
        .is_some_and(|at| p.is(at, "after before"));
    let subordinate = later || p.is(start, opens);
    if !subordinate || p.has(start, predicate.start, ",") {
        return end;
    }
    (from..end)
        .find(|at| {
            p.is(*at, ",") && p.quotation(*at).is_none() && clause::new_clause(p, at + 1, limit)
        })
        .unwrap_or(end)
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
    let end = before_main_clause(p, predicate, at, end);
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
