//! Whom and what an article mentions, in the order of the text, so far as a pronoun could take it up: people, bodies,
//! groups of people, and the pronouns themselves.

use words::is_one_of;

use super::people_words;
use crate::annotation::{Naming, Reference, SourceKind};
use crate::claims::Attribution;
use crate::language::{Label, QuoteMark, Reading, Sentence, Tag, Token, noun_phrases, singular};
use crate::linking::descriptions::{self, Fit};
use crate::linking::gender::Gender;
use crate::linking::names::{self, Mention as Named};
use crate::linking::roster::Roster;
use crate::linking::{bodies, sources};
use crate::text::{Span, WordMap, lowercase};

/// What words are, for a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// "he", "she".
    Pronoun,
    /// "him", "her", "his".
    OtherForm,
    /// One human being.
    Person,
    /// A name of one word that may be a person's.
    Perhaps,
    /// Several.
    People,
    /// A body, a document, a medium: what "it" can stand for when it says something.
    Body,
}

/// How words stand in their sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The source of a claim.
    Speaker,
    /// The subject of the main clause.
    MainSubject,
    /// The subject of another clause.
    Subject,
    /// Object, addressee, possessor and whatever else.
    Other,
}

/// Words that mention somebody or something.
#[allow(clippy::struct_excessive_bools, reason = "what the words show, each by itself")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// The index of its sentence.
    pub(super) sentence: usize,
    /// The index of its first token.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
    /// Its words.
    pub(super) span: Span,
    /// What it is.
    pub(super) what: What,
    /// Index into [`Discourse::referents`]; none for a pronoun that stands for nobody in particular as yet.
    pub(super) referent: Option<usize>,
    /// Its place in the sentence.
    pub(super) standing: Standing,
    /// Whether it stands between quotation marks.
    pub(super) quoted: bool,
    /// Of a pronoun, or of the pronoun that a phrase begins with: "her lawyer".
    pub(super) gender: Gender,
    /// Whether it is so near to a verb that it takes part in what is done: an object, an agent, "with him".
    pub(super) takes_part: bool,
    /// Whether it begins with "its".
    pub(super) owned: bool,
    /// Whether "'s" follows.
    pub(super) possessor: bool,
    /// What a pronoun says, as far as it stands before the pronoun: "The flat was empty, he said."
    pub(super) said: Span,
}

/// Somebody or something that is mentioned.
#[allow(clippy::struct_excessive_bools, reason = "what the words show, each by itself")]
#[derive(Clone, Debug, Default)]
pub(super) struct Referent {
    /// The roster's entry, for what is named in full.
    pub(super) entry: Option<usize>,
    /// Its mentions by names and nouns, as indices.
    pub(super) mentions: Vec<usize>,
    /// Whether words show that it is a human being: a title, a given name, a noun, a speech.
    pub(super) human: bool,
    /// Whether it is the source of a claim.
    pub(super) speaks: bool,
    /// Whether some words for it can only be a person's, a full name among them.
    pub(super) person: bool,
    /// Whether it is a noun without an article, which may be a part of a name.
    pub(super) fragment: bool,
    /// By titles, kinship and roles.
    titles: Gender,
    /// By the given name.
    given: Gender,
    /// By the article's own pronouns.
    pub(super) pronouns: Gender,
    /// How often "he" and "she" in all their forms could only mean this one.
    pub(super) votes: (u32, u32),
}

impl Referent {
    /// What is known; nothing where words contradict one another.
    pub(super) fn gender(&self) -> Gender {
        let words = self.titles.and(self.given);
        let contradict = self.titles.is_known() && self.given.is_known() && !words.is_known();
        if contradict { words } else { self.titles.or(self.given).or(self.pronouns) }
    }
}

/// All mentions of an article.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    /// In the order of the text.
    pub(super) mentions: Vec<Mention>,
    /// In the order of their first mention.
    pub(super) referents: Vec<Referent>,
    /// For each sentence the index of its first mention; one more at the end.
    first: Vec<usize>,
    by_entry: Vec<Option<usize>>,
    by_name: WordMap<usize>,
}

