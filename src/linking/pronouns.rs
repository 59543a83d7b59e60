//! Whom "he", "she", "it", "they" stand for: the only one whom they can, in the pronoun's own sentence before it and in
//! the sentence before; in the same paragraph also in the one before that, where nobody comes in between.
//!
//! Names of men and women are not told apart by guessing; a second one whom the pronoun could mean leaves it alone.

use super::bodies;
use super::names::{self, Mention, strip_article};
use super::roster::Entry;
use super::sources::{Antecedent, Cast};
use crate::annotation::{Naming, SourceKind};
use crate::claims::Attribution;
use crate::language::{Label, Reading, Sentence, Tag, noun_phrases, singular};
use crate::text::{Article, BlockKind, Span, lowercase};

/// No content is longer: what begins so far before a sentence does not reach into it.
const REACH: u32 = 20_000;

/// What stands around an attribution whose source is a pronoun.
pub(super) struct Context<'a> {
    /// For its blocks.
    pub(super) article: &'a Article,
    /// For its sentences.
    pub(super) reading: &'a Reading<'a>,
    /// All of them.
    pub(super) attributions: &'a [Attribution],
    /// The entities of the attributions before this one.
    pub(super) before: &'a [Option<usize>],
}

/// The one that a pronoun can mean, if there is one.
pub(super) fn antecedent(
    cast: &Cast,
    context: &Context<'_>,
    sentence: usize,
    pronoun: &Mention,
) -> Option<Antecedent> {
    let sentences = context.reading.sentences();
    let this = sentences.get(sentence)?;
    let word = lowercase(&pronoun.name);
    for back in 0..=2 {
        let Some(from) = sentence.checked_sub(back) else { break };
        let first = sentences.get(from)?;
        let heading = context
            .article
            .blocks()
            .get(first.block)
            .is_some_and(|block| block.kind == BlockKind::Heading);
        let reaches = this.block - first.block <= usize::from(back < 2);
        if heading || !reaches {
            break;
        }
        let search = Search { cast, context, word: &word, from, to: sentence, pronoun };
        let found = search.run();
        if found.several {
            return None;
        }
        // Only the sentence before tells whether there is a second, unless one speaks in this: "the council said the road
        // was safe, and it called …".
        if let Some(one) = found.one.filter(|one| one.speaks || back > 0 || from == 0) {
            return Some(one.antecedent).filter(|_| one.can_be_meant);
        }
    }
    None
}

/// One whom a pronoun could mean.
#[derive(Clone, Copy)]
struct Candidate {
    antecedent: Antecedent,
    speaks: bool,
    /// Otherwise it only stands in the way: "Bana was quiet. He said".
    can_be_meant: bool,
}

/// Whether there is one, and only one.
#[derive(Default)]
struct Found {
    one: Option<Candidate>,
    several: bool,
}

impl Found {
    fn add(&mut self, candidate: Candidate) {
        match &mut self.one {
            Some(one) if one.antecedent != candidate.antecedent => self.several = true,
            Some(one) => one.can_be_meant |= candidate.can_be_meant,
            None => self.one = Some(candidate),
        }
    }
}

/// A search through some sentences.
struct Search<'a> {
    cast: &'a Cast,
    context: &'a Context<'a>,
    /// The pronoun in lower case.
    word: &'a str,
    from: usize,
    to: usize,
    pronoun: &'a Mention,
}

