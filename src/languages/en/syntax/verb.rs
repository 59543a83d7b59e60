//! The forms of English verbs.

use std::sync::OnceLock;

use words::is_one_of;

use crate::syntax::VerbForm;
use crate::text::WordMap;

/// One form of a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inflection {
    /// In lower case.
    pub word: String,
    /// Which form it is. Where past and participle are the same word, it is listed once, as [`VerbForm::Past`].
    pub form: VerbForm,
}

/// All forms of a verb given by its lemma in American spelling or British ("criticise" gives both spellings).
///
/// ```
/// use sourcemark::languages::en::inflections;
///
/// let forms = inflections("deny");
/// let words: Vec<&str> = forms.iter().map(|form| form.word.as_str()).collect();
/// assert_eq!(words, ["deny", "denies", "denied", "denying"]);
/// assert!(inflections("criticize").iter().any(|form| form.word == "criticised"));
/// ```
pub fn inflections(lemma: &str) -> Vec<Inflection> {
    let mut forms = Vec::new();
    add_forms(lemma, &mut forms);
    // Verbs in -ize have a British twin in -ise.
    if let Some(stem) = lemma.strip_suffix("ize").filter(|stem| stem.len() > 2) {
        add_forms(&[stem, "ise"].concat(), &mut forms);
    }
    forms
}

/// The form of a word that is only a past tense or only a participle, if it is a verb: "fell", "taken". None where it
/// can be both ("said") or where the list of irregular verbs does not know it.
pub(crate) fn only_past_or_participle(word: &str) -> Option<VerbForm> {
    if word.len() > 12 || word.ends_with("ed") || word.eq_ignore_ascii_case("got") {
        return None;
    }
    irregular().only.get(&word.to_ascii_lowercase()).copied()
}

/// Whether it is a verb whose participle is written like its base: "forecast", "cut".
pub(crate) fn is_invariant(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    irregular().forms.get(&word).is_some_and(|(_, participle)| *participle == word)
}

fn add_forms(lemma: &str, forms: &mut Vec<Inflection>) {
    let mut add = |word: String, form| forms.push(Inflection { word, form });
    add(lemma.to_owned(), VerbForm::Base);
    add(third_person(lemma), VerbForm::Present);
    if let Some(&(past, participle)) = irregular().forms.get(lemma) {
        add(past.to_owned(), VerbForm::Past);
        if participle != past {
            add(participle.to_owned(), VerbForm::Participle);
        }
    } else {
        add(with_ending(lemma, "ed"), VerbForm::Past);
        if lemma.ends_with('l') && !doubles(lemma) && British::doubles(lemma) {
            add([lemma, "led"].concat(), VerbForm::Past); // "signalled"
        }
    }
    add(with_ending(lemma, "ing"), VerbForm::Gerund);
    if lemma.ends_with('l') && British::doubles(lemma) {
        add([lemma, "ling"].concat(), VerbForm::Gerund);
    }
}

struct British;

impl British {
    /// "signal", "model", "label": an unstressed vowel before the l, which only British spelling doubles.
    fn doubles(lemma: &str) -> bool {
        lemma.ends_with("al") || lemma.ends_with("el")
    }
}

fn third_person(lemma: &str) -> String {
    if matches!(lemma, "have") {
        return "has".to_owned();
    }
    if let Some(stem) = consonant_y(lemma) {
        return [stem, "ies"].concat();
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| lemma.ends_with(end));
    [lemma, if hisses { "es" } else { "s" }].concat()
}

fn with_ending(lemma: &str, ending: &str) -> String {
    let vowel_ending = ending.starts_with('e');
    if let Some(stem) = consonant_y(lemma).filter(|_| vowel_ending) {
        return [stem, "i", ending].concat();
    }
    if let Some(stem) = lemma.strip_suffix("ie").filter(|_| !vowel_ending) {
        return [stem, "y", ending].concat();
    }
    if let Some(stem) = lemma.strip_suffix('e')
        && (vowel_ending || !stem.ends_with(['e', 'o', 'y']))
    {
        return [stem, ending].concat();
    }
    let last = lemma.len().saturating_sub(1);
    let doubled = lemma.get(last..).filter(|_| doubles(lemma)).unwrap_or_default();
    [lemma, doubled, ending].concat()
}

