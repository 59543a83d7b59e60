//! Common nouns for one human being, beside those by which sources are known.

use words::is_one_of;

use crate::annotation::SourceKind;
use crate::linking::bodies;

/// Whether a noun (singular, lower case) means a human being: "nurse", "pianist", "fisherman".
pub(super) fn is_person(noun: &str) -> bool {
    const NO_PEOPLE: &str = "\
        list mist twist wrist fist gist waist checklist playlist shortlist wishlist tryst beast feast yeast cyst \
        media median meridian plebeian pedestrian-zone";
    const ENDINGS: [&str; 9] =
        ["ist", "ician", "arian", "man", "woman", "person", "grapher", "ologist", "ographer"];
    let ends = ENDINGS.iter().any(|end| noun.len() > end.len() + 1 && noun.ends_with(end));
    !is_one_of(noun, "family staff")
        && (is_listed(noun)
            || bodies::kind_of_head(noun) == Some(SourceKind::Person)
            || ends && !is_one_of(noun, NO_PEOPLE))
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
    accomplice accountant accuser actor actress addict administrator adult adviser agent ally ambassador anchor \
    apprentice architect archivist arrival assailant assassin assistant associate astronaut athlete attacker \
    attendant attorney auditor aunt author\n\
    baby bachelor baker banker barrister bartender batsman beginner believer benefactor beneficiary billionaire \
    bishop blogger boss bowler boxer boyfriend bride broadcaster broker brother-in-law builder burglar butcher \
    buyer bystander\n\
    cadet caller cameraman campaigner captive captor caregiver carer caretaker carpenter celebrity champion \
    chauffeur chef child citizen civilian claimant cleaner cleric clerk client climber clinician co-author \
    co-founder co-star coach collaborator collector columnist comedian companion competitor complainant composer \
    conductor conservationist constable consultant consumer contestant contractor contributor convict cook cop \
    coroner correspondent councillor councilor counsellor counselor courier cousin creator crewmember criminal \
    crook curator custodian customer cyclist\n\
    dad dancer daughter dealer dean dentist deputy descendant designer detainee developer dictator diner \
    disciple diver donor doorman drummer\n\
    elder emperor employer enemy engineer entertainer entrepreneur escapee ex-boyfriend ex-girlfriend ex-husband \
    ex-wife executioner executive explorer\n\
    fan father-in-law fellow fiancé fiancée fighter filmmaker finalist firefighter fisher foreigner forester \
    forward freelancer fugitive\n\
    gardener general genius giant girlfriend goalkeeper governess graduate grandchild granddaughter grandfather \
    grandma grandmother grandpa grandparent grandson guard guardian guest guide guitarist gunman guy\n\
    hacker handyman heir heiress helper hero heroine hiker hitman homeowner host hostage hostess hunter husband\n\
    immigrant individual infant informant inmate instructor intern interpreter interviewer intruder inventor \
    islander\n\
    jeweller jihadist jogger journalist juror\n\
    kid kidnapper killer\n\
    lad lady landlady landlord lecturer legislator liar librarian lifeguard listener loser lover\n\
    magistrate maid mate matron mayor mechanic mediator member mentor merchant messenger midfielder midwife \
    migrant militant millionaire miner missionary mistress model mom monarch monk mother-in-law mourner mum \
    murderer musician mystic\n\
    narrator nephew newcomer niece nomad novelist nun nurse nursery-worker\n\
    observer occupant offender officer onlooker operative organist orphan other outsider owner\n\
    painter parishioner partner partygoer pastor patron pensioner performer perpetrator photographer pilot \
    pioneer planner player plumber poet policeman politician porter preacher predecessor presenter priest \
    principal prisoner producer programmer promoter prophet proponent provost publicist publisher pundit pupil\n\
    quarterback\n\
    rabbi rapist rapper reader rebel receptionist recipient recruit recruiter referee registrar repairer \
    reporter rider rival robber roommate rower runner\n\
    sailor saint salesman saxophonist scholar schoolboy schoolgirl scout screenwriter sculptor secretary seller \
    sergeant servant settler shareholder shepherd shooter shopkeeper shopper sibling singer sister-in-law skater \
    skier skipper smuggler sniper somebody someone songwriter spectator spouse sprinter spy stalker star \
    stepfather stepmother stewardess stranger striker subscriber substitute successor suitor surgeon surveyor \
    survivor swimmer sympathiser\n\
    tailor teammate technician teen teenager tenant terrorist therapist thief toddler trainee trainer translator \
    traveler traveller treasurer trooper trustee tutor twin\n\
    uncle underdog undertaker user\n\
    valet vendor vicar viceroy viewer villain violinist visitor vocalist volunteer\n\
    waiter waitress walker warden warrior whistle-blower whistleblower widow widower winger winner wizard \
    wounded wrestler writer\n\
    youngster youth\n\
    zookeeper\n";
