//! Cues that take a clause or a quotation: "X said that …", "…, X said", "“…,” said X", "X said, “…”".
//!
//! - `[S Police] [C said] [Q the bridge was closed].`
//! - `[Q The bridge was closed], [S police] [C said] on Monday.`
//! - `[Q “It is over,”] [C said] [S Ana Ruiz], the mayor. [Q “We go home.”]`
//!
//! Not: `The storm claimed 40 lives.` `He would say that.`

use super::adjunct::{self, Adjuncts};
use super::cues::Takes;
use super::draft::{Draft, Range};
use super::extent;
use super::paragraph::Paragraph;
use super::predicate::{Mood, Predicate};
use super::quotation::Quotation;
use super::source::{self, Speaker};
use crate::language::{Tag, VerbForm};

/// Who speaks, as the predicate's place in the sentence tells.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// "X said".
    After(Speaker),
    /// "said X".
    Inverted(Speaker),
    /// "…, and called", "…, adding": the subject of the clause before.
    Shared(Speaker),
}

impl Place {
    pub(super) fn speaker(self) -> Speaker {
        match self {
            Self::After(speaker) | Self::Inverted(speaker) | Self::Shared(speaker) => speaker,
        }
    }
}

/// Finds the subject of a predicate.
pub(super) fn place(p: &Paragraph<'_>, predicate: &Predicate, drafts: &[Draft]) -> Option<Place> {
    let (start, _) = p.sentence(predicate.verb);
    let floor = (start..predicate.start)
        .rev()
        .take(60)
        .find_map(|at| p.quotation(at))
        .map_or(start, |quotation| quotation.end.clamp(start, predicate.start));
    if predicate.mood == Mood::Gerund {
        let comma = matches!(p.lower_before(predicate.start), "," | "and" | "—" | "–");
        if comma {
            return shared(p, predicate, drafts, start).map(Place::Shared);
        }
        // "a video of the mayor saying …", but "issued a statement saying …"
        let speaker = source::before(p, predicate.start, floor)?;
        if adjunct::is_channel_word(p.lower(speaker.head)) {
            return shared(p, predicate, drafts, start).map(Place::Shared);
        }
        return Some(Place::Shared(speaker));
    }
    if let Some(speaker) = source::before(p, predicate.start, floor) {
        return is_speaker(p, speaker, predicate).then_some(Place::After(speaker));
    }
    let bare = predicate.start == predicate.verb && predicate.cue.takes(Takes::Quote);
    let before = predicate.start.checked_sub(1)?;
    let clause_before = p.quotation_to(predicate.start).is_some() || p.word(before) == ",";
    if bare
        && clause_before
        && p.quotation_from(predicate.end).is_none()
        && let Some(speaker) = source::after(p, predicate.end)
        && !p.is_finite(speaker.end)
    {
        return Some(Place::Inverted(speaker));
    }
    if matches!(p.lower(before), "and" | "but" | "or" | "then") {
        return shared(p, predicate, drafts, start).map(Place::Shared);
    }
    None
}

/// The source of the attribution before in the same sentence, or the sentence's subject.
fn shared(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    drafts: &[Draft],
    start: usize,
) -> Option<Speaker> {
    let earlier = drafts.iter().rev().find(|draft| {
        draft.cue.as_ref().and_then(|cue| cue.ranges.first()).is_some_and(|range| {
            // What stands inside another content is that one's affair.
            let nested = drafts.iter().any(|outer| outer.holds(range.0));
            range.0 >= start && range.1 <= predicate.start && !nested
        }) && !draft.holds(predicate.verb)
    });
    match earlier.and_then(|draft| draft.source) {
        Some(speaker) => Some(speaker),
        None => source::main_subject(p, start, predicate.start),
    }
}

/// Whether the words can be those of somebody who speaks: not "it" or "there" without a referent, not a condition.
fn is_speaker(p: &Paragraph<'_>, speaker: Speaker, predicate: &Predicate) -> bool {
    let conditional =
        matches!(p.lower_before(speaker.start), "if" | "whether" | "unless" | "should");
    let head = p.lower(speaker.head);
    let empty = matches!(
        head,
        "there"
            | "what"
            | "nobody"
            | "nothing"
            | "one"
            | "this"
            | "that"
            | "you"
            | "anyone"
            | "whoever"
            | "neither"
    ) || (head == "no" && speaker.end == speaker.start + 1);
    let none = p.lower(speaker.start) == "no";
    let habit = p.lower(speaker.start) == "i" && matches!(p.form(predicate.verb), VerbForm::Base);
    !conditional && !empty && !none && !habit
}

