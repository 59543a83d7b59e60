//! Where words and their neighbours leave no doubt, they overrule the model, which has seen few of the words of news.

use words::is_one_of;

use super::only_verbs::only_verb;
use super::verb::{is_invariant, only_past_or_participle};
use crate::syntax::{Tag, Token, VerbForm};

/// Corrects the tags of one sentence.
pub(crate) fn correct(text: &str, tokens: &mut [Token]) {
    // Verbs first: a noun is known by the verb behind it.
    for at in 0..tokens.len() {
        if is_past_in_clause(text, tokens, at)
            && let Some(token) = tokens.get_mut(at)
        {
            token.form = VerbForm::Past;
        }
        if is_base_here(text, tokens, at)
            && let Some(token) = tokens.get_mut(at)
        {
            token.form = VerbForm::Base;
        }
    }
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).and_then(|before| tokens.get(before)).copied();
        let after = tokens.get(at + 1).copied();
        let Some(token) = tokens.get(at).copied() else { continue };
        let second = tokens.get(at + 2).copied();
        if is_relative(text, token, before, after, second)
            && let Some(token) = tokens.get_mut(at)
        {
            token.tag = Tag::Pron;
            continue;
        }
        if is_plural_subject(text, token, before, after)
            && let Some(token) = tokens.get_mut(at)
        {
            (token.tag, token.form) = (Tag::Noun, VerbForm::None);
            continue;
        }
        if is_name_here(text, token, before, after) || is_owned_report(text, tokens, at) {
            let name = word_begins_name(text, token);
            if let Some(token) = tokens.get_mut(at) {
                (token.tag, token.form) =
                    (if name { Tag::Propn } else { Tag::Noun }, VerbForm::None);
            }
            continue;
        }
        if is_genitive(text, tokens, at)
            && let Some(token) = tokens.get_mut(at)
        {
            (token.tag, token.form) = (Tag::Part, VerbForm::None);
            continue;
        }
        let verb = verb_in_any_place(text, token, before, after);
        if let Some((tag, form)) = verb.or_else(|| corrected(text, token, before, after))
            && let Some(token) = tokens.get_mut(at)
        {
            token.tag = tag;
            token.form = form;
        }
    }
}

/// "that experts fear", "which prosecutors allege", "that imports of steel have": a noun in the plural that was taken for
/// a verb in the third person, where no singular subject stands before it.
fn is_plural_subject(
    text: &str,
    token: Token,
    before: Option<Token>,
    after: Option<Token>,
) -> bool {
    let opens = || match before {
        None => true,
        Some(before) => {
            before.tag == Tag::Sconj
                || is_one_of(before.span.slice(text), "that which because and but , what to")
                    && before.tag != Tag::Cconj
        }
    };
    let goes_on = |after: Token| {
        after.span.slice(text) == "of"
            || matches!(after.tag, Tag::Verb | Tag::Aux)
                && matches!(after.form, VerbForm::Base | VerbForm::Past | VerbForm::Modal)
            || only_verb(after.span.slice(text)) == Some(VerbForm::Base)
    };
    let word = token.span.slice(text);
    token.tag == Tag::Verb
        && token.form == VerbForm::Present
        && word.len() > 4
        && word.ends_with('s')
        && opens()
        && after.is_some_and(goes_on)
}

/// "Mrs May praised", "He Xiaopeng says": a name that is spelt like another word.
fn is_name_here(text: &str, token: Token, before: Option<Token>, after: Option<Token>) -> bool {
    let is_address = |before: Token| {
        is_one_of(before.span.slice(text), "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Dame Lord Lady Miss")
    };
    let is_given = |after: Token| after.tag == Tag::Propn && word_begins_name(text, after);
    token.tag != Tag::Propn
        && token.tag != Tag::Punct
        && word_begins_name(text, token)
        && (before.is_some_and(is_address)
            || token.tag == Tag::Pron
                && is_one_of(token.span.slice(text), "He She")
                && after.is_some_and(is_given))
}

