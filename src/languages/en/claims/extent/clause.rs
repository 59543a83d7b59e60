//! How far a content reaches: where a reported clause ends, and what a trailing cue reaches back to.

use words::is_one_of;

use crate::claims::Paragraph;
use crate::languages::en::claims::cues::verbs::{Takes, cue_verbs};
use crate::syntax::{Label, Tag, VerbForm};

/// One past the last token of a reported clause that begins at `from`, inside a sentence that ends at `limit`. `form` is
/// the form of the cue that reports it: a second cue of the same form after "and" is the source's, not the content's.
pub(crate) fn forward(p: &Paragraph<'_>, from: usize, limit: usize, form: VerbForm) -> usize {
    let mut at = from;
    while at < limit {
        if let Some(quotation) = p.quotation_from(at) {
            at = quotation.end.max(at + 1);
            // “…,” but he added: the comma stands inside the marks.
            let comma = p.last_inner(quotation) == ",";
            if comma && at < limit && comma_ends(p, from, at - 1, limit, form) {
                break;
            }
            continue;
        }
        match p.word(at) {
            ";" => break,
            "," if let Some(end) = parenthesis(p, from, at, limit) => at = end,
            "," if comma_ends(p, from, at, limit, form) => break,
            _ if p.tag(at) == Some(Tag::Cconj)
                && (shares_subject(p, at + 1, form) || says_itself(p, at + 1, limit)) =>
            {
                break;
            }
            _ if p.is_dash(at) && is_comment(p, at + 1) => break,
            _ if at > from && !p.is(at - 1, "that") && according(p, at) => break,
            _ => at += 1,
        }
    }
    // "the plants, which | according to the audit cover": a pronoun whose clause is somebody else's.
    let mut end = p.trim_end(from, at.min(limit));
    if end < limit && end > from + 1 && p.is(end - 1, "which who that") && according(p, end) {
        end = p.trim_end(from, end - 1);
    }
    end
}

/// One past the comma that closes "…, according to X, …", where the clause that it stands in goes on after it: "said
/// that, according to the survey, most walk", "said the box, according to the clerk, was empty".
fn parenthesis(p: &Paragraph<'_>, from: usize, comma: usize, limit: usize) -> Option<usize> {
    let speaker = p.phrase_from(comma + 3).filter(|_| according(p, comma + 1))?;
    let end = crate::languages::en::claims::speakers::source::extend_right(p, speaker.end, limit);
    let begun = has_finite(p, from, comma);
    (p.is(end, ",") && (!begun || p.is_finite(end + 1))).then_some(end + 1)
}

/// Whether an attribution of all that stands before begins after the comma, and nothing follows it: ", the mayor said.",
/// ", said Ana Ruiz, the mayor.".
fn is_attributed(p: &Paragraph<'_>, comma: usize, limit: usize) -> bool {
    let says = |at: usize| {
        let takes = |cue: crate::languages::en::claims::cues::verbs::CueVerb| {
            cue.takes(Takes::Any) || cue.takes(Takes::Clause)
        };
        p.tag(at) == Some(Tag::Verb)
            && matches!(p.form(at), VerbForm::Past | VerbForm::Present)
            && cue_verbs(p.lower(at)).iter().any(|(cue, _)| takes(*cue))
    };
    let any = cue_verbs(p.lower(comma + 1)).iter().any(|(cue, _)| cue.takes(Takes::Any));
    if any && says(comma + 1) && p.phrase_from(comma + 2).is_some() {
        return true;
    }
    let Some(speaker) = p.phrase_from(comma + 1) else { return false };
    // ", the journal reports.", taken for one noun phrase
    let last = speaker.end - 1;
    let reports = |(cue, form): &(crate::languages::en::claims::cues::verbs::CueVerb, VerbForm)| {
        *form == VerbForm::Present && (cue.takes(Takes::Any) || cue.takes(Takes::Clause))
    };
    if last > speaker.start + 1
        && p.is_stop(speaker.end)
        && cue_verbs(p.lower(last)).iter().any(reports)
    {
        return true;
    }
    let end = crate::languages::en::claims::speakers::source::extend_right(p, speaker.end, limit);
    let verb = end + usize::from(p.is(end, ","));
    if !says(verb) {
        return false;
    }
    let after = crate::languages::en::claims::adjunct::all(p, verb + 1, limit).end;
    after >= limit || p.is_stop(after)
}

