//! What the article says that somebody is, whole and without the writer's opinion of them: before the name ("Norland's
//! finance minister Ana Ruiz", "founder, chairman and chief executive Ana Ruiz"), behind it ("Ana Ruiz, 45, a nurse at
//! the clinic", "Ana Ruiz, who is …", "Ana Ruiz is …").

use words::is_one_of;

use super::mention::{Mention, strip_article};
use super::phrase::{Words, name_length};
use crate::languages::en::linking::entities::source_kinds::{self, body_kind};
use crate::languages::en::syntax::singular;
use crate::syntax::{Reading, Tag, Token, VerbForm};
use crate::text::{find, lowercase, trim_end};

/// No description of a person is longer, in tokens.
const LONGEST: usize = 30;

/// The tokens of the role behind a name that ends before `at`: in an apposition, also one behind an age, in a relative
/// clause with "is", or in a sentence that says what the named one is.
pub(crate) fn behind(reading: &Reading<'_>, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let lower = |at: usize| tokens.get(at).map_or("", |token| reading.lower(*token));
    let is_age = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Num);
    if is_one_of(lower(at), "is was") && is_one_of(lower(at + 1), "a an the") {
        let (from, to) = apposed(reading, tokens, at + 1, false)?;
        // A sentence says many things of somebody; only an office or a trade is a role.
        let head = head(reading, tokens.get(from..to)?)?;
        return source_kinds::kind_of_head(head).is_some().then_some((from, to));
    }
    if lower(at) != "," {
        return None;
    }
    let mut first = at + 1;
    // "Ana Ruiz, 45, a nurse", "Ana Ruiz, aged 45, a nurse"
    let age = first + usize::from(lower(first) == "aged");
    if is_age(age) && lower(age + 1) == "," {
        first = age + 2;
    }
    if lower(first) == "who" {
        let verb = (first + 1..first + 4).find(|at| is_one_of(lower(*at), "is was as"))?;
        let first = (verb + 1..verb + 5)
            .find(|at| is_one_of(lower(*at), "a an the"))
            .filter(|article| *article == verb + 1 || lower(*article - 1) == "as")?;
        return apposed(reading, tokens, first, false);
    }
    apposed(reading, tokens, first, true)
}

/// The role in the words from `from` to where the description ends; none where a clause goes on there.
fn apposed(
    reading: &Reading<'_>,
    tokens: &[Token],
    from: usize,
    closed: bool,
) -> Option<(usize, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| reading.word(*token));
    // ", accusing the billionaire of theft"
    if tokens.get(from)?.form == VerbForm::Gerund && is_one_of(word(from + 1), "a an the his her") {
        return None;
    }
    let mut end = from;
    while let Some(token) = tokens.get(end).filter(|_| end < from + LONGEST) {
        let relative = token.tag == Tag::Pron && is_one_of(word(end), "who which that whose whom");
        let mark = token.tag == Tag::Punct && !is_one_of(word(end), "- – & ’ '");
        if relative || mark && !lists_on(reading, tokens, end) {
            break;
        }
        // "a nurse based in Oblin" goes on, "the nurse said" does not.
        let reduced = matches!(token.form, VerbForm::Past | VerbForm::Participle)
            && tokens.get(end + 1).is_some_and(|next| matches!(next.tag, Tag::Adp | Tag::Part));
        // "an aide to the mayor | on the way to Oblin"
        let loose = token.tag == Tag::Adp
            && is_one_of(word(end), "on about over during after before since amid despite against")
            && tokens.get(from..end).is_some_and(|t| t.iter().any(|t| t.tag == Tag::Adp));
        if loose {
            break;
        }
        let finite = token.tag == Tag::Aux || token.tag == Tag::Verb && token.is_finite();
        if finite && !reduced {
            if closed {
                return None;
            }
            break;
        }
        end += 1;
    }
    cleaned(reading, tokens, from, end)
}

/// Whether behind the comma at `at` a list of roles goes on: "chairman, | chief executive and president".
fn lists_on(reading: &Reading<'_>, tokens: &[Token], at: usize) -> bool {
    let lower = |at: usize| tokens.get(at).map_or("", |token| reading.lower(*token));
    let is_role = |at: usize| source_kinds::is_role(lower(at)) && !lower(at).ends_with('.');
    if lower(at) != "," || !at.checked_sub(1).is_some_and(is_role) {
        return false;
    }
    let Some(joint) = (at + 2..at + 6).find(|at| is_one_of(lower(*at), ", and")) else {
        return false;
    };
    let more = (joint + 1..joint + 5).any(is_role);
    is_role(joint - 1) && more && (lower(joint) == "and" || lists_on(reading, tokens, joint))
}

