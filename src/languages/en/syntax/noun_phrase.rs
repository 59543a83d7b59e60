//! Base noun phrases: from the determiner to the head, without what follows it.

use words::is_one_of;

use crate::lexicon::Class;
use crate::syntax::{NounPhrase, Reading, Tag, Token, VerbForm, nickname_end};

/// The noun phrases of a sentence, in order, not overlapping. A genitive belongs to the phrase that it determines
/// ("Ukraine's Main Intelligence Directorate" is one), a pronoun is one by itself.
pub(super) fn noun_phrases(reading: &Reading<'_>, tokens: &[Token]) -> Vec<NounPhrase> {
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match phrase_at(reading, tokens, at) {
            Some(phrase) => {
                at = phrase.end;
                phrases.push(phrase);
            }
            None => at += 1,
        }
    }
    phrases
}

/// "Hask Motors, | Inc.", "Petr Hask, | Jr."
fn suffix_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| next.is_a(Class::NAME_SUFFIX))
}

fn phrase_at(reading: &Reading<'_>, tokens: &[Token], start: usize) -> Option<NounPhrase> {
    let first = *tokens.get(start)?;
    if first.tag == Tag::Pron && !first.is_a(Class::POSSESSIVE) {
        return Some(NounPhrase { start, end: start + 1, head: start });
    }
    let mut head = None;
    let mut at = start;
    while let Some(token) = tokens.get(at).copied() {
        let glued = at > start
            && tokens.get(at - 1).is_some_and(|before| before.span.end() == token.span.start());
        let word = reading.lower(token);
        if ends_time(reading, tokens, start, at) {
            break;
        }
        // "Lee “Doc” Marsh"
        if head == at.checked_sub(1)
            && let Some(end) = nickname_end(reading.text(), tokens, at)
        {
            (head, at) = (Some(end), end + 1);
            continue;
        }
        let belongs = match token.tag {
            Tag::Noun | Tag::Propn => {
                head = Some(at);
                true
            }
            Tag::Det => {
                at == start
                    || (at == start + 1 && is_one_of(reading.lower(first), "all both half such"))
            }
            // "all their sons"; not "the inquest | her son".
            Tag::Pron => {
                token.is_a(Class::POSSESSIVE) && (at == start || first.tag == Tag::Det && head.is_none())
            }
            // "Radio Five"
            Tag::Num
                if at > start
                    && head == Some(at - 1)
                    && tokens.get(at - 1).is_some_and(|before| before.tag == Tag::Propn)
                    && reading.word(token).starts_with(char::is_uppercase) =>
            {
                head = Some(at);
                true
            }
            Tag::Adj | Tag::Num | Tag::Sym => head.is_none_or(|head| {
                head + 1 < at
                    || token.tag != Tag::Adj
                    || glued_hyphen(reading, tokens, at)
                    // "the Republican presidential nominee", "the deputy chief minister"
                    || first.tag == Tag::Det
                        && tokens.get(head).is_some_and(|head| {
                            head.tag == Tag::Propn
                                || is_one_of(reading.lower(*head), "deputy assistant vice associate")
                        })
                        && next_is(tokens, at + 1, &[Tag::Noun, Tag::Propn])
            }),
            // "a highly critical report", "the almost three-year war"; not "officials previously".
            // "the town's only baker", "the then minister"
            Tag::Adv => {
                let noun = is_only(word) && next_is(tokens, at + 1, &[Tag::Noun, Tag::Propn]);
                head.is_none()
                    && (noun || next_is(tokens, at + 1, &[Tag::Adj, Tag::Num, Tag::Adv]))
                    && at > start
            }
            // "rising prices", "an unnamed, retired officer"; a finite verb ends the phrase.
            Tag::Verb => {
                glued_hyphen(reading, tokens, at) && glued // "banner-waving"
                    || head.is_none()
                    && at > start
                    && matches!(
                        token.form,
                        VerbForm::Gerund | VerbForm::Participle | VerbForm::Past
                    )
                    && next_is(tokens, at + 1, &[Tag::Noun, Tag::Propn, Tag::Adj])
            }
            Tag::Part => {
                token.is_a(Class::GENITIVE) && head.is_some() && has_owned(reading, tokens, at + 1)
            }
            Tag::Punct => match word {
                "-" | "–" => {
                    glued
                        && tokens
                            .get(at + 1)
                            .is_some_and(|next| next.span.start() == token.span.end())
                }
                "," if head.is_some() => head == at.checked_sub(1) && suffix_follows(tokens, at),
                "," => {
                    at > start
                        && next_is(tokens, at + 1, &[Tag::Adj])
                        && tokens.get(at - 1).is_some_and(|before| before.tag == Tag::Adj)
                }
                _ => false,
            },
            _ => glued && tokens.get(at - 1).is_some_and(|before| reading.word(*before) == "-"),
        };
        if !belongs {
            break;
        }
        // A hyphen keeps whatever it holds together, and a genitive needs a new head.
        if token.tag == Tag::Part {
            head = None;
            if !has_owned(reading, tokens, at + 1) {
                break;
            }
        }
        at += 1;
    }
    let head = head?;
    Some(NounPhrase { start, end: head + 1, head })
}

