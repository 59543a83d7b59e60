//! What the words of one mention say: name, role, kind, degree of naming.

use words::is_one_of;

use super::phrase::{Words, is_acronym, is_name_part, name_length};
use super::{apposition, bodies, roles};
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
    /// What else the article says that it is, each a line.
    pub(super) roles: String,
    /// The words that say it: the name with the role.
    pub(super) introduced: Option<Span>,
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
    /// One that says nothing but what is given here.
    pub(super) fn new(
        span: Span,
        name: String,
        kind: SourceKind,
        naming: Naming,
        how: Reference,
    ) -> Self {
        Mention {
            span,
            name,
            role: None,
            roles: String::new(),
            introduced: None,
            acronym: None,
            kind,
            naming,
            how,
            plural: false,
            gender: Gender::default(),
            nouns: String::new(),
        }
    }

    /// Takes what another mention says that it is. The first description is its role; one word ("President") only where
    /// there is no description.
    pub(super) fn adopt(&mut self, other: &Mention) {
        const MOST: usize = 400;
        let Some(role) = &other.role else { return };
        if self.role.as_ref() == Some(role) || self.roles.split('\n').any(|own| own == role) {
            return;
        }
        let words = |role: &str| usize::from(role.contains(' ')) + 1;
        let better = self.role.as_deref().is_none_or(|own| words(own) < words(role));
        let second = if better {
            self.introduced = other.introduced;
            self.role.replace(role.clone())
        } else {
            Some(role.clone())
        };
        if let Some(second) = second.filter(|_| self.roles.len() < MOST) {
            self.roles.push_str(&second);
            self.roles.push('\n');
        }
    }

    /// Adds words by which it is called.
    pub(super) fn add_noun(&mut self, nouns: &str) {
        if !nouns.is_empty() && !is_one_of(nouns, &self.nouns) {
            self.nouns.push(' ');
            self.nouns.push_str(nouns);
        }
    }
}

/// What the article's words say about whether somebody is a man or a woman.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gender {
    he: bool,
    she: bool,
}

impl Gender {
    /// By forms of address, titles and kinship.
    fn of(lower: &str) -> Self {
        let says = |list| lower.split([' ', ',']).any(|word| is_one_of(trim_end(word, "."), list));
        Gender {
            he: says(
                "mr sir lord king prince spokesman chairman congressman father man husband son brother",
            ),
            she: says(
                "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman mother woman wife \
                 daughter sister",
            ),
        }
    }

    /// Of whom "he" or "she" stands for.
    pub(super) fn of_pronoun(pronoun: &str) -> Self {
        let is = |word: &str| pronoun.eq_ignore_ascii_case(word);
        Gender { he: is("he"), she: is("she") }
    }

    /// What both say together.
    pub(super) fn and(self, other: Self) -> Self {
        Gender { he: self.he || other.he, she: self.she || other.she }
    }

    /// Whether both can be said of one person.
    pub(super) fn fits(self, other: Self) -> bool {
        self == Self::default() || other == Self::default() || self.he == other.he
    }

