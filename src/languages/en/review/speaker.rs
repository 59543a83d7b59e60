//! What is asked of the speaker of a claim.

use words::is_one_of;

use crate::annotation::{Claim, ClaimKind, Form, Naming, Reference, Source, SourceKind};
use crate::languages::en::lexicon::is_in;
use crate::lexicon::Class;
use crate::review::{Desk, Place};
use crate::syntax::{Label, Tag};
use crate::text::{Span, contains, find};

/// Words that stand for somebody whom the article has named before.
const STAND_INS: &str = "\
    he she it they we i you him her them us me this that these those who whom which what both all each either neither \
    some others another one ones two former latter himself herself itself themselves mine ours theirs hers none \
    democrat republican pm";

/// Nouns that, with nothing but "the", stand for a body, a text or a person named elsewhere.
const STAND_IN_NOUNS: &str = "\
    company governor firm agency group organisation organization charity statement article report document letter paper memo filing tweet \
    post email outlet newspaper network channel broadcaster spokesman spokeswoman spokesperson president official source \
    association club team body authority centre center institute institution";

/// The last words of what stands for a company, a club or a person whom an article names, and calls so for a change:
/// "the German carmaker", "the 26-year-old"; public persons among them, whom an article that speaks of one has named.
const STAND_IN_HEADS: &str = "\
    company firm carmaker automaker retailer brewer giant maker manufacturer airline bank lender broadcaster publisher \
    club startup chain operator supermarket utility subsidiary conglomerate old senator congressman congresswoman \
    lawmaker president candidate nominee mogul tycoon billionaire millionaire businessman businesswoman founder leader \
    secretary justice administrator republican democrat politician frontrunner incumbent premier chancellor";

/// Titles and functions that are nobody without a name behind them.
const BARE_TITLES: &str = "\
    mr mrs ms miss mx dr prof sir dame lord lady rev fr sen rep gov gen col lt sgt capt maj cpl adm cmdr hon st state \
    secretary chairman chairwoman chair president ceo director minister general admiral governor senator mayor colonel \
    captain judge justice professor doctor chief officer head del spokesman spokeswoman economist analyst";

/// Days and months, which no person's name begins with where more of the name follows.
const CALENDAR: &str = "\
    monday tuesday wednesday thursday friday saturday sunday january february march july september october november \
    december yesterday today tomorrow last this next";

/// Whether the speaker stays a pronoun, or a definite word that stands for a body or a text named elsewhere.
pub(crate) fn is_unresolved(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(source) = desk.source(claim) else { return false };
    let name = source.name.to_ascii_lowercase();
    let first = name.split([' ', ',']).next().unwrap_or("");
    if is_one_of(&name, STAND_INS) {
        return true;
    }
    // "That report", "My statements", "its spokesman", "many of his supporters": whose, the card does not say.
    let owned = |word: &str| is_in(word, Class::POSSESSIVE);
    let names = source.name.contains(char::is_uppercase) || contains(&name, " and ");
    // "neither Ruiz nor Roe would say", "Ana Ruiz, | Democrat of Norland, | has promised"
    let party = is_one_of(first, "democrat republican") && contains(&name, " of ");
    if is_one_of(first, "this that these those such")
        || party
        || contains(&name, " nor ")
        // "She and other members"
        || is_one_of(first, "he she it they we i you") && contains(&name, " and ")
        || owned(first)
        || !names && name.split(' ').any(owned)
    {
        return true;
    }
    source.naming == Naming::None
}