/// Whether the reported clause ends at a comma.
fn comma_ends(p: &Paragraph<'_>, from: usize, comma: usize, limit: usize, form: VerbForm) -> bool {
    let mut next = comma + 1;
    if p.tag(next) == Some(Tag::Adv) && p.is(next + 1, ",") {
        next += 2;
    }
    if according(p, next) {
        return true;
    }
    let word = p.lower(next);
    match word {
        // ", with the Courier reporting that …"
        "with" => (next + 1..limit.min(next + 8))
            .any(|at| p.form(at) == VerbForm::Gerund && is_saying(p.lower(at))),
        // ", and when pressed, she replied: “…”"
        "and" | "but" if p.is(next + 1, "when asked pressed") => {
            let close = (next + 2..limit.min(next + 14)).find(|at| p.is(*at, ","));
            close.is_some_and(|close| says_itself(p, close + 1, limit))
        }
        "and" | "but" | "or" | "yet" => {
            let mut after = next + 1;
            while p.tag(after) == Some(Tag::Adv) || p.is(after, ",") {
                after += 1;
            }
            if p.is(after, "that") {
                return false;
            }
            shares_subject(p, after, form)
                || !p.is(after, "there") && new_clause(p, after, limit)
                || word == "but" && opposes(p, comma, after, limit)
        }
        "while" | "although" | "though" | "whereas" => {
            new_clause(p, next + 1, limit) || p.tag(next + 1) == Some(Tag::Pron)
        }
        "as" => new_clause(p, next + 1, limit),
        // ", part of what aides call a clean break"
        "part" => p.is(next + 2, "what which a an"),
        _ => {
            is_reporting_gerund(p, next)
                // "said they had hired a coach, a man who knows the town": the writer says who that is.
                || form == VerbForm::Past
                    && p.is(next, "a an")
                    && p.phrase_from(next).is_some_and(|phrase| {
                        p.is(phrase.end, "who that which")
                            && p.form(phrase.end + 1) == VerbForm::Present
                    })
                || is_manner(p, next)
                || p.is(next, "in at during") && p.is(next + 1, "which")
                || is_comment(p, next)
                || has_verb(p, from.saturating_sub(1), comma) && is_attributed(p, comma, limit)
        }
    }
}

/// Whether a range, or the cue before it, says anything: "the bill to reach £40m" does, a mere name does not.
fn has_verb(p: &Paragraph<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| matches!(p.tag(at), Some(Tag::Verb | Tag::Aux)))
}

/// ", but estimates range from …" with a verb that was taken for a noun: a phrase alone stands after "but" only when
/// "not" stands before it.
fn opposes(p: &Paragraph<'_>, comma: usize, from: usize, limit: usize) -> bool {
    let verbless = p.phrase_from(from).is_some() && !has_finite(p, from, limit);
    verbless && !p.has(comma.saturating_sub(20), comma, "not n't n’t only no")
}

/// "…, a claim that Kyiv rejects": the article speaks about the content.
fn is_comment(p: &Paragraph<'_>, at: usize) -> bool {
    p.tag(at) == Some(Tag::Det)
        && p.phrase_from(at).is_some_and(|phrase| {
            let head = p.lower(phrase.head);
            (head == "charge"
                || crate::languages::en::claims::cues::nouns::cue_noun(head).is_some())
                && (p.is(phrase.end, "that which he she it they")
                    // "a claim for which there is no evidence"
                    || p.is(phrase.end + 1, "which"))
        })
}

/// Whether a word is a form of a cue that takes any clause: "said".
fn is_saying(lower: &str) -> bool {
    cue_verbs(lower).iter().any(|(cue, _)| cue.takes(Takes::Any) || cue.takes(Takes::Clause))
}

/// "according to" or "per" with its source.
fn according(p: &Paragraph<'_>, at: usize) -> bool {
    p.is(at, "according") && p.is(at + 1, "to")
}

/// ", adding that …", ", calling it …": the source goes on.
fn is_reporting_gerund(p: &Paragraph<'_>, at: usize) -> bool {
    p.form(at) == VerbForm::Gerund
        && (!cue_verbs(p.lower(at)).is_empty() || p.is(at, "citing referring"))
}

