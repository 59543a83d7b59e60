//! What a card may say about the article itself, judged by the words that stand near and by nothing else. In doubt it
//! says nothing.

use words::is_one_of;

use super::claim;
use super::context::Context;
use crate::annotation::{Basis, Claim, ClaimKind, CueLabel, Figure, Form, Relation};
use crate::text::{BlockKind, contains, trim};

/// Words that say how a number came about, or that it may still change.
const STATED: &str = "estimated projected predicted preliminary provisional";

/// Words by which somebody else than the writer may have given a number. Only what is sure to be no such word is none,
/// so the list is long rather than right.
const REPORTING: &str = "\
    according per say says said saying tell tells told telling claim claims claimed report reports reported reporting \
    reportedly announce announced announces estimate estimates estimated put puts show shows showed shown showing find \
    finds found finding write writes wrote add adds added note notes noted warn warns warned confirm confirms confirmed \
    believe believes believed think thinks expect expects expected forecast forecasts projected predict predicts \
    predicted suggest suggests suggested argue argues argued reveal reveals revealed state states stated record records \
    recorded register registered count counts counted figures data statistics survey poll study census document \
    documents statement spokesman spokeswoman spokesperson cite cites cited citing quote quoted quoting source sources \
    testified want wants wanted demand demands demanded ask asks asked plan plans planned hope hopes hoped promise \
    promised promises urge urges urged order orders ordered agree agrees agreed pledge pledges pledged aim aims aimed seek \
    seeks sought propose proposes proposed require requires required charge charged charges accused plead pleaded appeal appealed complain \
    complained letter letters email interview speech testimony filing court lawsuit complaint post posted tweet tweeted \
    officials police experts researchers scientists analysts authorities ministry union doctors told alleges alleged describe describes described call calls called explain explains explained";

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
pub(super) fn coloured_verb<'a>(context: Context<'a>, claim: &Claim) -> Option<&'a str> {
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
pub(super) fn stated<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a str> {
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
pub(super) fn is_polled(context: Context<'_>, figure: &Figure) -> bool {
    let around = context.around(figure.span, 200);
    around
        .iter()
        .any(|side| ["poll", "Poll", "survey", "Survey"].iter().any(|word| contains(side, word)))
}

/// Whether the article surely gives a number in its own voice: no claim, no quotation, no speaker's label and no word
/// of reporting in its paragraph and the two beside it. Of exact numbers nobody asks.
pub(super) fn is_own_voice(context: Context<'_>, figure: &Figure) -> bool {
    use Relation::{Exact, Indefinite, Range, Vague};
    let hedged = !matches!(figure.relation, Exact | Indefinite | Range | Vague);
    if !hedged || figure.given_by.is_some() || figure.claim.is_some() || figure.group.is_some() {
        return false;
    }
    let blocks = context.article.blocks();
    let here = context.block(figure.span);
    let running = blocks.get(here).is_some_and(|block| block.kind == BlockKind::Paragraph);
    let near = blocks.iter().skip(here.saturating_sub(1)).take(if here > 0 { 3 } else { 2 });
    running
        && near.into_iter().all(|block| is_silent(block.span.slice(context.article.text())))
        && !is_near_claim(context, figure)
}

/// Whether nobody speaks in a paragraph. One that is too long to look at may hold anything.
fn is_silent(text: &str) -> bool {
    text.len() < 1_000
        && !text.contains(['“', '”', '"', '‘', '’', '\'', '«', '»', ':', '—'])
        && text
            .split(|c: char| !c.is_alphabetic())
            .all(|word| !is_one_of(&word.to_ascii_lowercase(), REPORTING))
}

/// Whether a claim stands in the figure's paragraph or next to it. Claims stand in the order of the text, so that only
/// a few have to be asked.
fn is_near_claim(context: Context<'_>, figure: &Figure) -> bool {
    let claims = &context.annotations.claims;
    let at = claims.partition_point(|claim| {
        claim::start(claim).is_none_or(|span| span.start <= figure.span.start)
    });
    let here = context.block(figure.span);
    claims.iter().skip(at.saturating_sub(3)).take(6).any(|claim| {
        let spans = claim.content.iter().copied().chain(claim.source.map(|source| source.span));
        spans.into_iter().any(|span| context.block(span).abs_diff(here) <= 1)
    })
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
