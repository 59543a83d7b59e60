//! Of whom a card may say that the article does not name them. It is a sentence about the article, and false of
//! everybody who has a name a few lines away: so only of people who are called by a word for people, and as somebody
//! new, "two officials briefed on the talks".

use words::is_one_of;

use crate::annotation::{Claim, ClaimKind, CueLabel, Form, Naming, Source, SourceKind};
use crate::cards::context::Context;
use crate::text::{contains, trim, trim_end};

/// Words for people that say nothing about who they are, in the singular. Bodies that speak as one ("prosecutors",
/// "police", "management") and people whose name the article has without fail ("the president") are none.
const PEOPLE: &str = "\
    official source person people aide adviser advisor ally diplomat insider executive employee worker staffer \
    officer soldier commander lawyer attorney doctor medic nurse expert analyst economist trader investor banker broker \
    dealer developer engineer technician witness eyewitness bystander onlooker resident villager neighbour neighbor \
    passenger survivor patient parent teacher student pupil man woman men women boy girl friend relative colleague \
    activist advocate protester protestor demonstrator settler migrant refugee farmer fisherman fishermen driver \
    rescuer volunteer lawmaker legislator senator minister judge delegate participant attendee";

/// Of these, people who pass on what they know from elsewhere.
const INFORMANTS: &str =
    "official source people aide adviser advisor ally diplomat insider executive";

/// Of these, whom an article speaks of as a whole before it names one: of "experts" it hides nobody.
const TRADES: &str = "expert analyst economist trader investor activist advocate";

/// Other nouns that speak without a name of their own, in the singular.
const OTHERS: &str = "\
    prosecutor police authority investigator detective firefighter organiser organizer critic supporter opponent \
    researcher scientist physician campaigner union regulator media report record document study survey poll \
    estimate figure research result backer email latest recent additional he she it they";

/// Words that make somebody known already, or all there are: "the officials", "both sides", "his aides".
const KNOWN: &str = "another the this that these those both all his her its their our my your he she it they we i who";

/// Words with which something else follows the word for people: "officials | in Kyiv".
const AFTER: &str = "\
    of at in on from with for who whose whom that briefed familiar close involved speaking inside within near present \
    directly across around outside to under";

/// Of what follows, what leads to a name or to a group that a poll has asked.
const NAMING: &str =
    "named including polled surveyed interviewed led headed called represented cited quoted";

/// Words that count: then the article does say how many.
const COUNTING: &str = "\
    a an one two three four five six seven eight nine ten eleven twelve several both dozen hundred another some many few";

/// Words by which a sentence says how somebody knows.
const GROUNDS: &str = "citing based according quoting referring reviewing reviewed showing seen";

/// Whether the article leaves these people without a name on purpose.
pub(crate) fn is_unnamed(source: &Source) -> bool {
    use SourceKind::{Document, Government, Media, Organisation};
    let by_kind = matches!(source.kind, Document | Organisation | Media | Government);
    let unnamed = matches!(source.naming, Naming::UnnamedDescribed | Naming::Unnamed);
    let whole_trade = |head: &str| head.ends_with('s') && is_one_of(&singular(head), TRADES);
    unnamed && !by_kind && head(&source.name).is_some_and(|head| !whole_trade(&head))
}

/// Whether a word in lower case is a common noun, which a sentence may begin with and still not be a name.
pub(crate) fn is_common(word: &str) -> bool {
    let singular = singular(word);
    is_one_of(&singular, PEOPLE) || is_one_of(&singular, OTHERS) || is_one_of(word, OTHERS)
}

/// Whether to say that the article gives neither their number nor how they know: of several, not counted, who pass on
/// what they know, and where it is the first that the article has from them.
pub(crate) fn is_uncounted(context: Context<'_>, claim: &Claim, source: &Source) -> bool {
    let Some(head) = head(&source.name).filter(|_| is_unnamed(source)) else { return false };
    let bare = source.naming == Naming::Unnamed && is_one_of(&singular(&head), INFORMANTS);
    let first = source.name.split(' ').next().unwrap_or("").to_ascii_lowercase();
    let counted = is_one_of(&first, COUNTING) || first.starts_with(|c: char| c.is_ascii_digit());
    let many = head == "people" || head.ends_with('s');
    let fact = claim.kind == ClaimKind::Statement
        && claim.form == Form::Indirect
        && claim.cue.as_ref().is_some_and(|cue| {
            matches!(cue.label, CueLabel::Said | CueLabel::Confirmed) && !cue.negated
        });
    bare && many && !counted && fact && is_first(claim, source) && !has_grounds(context, claim)
}

