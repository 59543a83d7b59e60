//! What the words of one mention say: name, role, kind, degree of naming.

use words::is_one_of;

use super::mention::{Mention, strip_article};
use super::phrase::{Words, is_acronym, is_name_part, name_length};
use super::{apposition, describing, office, roles};
use crate::annotation::{Naming, Reference, SourceKind};
use crate::languages::en::linking::entities::gender::Gender;
use crate::languages::en::linking::entities::source_kinds::{self, body_kind};
use crate::languages::en::syntax::singular;
use crate::syntax::{Reading, Sentence, Tag, Token};
use crate::text::{Span, trim_end};

/// Reads a mention: the tokens of `sentence` that lie in `span`.
pub(crate) fn read(reading: &Reading<'_>, sentence: &Sentence, span: Span) -> Option<Mention> {
    let words = Words::of(reading, sentence, span);
    let tokens = words.tokens;
    let first = *tokens.first()?;
    let gender = Gender::of(reading.lower_words(span));
    let base = |name: String, kind, naming, how| Mention {
        gender,
        ..Mention::new(span, name, kind, naming, how)
    };
    // "WHO said"
    let capitals = is_one_of(reading.word(first), "WHO US");
    if tokens.len() == 1 && first.tag == Tag::Pron && !capitals {
        let kind = match reading.lower(first) {
            "he" | "she" | "i" => SourceKind::Person,
            "it" => SourceKind::Organisation,
            _ => SourceKind::Unknown,
        };
        let plural = is_one_of(reading.lower(first), "they we");
        let name = span.slice(reading.text()).to_owned();
        return Some(Mention { plural, ..base(name, kind, Naming::None, Reference::Pronoun) });
    }
    let person = |role: Option<String>, name: &Words<'_>| Mention {
        introduced: role.is_some().then(|| words.whole()).flatten(),
        role,
        ..base(name.text().to_owned(), SourceKind::Person, Naming::Named, Reference::Name)
    };
    if let Some((role, name)) = roles::listed(&words) {
        return Some(person(roles::text(&role), &name));
    }
    let core = words.core();
    if let Some((role, name)) = apposition::person_behind(&words, &core) {
        return Some(person(role.and_then(|role| roles::text(&role)), &name));
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
    // "WHO said": capitals are a name whatever they were taken for.
    let capitals = matches!(core.tokens, [.., one] if core.tokens.len() <= 2 && is_acronym(reading.word(*one)));
    if capitals || core.tokens.iter().any(|token| token.tag == Tag::Propn) {
        Some(named(sentence.span.start(), &words, &core, &base))
    } else {
        Some(describing::described(&words, &core, core.text(), &base))
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
    let text = |tokens| Words { reading, tokens }.text().to_owned();
    let genitive = core.tokens.iter().rposition(|token| is_one_of(reading.lower(*token), "'s ’s"));
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
    // "state TV": what follows is no name.
    let named_behind = begin == 0
        || core.tokens.get(begin..).is_some_and(|behind| {
            behind.iter().any(|token| source_kinds::kind_of_head(reading.lower(*token)).is_none())
        });
    let begin = if named_behind { begin } else { 0 };
    let behind = core.tokens.get(begin..).unwrap_or(&[]);
    let articles = behind.iter().take_while(|token| token.tag == Tag::Det).count();
    let all = behind.get(articles..).unwrap_or(&[]);
    let name = Words { reading, tokens: all };
    let without_article = name.text();
    let lower = name.span().map_or("", |span| reading.lower_words(span));
    let last_lower = all.last().map_or("", |token| reading.lower(*token));
    let how = if is_acronym(without_article) { Reference::Acronym } else { Reference::Name };
    if let Some((role, name)) = titled(core, genitive) {
        let own = base(text(name), SourceKind::Person, Naming::Named, how);
        let behind = role.tokens.len() + name.len();
        return roles::with_roles(own, words, (roles::text(&role), behind));
    }
    let one = singular(last_lower);
    let head_kind = source_kinds::kind_of_head(&one);
    let medium = source_kinds::is_medium(lower);
    if medium || source_kinds::is_state(lower) {
        let kind = if medium { SourceKind::Media } else { SourceKind::Government };
        return base(core.text().to_owned(), kind, Naming::NamedBody, how);
    }
    // "Western officials", "a Kremlin spokesman", "Moscow residents": a name that only describes.
    let unnamed = source_kinds::is_unnamed(&one) || source_kinds::is_role(&one);
    // "Martin King" and "Ann Dean" are names.
    let article = core.tokens.first().is_some_and(|token| token.tag == Tag::Det);
    let surname = all.len() > 1
        && !article
        && genitive.is_none()
        && one == last_lower
        && all.iter().all(|token| token.tag == Tag::Propn)
        && body_kind(reading, all).is_none();
    let common_head =
        all.last().is_some_and(|token| token.tag == Tag::Noun && !is_acronym(reading.word(*token)));
    if common_head || unnamed && !surname {
        return describing::described(words, core, core.text(), base);
    }
    if let Some(name) = person_of_body(reading, all) {
        let own = base(text(name), SourceKind::Person, Naming::Named, how);
        let behind = core.tokens.len() - all.len() + name.len();
        return roles::with_roles(own, words, (None, behind));
    }
    let mut kind = head_kind.filter(|kind| *kind != SourceKind::Person);
    if kind.is_none() {
        kind = body_kind(reading, all);
    }
    let propers = all.iter().filter(|token| token.tag == Tag::Propn).count();
    // "Christina, a fellow passenger": one word, and who she is.
    let described_person =
        || propers == 1 && roles::behind(reading, words.tokens, core.tokens.len()).is_some();
    let person = kind.is_none()
        && !article
        && genitive.is_none()
        && acronym.is_none()
        && how == Reference::Name
        && name_length(reading, all) == all.len()
        && ((2..=5).contains(&propers) || described_person());
    if person {
        // "Ana Ruiz, the city's chief engineer": the role behind the name.
        let own = base(without_article.to_owned(), SourceKind::Person, Naming::Named, how);
        return roles::with_roles(own, words, (None, core.tokens.len()));
    }
    let name = match &acronym {
        Some(acronym) => [core.text(), " (", acronym, ")"].concat(),
        // "the grid operator Norgrid" is called Norgrid.
        None if begin > 0 || (kind.is_none() && !article) => without_article.to_owned(),
        None => core.text().to_owned(),
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

/// A role and the name after it: "Kremlin spokesman Dmitry Peskov", "Secretary of State Mira Lang"; not "the High
/// Commissioner for Human Rights", "Leith General Hospital".
fn titled<'a>(core: &Words<'a>, genitive: Option<usize>) -> Option<(Words<'a>, &'a [Token])> {
    let reading = core.reading;
    // A role and a name are two words.
    if core.tokens.len() < 2 {
        return None;
    }
    let role = core.tokens.iter().rposition(|token| {
        let word = reading.lower(*token);
        source_kinds::is_role(trim_end(word, "."))
            || source_kinds::is_honorific(word)
            || source_kinds::is_role(&singular(word))
            || reading.word(*token).starts_with(char::is_lowercase) && source_kinds::is_person(word)
    })?;
    let end = office::end(reading, core.tokens, role + 1);
    let behind = core.tokens.get(end..)?;
    // "President Ilse Vanek of Norland": where she is from is no part of her name.
    let name = behind.get(..name_length(reading, behind))?;
    let least = if end > role + 1 { 2 } else { 1 };
    let named = behind.first().is_some_and(|token| token.tag == Tag::Propn)
        && name.len() >= least
        && body_kind(reading, name).is_none()
        && genitive.is_none_or(|genitive| genitive + 1 < end);
    let role = Words { reading, tokens: core.tokens.get(..end)? };
    named.then_some((role, name))
}

/// The name of somebody who is of a body: "Hanna Weiss of the Islands Institute". Not "the Royal Society of Chemistry".
fn person_of_body<'t>(reading: &Reading<'_>, name: &'t [Token]) -> Option<&'t [Token]> {
    const OF_BODIES: &str = "\
        national royal united international free new great federal central supreme north south east west american \
        european african asian british french german russian chinese indian world global general";
    let of = name.iter().position(|token| is_one_of(reading.lower(*token), "of at from"))?;
    let (person, behind) = name.split_at_checked(of)?;
    let hyphens = person.iter().filter(|token| reading.word(**token) == "-").count();
    // "Ruiz of the Herald": only a medium has its reporters called so.
    let body = behind.get(1..)?;
    let outlet = Words { reading, tokens: body }.text();
    let medium = source_kinds::is_medium(&strip_article(outlet).to_ascii_lowercase());
    let named = (if medium { 1..=3 } else { 2..=3 }).contains(&(person.len() - 2 * hyphens))
        && person.iter().all(|token| is_name_part(reading, *token))
        && body_kind(reading, person).is_none()
        && !person.iter().any(|token| is_one_of(reading.lower(*token), OF_BODIES));
    (named && (medium || body_kind(reading, body).is_some())).then_some(person)
}
