//! The verb group of a cue: its auxiliaries, adverbs and particle, and whether it is one that attributes.

use words::is_one_of;

use super::catenative;
use super::construction::Construction;
use super::verbs::{CueVerb, Takes, cue_verbs};
use crate::annotation::{ClaimKind, Confidence, CueLabel};
use crate::claims::{Candidate, CandidateCue, Paragraph, Speaker, TokenRange};
use crate::lexicon::Class;
use crate::syntax::{Tag, VerbForm};

/// A cue verb with what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Predicate {
    pub(crate) cue: CueVerb,
    /// The first auxiliary or adverb.
    pub(crate) start: usize,
    /// The verb itself.
    pub(crate) verb: usize,
    /// One past the verb or its particle.
    pub(crate) end: usize,
    pub(crate) construction: Construction,
    pub(crate) negated: bool,
}

/// The predicate whose verb is the token at `verb`; none where it is a noun, an infinitive, a conditional, a question.
pub(crate) fn at(p: &Paragraph<'_>, verb: usize) -> Option<Predicate> {
    let lower = p.lower(verb);
    let (cue, listed) = cue_verbs(lower)
        .iter()
        .copied()
        .find(|(cue, _)| cue.particle.is_none_or(|particle| p.lower(verb + 1) == particle))?;
    let end = verb + 1 + usize::from(cue.particle.is_some());
    if !is_verb(p, verb, cue, listed) {
        return None;
    }
    if p.is_before(verb, "worth") {
        return None; // "it is worth noting that"
    }
    let form = if p.tag(verb) == Some(Tag::Verb) { p.form(verb) } else { listed };
    let mut group = Group { start: verb, ..Group::default() };
    group.read(p, p.sentence(verb).0);
    let construction = match form {
        _ if group.to => return group.refusal(p, cue, verb, end),
        VerbForm::Gerund if group.be => Construction::Active,
        VerbForm::Gerund => Construction::Gerund,
        _ if group.modal => {
            // "would only say"
            if cue.lemma == "say" && p.is_before(verb, "only") && !group.negated {
                return Some(group.predicate(cue, verb, end, Construction::Active));
            }
            // "would not say", "could not confirm"; "neither the club nor the player would say"
            let start = p.sentence(verb).0;
            group.negated |= p.is(start, "neither") && !p.has(start, verb, ",");
            return (group.negated && cue.takes_answers())
                .then(|| group.predicate(cue, verb, end, Construction::Refusal));
        }
        _ if group.be && form != VerbForm::Present => Construction::Passive,
        VerbForm::Participle if !group.have && !is_past(p, verb, cue, listed) => return None,
        _ => Construction::Active,
    };
    Some(group.predicate(cue, verb, end, construction))
}

impl CueVerb {
    /// Verbs whose refusal is news: "would not say", "declined to confirm".
    fn takes_answers(self) -> bool {
        is_one_of(self.lemma, "say confirm specify disclose elaborate comment answer explain deny")
    }
}

fn is_verb(p: &Paragraph<'_>, verb: usize, cue: CueVerb, listed: VerbForm) -> bool {
    match p.tag(verb) {
        // "estimates range from 18 to 45": a noun that is taken for a verb.
        Some(Tag::Verb) if listed == VerbForm::Present => {
            p.tag(verb + 1) != Some(Tag::Verb)
                || !matches!(p.form(verb + 1), VerbForm::Base | VerbForm::Present)
        }
        Some(Tag::Verb) => true,
        Some(Tag::Propn) => false,
        // "Smith claims that …", taken for a noun.
        Some(Tag::Noun) => {
            let finite = matches!(listed, VerbForm::Present | VerbForm::Past | VerbForm::Base);
            let opens = p.is(verb + 1, "that") || p.quotation_from(verb + 1).is_some();
            let subject = verb > 0
                && matches!(p.tag(verb - 1), Some(Tag::Propn | Tag::Pron | Tag::Noun | Tag::Adv))
                && !p.is(verb - 1, "his her its their our my");
            // "…, they report in the journal": a pronoun is a subject.
            let pronoun = p.is_before(verb, "he she they we");
            // "with police warning that"
            let absolute = listed == VerbForm::Gerund
                && opens
                && p.phrase(verb).is_some_and(|phrase| p.is_before(phrase.start, "with"));
            absolute || finite && (subject && opens || pronoun || closes_sentence(p, verb, listed))
        }
        // "The killer is alleged to have", taken for an adjective.
        Some(Tag::Adj) if listed == VerbForm::Past => {
            p.is(verb + 1, "to") && p.is_before(verb, "is are was were been")
        }
        // "The bride swore …", taken for anything else.
        Some(Tag::Adp | Tag::X | Tag::Intj | Tag::Adv) if listed == VerbForm::Past => {
            p.phrase_to(verb).is_some()
        }
        _ => cue.lemma == "say" && listed == VerbForm::Past,
    }
}

/// Whether a participle without an auxiliary is rather a past tense: nobody is "said", and after a quotation or "and" a
/// verb has its subject elsewhere.
fn is_past(p: &Paragraph<'_>, verb: usize, cue: CueVerb, listed: VerbForm) -> bool {
    let linked = p.is_before(verb, "and but") || p.quotation_to(verb).is_some();
    let opens = p.is(verb + 1, "that") || p.quotation_from(verb + 1).is_some();
    // "The leader accused ministers": a participle has no object; "a man called John" has a name.
    let object = p.phrase_from(verb + 1).is_some_and(|object| {
        p.phrase_to(verb).is_some()
            && !crate::languages::en::claims::adjunct::is_time_phrase(p, object)
    });
    listed == VerbForm::Past
        && !p.is(verb + 1, "by")
        && (cue.lemma == "say" || linked || opens || object && !cue.takes(Takes::Called))
}