/// The attribution of a predicate that takes a clause or a quotation.
pub(super) fn find(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    place: Place,
    drafts: &[Draft],
) -> Option<Draft> {
    match place {
        Place::Inverted(speaker) => {
            let adjuncts = after_cue(p, predicate, speaker.end);
            let lead = lead(p, predicate.start)?;
            let content = trailing(p, predicate, lead, adjuncts.end, drafts)?;
            Some(Draft::of("inverted cue", predicate, Some(speaker), content).with(&adjuncts))
        }
        Place::After(speaker) => {
            let adjuncts = after_cue(p, predicate, predicate.end);
            let lead = lead(p, speaker.start);
            let sure = matches!(lead, Some(Lead::Quotation { sure: true, .. }));
            let subordinate = is_subordinate(p, speaker.start);
            if !sure && let Some(content) = forward(p, predicate, &adjuncts, subordinate) {
                let draft = Draft::of("cue before content", predicate, Some(speaker), content);
                return Some(draft.with(&adjuncts));
            }
            let content = trailing(p, predicate, lead?, adjuncts.end, drafts)?;
            Some(Draft::of("cue after content", predicate, Some(speaker), content).with(&adjuncts))
        }
        Place::Shared(speaker) => {
            let adjuncts = after_cue(p, predicate, predicate.end);
            let content = forward(p, predicate, &adjuncts, false)?;
            let draft = Draft::of("cue with a shared subject", predicate, Some(speaker), content);
            Some(draft.with(&adjuncts).unsure())
        }
    }
}

