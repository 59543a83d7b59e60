//! Parts of speech by lexicon, ending and neighbours: two passes, one to guess each word alone, one to correct by
//! context.

use super::{Tag, Token, VerbForm, lexicon};

/// Tags the tokens of one sentence; punctuation, symbols and numbers in digits have their tags already.
pub(super) fn tag(text: &str, lower: &str, tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at).copied() else { continue };
        if matches!(token.tag, Tag::X | Tag::Part) {
            let initial = first_word(tokens, at);
            let (tag, form) = alone(token.span.slice(text), token.span.slice(lower), initial);
            set(tokens, at, tag, form);
        }
    }
    for at in 0..tokens.len() {
        in_context(text, lower, tokens, at);
    }
    names(text, tokens);
}

fn set(tokens: &mut [Token], at: usize, tag: Tag, form: VerbForm) {
    if let Some(token) = tokens.get_mut(at) {
        token.tag = tag;
        token.form = form;
    }
}

/// Whether no word of the sentence, and no word since an opening quotation mark, stands before the token.
fn first_word(tokens: &[Token], at: usize) -> bool {
    match at.checked_sub(1).and_then(|before| tokens.get(before)) {
        None => true,
        Some(before) => before.tag == Tag::Punct,
    }
}

/// The likeliest tag of a word without its neighbours.
fn alone(word: &str, lower: &str, initial: bool) -> (Tag, VerbForm) {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let shouted = word.len() > 1 && word.chars().all(|c| !c.is_lowercase());
    if let Some(fixed) = lexicon::fixed_tag(lower) {
        // "May" and "March" in the middle of a sentence, "US" in capitals.
        let name = capital && !initial && matches!(fixed.0, Tag::Noun | Tag::Adj);
        if shouted && matches!(lower, "us" | "it") {
            return (Tag::Propn, VerbForm::None);
        }
        return if name { (Tag::Propn, VerbForm::None) } else { fixed };
    }
    if word.contains('.') && word.len() > 1 || shouted || (capital && !initial) {
        return (Tag::Propn, VerbForm::None);
    }
    if let Some((_, form)) = lexicon::verb(lower) {
        return (Tag::Verb, form);
    }
    if capital {
        // The first word: neither a verb nor of a closed class.
        return if ending(lower).0 == Tag::Adv {
            (Tag::Adv, VerbForm::None)
        } else {
            (Tag::Propn, VerbForm::None)
        };
    }
    ending(lower)
}

/// What the ending of an unknown word tells.
fn ending(lower: &str) -> (Tag, VerbForm) {
    let ends =
        |list: &[&str]| list.iter().any(|end| lower.len() > end.len() + 2 && lower.ends_with(end));
    if ends(&["ly"]) {
        (Tag::Adv, VerbForm::None)
    } else if ends(&["ing"]) {
        (Tag::Verb, VerbForm::Gerund)
    } else if ends(&["ed"]) {
        (Tag::Verb, VerbForm::Past)
    } else if ends(&[
        "ous", "ful", "ive", "able", "ible", "less", "ish", "ical", "ian", "ese", "ary", "ic",
        "ial", "ual", "ern",
    ]) {
        (Tag::Adj, VerbForm::None)
    } else {
        (Tag::Noun, VerbForm::None)
    }
}

