//! Who speaks: the noun phrase before or after a cue, whole.

use super::adjunct;
use super::cues::{Takes, cue_verbs};
use super::paragraph::Paragraph;
use crate::language::{Label, NounPhrase, Tag, VerbForm};

/// Words as a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    /// The first token.
    pub(super) start: usize,
    /// One past the last token, appositions and relative clauses included.
    pub(super) end: usize,
    /// The head of its first noun phrase.
    pub(super) head: usize,
    /// Whether "who" or "which" stands for it, in a relative clause.
    pub(super) relative: bool,
}

/// The subject whose predicate begins at `at`; nothing before `floor` is looked at.
pub(super) fn before(p: &Paragraph<'_>, at: usize, floor: usize) -> Option<Speaker> {
    let mut end = at; // where the noun phrase itself must end
    let mut whole = None; // where source and apposition together end
    for _ in 0..4 {
        let last = end.checked_sub(1).filter(|last| *last >= floor)?;
        match p.word(last) {
            "," => {
                let comma = p.comma_before(last).filter(|comma| *comma > floor);
                let comma = comma?;
                match insertion(p, comma + 1, last) {
                    Insertion::Apposition => whole = whole.or(Some(last)),
                    Insertion::Adverbial => whole = None,
                    Insertion::None => return None,
                }
                end = comma;
            }
            ")" => {
                let open = (floor..last).rev().take(20).find(|i| p.word(*i) == "(")?;
                whole = whole.or(Some(end));
                end = open;
            }
            _ => match adjunct::time_before(p, end, floor) {
                Some(from) if from > floor => end = from,
                _ => break,
            },
        }
    }
    let relative = p.tag(end.checked_sub(1)?).is_some() && {
        let last = end - 1;
        matches!(p.lower(last), "who" | "which" | "that") && last >= floor && whole.is_none()
    };
    if relative {
        return relative_subject(p, end - 1, floor);
    }
    // "A review published in 2023 | put": the shortened relative clause is a part of the source.
    let verb = end - 1;
    if p.tag(verb) == Some(Tag::Verb)
        && matches!(p.form(verb), VerbForm::Past | VerbForm::Participle)
        && end < at
        && p.phrase_to(verb).is_some_and(|phrase| p.tag(phrase.head) == Some(Tag::Noun))
    {
        whole = whole.or(Some(at));
        end = verb;
    }
    let phrase = phrase_cut(p, end).filter(|phrase| phrase.start >= floor)?;
    if is_time_phrase(p, phrase) {
        return None;
    }
    let first = extend_left(p, phrase, floor);
    // "After the mayor said" is a clause, "of the mayor said" is none.
    let start = with_approximator(p, first.start, floor);
    let governed = start == first.start
        && first.start > floor
        && p.tag(first.start - 1) == Some(Tag::Adp)
        && !matches!(p.lower(first.start - 1), "as" | "after" | "before" | "since" | "until");
    if governed {
        return None;
    }
    Some(Speaker { start, end: whole.unwrap_or(end), head: first.head, relative: false })
}

/// The subject of a gerund after "with": "with one resident saying".
pub(super) fn before_gerund(p: &Paragraph<'_>, at: usize, floor: usize) -> Option<Speaker> {
    // "with police warning that": a gerund that was taken for the last noun.
    let taken =
        at.checked_sub(1).and_then(|last| p.phrase(last)).filter(|_| p.tag(at) == Some(Tag::Noun));
    let cut = taken.map(|phrase| NounPhrase { end: at, head: at - 1, ..phrase });
    let Some(phrase) = p.phrase_to(at).or(cut).filter(|phrase| phrase.start > floor) else {
        // "with some arguing that"
        let alone = at.checked_sub(1).filter(|alone| *alone > floor)?;
        let one = matches!(p.lower(alone), "some" | "many" | "others" | "each" | "one" | "both");
        return (one && p.lower_before(alone) == "with").then_some(Speaker {
            start: alone,
            end: at,
            head: alone,
            relative: false,
        });
    };
    let first = extend_left(p, phrase, floor);
    let with =
        [phrase.start, first.start].into_iter().find(|start| p.lower_before(*start) == "with")?;
    Some(Speaker { start: with, end: at, head: phrase.head, relative: false })
}

/// The noun phrase that ends before the token, or the part before it of one that goes on because its verb was taken for
/// a noun.
fn phrase_cut(p: &Paragraph<'_>, end: usize) -> Option<NounPhrase> {
    let last = end.checked_sub(1)?;
    p.phrase_to(end).or_else(|| {
        let singular = p.tag(last) == Some(Tag::Noun) && p.lower(end).ends_with('s');
        let phrase = p.phrase(last).filter(|_| singular)?;
        Some(NounPhrase { start: phrase.start, end, head: last })
    })
}