/// ", shaking his head", ", his voice breaking", ", prompting protests": how it was said, or what came of it.
fn is_manner(p: &Paragraph<'_>, at: usize) -> bool {
    let gerund = is_one_of(
        p.lower(at),
        "contradicting prompting sparking stoking fuelling fueling paving shaking smiling laughing weeping sobbing \
        gesturing pausing",
    );
    // "…, handing another win to the mayor"
    let verdict = p.is(at, "giving handing dealing delivering")
        && p.has(at, at + 5, "win victory blow boost defeat setback");
    gerund || verdict || p.is(at + 1, "voice") && p.is(at, "his her their")
}

/// A cue verb right after a conjunction, in the same form as the first one: its subject is the source.
fn shares_subject(p: &Paragraph<'_>, at: usize, form: VerbForm) -> bool {
    let mut verb = at;
    while matches!(p.tag(verb), Some(Tag::Adv | Tag::Aux)) && verb < at + 4 {
        verb += 1;
    }
    let verbs = cue_verbs(p.lower(verb));
    // "and continued as a passion": what takes only quotations needs one.
    let cue =
        p.tag(verb) == Some(Tag::Verb) && verbs.iter().any(|(cue, _)| may_take(p, verb + 1, *cue));
    // "claimed it was late and claim it is lost": with a clause of its own in whatever tense.
    let any = verbs.iter().any(|(cue, _)| {
        cue.takes(Takes::Any)
            || cue.takes(Takes::Clause) && new_clause(p, verb + 1, p.sentence(verb).1)
    });
    // "would add" goes on with the reported clause, "has added" with the report.
    let auxiliary = (at..verb).find(|i| p.tag(*i) == Some(Tag::Aux));
    let perfect = auxiliary.is_some_and(|i| p.is(i, "has have had"));
    cue && (auxiliary.is_none() && (past(p.form(verb)) == past(form) || any && p.is_finite(verb))
        || perfect)
}

/// Whether what follows a cue verb may be what it takes: "and found that …", not "and found nothing".
fn may_take(
    p: &Paragraph<'_>,
    at: usize,
    cue: crate::languages::en::claims::cues::verbs::CueVerb,
) -> bool {
    let limit = p.sentence(at).1;
    let quoted = (at..limit.min(at + 5)).any(|at| p.quotation_from(at).is_some());
    if quoted
        || cue.takes(Takes::Addressee)
        || !cue.takes(Takes::Clause) && !cue.takes(Takes::Any) && !cue.takes(Takes::That)
    {
        return quoted || !cue.takes_only(Takes::Quote);
    }
    let that = (at..limit.min(at + 6)).any(|at| p.is(at, "that"));
    let wh = p.is(at, "whether if why how what");
    that || wh || cue.takes(Takes::Object) || cue.takes(Takes::To) || is_clause(p, at, limit)
}

/// Somebody else with a cue of their own: "… and the union accused the port".
pub(crate) fn says_itself(p: &Paragraph<'_>, from: usize, limit: usize) -> bool {
    let Some(phrase) = p.phrase_from(from) else { return false };
    let end = crate::languages::en::claims::speakers::source::extend_right(p, phrase.end, limit);
    // "with some arguing … and others demanding …"
    let gerund = p.form(end) == VerbForm::Gerund && p.is(from, "others");
    p.tag(end) == Some(Tag::Verb)
        && (p.is_finite(end) || gerund)
        && !cue_verbs(p.lower(end)).is_empty()
}

/// "Has called … and called": the participle of a perfect goes with a past.
fn past(form: VerbForm) -> VerbForm {
    match form {
        VerbForm::Participle => VerbForm::Past,
        VerbForm::Base => VerbForm::Present,
        form => form,
    }
}

