//! What happened to the things counted, what did it to them, and whether they come on top of others.
//!
//! Examples: "killed" in "A fire killed 18" (the cause is the fire) and in "18 people were killed", "aboard" in "19
//! people on the boat". Not: "believed" in "are believed to be missing".

use words::is_one_of;

use crate::figures::Quantity;
use crate::languages::en::syntax::singular;
use crate::syntax::{Label, Reading, Sentence, Tag, Token, VerbForm};
use crate::text::Span;

/// Words that mean the same happened.
pub(crate) const EVENTS: &[(&str, &str)] = &[
    ("killed", "killed died dead dying kill killing kills fatality deaths lost"),
    ("injured", "injured wounded hurt injuring injuries"),
    ("missing", "missing unaccounted"),
    ("displaced", "displaced fled evacuated homeless"),
    ("arrested", "arrested detained"),
    ("destroyed", "destroyed destroying"),
    ("damaged", "damaged damaging"),
    ("attended", "attended attend attending marched marching rallied demonstrated participated"),
    ("aboard", "aboard onboard"),
];

/// Verbs by which somebody believes or tells what happened, and not what happened: "are believed to be missing".
const TOLD: &str = "believed thought reported said known recorded confirmed registered";

/// Nouns for what a thing may be on: "20 people on the boat".
const VESSELS: &str =
    "boat ship ferry plane aircraft jet flight train bus vessel yacht helicopter board";

/// Words for what can be one disaster.
const CAUSES: &[(&str, &str)] = &[
    ("fire", "fire blaze inferno"),
    ("quake", "quake earthquake tremor"),
    ("storm", "storm hurricane cyclone typhoon tornado flood flooding rain"),
    (
        "attack",
        "attack strike airstrike raid shelling bombing missile drone explosion blast bomb shell gunman gunmen",
    ),
    ("crash", "crash accident collision"),
];

/// Counted nouns that say by themselves what happened to whom.
pub(crate) const TOLLS: &[(&str, &str)] = &[
    ("dead", "killed"),
    ("death", "killed"),
    ("fatality", "killed"),
    ("injury", "injured"),
    ("arrest", "arrested"),
    ("killed", "killed"),
    ("injured", "injured"),
    ("wounded", "injured"),
    ("hurt", "injured"),
    ("missing", "missing"),
    ("displaced", "displaced"),
    ("homeless", "displaced"),
    ("arrested", "arrested"),
    ("detained", "arrested"),
];

pub(crate) fn class_of(table: &[(&str, &str)], word: &str) -> String {
    table
        .iter()
        .find(|(_, members)| is_one_of(word, members) || *members == word)
        .map_or(word, |(class, _)| class)
        .to_owned()
}

/// The word that says what happened: the verb right before the number, or the first participle or "dead", "missing"
/// after the phrase, in the same clause.
pub(crate) fn event_of(
    reading: &Reading<'_>,
    sentence: &Sentence,
    quantity: &Quantity,
) -> Option<String> {
    let event = |token: &Token| {
        let word = reading.lower(*token);
        EVENTS
            .iter()
            .find(|(_, words)| is_one_of(word, words))
            .map(|(class, _)| (*class).to_owned())
    };
    let whole = quantity.counted.map_or(quantity.span, |counted| counted.cover(quantity.span));
    let after = sentence.tokens.iter().filter(|token| {
        token.span.start() >= quantity.span.start() && !quantity.number.contains(token.span)
    });
    let mut verbs = 0;
    let mut after = after.peekable();
    while let Some(token) = after.next() {
        let next = after.peek().map_or("", |next| reading.lower(**next));
        let outside = token.span.start() >= whole.end();
        if outside && (token.tag == Tag::Punct || (token.tag == Tag::Cconj && verbs > 0)) {
            break;
        }
        if let Some(event) = event(token) {
            return Some(event);
        }
        // "took part in the march", "turned out for it"
        let word = reading.lower(*token);
        if is_one_of(word, "took take taken taking") && next == "part"
            || is_one_of(word, "turned turn") && next == "out"
        {
            return Some("attended".to_owned());
        }
        if is_one_of(reading.lower(*token), TOLD) {
            continue;
        }
        verbs += usize::from(token.tag == Tag::Verb && outside);
        if verbs > 1 {
            break;
        }
        // "60 homes were rebuilt": the participle itself is what happened.
        let happened = token.form == VerbForm::Participle
            || token.form == VerbForm::Past && stands_alone(reading, sentence, token);
        if outside && token.tag == Tag::Verb && happened {
            return Some(reading.lower(*token).to_owned());
        }
    }
    let before =
        sentence.tokens.iter().rev().skip_while(|token| token.span.end() > quantity.span.start());
    before
        .take(3)
        .find_map(event)
        .or_else(|| is_aboard(reading, sentence, whole).then(|| "aboard".to_owned()))
}

/// "there were 19 people on the boat", "20 people on board".
fn is_aboard(reading: &Reading<'_>, sentence: &Sentence, whole: Span) -> bool {
    let mut next = sentence.tokens.iter().filter(|token| token.span.start() >= whole.end());
    let mut is =
        |list: &str| next.next().is_some_and(|token| is_one_of(reading.lower(*token), list));
    let rest = is("on");
    rest && next.take(3).any(|token| is_one_of(reading.lower(*token), VESSELS))
}

/// "240 schools closed.": a verb without an object, so that nothing else needs to be the same.
fn stands_alone(reading: &Reading<'_>, sentence: &Sentence, verb: &Token) -> bool {
    let next = sentence.tokens.iter().find(|token| token.span.start() >= verb.span.end());
    !is_one_of(reading.lower(*verb), "said told")
        && next.is_none_or(|next| {
            next.tag == Tag::Punct
                || is_one_of(reading.lower(*next), "because after when during on in")
        })
}

/// "another four people", "10 more injured" beside no other: on top of those before.
pub(crate) fn is_additional(
    reading: &Reading<'_>,
    sentence: &Sentence,
    quantity: &Quantity,
) -> bool {
    const MORE: &str = "another other others more additional further extra separate";
    let mut before =
        sentence.tokens.iter().rev().skip_while(|token| token.span.end() > quantity.number.start());
    let mut after =
        sentence.tokens.iter().skip_while(|token| token.span.start() < quantity.number.end());
    let is_more =
        |token: &Token| is_one_of(reading.lower(*token), "another other further additional");
    before.next().is_some_and(is_more)
        || after.next().is_some_and(|token| {
            is_one_of(reading.lower(*token), MORE)
                && after.next().is_none_or(|next| reading.lower(*next) != "than")
        })
}

/// The subject of the verb right before the number, where that says what is done to those counted: "A fire killed 18".
pub(crate) fn cause_of(
    reading: &Reading<'_>,
    sentence: &Sentence,
    quantity: &Quantity,
) -> Option<String> {
    const DOES: &str =
        "caused causes claimed left killed kills injured wounded destroyed damaged displaced";
    let number =
        sentence.tokens.iter().position(|token| token.span.start() >= quantity.span.start())?;
    let verb = (number.saturating_sub(3)..number).rev().find(|at| {
        sentence
            .tokens
            .get(*at)
            .is_some_and(|token| token.tag == Tag::Verb && is_one_of(reading.lower(*token), DOES))
    })?;
    let (subject, _) = sentence.children(verb).find(|(_, label)| *label == Label::Subject)?;
    let token = sentence.tokens.get(subject).filter(|token| token.is_nominal())?;
    Some(class_of(CAUSES, &singular(reading.lower(*token))))
}