fn in_context(text: &str, lower: &str, tokens: &mut [Token], at: usize) {
    let Some(token) = tokens.get(at).copied() else { return };
    let word = token.span.slice(lower);
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).copied();
    let after = tokens.get(at + 1).copied();
    let before_tag = before.map(|token| token.tag);
    let after_tag = after.map(|token| token.tag);
    match (token.tag, word) {
        (Tag::Verb, _) => verb_in_context(text, lower, tokens, at),
        // "an official said": with a determiner before and a verb after, it is the head of its phrase.
        (Tag::Adj, _)
            if matches!(before_tag, Some(Tag::Det | Tag::Adj))
                && after.is_some_and(|next| {
                    matches!(next.tag, Tag::Verb | Tag::Aux) && next.is_finite()
                }) =>
        {
            set(tokens, at, Tag::Noun, VerbForm::None);
        }
        // After a modal or "to" an unknown word is a verb: "would stoke", "could severely complicate".
        (Tag::Noun, _)
            if after_modal(tokens, at) && !matches!(after_tag, Some(Tag::Verb | Tag::Aux)) =>
        {
            set(tokens, at, Tag::Verb, VerbForm::Base);
        }
        (Tag::Adj, _) if heads_phrase(lower, tokens, at) => {
            set(tokens, at, Tag::Noun, VerbForm::None);
        }
        (Tag::Sconj, "that") => {
            let after_verb = matches!(before_tag, Some(Tag::Verb | Tag::Adj | Tag::Punct) | None);
            let subject_gap = after
                .is_some_and(|next| next.is_finite() && matches!(next.tag, Tag::Verb | Tag::Aux));
            if subject_gap {
                set(tokens, at, Tag::Pron, VerbForm::None);
            } else if !after_verb
                && matches!(before_tag, Some(Tag::Adp | Tag::Cconj))
                && after_tag == Some(Tag::Noun)
            {
                set(tokens, at, Tag::Det, VerbForm::None);
            }
        }
        (Tag::Part, "to") if !may_be_infinitive(lower, tokens, at) => {
            set(tokens, at, Tag::Adp, VerbForm::None);
        }
        (Tag::Part, "'s" | "’s") => {
            let host = before.map_or("", |token| token.span.slice(lower));
            let pronoun = matches!(
                host,
                "it" | "he"
                    | "she"
                    | "that"
                    | "there"
                    | "what"
                    | "who"
                    | "here"
                    | "where"
                    | "how"
                    | "let"
            );
            if pronoun {
                set(tokens, at, Tag::Aux, VerbForm::Present);
            }
        }
        (Tag::Adp, "like") if before_tag == Some(Tag::Aux) || before_tag == Some(Tag::Pron) => {
            set(tokens, at, Tag::Verb, VerbForm::Base);
        }
        // "have" and "do" as full verbs carry an object and no other verb.
        (Tag::Aux, "have" | "has" | "had" | "do" | "does" | "did") => {
            let verb_follows = tokens
                .iter()
                .skip(at + 1)
                .take(4)
                .any(|next| matches!(next.tag, Tag::Verb | Tag::Aux));
            if !verb_follows {
                set(tokens, at, Tag::Verb, token.form);
            }
            if word == "have" && matches!(before_tag, Some(Tag::Part | Tag::Aux)) {
                let tag = tokens.get(at).map_or(Tag::Aux, |token| token.tag);
                set(tokens, at, tag, VerbForm::Base);
            }
        }
        (Tag::Aux, "may" | "might" | "will" | "can" | "must") => {
            let capital = token.span.slice(text).starts_with(char::is_uppercase);
            let determined = matches!(before_tag, Some(Tag::Det | Tag::Adp));
            if capital
                && at > 0
                && !matches!(after_tag, Some(Tag::Verb | Tag::Aux | Tag::Part | Tag::Adv))
            {
                set(tokens, at, Tag::Propn, VerbForm::None);
            } else if determined && !matches!(after_tag, Some(Tag::Verb | Tag::Aux)) {
                set(tokens, at, Tag::Noun, VerbForm::None);
            }
        }
        _ => {}
    }
}

/// Whether the word before, adverbs aside, is a modal auxiliary.
fn after_modal(tokens: &[Token], at: usize) -> bool {
    let before = (0..at).rev().filter_map(|i| tokens.get(i)).find(|token| token.tag != Tag::Adv);
    before.is_some_and(|token| token.form == VerbForm::Modal)
}

/// Whether an adjective stands where only a noun can: at the end of a phrase with a determiner ("a senior official
/// said", "the unemployed are"). After a noun only words that are often nouns do ("a police official", but "called
/// the move serious").
fn heads_phrase(lower: &str, tokens: &[Token], at: usize) -> bool {
    let ends = tokens.get(at + 1).is_none_or(|next| {
        matches!(next.tag, Tag::Verb | Tag::Aux | Tag::Adp | Tag::Sconj | Tag::Punct)
            || next.span.slice(lower) == "who"
            || is_day(next.span.slice(lower))
    });
    let often_noun = tokens.get(at).is_some_and(|token| {
        matches!(
            token.span.slice(lower),
            "official"
                | "secretary"
                | "chief"
                | "executive"
                | "representative"
                | "veteran"
                | "native"
                | "individual"
                | "professional"
                | "intellectual"
                | "adversary"
                | "contemporary"
                | "candidate"
                | "initiative"
                | "alternative"
                | "objective"
                | "republican"
                | "democratic"
                | "narrative"
                | "executives"
                | "detective"
                | "relative"
                | "commentary"
                | "military"
                | "public"
                | "critic"
                | "clinic"
                | "traffic"
                | "topic"
                | "music"
                | "statistic"
                | "guardian"
                | "civilian"
                | "politician"
                | "musician"
                | "physician"
                | "technician"
                | "historian"
        )
    });
    if !ends {
        return false;
    }
    for (steps, before) in tokens.iter().take(at).rev().take(5).enumerate() {
        let possessive = before.tag == Tag::Pron
            && matches!(before.span.slice(lower), "his" | "her" | "its" | "their" | "our" | "my");
        match before.tag {
            Tag::Det => return steps == 0 || often_noun,
            _ if possessive => return steps == 0 || often_noun,
            Tag::Adj | Tag::Propn | Tag::Num | Tag::Noun => {}
            _ => return often_noun && steps > 0,
        }
    }
    often_noun && at > 0
}

fn is_day(lower: &str) -> bool {
    matches!(
        lower,
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    )
}

