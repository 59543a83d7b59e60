//! Speakers who are more than one: "Ann Cole and Rob Hyde", "Mr Paton and his team", "doctors and nurses".
//!
//! Not: "the Department of Health and Safety", "founder and chairman Ann Cole", "his wife and manager", "Marks and
//! Spencer".

use words::is_one_of;

use super::mention::Mention;
use super::phrase::{Words, name_length};
use super::{names, office};
use crate::annotation::{Naming, Reference, SourceKind};
use crate::languages::en::linking::entities::source_kinds;
use crate::languages::en::syntax::singular;
use crate::syntax::{Reading, Sentence, Tag, Token};
use crate::text::Span;

/// Several who speak together, each read by itself.
pub(crate) struct Joined {
    /// In their order.
    pub(crate) parts: Vec<Mention>,
    /// What joins the last one to the others: "and".
    joint: String,
    /// Whether the words alone leave no doubt: two bare surnames may be a firm.
    pub(crate) sure: bool,
}

/// The speakers in words that join several.
pub(crate) fn read(reading: &Reading<'_>, sentence: &Sentence, span: Span) -> Option<Joined> {
    let words = Words::of(reading, sentence, span);
    let lower = |at: usize| words.lower(at);
    // "both Ann Cole and Rob Hyde"
    let first = usize::from(is_one_of(lower(0), "both either neither"));
    let end = words.tokens.iter().position(|token| {
        token.tag == Tag::Pron && is_one_of(reading.lower(*token), "who which whose that")
    });
    let tokens = words.tokens.get(first..end.unwrap_or(words.tokens.len()))?;
    let joint = tokens.iter().rposition(|token| is_one_of(reading.lower(*token), "and or nor"))?;
    let (left, right) = (tokens.get(..joint)?, tokens.get(joint + 1..)?);
    let right = Words { reading, tokens: right };
    let aside = left.last().is_some_and(|token| reading.word(*token) == ",");
    let left = left.get(..left.len() - usize::from(aside))?;
    let mut members: Vec<Words<'_>> = left
        .split(|token| reading.word(*token) == ",")
        .map(|tokens| Words { reading, tokens })
        .collect();
    // "The minister, Sofia Lund, and her deputy": one with an apposition. "Ann Cole, a nurse and union leader": one.
    if members.len() == 2 && aside {
        members = vec![Words { reading, tokens: left }];
    }
    let bare = |words: &Words<'_>| {
        matches!(words.tokens, [one] if one.tag == Tag::Propn
            || reading.word(*one).starts_with(char::is_uppercase))
    };
    let listed = members.len() > 1;
    let last = members.last()?;
    if members.iter().any(|member| member.tokens.is_empty() || hangs_on(member) && !aside)
        || listed && !members.iter().chain([&right]).all(|one| is_person_name(one) || bare(one))
        || !starts_anew(last, &right)
    {
        return None;
    }
    let sure = !(bare(last) && bare(&right));
    members.push(right);
    let parts: Option<Vec<Mention>> =
        members.iter().map(|member| names::read(reading, sentence, member.span()?)).collect();
    let joint = tokens.get(joint).map_or("and", |token| reading.word(*token)).to_owned();
    parts.map(|parts| Joined { parts, joint, sure })
}

impl Joined {
    /// All of them as one source, whose words are `span`.
    pub(crate) fn mention(&self, span: Span) -> Mention {
        let mut name = String::new();
        for (at, part) in self.parts.iter().enumerate() {
            let link = match at {
                0 => "",
                _ if at + 1 == self.parts.len() => " ",
                _ => ", ",
            };
            name.push_str(link);
            if link == " " {
                name.push_str(&self.joint);
                name.push(' ');
            }
            name.push_str(&part.name);
        }
        let all = |wanted: &[Naming]| self.parts.iter().all(|part| wanted.contains(&part.naming));
        let any = |wanted: Naming| self.parts.iter().any(|part| part.naming == wanted);
        let naming = if any(Naming::Named) {
            Naming::Named
        } else if all(&[Naming::NamedBody]) {
            Naming::NamedBody
        } else if all(&[Naming::Unnamed, Naming::UnnamedDescribed]) {
            Naming::UnnamedDescribed
        } else {
            Naming::IdentifiedByRole
        };
        let named = matches!(naming, Naming::Named | Naming::NamedBody);
        Mention {
            plural: true,
            ..Mention::new(
                span,
                name,
                SourceKind::Group,
                naming,
                if named { Reference::Name } else { Reference::Role },
            )
        }
    }
}

/// Whether something hangs on the phrase, so that what "and" joins may be a part of it: "a spokesman for the mayor".
fn hangs_on(words: &Words<'_>) -> bool {
    // "Secretary of State Ann Cole": the office hangs on the role alone.
    let at = |at: &usize| {
        words.tokens.get(*at).is_some_and(|token| {
            matches!(token.tag, Tag::Adp | Tag::Verb | Tag::Sconj)
                && office::end(words.reading, words.tokens, *at) == *at
        })
    };
    (0..words.tokens.len()).any(|index| at(&index))
}

/// "Ann Cole", "Mr Cole", "Lt. Gov. Ann Cole".
fn is_person_name(words: &Words<'_>) -> bool {
    let name = words.without_titles();
    let titled = name.tokens.len() < words.tokens.len();
    let proper = name_length(words.reading, name.tokens);
    let body = name.tokens.iter().any(|token| {
        let kind = source_kinds::kind_of_head(words.reading.lower(*token));
        kind.is_some_and(|kind| kind != SourceKind::Person)
    });
    !body && (proper >= 2 || titled && proper == 1)
}

/// Whether behind "and" another speaker begins, and not another word of the first one's name or role.
fn starts_anew(before: &Words<'_>, behind: &Words<'_>) -> bool {
    let reading = behind.reading;
    let first = behind.lower(0);
    let determined = behind.tokens.first().is_some_and(|token| token.tag == Tag::Det)
        || is_one_of(first, "his her its their my our two three several some other many");
    let single = |words: &Words<'_>| matches!(words.tokens, [one] if reading.word(*one).starts_with(char::is_uppercase));
    let head = |words: &Words<'_>| -> String {
        words.core().tokens.last().map_or("", |token: &Token| reading.lower(*token)).to_owned()
    };
    let people = |words: &Words<'_>| {
        let head = head(words);
        source_kinds::is_person(&head) && singular(&head) != head
    };
    let one = before.is_definite() || is_one_of(before.lower(0), "a an");
    if determined {
        // "the mayor and the governor"
        return true;
    }
    if is_person_name(behind) {
        // "Trade and | Industry Secretary Ann Cole": one office.
        let last = before.lower(before.tokens.len().saturating_sub(1));
        if office::is_portfolio(last) && !source_kinds::is_role(behind.lower(0)) {
            return false;
        }
        // "his wife and manager Ann Cole" has no name of its own before "and".
        return is_person_name(before) || single(before) || one || people(before);
    }
    people(before) && people(behind) || single(before) && single(behind)
}
