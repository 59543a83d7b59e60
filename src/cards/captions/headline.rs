//! The bold line of a claim: a sentence of a caption, made from who speaks and the article's own words. The verb is the
//! article's; where its form or its missing object would leave the sentence open ("saying", "told"), the form or the
//! object that the article itself has completes it, and else a neutral "according to" takes its place.

use words::is_one_of;

use super::{unnamed, verbs};
use crate::annotation::{Claim, ClaimKind, Form, Source};
use crate::cards::context::Context;
use crate::cards::names::name;
use crate::cards::phrase::Phrase;
use crate::text::{contains, find, is_word_part, trim, trim_end};

/// Verbs that are told to somebody.
const TELLING: &str = "tell remind assure reassure inform notify convince persuade";

/// Verbs about somebody or something, which stands behind them.
const ABOUT: &str = "quote accuse blame describe call label dub brand portray characterize characterise depict compare liken";

/// Verbs that may have somebody or something behind them, and that a caption may also end with.
const JUDGING: &str =
    "denounce condemn criticize criticise hail praise blast slam welcome dismiss attack defend";

/// Objects that say nothing without the sentence before.
const POINTING: &str = "it him her them this that these those me us you";

/// Verbs that no caption can end with, and whose object is the claim itself.
const OPEN: &str = "put peg place set";

/// Verbs that read well behind "what".
const TRANSITIVE: &str = "\
    say write add state announce report think believe claim allege reveal explain recall know suggest expect find show";

/// What a cue may end with and still asks for something.
const ASKING: &str = "for to about of with at against";

/// Words that end an object, in the middle of a sentence: what follows says when, where, how or of what.
const BEHIND_OBJECT: &str = "\
    of for as at in on during after before with when while that how why whether who by from through via to earlier later \
    yesterday today tonight last this next late early about because under since and but then now again involving including \
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday";

/// Nouns for what somebody thinks, not says.
const THOUGHTS: &str =
    "view belief fear hope opinion sense expectation concern conviction impression";

/// Objects have so many words at most; more are a clause.
const OBJECT: usize = 6;

/// With a quotation in it, so many bytes.
const QUOTED: usize = 70;

/// The bold line of a claim. Empty where the claim has neither a source nor a word that stands for one.
pub(crate) fn headline(context: Context<'_>, claim: &Claim) -> Phrase {
    let Some(source) = context.source_of(claim).filter(|_| claim.kind != ClaimKind::Hearsay) else {
        let cue = words_of_cue(context, claim);
        return if cue.is_empty() {
            Phrase::default()
        } else {
            context.quoted(&crate::cards::phrase::capitalised(&cue))
        };
    };
    with_source(context, claim, source).0.capitalised()
}

/// The bold line for the middle of a sentence, behind "what": "Mr Trump said", "police told reporters". None of verbs
/// that do not read so.
pub(crate) fn behind_what(context: Context<'_>, claim: &Claim) -> Option<Phrase> {
    let source = context.source_of(claim).filter(|_| claim.kind != ClaimKind::Hearsay)?;
    let lemma = claim.cue.as_ref()?.lemma.as_str();
    let (phrase, has_verb) = with_source(context, claim, source);
    (has_verb && (is_one_of(lemma, TRANSITIVE) || lemma == "tell")).then_some(phrase)
}

/// Whether the bold line says with a verb what the source does.
pub(crate) fn has_verb(context: Context<'_>, claim: &Claim) -> bool {
    context.source_of(claim).is_some_and(|source| with_source(context, claim, source).1)
}

/// Through whom the article has the claim, where the verb there is "quote" and the claim's own is left with "as saying".
pub(crate) fn quoted_through(context: Context<'_>, claim: &Claim) -> Option<Phrase> {
    let outer = context.annotations.claims.get(claim.within?)?;
    let quotes = is_one_of(outer.cue.as_ref()?.lemma.as_str(), "quote cite");
    let says = context.words(*claim.cue.as_ref()?.span.last()?);
    let other = outer.source?.id != claim.source?.id;
    let source = context.source_of(outer).filter(|_| quotes && other && says.ends_with("saying"));
    source.map(|source| name(context, source))
}

