//! Where somebody stands, in an adjective or in a noun that a verb voices: "X is confident that", "X voiced fears that".
//!
//! - `[S The minister] [C was adamant] [Q that the bridge would open].`
//! - `[S Residents] [C voiced fears] [Q that the lake would dry up].`
//! - `[S The coach] [C made clear] [Q that nobody was safe].`
//!
//! Not: `It is clear that the road is closed.` `A certain rule says so.` `The storm raised fears that the dam would fail.`

use words::{is_one_of, listed};

use super::rule::{Find, Rule};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph};
use crate::languages::en::claims::adjunct;
use crate::languages::en::claims::extent::clause;
use crate::languages::en::claims::speakers::{agency, source};
use crate::lexicon::Class;
use crate::syntax::{Tag, VerbForm};

pub(crate) static RULE: Rule =
    Rule { name: "stance", says: &["stance before a clause"], find: Find::Word(find) };

/// The attribution whose cue ends with the adjective or noun at `at`.
fn find(p: &Paragraph<'_>, at: usize, _: &[Candidate]) -> Option<Candidate> {
    // Most words are none of these.
    if !matches!(p.tag(at), Some(Tag::Adj | Tag::Noun | Tag::Verb | Tag::Adv | Tag::X)) {
        return None;
    }
    let (lemma, verb) = adjective(p, at).or_else(|| voiced(p, at))?;
    let (start, limit) = p.sentence(at);
    let mut from = verb;
    let mut negated = false;
    while from > start && matches!(p.tag(from - 1), Some(Tag::Aux | Tag::Adv | Tag::Part)) {
        negated |= p.is_a(from - 1, Class::NEGATION);
        if is_irreal(p, from - 1) {
            return None;
        }
        from -= 1;
    }
    let negated = negated || p.has(verb, at, "not n't n’t never no less");
    let speaker = source::before(p, from, start)?;
    let nobody = p.is(speaker.head, "it this that there what nobody i you one");
    // "The storm raised fears that …": nobody's, so far as the article says.
    let voiceless = p.is(at, FEELINGS) && !agency::can_speak(p, speaker.head);
    if nobody || negated || voiceless {
        return None;
    }
    // "raised concerns about the way …"
    let about = p.is(at, FEELINGS) && p.is(at + 1, "about over") && p.phrase_from(at + 2).is_some();
    let that = if about { at + 1 } else { adjunct::all(p, at + 1, limit).end };
    if !about && (!p.is(that, "that") || !clause::has_finite(p, that + 1, limit)) {
        return None;
    }
    let end = clause::forward(p, that, limit, VerbForm::Past);
    Some(Candidate {
        rule: "stance before a clause",
        kind: ClaimKind::Belief,
        confidence: Confidence::Medium,
        content: vec![(that, clause::quotation_end(p, end).max(end))],
        cue: Some(CandidateCue {
            ranges: vec![(from, at + 1)],
            lemma,
            label: CueLabel::Said,
            negated: false,
        }),
        source: Some(speaker),
        channel: None,
        when: None,
    })
}

/// "would be sure": not what somebody thinks, but what they would.
fn is_irreal(p: &Paragraph<'_>, at: usize) -> bool {
    p.form(at) == VerbForm::Modal || p.is(at, "to")
}

/// "is confident", "remain firmly convinced": the adjective's lemma and where its verb is.
fn adjective(p: &Paragraph<'_>, at: usize) -> Option<(&'static str, usize)> {
    let lemma = listed(p.lower(at), ADJECTIVES)?;
    let mut verb = at.checked_sub(1)?;
    while p.tag(verb) == Some(Tag::Adv) || p.is(verb, "not n't n’t") {
        verb = verb.checked_sub(1)?;
    }
    let be = is_one_of(
        p.lower(verb),
        "is are was were 's ’s 're ’re been remain remains remained seem seems seemed appear appears appeared sounded felt",
    );
    be.then_some((lemma, verb))
}

/// "voiced fears", "expressed confidence", "made clear", "made it clear": the noun's lemma and where its verb is.
fn voiced(p: &Paragraph<'_>, at: usize) -> Option<(&'static str, usize)> {
    let verb = (at.saturating_sub(3)..at).rev().find(|i| p.tag(*i) == Some(Tag::Verb))?;
    let (verbs, lemma) =
        VOICED.iter().find_map(|(verbs, nouns)| Some((verbs, listed(p.lower(at), nouns)?)))?;
    let between = (verb + 1..at).all(|i| {
        matches!(p.tag(i), Some(Tag::Adj | Tag::Det)) || lemma == "clear" && p.is(i, "it")
    });
    (between && p.is(verb, verbs)).then_some((lemma, verb))
}

const ADJECTIVES: &str = "adamant afraid alarmed angry aware certain clear concerned confident convinced disappointed \
    doubtful fearful furious glad grateful hopeful insistent optimistic persuaded pleased relieved sceptical skeptical \
    sorry sure surprised worried";

/// Verbs, and the nouns that they voice.
const VOICED: &[(&str, &str)] = &[
    ("expressed expresses voiced voices raised raises shared", FEELINGS),
    ("took takes taken", "view position line"),
    ("gave gives given issued issues", "assurance assurances warning warnings"),
    ("made makes", "argument case claim clear point"),
    ("reached reaches drew", "conclusion"),
];

const FEELINGS: &str = "alarm anger belief concern concerns confidence doubt doubts fear fears hope hopes optimism regret \
    relief suspicion suspicions worries";