/// "the Health Workers' Union": an apostrophe between a plural and what it owns, where no quotation is open.
fn is_genitive(text: &str, tokens: &[Token], at: usize) -> bool {
    const REACH: usize = 60;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.slice(text));
    let mark = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Punct);
    let touches = |first: usize, second: usize| match (tokens.get(first), tokens.get(second)) {
        (Some(first), Some(second)) => first.span.end() == second.span.start(),
        _ => false,
    };
    let Some(before) = at.checked_sub(1) else { return false };
    let owned = tokens.get(at + 1).is_some_and(|token| token.tag == Tag::Propn);
    let opens =
        |i: usize| mark(i) && (word(i) == "‘" || word(i) == "'" && !(i > 0 && touches(i - 1, i)));
    mark(at)
        && is_one_of(word(at), "' ’")
        && word(before).ends_with('s')
        && touches(before, at)
        && !touches(at, at + 1)
        && owned
        && !(at.saturating_sub(REACH)..at).any(opens)
}

fn word_begins_name(text: &str, token: Token) -> bool {
    token.span.slice(text).starts_with(char::is_uppercase)
}

/// "according to the Harbour Watch report from Oblin": no verb, for an article and a preposition stand before the phrase.
fn is_owned_report(text: &str, tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 6;
    let Some(token) = tokens.get(at) else { return false };
    let texts = "report survey poll study review forecast estimate";
    if token.tag != Tag::Verb || !is_one_of(token.span.slice(text), texts) {
        return false;
    }
    let before = tokens.get(at.saturating_sub(LONGEST)..at).unwrap_or(&[]);
    let Some(article) = before.iter().rposition(|token| token.tag != Tag::Propn) else {
        return false;
    };
    let word =
        |at: Option<usize>| at.and_then(|at| before.get(at)).map_or("", |t| t.span.slice(text));
    let governed = article.checked_sub(1).and_then(|at| before.get(at));
    article + 1 < before.len()
        && is_one_of(word(Some(article)), "the a an")
        && governed.is_some_and(|token| token.tag == Tag::Adp || token.span.slice(text) == "to")
}

/// "People drown there": taken for a participle by its ending, though no participle is spelt so.
fn is_base_here(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let auxiliary = at.checked_sub(1).and_then(|before| tokens.get(before));
    token.tag == Tag::Verb
        && token.form == VerbForm::Participle
        && auxiliary.is_none_or(|before| before.tag != Tag::Aux)
        && only_verb(token.span.slice(text)) == Some(VerbForm::Base)
}

/// "Mr Hill, 61, denies", "prosecutors allege": a verb that was taken for something else, after what can be its subject.
fn verb_in_any_place(
    text: &str,
    token: Token,
    before: Option<Token>,
    after: Option<Token>,
) -> Option<(Tag, VerbForm)> {
    let mistaken = matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Adp | Tag::X | Tag::Intj);
    let word = token.span.slice(text);
    if !mistaken || word.len() < 3 || !word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let form = only_verb(word)?;
    let before = before?;
    let before_word = before.span.slice(text);
    let subject = match before.tag {
        // "The lawsuit alleges", "which prosecutors allege", whatever the noun was taken for.
        Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb => !before_word.ends_with('-'),
        Tag::Pron => true,
        Tag::Punct => form != VerbForm::Base && matches!(before_word, "," | ")" | "”" | "\""),
        Tag::Adv => form != VerbForm::Base,
        _ => false,
    };
    let agrees = match form {
        // "prosecutors allege"
        VerbForm::Base => {
            before_word.ends_with('s') || is_one_of(before_word, "police people they we")
        }
        // "its chairman concluding that"
        VerbForm::Gerund => after.is_some_and(|after| {
            matches!(after.span.slice(text), "that" | "“" | "\"" | "the" | "he" | "she" | "it")
        }),
        VerbForm::Participle => false,
        _ => true,
    };
    (subject && agrees).then_some((Tag::Verb, form))
}

