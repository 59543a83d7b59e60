//! What the words of one mention say: name, role, kind, degree of naming.

use words::is_one_of;

pub(super) use super::gender::Gender;
use super::phrase::{Words, is_acronym, is_name_part};
use super::{apposition, bodies};
use crate::annotation::{Naming, Reference, SourceKind};
use crate::language::{Reading, Sentence, Tag, Token, singular};
use crate::text::{Span, trim_end};

/// A mention of a source, read by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The words.
    pub(super) span: Span,
    /// The name without role, form of address and article: "Volodymyr Zelensky"; for what has no name, the words
    /// themselves.
    pub(super) name: String,
    /// "Ukrainian President".
    pub(super) role: Option<String>,
    /// "GUR", where it stands in brackets behind the name.
    pub(super) acronym: Option<String>,
    /// What the words say it is.
    pub(super) kind: SourceKind,
    /// How precisely they name it.
    pub(super) naming: Naming,
    /// How they refer.
    pub(super) how: Reference,
    /// What the words say about one or several.
    pub(super) plural: bool,
    /// Whether the words show a man, or a woman: "Mr", "his wife". A name never does.
    pub(super) gender: Gender,
    /// Common nouns (singular, in lower case, blank-separated) by which the words call it: "charity" in "the charity Open
    /// Kitchen".
    pub(super) nouns: String,
}

impl Mention {
    /// Adds words by which it is called.
    pub(super) fn add_noun(&mut self, nouns: &str) {
        if !nouns.is_empty() && !is_one_of(nouns, &self.nouns) {
            self.nouns.push(' ');
            self.nouns.push_str(nouns);
        }
    }
}

/// Reads a mention: the tokens of `sentence` that lie in `span`.
pub(super) fn read(reading: &Reading<'_>, sentence: &Sentence, span: Span) -> Option<Mention> {
    let tokens: Vec<Token> =
        sentence.tokens.iter().copied().filter(|token| span.contains(token.span)).collect();
    let words = Words { reading, tokens: &tokens };
    let first = *tokens.first()?;
    let gender = Gender::of(reading.lower_words(span));
    let base = |name: String, kind, naming, how| Mention {
        span,
        name,
        role: None,
        acronym: None,
        kind,
        naming,
        how,
        plural: false,
        gender,
        nouns: String::new(),
    };
    if tokens.len() == 1 && first.tag == Tag::Pron {
        let kind = match reading.lower(first) {
            "he" | "she" | "i" => SourceKind::Person,
            "it" => SourceKind::Organisation,
            _ => SourceKind::Unknown,
        };
        let plural = is_one_of(reading.lower(first), "they we");
        let name = span.slice(reading.text()).to_owned();
        return Some(Mention { plural, ..base(name, kind, Naming::Unnamed, Reference::Pronoun) });
    }
    let core = words.core();
    if let Some((role, name)) = apposition::person_behind(&words, &core) {
        let role = Some(role.text().to_owned()).filter(|_| core.lower(0) != "one");
        let name = name.text().to_owned();
        return Some(Mention {
            role,
            ..base(name, SourceKind::Person, Naming::Named, Reference::Name)
        });
    }
    if let Some(body) = apposition::body_behind(&words, &core) {
        let mut mention = read(reading, sentence, body)?;
        mention.add_noun(&singular(core.lower(core.tokens.len().saturating_sub(1))));
        if mention.kind == SourceKind::Unknown {
            mention.kind = SourceKind::Organisation;
        }
        return Some(Mention { span, ..mention });
    }
    if let Some(name) = apposition::spelled_out(&words) {
        let acronym = core.text();
        let acronym = strip_article(acronym);
        let kind = body_kind(reading, name.tokens).unwrap_or(SourceKind::Organisation);
        let full = [name.text(), " (", acronym, ")"].concat();
        return Some(Mention {
            acronym: Some(acronym.to_owned()),
            ..base(full, kind, Naming::NamedBody, Reference::Name)
        });
    }
    if core.tokens.iter().any(|token| token.tag == Tag::Propn) {
        Some(named(sentence.span.start(), &words, &core, &base))
    } else {
        Some(described(&words, &core, core.text(), &base))
    }
}

