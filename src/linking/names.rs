//! What the words of one mention say: name, role, kind, degree of naming.

use words::is_one_of;

use super::bodies;
use crate::annotation::{Naming, Reference, SourceKind};
use crate::language::{Reading, Sentence, Tag, Token, singular};
use crate::text::Span;

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
}

/// Reads a mention: the tokens of `sentence` that lie in `span`.
pub(super) fn read(reading: &Reading<'_>, sentence: &Sentence, span: Span) -> Option<Mention> {
    let tokens: Vec<Token> =
        sentence.tokens.iter().copied().filter(|token| span.contains(token.span)).collect();
    let words = Words { reading, tokens: &tokens };
    let first = *tokens.first()?;
    let base = |name: String, kind, naming, how| Mention {
        span,
        name,
        role: None,
        acronym: None,
        kind,
        naming,
        how,
        plural: false,
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
    let acronym = words.acronym();
    let core = words.core();
    let text = core.span().map_or("", |span| span.slice(reading.text()));
    if let Some(name) = name_behind(&words, &core) {
        let role = Some(text.to_owned());
        return Some(Mention {
            role,
            ..base(name, SourceKind::Person, Naming::Named, Reference::Name)
        });
    }
    if core.tokens.iter().any(|token| token.tag == Tag::Propn) {
        Some(named(&words, &core, acronym, &base))
    } else {
        Some(described(&words, &core, text, &base))
    }
}

/// The tokens of a mention.
struct Words<'a> {
    reading: &'a Reading<'a>,
    tokens: &'a [Token],
}

impl<'a> Words<'a> {
    fn span(&self) -> Option<Span> {
        Some(self.tokens.first()?.span.cover(self.tokens.last()?.span))
    }

    fn lower(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| self.reading.lower(*token))
    }

    /// The words in capitals between brackets: "(GUR)".
    fn acronym(&self) -> Option<String> {
        let open = self.tokens.iter().position(|token| self.reading.word(*token) == "(")?;
        let inside = self.reading.word(*self.tokens.get(open + 1)?);
        let closed =
            self.tokens.get(open + 2).is_some_and(|token| self.reading.word(*token) == ")");
        (closed && is_acronym(inside)).then(|| inside.to_owned())
    }

    /// The phrase up to its head: without what follows a comma, a bracket, a preposition or a relative pronoun. "of"
    /// stays in names ("Bank of England").
    fn core(&self) -> Words<'a> {
        let mut end = self.tokens.len();
        for (at, token) in self.tokens.iter().enumerate().skip(1) {
            let word = self.reading.lower(*token);
            let name_goes_on = is_one_of(word, "of for and the")
                && self.tokens.iter().skip(at + 1).take(2).any(|next| next.tag == Tag::Propn)
                && self
                    .tokens
                    .get(at - 1)
                    .is_some_and(|before| before.tag == Tag::Propn || before.tag == Tag::Adp);
            let stops = match token.tag {
                Tag::Punct => !is_one_of(word, "- . – &"),
                Tag::Adp | Tag::Sconj | Tag::Aux | Tag::Cconj => !name_goes_on,
                Tag::Pron => is_one_of(word, "who which that whose whom"),
                Tag::Verb => {
                    token.is_finite()
                        || matches!(self.tokens.get(at - 1), Some(before) if before.is_nominal())
                }
                _ => false,
            };
            if stops {
                end = at;
                break;
            }
        }
        Words { reading: self.reading, tokens: self.tokens.get(..end).unwrap_or(&[]) }
    }
}

/// Whether a word is written in capitals: "GUR", "U.S.".
pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=8).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '&' || c.is_ascii_digit())
}