/// "a tree which locals claim", "in what police said": a pronoun, though a noun follows.
fn is_relative(
    text: &str,
    token: Token,
    before: Option<Token>,
    after: Option<Token>,
    second: Option<Token>,
) -> bool {
    let word = token.span.slice(text);
    let before_tag = before.map(|before| before.tag);
    let Some(after) = after.filter(|_| token.tag == Tag::Det) else { return false };
    let noun = matches!(after.tag, Tag::Noun | Tag::Propn) && after.span.slice(text) != "time";
    let verb = second.is_some_and(|second| second.tag == Tag::Verb && second.is_finite());
    let linked = matches!(before_tag, Some(Tag::Noun | Tag::Propn))
        || before.is_some_and(|before| before.span.slice(text) == ",");
    match word {
        "which" => linked && noun,
        "what" => before_tag == Some(Tag::Adp) && noun && verb,
        _ => false,
    }
}

fn corrected(
    text: &str,
    token: Token,
    before: Option<Token>,
    after: Option<Token>,
) -> Option<(Tag, VerbForm)> {
    const NOUN: Option<(Tag, VerbForm)> = Some((Tag::Noun, VerbForm::None));
    let word = token.span.slice(text);
    let before_word = before.map_or("", |before| before.span.slice(text));
    let before_tag = before.map(|before| before.tag);
    let after_tag = after.map(|after| after.tag);
    // Others ("some have", "those say") can stand alone.
    let determined = || is_one_in_any_case(before_word, "a an the every my your his its our their");
    match token.tag {
        // "the Coastal Rescue Service", "Korean soldiers": to the rules, what is written as a name is one.
        Tag::Noun | Tag::Adj
            if word.starts_with(char::is_uppercase)
                && before_tag
                    .is_some_and(|tag| tag != Tag::Punct || is_one_of(before_word, "( -")) =>
        {
            Some((Tag::Propn, VerbForm::None))
        }
        Tag::X if word.len() > 1 && word.chars().all(char::is_alphabetic) => {
            word.starts_with(char::is_uppercase).then_some((Tag::Propn, VerbForm::None))
        }
        Tag::Verb if word == "police" => NOUN,
        // The country; "US" as a pronoun only shouts.
        Tag::Pron if word == "US" => Some((Tag::Propn, VerbForm::None)),
        // "that pay is a matter": a verb in its base form has no auxiliary behind it.
        Tag::Verb
            if token.form == VerbForm::Base
                && is_one_of(before_word, "that because whether")
                && after.is_some_and(|next| next.tag == Tag::Aux && next.is_finite()) =>
        {
            NOUN
        }
        // "an official said", "the unemployed are": with a verb behind it, it is the head of its phrase.
        Tag::Adj
            if before_tag == Some(Tag::Det)
                && after.is_some_and(|next| {
                    matches!(next.tag, Tag::Verb | Tag::Aux)
                        && matches!(next.form, VerbForm::Past | VerbForm::Present | VerbForm::Modal)
                        || only_verb(next.span.slice(text)) == Some(VerbForm::Present)
                }) =>
        {
            NOUN
        }
        Tag::Noun | Tag::Adj if is_past_here(word, before_tag, after_tag) => {
            Some((Tag::Verb, VerbForm::Past))
        }
        // "the research firm Panelview": between a noun and a name stands a noun.
        Tag::Adj
            if before_tag == Some(Tag::Noun)
                && (after_tag == Some(Tag::Propn) || word == "firm")
                && word.starts_with(|c: char| c.is_ascii_lowercase()) =>
        {
            NOUN
        }
        // "denied any wrongdoing."
        Tag::Verb
            if token.form == VerbForm::Gerund
                && is_one_of(before_word, "any no all")
                && matches!(after_tag, None | Some(Tag::Adp | Tag::Punct | Tag::Cconj)) =>
        {
            NOUN
        }
        // "the state's attorney general"
        Tag::Adj
            if word == "general"
                && is_one_of(
                    before_word,
                    "attorney solicitor surgeon director secretary governor",
                ) =>
        {
            NOUN
        }
        // "during a rally in", taken for an adverb by its ending.
        Tag::Adv
            if is_one_of(before_word, "a an the")
                && matches!(after_tag, None | Some(Tag::Adp | Tag::Punct | Tag::Cconj)) =>
        {
            NOUN
        }
        // "some have holes".
        Tag::Noun if is_one_in_any_case(word, "have has") => Some((Tag::Verb, VerbForm::Present)),
        Tag::Noun if word.eq_ignore_ascii_case("had") => Some((Tag::Verb, VerbForm::Past)),
        // "had forecast revenue".
        Tag::Verb
            if is_form_of_have(word) && after.is_some_and(|next| is_participle(text, next)) =>
        {
            Some((Tag::Aux, token.form))
        }
        Tag::Noun if is_form_of_have(before_word) && is_invariant(word) => {
            Some((Tag::Verb, VerbForm::Participle))
        }
        // "Downing Street"
        Tag::Verb
            if word.starts_with(char::is_uppercase)
                && after.is_some_and(|next| {
                    is_one_of(next.span.slice(text), "Street Road Lane Park Hall House College")
                }) =>
        {
            Some((Tag::Propn, VerbForm::None))
        }
        // "a pay rise", "the ruling"; but "the rising prices".
        Tag::Verb if determined() && token.form == VerbForm::Base => NOUN,
        Tag::Verb
            if determined()
                && token.form == VerbForm::Gerund
                && !matches!(after_tag, Some(Tag::Noun | Tag::Propn | Tag::Adj)) =>
        {
            NOUN
        }
        Tag::Verb if matches!(token.form, VerbForm::Past | VerbForm::Participle) => {
            only_past_or_participle(word).map(|form| (Tag::Verb, form))
        }
        _ => None,
    }
}