fn named(
    sentence_start: u32,
    words: &Words<'_>,
    core: &Words<'_>,
    base: &impl Fn(String, SourceKind, Naming, Reference) -> Mention,
) -> Mention {
    let reading = words.reading;
    let acronym = apposition::acronym(words);
    let slice = |tokens: &[Token]| match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span).slice(reading.text()).to_owned(),
        _ => String::new(),
    };
    let genitive = core.tokens.iter().rposition(|token| is_one_of(reading.lower(*token), "'s ’s"));
    let role_end = core.tokens.iter().rposition(|token| {
        let word = reading.lower(*token);
        bodies::is_role(trim_end(word, "."))
            || bodies::is_role(&singular(word))
            || bodies::is_honorific(word)
    });
    // "her brother Tom Keller", "state-owned Norbank": the name begins after the last common word. In "Leith General
    // Hospital" there is none; at the beginning of a sentence a capital shows nothing.
    // "Rudi Kern": a first name that was taken for an adjective.
    let pair =
        core.tokens.len() == 2 && core.tokens.first().map(|token| token.tag) == Some(Tag::Adj);
    let common = core.tokens.iter().rposition(|token| {
        let capital = reading.word(*token).starts_with(char::is_uppercase);
        matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Pron | Tag::Num)
            && genitive.is_none()
            && (!capital || token.span.start() == sentence_start && !pair)
    });
    let begin = common.map_or(0, |at| at + 1);
    let begin = if begin < core.tokens.len() { begin } else { 0 };
    let all: Vec<Token> =
        core.tokens.iter().copied().skip(begin).skip_while(|token| token.tag == Tag::Det).collect();
    let without_article = slice(&all);
    let lower = without_article.to_ascii_lowercase();
    let last_lower = all.last().map_or("", |token| reading.lower(*token));
    let how = if is_acronym(&without_article) { Reference::Acronym } else { Reference::Name };
    // "Kremlin spokesman Dmitry Peskov": a name after a role.
    if let Some(role_end) = role_end
        && let Some(behind) = core.tokens.get(role_end + 1..)
        && behind.first().is_some_and(|token| token.tag == Tag::Propn)
        // "President Ilse Vanek of Norland": where she is from is no part of her name.
        && let until = behind.iter().position(|token| !is_name_part(reading, *token))
        && let Some(name) = behind.get(..until.unwrap_or(behind.len()))
        && body_kind(reading, name).is_none() // "Leith General Hospital"
        && genitive.is_none_or(|genitive| genitive < role_end)
    {
        let role: Vec<Token> = core
            .tokens
            .get(..=role_end)
            .unwrap_or(&[])
            .iter()
            .copied()
            .filter(|token| token.tag != Tag::Det && !bodies::is_honorific(reading.lower(*token)))
            .collect();
        let role = Some(slice(&role)).filter(|role| !role.is_empty());
        return Mention { role, ..base(slice(name), SourceKind::Person, Naming::Named, how) };
    }
    let head_kind = bodies::kind_of_head(&singular(last_lower));
    if bodies::is_state(&lower) || bodies::is_medium(&lower) {
        let kind =
            if bodies::is_medium(&lower) { SourceKind::Media } else { SourceKind::Government };
        return base(slice(core.tokens), kind, Naming::NamedBody, how);
    }
    // "Western officials", "a Kremlin spokesman", "Moscow residents": a name that only describes.
    let unnamed =
        bodies::is_unnamed(&singular(last_lower)) || bodies::is_role(&singular(last_lower));
    if all.last().is_some_and(|token| token.tag == Tag::Noun) || unnamed {
        return described(words, core, &slice(core.tokens), base);
    }
    if let Some(name) = person_of_body(reading, &all) {
        return base(slice(name), SourceKind::Person, Naming::Named, how);
    }
    let mut kind = head_kind.filter(|kind| *kind != SourceKind::Person);
    if kind.is_none() {
        kind = body_kind(reading, &all);
    }
    let propers = all.iter().filter(|token| token.tag == Tag::Propn).count();
    let article = core.tokens.first().is_some_and(|token| token.tag == Tag::Det);
    let person = kind.is_none()
        && !article
        && genitive.is_none()
        && acronym.is_none()
        && how == Reference::Name
        && all.iter().all(|token| is_name_part(reading, *token))
        && (2..=4).contains(&propers);
    if person {
        // "Ana Ruiz, the city's chief engineer": the role behind the name.
        let role = apposition::role(words, core).map(|tokens| slice(&tokens));
        return Mention { role, ..base(without_article, SourceKind::Person, Naming::Named, how) };
    }
    let name = match &acronym {
        Some(acronym) => [&slice(core.tokens), " (", acronym, ")"].concat(),
        // "the grid operator Norgrid" is called Norgrid.
        None if begin > 0 || (kind.is_none() && !article) => without_article,
        None => slice(core.tokens),
    };
    let naming = if kind.is_none() && propers == 1 && !article && how == Reference::Name {
        Naming::Named
    } else {
        Naming::NamedBody
    };
    let kind = kind.unwrap_or(if article || how == Reference::Acronym || genitive.is_some() {
        SourceKind::Organisation
    } else {
        SourceKind::Unknown
    });
    let nouns = apposition::noun(words, core).unwrap_or_default();
    let mut mention = Mention { acronym, nouns, ..base(name, kind, naming, how) };
    if let Some(noun) = common.filter(|_| begin > 0) {
        mention.add_noun(&singular(core.lower(noun)));
    }
    mention
}