/// The words of a role in a range: without age, praise and blame, whose role it is ("his"), titles and times at the end.
/// None where its head is no person.
fn cleaned(
    reading: &Reading<'_>,
    tokens: &[Token],
    from: usize,
    to: usize,
) -> Option<(usize, usize)> {
    let lower = |at: usize| tokens.get(at).map_or("", |token| reading.lower(*token));
    let article = usize::from(is_one_of(lower(from), "a an the"));
    let mut start = from + article;
    loop {
        let dropped = match lower(start) {
            "my" | "his" | "her" | "our" | "their" | "its" => 1,
            "," | "and" if start > from + article => 1,
            word if is_one_of(word, OPINIONS) => 1,
            // "45-year-old"
            _ if lower(start + 1) == "-"
                && lower(start + 3) == "-"
                && lower(start + 4) == "old" =>
            {
                5
            }
            _ => 0,
        };
        if dropped == 0 {
            break;
        }
        start += dropped;
    }
    // Where nothing went, the article stays: "the city's chief engineer".
    let mut start = if start == from + article { from } else { start };
    while start < to && source_kinds::is_honorific(lower(start)) {
        start += 1;
    }
    let mut end = to.min(tokens.len());
    while end > start {
        let last = tokens.get(end - 1)?;
        let title = source_kinds::is_honorific(lower(end - 1))
            || source_kinds::is_short_title(lower(end - 1));
        let mark = last.tag == Tag::Punct || matches!(last.tag, Tag::Adv | Tag::Cconj);
        let time = is_one_of(lower(end - 1), TIMES);
        if !title && !mark && !time {
            break;
        }
        end -= 1;
        // "the president | in May"
        while time && end > start && is_one_of(lower(end - 1), "in on since until last this of") {
            end -= 1;
        }
    }
    let head = head(reading, tokens.get(start..end)?)?;
    (source_kinds::is_person(head) && (singular(head) == head || source_kinds::is_role(head)))
        .then_some((start, end))
}

/// Whether a role is in the plural: "singer-guitarists" of the first of three names.
pub(crate) fn is_of_several(role: &str) -> bool {
    let of = find(role, " of ").unwrap_or(role.len());
    let head = role.get(..of).unwrap_or(role).rsplit([' ', '-']).next().unwrap_or("");
    let head = lowercase(head);
    singular(&head) != head && source_kinds::is_person(&head)
}

/// The head of a description: its last noun before what hangs on it.
fn head<'a>(reading: &'a Reading<'_>, tokens: &[Token]) -> Option<&'a str> {
    let hyphen = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| reading.word(*token) == "-")
    };
    let end = (0..tokens.len()).find(|at| {
        let Some(token) = tokens.get(*at) else { return true };
        let glued = hyphen(at.checked_sub(1)) || hyphen(Some(at + 1)); // "editor-in-chief"
        // "the health and welfare secretary"
        let joins = token.tag == Tag::Cconj
            && tokens
                .get(at.wrapping_sub(1))
                .is_some_and(|t| !source_kinds::is_person(reading.lower(*t)));
        *at > 0
            && !glued
            && !joins
            && (matches!(token.tag, Tag::Adp | Tag::Sconj | Tag::Cconj | Tag::Aux | Tag::Pron)
                || token.tag == Tag::Punct && !is_one_of(reading.word(*token), "- – & . ’ '")
                || token.tag == Tag::Verb && tokens.get(at - 1).is_some_and(|t| t.is_nominal()))
    });
    let nouns = tokens.get(..end.unwrap_or(tokens.len()))?;
    // "chief executive" is one whatever the tags say.
    let is_head =
        |token: &&Token| token.is_nominal() || source_kinds::is_role(reading.lower(**token));
    nouns.iter().rev().find(is_head).map(|token| reading.lower(*token))
}

/// The roles before a name that are more than one: "founder, chairman and chief executive Ana Ruiz", "actor and
/// producer Ben Roe". First the roles, then the name.
pub(crate) fn listed<'a>(words: &Words<'a>) -> Option<(Words<'a>, Words<'a>)> {
    let reading = words.reading;
    let joint = words.tokens.iter().position(|token| reading.lower(*token) == "and")?;
    let is_mark = |token: &Token| reading.word(*token) == "," || token.tag == Tag::Cconj;
    let common = |token: &Token| {
        token.tag != Tag::Propn || source_kinds::is_person_as_written(reading.word(*token))
    };
    let article = usize::from(is_one_of(words.lower(0), "the a an"));
    let mut parts = words.tokens.get(article..joint)?.split(is_mark);
    let all_roles = parts.all(|part| {
        part.last().is_some_and(|last| source_kinds::is_person_as_written(reading.word(*last)))
            && part.iter().all(|token| common(token) || reading.word(*token).len() > 1)
            && part.iter().all(|token| !matches!(token.tag, Tag::Det | Tag::Pron | Tag::Num))
    });
    let behind = words.tokens.get(joint + 1..)?;
    let is_role = |token: &Token| source_kinds::is_person_as_written(reading.word(*token));
    let last = behind.iter().take(5).rposition(is_role)?;
    let role_is_bare = behind.get(..=last)?.iter().all(common);
    let name = behind.get(last + 1..)?;
    let length = name_length(reading, name);
    let name = Words { reading, tokens: name.get(..length)? };
    let roles = Words { reading, tokens: words.tokens.get(..=joint + 1 + last)? };
    (all_roles && role_is_bare && length >= 2).then_some((roles, name))
}

