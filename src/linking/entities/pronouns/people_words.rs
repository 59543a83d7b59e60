//! Common nouns for one human being, beside those by which sources are known.

use words::is_one_of;

use crate::linking::entities::source_kinds;

/// Whether a noun (singular, lower case) means a human being: "nurse", "pianist", "fisherman".
pub(super) fn is_person(noun: &str) -> bool {
    const NO_PEOPLE: &str = "\
        list mist twist wrist fist gist waist checklist playlist shortlist wishlist tryst beast feast yeast cyst \
        media median meridian plebeian pedestrian-zone";
    const ENDINGS: [&str; 9] =
        ["ist", "ician", "arian", "man", "woman", "person", "grapher", "ologist", "ographer"];
    let ends = ENDINGS.iter().any(|end| noun.len() > end.len() + 1 && noun.ends_with(end));
    !is_one_of(noun, "family staff")
        && (is_listed(noun) || source_kinds::is_person(noun) || ends && !is_one_of(noun, NO_PEOPLE))
}

fn is_listed(noun: &str) -> bool {
    let first = noun.as_bytes().first();
    PEOPLE
        .lines()
        .find(|line| line.as_bytes().first() == first)
        .is_some_and(|line| is_one_of(noun, line))
}

/// By the first letter, a line each.
const PEOPLE: &str = "\
    accomplice addict arrival assailant assassin astronaut attorney\n\
    baby beneficiary bishop boyfriend bride brother-in-law burglar\n\
    cadet captive chauffeur citizen claimant co-star coach companion complainant constable contestant convict \
    cook cop criminal crook\n\
    dad deputy descendant detainee disciple\n\
    enemy escapee ex-boyfriend ex-girlfriend ex-husband ex-wife executive\n\
    father-in-law fiancé fiancée forward fugitive\n\
    general genius giant girlfriend governess grandchild grandma grandpa grandparent grandson guide guy\n\
    heir heiress hero heroine hostess\n\
    individual infant informant\n\
    lad lady landlady liar lifeguard\n\
    magistrate maid mate matron merchant militant missionary mistress model mom monarch mother-in-law mum \
    mystic\n\
    nomad\n\
    operative orphan\n\
    patron poet prophet proponent pundit\n\
    recipient referee registrar roommate\n\
    saint scholar schoolboy schoolgirl scout secretary sergeant servant shepherd sister-in-law somebody someone \
    spy stewardess substitute\n\
    teammate thief trustee twin\n\
    underdog\n\
    valet viceroy villain\n\
    wizard wounded";
