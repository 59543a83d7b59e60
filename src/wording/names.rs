//! How a card calls a source, and how it joins the source to the article's own verb.

use words::is_one_of;

use super::context::Context;
use super::phrase::{Phrase, capitalised};
use crate::annotation::{Claim, ClaimKind, Naming, Reference, Source, SourceKind};
use crate::text::{is_word_part, trim_end};

/// Words that begin what an unnamed source is described by: "two officials | briefed on the talks".
const DESCRIPTION: &str = "\
    briefed familiar with close who whose involved speaking from at in inside within on near present directly";

/// Words at the beginning of a name that are written small inside a line.
const SMALL: &str = "\
    a an the some one two three four five six several many other another his her its their";

/// Numbers that a share is out of: "two in | five".
const NUMBERS: &str = "two three four five six seven eight nine ten twelve twenty hundred";

/// A source's name for the middle of a line: "the ministry", "police", "Ana Ruiz". Without the description of an
/// unnamed one, which [`description`] gives.
pub(super) fn name(context: Context<'_>, source: &Source) -> Phrase {
    let full = match description(source) {
        Some(description) => source
            .name
            .strip_suffix(description)
            .map_or(source.name.as_str(), |head| trim_end(head, " ,")),
        None => source.name.as_str(),
    };
    let name = for_mid_line(context, source, full);
    if source.naming == Naming::NamedBody && !name.starts_with("the ") && takes_the(context, source)
    {
        return Phrase::article("the ".to_owned() + &name);
    }
    Phrase::article(name)
}

/// Like [`name`], with what the reader needs to know about an unnamed one: "two officials, not named".
pub(super) fn name_and_naming(context: Context<'_>, source: &Source) -> Phrase {
    let name = name(context, source);
    match source.naming {
        Naming::UnnamedDescribed | Naming::Unnamed => {
            Phrase::fill(context.templates.not_named, &[&name])
        }
        _ => name,
    }
}

/// The short name for lists: an acronym where the article uses one.
pub(super) fn short_name(context: Context<'_>, source: &Source) -> Phrase {
    source
        .mentions
        .iter()
        .find(|mention| mention.how == Reference::Acronym)
        .map(|mention| context.words(mention.span))
        .filter(|acronym| !acronym.is_empty() && acronym.len() < source.name.len())
        .map_or_else(
            || name(context, source),
            |acronym| Phrase::article(for_mid_line(context, source, acronym)),
        )
}

/// What the article says about a source that it does not name: "briefed on the talks".
pub(super) fn description(source: &Source) -> Option<&str> {
    if source.naming != Naming::UnnamedDescribed {
        return None;
    }
    let mut offset = 0;
    // "two in five pupils" is one phrase.
    let share = [" in ", " out of "].iter().any(|link| {
        source.name.split(link).nth(1).is_some_and(|behind| {
            let first = behind.split(' ').next().unwrap_or("");
            is_one_of(&first.to_ascii_lowercase(), NUMBERS)
                || first.bytes().all(|byte| byte.is_ascii_digit())
        })
    });
    for word in source.name.split_inclusive(' ').filter(|_| !share) {
        if offset > 0 && is_one_of(word.trim().to_ascii_lowercase().as_str(), DESCRIPTION) {
            return source.name.get(offset..);
        }
        offset += word.len();
    }
    None
}

/// The words that the article uses for the source of `claim`, unless these are a pronoun, which says nothing by
/// itself: "Mr Zelensky".
pub(super) fn words_used(context: Context<'_>, claim: &Claim) -> Option<Phrase> {
    let source = context.source_of(claim)?;
    if reference(claim, source) == Some(Reference::Pronoun) {
        return Some(name(context, source));
    }
    let words = context.words(claim.source?.span);
    Some(Phrase::article(for_mid_line(context, source, words)))
}

/// How the words used in `claim` refer to `source`.
pub(super) fn reference(claim: &Claim, source: &Source) -> Option<Reference> {
    let used = claim.source?.span;
    source.mentions.iter().find(|mention| mention.span == used).map(|mention| mention.how)
}

