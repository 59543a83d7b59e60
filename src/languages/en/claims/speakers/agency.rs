//! Who can speak, and when a clause tells of speech that happened.
//!
//! - `[S The union] [C called for] [Q a pay rise].`
//! - `[S The court] [C heard] [Q that the brakes had failed].`
//!
//! Not: `The recipe calls for two eggs.` `The river threatened to rise.` `The neighbours heard that song.` `Until the
//! court rules that he is dead, …` `Had he said that the road was shut, …`

use words::is_one_of;

use crate::claims::{Paragraph, Speaker};
use crate::languages::en::claims::cues::construction::Construction;
use crate::languages::en::claims::cues::predicate::Predicate;
use crate::languages::en::lexicon::{classes, is_in};
use crate::lexicon::Class;
use crate::syntax::{Tag, VerbForm};

/// Whether a subject can do what the predicate says of it, and has done so.
pub(crate) fn speaks(p: &Paragraph<'_>, speaker: Speaker, predicate: &Predicate) -> bool {
    // "The US" is a country.
    let nominative = !is_one_of(p.word(speaker.head), "me us him them 's ’s whom");
    let able = match predicate.cue.lemma {
        "call for" | "threaten" | "promise" | "demand" => can_speak(p, speaker.head),
        "hear" => is_in(&singular(p.lower(speaker.head)), Class::HEARER),
        "record" => is_in(&singular(p.lower(speaker.head)), Class::TEXT),
        _ => true,
    };
    // "Neither the club nor the player said": nobody did.
    let neither = p.is(speaker.start, "neither") && predicate.construction != Construction::Refusal;
    nominative && able && !neither && !is_irreal(p, speaker, predicate)
}

/// Whether a passive tells of something that happened to its subject.
pub(crate) fn is_real(p: &Paragraph<'_>, subject: Speaker, predicate: &Predicate) -> bool {
    let conditional = p.is_before(subject.start, "if whether unless should");
    !conditional && !p.is(subject.start, "no") && !is_irreal(p, subject, predicate)
}

/// A clause about what may yet be said, or was not: "until the court rules that", "once the bank confirms that", "had he
/// said that", "how many people believe that".
fn is_irreal(p: &Paragraph<'_>, speaker: Speaker, predicate: &Predicate) -> bool {
    let (start, limit) = p.sentence(speaker.start);
    let present = !matches!(p.form(predicate.start), VerbForm::Past | VerbForm::Participle);
    match p.lower_before(speaker.start) {
        "until" | "till" | "once" | "unless" | "whenever" => present,
        "when" => present && (speaker.end..limit).any(|at| p.form(at) == VerbForm::Modal),
        "had" | "were" => speaker.start == start + 1,
        "how" => true,
        _ => false,
    }
}

/// Whether a noun phrase with this head is a person, a body, or a text that speaks for one. Names and pronouns are taken
/// for such; of other nouns, the ones that say so by their ending, and those of a list.
pub(crate) fn can_speak(p: &Paragraph<'_>, head: usize) -> bool {
    if p.tag(head) != Some(Tag::Noun) {
        return true;
    }
    let lower = p.lower(head);
    let word = &singular(lower);
    let agent = ["er", "or", "ist", "ian", "man", "men", "woman", "women", "person"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let classes = classes(word);
    agent && !classes.meets(Class::THING)
        || classes.meets(Class::SPEAKER.or(Class::HEARER).or(Class::TEXT))
}

/// Whether a noun names a person, as far as its ending or a list tells.
pub(crate) fn is_person(p: &Paragraph<'_>, head: usize) -> bool {
    let word = &singular(p.lower(head));
    can_speak(p, head) && !is_in(word, Class::TEXT)
}

/// Whether words stand written on or in what a noun names.
pub(crate) fn is_written(p: &Paragraph<'_>, head: usize) -> bool {
    let word = &singular(p.lower(head));
    p.tag(head) == Some(Tag::Noun) && is_in(word, Class::TEXT.or(Class::SIGN))
}

fn singular(lower: &str) -> String {
    match (lower.strip_suffix("ies"), lower.strip_suffix('s')) {
        (Some(stem), _) => [stem, "y"].concat(),
        (_, Some(stem)) if !stem.ends_with('s') && stem.len() > 2 => stem.to_owned(),
        _ => lower.to_owned(),
    }
}