impl Discourse {
    /// Reads the whole article.
    pub(super) fn of(reading: &Reading<'_>, roster: &Roster, attributions: &[Attribution]) -> Self {
        let mut discourse = Self::default();
        discourse.by_entry.resize(roster.entries.len(), None);
        let mut quotation = Quotation::default();
        for (index, sentence) in reading.sentences().iter().enumerate() {
            discourse.first.push(discourse.mentions.len());
            let quoted = quotation.read(reading, sentence);
            let mut reader = Reader { reading, roster, sentence, index, quoted: &quoted };
            reader.read(&mut discourse);
        }
        discourse.first.push(discourse.mentions.len());
        for at in 0..discourse.mentions.len() {
            let Some(mention) = discourse.mentions.get(at) else { break };
            let name = !matches!(mention.what, What::Pronoun | What::OtherForm);
            if let Some(referent) = mention.referent.filter(|_| name)
                && let Some(referent) = discourse.referents.get_mut(referent)
            {
                referent.mentions.push(at);
            }
        }
        for attribution in attributions {
            let Some(source) = attribution.source else { continue };
            let Some(sentence) = sources::sentence_of(reading, source) else { continue };
            let mentions = discourse.range(sentence);
            // "the nurse who looked after Reed": the first is the head.
            let inside = |mention: &&mut Mention| {
                mention.span.overlaps(source)
                    && !mention.possessor
                    && mention.what != What::OtherForm
            };
            let speaks =
                discourse.mentions.get_mut(mentions).unwrap_or_default().iter_mut().find(inside);
            let Some(mention) = speaks else { continue };
            mention.standing = Standing::Speaker;
            for content in &attribution.content {
                if content.start() < mention.span.start() {
                    mention.said = if mention.said.is_empty() {
                        *content
                    } else {
                        mention.said.cover(*content)
                    };
                }
            }
            let person = mention.what == What::Person;
            if let Some(referent) = mention.referent
                && let Some(referent) = discourse.referents.get_mut(referent)
            {
                referent.human |= person;
                referent.speaks = true;
            }
        }
        discourse
    }

    /// The indices of a sentence's mentions.
    pub(super) fn range(&self, sentence: usize) -> std::ops::Range<usize> {
        let at = |index: usize| self.first.get(index).copied().unwrap_or(self.mentions.len());
        at(sentence)..at(sentence.saturating_add(1))
    }

    /// The mentions of a sentence.
    pub(super) fn of_sentence(&self, sentence: usize) -> &[Mention] {
        self.mentions.get(self.range(sentence)).unwrap_or(&[])
    }

    fn introduce(&mut self, entry: Option<usize>) -> usize {
        self.referents.push(Referent { entry, ..Referent::default() });
        self.referents.len() - 1
    }

    fn of_entry(&mut self, entry: usize) -> usize {
        if let Some(Some(referent)) = self.by_entry.get(entry) {
            return *referent;
        }
        let referent = self.introduce(Some(entry));
        if let Some(known) = self.by_entry.get_mut(entry) {
            *known = Some(referent);
        }
        referent
    }

    fn of_name(&mut self, name: &str, new: bool) -> usize {
        if let Some(referent) = self.by_name.get(name).filter(|_| !new) {
            return *referent;
        }
        let referent = self.introduce(None);
        self.by_name.insert(name, referent);
        referent
    }
}

/// Reads the mentions of a sentence.
struct Reader<'a> {
    reading: &'a Reading<'a>,
    roster: &'a Roster,
    sentence: &'a Sentence,
    index: usize,
    /// For each token, whether it stands between quotation marks.
    quoted: &'a [bool],
}

/// A mention as it is read.
struct Read {
    what: What,
    referent: usize,
    titles: Gender,
    /// Whether the words show a human being.
    human: bool,
}

