//! Words that the language room knows. Closed classes are listed; open ones only where the ending does not tell.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Tag, VerbForm, inflections};

/// The tag of a word of a closed class, or of a common word whose ending misleads.
pub(super) fn fixed_tag(lower: &str) -> Option<(Tag, VerbForm)> {
    static TABLE: OnceLock<BTreeMap<&'static str, (Tag, VerbForm)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = BTreeMap::new();
        for (words, tag, form) in CLOSED {
            for word in words.split_whitespace() {
                table.entry(word).or_insert((*tag, *form));
            }
        }
        table
    });
    table.get(lower).copied()
}

/// The forms in which a word is a verb that the lexicon knows; the verb's lemma and form.
pub(super) fn verb(lower: &str) -> Option<(&'static str, VerbForm)> {
    static TABLE: OnceLock<BTreeMap<String, (&'static str, VerbForm)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = BTreeMap::new();
        for lemma in include_str!("verbs.txt").lines().filter(|line| !line.starts_with('#')) {
            for inflection in inflections(lemma) {
                table.entry(inflection.word).or_insert((lemma, inflection.form));
            }
        }
        table
    });
    table.get(lower).copied()
}

/// Whether "Mr" (without its full stop) is an abbreviation.
pub(super) fn is_abbreviation(name: &str) -> bool {
    is_title(name) || ABBREVIATIONS.binary_search(&name.to_ascii_lowercase().as_str()).is_ok()
}

/// Whether it is an abbreviation that a name or a number follows, so that it never ends a sentence.
pub(super) fn is_title(name: &str) -> bool {
    TITLES.binary_search(&name.to_ascii_lowercase().as_str()).is_ok()
}

/// Whether a capitalised word after an abbreviation is likely to begin a sentence; nouns and adjectives more often go on
/// with a name ("the U.S. President").
pub(super) fn begins_sentences(lower: &str) -> bool {
    SENTENCE_STARTS.binary_search(&lower).is_ok()
}

/// Whether it is a form of a verb that commonly follows a quotation.
pub(super) fn is_quotative(lower: &str) -> bool {
    matches!(
        lower,
        "said"
            | "says"
            | "asked"
            | "asks"
            | "added"
            | "adds"
            | "wrote"
            | "writes"
            | "told"
            | "shouted"
            | "replied"
            | "exclaimed"
            | "declared"
            | "wondered"
            | "cried"
            | "yelled"
            | "joked"
            | "quipped"
            | "tweeted"
            | "posted"
    )
}

/// The singular of a noun in lower case, by the rules of English spelling and a short list of exceptions.
///
/// ```
/// use sourcemark::language::singular;
///
/// assert_eq!(singular("soldiers"), "soldier");
/// assert_eq!(singular("countries"), "country");
/// assert_eq!(singular("people"), "person");
/// ```
pub fn singular(noun: &str) -> String {
    if let Some((_, one)) = IRREGULAR_PLURALS.iter().find(|(many, _)| *many == noun) {
        return (*one).to_owned();
    }
    if let Some(stem) = noun.strip_suffix("men")
        && (stem.ends_with("wo") || !stem.ends_with(['i', 'o', 'u']))
    {
        return format!("{stem}man"); // "fishermen", not "specimen"
    }
    let keeps = ["ss", "us", "is", "news", "series", "species", "ics"]
        .iter()
        .any(|end| noun.ends_with(end));
    if keeps || noun.len() < 4 || !noun.ends_with('s') {
        return noun.to_owned();
    }
    if let Some(stem) = noun.strip_suffix("ies") {
        return if stem.len() > 1 && !matches!(noun, "movies" | "cookies" | "zombies" | "calories") {
            format!("{stem}y")
        } else {
            noun.strip_suffix('s').unwrap_or(noun).to_owned()
        };
    }
    for hiss in ["sses", "shes", "ches", "xes", "zzes"] {
        if noun.ends_with(hiss) && !matches!(noun, "caches" | "aches" | "headaches" | "axes") {
            return noun.strip_suffix("es").unwrap_or(noun).to_owned();
        }
    }
    if matches!(
        noun,
        "heroes"
            | "potatoes"
            | "tomatoes"
            | "volcanoes"
            | "tornadoes"
            | "torpedoes"
            | "buses"
            | "viruses"
            | "gases"
            | "campuses"
            | "bonuses"
            | "censuses"
            | "mosquitoes"
    ) {
        return noun.strip_suffix("es").unwrap_or(noun).to_owned();
    }
    noun.strip_suffix('s').unwrap_or(noun).to_owned()
}

const IRREGULAR_PLURALS: &[(&str, &str)] = &[
    ("analyses", "analysis"),
    ("calves", "calf"),
    ("children", "child"),
    ("crises", "crisis"),
    ("criteria", "criterion"),
    ("feet", "foot"),
    ("geese", "goose"),
    ("halves", "half"),
    ("hypotheses", "hypothesis"),
    ("knives", "knife"),
    ("leaves", "leaf"),
    ("lives", "life"),
    ("media", "media"),
    ("men", "man"),
    ("mice", "mouse"),
    ("people", "person"),
    ("phenomena", "phenomenon"),
    ("shelves", "shelf"),
    ("spokesmen", "spokesman"),
    ("spokeswomen", "spokeswoman"),
    ("teeth", "tooth"),
    ("thieves", "thief"),
    ("wives", "wife"),
    ("wolves", "wolf"),
    ("women", "woman"),
];