fn named(
    words: &Words<'_>,
    core: &Words<'_>,
    acronym: Option<String>,
    base: &impl Fn(String, SourceKind, Naming, Reference) -> Mention,
) -> Mention {
    let reading = words.reading;
    let slice = |tokens: &[Token]| match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span).slice(reading.text()).to_owned(),
        _ => String::new(),
    };
    let genitive = core.tokens.iter().rposition(|token| is_one_of(reading.lower(*token), "'s ’s"));
    let role_end = core.tokens.iter().rposition(|token| {
        let word = reading.lower(*token);
        bodies::is_role(word.trim_end_matches('.'))
            || bodies::is_role(&singular(word))
            || bodies::is_honorific(word)
    });
    // "her brother Tom Keller", "state-owned Norbank": the name begins after the last common word.
    let common = core.tokens.iter().rposition(|token| {
        matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Pron | Tag::Num) && genitive.is_none()
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
        && let Some(name) = core.tokens.get(role_end + 1..)
        && name.first().is_some_and(|token| token.tag == Tag::Propn)
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
        // "President Ilse Vanek of Norland": where she is from is no part of her name.
        let until = name.iter().position(|token| !is_name_part(reading, *token));
        let name = name.get(..until.unwrap_or(name.len())).unwrap_or(name);
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
    let mut kind = head_kind.filter(|kind| *kind != SourceKind::Person);
    if kind.is_none() {
        kind = all.iter().find_map(|token| {
            let kind = bodies::kind_of_head(reading.lower(*token))?;
            matches!(kind, SourceKind::Government | SourceKind::Organisation).then_some(kind)
        });
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
        let role = apposition(words, core).map(|tokens| slice(&tokens));
        return Mention { role, ..base(without_article, SourceKind::Person, Naming::Named, how) };
    }
    let name = match &acronym {
        Some(acronym) => format!("{} ({acronym})", slice(core.tokens)),
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
    Mention { acronym, ..base(name, kind, naming, how) }
}

/// The name behind a role and a comma: "its director, Mirel Tasov".
fn name_behind(words: &Words<'_>, core: &Words<'_>) -> Option<String> {
    let reading = words.reading;
    let head = singular(reading.lower(*core.tokens.last()?));
    let rest = words.tokens.get(core.tokens.len()..)?;
    let (comma, rest) = rest.split_first()?;
    // "the harbour master, Ines Calder": a definite description of one person, unless it is one of a body.
    let definite = is_definite(core) && bodies::kind_of_head(&head).is_none();
    let describes = bodies::is_role(&head) || bodies::is_unnamed(&head) || definite;
    if reading.word(*comma) != "," || !describes {
        return None;
    }
    let end = rest.iter().position(|token| token.tag == Tag::Punct && reading.word(*token) != "-");
    let name = rest.get(..end.unwrap_or(rest.len()))?;
    let proper =
        (2..=4).contains(&name.len()) && name.iter().all(|token| is_name_part(reading, *token));
    Some(name.first()?.span.cover(name.last()?.span).slice(reading.text()).to_owned())
        .filter(|_| proper)
}

/// Whether a token can stand in a person's name: "Ana", "de", "-".
fn is_name_part(reading: &Reading<'_>, token: Token) -> bool {
    token.tag == Tag::Propn || is_one_of(reading.word(token), "- de van von al bin der la el di")
}

/// What stands behind the first comma, where it holds a role.
fn apposition(words: &Words<'_>, core: &Words<'_>) -> Option<Vec<Token>> {
    let rest = words.tokens.get(core.tokens.len()..)?;
    if words.reading.word(*rest.first()?) != "," {
        return None;
    }
    let mut role: Vec<Token> = rest.iter().copied().skip(1).collect();
    while role.last().is_some_and(|token| token.tag == Tag::Punct) {
        role.pop();
    }
    let holds = role.iter().any(|token| bodies::is_role(&singular(words.reading.lower(*token))));
    holds.then_some(role)
}

/// A mention without a name: by what its head and its article say.
fn described(
    words: &Words<'_>,
    core: &Words<'_>,
    text: &str,
    base: &impl Fn(String, SourceKind, Naming, Reference) -> Mention,
) -> Mention {
    let last = core.tokens.len().saturating_sub(1);
    let head = core.lower(last);
    let one = singular(head);
    let plural = one != head || is_one_of(head, "police people");
    let definite = is_definite(core);
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
    // "two officials briefed on the talks", but not the clause behind a comma.
    let described = words.tokens.iter().take_while(|token| words.reading.word(**token) != ",");
    let name = match (words.tokens.first(), described.last()) {
        (Some(first), Some(last)) if naming != Naming::NamedBody => {
            first.span.cover(last.span).slice(words.reading.text())
        }
        _ => text,
    };
    Mention {
        plural: several || head == "police",
        ..base(name.to_owned(), kind, naming, Reference::Role)
    }
}

/// Whether a phrase means a certain one: "the mayor", "its mayor", "the town's mayor".
fn is_definite(core: &Words<'_>) -> bool {
    is_one_of(core.lower(0), "the his her its their our my") || genitive(core)
}

fn genitive(core: &Words<'_>) -> bool {
    core.tokens.iter().any(|token| is_one_of(core.reading.lower(*token), "'s ’s"))
}

fn is_spokesperson(head: &str) -> bool {
    is_one_of(head, "spokesman spokeswoman spokesperson representative")
}