/// Addressee, channel and time after a cue.
fn after_cue(p: &Paragraph<'_>, predicate: &Predicate, from: usize) -> Adjuncts {
    let (_, limit) = p.sentence(predicate.verb);
    let mut at = from;
    if predicate.cue.takes(Takes::Addressee)
        && let Some(phrase) = p.phrase_from(at)
    {
        let end = addressee_end(p, phrase.end, limit);
        if opens_content(p, end) || adjunct::at(p, end).is_some() || p.is_stop(end) {
            at = end;
        } else if p.phrase_from(end).is_some() {
            at = end; // "told reporters the bridge was closed"
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
        let links = matches!(p.lower(end), "of" | "in" | "at" | "for" | "from" | "and" | "outside");
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
    matches!(p.lower(at), "that" | "," | ":" | "whether" | "if" | "how" | "why" | "what" | "to")
        || p.quotation_from(at).is_some()
}

/// Whether the clause that begins here depends on another that follows: "While police said …, residents …".
fn is_subordinate(p: &Paragraph<'_>, at: usize) -> bool {
    let (start, _) = p.sentence(at);
    at > start
        && at - start <= 2
        && matches!(
            p.lower_before(at),
            "while"
                | "although"
                | "though"
                | "when"
                | "as"
                | "after"
                | "before"
                | "because"
                | "since"
        )
}

/// The content after a cue.
fn forward(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    adjuncts: &Adjuncts,
    subordinate: bool,
) -> Option<Vec<Range>> {
    let cue = predicate.cue;
    let (_, limit) = p.sentence(predicate.verb);
    let form = p.form(predicate.verb);
    let mut at = adjuncts.end;
    let speaks = cue.takes(Takes::Any) || cue.takes(Takes::Quote);
    // "said, however, that", "said: “…”", "said, “…”"
    if p.word(at) == "," && p.tag(at + 1) == Some(Tag::Adv) && p.word(at + 2) == "," {
        at += 3;
    }
    let mark = usize::from(matches!(p.word(at), "," | ":" | "—" | "–"));
    if let Some(quotation) = p.quotation_from(at + mark).filter(|_| speaks) {
        return Some(vec![quoted(p, quotation, form)]);
    }
    if p.word(at) == ":" && speaks && cue.speech && at + 1 < limit {
        return Some(vec![(at + 1, limit)]);
    }
    let any = cue.takes(Takes::Any) || cue.takes(Takes::Clause);
    let word = p.lower(at);
    let begins = match word {
        "that" if any || cue.takes(Takes::That) || cue.takes(Takes::Quote) => {
            // "rules that could close plants": a relative clause, unless "that" is the subject of what is said.
            let relative = p.is_finite(at + 1) && !cue.takes(Takes::Any);
            !relative
                && (extent::has_finite(p, at + 1, limit)
                    || (at + 1..limit).any(|i| p.quotation_from(i).is_some()))
        }
        "when" | "where" | "who" if !predicate.negated && predicate.mood != Mood::Refusal => false,
        "whether" | "if" | "why" | "how" | "what" | "who" | "when" | "where" | "which" => {
            cue.takes(Takes::Wh) && extent::has_finite(p, at + 1, limit)
                || any && word != "which" && extent::is_clause(p, at, limit)
        }
        "to" => cue.takes(Takes::To) && p.form(at + 1) == VerbForm::Base,
        _ if cue.takes(Takes::Gerund) && p.form(at) == VerbForm::Gerund => true,
        _ => any && extent::is_clause(p, at, limit),
    };
    if !begins {
        return None;
    }
    let mut end = extent::forward(p, at, limit, form);
    if subordinate
        && let Some(comma) = (at..end).find(|i| {
            p.word(*i) == "," && p.quotation(*i).is_none() && extent::new_clause(p, i + 1, limit)
        })
    {
        end = comma;
    }
    (end > at).then(|| vec![(at, end.max(quotation_end(p, end)))])
}

/// A quotation that begins inside the content and runs on into the next sentences belongs to it whole.
fn quotation_end(p: &Paragraph<'_>, end: usize) -> usize {
    end.checked_sub(1).and_then(|last| p.quotation(last)).map_or(end, |quotation| quotation.end)
}

/// A quotation as content, with the rest of the clause it is a part of.
fn quoted(p: &Paragraph<'_>, quotation: Quotation, form: VerbForm) -> Range {
    let closed = quotation.inner_end.checked_sub(1).is_some_and(|last| {
        matches!(p.word(last), "." | "!" | "?" | "," | "…" | "..." | "--" | "—")
    });
    if closed || quotation.open {
        return (quotation.start, quotation.end);
    }
    let (_, limit) = p.sentence(quotation.end.saturating_sub(1));
    let end = extent::forward(p, quotation.end, limit, form).max(quotation.end);
    (quotation.start, end)
}

/// What stands before a trailing cue.
#[derive(Clone, Copy, Debug)]
enum Lead {
    /// A quotation; `sure` when it ends with the comma of a quotation that a cue follows.
    Quotation { quotation: Quotation, sure: bool },
    /// A clause and its comma, which stands at this token.
    Clause(usize),
}

fn lead(p: &Paragraph<'_>, at: usize) -> Option<Lead> {
    if let Some(quotation) = p.quotation_to(at) {
        let last = p.word(quotation.inner_end.saturating_sub(1));
        // "In his book, “A Life,” he said …": a title in a fronted phrase is no content.
        let (start, _) = p.sentence(quotation.start);
        let words = extent::backward(p, quotation.start, start);
        if words < quotation.start
            && !extent::has_finite(p, words, quotation.end)
            && matches!(p.tag(words), Some(Tag::Adp | Tag::Sconj))
        {
            return None;
        }
        return matches!(last, "," | "." | "!" | "?" | "…" | "..." | "--" | "—" | "-")
            .then_some(Lead::Quotation { quotation, sure: matches!(last, "," | "--" | "—") });
    }
    let before = at.checked_sub(1)?;
    if p.word(before) != "," && !p.is_dash(before) {
        return None;
    }
    match p.quotation_to(before) {
        Some(quotation) => Some(Lead::Quotation { quotation, sure: true }),
        None if p.word(before) == "," && before > p.sentence(at).0 => Some(Lead::Clause(before)),
        None => None,
    }
}

/// The content before a cue, and what goes on after it (`after` is one past the cue, its source and its adjuncts).
fn trailing(
    p: &Paragraph<'_>,
    predicate: &Predicate,
    lead: Lead,
    after: usize,
    drafts: &[Draft],
) -> Option<Vec<Range>> {
    let cue = predicate.cue;
    let (start, limit) = p.sentence(predicate.verb);
    let goes_on = p.word(after) == "," || p.is_dash(after);
    let over = after >= limit
        || p.is_stop(after)
        || matches!(p.word(after), ":" | ";" | ")")
        || matches!(p.tag(after), Some(Tag::Cconj | Tag::Sconj | Tag::Verb | Tag::Adp))
        || p.quotation_from(after).is_some();
    let floor = drafts
        .iter()
        .map(Draft::content_end)
        .filter(|end| *end > start && *end <= predicate.start)
        .max()
        .unwrap_or(start);
    // Where the attribution before reaches up to this cue, this one covers it whole: "Police said A, the mayor said".
    let reached = |end: usize| floor + 1 >= end;
    match lead {
        Lead::Quotation { quotation, .. } => {
            let speaks = cue.takes(Takes::Quote) || cue.takes(Takes::Any);
            let taken = drafts.iter().any(|draft| draft.holds(quotation.start));
            if !speaks || taken || predicate.negated {
                return None;
            }
            // "The plan was “a mess,” she said": the words before the quotation belong to it.
            let (from, _) = p.sentence(quotation.start);
            let floor = if from == start { floor } else { from };
            let words = extent::backward(p, quotation.start, floor);
            let mut content = vec![(words.min(quotation.start), quotation.end)];
            go_on(p, after, limit, goes_on, &mut content);
            Some(content)
        }
        Lead::Clause(comma) => {
            if !(goes_on || over) || !extent::can_trail(cue) || predicate.negated {
                return None;
            }
            // Without a quotation only "said" turns round, and nothing but a stop or a comma follows.
            let inverted = p.sentence(predicate.verb).0 < predicate.start
                && p.lower_before(predicate.start) == ",";
            let closed = goes_on || p.is_stop(after) || after >= limit;
            if inverted && !(cue.takes(Takes::Any) && closed) {
                return None;
            }
            let from = extent::backward(p, comma, if reached(comma) { start } else { floor });
            let rest = if goes_on { inserted(p, after + 1, limit) } else { None };
            let fronted = matches!(
                p.lower(from),
                "when"
                    | "while"
                    | "if"
                    | "although"
                    | "though"
                    | "as"
                    | "after"
                    | "because"
                    | "since"
                    | "before"
            ) && !p.has(from, comma, &[","]);
            if from >= comma || (fronted && rest.is_none()) {
                return None;
            }
            let clause = extent::has_finite(p, from, comma)
                || (from..comma).any(|at| p.quotation_from(at).is_some());
            if !clause && rest.is_none() {
                return None;
            }
            let mut content = vec![(from, comma)];
            match rest {
                Some(rest) => content.push(rest),
                None => go_on(p, after, limit, goes_on, &mut content),
            }
            Some(content)
        }
    }
}

/// The second half of a clause in whose middle the cue stands: "The deal, officials said, would fail".
fn inserted(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<Range> {
    let joined =
        p.lower(from) == "and" && (p.is_finite(from + 1) || p.quotation_from(from + 1).is_some());
    if joined {
        let end = extent::forward(p, from + 1, limit, VerbForm::None);
        return Some((from, end.max(quotation_end(p, end))));
    }
    if matches!(p.tag(from), Some(Tag::Cconj | Tag::Sconj)) && p.lower(from) != "that"
        || p.form(from) == VerbForm::Gerund
        || matches!(p.lower(from), "who" | "which" | "where" | "when" | "according")
        || p.quotation_from(from).is_some()
    {
        return None;
    }
    let end = extent::forward(p, from, limit, VerbForm::None);
    let verbal = p.is_finite(from)
        || matches!(p.tag(from), Some(Tag::Adv | Tag::Adp))
        || extent::is_clause(p, from, limit);
    (verbal && end > from).then_some((from, end))
}

/// Quotations that go on after the cue: in the same sentence after a comma, or as the sentences that follow.
fn go_on(p: &Paragraph<'_>, after: usize, limit: usize, comma: bool, content: &mut Vec<Range>) {
    let mut next = after + usize::from(comma || p.word(after) == ":");
    if comma && p.lower(next) == "that" {
        next += 1;
    }
    if let Some(quotation) = p.quotation_from(next) {
        content.push(quoted(p, quotation, VerbForm::None));
        next = quotation.end;
    } else if content.last().is_some_and(|range| p.quotation_to(range.1).is_some()) {
        // Whatever else the sentence tells ("…, she said as she left the hall"), the quotation may go on after it.
        if (after..limit).any(|at| p.quotation_from(at).is_some()) {
            return;
        }
        next = limit;
    } else {
        return;
    }
    while p.is_stop(next) && next < p.tokens.len() {
        next += 1;
    }
    // Whole sentences in quotation marks, and nothing else in them.
    while let Some(quotation) = p.quotation_from(next) {
        let (_, end) = p.sentence(quotation.end.saturating_sub(1));
        let whole = quotation.end >= end
            || p.is_stop(quotation.end) && quotation.end + 1 >= end
            || p.quotation_from(quotation.end).is_some();
        let stops =
            matches!(p.word(quotation.inner_end.saturating_sub(1)), "." | "!" | "?" | "…" | "...");
        if !whole || !(stops || p.is_stop(quotation.end)) {
            break;
        }
        content.push((quotation.start, quotation.end));
        next = quotation.end;
        while p.is_stop(next) && next < p.tokens.len() {
            next += 1;
        }
    }
}