impl Reader<'_> {
    fn read(&mut self, discourse: &mut Discourse) {
        let tokens = &self.sentence.tokens;
        let mut phrases = noun_phrases(self.reading, self.sentence).into_iter().peekable();
        let mut at = 0;
        while at < tokens.len() {
            let phrase = phrases.next_if(|phrase| phrase.start <= at);
            let end = phrase.map_or(at + 1, |phrase| phrase.end.max(at + 1));
            let mut start = at;
            for index in at..end {
                let Some(token) = tokens.get(index).copied() else { break };
                let word = self.reading.lower(token);
                let genitive = token.tag == Tag::Part && is_one_of(word, "'s ’s ' ’");
                if genitive && phrase.is_some() {
                    self.nominal(discourse, start, index, true);
                    start = index + 1;
                }
                if token.tag == Tag::Pron {
                    self.pronoun(discourse, index);
                }
            }
            if phrase.is_none() {
                self.adjective(discourse, at);
            } else {
                // "Reed | 's": what it owns is no noun.
                let possessor = self.lower(end) == "'s" || self.lower(end) == "’s";
                self.nominal(discourse, start, end, possessor);
            }
            at = end;
        }
    }

    fn lower(&self, at: usize) -> &str {
        self.sentence.tokens.get(at).map_or("", |token| self.reading.lower(*token))
    }

    /// "a local", "the accused", "a 34-year-old": somebody, by an adjective.
    fn adjective(&self, discourse: &mut Discourse, at: usize) {
        let word = self.lower(at);
        let before = self.lower(at.wrapping_sub(1));
        let determined =
            is_one_of(before, "a an the another one") || word == "old" && before == "-";
        let noun = self.sentence.tokens.get(at + 1).is_some_and(|next| {
            matches!(next.tag, Tag::Noun | Tag::Propn | Tag::Adj) || self.reading.word(*next) == "-"
        });
        if determined && !noun && is_one_of(word, "local accused deceased old") {
            let referent = Some(discourse.introduce(None));
            let human = referent.and_then(|id| discourse.referents.get_mut(id));
            if let Some(referent) = human {
                referent.human = true;
                referent.fragment = true;
            }
            let standing = self.standing(at, at + 1);
            let what = What::Person;
            discourse.mentions.push(Mention {
                what,
                referent,
                standing,
                ..self.mention(at, at + 1)
            });
        }
    }

    fn pronoun(&self, discourse: &mut Discourse, at: usize) {
        let word = self.lower(at);
        let gender = Gender::of_pronoun(word);
        let what = match word {
            "he" | "she" => What::Pronoun,
            "someone" | "somebody" | "another" | "one" => What::Person,
            _ if gender.is_known() => What::OtherForm,
            _ => return,
        };
        let standing = self.standing(at, at + 1);
        // "one" of whatever may be anything.
        if what == What::Person && standing == Standing::Other {
            return;
        }
        let referent = (what == What::Person).then(|| discourse.introduce(None));
        discourse.mentions.push(Mention {
            what,
            referent,
            standing,
            gender,
            ..self.mention(at, at + 1)
        });
    }

    fn mention(&self, start: usize, end: usize) -> Mention {
        let tokens = self.sentence.tokens.get(start..end).unwrap_or(&[]);
        let span = match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        };
        Mention {
            sentence: self.index,
            start,
            end,
            span,
            what: What::Body,
            referent: None,
            standing: Standing::Other,
            quoted: self.quoted.get(start).copied().unwrap_or(false),
            gender: Gender::default(),
            takes_part: self.takes_part(start, end),
            owned: self.lower(start) == "its",
            possessor: false,
            said: Span::default(),
        }
    }

    /// A name or a noun, from `start` to `end`.
    fn nominal(&self, discourse: &mut Discourse, start: usize, end: usize, possessor: bool) {
        let mut mention = self.mention(start, end);
        let words = self.sentence.tokens.get(start..end).unwrap_or(&[]);
        if matches!(words, [token] if token.tag == Tag::Pron) {
            return;
        }
        let Some(read) = self.identify(discourse, &mention, words) else { return };
        mention.what = read.what;
        mention.referent = Some(read.referent);
        mention.gender = Gender::of_pronoun(self.lower(start));
        mention.possessor = possessor;
        if !possessor {
            mention.standing = self.standing(start, end);
        }
        self.name_apposed(discourse, &mention, words);
        if let Some(referent) = discourse.referents.get_mut(read.referent) {
            referent.titles = referent.titles.and(read.titles);
            referent.person |= read.what == What::Person;
            referent.human |= read.human || referent.gender().is_known();
        }
        discourse.mentions.push(mention);
    }

    /// "Its owner, | Victor Orr": the owner is whoever is named.
    fn name_apposed(&self, discourse: &mut Discourse, mention: &Mention, words: &[Token]) {
        let named = words.last().is_some_and(|last| last.tag == Tag::Propn);
        if !named || self.apposed_to(discourse, mention, true).is_none() {
            return;
        }
        let own = discourse.range(self.index);
        let Some(before) = discourse
            .mentions
            .get_mut(own)
            .and_then(|own| own.iter_mut().rev().find(|it| it.what != What::OtherForm))
        else {
            return;
        };
        let (described, name) = (before.referent, mention.referent);
        before.referent = name;
        let titles = described.and_then(|id| discourse.referents.get(id)).map(|it| it.titles);
        if let Some(referent) = name.and_then(|id| discourse.referents.get_mut(id)) {
            referent.titles = referent.titles.and(titles.unwrap_or_default());
            referent.human = true;
        }
    }

    /// What words mention, if it is anything that a pronoun can take up.
    fn identify(
        &self,
        discourse: &mut Discourse,
        mention: &Mention,
        words: &[Token],
    ) -> Option<Read> {
        let last = *words.last()?;
        // Whoever says "I" is nobody's "he".
        if words.len() == 1 && is_one_of(self.reading.lower(last), "i me we us you") {
            return None;
        }
        let named = words.iter().any(|token| token.tag == Tag::Propn);
        let names_somebody = last.tag == Tag::Propn;
        let titles = self.titles(words, named);
        let head = singular(self.reading.lower(last));
        // "She is an actress", "as a nurse": what somebody is, not somebody else.
        let top = self.top(mention.start, mention.end);
        if self.sentence.children(top).any(|(_, label)| label == Label::Copula) {
            let subject =
                self.sentence.children(top).find(|(_, label)| *label == Label::Subject)?.0;
            let own = discourse.range(self.index);
            let of = discourse
                .mentions
                .get(own)?
                .iter()
                .find(|it| (it.start..it.end).contains(&subject));
            if let Some(referent) = of.and_then(|it| it.referent)
                && let Some(referent) = discourse.referents.get_mut(referent)
            {
                referent.titles = referent.titles.and(titles);
            }
            return None;
        }
        if self.lower(mention.start.wrapping_sub(1)) == "as" && !named {
            return None;
        }
        // "Ines Calder, the harbour master": both are one.
        let place = self.roster.places(self.index, self.index).iter();
        let entry =
            place.clone().find(|(_, span, _)| span.overlaps(mention.span)).map(|(_, _, id)| *id);
        if let Some(entry) = entry {
            return self.entry(discourse, entry, titles);
        }
        if let Some(first) = self.apposed_to(discourse, mention, names_somebody) {
            return Some(Read {
                what: What::Person,
                referent: first,
                titles,
                human: !names_somebody,
            });
        }
        let mut read = names::read(self.reading, self.sentence, mention.span)?;
        if is_one_of(&lowercase(last_word(&read.name)), TIMES) && names_somebody {
            return None;
        }
        // "Paris said", of Ana Paris.
        let before = self.lower(mention.start.wrapping_sub(1));
        if self.roster.is_surname(&read) && !is_one_of(before, PLACE_PREPOSITIONS) {
            read.how = Reference::Name;
            read.naming = Naming::Named;
        }
        // "at bases in eastern Norland": a place, whoever else the state is.
        let before = self.lower(mention.start.wrapping_sub(1));
        if is_one_of(before, PLACE_PREPOSITIONS) && is_state(last_word(&read.name)) {
            return None;
        }
        if let Some(entry) = self.roster.find(&read) {
            return self.entry(discourse, entry, titles);
        }
        if named && !matches!(read.how, Reference::Role) {
            return self.name(discourse, &read, mention, titles);
        }
        self.noun(discourse, &read, mention, &head, titles)
    }

    fn entry(&self, discourse: &mut Discourse, entry: usize, titles: Gender) -> Option<Read> {
        let known = &self.roster.entries.get(entry)?.mention;
        let what = match known.kind {
            SourceKind::Person => What::Person,
            SourceKind::Unknown => What::Perhaps,
            _ => What::Body,
        };
        let referent = discourse.of_entry(entry);
        if what == What::Person
            && let Some(referent) = discourse.referents.get_mut(referent)
        {
            referent.given = Gender::of_given_name(&known.name);
        }
        let human = known.role.is_some();
        Some(Read { what, referent, titles, human })
    }

    /// A name that the article gives nowhere in full.
    fn name(
        &self,
        discourse: &mut Discourse,
        read: &Named,
        mention: &Mention,
        titles: Gender,
    ) -> Option<Read> {
        let what = match (read.kind, read.naming) {
            (SourceKind::Person, _) => What::Person,
            (SourceKind::Unknown, Naming::Named) => What::Perhaps,
            (SourceKind::Unknown | SourceKind::Group, _) => return None,
            _ => What::Body,
        };
        // "in Oblin": a place.
        let before = self.lower(mention.start.wrapping_sub(1));
        if what == What::Perhaps
            && (is_one_of(before, PLACE_PREPOSITIONS) || is_one_of(&lowercase(&read.name), PLACES))
            || what == What::Body && is_one_of(before, PLACE_PREPOSITIONS) && is_state(&read.name)
        {
            return None;
        }
        let referent = discourse.of_name(&lowercase(last_word(&read.name)), false);
        if read.name.contains(' ')
            && let Some(referent) = discourse.referents.get_mut(referent)
        {
            referent.given = referent.given.or(Gender::of_given_name(&read.name));
        }
        Some(Read { what, referent, titles, human: false })
    }

    /// "a nurse", "the company", "researchers".
    fn noun(
        &self,
        discourse: &mut Discourse,
        read: &Named,
        mention: &Mention,
        head: &str,
        titles: Gender,
    ) -> Option<Read> {
        let person = people_words::is_person(head) || titles.is_known();
        let plural = read.plural;
        let what = match bodies::kind_of_head(head) {
            _ if person && plural => What::People,
            _ if person => What::Person,
            Some(
                SourceKind::Government
                | SourceKind::Organisation
                | SourceKind::Media
                | SourceKind::Document,
            ) => {
                if plural && head != "police" {
                    What::People
                } else {
                    What::Body
                }
            }
            _ => return None,
        };
        // "in a statement": where somebody says something, and not who.
        let before = self.lower(mention.start.wrapping_sub(1));
        if is_one_of(head, CHANNELS) && is_one_of(before, "in on by via through at") {
            return None;
        }
        let definite = !descriptions::is_indefinite(&read.name);
        if definite
            && !plural
            && let Some(entry) = self.described(read)
        {
            return self.entry(discourse, entry, titles);
        }
        // "Psychology | major": a fragment, of whom nobody can tell who it is.
        let bare = what == What::Person && !self.is_determined(mention);
        let referent = discourse.of_name(head, !definite || bare);
        if bare && let Some(referent) = discourse.referents.get_mut(referent) {
            referent.fragment = true;
        }
        let titles = if plural { Gender::default() } else { titles };
        Some(Read { what, referent, titles, human: person })
    }

    /// Whether an article, a possessor or the like stands before a noun.
    fn is_determined(&self, mention: &Mention) -> bool {
        let first = self.sentence.tokens.get(mention.start);
        let before = self.lower(mention.start.wrapping_sub(1));
        first.is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Pron | Tag::Num))
            || is_one_of(before, "'s ’s ' ’")
    }

    /// The only one of the roster whom a description fits.
    fn described(&self, read: &Named) -> Option<usize> {
        const CROWD: usize = 200;
        if self.roster.entries.len() > CROWD || !descriptions::is_definite(&read.name) {
            return None;
        }
        let mut fitting = None;
        for (id, entry) in self.roster.entries.iter().enumerate() {
            match descriptions::fit(self.roster, read, &entry.mention) {
                Fit::No => {}
                Fit::Does if fitting.is_none() => fitting = Some(id),
                Fit::May | Fit::Does => return None,
            }
        }
        fitting
    }

    /// The person of whom a phrase says who or what it is: "his wife, | Ana Silva", "Silva, | a nurse,".
    fn apposed_to(&self, discourse: &Discourse, mention: &Mention, named: bool) -> Option<usize> {
        let own = discourse.mentions.get(discourse.range(self.index))?;
        let before = own.iter().rev().find(|it| it.what != What::OtherForm)?;
        let head = self.sentence.head(self.top(mention.start, mention.end));
        let label = self.sentence.label(self.top(mention.start, mention.end));
        let of_tree = label == Some(Label::Apposition)
            && head.is_some_and(|head| (before.start..before.end).contains(&head));
        // "Daniel Orr, | 19, | a clerk"
        let between = self.sentence.tokens.get(before.end..mention.start)?;
        let comma = (1..=4).contains(&between.len())
            && self.lower(before.end) == ","
            && between.iter().all(|token| {
                token.tag == Tag::Num || is_one_of(self.reading.lower(*token), ", aged")
            });
        let goes_on = is_one_of(self.lower(mention.end), "and or &");
        let other_kind = |it: &Mention| {
            self.sentence.tokens.get(it.start..it.end).is_some_and(|words| {
                words.last().is_some_and(|last| (last.tag == Tag::Propn) != named)
            })
        };
        let person = before.what == What::Person || before.what == What::Perhaps;
        (person && !goes_on && (of_tree || comma && other_kind(before))).then_some(before.referent?)
    }

    /// What titles before a name, or the head of a description, say.
    fn titles(&self, words: &[Token], named: bool) -> Gender {
        let Some((last, before)) = words.split_last() else { return Gender::default() };
        let word = |token: &Token| self.reading.lower(*token);
        if named && last.tag == Tag::Propn {
            before.iter().fold(Gender::default(), |sum, token| {
                let common = token.tag == Tag::Noun;
                sum.and(if common {
                    Gender::of_word(word(token))
                } else {
                    Gender::of_title(word(token))
                })
            })
        } else {
            Gender::of_word(word(last))
        }
    }

    /// The token of a phrase that hangs on something outside it.
    fn top(&self, start: usize, end: usize) -> usize {
        (start..end)
            .find(|at| self.sentence.head(*at).is_none_or(|head| !(start..end).contains(&head)))
            .unwrap_or(start)
    }

    fn takes_part(&self, start: usize, end: usize) -> bool {
        match self.sentence.label(self.top(start, end)) {
            Some(Label::Object | Label::IndirectObject | Label::Agent | Label::Conjunct) => true,
            Some(Label::Oblique | Label::NounModifier) => {
                is_one_of(self.lower(start.wrapping_sub(1)), "with by to from against for between")
            }
            _ => false,
        }
    }

    fn standing(&self, start: usize, end: usize) -> Standing {
        let mut at = self.top(start, end);
        // The later ones of a list stand as the first.
        for _ in 0..4 {
            match self
                .sentence
                .head(at)
                .filter(|_| self.sentence.label(at) == Some(Label::Conjunct))
            {
                Some(first) if first < at => at = first,
                _ => break,
            }
        }
        match self.sentence.label(at) {
            Some(Label::Subject | Label::PassiveSubject) => {
                let main = self.sentence.head(at).and_then(|head| self.sentence.label(head));
                if main == Some(Label::Root) { Standing::MainSubject } else { Standing::Subject }
            }
            _ => Standing::Other,
        }
    }
}

