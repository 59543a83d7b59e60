//! A mention without a name: what "two officials briefed on the talks", "the mayor", "a poll", "a third of adults" say.

use words::is_one_of;

use super::mention::Mention;
use super::phrase::Words;
use crate::annotation::{Naming, Reference, SourceKind};
use crate::languages::en::linking::entities::source_kinds;
use crate::languages::en::syntax::singular;
use crate::syntax::Tag;

/// A mention without a name: by what its head and its article say.
pub(crate) fn described(
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
    let kind = source_kinds::kind_of_head(&one)
        .or_else(|| source_kinds::is_person(&one).then_some(SourceKind::Person));
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
        Some(SourceKind::Person) if one_of_role && source_kinds::is_role(&one) => {
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
    let name = match described.whole() {
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
    let text = words.whole()?.slice(reading.text()).to_owned();
    let kind = if several { SourceKind::Group } else { SourceKind::Person };
    source_kinds::is_person(head).then(|| Mention {
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
        && source_kinds::is_person(head)
        && singular(head) != head
}

fn is_spokesperson(head: &str) -> bool {
    is_one_of(head, "spokesman spokeswoman spokesperson representative")
}