/// "More than | 40 residents", "at least | two officials", "about | half of them".
fn with_approximator(p: &Paragraph<'_>, start: usize, floor: usize) -> usize {
    let length = match p.lower_before(start) {
        "than" | "least" | "most" | "to" if start >= floor + 2 => {
            usize::from(matches!(p.lower(start - 2), "more" | "fewer" | "less" | "at" | "up")) * 2
        }
        "about" | "around" | "over" | "nearly" | "almost" | "roughly" => 1,
        _ => 0,
    };
    if p.tag(start) == Some(Tag::Num) && start >= floor + length { start - length } else { start }
}

/// "officials who said": the words up to "who", which a reader takes together.
fn relative_subject(p: &Paragraph<'_>, who: usize, floor: usize) -> Option<Speaker> {
    if p.lower(who) == "that" {
        return None;
    }
    let mut end = who;
    if p.lower_before(end) == "," {
        end -= 1;
    }
    let phrase = p.phrase_to(end).filter(|phrase| phrase.start >= floor)?;
    // "a letter from | a tenant who": people are who.
    let apart = p.lower(who) == "who"
        && matches!(p.lower_before(phrase.start), "from" | "by" | "to" | "about" | "with");
    let mut first = if apart { phrase } else { extend_left(p, phrase, floor) };
    // "Ana Ruiz, an analyst at the bank, who …": the name comes first.
    if p.tag(first.start) == Some(Tag::Det)
        && first.start > floor
        && p.lower_before(first.start) == ","
        && let Some(name) = p.phrase_to(first.start - 1).filter(|name| name.start >= floor)
        && p.tag(name.head) == Some(Tag::Propn)
        && p.tag(first.head) == Some(Tag::Noun)
        && !is_time_phrase(p, name)
    {
        first = extend_left(p, name, floor);
    }
    if is_predicate(p, first.head) {
        return None;
    }
    Some(Speaker { start: first.start, end: who + 1, head: first.head, relative: true })
}

/// "He is a liar who …": what somebody is, not who somebody is.
fn is_predicate(p: &Paragraph<'_>, noun: usize) -> bool {
    let (start, _) = p.sentence(noun);
    let mut head = noun;
    // The later ones of a list hang on the first.
    for _ in 0..6 {
        match p.head(head).filter(|_| p.label(head) == Some(Label::Conjunct)) {
            Some(first) if first < head => head = first,
            _ => break,
        }
    }
    p.child(head, (start, head), &[Label::Copula]).is_some()
}

/// What stands between two commas after a noun phrase.
enum Insertion {
    /// "the city's chief engineer", "who lives there", "45".
    Apposition,
    /// "meanwhile", "speaking in Rome".
    Adverbial,
    /// Neither: the commas do not belong together.
    None,
}

fn insertion(p: &Paragraph<'_>, from: usize, to: usize) -> Insertion {
    if from >= to {
        return Insertion::None;
    }
    // A verb after "who" or "that" is inside the noun phrase: "the agency that runs the port".
    let relative = (from..to).find(|at| matches!(p.lower(*at), "who" | "which" | "that" | "whose"));
    let finite = (from..relative.unwrap_or(to)).any(|at| p.is_finite(at) && !is_reduced(p, at));
    match (p.tag(from), p.lower(from)) {
        (_, "who" | "whose" | "which" | "whom" | "where") => Insertion::Apposition,
        (_, "and" | "but" | "or" | "that" | "because" | "if" | "so") => Insertion::None,
        (
            _,
            "as" | "while" | "when" | "after" | "before" | "himself" | "herself" | "itself"
            | "themselves",
        ) => Insertion::Adverbial,
        (Some(Tag::Adv | Tag::Adp), _) if !finite => Insertion::Adverbial,
        (Some(Tag::Verb), _) if p.form(from) == VerbForm::Gerund => Insertion::Adverbial,
        // ", briefed on the talks," but not ", said the flag was new."
        (Some(Tag::Verb), _)
            if p.form(from) == VerbForm::Participle
                || p.form(from) == VerbForm::Past && p.tag(from + 1) == Some(Tag::Adp) =>
        {
            Insertion::Apposition
        }
        _ if !finite => Insertion::Apposition,
        _ => Insertion::None,
    }
}

/// A past form that is rather the participle of a shortened relative clause: "officials briefed on the talks".
fn is_reduced(p: &Paragraph<'_>, at: usize) -> bool {
    matches!(p.form(at), VerbForm::Past | VerbForm::Participle)
        && p.phrase_to(at).is_some_and(|phrase| p.tag(phrase.head) != Some(Tag::Pron))
        && matches!(p.tag(at + 1), Some(Tag::Adp | Tag::Part))
}