    /// Whether "he" or "she" can stand for the person.
    pub(super) fn allows(self, pronoun: &str) -> bool {
        self.fits(Gender::of_pronoun(pronoun))
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
        introduced: role.is_some().then(|| whole(&words)).flatten(),
        role,
        ..base(name.text().to_owned(), SourceKind::Person, Naming::Named, Reference::Name)
    };
    if let Some((role, name)) = roles::listed(&words) {
        return Some(person(role_text(&role), &name));
    }
    let core = words.core();
    if let Some((role, name)) = apposition::person_behind(&words, &core) {
        return Some(person(role.and_then(|role| role_text(&role)), &name));
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
            || reading.word(*token).starts_with(char::is_lowercase) && bodies::is_person(word)
    });
    // "Secretary of State Mira Lang"; not "the High Commissioner for Human Rights".
    let office = role_end.map(|end| roles::office_end(reading, core.tokens, end + 1) - 1);
    let of_office = office != role_end;
    let role_end = office;
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
    let named_behind = core.tokens.get(begin..).is_some_and(|behind| {
        behind.iter().any(|token| bodies::kind_of_head(reading.lower(*token)).is_none())
    });
    let begin = if named_behind { begin } else { 0 };
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
        && let Some(name) = behind.get(..name_length(reading, behind))
        && body_kind(reading, name).is_none() // "Leith General Hospital"
        && !(of_office && name.len() < 2)
        && genitive.is_none_or(|genitive| genitive < role_end)
    {
        let role = Words { reading, tokens: core.tokens.get(..=role_end).unwrap_or(&[]) };
        let own = base(slice(name), SourceKind::Person, Naming::Named, how);
        return with_roles(own, words, (role_text(&role), role_end + 1 + name.len()));
    }
    let head_kind = bodies::kind_of_head(&singular(last_lower));
    if bodies::is_state(&lower) || bodies::is_medium(&lower) {
        let kind =
            if bodies::is_medium(&lower) { SourceKind::Media } else { SourceKind::Government };
        return base(slice(core.tokens), kind, Naming::NamedBody, how);
    }
    // "Western officials", "a Kremlin spokesman", "Moscow residents": a name that only describes.
    let one = singular(last_lower);
    let unnamed = bodies::is_unnamed(&one) || bodies::is_role(&one);
    // "Martin King" and "Ann Dean" are names.
    let article = core.tokens.first().is_some_and(|token| token.tag == Tag::Det);
    let surname = all.len() > 1
        && !article
        && genitive.is_none()
        && one == last_lower
        && all.iter().all(|token| token.tag == Tag::Propn)
        && body_kind(reading, &all).is_none();
    let common_head =
        all.last().is_some_and(|token| token.tag == Tag::Noun && !is_acronym(reading.word(*token)));
    if common_head || unnamed && !surname {
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
    // "Christina, a fellow passenger": one word, and who she is.
    let described_person =
        propers == 1 && roles::behind(reading, words.tokens, core.tokens.len()).is_some();
    let person = kind.is_none()
        && !article
        && genitive.is_none()
        && acronym.is_none()
        && how == Reference::Name
        && name_length(reading, &all) == all.len()
        && ((2..=5).contains(&propers) || described_person);
    if person {
        // "Ana Ruiz, the city's chief engineer": the role behind the name.
        let own = base(without_article, SourceKind::Person, Naming::Named, how);
        return with_roles(own, words, (None, core.tokens.len()));
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

/// A person with the role before the name and the one behind it, which begins at the token.
fn with_roles(
    mut person: Mention,
    words: &Words<'_>,
    (title, behind): (Option<String>, usize),
) -> Mention {
    let reading = words.reading;
    let introduced = whole(words);
    let described = roles::behind(reading, words.tokens, behind)
        .and_then(|(from, to)| words.tokens.get(from..to))
        .and_then(|tokens| Words { reading, tokens }.span())
        .map(|span| span.slice(reading.text()).to_owned());
    for role in [title, described] {
        let mention = Mention { role, introduced, ..person.clone() };
        person.adopt(&mention);
    }
    person
}

/// The words of a role, without what is none in them; none where nothing stays.
fn role_text(role: &Words<'_>) -> Option<String> {
    let reading = role.reading;
    // "the boy's aunt"
    let article = role.tokens.first().is_some_and(|token| token.tag == Tag::Det);
    let without_article = usize::from(article && !role.has_genitive());
    let (from, to) = roles::cleaned(reading, role.tokens, without_article, role.tokens.len())
        .unwrap_or((without_article, role.tokens.len()));
    let words = Words { reading, tokens: role.tokens.get(from..to)? };
    let text = words.text();
    (!text.is_empty() && !roles::is_bare(text)).then(|| text.to_owned())
}

/// The words of a mention without the mark or the "who" at their end.
fn whole(words: &Words<'_>) -> Option<Span> {
    let mark = |token: &&Token| is_one_of(words.reading.lower(**token), ", who which that whom");
    let length = words.tokens.len() - words.tokens.iter().rev().take_while(mark).count();
    Words { reading: words.reading, tokens: words.tokens.get(..length)? }.span()
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
    let medium = bodies::is_medium(&strip_article(outlet).to_ascii_lowercase());
    let named = (if medium { 1..=3 } else { 2..=3 }).contains(&(person.len() - 2 * hyphens))
        && person.iter().all(|token| is_name_part(reading, *token))
        && body_kind(reading, person).is_none()
        && !person.iter().any(|token| is_one_of(reading.lower(*token), OF_BODIES));
    (named && (medium || body_kind(reading, body).is_some())).then_some(person)
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
    if let Some(mention) = partitive(words, core, base) {
        return mention;
    }
    // "people familiar with the talks": the adjective behind is no head.
    let noun = core.tokens.iter().rposition(|token| token.is_nominal());
    let head = core.lower(noun.unwrap_or(core.tokens.len().saturating_sub(1)));
    let one = singular(head);
    let plural = one != head || is_one_of(head, "police people");
    let definite = core.is_definite();
    let kind = bodies::kind_of_head(&one)
        .or_else(|| bodies::is_person(&one).then_some(SourceKind::Person));
    let several = plural && head != "police";
    let modified = core.tokens.len()
        > 1 + usize::from(core.tokens.first().is_some_and(|token| token.tag == Tag::Det))
        || words.tokens.len() > core.tokens.len();
    let nameless = if modified { Naming::UnnamedDescribed } else { Naming::Unnamed };
    let known = Naming::IdentifiedByRole;
    // "the mayor's aunt" is one, "the mayor's aides" are any.
    let one_of_role = definite || core.tokens.len() == 1;
    let (kind, naming) = match kind {
        // "both", "many", "the latter"
        _ if !core.tokens.iter().any(|token| matches!(token.tag, Tag::Noun | Tag::Propn)) => {
            (SourceKind::Unknown, Naming::None)
        }
        Some(SourceKind::Person) if several => (SourceKind::Group, nameless),
        Some(SourceKind::Person) if one_of_role && bodies::is_role(&one) => {
            (SourceKind::Person, known)
        }
        Some(SourceKind::Person) if is_spokesperson(&one) || core.has_genitive() => {
            (SourceKind::Person, known)
        }
        Some(SourceKind::Person) => (SourceKind::Person, nameless),
        // "a group of nurses" are people without a name.
        Some(SourceKind::Organisation) if is_people_of(words, core) => {
            (SourceKind::Organisation, Naming::UnnamedDescribed)
        }
        Some(kind @ (SourceKind::Government | SourceKind::Organisation | SourceKind::Media)) => {
            let body = definite
                || head == "police"
                || core.tokens.iter().any(|token| token.tag == Tag::Propn);
            (kind, if body && !several { Naming::NamedBody } else { known })
        }
        Some(kind) => (kind, known),
        None => (SourceKind::Unknown, known),
    };
    let place = words.tokens.get(core.tokens.len()..).map_or(0, |rest| {
        let of =
            rest.first().is_some_and(|token| is_one_of(words.reading.lower(*token), "in of at"));
        let names = rest.iter().skip(1).take_while(|token| token.tag == Tag::Propn).count();
        if of && names > 0 { 1 + names } else { 0 }
    });
    let body = words.tokens.get(..core.tokens.len() + place).unwrap_or(core.tokens);
    // "two officials briefed on the talks", but not the clause behind a comma.
    let comma = words.tokens.iter().position(|token| words.reading.word(*token) == ",");
    let until = comma.unwrap_or(words.tokens.len());
    let described =
        Words { reading: words.reading, tokens: words.tokens.get(..until).unwrap_or(&[]) };
    let name = match whole(&described) {
        Some(whole) if naming != Naming::NamedBody => whole.slice(words.reading.text()),
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

/// Some of many: "two in five pupils", "a third of adults", "one of the lawyers", "dozens of tenants".
fn partitive(
    words: &Words<'_>,
    core: &Words<'_>,
    base: &impl Fn(String, SourceKind, Naming, Reference) -> Mention,
) -> Option<Mention> {
    const QUANTITIES: &str = "\
        half third thirds quarter quarters fifth fifths majority minority number couple dozens hundreds thousands scores \
        handful percent cent % one";
    let reading = words.reading;
    let quantity = core.tokens.iter().all(|token| {
        matches!(token.tag, Tag::Num | Tag::Det | Tag::Adj | Tag::Adv | Tag::Sym)
            || is_one_of(reading.lower(*token), QUANTITIES)
            || reading.word(*token) == "-"
    });
    let link = core.tokens.len();
    let link = link + usize::from(words.lower(link) == "out");
    if !quantity || !is_one_of(words.lower(link), "in of") {
        return None;
    }
    let of = Words { reading, tokens: words.tokens.get(link + 1..)? };
    let noun = of.core();
    let head = reading.lower(*noun.tokens.iter().rev().find(|token| token.is_nominal())?);
    let several = !(is_one_of(core.lower(core.tokens.len().saturating_sub(1)), "one another")
        && words.lower(link) == "of");
    let text = whole(words)?.slice(reading.text()).to_owned();
    let kind = if several { SourceKind::Group } else { SourceKind::Person };
    bodies::is_person(head).then(|| Mention {
        plural: several,
        nouns: singular(head),
        ..base(text, kind, Naming::UnnamedDescribed, Reference::Role)
    })
}

/// "a group | of employees", "a team | of Dutch researchers".
fn is_people_of(words: &Words<'_>, core: &Words<'_>) -> bool {
    let behind = words.tokens.get(core.tokens.len()..).unwrap_or(&[]);
    let of = Words { reading: words.reading, tokens: behind.get(1..).unwrap_or(&[]) };
    let head = of.core().tokens.last().map_or("", |token| words.reading.lower(*token));
    behind.first().is_some_and(|token| words.reading.lower(*token) == "of")
        && bodies::is_person(head)
        && singular(head) != head
}

fn is_spokesperson(head: &str) -> bool {
    is_one_of(head, "spokesman spokeswoman spokesperson representative")
}
