//! Words by which a source shows what it is.

use std::sync::OnceLock;

use words::is_one_of;

use crate::annotation::SourceKind;
use crate::language::{Reading, Token, singular};
use crate::text::{WordMap, lowercase, trim_end};

/// What the head noun (lower case, singular) of a source says about it.
pub(crate) fn kind_of_head(head: &str) -> Option<SourceKind> {
    shown_by(head).iter().find_map(|shown| match shown {
        Shown::Document => Some(SourceKind::Document),
        Shown::Media => Some(SourceKind::Media),
        Shown::Government => Some(SourceKind::Government),
        Shown::Organisation => Some(SourceKind::Organisation),
        Shown::Role | Shown::Unnamed => Some(SourceKind::Person),
        Shown::State | Shown::Outlet => None,
    })
}

/// What a word of a body's name says that it is.
pub(crate) fn body_kind(reading: &Reading<'_>, name: &[Token]) -> Option<SourceKind> {
    name.iter().find_map(|token| {
        let kind = kind_of_head(reading.lower(*token))?;
        matches!(kind, SourceKind::Government | SourceKind::Organisation).then_some(kind)
    })
}

/// Whether the word (lower case) is a role that a name may follow: "president", "analyst".
pub(crate) fn is_role(word: &str) -> bool {
    shown_by(word).contains(&Shown::Role)
}

/// Whether a noun (lower case) names a person, by the tables or by its ending: "nurse", "locksmiths", "goalkeeper".
pub(crate) fn is_person(noun: &str) -> bool {
    let one = singular(noun);
    let agent = ["er", "or", "ist", "ian", "ican", "eer", "smith", "man", "woman", "person"];
    match kind_of_head(&one) {
        Some(kind) => kind == SourceKind::Person,
        None => {
            one.len() > 4
                && agent.iter().any(|ending| one.ends_with(ending))
                && !is_one_of(&one, NO_AGENTS)
        }
    }
}

/// The same of a word as it stands: with a capital, its ending shows nothing ("El Salvador").
pub(crate) fn is_person_as_written(word: &str) -> bool {
    if word.starts_with(char::is_uppercase) {
        return kind_of_head(&singular(&lowercase(word))) == Some(SourceKind::Person);
    }
    is_person(word)
}

/// Whether the word is a title that stands in short before a name, which is no role by itself: "Sen."
pub(crate) fn is_short_title(word: &str) -> bool {
    is_one_of(
        trim_end(word, "."),
        "adm brig capt cmdr col cpl cllr det dr gen gov hon insp lt maj pres prof rep rev sen sgt supt",
    )
}

/// Whether the word is a form of address, which is no part of a name and no role: "Mr".
pub(crate) fn is_honorific(word: &str) -> bool {
    is_one_of(trim_end(word, "."), "mr mrs ms mx sir dame lord lady miss")
}

/// Whether a noun (singular) stands for somebody whom the article does not name: "an official", "sources".
pub(crate) fn is_unnamed(head: &str) -> bool {
    shown_by(head).contains(&Shown::Unnamed)
}

/// Whether words name a state, or its capital as a metonym: "Moscow said".
pub(crate) fn is_state(lower: &str) -> bool {
    shown_by(lower).contains(&Shown::State)
}

/// Whether words name a medium.
pub(crate) fn is_medium(lower: &str) -> bool {
    shown_by(lower).contains(&Shown::Outlet)
}

/// What a word can show, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Document,
    Media,
    Government,
    Organisation,
    Role,
    Unnamed,
    State,
    Outlet,
}

fn shown_by(words: &str) -> &'static [Shown] {
    static TABLE: OnceLock<WordMap<Vec<Shown>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = WordMap::default();
        for (shown, words) in [
            (Shown::Document, DOCUMENTS),
            (Shown::Media, MEDIA),
            (Shown::Government, GOVERNMENT),
            (Shown::Organisation, ORGANISATIONS),
            (Shown::Role, ROLES),
            (Shown::Unnamed, UNNAMED),
            (Shown::Unnamed, PEOPLE),
        ] {
            for word in words.split_whitespace() {
                table.add(word, shown);
            }
        }
        for (shown, names) in [(Shown::State, STATES), (Shown::Outlet, OUTLETS)] {
            for name in names.split([',', '\n']).map(str::trim) {
                table.add(name, shown);
            }
        }
        table
    });
    table.all(words)
}

