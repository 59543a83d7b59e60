//! Whose words those of a predicate are: the subject before it, behind it, or of the clause that it goes on from.

use words::is_one_of;

use super::{agency, source};
use crate::claims::{Candidate, Paragraph, Speaker};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::claims::cues::verbs::Takes;
use crate::languages::en::claims::extent::{clause, noun_phrase};
use crate::lexicon::Class;
use crate::syntax::{Tag, VerbForm};

/// Verbs by which one passes on what another says.
pub(crate) const QUOTING: &str = "quote cite report";

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
pub(crate) fn of(
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
            return quoted(p, predicate.start - 1, candidates).map(Place::After);
        }
        let comma = p.is_before(predicate.start, ", and — –");
        // "had a hundred letters from residents, asking …": it is they who ask.
        let letters = |at: usize| at > floor && p.is(at, "from") && agency::is_written(p, at - 1);
        if comma && (floor..predicate.start).any(letters) {
            return None;
        }
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
        if p.is_a(speaker.head, Class::CHANNEL) {
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
    // "Orr rejected the council's claim that it was safe, calling …": who owns a claim is nobody's subject.
    let verbal = |candidate: &&Candidate| {
        let cue = candidate.cue.as_ref().and_then(|cue| cue.ranges.first());
        cue.is_some_and(|range| range.1 != range.0 + 1 || p.tag(range.0) != Some(Tag::Noun))
    };
    let candidates = || candidates.iter().rev().filter(verbal);
    let before = candidates().find(|candidate| {
        candidate.cue.as_ref().and_then(|cue| cue.ranges.first()).is_some_and(|range| {
            // What stands inside another content is that one's affair.
            let nested = candidates().any(|outer| outer.holds(range.0));
            range.0 >= start && range.1 <= predicate.start && !nested
        }) && !candidate.holds(predicate.verb)
    });
    let earlier = candidates().find(beside).or(before);
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

/// The person whom the attribution before "as" quotes: "quoted | the minister, Ana Ruiz, | as saying".
fn quoted(p: &Paragraph<'_>, as_at: usize, candidates: &[Candidate]) -> Option<Speaker> {
    let outer = candidates.iter().rev().find(|candidate| candidate.holds(as_at))?;
    let quotes = outer.cue.as_ref().is_some_and(|cue| is_one_of(cue.lemma, QUOTING));
    let (start, _) = *outer.content.first().filter(|_| quotes)?;
    let phrase = p.phrase_from(start)?;
    let end = as_at - usize::from(p.is_before(as_at, ","));
    let whole = source::extend_right(p, phrase.end, as_at) >= end;
    whole.then_some(Speaker { start, end, head: phrase.head, relative: false })
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
