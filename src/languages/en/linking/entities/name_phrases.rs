//! Where a sentence names somebody, whether they speak or not.

use words::is_one_of;

use super::mentions::apposition::is_short_for;
use super::mentions::phrase::is_acronym;
use super::mentions::{office, roles};
use super::source_kinds;
use crate::annotation::SourceKind;
use crate::languages::en::syntax::singular;
use crate::lexicon::Class;
use crate::syntax::{NounPhrase, Reading, Sentence, Tag, Token};
use crate::text::Span;

/// The phrases of a sentence that hold a name, each with what stands beside the name: an acronym in brackets, a role or
/// a description behind a comma ("Ana Ruiz, the city's chief engineer"), or the name behind the description ("its
/// director, Mirel Tasov").
pub(crate) fn proper_phrases(reading: &Reading<'_>, sentence: &Sentence) -> Vec<Span> {
    let tokens = &sentence.tokens;
    let mut before: Option<NounPhrase> = None;
    let mut spans = Vec::new();
    for mut phrase in sentence.phrases.iter().copied() {
        // "Secretary | of State Mira Lang"
        let office = before.filter(|role| role.end + 1 == phrase.start).filter(|role| {
            let head = tokens.get(role.head).map_or("", |token| reading.lower(*token));
            source_kinds::is_role(head) && office::end(reading, tokens, role.end) > phrase.start
        });
        before = Some(phrase);
        if let Some(role) = office {
            phrase.start = role.start;
        }
        spans.extend(with_description(reading, tokens, phrase));
    }
    spans
}

/// Adds names of several words before a genitive: "Ana Ruiz" of "Ana Ruiz's report", whom no other phrase may name.
pub(crate) fn add_possessors(reading: &Reading<'_>, sentence: &Sentence, spans: &mut Vec<Span>) {
    let tokens = &sentence.tokens;
    let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    for (at, token) in tokens.iter().enumerate() {
        if matches!(reading.word(*token), "'s" | "’s") {
            let mut from = at;
            while from > 0 && proper(from - 1) {
                from -= 1;
            }
            if let Some([first, .., last]) = tokens.get(from..at) {
                spans.push(first.span.cover(last.span));
            }
        }
    }
}

fn with_description(reading: &Reading<'_>, tokens: &[Token], phrase: NounPhrase) -> Option<Span> {
    let end = whole_name(reading, tokens, phrase.end);
    let inside = tokens.get(phrase.start..end)?;
    let named = inside.iter().any(|token| token.tag == Tag::Propn);
    let beside = if named {
        in_brackets(reading, tokens, end).or_else(|| description_behind(reading, tokens, end))
    } else {
        None
    };
    let beside = beside
        .or_else(|| name_behind(reading, tokens, phrase, end))
        .or_else(|| body_name_behind(reading, tokens, phrase, end));
    let last = beside.or_else(|| end.checked_sub(1).filter(|_| named))?;
    let first = name_start(reading, tokens, phrase.start, end);
    Some(tokens.get(first)?.span.cover(tokens.get(last)?.span))
}

/// Where a name begins that has more words than the phrase before its acronym: "the Board of Trade and | Public Works
/// (BTPW)".
fn name_start(reading: &Reading<'_>, tokens: &[Token], from: usize, open: usize) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| reading.word(*token));
    let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    let mut start = from;
    if word(open) != "(" || !is_acronym(word(open + 1)) || word(start.wrapping_sub(1)) != "and" {
        return start;
    }
    let letters = word(open + 1).len();
    while start > 0
        && (start..open).filter(|at| proper(*at)).count() < letters
        && (proper(start - 1) || is_one_of(word(start - 1), "of for and the"))
    {
        start -= 1;
    }
    start - usize::from(is_one_of(word(start.wrapping_sub(1)), "the The"))
}

/// Where a name ends that goes on behind its noun: "Bank | of Norland", "Ministry | of Public Works".
fn whole_name(reading: &Reading<'_>, tokens: &[Token], end: usize) -> usize {
    let lower = |at: usize| tokens.get(at).map_or("", |token| reading.lower(*token));
    let proper = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Propn);
    let of_a_body = || {
        end.checked_sub(1).is_some_and(|last| {
            let kind = source_kinds::kind_of_head(lower(last));
            proper(last) && !matches!(kind, None | Some(SourceKind::Person))
        })
    };
    let article = usize::from(lower(end + 1) == "the");
    let first = end + 1 + article;
    if !matches!(lower(end), "of" | "for") || !proper(first) || !of_a_body() {
        return end;
    }
    (first..tokens.len()).find(|at| !proper(*at)).unwrap_or(tokens.len())
}