const DOCUMENTS: &str = "report study survey data document paper filing statement letter poll analysis audit review \
    research memo indictment complaint lawsuit affidavit ruling verdict record statistic figure estimate article email \
    message post book law bill order warrant transcript dossier inquiry investigation findings census index test model \
    calculation simulation projection forecast footage video photo photograph image picture map chart database tweet \
    evidence guideline guidance rule disclosure experiment result number count tally account testimony charter treaty \
    constitution resolution measurement scan autopsy manifesto advisory bulletin notice memoir diary logbook chronicle";
const MEDIA: &str = "media newspaper broadcaster agency-report magazine outlet station channel press website tabloid radio television tv";
const GOVERNMENT: &str = "government ministry court police army navy military parliament congress senate council \
    department authority embassy intelligence administration directorate commission regulator judiciary tribunal \
    kremlin treasury cabinet command pentagon presidency coastguard prosecutor-office fire-service sheriff-office";
const ORGANISATIONS: &str = "company bank agency brigade corps university hospital union party group organisation organization \
    charity firm institute association federation foundation board committee club team league church airline operator \
    manufacturer retailer maker association network alliance coalition service office society centre center college \
    school fund corporation brewery utility refinery exchange electric think-tank watchdog inc ltd plc corp gmbh holdings \
    industries motors foods energy airlines airways technologies systems chemicals pharmaceuticals network bureau united \
    fc rovers wanderers";
const ROLES: &str = "president minister premier chancellor secretary senator governor mayor judge justice professor \
    doctor dr general colonel major captain lieutenant sergeant admiral commander chief executive director spokesman \
    spokeswoman spokesperson ceo chairman chairwoman chair commissioner ambassador king queen prince princess pope \
    bishop archbishop sheriff officer detective inspector superintendent constable analyst economist scientist coach manager \
    lawyer attorney prosecutor leader head mp rep sen gov gen col capt lt sgt prof congressman congresswoman \
    representative envoy editor founder author researcher historian engineer counsel deputy vice speaker negotiator \
    strategist pollster candidate nominee adviser advisor";
const UNNAMED: &str = "official source insider diplomat aide person people observer expert critic witness resident \
    analyst economist scientist researcher survivor neighbour neighbor protester campaigner activist lawmaker lawyer \
    doctor soldier commander trader investor supporter opponent voter student teacher worker employee staff \
    relative friend colleague passenger driver farmer veteran refugee migrant medic rescuer investigator prosecutor \
    organiser organizer economists authorities";
const PEOPLE: &str = "man woman boy girl child mother father parent wife husband son daughter brother sister family \
    villager local tourist patient victim suspect defendant \
    academic accountant actress adult advocate agent ally american applicant apprentice architect assistant associate \
    athlete attendant aunt billionaire boss bystander carpenter celebrity champion chef civilian cleric clerk client collector \
    columnist commentator confidant consultant consumer correspondent councillor councilman councilwoman couple cousin \
    creditor customer dealer dean delegate democrat dentist dissident electrician elder entrepreneur european \
    expat explorer eyewitness fan fellow fighter firefighter fisherman follower gunman graduate grandfather grandmother guard guest \
    homeowner host household hostage imam immigrant inmate intern juror kid landlord laureate lecturer legislator \
    librarian linebacker magnate marshal mechanic meteorologist midwife migrant millionaire minor mogul monk muslim \
    native nephew niece nun nurse occupant onlooker painter paramedic parishioner partner participant patriarch \
    pediatrician pensioner photographer physician physicist pilot plaintiff player playwright plumber policeman \
    policewoman politician prefect priest principal prisoner producer programmer provost psychiatrist psychologist pupil \
    quarterback rabbi reader rebel recruit rector republican respondent rival sailor salesman saleswoman sceptic skeptic \
    schoolteacher shareholder shopper sibling singer skipper smuggler spouse staffer star steward striker surgeon \
    sympathiser taxpayer technician teen teenager tenant toddler trainer trafficker trainee traveller traveler treasurer \
    troop tycoon uncle undergraduate user vendor veterinarian vicar viewer volunteer waiter waitress warden watchman \
    widow widower winger writer youngster youth";