/// Words of closed classes, and the subjects that open many sentences of the news.
const SENTENCE_STARTS: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "although", "always", "among", "an", "and",
    "another", "any", "as", "at", "back", "because", "before", "both", "but", "by", "despite",
    "did", "do", "does", "during", "each", "earlier", "even", "every", "experts", "few", "for",
    "from", "he", "her", "here", "his", "how", "however", "i", "if", "in", "indeed", "instead",
    "it", "its", "last", "later", "many", "maybe", "meanwhile", "more", "moreover", "most",
    "much", "my", "near", "nearly", "neither", "never", "nevertheless", "no", "nobody", "none",
    "nor", "not", "nothing", "now", "of", "officials", "often", "on", "once", "one", "only",
    "or", "our", "over", "people", "perhaps", "police", "residents", "several", "she", "since",
    "so", "some", "sometimes", "soon", "still", "such", "that", "the", "their", "then", "there",
    "therefore", "these", "they", "this", "those", "though", "through", "thus", "to", "today",
    "together", "tomorrow", "under", "unless", "unlike", "until", "upon", "we", "what", "when",
    "where", "whether", "which", "while", "who", "whose", "why", "with", "within", "without",
    "yesterday", "yet", "you", "your",
];

const TITLES: &[&str] = &[
    "adm", "brig", "c", "capt", "cmdr", "col", "cpl", "det", "dr", "fig", "fr", "gen", "gov", "hon",
    "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt", "mx", "no", "nos", "pfc", "pres",
    "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "sr", "st", "supt", "v",
    "vs",
];

const ABBREVIATIONS: &[&str] = &[
    "al", "apr", "approx", "aug", "ave", "blvd", "bros", "co", "conn", "corp", "dec", "dept", "est",
    "etc", "feb", "inc", "jan", "jr", "ltd", "mar", "mass", "nov", "oct", "ph", "plc", "pp", "rd",
    "sep", "sept", "univ",
];

type Closed = (&'static str, Tag, VerbForm);

/// Each word stands once, under its most common tag; `tagger` corrects by context.
const CLOSED: &[Closed] = &[
    (
        "the a an this these those every each no another either neither any some all both half such",
        Tag::Det,
        VerbForm::None,
    ),
    ("my your his her its our their whose", Tag::Pron, VerbForm::None),
    (
        "i you he she it we they me him us them myself yourself himself herself itself ourselves themselves who whom what \
      which one's everyone everybody someone somebody anyone anybody nobody everything something anything nothing \
      there none",
        Tag::Pron,
        VerbForm::None,
    ),
    (
        "of in on at by for with from into onto about over under after before between among amid during against through \
      throughout across behind beyond near within without upon toward towards despite since until till per via off \
      around above below beside besides inside outside along alongside like unlike as than up down out \
      concerning regarding including excluding amongst aboard except plus minus versus ahead",
        Tag::Adp,
        VerbForm::None,
    ),
    ("and or but nor & yet", Tag::Cconj, VerbForm::None),
    (
        "that because if while although though whether unless whereas so once lest",
        Tag::Sconj,
        VerbForm::None,
    ),
    ("to not n't n’t 's ’s", Tag::Part, VerbForm::None),
    ("is has does 're ’re 've ’ve 'm ’m", Tag::Aux, VerbForm::Present),
    ("are am have do", Tag::Aux, VerbForm::Present),
    ("was were had did", Tag::Aux, VerbForm::Past),
    ("be", Tag::Aux, VerbForm::Base),
    ("been", Tag::Aux, VerbForm::Participle),
    ("being having", Tag::Aux, VerbForm::Gerund),
    (
        "will would can could may might shall should must 'll ’ll 'd ’d ca wo ought",
        Tag::Aux,
        VerbForm::Modal,
    ),
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion \
      trillion dozen",
        Tag::Num,
        VerbForm::None,
    ),
    (
        "very too also even just only still already again ever never often always sometimes perhaps maybe almost nearly \
      quite rather here then now soon later earlier meanwhile however therefore thus instead moreover furthermore \
      nevertheless nonetheless otherwise indeed yesterday today tomorrow tonight ago away back far well fast hard \
      together apart abroad overseas elsewhere everywhere somewhere anywhere twice thrice least most more less when \
      where why how further long much enough about else anyway likewise overnight",
        Tag::Adv,
        VerbForm::None,
    ),
    (
        "new old good bad great big small large high low long short young early late many few several other same own \
      last next first second third former current main major top public private local national international \
      political military foreign senior junior chief black white red green blue free full open possible likely \
      unlikely able unable certain sure clear ready real true false recent human best worst better worse fewer \
      western eastern northern southern federal poor rich strong weak dead alive common special whole entire average \
      key double single wide deep left right due wrong safe aware afraid sick legal illegal fresh daily weekly \
      monthly yearly elderly deadly costly friendly additional total annual initial final official unnamed anonymous \
      preliminary similar different serious severe critical so-called",
        Tag::Adj,
        VerbForm::None,
    ),
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september \
      october november december",
        Tag::Propn,
        VerbForm::None,
    ),
    (
        "officials police people residents experts analysts sources scientists researchers authorities critics \
      supporters witnesses spokesman spokeswoman spokesperson government ministry company president minister \
      prime mayor governor council court judge state states report reports statement study survey data document \
      documents opposition army troops soldiers forces rebels doctors hospital hospitals union unions economists \
      lawyers prosecutors investigators campaigners activists protesters organisers organizers lawmakers senators \
      troops thing things news morning evening king spring building meeting hearing ceiling feeling railing \
      wedding being something anything nothing everything ring string wing clothing housing training funding \
      spending offspring need bed shed seed breed hundred reed family reply ally rally supply july italy assembly \
      bully belly jelly monopoly anomaly butterfly century community",
        Tag::Noun,
        VerbForm::None,
    ),
    ("yes oh ah hello please", Tag::Intj, VerbForm::None),
];