/// The index of the bracket that closes behind an acronym or a name: "(GUR)", "(Regional Health Network)".
fn in_brackets(reading: &Reading<'_>, tokens: &[Token], open: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |token| reading.word(*token));
    if word(open) != "(" {
        return None;
    }
    let close = (open + 2..open + 10).find(|at| word(*at) == ")")?;
    let all_names = (open + 1..close).all(|at| {
        tokens.get(at).is_some_and(|token| token.tag == Tag::Propn || token.is_a(Class::NAME_JOINT))
    });
    let fits = if close == open + 2 {
        let first = open.saturating_sub(6);
        let name = tokens.get(first)?.span.cover(tokens.get(open.checked_sub(1)?)?.span);
        is_short_for(word(open + 1), name.slice(reading.text()))
    } else {
        all_names && is_acronym(word(open.checked_sub(1)?))
    };
    fits.then_some(close)
}

/// The last index of what stands behind a comma and says what the named one is.
fn description_behind(reading: &Reading<'_>, tokens: &[Token], comma: usize) -> Option<usize> {
    if let Some((_, to)) = roles::behind(reading, tokens, comma) {
        return to.checked_sub(1);
    }
    if reading.word(*tokens.get(comma)?) != "," {
        return None;
    }
    let behind = tokens.get(comma + 1..tokens.len().min(comma + 12))?;
    let end =
        behind.iter().position(|token| token.tag == Tag::Punct && reading.word(*token) != "-")?;
    let apposed = behind.get(..end)?;
    let describes =
        |token: &Token| source_kinds::kind_of_head(&singular(reading.lower(*token))).is_some();
    let verb = apposed.iter().any(|token| matches!(token.tag, Tag::Verb | Tag::Aux));
    (!verb && apposed.iter().any(describes)).then_some(comma + end)
}

/// The last index of a person's name behind a phrase that says who it is: "the mayor | of Karsk, Jana Pohl".
fn name_behind(
    reading: &Reading<'_>,
    tokens: &[Token],
    phrase: NounPhrase,
    end: usize,
) -> Option<usize> {
    let after = tokens.get(end..tokens.len().min(end + 12))?;
    let comma = after.iter().position(|token| reading.word(*token) == ",")?;
    // "her aunt, 23-year-old Hanna Weir"
    let aged = after.get(comma + 1).is_some_and(|token| token.tag == Tag::Num);
    let old = after.iter().position(|token| reading.lower(*token) == "old").filter(|_| aged);
    let comma = old.unwrap_or(comma);
    let name = after.get(comma + 1..)?;
    let length = name.iter().position(|token| token.tag != Tag::Propn).unwrap_or(name.len());
    let head = reading.word(*tokens.get(phrase.head)?);
    if length < 2 || !source_kinds::is_person_as_written(head) {
        return None;
    }
    // "In a letter to the president, Jana Pohl said", "…, Jana Pohl, the mayor of Karsk, said": the letter is hers.
    let behind = end + comma + 1 + length;
    let governed = phrase.start.checked_sub(1).and_then(|before| tokens.get(before));
    let closed = tokens.get(behind).is_none_or(|mark| is_one_of(reading.word(*mark), ", . ;"));
    let other = governed.is_some_and(|before| before.tag == Tag::Adp)
        && (!closed || roles::behind(reading, tokens, behind).is_some());
    (!other).then_some(end + comma + length)
}

/// The last index of a body's name between commas behind what it is: "The group, | Workers United, |".
fn body_name_behind(
    reading: &Reading<'_>,
    tokens: &[Token],
    phrase: NounPhrase,
    comma: usize,
) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map_or("", |token| reading.word(*token));
    if word(comma) != "," {
        return None;
    }
    let name = tokens.get(comma + 1..)?.iter().take_while(|token| token.tag == Tag::Propn).count();
    let closed = word(comma + 1 + name) == ",";
    let definite = is_one_of(reading.lower(*tokens.get(phrase.start)?), "the its their");
    if name == 0 || !closed || !definite {
        return None;
    }
    let kind = source_kinds::kind_of_head(&singular(reading.lower(*tokens.get(phrase.head)?)));
    matches!(kind, Some(SourceKind::Organisation | SourceKind::Government | SourceKind::Media))
        .then_some(comma + name)
}