/// What ends like somebody who does something and is a thing or a body.
const NO_AGENTS: &str = "\
    answer banner barrier behavior behaviour border browser bumper calculator cancer carrier center chapter character \
    charter cluster color colour computer container copper corner corridor counter cover cruiser cursor \
    cyber danger detector dinner disaster disorder elevator encounter error factor favor favour feather fever filter \
    finger flavor flavour flower folder footer freezer freighter gender generator harbor harbour header \
    helicopter hammer honor honour horror hunger indicator interior exterior labor labour ladder laser launcher \
    layer ledger letter liver locker manner marker matter merger meteor meter metre \
    mirror monitor monster motor murder newsletter number offer order other oyster panther paper parameter \
    pointer poster power predictor printer processor quarter radiator reactor recorder register remainder \
    reminder rotor router rubber rumor rumour scanner sector semester sensor server shelter shoulder shower shutter silver \
    slaughter spider starter sticker sugar summer supper surrender tanker temper terror theater theatre \
    thermometer thriller thunder tiger timer tower tractor trailer transfer transformer transistor transmitter tremor \
    trigger tumor tumour vapor vector water weather whisper winter wonder";

const STATES: &str = "afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bahrain
bangladesh, belarus, belgium, bolivia, bosnia, brazil, britain, bulgaria, cambodia, cameroon, canada, chad, chile
china, colombia, congo, croatia, cuba, cyprus, denmark, ecuador, egypt, england, estonia, ethiopia, finland, france
georgia, germany, ghana, greece, haiti, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, japan
jordan, kazakhstan, kenya, kosovo, kuwait, latvia, lebanon, libya, lithuania, luxembourg, malaysia, mali, malta
mexico, moldova, mongolia, morocco, mozambique, myanmar, nepal, netherlands, new zealand, nicaragua, niger, nigeria
north korea, norway, oman, pakistan, panama, paraguay, peru, philippines, poland, portugal, qatar, romania, russia
rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea
south sudan, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, thailand, tunisia, turkey, uganda, ukraine
united arab emirates, united kingdom, united states, uruguay, venezuela, vietnam, wales, yemen, zambia, zimbabwe
us, u.s., uk, u.k., uae, eu, european union, un, united nations, nato
moscow, kyiv, beijing, washington, london, paris, berlin, tokyo, seoul, pyongyang, tehran, jerusalem, ankara, brussels
delhi, new delhi, islamabad, warsaw, madrid, rome, cairo, riyadh, baghdad, damascus, minsk, the hague
white house, downing street, kremlin, pentagon, élysée, capitol hill, foreign office, home office, state department
treasury, scotland yard";
const OUTLETS: &str = "reuters, ap, associated press, afp, agence france-presse, bbc, cnn, sky news, new york times
washington post, wall street journal, guardian, times, financial times, bloomberg, al jazeera, xinhua, tass, interfax
ria novosti, yonhap, kcna, fox news, nbc, nbc news, abc, abc news, cbs, cbs news, npr, politico, axios, der spiegel
le monde, el país, daily mail, daily telegraph, telegraph, sun, independent, economist, dpa, anadolu, kyodo, itv";

#[cfg(test)]
mod tests {
    use super::{is_person, is_person_as_written};

    #[test]
    fn endings_tell_persons_from_things() {
        for person in ["teacher", "locksmiths", "roofer", "eyewitnesses", "Americans", "defenseman"]
        {
            assert!(is_person(&person.to_lowercase()), "{person}");
        }
        for other in
            ["trailer", "numbers", "reports", "footage", "company", "laser", "for", "attacks"]
        {
            assert!(!is_person(other), "{other}");
        }
        assert!(is_person_as_written("Minister") && !is_person_as_written("Salvador"));
    }
}