/// Whether the words of the speaker are cut out of a longer phrase, or hold what is no part of one.
pub(crate) fn is_fragment(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(used) = claim.source else { return false };
    let span = desk.span(used.span);
    let words = desk.words(used.span);
    let Some(source) = desk.source(claim) else { return false };
    if !words.chars().next().is_some_and(|c| c.is_alphanumeric() || is_quote(c))
        || words.chars().filter(|c| *c == '(').count()
            != words.chars().filter(|c| *c == ')').count()
        // "- the mayor", "R-Norland"
        || source.name.find('-').is_some_and(|at| at < 2)
    {
        return true;
    }
    // "the Norland Association of Elected | Officials"
    let last = words.rsplit(' ').next().unwrap_or("");
    if matches!(source.naming, Naming::Unnamed | Naming::UnnamedDescribed)
        && is_one_of(
            last,
            "Officials Authorities Leaders Workers Teachers Officers Nurses Lawyers Doctors Farmers",
        )
        && desk.place(span).is_some_and(|place| place.from > 0)
    {
        return true;
    }
    let first = source.name.split(' ').next().unwrap_or("");
    if source.name.len() > first.len()
        && source.kind == SourceKind::Person
        && is_one_of(&first.to_ascii_lowercase(), CALENDAR)
    {
        return true;
    }
    // "the University of | Texas Arlington student Ann Orr"
    let text = desk.article.text();
    if source.kind == SourceKind::Person
        && source.name.split(' ').count() > 3
        && find(text, &source.name)
            .and_then(|at| text.get(..at))
            .is_some_and(|before| [" of ", " on ", " for "].iter().any(|end| before.ends_with(end)))
    {
        return true;
    }
    let Some(place) = desk.place(span) else { return true };
    let cue = claim.cue.as_ref().and_then(|cue| cue.span.first());
    let cue = cue.map(|span| desk.span(*span));
    desk.reference(claim) != Some(Reference::Pronoun) && has_neighbour(desk, &place, cue)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'')
}

/// Whether a capitalised word beside the phrase belongs to it: "Secretary of State | Mike Pompeo".
fn has_neighbour(desk: &Desk<'_>, place: &Place<'_>, cue: Option<Span>) -> bool {
    let capital = |at: usize| {
        place.token(at).is_some_and(|token| {
            token.tag == Tag::Propn && desk.reading.word(token).starts_with(char::is_uppercase)
        })
    };
    let before = place.from.checked_sub(1);
    if let Some(before) = before
        && capital(before)
        && capital(place.from)
        && before > 0
    {
        return true;
    }
    let lower = |at: usize| place.token(at).map_or("", |token| desk.lower(token));
    // "a binder | full of names shows"
    let adjective = place.tag(place.from) == Some(Tag::Adj);
    if adjective
        && lower(place.from + 1) == "of"
        && !is_one_of(lower(place.from), "many most several some few more")
    {
        return true;
    }
    // "other sites such as | Gawker have said"
    if before.is_some_and(|at| {
        lower(at) == "including" || lower(at) == "as" && at > 0 && lower(at - 1) == "such"
    }) {
        return true;
    }
    // "Reuters/Ipsos poll", cut at the stroke; "the Port Office (PO) | forecasts", at the bracket
    let stroke = |at: usize| place.token(at).is_some_and(|token| desk.reading.word(token) == "/");
    if before.is_some_and(|at| stroke(at) || lower(at) == ")") || stroke(place.to) {
        return true;
    }
    // "the TexAuto Facts | report", "his-|": the head stands behind.
    let next = place.to;
    place.token(next).is_some_and(|token| {
        let joined = place.sentence.label(place.to - 1) == Some(Label::Compound)
            && place.sentence.head(place.to - 1) == Some(next);
        let is_cue = cue.is_some_and(|cue| cue.overlaps(token.span));
        // "Theresa | May suggested", "Alliance | to Reclaim Our Schools"
        let to = next + 1 + usize::from(lower(next + 1) == "the");
        let name = matches!(desk.reading.word(token), "May" | "Will")
            || lower(next) == "to" && capital(place.to - 1) && capital(to);
        // "the port | spokesman Petr Hask"
        let title = is_one_of(lower(next), BARE_TITLES);
        (name || title) && !is_cue
            || joined && !is_cue && matches!(token.tag, Tag::Noun | Tag::Propn)
            || matches!(desk.reading.word(token), "-" | "–")
                && place
                    .token(place.to - 1)
                    .is_some_and(|last| last.span.end() == token.span.start())
    })
}