/// The word for people that a source is called by, in lower case: "officials" of "Western officials in Kyiv".
fn head(name: &str) -> Option<String> {
    let mut words = name.split(' ').map(|word| trim(word, ",")).peekable();
    // "a man who goes by the name Rusty"
    if is_one_of(&words.peek()?.to_ascii_lowercase(), KNOWN) || contains(name, " name") {
        return None;
    }
    let mut first = true;
    while let Some(word) = words.next() {
        let lower = word.to_ascii_lowercase();
        let is_word = is_one_of(&singular(&lower), PEOPLE) && (first || lower == word);
        first = false;
        let Some(next) = words.peek() else { return is_word.then_some(lower) };
        let next_begins = is_one_of(next, AFTER) || next.ends_with("ed") || next.ends_with("ing");
        if is_word && next_begins {
            // "residents including Ann Cole", "analysts polled by Fenchurch": a name after all, or of no use.
            return (!is_one_of(next, NAMING)).then_some(lower);
        }
        // "a group of employees", "Ann Cole and other officials"
        if is_one_of(next, AFTER) || is_one_of(next, "and or") {
            return None;
        }
    }
    None
}

fn singular(word: &str) -> String {
    match word.strip_suffix("ies") {
        Some(stem) => [stem, "y"].concat(),
        None if is_one_of(word, PEOPLE) => word.to_owned(),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

/// Whether this is where the article has the source speak for the first time.
fn is_first(claim: &Claim, source: &Source) -> bool {
    let first = source.mentions.first().map(|mention| mention.span);
    claim.source.is_some_and(|used| first.is_none_or(|first| used.span == first))
}

fn has_grounds(context: Context<'_>, claim: &Claim) -> bool {
    let Some(span) = claim.source.map(|used| used.span) else { return true };
    let [before, after] = context.around(span, 300);
    let start = before.rsplit(' ').position(ends_sentence).unwrap_or(usize::MAX);
    let end = after.split(' ').position(ends_sentence).map_or(usize::MAX, |end| end + 1);
    let words = before.rsplit(' ').take(start).chain(after.split(' ').take(end));
    words.into_iter().any(|word| is_one_of(trim(word, ",."), GROUNDS))
}

/// Whether a word ends a sentence: "BFM.", not "U.S." or "St.".
pub(crate) fn ends_sentence(word: &str) -> bool {
    let bare = trim_end(word, "”\"’");
    bare.ends_with(['!', '?'])
        || bare.strip_suffix('.').is_some_and(|bare| bare.len() > 2 && !bare.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unnamed(name: &str) -> bool {
        is_unnamed(&Source {
            id: 0,
            name: name.to_owned(),
            kind: SourceKind::Group,
            naming: Naming::UnnamedDescribed,
            role: None,
            introduced: None,
            mentions: Vec::new(),
        })
    }

    #[test]
    fn people_left_nameless() {
        for name in [
            "Two officials briefed on the talks",
            "a doctor on the scene",
            "People familiar with the matter",
            "sources",
            "Western officials in Kyiv",
            "a local police source",
            "Harbour Board officials",
            "three diplomats, speaking privately",
            "Residents",
        ] {
            assert!(unnamed(name), "{name}");
        }
    }

    #[test]
    fn everything_else() {
        for name in [
            "He",
            "they",
            "Moreno and Pike",
            "WHO",
            "Lumber",
            "court records",
            "a new study",
            "their model",
            "blood tests",
            "the researchers",
            "both witnesses",
            "Prosecutors",
            "company management",
            "a group of employees",
            "the workers’ calculations",
            "doctors group",
            "officials Ann Cole and Rob Hyde",
            "Ann Cole and other officials",
            "a man who goes by the name Rusty",
            "residents including Ann Cole",
            "two in five pupils",
            "",
        ] {
            assert!(!unnamed(name), "{name}");
        }
    }
}
