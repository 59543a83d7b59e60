//! Words that tell where tokens and sentences end, and the singulars of nouns.

use std::sync::OnceLock;

use words::is_one_of;

use crate::text::WordMap;

/// Whether "Mr" (without its full stop) is an abbreviation.
pub(crate) fn is_abbreviation(name: &str) -> bool {
    is_title(name) || is_one_of(&name.to_ascii_lowercase(), ABBREVIATIONS)
}

/// Whether it is an abbreviation that a name or a number follows, so that it never ends a sentence.
pub(crate) fn is_title(name: &str) -> bool {
    is_one_of(&name.to_ascii_lowercase(), TITLES)
}

/// Whether a capitalised word after an abbreviation is likely to begin a sentence; nouns and adjectives more often go on
/// with a name ("the U.S. President").
pub(crate) fn begins_sentences(lower: &str) -> bool {
    is_one_of(lower, SENTENCE_STARTS)
}

/// Whether it is a noun that a single letter follows: "hepatitis B", "vitamin C".
pub(crate) fn takes_letter(word: &str) -> bool {
    is_one_of(
        word,
        "\
            annex appendix block category class exhibit figure gate grade group hepatitis influenza option part phase \
            plan section series side strain type vitamin wing",
    )
}

/// Whether it is a form of a verb that commonly follows a quotation.
pub(crate) fn is_quotative(lower: &str) -> bool {
    is_one_of(
        lower,
        "\
            said says asked asks added adds wrote writes told shouted replied exclaimed declared wondered \
            cried yelled joked quipped tweeted posted",
    )
}

/// The singular of a noun in lower case, by the rules of English spelling and a short list of exceptions.
///
/// ```
/// use sourcemark::languages::en::singular;
///
/// assert_eq!(singular("soldiers"), "soldier");
/// assert_eq!(singular("countries"), "country");
/// assert_eq!(singular("people"), "person");
/// ```
pub fn singular(noun: &str) -> String {
    static IRREGULAR: OnceLock<WordMap<&str>> = OnceLock::new();
    let irregular = IRREGULAR.get_or_init(|| {
        let mut table = WordMap::default();
        let mut words = IRREGULAR_PLURALS.split(' ');
        while let (Some(many), Some(one)) = (words.next(), words.next()) {
            table.insert(many, one);
        }
        table
    });
    if let Some(one) = irregular.get(noun) {
        return (*one).to_owned();
    }
    if let Some(stem) = noun.strip_suffix("children") {
        return [stem, "child"].concat(); // "schoolchildren"
    }
    if let Some(stem) = noun.strip_suffix("men")
        && (stem.ends_with("wo") || !stem.ends_with(['i', 'o', 'u']))
    {
        return [stem, "man"].concat(); // "fishermen", not "specimen"
    }
    if noun.len() < 4 || !noun.ends_with('s') {
        return noun.to_owned();
    }
    let keeps = ["ss", "us", "is", "news", "series", "species", "ics"]
        .iter()
        .any(|end| noun.ends_with(end));
    let person_or_thing = || {
        is_one_of(
            noun,
            "\
            academics attics catholics classics clinics comics critics cynics epidemics fabrics mechanics \
            medics metrics pandemics sceptics skeptics topics",
        )
    };
    if keeps && !person_or_thing() {
        return noun.to_owned();
    }
    if let Some(stem) = noun.strip_suffix("ies") {
        return if stem.len() > 1 && !is_one_of(noun, "movies cookies zombies calories") {
            [stem, "y"].concat()
        } else {
            noun.strip_suffix('s').unwrap_or(noun).to_owned()
        };
    }
    for hiss in ["sses", "shes", "ches", "xes", "zzes"] {
        if noun.ends_with(hiss) && !is_one_of(noun, "caches aches headaches axes") {
            return noun.strip_suffix("es").unwrap_or(noun).to_owned();
        }
    }
    if is_one_of(
        noun,
        "\
            heroes potatoes tomatoes volcanoes tornadoes torpedoes buses viruses gases campuses bonuses \
            censuses mosquitoes",
    ) {
        return noun.strip_suffix("es").unwrap_or(noun).to_owned();
    }
    noun.strip_suffix('s').unwrap_or(noun).to_owned()
}

/// Plural, singular.
const IRREGULAR_PLURALS: &str = "\
    analyses analysis \
    antennae antenna \
    bacteria bacterium \
    cacti cactus \
    calves calf \
    canvases canvas \
    children child \
    crises crisis \
    criteria criterion \
    feet foot \
    geese goose \
    halves half \
    hypotheses hypothesis \
    knives knife \
    loaves loaf \
    lenses lens \
    oxen ox \
    scarves scarf \
    passers-by passer-by \
    leaves leaf \
    lives life \
    media media \
    men man \
    mice mouse \
    people person \
    phenomena phenomenon \
    shelves shelf \
    spokesmen spokesman \
    spokeswomen spokeswoman \
    teeth tooth \
    thieves thief \
    wives wife \
    wolves wolf \
    women woman";

/// Words of closed classes, and the subjects that open many sentences of the news.
const SENTENCE_STARTS: &str = "\
    a about after again all also although always among an and another any as at back because before both but \
    by despite did do does during each earlier even every experts few for from he her here his how however i \
    if in indeed instead it its last later many maybe meanwhile more moreover most much my near nearly \
    neither never nevertheless no nobody none nor not nothing now of officials often on once one only or our \
    over people perhaps police residents several she since so some sometimes soon still such that the their \
    then there therefore these they this those though through thus to today together tomorrow under unless \
    unlike until upon we what when where whether which while who whose why with within without yesterday yet \
    you your";

const TITLES: &str = "\
    adm brig c capt cmdr col cpl det dr fig fr gen gov hon insp lt maj messrs mr mrs ms mt mx no nos pfc pres \
    prof pvt rep reps rev sen sens sgt sr st supt v vs";

const ABBREVIATIONS: &str = "\
    al apr approx aug ave blvd bros co conn corp dec dept est etc feb inc jan jr ltd mar mass nov oct ph plc \
    pp rd sep sept univ";
