//! What is asked of a claim by the tree of its sentence: that the content hangs on the cue, and the cue on the speaker.

use words::is_one_of;

use crate::annotation::{Claim, ClaimKind, Form, SourceKind, TextSpan};
use crate::review::{Desk, Place};
use crate::syntax::{Label, Tag, VerbForm};
use crate::text::contains;

/// Cues that stand beside a whole sentence: what they hang on says nothing about the content.
const BESIDE: &str = "according per cite quote";

/// Conjunctions by which the writer sets the scene for what is said.
const WRITERS_MARKERS: &str = "as while although though after before amid when";

/// Words with which a clause or phrase opens that the main clause follows.
const FRONTED: &str = "\
    while though although despite as after before when since because given amid if whereas unlike once until \
    notwithstanding asked questioned pressed";

/// Verbs of saying as they stand beside a cue.
const SAYING: &str = "\
    say says said allege alleges alleged claim claims claimed add adds added accuse accuses accused deny denies denied warn \
    warns warned argue argues argued insist insists insisted report reports reported announce announces announced";

/// A claim whose cue and content stand in one sentence, the cue first.
struct Reported<'a> {
    cue: Place<'a>,
    /// The word of the cue on which the rest of it hangs.
    verb: usize,
    content: Place<'a>,
}

impl<'a> Reported<'a> {
    fn of(desk: &Desk<'a>, claim: &Claim) -> Option<Self> {
        let words = claim.cue.as_ref()?;
        if is_one_of(words.lemma.split(' ').next().unwrap_or(""), BESIDE) {
            return None;
        }
        let cue = desk.place(desk.span(*words.span.first()?))?;
        let content = desk.place(desk.span(*claim.content.last()?))?;
        let verb = cue.head()?;
        (cue.index == content.index && cue.from < content.from).then_some(Self {
            cue,
            verb,
            content,
        })
    }

    /// The tokens of the content outside quotation marks.
    fn own_words(&self, desk: &Desk<'_>) -> impl Iterator<Item = usize> {
        self.content.outside_quotation(desk).into_iter()
    }
}

/// "While she said that A, B": the content holds the main clause, on which the cue's clause hangs.
pub(crate) fn holds_main_clause(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(reported) = Reported::of(desk, claim) else { return false };
    let sentence = reported.content.sentence;
    let root = (reported.content.from..reported.content.to)
        .find(|at| sentence.label(*at) == Some(Label::Root));
    let Some(root) = root else { return false };
    let mut at = reported.verb;
    for _ in 0..12 {
        let (Some(label), Some(head)) = (sentence.label(at), sentence.head(at)) else {
            return false;
        };
        if head == root {
            return matches!(
                label,
                Label::AdverbialClause
                    | Label::NounClause
                    | Label::RelativeClause
                    | Label::Oblique
                    | Label::NounModifier
                    | Label::Subject
                    | Label::PassiveSubject
                    | Label::Apposition
            );
        }
        at = head;
    }
    false
}

/// "Despite her claim that A, B", "Though she said that A, B": the sentence opens with a conjunction, and the content runs
/// over the comma to its end.
pub(crate) fn runs_into_main_clause(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(reported) = Reported::of(desk, claim) else { return false };
    let sentence = reported.content.sentence;
    let opens = sentence.tokens.iter().take(2).any(|token| is_one_of(desk.lower(*token), FRONTED));
    let ends =
        sentence.tokens.iter().skip(reported.content.to).all(|token| token.tag == Tag::Punct);
    let comma = reported.own_words(desk).any(|at| {
        at > reported.content.from
            && sentence.tokens.get(at).is_some_and(|token| desk.reading.word(*token) == ",")
    });
    opens && ends && comma
}

/// "described it as “a source of hope” as the toll rose": behind the quotation the writer sets the scene.
pub(crate) fn sets_scene_behind_quotation(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(reported) = Reported::of(desk, claim) else { return false };
    let sentence = reported.content.sentence;
    let last_finite = reported.content.last_finite();
    reported.own_words(desk).any(|at| {
        let word = |at: usize| sentence.tokens.get(at).map_or("", |token| desk.lower(*token));
        at > reported.content.from + 1
            && (is_one_of(word(at), "as while") || word(at) == "when" && word(at + 1) == "asked")
            && matches!(word(at - 1), "”" | "\"")
            && last_finite.is_some_and(|verb| verb > at)
    })
}

