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
        match search.candidates().as_slice() {
            // Only the sentence before tells whether there is a second, unless one speaks in this: "the council said the
            // road was safe, and it called …".
            [one] if back == 0 && from > 0 && !matches!(one.antecedent, Antecedent::Entity(_)) => {}
            [one] => return Some(one.antecedent.clone()).filter(|_| one.can_be_meant),
            [] => {}
            _ => return None,
        }
    }
    None
}

/// One whom a pronoun could mean.
struct Candidate {
    antecedent: Antecedent,
    /// Otherwise it only stands in the way: "Bana was quiet. He said".
    can_be_meant: bool,
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
    /// All whom the pronoun could mean.
    fn candidates(&self) -> Vec<Candidate> {
        let speakers = self.speakers();
        let entry_of = |id: &usize| self.cast.entities.get(*id).and_then(|entity| entity.entry);
        let entries: Vec<usize> = speakers.iter().filter_map(entry_of).collect();
        let speaks =
            |id: &usize| Candidate { antecedent: Antecedent::Entity(*id), can_be_meant: true };
        let mut found: Vec<Candidate> = speakers.iter().map(speaks).collect();
        let mut covered = self.words_of(&speakers);
        let mut named: Vec<usize> = Vec::new();
        for (at, span, id) in self.cast.roster.places(self.from, self.to).iter().rev() {
            if !self.is_near(*at, *span) {
                continue;
            }
            covered.push(*span);
            let Some(entry) = self.cast.roster.entries.get(*id) else { continue };
            if !entries.contains(id)
                && !named.contains(id)
                && self.allows(&entry.mention)
                && counts(entry)
            {
                named.push(*id);
                let person = entry.mention.kind == SourceKind::Person;
                found.push(Candidate {
                    antecedent: Antecedent::Entry(*id),
                    can_be_meant: person || self.is_main_subject(*at, *span),
                });
            }
        }
        found.extend(self.others(&covered));
        found
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

    /// Those who speak in the sentences, or whose words they are, and whom the pronoun could mean.
    fn speakers(&self) -> Vec<usize> {
        let sentences = self.context.reading.sentences();
        let (Some(first), Some(this)) = (sentences.get(self.from), sentences.get(self.to)) else {
            return Vec::new();
        };
        let mut speakers = Vec::new();
        let all = self.context.attributions.iter().zip(self.context.before);
        for (attribution, entity) in all.rev() {
            let begins = attribution.content.first().map_or(0, |span| span.start());
            let source = attribution.source.unwrap_or_default();
            let near =
                source.start() >= first.span.start() && source.end() <= self.pronoun.span.start();
            let speaking = attribution.within.is_none()
                && self.from < self.to
                && attribution.content.iter().any(|span| {
                    span.end() > first.span.start() && span.start() < this.span.start()
                });
            if near || speaking {
                speakers.extend(entity.filter(|id| !speakers.contains(id)));
            } else if begins + REACH < first.span.start() {
                break;
            }
        }
        speakers.retain(|id| {
            self.cast.entities.get(*id).is_some_and(|entity| self.allows(&entity.mention))
        });
        speakers
    }

    /// Where those who speak are mentioned, and where (but for "they", who may be in somebody's words) they speak.
    fn words_of(&self, speakers: &[usize]) -> Vec<Span> {
        let mut covered = Vec::new();
        let (all, before) = (self.context.attributions, self.context.before);
        // Nobody is meant by "she" of whom she speaks.
        covered.extend(all.get(before.len()).into_iter().flat_map(|own| &own.content));
        let first = self.context.reading.sentences().get(self.from);
        for (attribution, entity) in all.iter().zip(before).rev() {
            let begins = attribution.content.first().map_or(0, |span| span.start());
            if begins + REACH < first.map_or(0, |first| first.span.start()) {
                break;
            }
            if entity.is_some_and(|id| speakers.contains(&id)) {
                covered.extend(attribution.source);
                if self.word != "they" {
                    covered.extend(&attribution.content);
                }
            }
        }
        covered
    }

    /// What else the sentences speak of, outside `covered`, that the pronoun could mean.
    fn others(&self, covered: &[Span]) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let sentences = self.context.reading.sentences();
        for at in self.from..=self.to {
            let Some(sentence) = sentences.get(at) else { continue };
            for phrase in noun_phrases(self.context.reading, sentence) {
                let span = sentence
                    .tokens
                    .get(phrase.start..phrase.end)
                    .and_then(|tokens| Some(tokens.first()?.span.cover(tokens.last()?.span)));
                let Some(span) = span.filter(|span| self.is_near(at, *span)) else { continue };
                let free = !covered.iter().any(|covered| covered.overlaps(span));
                if free
                    && self.may_be_meant(sentence, phrase.head)
                    && let Some(mention) = names::read(self.context.reading, sentence, span)
                    && self.allows(&mention)
                {
                    // The same words again are the same one.
                    found.retain(|other| {
                        !matches!(&other.antecedent,
                            Antecedent::Phrase(other) if other.name == mention.name)
                    });
                    // A name that is met nowhere else may be that of a place or a ship.
                    let common = sentence.tokens.get(phrase.head).map(|token| token.tag);
                    let can_be_meant = common == Some(Tag::Noun) && self.is_main_subject(at, span);
                    found.push(Candidate { antecedent: Antecedent::Phrase(mention), can_be_meant });
                }
            }
        }
        found
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