/// The line, and whether it has a verb behind the name.
fn with_source(context: Context<'_>, claim: &Claim, source: &Source) -> (Phrase, bool) {
    let templates = &context.templates.headline;
    let nameless = unnamed::is_unnamed(source);
    let plain = name(context, source);
    let who =
        if nameless { Phrase::fill(context.templates.not_named, &[&plain]) } else { plain.clone() };
    if let Some(outer) = quoted_through(context, claim) {
        return (Phrase::fill(context.templates.claim.quoted_by, &[&who, &outer]), false);
    }
    let cue = words_of_cue(context, claim);
    match attribution(context, claim, &cue) {
        Attribution::Missing => (who, false),
        Attribution::Before(words) => {
            (Phrase::fill(templates.before, &[&who, &Phrase::article(words)]), false)
        }
        Attribution::As(rest) => {
            let phrase = Phrase::article("as").then(&who).then(&Phrase::article(rest));
            (phrase, false)
        }
        Attribution::Noun(words) => {
            let template =
                if is_one_of(&words, THOUGHTS) { templates.noun_of } else { templates.noun };
            (Phrase::fill(template, &[&who, &Phrase::article(words)]), false)
        }
        Attribution::Neutral if crate::cards::names::is_pronoun(&source.name) => (who, false),
        Attribution::Neutral => {
            let quoted = claim.form == Form::Direct;
            let template = if quoted { templates.words_of } else { templates.neutral };
            (Phrase::fill(template, &[&who]), false)
        }
        Attribution::Verb(words) => {
            let template = if nameless { templates.not_named_says } else { templates.says };
            (Phrase::fill(template, &[&plain, &Phrase::article(words)]), true)
        }
        Attribution::Asking(words) => {
            let phrase = Phrase::fill(templates.this, &[&who, &Phrase::article(words)]);
            (phrase, false)
        }
    }
}

/// How the words of a cue join to a name.
enum Attribution {
    /// There are none: a quotation whose speaker stands in another sentence, or behind a dash.
    Missing,
    /// "according to", "condemned by": before the name.
    Before(String),
    /// "as … put it": around the name. The words behind it.
    As(String),
    /// "claim", a noun.
    Noun(String),
    /// "has claimed", "told reporters": after the name.
    Verb(String),
    /// "called for": after the name, and with what is called for.
    Asking(String),
    /// Words that make no sentence without an object that the article does not have near.
    Neutral,
}

fn attribution(context: Context<'_>, claim: &Claim, cue: &str) -> Attribution {
    use Attribution::{As, Asking, Before, Missing, Neutral, Noun, Verb};
    let worded = |last: &&str| last.contains(is_word_part);
    let Some(last) = cue.split(' ').next_back().filter(worded) else { return Missing };
    let lower = cue.to_ascii_lowercase();
    if last == "by" {
        return Before(verbs::without_auxiliaries(cue).to_owned());
    }
    let before = ["according", "in the words of", "in the view of"];
    if is_one_of(&lower, "per citing quoting for")
        || before.iter().any(|words| lower.starts_with(words))
    {
        return Before(cue.to_owned());
    }
    let lemma = claim.cue.as_ref().map_or("", |cue| cue.lemma.as_str());
    if let Some(rest) = lower.strip_prefix("as ").filter(|_| is_split(claim)) {
        // "as she told": whom it does not say.
        return if lemma == "tell" { Neutral } else { As(rest.to_owned()) };
    }
    // "Trump announcement"
    let nominal = lower == lemma && (lower.ends_with("ement") || lower.ends_with("ation"));
    if nominal || is_noun(context, claim) {
        return Noun(lower);
    }
    let Some(verb) = verbs::finite(cue) else { return Missing };
    // "was told", "has been described as" have their object before them.
    // "was accusing" has it behind.
    let passive = !last.ends_with("ing")
        && lower.split(' ').any(|word| is_one_of(word, "is are was were been being be"));
    let object = match (passive, is_one_of(lemma, TELLING), is_one_of(lemma, ABOUT)) {
        (false, true, _) => Some(audience(context, claim)),
        (false, _, true) if is_one_of(lemma, "accuse blame") => Some(about(context, claim)),
        (false, _, true) => {
            let object = whole_object(context, claim, " as ");
            let whole = |object: &String| object.ends_with(['”', '"']) || contains(object, " as ");
            Some(object.clone().filter(whole).or_else(|| quoted_end(context, claim)).or(object))
        }
        (false, ..) if is_one_of(lemma, JUDGING) => whole_object(context, claim, " of ").map(Some),
        _ if lemma == "call on" => Some(behind_cue(context, claim, false)),
        _ => None,
    };
    let negated = claim.cue.as_ref().is_some_and(|cue| cue.negated);
    match object {
        Some(Some(object)) => Verb([verb.as_str(), " ", &object].concat()),
        // "did not tell her": "according to" would say that somebody did.
        Some(None) if negated => Verb(verb),
        Some(None) => Neutral,
        None if is_one_of(lemma, OPEN) && !negated => Neutral,
        None if verb.contains(' ') && is_one_of(last, ASKING) => Asking(verb),
        None => Verb(verb),
    }
}

