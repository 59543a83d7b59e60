//! What stands beside a name and says what it is, or behind a description and names it: "its director, Mirel Tasov",
//! "the Port Board (PB)", "Ana Ruiz, the city's chief engineer".

use words::is_one_of;

use super::phrase::{Words, is_acronym, name_length};
use super::roles;
use crate::annotation::SourceKind;
use crate::languages::en::linking::entities::source_kinds;
use crate::languages::en::syntax::singular;
use crate::syntax::{Tag, Token};
use crate::text::{Span, lowercase};

/// The words in capitals between brackets: "(GUR)".
pub(crate) fn acronym(words: &Words<'_>) -> Option<String> {
    let (before, inside) = bracketed(words)?;
    let [token] = inside else { return None };
    let word = words.reading.word(*token);
    let last = before.last()?;
    let full = words.tokens.first()?.span.cover(last.span).slice(words.reading.text());
    is_short_for(word, full).then(|| word.to_owned())
}

/// Whether a word in brackets is the short form of the name before them: "GUR", or "Centcom" of "Central Command", whose
/// letters stand in the name in this order.
pub(crate) fn is_short_for(word: &str, full: &str) -> bool {
    let full = lowercase(full);
    let mut letters = full.chars();
    let drawn = word.chars().all(|c| letters.any(|letter| letter == c.to_ascii_lowercase()));
    is_acronym(word)
        || word.starts_with(char::is_uppercase) && word.len() > 2 && full.contains(' ') && drawn
}

/// The name between brackets behind its acronym: "the RHN (Regional Health Network)".
pub(crate) fn spelled_out<'a>(words: &Words<'a>) -> Option<Words<'a>> {
    let (before, inside) = bracketed(words)?;
    let capital = words.reading.word(*before.last()?);
    let name = Words { reading: words.reading, tokens: inside };
    let bare = words.core().tokens.len() == before.len();
    (bare && is_acronym(capital) && inside.len() > 1 && is_body_name(&name)).then_some(name)
}

/// What stands before brackets and in them.
fn bracketed<'a>(words: &Words<'a>) -> Option<(&'a [Token], &'a [Token])> {
    let at = |mark| words.tokens.iter().position(|token| words.reading.word(*token) == mark);
    let (open, close) = (at("(")?, at(")")?);
    Some((words.tokens.get(..open)?, words.tokens.get(open + 1..close)?))
}

/// The person's name behind a role and a comma: "its director, Mirel Tasov", "the mayor of Karsk, Jana Pohl", "another
/// passenger, Hanna", "one of them, Hanna Weir". First the role, where the words are one, then the name.
pub(crate) fn person_behind<'a>(
    words: &Words<'a>,
    core: &Words<'_>,
) -> Option<(Option<Words<'a>>, Words<'a>)> {
    let reading = words.reading;
    let behind = behind_comma(words, core)?;
    let head = singular(reading.lower(*core.tokens.last()?));
    // "the harbour master, Ines Calder": a definite description of one person, unless it is one of a body.
    let definite = core.is_definite() && source_kinds::kind_of_head(&head).is_none();
    let person = source_kinds::is_person_as_written(reading.word(*core.tokens.last()?));
    let describes = head == "one" || head == "another" || person || definite;
    // "the boy's aunt, 23-year-old Hanna Weir"
    let age = if behind.tokens.first()?.tag == Tag::Num {
        behind
            .tokens
            .iter()
            .position(|token| reading.lower(*token) == "old")
            .map_or(0, |old| old + 1)
    } else {
        0
    };
    let name = Words { reading, tokens: behind.tokens.get(age..)? }.without_titles();
    let comma = words.tokens.iter().position(|token| reading.word(*token) == ",")?;
    let role = Words { reading, tokens: words.tokens.get(..comma)? };
    // "a resident of Oblin, Norland": one word behind a place is a place.
    let place = role.tokens.iter().skip(core.tokens.len()).any(|token| token.tag == Tag::Propn);
    let given = name.tokens.len() == 1
        && name.tokens.first().is_some_and(|token| token.tag == Tag::Propn)
        && !place
        && person
        && singular(reading.lower(*core.tokens.last()?)) == reading.lower(*core.tokens.last()?)
        && !is_one_of(name.lower(0), roles::TIMES)
        && !source_kinds::is_state(name.lower(0))
        && words.tokens.get(comma + age + 2).is_none_or(|token| token.tag == Tag::Punct);
    let whole = (2..=6).contains(&name.tokens.len())
        && name_length(reading, name.tokens) == name.tokens.len();
    // "In a letter to the president in May, Jana Pohl": a time is no part of a description.
    let timed =
        role.tokens.last().is_some_and(|last| is_one_of(reading.lower(*last), roles::TIMES));
    let named = (given || whole) && !names_body(&name) && !timed;
    (describes && named).then(|| (Some(role).filter(|_| core.lower(0) != "one"), name))
}