/// The phrase with the phrases before it that it belongs to: "a spokesman for | the ministry", "officials briefed on |
/// the talks", "Mr Hill and | Ms Jones".
fn extend_left(p: &Paragraph<'_>, phrase: NounPhrase, floor: usize) -> NounPhrase {
    let mut first = phrase;
    let mut listed = false;
    for _ in 0..8 {
        let Some(link) = first.start.checked_sub(1).filter(|link| *link > floor) else { break };
        let phrase_before = |end: usize| {
            p.phrase_to(end).filter(|phrase| phrase.start >= floor && !is_time_phrase(p, *phrase))
        };
        let next = match p.tag(link) {
            // "Ana Ruiz called for calm after the mayor said": the clause begins anew.
            Some(Tag::Adp)
                if matches!(p.lower(link), "after" | "before" | "since" | "until" | "as") =>
            {
                None
            }
            Some(Tag::Adp) => {
                let before = link - 1;
                match p.tag(before) {
                    // "one of the lawyers", "many of the residents"
                    Some(Tag::Num | Tag::Det | Tag::Adj)
                        if p.lower(link) == "of" && p.phrase(before).is_none() =>
                    {
                        Some(NounPhrase { start: before, end: link, head: before })
                    }
                    Some(Tag::Adj) => phrase_before(before), // "people familiar with"
                    Some(Tag::Verb) => verb_link(p, before, floor),
                    Some(Tag::Noun | Tag::Propn | Tag::Num | Tag::Punct) => {
                        phrase_before(link).or_else(|| phrase_before_bracket(p, link, floor))
                    }
                    Some(Tag::Pron) if p.lower(link) == "of" => phrase_before(link),
                    _ => None,
                }
            }
            Some(Tag::Verb)
                if p.form(link) == VerbForm::Gerund
                    || matches!(p.lower(link), "named" | "called" | "known" | "identified") =>
            {
                verb_link(p, link, floor)
            }
            Some(Tag::Verb) if relative_pronoun(p, link, floor).is_some() => {
                verb_link(p, link, floor)
            }
            // "Hill & Co"
            Some(_) if p.word(link) == "&" => phrase_before(link),
            Some(Tag::Cconj) if matches!(p.lower(link), "and" | "or") => {
                listed = true;
                let clause = clause_start(p, link, floor);
                let finite = (clause..link).any(|at| p.is_finite(at) && !is_reduced(p, at));
                if finite { None } else { phrase_before(link) }
            }
            Some(Tag::Punct) if listed && p.word(link) == "," => phrase_before(link)
                .filter(|one| one.start == floor || p.tag(one.start - 1) != Some(Tag::Adp)),
            _ => None,
        };
        let Some(next) = next else { break };
        first = next;
    }
    first
}

fn phrase_before_bracket(p: &Paragraph<'_>, end: usize, floor: usize) -> Option<NounPhrase> {
    if p.word(end.checked_sub(1)?) != ")" {
        return None;
    }
    let open = (floor..end - 1).rev().take(12).find(|i| p.word(*i) == "(")?;
    p.phrase_to(open).filter(|phrase| phrase.start >= floor)
}

/// The noun phrase that a shortened or full relative clause with this verb hangs on.
fn verb_link(p: &Paragraph<'_>, verb: usize, floor: usize) -> Option<NounPhrase> {
    if let Some(who) = relative_pronoun(p, verb, floor) {
        let end = if p.lower_before(who) == "," { who - 1 } else { who };
        return p.phrase_to(end).filter(|phrase| phrase.start >= floor);
    }
    let mut at = verb;
    while at > floor && p.tag(at - 1) == Some(Tag::Adv) {
        at -= 1;
    }
    p.phrase_to(at).filter(|phrase| {
        phrase.start >= floor
            && p.tag(phrase.head) != Some(Tag::Pron)
            && p.form(verb) != VerbForm::Present
    })
}

/// The "who" whose verb group ends with this verb.
fn relative_pronoun(p: &Paragraph<'_>, verb: usize, floor: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..5 {
        at = at.checked_sub(1).filter(|at| *at >= floor)?;
        if matches!(p.lower(at), "who" | "which" | "that") {
            return Some(at);
        }
        if !matches!(p.tag(at), Some(Tag::Adv | Tag::Aux | Tag::Part)) {
            return None;
        }
    }
    None
}

fn clause_start(p: &Paragraph<'_>, at: usize, floor: usize) -> usize {
    (floor..at)
        .rev()
        .take(30)
        .find(|i| matches!(p.tag(*i), Some(Tag::Punct | Tag::Sconj)))
        .map_or(floor.max(at.saturating_sub(30)), |i| i + 1)
}