impl Search<'_> {
    /// All whom the pronoun could mean: those who speak, those who are named, and what else there is.
    fn run(&self) -> Found {
        let mut found = Found::default();
        let mut covered = self.speakers(&mut found);
        for (at, span, id) in self.cast.roster.places(self.from, self.to) {
            let Some(entry) = self.cast.roster.entries.get(*id) else { continue };
            if !self.is_near(*at, *span) {
                continue;
            }
            covered.push(*span);
            if self.allows(&entry.mention) && counts(entry) {
                let person = entry.mention.kind == SourceKind::Person;
                found.add(Candidate {
                    antecedent: self.cast.of_entry(*id),
                    speaks: false,
                    can_be_meant: person || self.is_main_subject(*at, *span),
                });
            }
        }
        self.others(&covered, &mut found);
        found
    }

    /// Those who speak in the sentences, or whose words they are. Gives where they are mentioned and (but for "they", who
    /// may be in somebody's words) where they speak.
    fn speakers(&self, found: &mut Found) -> Vec<Span> {
        let mut covered = Vec::new();
        let sentences = self.context.reading.sentences();
        let (Some(first), Some(this)) = (sentences.get(self.from), sentences.get(self.to)) else {
            return covered;
        };
        let (all, before) = (self.context.attributions, self.context.before);
        // Nobody is meant by "she" of whom she speaks.
        if let Some(own) = all.get(before.len()) {
            covered.extend_from_slice(&own.content);
        }
        for (attribution, entity) in all.iter().zip(before).rev() {
            let begins = attribution.content.first().map_or(0, |span| span.start());
            if begins + REACH < first.span.start() {
                break;
            }
            let speaker = entity.and_then(|id| Some((id, self.cast.entities.get(id)?)));
            let Some((id, _)) = speaker.filter(|(_, entity)| self.allows(&entity.mention)) else {
                continue;
            };
            let source = attribution.source.unwrap_or_default();
            covered.push(source);
            if self.word != "they" {
                covered.extend_from_slice(&attribution.content);
            }
            let near =
                source.start() >= first.span.start() && source.end() <= self.pronoun.span.start();
            let speaking = attribution.within.is_none()
                && self.from < self.to
                && attribution.content.iter().any(|span| {
                    span.end() > first.span.start() && span.start() < this.span.start()
                });
            if near || speaking {
                let antecedent = Antecedent::Entity(id);
                found.add(Candidate { antecedent, speaks: true, can_be_meant: true });
            }
        }
        covered
    }

    /// Whether words of a sentence are the subject of its main clause (or were taken for the whole of it).
    fn is_main_subject(&self, sentence: usize, words: Span) -> bool {
        let sentences = self.context.reading.sentences();
        sentences.get(sentence).is_some_and(|sentence| {
            (0..sentence.tokens.len()).any(|at| {
                let inside =
                    sentence.tokens.get(at).is_some_and(|token| words.contains(token.span));
                let label = sentence.label(at);
                let governor = sentence.head(at).and_then(|head| sentence.label(head));
                inside
                    && (label == Some(Label::Root)
                        || governor == Some(Label::Root)
                            && matches!(label, Some(Label::Subject | Label::PassiveSubject)))
            })
        })
    }

    /// Whether a place in the text lies in the sentences, and in the pronoun's own before it.
    fn is_near(&self, sentence: usize, span: Span) -> bool {
        (self.from..=self.to).contains(&sentence)
            && (sentence < self.to || span.end() <= self.pronoun.span.start())
    }

    /// What else the sentences speak of, outside `covered`, that the pronoun could mean.
    fn others(&self, covered: &[Span], found: &mut Found) {
        let reading = self.context.reading;
        for at in self.from..=self.to {
            let Some(sentence) = reading.sentences().get(at) else { continue };
            for phrase in noun_phrases(reading, sentence) {
                let words = sentence.tokens.get(phrase.start..phrase.end).unwrap_or(&[]);
                let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
                let span = first.span.cover(last.span);
                if !self.is_near(at, span)
                    || covered.iter().any(|covered| covered.overlaps(span))
                    || !self.may_be_meant(sentence, phrase.head)
                    || !names::read(reading, sentence, span).is_some_and(|it| self.allows(&it))
                {
                    continue;
                }
                // A name that is met nowhere else may be that of a place or a ship.
                let common = last.tag == Tag::Noun;
                let can_be_meant = common && self.is_main_subject(at, span);
                let mut antecedent = Antecedent::Phrase(span);
                // The same words again are the same one.
                if let Some(Candidate { antecedent: same @ Antecedent::Phrase(other), .. }) =
                    found.one
                    && reading.lower_words(other) == reading.lower_words(span)
                {
                    antecedent = same;
                }
                found.add(Candidate { antecedent, speaks: false, can_be_meant });
            }
        }
    }

    /// Whether the head of a phrase is one that a pronoun takes up: a subject (or what was taken for the whole
    /// sentence), and for "they" any people.
    fn may_be_meant(&self, sentence: &Sentence, head: usize) -> bool {
        let Some(token) = sentence.tokens.get(head) else { return false };
        let label = sentence.label(head);
        let subject = matches!(label, Some(Label::Subject | Label::PassiveSubject | Label::Root));
        let word = self.context.reading.lower(*token);
        match bodies::kind_of_head(&singular(word)) {
            _ if token.tag == Tag::Propn => subject,
            _ if token.tag != Tag::Noun => false,
            Some(SourceKind::Person) => subject || self.word == "they",
            Some(_) => subject,
            None => false,
        }
    }

    /// Whether the pronoun can stand for what a mention says.
    fn allows(&self, mention: &Mention) -> bool {
        // "Okafor" and "Norgrid": one word does not tell a person from a company.
        let open = mention.kind == SourceKind::Unknown && mention.naming == Naming::Named;
        match self.word {
            "he" | "she" => {
                (mention.kind == SourceKind::Person || open) && mention.gender.allows(self.word)
            }
            "it" if open => true,
            "it" => {
                !mention.plural
                    && matches!(
                        mention.kind,
                        SourceKind::Organisation
                            | SourceKind::Government
                            | SourceKind::Document
                            | SourceKind::Media
                    )
            }
            "they" => mention.plural || mention.kind == SourceKind::Group,
            _ => false,
        }
    }
}

/// Whether a name counts beside a speaker: a state that is only a place does not.
fn counts(entry: &Entry) -> bool {
    entry.mention.kind == SourceKind::Person
        || !bodies::is_state(&lowercase(strip_article(&entry.mention.name)))
}