/// Whether the speaker is a thing: "Many hours", "the Russian attacks", "this World Cup".
pub(crate) fn cannot_speak(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(source) = desk.source(claim) else { return false };
    // "Videos shouting “…”"
    let aloud = claim.cue.as_ref().is_some_and(|cue| {
        is_one_of(&cue.lemma, "shout yell scream chant sing whisper laugh joke quip cry")
    });
    // "Ruiz published her returns, showing that …": the returns do. "Ruiz said the ruling proved that “nobody is above the
    // law”": those are Ruiz's words.
    let shows = claim.cue.as_ref().is_some_and(|cue| {
        let inner = claim.form != Form::Indirect && claim.within.is_some();
        cue.lemma == "show" && source.kind == SourceKind::Person || cue.lemma == "prove" && inner
    });
    // "grows cannabis | and noted how": small letters, taken for a name
    let named = is_by_name(source) && source.name.contains(char::is_uppercase);
    source.kind == SourceKind::Unknown && !named && claim.form == Form::Indirect
        || source.kind == SourceKind::Document && aloud
        || shows
}

fn is_by_name(source: &Source) -> bool {
    matches!(source.naming, Naming::Named | Naming::NamedBody)
}

/// Nouns for what is said by whoever.
const REPORTS: &str = "\
    report reports claim claims rumour rumours rumor rumors allegation allegations suggestion suggestions speculation";

/// "She said Hask told friends that …": who passes it on, the card cannot say.
pub(crate) fn is_through_unknown(desk: &Desk<'_>, claim: &Claim) -> bool {
    // "denied that she called him a fool", "asked whether she said so": not even that somebody says it.
    let asserted = |outer: &Claim| {
        use ClaimKind::{Belief, Finding, Statement};
        matches!(outer.kind, Statement | Finding | Belief)
            && outer.cue.as_ref().is_none_or(|cue| {
                !cue.negated
                    && !is_one_of(&cue.lemma, "deny reject dispute dismiss doubt hope wish")
            })
    };
    let outer = claim.within.and_then(|id| desk.annotations.claims.get(id));
    let unknown = outer.is_some_and(|outer| {
        outer.source.is_none()
            || !asserted(outer)
            || is_unresolved(desk, outer)
            || is_bare_role(desk, outer)
    });
    // "reports that Hask had said so"
    let cue = claim.cue.as_ref().and_then(|cue| cue.span.last());
    let place = cue.and_then(|cue| desk.place(desk.span(*cue)));
    let of_report = place.is_some_and(|place| {
        let head = place.sentence.head(place.to - 1).and_then(|head| place.token(head));
        place.sentence.label(place.to - 1) != Some(Label::RelativeClause)
            && head.is_some_and(|head| is_one_of(desk.lower(head), REPORTS))
            && claim.source.is_some_and(|used| {
                let (before, _) = desk.around(desk.span(used.span));
                before.ends_with("that ")
            })
    });
    unknown || of_report
}

/// "Lind said she believed that …": the inner claim is the speaker's own, and stands on the outer one's card.
pub(crate) fn reports_itself(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(outer) = claim.within.and_then(|id| desk.annotations.claims.get(id)) else {
        return false;
    };
    match (claim.source, outer.source) {
        (Some(inner), Some(outer)) => inner.id == outer.id,
        _ => claim.kind != ClaimKind::Hearsay,
    }
}