/// "They agree that A and support B", "she warned that A as B": a part of the content hangs on the cue beside the content.
pub(crate) fn holds_clause_of_cue(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(reported) = Reported::of(desk, claim) else { return false };
    let sentence = reported.content.sentence;
    let form = reported.cue.token(reported.verb).map(|token| token.form);
    reported.own_words(desk).filter(|at| *at > reported.content.from + 2).any(|at| {
        if sentence.head(at) != Some(reported.verb) {
            return false;
        }
        let marked_by = |words: &str| {
            sentence.children(at).any(|(child, label)| {
                matches!(label, Label::Marker | Label::Coordinator | Label::Case)
                    && sentence
                        .tokens
                        .get(child)
                        .is_some_and(|token| is_one_of(desk.lower(*token), words))
            })
        };
        // "said that A, and allege that B"
        let says =
            || sentence.tokens.get(at).is_some_and(|token| is_one_of(desk.lower(*token), SAYING));
        if sentence.label(at) == Some(Label::Conjunct) && says() {
            return true;
        }
        let own_subject = sentence.children(at).any(|(_, label)| label == Label::Subject);
        match sentence.label(at) {
            Some(Label::AdverbialClause) => marked_by(WRITERS_MARKERS),
            Some(Label::Conjunct) => {
                let same_form = sentence.tokens.get(at).map(|token| token.form) == form;
                let comma = sentence
                    .tokens
                    .get(at.saturating_sub(2))
                    .is_some_and(|token| desk.lower(*token) == ",");
                marked_by("and") && (own_subject || same_form && !comma)
            }
            _ => false,
        }
    })
}

/// Cues that say something only with a clause behind them: "claimed victory", "tells the truth", "held the captives".
const WITH_CLAUSE: &str =
    "claim tell hold respond maintain discover compare show feel see determine reply answer";

/// "claimed victory", "held their captives": the content is a thing that the cue does something to.
pub(crate) fn has_object_only(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(cue) = claim.cue.as_ref().filter(|cue| is_one_of(&cue.lemma, WITH_CLAUSE)) else {
        return false;
    };
    let Some(place) = claim.content.first().and_then(|part| desk.place(desk.span(*part))) else {
        return false;
    };
    let follows = cue.span.first().is_some_and(|span| Some(*span) < claim.content.first().copied());
    claim.form != Form::Direct && follows && is_object(&place)
}

/// Whether the head of a content is a noun, and the object of its cue.
fn is_object(place: &Place<'_>) -> bool {
    place.head().is_some_and(|head| {
        place.sentence.label(head) == Some(Label::Object)
            && matches!(place.tag(head), Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Sym))
    })
}

/// "reported £2m from a boat that has lost its value since he bought it": behind a mere thing the writer says what it is.
pub(crate) fn describes_object(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(reported) = Reported::of(desk, claim) else { return false };
    let content = &reported.content;
    let describes = |at: usize| {
        content.sentence.label(at) == Some(Label::RelativeClause)
            && content.sentence.children(at).any(|(child, label)| {
                label == Label::Subject
                    && content
                        .token(child)
                        .is_some_and(|token| is_one_of(desk.lower(token), "that which who"))
            })
    };
    // "denies any part in it | and two inquiries have cleared it"
    let goes_on = |at: usize| {
        claim.kind == ClaimKind::Denial
            && content.tag(at) == Some(Tag::Verb)
            && content.sentence.label(at) == Some(Label::Conjunct)
            && content.sentence.head(at).is_some_and(|head| !content.holds(head))
    };
    is_object(content) && reported.own_words(desk).any(|at| describes(at) || goes_on(at))
}

/// "… this year, local media | and an agency reported": a part of the content is the subject of a verb behind it.
pub(crate) fn holds_next_subject(desk: &Desk<'_>, claim: &Claim) -> bool {
    claim.content.len() == 1
        && claim.content.iter().any(|part| {
            let Some(place) = desk.place(desk.span(*part)) else { return false };
            let cue = |at: usize| {
                let span = place.token(at).map(|token| token.span);
                claim
                    .cue
                    .iter()
                    .flat_map(|cue| &cue.span)
                    .any(|words| span.is_some_and(|span| desk.span(*words).overlaps(span)))
            };
            (place.from + 1..place.to).any(|at| {
                matches!(place.sentence.label(at), Some(Label::Subject | Label::PassiveSubject))
                    && place.sentence.head(at).is_some_and(|head| head >= place.to && !cue(head))
            })
        })
}

/// "44 percent of adults shows": the verb is in the singular, and several are taken for its subject.
pub(crate) fn disagrees_in_number(desk: &Desk<'_>, claim: &Claim) -> bool {
    let (Some(source), Some(cue)) = (desk.source(claim), &claim.cue) else { return false };
    let Some(verb) = cue.span.last().and_then(|span| desk.place(desk.span(*span))) else {
        return false;
    };
    let singular = verb.head().and_then(|at| verb.token(at)).is_some_and(|token| {
        token.tag == Tag::Verb
            && token.form == VerbForm::Present
            && desk.lower(token).ends_with('s')
    });
    // "The secretary have cited": one person, whose verb is in the plural.
    let plural = verb.tokens().iter().any(|token| is_one_of(desk.lower(*token), "have are were"));
    // A British council "have"; of "Oblin and its neighbours have" only the first was read.
    let used = claim.source.map_or("", |used| desk.words(used.span));
    let first = source.kind == SourceKind::Person || contains(used, " and ");
    let one = first && source.kind != SourceKind::Group && !contains(&source.name, " and ");
    singular && source.kind == SourceKind::Group || plural && one
}

