//! What a card may say about the article's words, judged by those that stand near and by nothing else. In doubt it says
//! nothing.

use words::is_one_of;

use crate::annotation::{Basis, Claim, ClaimKind, CueLabel, Figure, Form};
use crate::cards::context::Context;
use crate::text::{contains, trim};

/// Words that say how a number came about, or that it may still change.
const STATED: &str = "estimated projected predicted preliminary provisional";

/// Verbs that keep their distance from what is said.
const DISTANT: &str =
    "claim allege accuse assert insist contend maintain purport allegation assertion";

/// Words that a clause may begin with and a thing may not.
const SUBJECTS: &str = "it he she they we i you there this these those";

/// Objects with which "claim" does not say anything: "claimed victory", "claimed 40 lives".
const CLAIMED_THINGS: &str = "\
    victory responsibility credit lives life asylum ownership title benefits damages compensation sovereignty \
    independence territory power success glory innocence";

/// Verbs that only a clause has: where one stands, something is said.
const FINITE: &str = "\
    is are was were be been has have had will would can could may might must should shall does did do";

/// A verb that keeps its distance, where it is the verb of saying: it is then said to be the article's, so that no
/// reader takes it for ours.
pub(crate) fn coloured_verb<'a>(context: Context<'a>, claim: &Claim) -> Option<&'a str> {
    let cue = claim.cue.as_ref()?;
    let coloured = matches!(cue.label, CueLabel::Claimed | CueLabel::Alleged)
        && is_one_of(&cue.lemma, DISTANT);
    if !coloured || cue.negated || !says_something(context, claim) {
        return None;
    }
    // "was accused by": the verb, not what leads to the name.
    let words = cue.span.iter().rev().flat_map(|span| context.words(*span).split(' ').rev());
    words.into_iter().find(|word| !word.is_empty() && *word != "by")
}

/// The article's word for how a number came about or how firm it is, where it stands with the number: "an estimated
/// 400", "a preliminary toll of 12". What is said in another clause may be about something else.
pub(crate) fn stated<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a str> {
    let by_basis = matches!(figure.basis, Some(Basis::Estimated | Basis::Projected));
    if !by_basis && !figure.provisional {
        return None;
    }
    let [before, _] = context.around(figure.span, 60);
    let near = before.rsplit(' ').filter(|word| !word.is_empty()).take(3);
    let near = near.take_while(|word| !word.ends_with([',', '.', ';', ':', ')']));
    let inside = context.words(figure.span).split(' ');
    let mut words = inside.chain(near).map(|word| trim(word, "“”\"‘’'"));
    let word = words.find(|word| is_one_of(&word.to_ascii_lowercase(), STATED))?;
    // "Officials estimated": the verb of a claim, which its own line repeats.
    let claim = figure.claim.and_then(|id| context.annotations.claims.get(id));
    let cue = claim.and_then(|claim| claim.cue.as_ref());
    let is_cue = cue.is_some_and(|cue| contains(&context.words_of(&cue.span, " "), word));
    (!is_cue).then_some(word)
}

/// Whether the words around a number speak of a poll.
pub(crate) fn is_polled(context: Context<'_>, figure: &Figure) -> bool {
    let around = context.around(figure.span, 200);
    around
        .iter()
        .any(|side| ["poll", "Poll", "survey", "Survey"].iter().any(|word| contains(side, word)))
}

/// Whether what is claimed is a clause or in quotation marks, not a thing.
fn says_something(context: Context<'_>, claim: &Claim) -> bool {
    let words = context.words_of(&claim.content, " ");
    let lower = words.to_ascii_lowercase();
    let mut first = lower.split(' ').filter(|word| !is_one_of(word, "a an the any some full more"));
    let Some(first) = first.next().filter(|word| !is_one_of(trim(word, ".,"), CLAIMED_THINGS))
    else {
        return false;
    };
    is_one_of(first, SUBJECTS)
        || claim.form != Form::Indirect
        || claim.kind == ClaimKind::Denial
        || contains(&lower, "that ")
        || lower.split(' ').any(|word| is_one_of(word, FINITE))
        || claim.cue.as_ref().is_some_and(|cue| cue.lemma == "accuse")
        || precedes_cue(claim)
}

/// "The plant is safe, its owner claims": no thing stands before the verb.
fn precedes_cue(claim: &Claim) -> bool {
    let cue = claim.cue.as_ref().and_then(|cue| cue.span.first());
    cue.is_some_and(|cue| claim.content.iter().all(|span| span.end <= cue.start))
}