/// Nouns for what somebody says something in.
const CHANNELS: &str = "statement letter email message post article release memo tweet transcript magazine newspaper television radio tv";

/// Names of times, which are nobody's.
const TIMES: &str = "\
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december day eve week month year christmas easter ramadan";

/// Places that news is about, beside the states and their capitals.
const PLACES: &str = "\
    africa america antarctica asia europe alabama alaska arizona arkansas california colorado connecticut delaware florida \
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi \
    missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario \
    quebec alberta manitoba queensland tasmania crimea donbas siberia catalonia bavaria kashmir punjab gaza tibet xinjiang \
    antwerp athens atlanta auckland baltimore bangkok barcelona belfast berlin birmingham bogotá boston bristol brooklyn \
    bucharest budapest cambridge cardiff chicago copenhagen dallas detroit dhaka doha dubai dublin edinburgh frankfurt geneva \
    glasgow hamburg hanoi harvard helsinki houston istanbul jakarta johannesburg kabul karachi kharkiv lagos leeds lisbon \
    liverpool lyon manchester manila manhattan marseille melbourne miami milan minneapolis montreal mumbai munich nairobi naples \
    odesa oslo oxford philadelphia phoenix portland prague princeton santiago seattle shanghai sheffield sofia stanford \
    stockholm sydney tbilisi toronto vancouver venice vienna warsaw yale zurich zürich";

