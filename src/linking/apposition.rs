//! What stands beside a name and says what it is, or behind a description and names it: "its director, Mirel Tasov",
//! "the Port Board (PB)", "Ana Ruiz, the city's chief engineer".

use words::is_one_of;

use super::bodies;
use super::phrase::{Words, is_acronym, is_name_part};
use crate::annotation::SourceKind;
use crate::language::{Tag, Token, singular};
use crate::text::Span;

/// The words in capitals between brackets: "(GUR)".
pub(super) fn acronym(words: &Words<'_>) -> Option<String> {
    let (before, inside) = bracketed(words)?;
    let [token] = inside else { return None };
    let word = words.reading.word(*token);
    (!before.is_empty() && is_acronym(word)).then(|| word.to_owned())
}

/// The name between brackets behind its acronym: "the RHN (Regional Health Network)".
pub(super) fn spelled_out<'a>(words: &Words<'a>) -> Option<Words<'a>> {
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

/// The person's name behind a role and a comma: "its director, Mirel Tasov", "the mayor of Karsk, Jana Pohl", "one of
/// them, Hanna Weir". First the role, then the name.
pub(super) fn person_behind<'a>(
    words: &Words<'a>,
    core: &Words<'_>,
) -> Option<(Words<'a>, Words<'a>)> {
    let reading = words.reading;
    let head = singular(reading.lower(*core.tokens.last()?));
    // "the harbour master, Ines Calder": a definite description of one person, unless it is one of a body.
    let definite = core.is_definite() && bodies::kind_of_head(&head).is_none();
    let describes =
        head == "one" || bodies::is_role(&head) || bodies::is_unnamed(&head) || definite;
    let name = behind_comma(words, core)?.without_titles();
    let proper = (2..=4).contains(&name.tokens.len())
        && name.tokens.iter().all(|token| is_name_part(reading, *token))
        && !names_body(&name);
    let role = words.tokens.iter().position(|token| reading.word(*token) == ",");
    let role = Words { reading, tokens: words.tokens.get(..role?)? };
    (describes && proper).then_some((role, name))
}

/// The name of a body behind what it is and a comma, with the acronym that may follow: "Velden's intelligence service,
/// the Main Security Bureau (MSB)".
pub(super) fn body_behind(words: &Words<'_>, core: &Words<'_>) -> Option<Span> {
    let head = singular(words.reading.lower(*core.tokens.last()?));
    let kind = bodies::kind_of_head(&head);
    let name = behind_comma(words, core)?;
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
        let kind = bodies::kind_of_head(name.reading.lower(*token));
        matches!(kind, Some(SourceKind::Organisation | SourceKind::Government | SourceKind::Media))
    })
}

/// What stands between the first comma behind the phrase (and behind an "of" that goes with it) and the next mark.
fn behind_comma<'a>(words: &Words<'a>, core: &Words<'_>) -> Option<Words<'a>> {
    let reading = words.reading;
    let rest = words.tokens.get(core.tokens.len()..)?;
    let comma = rest.iter().position(|token| reading.word(*token) == ",")?;
    let between = rest.get(..comma)?;
    let goes_on = between.len() <= 6
        && between.first().is_none_or(|token| is_one_of(reading.lower(*token), "of at for in"))
        && between.iter().all(|token| !matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Punct));
    let rest = rest.get(comma + 1..)?;
    let end = rest.iter().position(|token| token.tag == Tag::Punct && reading.word(*token) != "-");
    let tokens = rest.get(..end.unwrap_or(rest.len()))?;
    goes_on.then_some(Words { reading, tokens })
}

/// The role behind a name and a comma: "Ana Ruiz, the city's chief engineer".
pub(super) fn role(words: &Words<'_>, core: &Words<'_>) -> Option<Vec<Token>> {
    let rest = words.tokens.get(core.tokens.len()..)?;
    if words.reading.word(*rest.first()?) != "," {
        return None;
    }
    let mut role: Vec<Token> = rest.iter().copied().skip(1).collect();
    while role.last().is_some_and(|token| token.tag == Tag::Punct) {
        role.pop();
    }
    let holds = role.iter().any(|token| bodies::is_role(&singular(words.reading.lower(*token))));
    let first = role.first().map_or("", |token| words.reading.lower(*token));
    let clause = is_one_of(first, "who whom whose which that"); // "who heads the board"
    (holds && !clause).then_some(role)
}

/// The noun behind a name and a comma by which a body can be called later: "Open Kitchen, a charity in Modra".
pub(super) fn noun(words: &Words<'_>, core: &Words<'_>) -> Option<String> {
    let apposed = behind_comma(words, core)?.core();
    let head = singular(words.reading.lower(*apposed.tokens.last()?));
    let described = apposed.is_definite() || is_one_of(apposed.lower(0), "a an");
    (described && bodies::kind_of_head(&head).is_some()).then_some(head)
}