/// Whether a clause with a subject of its own begins here.
pub(crate) fn new_clause(p: &Paragraph<'_>, from: usize, limit: usize) -> bool {
    let Some(phrase) = p.phrase_from(from) else {
        // "and some have"; "but estimates range": a noun that is taken for a verb.
        let noun = p.tag(from) == Some(Tag::Verb) && p.tag(from + 1) == Some(Tag::Verb);
        let some = p.tag(from) == Some(Tag::Det) || p.is(from, "many most some others");
        return (some || noun) && (p.is_finite(from + 1) || p.form(from + 1) == VerbForm::Base);
    };
    if p.is(from, "who whose which whom") {
        return false;
    }
    // A pronoun takes up somebody in the reported clause, unless it says something itself.
    if p.is(from, "he she it they we i") {
        return (phrase.end..limit.min(phrase.end + 3))
            .any(|at| p.tag(at) == Some(Tag::Verb) && is_saying(p.lower(at)));
    }
    let end = crate::languages::en::claims::speakers::source::extend_right(p, phrase.end, limit);
    let near = |from: usize| {
        let mut near = (from..limit.min(end + 4)).take_while(|at| !is_one_of(p.word(*at), ", ;"));
        near.any(|at| p.is_finite(at))
    };
    // "…, and a former minister, Ruth Calder, | accused"
    near(phrase.end) || p.is(end, ",") && p.is_finite(end + 1)
}

/// Whether a clause with subject and finite verb begins here, before the next comma.
pub(crate) fn is_clause(p: &Paragraph<'_>, from: usize, limit: usize) -> bool {
    let fronted =
        matches!(p.tag(from), Some(Tag::Adp | Tag::Sconj | Tag::Adv)) || p.is(from, "when where");
    let reflexive = p.lower(from).ends_with("self") || p.lower(from).ends_with("selves");
    if reflexive || crate::languages::en::claims::extent::contact_clause::is_object(p, from, limit)
    {
        return false;
    }
    let mut nominal = false;
    let mut insertion = false;
    let mut relative = 0_usize;
    let mut at = from;
    while at < limit.min(from + 48) {
        if let Some(quotation) = p.quotation_from(at) {
            // A quotation that holds the verb: "said the plan “is dead”".
            if has_finite(p, quotation.inner, quotation.inner_end) {
                return true;
            }
            nominal = true;
            at = quotation.end.max(at + 1);
            continue;
        }
        match p.tag(at) {
            Some(Tag::Cconj)
                if p.is_finite(at + 1 + usize::from(p.tag(at + 1) == Some(Tag::Adv))) =>
            {
                return false;
            }
            _ if is_one_of(p.word(at), "; :") => return false,
            _ if p.is(at, ",") && !fronted => {
                // An apposition may stand between subject and verb, a new clause may not.
                insertion = !insertion;
                let closes = (at + 1..limit.min(at + 30)).find(|i| p.is(*i, ","));
                if insertion && closes.is_none() {
                    return false;
                }
            }
            // The next finite verb belongs to the relative clause.
            _ if nominal && !insertion && at > from && p.is(at, "who which that where when") => {
                relative += 1;
            }
            Some(Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num | Tag::Det) => nominal = true,
            // "filming would begin"
            Some(Tag::Verb) if at == from && p.form(at) == VerbForm::Gerund => nominal = true,
            // "could be measured" is one verb.
            _ if p.tag(at.saturating_sub(1)) == Some(Tag::Aux) && at > from => {}
            _ if nominal && !insertion && p.is_finite(at) && !is_reduced(p, at) => {
                if relative == 0 {
                    return true;
                }
                relative -= 1;
            }
            _ => {}
        }
        at += 1;
    }
    false
}

/// Whether a noun phrase with its verb right behind it begins here: "samples from three wells contained arsenic". With
/// `taken`, the verb may have been taken for a participle, if nothing goes on with it as with one.
pub(crate) fn is_bare_clause(p: &Paragraph<'_>, from: usize, limit: usize, taken: bool) -> bool {
    let Some(phrase) = p.phrase_from(from) else { return false };
    let mut verb = phrase.end;
    // Its own prepositional phrases only: those of the source's extent reach over participles.
    while p.tag(verb) == Some(Tag::Adp)
        && let Some(next) = p.phrase_from(verb + 1)
    {
        verb = next.end;
    }
    while p.tag(verb) == Some(Tag::Adv) {
        verb += 1;
    }
    // "felt the lump | the nurse had missed": a relative clause without a pronoun.
    if p.phrase_from(phrase.end).is_some() {
        return false;
    }
    let past = taken && p.form(verb) == VerbForm::Participle && p.phrase_from(verb + 1).is_some();
    verb < limit && (p.is_finite(verb) || past)
}