/// "…, the paper states.", "…, the authors report in" for what looks like the last noun of an apposition.
fn closes_sentence(p: &Paragraph<'_>, verb: usize, listed: VerbForm) -> bool {
    let Some(phrase) = p.phrase(verb).filter(|phrase| phrase.head == verb) else { return false };
    let singular =
        p.tag(verb.saturating_sub(1)) == Some(Tag::Noun) && !p.lower_before(verb).ends_with('s');
    let plural = listed == VerbForm::Base
        && p.tag(verb.saturating_sub(1)) == Some(Tag::Noun)
        && p.lower_before(verb).ends_with('s')
        && p.is_before(phrase.start, ",");
    plural && (p.is_stop(verb + 1) || p.is(verb + 1, "in"))
        || listed == VerbForm::Present
            && p.is_stop(verb + 1)
            && singular
            && p.tag(phrase.start) == Some(Tag::Det)
            && p.is_before(phrase.start, ",")
}

#[allow(clippy::struct_excessive_bools, reason = "what was seen on the way left, each by itself")]
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    start: usize,
    be: bool,
    have: bool,
    modal: bool,
    to: bool,
    negated: bool,
}

impl Predicate {
    /// The attribution that it makes with a speaker and a content, by the words of its table.
    pub(crate) fn candidate(
        &self,
        rule: &'static str,
        source: Option<Speaker>,
        content: Vec<TokenRange>,
    ) -> Candidate {
        let cue = self.cue;
        let refused = self.construction == Construction::Refusal
            || (self.negated && is_one_of(cue.lemma, "say tell confirm specify disclose"));
        // Who does not deny something says neither that it is so nor that it is not.
        let undenied = self.negated && cue.kind == ClaimKind::Denial;
        let kind = if undenied { ClaimKind::Statement } else { cue.kind };
        Candidate {
            rule,
            kind: if refused { ClaimKind::NonAnswer } else { kind },
            confidence: Confidence::High,
            content,
            cue: Some(CandidateCue {
                ranges: vec![(self.start, self.end)],
                lemma: cue.lemma,
                label: if undenied { CueLabel::Said } else { cue.label },
                negated: self.negated,
            }),
            source,
            channel: None,
            when: None,
        }
    }
}

impl Group {
    /// Walks left over auxiliaries, adverbs and negations.
    fn read(&mut self, p: &Paragraph<'_>, floor: usize) {
        let mut at = self.start;
        while at > floor {
            let before = at - 1;
            let word = p.lower(before);
            match p.tag(before) {
                _ if p.is_a(before, Class::NEGATION) => self.negated = true,
                Some(Tag::Adv) if is_adverb(word) => {}
                Some(Tag::Aux) => match word {
                    "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "'s"
                    | "’s" | "'re" | "’re" | "'m" | "’m" => {
                        self.be = true;
                    }
                    "has" | "have" | "had" | "having" | "'ve" | "’ve" => self.have = true,
                    "do" | "does" | "did" => {}
                    _ => self.modal = true,
                },
                // "all but admitted"
                _ if word == "but" && p.is_before(before, "all") => {}
                _ if word == "all" && p.is(at, "but") => {}
                // "has so far refused"
                _ if word == "far" && p.is_before(before, "so") => {}
                _ if word == "so" && p.is(at, "far") => {}
                _ if is_one_of(word, "has have had") && p.is(at, "so") => {
                    self.have = true;
                }
                _ if word == "to" => self.to = true,
                _ => break,
            }
            at = before;
            self.start = at;
            if self.to {
                break;
            }
        }
        // An adverb at the edge that follows a comma or begins the sentence is not part of the verb group.
        while self.start < floor {
            self.start += 1;
        }
        if p.is_question(self.start, floor) {
            self.to = true;
        }
    }

    fn predicate(
        self,
        cue: CueVerb,
        verb: usize,
        end: usize,
        construction: Construction,
    ) -> Predicate {
        Predicate { cue, start: self.start, verb, end, construction, negated: self.negated }
    }

    /// "declined to say", "had to admit": the predicate begins with the verb or adjective before the infinitive. Of
    /// infinitives only those are cues that report a speech as it happened.
    fn refusal(
        self,
        p: &Paragraph<'_>,
        cue: CueVerb,
        verb: usize,
        end: usize,
    ) -> Option<Predicate> {
        let hedge = catenative::before(p, self.start, cue.takes_answers())?;
        let mut group = Self { start: hedge.start, ..Self::default() };
        group.read(p, p.sentence(verb).0);
        let refuses = hedge.construction == Construction::Refusal;
        if group.modal || group.to || group.negated && !refuses || hedge.be && !group.be {
            return None;
        }
        Some(Predicate {
            cue,
            start: group.start,
            verb,
            end,
            construction: hedge.construction,
            negated: refuses,
        })
    }
}

/// Adverbs that stand within a verb group; the others modify the clause.
fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        || is_one_of(
            word,
            "\
                also ever always often just long even once only still again since twice further instead \
                already earlier first later then soon now",
        )
}

impl Paragraph<'_> {
    /// "Did she say", "has he denied": the auxiliary stands before the subject at the start of its sentence.
    fn is_question(&self, start: usize, floor: usize) -> bool {
        let (_, end) = self.sentence(start);
        let asks = end > 0 && (self.word(end - 1) == "?" || (end > 1 && self.word(end - 2) == "?"));
        asks && is_one_of(
            self.lower(floor),
            "did do does has have had is are was were will would can could should may might",
        )
    }
}