/// The subject of an inverted cue ("said Mr Hill, the mayor"), from `at` on.
pub(super) fn after(p: &Paragraph<'_>, at: usize) -> Option<Speaker> {
    let phrase = p.phrase_from(at)?;
    if is_time_phrase(p, phrase) {
        return None;
    }
    let (_, limit) = p.sentence(at);
    let end = extend_right(p, phrase.end, limit);
    Some(Speaker { start: at, end, head: phrase.head, relative: false })
}

/// One past what belongs to a noun phrase that ends at `end`: prepositional phrases, brackets, appositions, relative
/// clauses.
pub(super) fn extend_right(p: &Paragraph<'_>, end: usize, limit: usize) -> usize {
    let mut end = end;
    for _ in 0..10 {
        let next = match (p.tag(end), p.word(end)) {
            (_, "(") => (end + 1..limit.min(end + 20)).find(|i| p.word(*i) == ")").map(|i| i + 1),
            (Some(Tag::Adp), _) if adjunct::at(p, end).is_none() => {
                p.phrase_from(end + 1).map(|phrase| phrase.end)
            }
            (Some(Tag::Cconj), "and" | "or" | "&") => p
                .phrase_from(end + 1)
                .filter(|phrase| !p.is_finite(phrase.end) && p.word(phrase.end) != ",")
                .map(|phrase| phrase.end),
            // "people | familiar with the talks"
            (Some(Tag::Adj), _) if p.tag(end + 1) == Some(Tag::Adp) => {
                p.phrase_from(end + 2).map(|phrase| phrase.end)
            }
            // "briefed on the talks", "representing the workers"
            (Some(Tag::Verb), _)
                if p.form(end) == VerbForm::Gerund || p.tag(end + 1) == Some(Tag::Adp) =>
            {
                let shortened = !matches!(p.form(end), VerbForm::Present | VerbForm::Base);
                let object = if p.tag(end + 1) == Some(Tag::Adp) { end + 2 } else { end + 1 };
                p.phrase_from(object).filter(|_| shortened).map(|phrase| phrase.end)
            }
            (_, "who") if !says_more(p, end) => {
                (end..limit).find(|i| matches!(p.word(*i), "," | "." | ";"))
            }
            (_, ",") if !says_more(p, end + 1) => apposition_end(p, end, limit),
            _ => None,
        };
        match next.filter(|next| *next <= limit && *next > end) {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// "…, who estimated that …": a relative clause with a content of its own is no part of the source.
fn says_more(p: &Paragraph<'_>, who: usize) -> bool {
    if p.lower(who) != "who" {
        return false;
    }
    let mut verb = who + 1;
    while matches!(p.tag(verb), Some(Tag::Aux | Tag::Adv)) && verb < who + 4 {
        verb += 1;
    }
    cue_verbs(p.lower(verb)).iter().any(|(cue, _)| {
        let any = cue.takes(Takes::Any) || cue.takes(Takes::Clause);
        p.lower(verb + 1) == "that" && (any || cue.takes(Takes::That))
            || cue.takes(Takes::Any)
            || p.quotation_from(verb + 1).is_some()
    })
}

/// The end of an apposition that follows the comma at `comma`; it must be closed by another comma or the sentence.
fn apposition_end(p: &Paragraph<'_>, comma: usize, limit: usize) -> Option<usize> {
    if p.quotation_from(comma + 1).is_some() || p.phrase(comma.checked_sub(1)?).is_none() {
        return None;
    }
    let stop = (comma + 1..limit.min(comma + 40))
        .find(|i| matches!(p.word(*i), "," | "." | ";" | ":" | "“" | "\"" | "!" | "?"))?;
    match insertion(p, comma + 1, stop) {
        Insertion::Apposition if adjunct::at(p, comma + 1).is_none() => Some(stop),
        _ => None,
    }
}

/// "Monday", "last week": a time, which never speaks.
pub(super) fn is_time_phrase(p: &Paragraph<'_>, phrase: NounPhrase) -> bool {
    adjunct::is_time_word(p.lower(phrase.head))
}

/// The subject of the first finite verb of the sentence, for predicates that share it ("…, and called the move
/// serious", "…, adding that"). Looks no further than `limit`.
pub(super) fn main_subject(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<Speaker> {
    let finite = |at: &usize| p.is_finite(*at) && p.quotation(*at).is_none();
    let verb = (from..limit)
        .take(60)
        .find(|at| finite(at) && !is_reduced(p, *at))
        .or_else(|| (from..limit).take(60).find(finite))?;
    let mut start = verb;
    while start > from && p.tag(start - 1) == Some(Tag::Adv) {
        start -= 1;
    }
    let speaker = before(p, start, from)?;
    (!speaker.relative).then_some(speaker)
}