/// The words that attribute, as they stand: between two parts of a passive also through whom, "were quoted | by state
/// media | as saying".
fn words_of_cue(context: Context<'_>, claim: &Claim) -> String {
    let Some(cue) = &claim.cue else { return String::new() };
    if let (Some(channel), [first, second]) = (&claim.channel, cue.span.as_slice())
        && channel.span.start >= first.end
        && channel.span.end <= second.start
    {
        return context.words_of(&[*first, channel.span, *second], " ");
    }
    context.words_of(&cue.span, " ")
}

fn is_split(claim: &Claim) -> bool {
    claim.cue.as_ref().is_some_and(|cue| cue.span.len() > 1)
}

/// Whom a source tells it: "reporters".
fn audience(context: Context<'_>, claim: &Claim) -> Option<String> {
    // "the outlet", and which it is stands elsewhere.
    let pale = |words: &str| {
        let noun = words.strip_prefix("the ").unwrap_or("");
        is_one_of(
            noun,
            "outlet newspaper paper network magazine channel broadcaster agency programme",
        )
    };
    let named = |words: &String| !points(words) && !pale(words);
    behind_cue(context, claim, true).filter(named).or_else(|| {
        let channel = claim.channel.as_ref()?;
        let (verb, rest) = channel.text.split_once(' ')?;
        (verb == "told" || verb == "telling").then(|| object(rest)).flatten().filter(named)
    })
}

/// Whom or what a source speaks about: "the ruling".
fn about(context: Context<'_>, claim: &Claim) -> Option<String> {
    behind_cue(context, claim, false).filter(|object| !points(object))
}

/// Whether an object is a word for what stands elsewhere, or begins with one: "him a “fool”".
fn points(object: &str) -> bool {
    is_one_of(object.split(' ').next().unwrap_or(""), POINTING)
}

/// As [`about`], with what it is of, what it is described as or what it is called: "the lack of water", "the move as
/// ominous", "the deaths “a tragedy”". None where that is too long for a caption.
fn whole_object(context: Context<'_>, claim: &Claim, joint: &str) -> Option<String> {
    let [_, after] = context.around(*claim.cue.as_ref()?.span.last()?, 120);
    let about = about(context, claim)?;
    let rest = after.trim_start().strip_prefix(about.as_str()).unwrap_or("");
    let quoted = |rest: &str| rest.starts_with(['“', '"']);
    let (joint, rest) = match rest.strip_prefix(joint) {
        Some(rest) => (joint, rest),
        None if quoted(rest.trim_start()) => (" ", rest.trim_start()),
        None => return Some(about),
    };
    let end = if quoted(rest) {
        let end = find_quotation_end(rest, rest.split(' ').next()?)?;
        without_comma(rest.get(..end).filter(|words| words.len() <= QUOTED)?)
    } else {
        object(rest)?
    };
    Some([about.as_str(), joint, &end].concat())
}

/// What ends the content, where it is a short quotation: "called a report that nobody had read “ridiculous”".
fn quoted_end(context: Context<'_>, claim: &Claim) -> Option<String> {
    let words = trim(context.words(*claim.content.last()?), " .,");
    let open = words.find(['“', '"'])?;
    // With its article: "a “scandal”".
    let (before, quotation) = (words.get(..open)?, words.get(open..)?);
    let article = if trim_end(before, " ").ends_with(" a") { "a " } else { "" };
    (quotation.len() <= QUOTED && quotation.ends_with(['”', '"']) && claim.form == Form::Mixed)
        .then(|| ["… ", article, &without_comma(quotation)].concat())
}