/// Behind these a name is a place's.
const PLACE_PREPOSITIONS: &str =
    "in at near across outside around inside through throughout within into via toward towards";

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

fn is_state(name: &str) -> bool {
    bodies::is_state(&lowercase(names::strip_article(name)))
}

/// The quotation in which a paragraph stands, from sentence to sentence.
#[derive(Debug, Default)]
struct Quotation {
    block: Option<usize>,
    /// The mark that opened it.
    open: Option<char>,
}

impl Quotation {
    /// For each token, whether it stands between quotation marks.
    fn read(&mut self, reading: &Reading<'_>, sentence: &Sentence) -> Vec<bool> {
        if self.block != Some(sentence.block) {
            *self = Quotation { block: Some(sentence.block), open: None };
        }
        (0..sentence.tokens.len())
            .map(|at| {
                let word = sentence.tokens.get(at).map_or("", |token| reading.word(*token));
                let mark = word.chars().next().unwrap_or(' ');
                let single = matches!(mark, '‘' | '’' | '\'');
                match (reading.quote_mark(sentence, at), self.open) {
                    (Some(QuoteMark::Opening), None) => self.open = Some(mark),
                    (Some(QuoteMark::Closing), Some(open))
                        if single == matches!(open, '‘' | '\'') =>
                    {
                        self.open = None;
                    }
                    _ => {}
                }
                self.open.is_some()
            })
            .collect()
    }
}