/// The end of the content of a cue in a relative clause, at most `end`: where the verb of the main clause stands, "Mr
/// Kane, who said he was ill, | left", "people who said they were ill | left". None where the main clause would be left
/// without a verb: "People who claim the benefit must sign on."
pub(crate) fn before_predicate(
    p: &Paragraph<'_>,
    speaker: crate::claims::Speaker,
    from: usize,
    end: usize,
) -> Option<usize> {
    let (start, limit) = p.sentence(speaker.start);
    if !speaker.relative || has_finite(p, start, speaker.start) {
        return Some(end);
    }
    // "…, who said …, was": after a comma a verb has its subject before the pronoun.
    let aside = p.has(speaker.start, speaker.end, ",");
    let goes_on = |at: &usize| {
        let verb = *at + 1 + usize::from(p.tag(at + 1) == Some(Tag::Adv));
        let past = p.tag(verb) == Some(Tag::Verb)
            && matches!(p.form(verb), VerbForm::Past | VerbForm::Participle);
        p.is(*at, ",") && p.quotation(*at).is_none() && (past || p.is_finite(verb))
    };
    let comma = (from..limit).find(|at| aside && goes_on(at));
    let subject = matches!(p.label(speaker.head), Some(Label::Subject | Label::PassiveSubject));
    let main = p.head(speaker.head).filter(|verb| subject && from < *verb).map(|verb| {
        const GROUP: &[Label] = &[Label::Auxiliary, Label::PassiveAuxiliary, Label::Copula];
        p.child(verb, (from, verb), GROUP).unwrap_or(verb)
    });
    let main = main.filter(|verb| p.is_finite(*verb)).or_else(|| second_verb(p, from, limit));
    let mut resumes = comma.or(main)?.min(end);
    while resumes > from && p.is(resumes - 1, "now later then still also since") {
        resumes -= 1;
    }
    has_finite(p, from, resumes).then(|| p.trim_end(from, resumes))
}

/// Of exactly two finite verbs in a range, the second: "they had heard two shots | were waiting".
fn second_verb(p: &Paragraph<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut groups = (from..limit).filter(|at| {
        let inside = matches!(p.tag(at.wrapping_sub(1)), Some(Tag::Aux));
        p.is_finite(*at) && !inside && p.quotation(*at).is_none()
    });
    let (_, second) = (groups.next()?, groups.next()?);
    let links = (from..second)
        .any(|at| matches!(p.tag(at), Some(Tag::Cconj | Tag::Sconj)) && at > from || p.is(at, ","));
    (groups.next().is_none() && !links).then_some(second)
}

/// A past form that shortens a relative clause: "the troops sent by …".
fn is_reduced(p: &Paragraph<'_>, at: usize) -> bool {
    p.form(at) == VerbForm::Participle && p.tag(at - at.min(1)) != Some(Tag::Aux)
}

/// Where the content of a trailing cue begins: the start of its sentence, without a conjunction that only links it to
/// the sentence before, or where the attribution before it in the sentence ended.
pub(crate) fn backward(p: &Paragraph<'_>, end: usize, floor: usize) -> usize {
    let (start, _) = p.sentence(end.saturating_sub(1));
    let mut from = start.max(floor);
    while from < end && is_one_of(p.word(from), ", ; . — –") {
        from += 1;
    }
    if p.is(from, "but and") {
        from += 1;
    }
    if p.tag(from) == Some(Tag::Adv)
        && p.is(from + 1, ",")
        && p.is(from, "however still meanwhile moreover also instead")
    {
        from += 2;
    }
    from
}

/// A quotation that begins inside a content and runs on into the next sentences belongs to it whole.
pub(crate) fn quotation_end(p: &Paragraph<'_>, end: usize) -> usize {
    end.checked_sub(1).and_then(|last| p.quotation(last)).map_or(end, |quotation| quotation.end)
}

/// Whether a range holds a finite verb.
pub(crate) fn has_finite(p: &Paragraph<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| p.is_finite(at))
}

/// Whether the cue verbs of a word take a clause without more ado; for trailing cues.
pub(crate) fn can_trail(cue: crate::languages::en::claims::cues::verbs::CueVerb) -> bool {
    cue.speech && cue.takes(Takes::That) || cue.takes(Takes::Any) || cue.takes(Takes::Clause)
}