/// The object that stands right behind the cue; `outside`: only as far as the claim's content does not reach.
fn behind_cue(context: Context<'_>, claim: &Claim, outside: bool) -> Option<String> {
    let last = *claim.cue.as_ref()?.span.last()?;
    let [_, mut after] = context.around(last, 120);
    if outside {
        let end = context.article.span(last).end();
        let starts = claim.content.iter().map(|span| context.article.span(*span).start());
        if let Some(next) = starts.filter(|start| *start >= end).min() {
            let length = usize::try_from(next - end).unwrap_or(usize::MAX);
            after = after.get(..length).unwrap_or(after);
        }
    }
    after.starts_with(' ').then(|| object(after)).flatten()
}

/// The words at the beginning of `text` that are an object: up to a mark, or a word that begins something else. None
/// where they do not end soon.
fn object(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut ended = true;
    for (place, word) in text.split_whitespace().enumerate() {
        // "called Ruiz’ plan": a genitive closes nothing.
        let single = word.ends_with('’') && contains(text, "‘");
        let closes = single
            || word.ends_with([',', ';', ':', '!', '?', '”', '"', ')'])
            || unnamed::ends_sentence(word);
        let opens = word.starts_with(['“', '"', '‘', '\'', '(', '–', '—', '-']);
        ended = true;
        // "called the suicide a “tragedy”": the sentence wants what it was called.
        if place > 0 && word.starts_with(['“', '"']) && is_one_of(last_word(&out), "a an the") {
            let end = find_quotation_end(text, word);
            let whole = end.and_then(|end| text.get(..end)).filter(|whole| whole.len() <= QUOTED);
            if let Some(whole) = whole {
                return Some(without_comma(whole.trim()));
            }
        }
        if opens || is_one_of(word, BEHIND_OBJECT) || word == "such" && place > 0 {
            // "a hoax perpetrated | by China"
            if word == "by"
                && let Some((before, participle)) = out.rsplit_once(' ')
                && participle.ends_with("ed")
            {
                out.truncate(before.len());
            }
            break;
        }
        if place >= OBJECT {
            return None;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(trim_end(word, ".,;:!?”\")"));
        if closes {
            break;
        }
        ended = false;
    }
    // "called the suicide a “tragedy”"
    for article in [" a", " an", " the"] {
        if let Some(rest) = out.strip_suffix(article) {
            out.truncate(rest.len());
            break;
        }
    }
    let cut = !ended && text.len() >= 100;
    (!cut && !is_one_of(&out.to_ascii_lowercase(), "a an the"))
        .then_some(out)
        .filter(|words| !trim(words, " ").is_empty())
}

/// A quotation without the comma before its last mark: "a “nasty guy,”".
fn without_comma(words: &str) -> String {
    let mut out = words.to_owned();
    if let Some(mark) = out.pop() {
        let comma = trim_end(&out, ",").len();
        out.truncate(comma);
        out.push(mark);
    }
    out
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or("")
}

/// One past the mark that closes the quotation which `word` opens in `text`.
fn find_quotation_end(text: &str, word: &str) -> Option<usize> {
    let open = find(text, word)?;
    let inner = open + word.chars().next()?.len_utf8();
    let close = text.get(inner..)?.find(['”', '"'])?;
    let mark = text.get(inner + close..)?.chars().next()?;
    Some(inner + close + mark.len_utf8())
}

/// Whether the cue stands after an article or a genitive: "the claim", "Moscow's claim".
fn is_noun(context: Context<'_>, claim: &Claim) -> bool {
    let Some(start) = claim.cue.as_ref().and_then(|cue| cue.span.first()) else {
        return false;
    };
    let [before, _] = context.around(*start, 60);
    let word = before.trim_end().rsplit(' ').next().unwrap_or("");
    word.ends_with("’s")
        || word.ends_with("'s")
        || word.ends_with("s’")
        || is_one_of(&word.to_ascii_lowercase(), "a an the his her its their")
}