/// The name of somebody who is of a body: "Hanna Weiss of the Islands Institute". Not "the Royal Society of Chemistry".
fn person_of_body<'t>(reading: &Reading<'_>, name: &'t [Token]) -> Option<&'t [Token]> {
    const OF_BODIES: &str = "\
        national royal united international free new great federal central supreme north south east west american \
        european african asian british french german russian chinese indian world global general";
    let of = name.iter().position(|token| is_one_of(reading.lower(*token), "of at from"))?;
    let (person, body) = name.split_at_checked(of)?;
    let named = (2..=3).contains(&person.len())
        && person.iter().all(|token| is_name_part(reading, *token))
        && body_kind(reading, person).is_none()
        && !person.iter().any(|token| is_one_of(reading.lower(*token), OF_BODIES));
    (named && body_kind(reading, body).is_some()).then_some(person)
}

/// What a word of a body's name says that it is.
fn body_kind(reading: &Reading<'_>, name: &[Token]) -> Option<SourceKind> {
    name.iter().find_map(|token| {
        let kind = bodies::kind_of_head(reading.lower(*token))?;
        matches!(kind, SourceKind::Government | SourceKind::Organisation).then_some(kind)
    })
}

/// Words without the article before them.
pub(super) fn strip_article(name: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

/// A mention without a name: by what its head and its article say.
fn described(
    words: &Words<'_>,
    core: &Words<'_>,
    text: &str,
    base: &impl Fn(String, SourceKind, Naming, Reference) -> Mention,
) -> Mention {
    // "people familiar with the talks": the adjective behind is no head.
    let noun = core.tokens.iter().rposition(|token| token.is_nominal());
    let head = core.lower(noun.unwrap_or(core.tokens.len().saturating_sub(1)));
    let one = singular(head);
    let plural = one != head || is_one_of(head, "police people");
    let definite = core.is_definite();
    let kind = bodies::kind_of_head(&one);
    let several = plural && head != "police";
    let modified = core.tokens.len()
        > 1 + usize::from(core.tokens.first().is_some_and(|token| token.tag == Tag::Det))
        || words.tokens.len() > core.tokens.len();
    let unnamed = if modified { Naming::UnnamedDescribed } else { Naming::Unnamed };
    let (kind, naming) = match kind {
        Some(SourceKind::Person) | None if several => (SourceKind::Group, unnamed),
        Some(SourceKind::Person)
            if (definite || core.tokens.len() == 1) && bodies::is_role(&one) =>
        {
            (SourceKind::Person, Naming::IdentifiedByRole)
        }
        Some(SourceKind::Person) if is_spokesperson(&one) => {
            (SourceKind::Person, Naming::IdentifiedByRole)
        }
        Some(SourceKind::Person) => (SourceKind::Person, unnamed),
        Some(SourceKind::Document) => (SourceKind::Document, Naming::UnnamedDescribed),
        Some(kind @ (SourceKind::Government | SourceKind::Organisation | SourceKind::Media)) => {
            let body = definite
                || head == "police"
                || core.tokens.iter().any(|token| token.tag == Tag::Propn);
            (kind, if body && !several { Naming::NamedBody } else { unnamed })
        }
        Some(kind @ (SourceKind::Group | SourceKind::Unknown)) => (kind, unnamed),
        None => (SourceKind::Unknown, unnamed),
    };
    let place = words.tokens.get(core.tokens.len()..).map_or(0, |rest| {
        let of =
            rest.first().is_some_and(|token| is_one_of(words.reading.lower(*token), "in of at"));
        let names = rest.iter().skip(1).take_while(|token| token.tag == Tag::Propn).count();
        if of && names > 0 { 1 + names } else { 0 }
    });
    let body = words.tokens.get(..core.tokens.len() + place).unwrap_or(core.tokens);
    // "two officials briefed on the talks", but not the clause behind a comma.
    let described = words.tokens.iter().take_while(|token| words.reading.word(**token) != ",");
    let name = match (words.tokens.first(), described.last()) {
        (Some(first), Some(last)) if naming != Naming::NamedBody => {
            first.span.cover(last.span).slice(words.reading.text())
        }
        // "Police in Oblin" are not those in Karsk.
        _ if place > 0 => Words { reading: words.reading, tokens: body }.text(),
        _ => text,
    };
    Mention {
        plural: several || head == "police",
        nouns: one,
        ..base(name.to_owned(), kind, naming, Reference::Role)
    }
}

fn is_spokesperson(head: &str) -> bool {
    is_one_of(head, "spokesman spokeswoman spokesperson representative")
}