/// "Reportedly" in a sentence in which somebody is named who says it.
pub(crate) fn is_sourced_hearsay(desk: &Desk<'_>, claim: &Claim) -> bool {
    if claim.source.is_some() || claim.kind != ClaimKind::Hearsay {
        return false;
    }
    let sentence = |claim: &Claim| {
        let place = desk.place(desk.span(*claim.content.first()?));
        place.map(|place| place.index)
    };
    let own = sentence(claim);
    let near = claim.content.first().into_iter().flat_map(|part| desk.claims_near(*part));
    near.into_iter().any(|other| {
        other.source.is_some()
            && (sentence(other) == own
                || other.content.iter().any(|part| {
                    claim.content.iter().any(|own| desk.span(*part).overlaps(desk.span(*own)))
                }))
    })
}

/// "The company", "the senator", "the billionaire mogul": a word for one whom the article names in another place.
pub(crate) fn is_bare_role(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(source) = desk.source(claim) else { return false };
    let name = source.name.to_ascii_lowercase();
    let noun = name.strip_prefix("the ").unwrap_or("");
    // "The German carmaker", "the Karsk-based club"
    let last = noun.rsplit([' ', '-']).next().unwrap_or("");
    // "The Republican governor"
    let party = is_one_of(noun.split(' ').next().unwrap_or(""), "republican democratic");
    // "Senator from Karsk": without an article it stands in a list or a headline; "President-elect".
    let first = name.split([' ', '-']).next().unwrap_or("");
    is_one_of(noun, STAND_IN_NOUNS)
        || !is_by_name(source)
            && (is_one_of(last, STAND_IN_HEADS)
                || source.kind == SourceKind::Person && (party || is_one_of(first, BARE_TITLES)))
}

/// "I just love it": what a report or a body is quoted with is somebody else's.
pub(crate) fn is_first_person(desk: &Desk<'_>, claim: &Claim) -> bool {
    let impersonal = desk.source(claim).is_some_and(|source| {
        matches!(
            source.kind,
            SourceKind::Document
                | SourceKind::Media
                | SourceKind::Organisation
                | SourceKind::Government
        )
    });
    impersonal
        && claim.form == Form::Direct
        && claim.content.iter().any(|part| {
            desk.words(*part)
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| is_one_of(word, "I me my My"))
        })
}

/// "According to Calder | and local media": somebody who speaks with the speaker is left out.
pub(crate) fn leaves_out_another(desk: &Desk<'_>, claim: &Claim) -> bool {
    let (Some(used), Some(source)) = (claim.source, desk.source(claim)) else { return false };
    let Some(place) = desk.place(desk.span(used.span)) else { return false };
    // The words used go on behind the name.
    let words = desk.words(used.span).split(',').next().unwrap_or("");
    let last = source.name.rsplit(' ').next().unwrap_or("");
    let behind = find(words, last).and_then(|at| words.get(at + last.len()..)).unwrap_or("");
    if source.kind == SourceKind::Person && behind.starts_with(" and ") {
        return true;
    }
    let lower = |at: usize| place.token(at).map_or("", |token| desk.lower(token));
    // "The mayor, Petr Hask, and | his deputy said": nothing but those who speak stands before.
    let before = place.from.checked_sub(1).filter(|at| *at > 1 && is_one_of(lower(*at), "and &"));
    let opens = |and: usize| {
        let front = Place { sentence: place.sentence, index: place.index, from: 0, to: and };
        // "a handful of well-placed and | influential insiders"
        let phrase = matches!(place.tag(and - 1), Some(Tag::Noun | Tag::Propn | Tag::Punct));
        phrase
            && front.last_finite().is_none()
            && matches!(place.tag(0), Some(Tag::Det | Tag::Propn))
    };
    if before.is_some_and(opens) {
        return true;
    }
    let and = place.to + usize::from(lower(place.to) == ",");
    is_one_of(lower(and), "and &")
        && (and + 1..and + 4).any(|at| {
            place.sentence.label(at) == Some(Label::Conjunct)
                && place.sentence.head(at).is_some_and(|head| place.holds(head))
                && matches!(place.tag(at), Some(Tag::Noun | Tag::Propn))
        })
}