/// Whether a time ends before `at`, so that somebody else begins there: "In March | Ann Porter", "Last week | police", "On 5th
/// September | officials". Not "Monday morning", "last week's vote", "the March deadline".
fn ends_time(reading: &Reading<'_>, tokens: &[Token], start: usize, at: usize) -> bool {
    const SPANS: &str =
        "week month year night weekend spring summer autumn winter decade morning evening";
    // What a day or a month goes on to name.
    const NAMED: &str = "day fools madness mail morning night post revolution telegraph times";
    let lower = |at: usize| tokens.get(at).map_or("", |token| reading.lower(*token));
    let Some(token) = tokens.get(at) else { return false };
    let before = start.checked_sub(1).map_or("", |before| lower(before));
    let capital = matches!(token.tag, Tag::Propn | Tag::Noun)
        && reading.word(*token).starts_with(char::is_uppercase)
        && !is_one_of(lower(at), NAMED);
    let noun = matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num);
    let second = lower(start + 1);
    let is_a = |at: usize, class: Class| tokens.get(at).is_some_and(|token| token.is_a(class));
    match at - start {
        1 if is_a(start, Class::WEEKDAY) => capital && !token.is_a(Class::MONTH),
        1 if is_a(start, Class::MONTH) => {
            capital
                && is_one_of(
                    before,
                    "in since by until from during of last next this early late mid",
                )
        }
        2 if is_one_of(lower(start), "last this next") => {
            noun && (is_one_of(second, SPANS) || is_a(start + 1, Class::WEEKDAY.or(Class::MONTH)))
        }
        2 if is_a(start + 1, Class::MONTH) => {
            let number =
                tokens.get(start).is_some_and(|token| matches!(token.tag, Tag::Num | Tag::Adj));
            noun && number && token.tag != Tag::Num && is_one_of(before, "on since by until from")
        }
        _ => false,
    }
}

/// Whether what a genitive owns may begin here.
fn has_owned(reading: &Reading<'_>, tokens: &[Token], at: usize) -> bool {
    let adverb = tokens.get(at).is_some_and(|token| is_only(reading.lower(*token)));
    next_is(tokens, at, &[Tag::Noun, Tag::Propn, Tag::Adj, Tag::Num, Tag::Verb])
        || adverb && next_is(tokens, at + 1, &[Tag::Noun, Tag::Propn])
}

/// Adverbs that stand before a noun.
fn is_only(word: &str) -> bool {
    matches!(word, "only" | "then")
}

fn glued_hyphen(reading: &Reading<'_>, tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|before| reading.word(*before) == "-")
}

fn next_is(tokens: &[Token], at: usize, tags: &[Tag]) -> bool {
    tokens.get(at).is_some_and(|token| tags.contains(&token.tag))
}