/// Whether what was taken for a participle is the verb of its clause: the second of two verbs ("said it was safe and
/// promised to"), if no passive stands before it, or the last word after a subject (", the fair opened.").
fn is_past_in_clause(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.slice(text));
    if token.tag != Tag::Verb
        || token.form != VerbForm::Participle
        || !word(at).ends_with(['d', 't'])
        || word(at + 1) == "by"
    {
        return false;
    }
    let tag = |at: usize| tokens.get(at).map(|token| token.tag);
    let Some(before) = at.checked_sub(1) else { return false };
    if tag(before) == Some(Tag::Cconj) {
        let earlier = tokens.get(before.saturating_sub(12)..before).unwrap_or(&[]);
        return !earlier.windows(2).any(|pair| {
            matches!(pair, [be, next] if be.tag == Tag::Aux && next.form == VerbForm::Participle
                && !is_form_of_have(be.span.slice(text)))
        });
    }
    let phrase = tokens.get(..at).unwrap_or(&[]).iter().rev();
    let length = phrase
        .take_while(|token| matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det))
        .count();
    length > 0 && word(at + 1) == "." && (length == at || word(at - length - 1) == ",")
}

/// Whether a word is a past tense and nothing else: "sank", "shook"; "rose" and "saw" only where no noun can stand.
fn is_past_here(word: &str, before: Option<Tag>, after: Option<Tag>) -> bool {
    if word.starts_with(char::is_uppercase)
        || only_past_or_participle(word) != Some(VerbForm::Past)
        || is_one_of(word, "lay broke bit")
    {
        return false;
    }
    let also_noun = is_one_of(word, "rose saw fell stole drove");
    !also_noun
        || (matches!(before, Some(Tag::Noun | Tag::Propn | Tag::Pron))
            && !matches!(after, Some(Tag::Verb | Tag::Aux | Tag::Noun)))
}

fn is_form_of_have(word: &str) -> bool {
    is_one_in_any_case(word, "has have had having")
}

/// Whether it is a participle, or a noun that is one after "have".
fn is_participle(text: &str, token: Token) -> bool {
    token.form == VerbForm::Participle
        || (token.tag == Tag::Noun && is_invariant(token.span.slice(text)))
}

fn is_one_in_any_case(word: &str, list: &str) -> bool {
    let capital = || word.bytes().any(|byte| byte.is_ascii_uppercase());
    is_one_of(word, list) || capital() && is_one_of(&word.to_ascii_lowercase(), list)
}
