//! Adverbs that are adjectives where they stand, and adjectives that are nouns.

use super::{Tag, Token};

/// The better tag of an adverb or adjective at `at`, if its neighbours show one.
pub(super) fn correct(lower: &str, tokens: &[Token], at: usize) -> Option<Tag> {
    let token = tokens.get(at).copied()?;
    let word = token.span.slice(lower);
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).map(|token| token.tag);
    let noun_after = tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Noun);
    match token.tag {
        // "more money", "less rain": they determine the noun.
        Tag::Adv if noun_after && matches!(word, "more" | "most" | "less" | "enough" | "much") => {
            Some(Tag::Adj)
        }
        // "a long winter", "the early train"; not "a very long winter".
        Tag::Adv
            if noun_after
                && before == Some(Tag::Det)
                && !word.ends_with("ly")
                && !matches!(
                    word,
                    "very" | "too" | "quite" | "almost" | "nearly" | "about" | "only"
                ) =>
        {
            Some(Tag::Adj)
        }
        Tag::Adj if heads_phrase(lower, tokens, at) => Some(Tag::Noun),
        _ => None,
    }
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
    // "the press secretary Ana Ruiz"
    let title = often_noun && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Propn);
    if !ends && !title {
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