/// A person with the role before the name and the one behind it, which begins at the token.
pub(crate) fn with_roles(
    mut person: Mention,
    words: &Words<'_>,
    (title, from): (Option<String>, usize),
) -> Mention {
    let reading = words.reading;
    let introduced = words.whole();
    let described = behind(reading, words.tokens, from)
        .and_then(|(first, end)| words.tokens.get(first..end))
        .and_then(|tokens| Words { reading, tokens }.span())
        .or_else(|| affiliation(words, from)?.span())
        .map(|span| span.slice(reading.text()).to_owned());
    for role in [title, described] {
        let mention = Mention { role, introduced, ..person.clone() };
        person.adopt(&mention);
    }
    person
}

/// The body that somebody is of: "Hanna Weiss | of the Islands Institute".
fn affiliation<'a>(words: &Words<'a>, at: usize) -> Option<Words<'a>> {
    let reading = words.reading;
    let behind = words.tokens.get(at..)?;
    let inside = |token: &Token| {
        token.tag == Tag::Propn || is_one_of(reading.lower(*token), "of for and the & -")
    };
    let length = behind.iter().take_while(|token| inside(token)).count();
    let body = Words { reading, tokens: behind.get(..length)? };
    let name = Words { reading, tokens: body.tokens.get(1..)? };
    let medium = source_kinds::is_medium(&strip_article(name.text()).to_ascii_lowercase());
    let known = medium || body_kind(reading, name.tokens).is_some();
    let ends = body.tokens.last().is_some_and(|token| token.tag == Tag::Propn);
    (is_one_of(body.lower(0), "of from") && known && ends).then_some(body)
}

/// The words of a role, without what is none in them; none where nothing stays.
pub(crate) fn text(role: &Words<'_>) -> Option<String> {
    let reading = role.reading;
    // "the boy's aunt"
    let article = role.tokens.first().is_some_and(|token| token.tag == Tag::Det);
    let without_article = usize::from(article && !role.has_genitive());
    // "Norland Gov."; of "the late Justice Ruiz's seat" nobody's role is left.
    let short =
        role.tokens.last().is_some_and(|last| source_kinds::is_short_title(reading.lower(*last)));
    // "Controversial Norland Gov."
    let opinions =
        role.tokens.iter().take_while(|token| is_one_of(reading.lower(**token), OPINIONS));
    let titled = || (without_article.max(opinions.count()), role.tokens.len());
    let (from, to) =
        cleaned(reading, role.tokens, without_article, role.tokens.len()).or(short.then(titled))?;
    let words = Words { reading, tokens: role.tokens.get(from..to)? };
    let text = words.text();
    (!text.is_empty()
        && !is_bare(text)
        && !is_plural(text)
        && !is_one_of(&text.to_ascii_lowercase(), ANYBODY))
    .then(|| text.to_owned())
}

/// Words that anybody can be called by: alone they are no role.
const ANYBODY: &str = "\
    child boy girl man woman person people baby victim patient someone one member figure name friend mother father parent \
    wife husband son daughter brother sister colleague ally friend rival predecessor successor opponent";

/// "singer-guitarists": what several are is nobody's own role.
fn is_plural(role: &str) -> bool {
    !role.contains(' ')
        && !role.ends_with("ss")
        && role.starts_with(char::is_lowercase)
        && singular(role) != role
}

/// Whether a word is a short form that no role is without more: "Sen.", "Dr".
fn is_bare(role: &str) -> bool {
    role.split(' ').all(|word| {
        let word = lowercase(trim_end(word, ".,"));
        source_kinds::is_short_title(&word) || source_kinds::is_honorific(&word)
    })
}

/// What a writer thinks of somebody, which is no part of a role.
const OPINIONS: &str = "\
    acclaimed ambitious beleaguered beloved besieged brash brilliant celebrated charismatic charming \
    colorful colourful combative controversial defiant disgraced distinguished eccentric embattled esteemed famed famous \
    feisty fiery flamboyant glamorous influential infamous legendary maverick notorious outspoken popular powerful \
    prominent renowned respected revered tireless tough troubled unpopular";

/// Words of a time at the end of a description.
pub(crate) const TIMES: &str = "\
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december week month year yesterday today tonight";