/// The name of a body behind what it is and a comma, with the acronym that may follow: "Velden's intelligence service,
/// the Main Security Bureau (MSB)".
pub(crate) fn body_behind(words: &Words<'_>, core: &Words<'_>) -> Option<Span> {
    let name = behind_comma(words, core)?;
    let last = *core.tokens.last()?;
    let head = singular(words.reading.lower(last));
    let kind = source_kinds::kind_of_head(&head);
    // "the United Kingdom, the Seven Seas Council and": a list.
    if last.tag == Tag::Propn && kind.is_none() {
        return None;
    }
    let body = match kind {
        Some(SourceKind::Government | SourceKind::Organisation | SourceKind::Media) => true,
        // "the ferry's owner, Blue Channel Lines": a person's name was taken for one before.
        None if is_one_of(
            &head,
            "owner operator maker manufacturer builder developer publisher supplier insurer",
        ) =>
        {
            true
        }
        _ => names_body(&name),
    };
    if !core.is_definite() || !body || !is_body_name(&name) {
        return None;
    }
    let last = words.tokens.iter().rev().find(|token| words.reading.word(**token) != ",")?;
    let whole = name.span()?.cover(last.span);
    // Nothing but the acronym follows: what else does is another member of a list.
    let rest = words.tokens.iter().filter(|token| {
        whole.contains(token.span) && token.span.start() > name.span().unwrap_or_default().end()
    });
    (rest.count() <= 3).then_some(whole)
}

/// Whether all words are those of a body's name: "the Bank of Norland".
fn is_body_name(name: &Words<'_>) -> bool {
    let part = |token: &Token| {
        name.reading.word(*token).starts_with(char::is_uppercase)
            || is_one_of(name.reading.lower(*token), "the of for and - &")
    };
    name.tokens.iter().all(part) && name.tokens.iter().any(|token| token.tag == Tag::Propn)
}

/// Whether a word of a name is that of a body: "Corvane Chemicals".
fn names_body(name: &Words<'_>) -> bool {
    name.tokens.iter().any(|token| {
        let kind = source_kinds::kind_of_head(name.reading.lower(*token));
        matches!(kind, Some(SourceKind::Organisation | SourceKind::Government | SourceKind::Media))
    })
}

/// What stands between the first comma behind the phrase (and behind an "of" that goes with it) and the next mark.
fn behind_comma<'a>(words: &Words<'a>, core: &Words<'_>) -> Option<Words<'a>> {
    let reading = words.reading;
    let rest = words.tokens.get(core.tokens.len()..)?;
    let comma = rest.iter().position(|token| reading.word(*token) == ",")?;
    let between = rest.get(..comma)?;
    let goes_on = between.len() <= 9
        && between.first().is_none_or(|token| is_one_of(reading.lower(*token), "of at for in and"))
        && between.iter().all(|token| !matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Punct));
    let rest = rest.get(comma + 1..)?;
    let end = rest.iter().position(|token| token.tag == Tag::Punct && reading.word(*token) != "-");
    // "another, Lee “Doc” Marsh"
    let name = name_length(reading, rest);
    let tokens = rest.get(..end.unwrap_or(rest.len()).max(name))?;
    goes_on.then_some(Words { reading, tokens })
}

/// The noun behind a name and a comma by which a body can be called later: "Open Kitchen, a charity in Modra".
pub(crate) fn noun(words: &Words<'_>, core: &Words<'_>) -> Option<String> {
    let apposed = behind_comma(words, core)?.core();
    let head = singular(words.reading.lower(*apposed.tokens.last()?));
    let described = apposed.is_definite() || is_one_of(apposed.lower(0), "a an");
    (described && source_kinds::kind_of_head(&head).is_some()).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::is_short_for;

    #[test]
    fn a_short_form_has_the_letters_of_the_name_in_their_order() {
        for (short, full) in [("GUR", "Main Directorate"), ("Norcent", "Norland Central Command")] {
            assert!(is_short_for(short, full), "{short}");
        }
        for (other, full) in
            [("Oblin", "Norland Central Command"), ("said", "the sad aid"), ("Oblin", "Oblin")]
        {
            assert!(!is_short_for(other, full), "{other}");
        }
    }
}
