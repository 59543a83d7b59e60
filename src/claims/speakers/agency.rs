//! Who can speak, and when a clause tells of speech that happened.
//!
//! - `[S The union] [C called for] [Q a pay rise].`
//! - `[S The court] [C heard] [Q that the brakes had failed].`
//!
//! Not: `The recipe calls for two eggs.` `The river threatened to rise.` `The neighbours heard that song.` `Until the
//! court rules that he is dead, …` `Had he said that the road was shut, …`

use words::is_one_of;

use super::speaker::Speaker;
use crate::claims::cues::construction::Construction;
use crate::claims::cues::predicate::Predicate;
use crate::claims::paragraph::Paragraph;
use crate::language::{Tag, VerbForm};

/// Whether a subject can do what the predicate says of it, and has done so.
pub(crate) fn speaks(p: &Paragraph<'_>, speaker: Speaker, predicate: &Predicate) -> bool {
    // "The US" is a country.
    let nominative = !is_one_of(p.word(speaker.head), "me us him them 's ’s whom");
    let able = match predicate.cue.lemma {
        "call for" | "threaten" | "promise" | "demand" => can_speak(p, speaker.head),
        "hear" => is_one_of(&singular(p.lower(speaker.head)), HEARERS),
        "record" => is_one_of(&singular(p.lower(speaker.head)), DOCUMENTS),
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
    agent && !is_one_of(word, THINGS)
        || [SPEAKERS, HEARERS, DOCUMENTS].iter().any(|list| is_one_of(word, list))
}

/// Whether a noun names a person, as far as its ending or a list tells.
pub(crate) fn is_person(p: &Paragraph<'_>, head: usize) -> bool {
    let word = &singular(p.lower(head));
    can_speak(p, head) && !is_one_of(word, DOCUMENTS)
}

/// Whether words stand written on or in what a noun names.
pub(crate) fn is_written(p: &Paragraph<'_>, head: usize) -> bool {
    let word = &singular(p.lower(head));
    p.tag(head) == Some(Tag::Noun) && (is_one_of(word, DOCUMENTS) || is_one_of(word, SIGNS))
}

fn singular(lower: &str) -> String {
    match (lower.strip_suffix("ies"), lower.strip_suffix('s')) {
        (Some(stem), _) => [stem, "y"].concat(),
        (_, Some(stem)) if !stem.ends_with('s') && stem.len() > 2 => stem.to_owned(),
        _ => lower.to_owned(),
    }
}

/// What ends like somebody who does something and is a thing.
const THINGS: &str = "\
    answer border cancer chapter computer corner cover danger dinner disaster disorder door error factor \
    fever fire floor flower harbor hunger letter matter number offer order power quarter river sector \
    shower summer thunder tower tractor transfer tremor trigger war water weather winter wonder";

/// Persons and bodies whose names do not end so.
const SPEAKERS: &str = "\
    academic accountant activist administration agency aide alliance ally ambassador analyst applicant \
    archbishop army assembly assistant association athlete attorney authority bank bishop board body boss \
    boy brother bureau cabinet campaign candidate captain cartel chair channel charity chief child church \
    citizen city cleric clerk club coach coalition colleague collective college commission committee \
    community company conference congress consortium consultant cooperative cop council country couple \
    court crew critic crowd daughter delegate delegation department deputy detective diplomat envoy \
    executive expert faction family father federation firm force foundation friend gang general girl \
    government group guard guerrilla guild head hospital household husband immigrant industry institute \
    institution journalist judge junta jury king lawmaker league lobby lord magazine mechanic media member \
    migrant militant military militia minister ministry mob monk mother movement mp museum nation navy \
    neighbor neighbour network newspaper nun nurse office official ombudsman operator opponent opposition \
    organisation organization outlet panel paper parent parliament partner party patient peer people pilot \
    plaintiff police pope president press priest prince princess queen rebel regime regulator relative \
    representative republican resident rival school secretary senate servant sister society son source \
    spouse staff state station student suspect team tenant think-tank tribunal troop union university \
    victim village villager watchdog website widow wife witness youth";

/// Texts in which somebody speaks.
const DOCUMENTS: &str = "\
    affidavit article audit book charter communique communiqué declaration diary document editorial email \
    filing indictment journal judgment lawsuit leaflet letter log logbook manifesto memo minute motion note \
    notice pamphlet petition report resolution review ruling statement study transcript";

/// Things with words on them.
const SIGNS: &str = "\
    advert advertisement banner billboard board caption card engraving graffiti headline inscription label \
    message placard plaque poster post sign slogan sticker text tombstone tweet warning";

/// Those to whom something is put in a hearing.
const HEARERS: &str = "\
    committee court hearing inquest inquiry juror jury magistrate panel trial tribunal";