fn consonant_y(lemma: &str) -> Option<&str> {
    lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

/// Whether the last consonant doubles before a vowel: in verbs of one syllable ("stop") and in a few with the stress
/// at the end ("admit").
fn doubles(lemma: &str) -> bool {
    const STRESSED_END: &str = "\
        abet acquit admit allot commit compel concur confer control defer deter emit equip expel forget incur \
        infer occur omit patrol permit prefer propel rebut recur refer regret remit submit transfer transmit";
    if is_one_of(lemma, STRESSED_END) {
        return true;
    }
    let mut letters = lemma.chars().rev();
    let (Some(last), Some(vowel), Some(before)) = (letters.next(), letters.next(), letters.next())
    else {
        return false;
    };
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let one_syllable = lemma.chars().filter(|c| is_vowel(*c)).count() == 1;
    one_syllable
        && is_vowel(vowel)
        && !is_vowel(before)
        && !is_vowel(last)
        && !matches!(last, 'w' | 'x' | 'y')
}

/// The irregular verbs, ready to be looked up.
struct Irregular {
    /// Past and participle, by the lemma.
    forms: WordMap<(&'static str, &'static str)>,
    /// The words that are only a past tense or only a participle.
    only: WordMap<VerbForm>,
}

fn irregular() -> &'static Irregular {
    static VERBS: OnceLock<Irregular> = OnceLock::new();
    VERBS.get_or_init(|| {
        let mut verbs = Irregular { forms: WordMap::default(), only: WordMap::default() };
        let mut words = IRREGULAR.split(' ');
        while let (Some(lemma), Some(past), Some(participle)) =
            (words.next(), words.next(), words.next())
        {
            verbs.forms.insert(lemma, (past, participle));
            if past != participle {
                verbs.only.or_insert(past, VerbForm::Past);
                verbs.only.or_insert(participle, VerbForm::Participle);
            }
        }
        verbs
    })
}

/// Lemma, past, participle.
const IRREGULAR: &str = "\
    arise arose arisen \
    be was been \
    beat beat beaten \
    become became become \
    begin began begun \
    bet bet bet \
    bid bid bid \
    bite bit bitten \
    blow blew blown \
    break broke broken \
    bring brought brought \
    build built built \
    burn burned burnt \
    buy bought bought \
    catch caught caught \
    choose chose chosen \
    come came come \
    cost cost cost \
    cut cut cut \
    deal dealt dealt \
    do did done \
    draw drew drawn \
    drink drank drunk \
    drive drove driven \
    eat ate eaten \
    fall fell fallen \
    feed fed fed \
    feel felt felt \
    fight fought fought \
    find found found \
    flee fled fled \
    fly flew flown \
    forbid forbade forbidden \
    forecast forecast forecast \
    foresee foresaw foreseen \
    foretell foretold foretold \
    forget forgot forgotten \
    freeze froze frozen \
    get got gotten \
    give gave given \
    go went gone \
    grow grew grown \
    hang hung hung \
    have had had \
    hear heard heard \
    hide hid hidden \
    hit hit hit \
    hold held held \
    hurt hurt hurt \
    keep kept kept \
    know knew known \
    lay laid laid \
    lead led led \
    leave left left \
    lend lent lent \
    let let let \
    lie lay lain \
    lose lost lost \
    make made made \
    mean meant meant \
    meet met met \
    overcome overcame overcome \
    overtake overtook overtaken \
    pay paid paid \
    put put put \
    quit quit quit \
    read read read \
    retell retold retold \
    ride rode ridden \
    ring rang rung \
    rise rose risen \
    run ran run \
    say said said \
    see saw seen \
    seek sought sought \
    sell sold sold \
    send sent sent \
    set set set \
    shake shook shaken \
    shoot shot shot \
    show showed shown \
    shut shut shut \
    sing sang sung \
    sink sank sunk \
    sit sat sat \
    sleep slept slept \
    speak spoke spoken \
    spend spent spent \
    spread spread spread \
    stand stood stood \
    steal stole stolen \
    stick stuck stuck \
    strike struck struck \
    swear swore sworn \
    sweep swept swept \
    swim swam swum \
    take took taken \
    teach taught taught \
    tear tore torn \
    tell told told \
    think thought thought \
    throw threw thrown \
    undergo underwent undergone \
    understand understood understood \
    undertake undertook undertaken \
    uphold upheld upheld \
    wake woke woken \
    wear wore worn \
    win won won \
    withdraw withdrew withdrawn \
    withhold withheld withheld \
    write wrote written";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_with_two_forms_tell_which() {
        assert_eq!(only_past_or_participle("Fell"), Some(VerbForm::Past));
        assert_eq!(only_past_or_participle("taken"), Some(VerbForm::Participle));
        for both in ["said", "burned", "got", "put", "walked", "sunlight"] {
            assert_eq!(only_past_or_participle(both), None, "{both}");
        }
    }
}
