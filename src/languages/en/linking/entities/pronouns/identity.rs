//! Whom or what the words of a mention name.

use words::is_one_of;

use super::discourse::{Discourse, Mention, What};
use super::people_words;
use super::sentence_reader::SentenceReader;
use crate::annotation::{Naming, Reference, SourceKind};
use crate::languages::en::linking::entities::descriptions::{self, Fit};
use crate::languages::en::linking::entities::gender::Gender;
use crate::languages::en::linking::entities::mentions::{Mention as Named, names};
use crate::languages::en::linking::entities::source_kinds;
use crate::languages::en::syntax::singular;
use crate::syntax::{Label, Tag, Token};
use crate::text::{contains, lowercase};

/// A mention as it is read.
pub(crate) struct Read {
    pub(crate) what: What,
    pub(crate) referent: usize,
    pub(crate) titles: Gender,
    /// Whether the words show a human being.
    pub(crate) human: bool,
}

impl SentenceReader<'_> {
    /// What words mention, if it is anything that a pronoun can take up.
    pub(crate) fn identify(
        &self,
        discourse: &mut Discourse,
        mention: &Mention,
        words: &[Token],
        possessor: bool,
    ) -> Option<Read> {
        let last = *words.last()?;
        // Whoever says "I" is nobody's "he".
        if words.len() == 1 && is_one_of(self.reading.lower(last), "i me we us you") {
            return None;
        }
        let named = words.iter().any(|token| token.tag == Tag::Propn);
        let names_somebody = last.tag == Tag::Propn;
        let titles = self.titles(words, named);
        // "She is an actress", "as a nurse": what somebody is, not somebody else.
        let top = self.top(mention.start, mention.end);
        if self.copular && self.sentence.children(top).any(|(_, label)| label == Label::Copula) {
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
        let place = self.name_index.places(self.index, self.index).iter();
        let entry =
            place.clone().find(|(_, span, _)| span.overlaps(mention.span)).map(|(_, _, id)| *id);
        // "Orr's lawyer Ana Ruiz": Orr is not Ana Ruiz.
        let entry = entry.filter(|id| {
            let name = self.name_index.entries.get(*id).map_or("", |entry| &entry.mention.name);
            !possessor || contains(name, self.reading.word(last))
        });
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
        let head = singular(self.reading.lower(last));
        let person = people_words::is_person(&head) || titles.is_known();
        let capital = self.reading.word(last).starts_with(char::is_uppercase);
        // "the wall": most nouns are nobody, and to read them takes long.
        if !named && !capital && !person && source_kinds::kind_of_head(&head).is_none() {
            return None;
        }
        let mut read = names::read(self.reading, self.sentence, mention.span)?;
        if names_somebody && is_one_of(&lowercase(last_word(&read.name)), TIMES) {
            return None;
        }
        // "Paris said", of Ana Paris.
        let before = self.lower(mention.start.wrapping_sub(1));
        if self.name_index.is_surname(&read) && !is_one_of(before, PLACE_PREPOSITIONS) {
            read.how = Reference::Name;
            read.naming = Naming::Named;
        }
        // "at bases in eastern Norland": a place, whoever else the state is.
        let before = self.lower(mention.start.wrapping_sub(1));
        if is_one_of(before, PLACE_PREPOSITIONS)
            && source_kinds::is_state(&lowercase(last_word(&read.name)))
        {
            return None;
        }
        if let Some(entry) = self.name_index.find(&read) {
            return self.entry(discourse, entry, titles);
        }
        if named && !matches!(read.how, Reference::Role) {
            return self.name(discourse, &read, mention, titles);
        }
        self.noun(discourse, &read, mention, (&head, person), titles)
    }

    fn entry(&self, discourse: &mut Discourse, entry: usize, titles: Gender) -> Option<Read> {
        let known = &self.name_index.entries.get(entry)?.mention;
        let what = match known.kind {
            SourceKind::Person => What::Person,
            SourceKind::Unknown => What::Perhaps,
            _ => What::Body,
        };
        let new = discourse.referents.len();
        let referent = discourse.of_entry(entry);
        if what == What::Person
            && referent == new
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
            // "asked Orr if he knew": no place is asked.
            (SourceKind::Unknown, Naming::Named)
                if is_one_of(self.lower(mention.start.wrapping_sub(1)), ADDRESSING) =>
            {
                What::Person
            }
            (SourceKind::Unknown, Naming::Named) => What::Perhaps,
            (SourceKind::Unknown | SourceKind::Group, _) => return None,
            _ => What::Body,
        };
        // "in Oblin", "at the Norgrid Tower": a place.
        let before = self.lower(mention.start.wrapping_sub(1));
        let place = is_one_of(before, PLACE_PREPOSITIONS) && what != What::Person;
        if place {
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
        (head, person): (&str, bool),
        titles: Gender,
    ) -> Option<Read> {
        let plural = read.plural;
        let what = match source_kinds::kind_of_head(head) {
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

    /// The only one of the name index whom a description fits.
    fn described(&self, read: &Named) -> Option<usize> {
        const CROWD: usize = 200;
        if self.name_index.entries.len() > CROWD || !descriptions::is_definite(&read.name) {
            return None;
        }
        let words = descriptions::words(read);
        let mut fitting = None;
        for (id, entry) in self.name_index.entries.iter().enumerate() {
            match descriptions::fit(self.name_index, read, &words, &entry.mention) {
                Fit::No => {}
                Fit::Does if fitting.is_none() => fitting = Some(id),
                Fit::May | Fit::Does => return None,
            }
        }
        fitting
    }
}

/// Nouns for what somebody says something in.
const CHANNELS: &str = "statement letter email message post article release memo tweet transcript magazine newspaper television radio tv";

/// Verbs whose object is a human being.
const ADDRESSING: &str = "ask asked asking tell told telling urge urged interviewed questioned accused arrested thanked married";

/// Whom only a human being has.
pub(crate) const RELATIVES: &str = "\
    lawyer attorney agent doctor wife widow husband son daughter mother father parent brother sister aunt uncle cousin \
    nephew niece partner girlfriend boyfriend friend colleague spokesman spokeswoman family";

/// Names of times, which are nobody's.
const TIMES: &str = "\
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december day eve week month year christmas easter ramadan";

/// Behind these a name is a place's.
const PLACE_PREPOSITIONS: &str =
    "in at near across outside around inside through throughout within into via toward towards";

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