/// The bold line of a claim: who, and the article's own verb. Empty where the claim has neither.
pub(super) fn headline(context: Context<'_>, claim: &Claim) -> Phrase {
    let templates = context.templates;
    let cue = claim.cue.as_ref().map(|cue| context.words_of(&cue.span, " ")).unwrap_or_default();
    let Some(source) = context.source_of(claim).filter(|_| claim.kind != ClaimKind::Hearsay) else {
        // Neither a source nor a word that stands for one: nothing to say.
        let silent = cue.is_empty();
        return if silent { Phrase::default() } else { context.quoted(&capitalised(&cue)) };
    };
    let who = name_and_naming(context, source);
    let unnamed = matches!(source.naming, Naming::UnnamedDescribed | Naming::Unnamed);
    let verb = Phrase::article(cue.as_str());
    if let Some(outer) = quoted_through(context, claim) {
        return Phrase::fill(templates.claim.quoted_by, &[&who, &outer]).capitalised();
    }
    let phrase = match cue_shape(context, claim, &cue) {
        CueShape::Missing => who,
        CueShape::Preposition => Phrase::fill("{0} {1}", &[&verb, &who]),
        CueShape::Verb if !unnamed => Phrase::fill(templates.says, &[&who, &verb]),
        CueShape::Verb | CueShape::Other => Phrase::fill(templates.dash, &[&who, &verb]),
    };
    phrase.capitalised()
}

/// Through whom the article has the claim, where the verb there is "quote" and the claim's own is left with "as saying".
fn quoted_through(context: Context<'_>, claim: &Claim) -> Option<Phrase> {
    let outer = context.annotations.claims.get(claim.within?)?;
    let quotes = is_one_of(outer.cue.as_ref()?.lemma.as_str(), "quote cite");
    let says = context.words(*claim.cue.as_ref()?.span.last()?);
    (quotes && says.ends_with("saying")).then(|| words_used(context, outer)).flatten()
}

/// How the words of a cue join to a name.
enum CueShape {
    /// There are none: a quotation whose speaker stands in another sentence, or behind a dash.
    Missing,
    /// "according to", "was condemned by": before the name.
    Preposition,
    /// "has claimed": after the name.
    Verb,
    /// "claiming", "'s claim": not without a dash.
    Other,
}

fn cue_shape(context: Context<'_>, claim: &Claim, cue: &str) -> CueShape {
    let worded = |last: &&str| last.contains(is_word_part);
    let Some(last) = cue.split(' ').next_back().filter(worded) else {
        return CueShape::Missing;
    };
    let lower = cue.to_ascii_lowercase();
    if is_one_of(lower.as_str(), "per citing quoting for")
        || last == "by"
        || ["according", "in the words of", "in the view of"]
            .iter()
            .any(|start| lower.starts_with(start))
    {
        return CueShape::Preposition;
    }
    let split =
        claim.cue.as_ref().is_some_and(|cue| cue.span.len() > 1) && lower.starts_with("as ");
    let participle = last.ends_with("ing") && !cue.contains(' ');
    if split || participle || is_noun(context, claim) {
        return CueShape::Other;
    }
    CueShape::Verb
}

/// Whether the cue stands after an article or a genitive: "the claim", "Moscow's claim".
fn is_noun(context: Context<'_>, claim: &Claim) -> bool {
    let Some(start) = claim.cue.as_ref().and_then(|cue| cue.span.first()) else {
        return false;
    };
    let start = context.article.span(*start).start() as usize;
    let before = context.article.text().get(..start).unwrap_or("").trim_end();
    let word = before.rsplit(' ').next().unwrap_or("");
    word.ends_with("’s")
        || word.ends_with("'s")
        || word.ends_with("s’")
        || is_one_of(word.to_ascii_lowercase().as_str(), "a an the his her its their")
}

/// `name` as it would stand inside a sentence. A capital that only comes from the beginning of a sentence goes.
fn for_mid_line(context: Context<'_>, source: &Source, name: &str) -> String {
    let first = name.split(' ').next().unwrap_or("");
    let lower = first.to_ascii_lowercase();
    let title = matches!(source.kind, SourceKind::Media | SourceKind::Document);
    let named = matches!(source.naming, Naming::Named | Naming::NamedBody);
    let small = is_one_of(lower.as_str(), SMALL) && !(title && named) || name == "Police";
    // "Residents said": alone, a word for unnamed people is a common noun. "Western officials": it may be an adjective
    // of a country; then only the article's spelling in another place tells.
    let common = !named
        && source.kind != SourceKind::Government
        && first.chars().skip(1).all(char::is_lowercase)
        && (first == name || is_written_small(context, source, &lower));
    if small || common {
        let rest = name.get(first.len()..).unwrap_or("");
        return lower + rest;
    }
    name.to_owned()
}

/// Whether the article says "the" before the name.
fn takes_the(context: Context<'_>, source: &Source) -> bool {
    source.mentions.iter().take(8).any(|mention| {
        let words = context.words(mention.span);
        words.strip_prefix("the ").or(words.strip_prefix("The ")) == Some(source.name.as_str())
    })
}

/// Whether the article itself writes the source's first word small somewhere. A few mentions tell; looking at all of
/// them for every note would not be linear.
fn is_written_small(context: Context<'_>, source: &Source, first: &str) -> bool {
    source
        .mentions
        .iter()
        .take(8)
        .any(|mention| context.words(mention.span).split(' ').next() == Some(first))
}