/// Whether the quotation stands in a sentence of its own, and the cue of the next is no verb of saying: "“….” They
/// laughed."
pub(crate) fn stands_apart(desk: &Desk<'_>, claim: &Claim) -> bool {
    let (Some(part), Some(cue)) = (claim.content.last(), &claim.cue) else { return false };
    let Some(first) = cue.span.first() else { return false };
    if claim.form != Form::Direct || first.start < part.end {
        return false;
    }
    let between = desk.words(TextSpan { start: part.end, end: first.start });
    let quotation = desk.words(*part).trim_end_matches(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?' | '…')
    });
    quotation.ends_with('.') && !between.contains([',', ':'])
}

/// "the politicians who decry walls ordered them", "blood found in the house": the cue stands in a clause that describes
/// its speaker, and where that clause ends nobody can tell.
pub(crate) fn describes_speaker(desk: &Desk<'_>, claim: &Claim) -> bool {
    let (Some(used), Some(cue)) = (claim.source, &claim.cue) else { return false };
    let Some(first) = cue.span.first() else { return false };
    let last = desk.words(used.span).rsplit(' ').next().unwrap_or("");
    let between =
        desk.words(TextSpan { start: used.span.end, end: first.start.max(used.span.end) });
    // "…, which has denied it, said" has the cue behind the clause.
    let between = between.trim_matches([' ', ',']);
    let relative = is_one_of(last, "who which that") || is_one_of(between, "who which");
    // "the council, which said the wall was safe,": commas part such a clause from the rest.
    let words = desk.words(used.span);
    let parted = [", who", ", which"].iter().any(|end| words.ends_with(end))
        && !claim.content.iter().any(|part| desk.words(*part).contains(','));
    let relative = relative && !parted;
    let Some(verb) = desk.place(desk.span(*first)) else { return relative };
    let participle = verb.head().is_some_and(|at| {
        verb.sentence.label(at) == Some(Label::NounClause)
            && verb.token(at).is_some_and(|token| token.form == VerbForm::Participle)
            && verb.to - verb.from == 1
    });
    (relative || participle) && used.span.start < first.start
}

/// "“…,” said the mayor when asked if …": in a clause without a subject the participle is a passive, and the speaker the
/// one who was asked.
pub(crate) fn is_done_to_speaker(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(cue) = cue_place(desk, claim) else { return false };
    let before = cue.from.checked_sub(1).and_then(|at| cue.token(at));
    let passive = cue.token(cue.from).is_some_and(|token| {
        token.tag == Tag::Verb && matches!(token.form, VerbForm::Past | VerbForm::Participle)
    });
    passive && before.is_some_and(|token| is_one_of(desk.lower(token), "when if once unless than"))
}

/// "Orr, who helped rescue people from the boat, said": between commas that part it from the cue, the speaker is the
/// object of another verb.
pub(crate) fn is_object_of_another(desk: &Desk<'_>, claim: &Claim) -> bool {
    let (Some(cue), Some(used)) = (cue_place(desk, claim), claim.source) else { return false };
    let Some(speaker) = desk.place(desk.span(used.span)) else { return false };
    // "quoted the minister, Ann Orr, as saying"
    let between = || (speaker.to..cue.from).filter_map(|at| speaker.token(at));
    let parted = between().any(|token| desk.reading.word(token) == ",")
        && !between().any(|token| desk.lower(token) == "as");
    speaker.index == cue.index
        && parted
        && speaker.head().is_some_and(|head| {
            let verb = speaker.sentence.head(head);
            speaker.sentence.label(head) == Some(Label::Object)
                && verb.is_some_and(|verb| verb < head && !cue.holds(verb))
        })
}

/// "apparently thinks", "seems to believe": what somebody else makes of the speaker.
pub(crate) fn is_imputed(desk: &Desk<'_>, claim: &Claim) -> bool {
    const THINKING: &str = "think believe feel want hope expect consider know prefer fear";
    let Some(cue) = claim.cue.as_ref().filter(|cue| is_one_of(&cue.lemma, THINKING)) else {
        return false;
    };
    cue.span.iter().any(|span| {
        desk.words(*span).split(' ').any(|word| {
            is_one_of(
                word,
                "apparently evidently clearly obviously presumably seemingly seem seems seemed appear appears appeared must",
            )
        })
    })
}

/// "Everything she says | is true": the cue stands in a clause that is the subject of the content.
pub(crate) fn lacks_subject(desk: &Desk<'_>, claim: &Claim) -> bool {
    let Some(reported) = Reported::of(desk, claim) else { return false };
    let first = reported.content.token(reported.content.from);
    // "blood found | in her home matched"
    let found = claim
        .cue
        .as_ref()
        .is_some_and(|cue| is_one_of(&cue.lemma, "find discover detect see hear"));
    claim.content.len() == 1
        && first.is_some_and(|token| {
            matches!(token.tag, Tag::Verb | Tag::Aux) && token.is_finite()
                || found && token.tag == Tag::Adp
        })
}

fn cue_place<'a>(desk: &Desk<'a>, claim: &Claim) -> Option<Place<'a>> {
    desk.place(desk.span(*claim.cue.as_ref()?.span.first()?))
}