/// "to" before a verb in its base form, or an adverb and one.
fn may_be_infinitive(lower: &str, tokens: &[Token], at: usize) -> bool {
    let base = |i: usize| {
        tokens.get(i).is_some_and(|next| {
            let word = next.span.slice(lower);
            matches!(lexicon::verb(word), Some((lemma, _)) if lemma == word)
                || matches!(word, "be" | "have" | "do")
        })
    };
    base(at + 1) || (tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Adv) && base(at + 2))
}

/// A word that can be a verb: is it one here, and in which form?
fn verb_in_context(text: &str, lower: &str, tokens: &mut [Token], at: usize) {
    let Some(token) = tokens.get(at).copied() else { return };
    let before =
        (0..at).rev().filter_map(|i| tokens.get(i)).find(|token| token.tag != Tag::Adv).copied();
    let before_word = before.map_or("", |token| token.span.slice(lower));
    let direct = at.checked_sub(1).and_then(|i| tokens.get(i)).copied();
    let after = tokens.get(at + 1).copied();
    let after_tag = after.map(|token| token.tag);
    let possessive = matches!(
        before_word,
        "my" | "your" | "his" | "its" | "our" | "their" | "whose" | "'s" | "’s"
    ) && before.is_some_and(|token| token.tag != Tag::Aux)
        || (before_word == "her"
            && after.is_none_or(|next| !matches!(next.tag, Tag::Det | Tag::Pron)));
    let determined = possessive
        || before.is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Adj | Tag::Num))
            && direct.is_some_and(|token| token.tag != Tag::Adv);
    match token.form {
        VerbForm::Base | VerbForm::Present => {
            let to =
                before_word == "to" || before.is_some_and(|token| token.form == VerbForm::Modal);
            let do_support =
                matches!(before_word, "not" | "n't" | "n’t" | "do" | "does" | "did" | "don't");
            if token.form == VerbForm::Base && (to || do_support) {
                return;
            }
            let preposition = before.is_some_and(|token| token.tag == Tag::Adp)
                && direct.is_some_and(|token| token.tag == Tag::Adp);
            let compound = after_tag.is_some_and(|tag| matches!(tag, Tag::Noun))
                && before.is_some_and(|token| token.tag == Tag::Noun);
            let auxiliary_after =
                after.is_some_and(|next| next.tag == Tag::Aux && next.is_finite());
            // After a noun in the singular the base form is no verb, after one in the plural the -s form is none.
            let noun_before = direct.filter(|token| token.tag == Tag::Noun);
            let plural_before = noun_before.is_some_and(|token| {
                token.span.slice(lower).ends_with('s')
                    || matches!(token.span.slice(lower), "people" | "police")
            });
            let disagrees =
                noun_before.is_some() && (plural_before == (token.form == VerbForm::Present));
            // "White House press secretary": a name in the singular takes no base form.
            let name_before = direct.is_some_and(|token| {
                token.tag == Tag::Propn && !token.span.slice(lower).ends_with('s')
            }) && token.form == VerbForm::Base
                && !matches!(after_tag, Some(Tag::Det | Tag::Pron | Tag::Sconj));
            if determined || preposition || compound || auxiliary_after || disagrees || name_before
            {
                set(tokens, at, Tag::Noun, VerbForm::None);
            }
        }
        VerbForm::Past | VerbForm::Participle => {
            let helper = before.is_some_and(|token| token.tag == Tag::Aux)
                || matches!(
                    before_word,
                    "not" | "n't" | "n’t" | "get" | "gets" | "got" | "being" | "been" | "having"
                );
            if determined
                && after.is_some_and(|next| next.tag == Tag::Noun || next.tag == Tag::Propn)
            {
                set(tokens, at, Tag::Adj, VerbForm::None);
            } else if helper {
                set(tokens, at, Tag::Verb, VerbForm::Participle);
            } else if token.form == VerbForm::Past
                && after.is_some_and(|next| next.span.slice(text) == "by")
                && direct.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Propn))
            {
                set(tokens, at, Tag::Verb, VerbForm::Participle); // "soldiers sent by Pyongyang"
            }
        }
        VerbForm::Gerund => {
            // "a rising tide", but "a briefing Monday".
            let noun_after = after_tag == Some(Tag::Noun);
            if determined {
                set(tokens, at, if noun_after { Tag::Adj } else { Tag::Noun }, VerbForm::None);
            }
        }
        VerbForm::None | VerbForm::Modal => {}
    }
}

/// A capitalised adjective or noun beside a name belongs to it: "Prime Minister Keir Starmer", "North Korea".
fn names(text: &str, tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at).copied() else { continue };
        let capital = token.span.slice(text).starts_with(char::is_uppercase);
        if !capital || !matches!(token.tag, Tag::Adj | Tag::Noun | Tag::Verb) {
            continue;
        }
        let next = tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Propn);
        if next || (at > 0 && token.tag != Tag::Verb) {
            set(tokens, at, Tag::Propn, VerbForm::None);
        }
    }
}
