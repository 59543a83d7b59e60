//! What a figure is about, in a form that can be compared: head, nationality and other names, what happened, where and
//! when.

use words::is_one_of;

use super::events::{EVENTS, TOLLS, cause_of, class_of, event_of, is_additional};
use super::places::{SITES, follows_place_word, is_calendar, is_time_anchor, stem};
use crate::figures::Quantity;
use crate::languages::en::syntax::singular;
use crate::syntax::{Reading, Tag, Token};
use crate::text::{Span, contains};

/// What two figures must share to be for the same thing.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is read by itself, and no two exclude each other"
)]
pub(crate) struct SubjectMatter {
    /// The index of its sentence.
    sentence: usize,
    /// The class of the head: "soldier" and "troop" are one.
    pub(crate) head: String,
    /// What happened to the things counted: "killed", or the participle itself.
    pub(crate) event: Option<String>,
    /// What did it to them: "floods" in "floods had caused 90 deaths".
    pub(crate) cause: Option<String>,
    /// Names in the noun phrase, without their endings: "north", "korea".
    pub(crate) names: WordSet,
    /// Adjectives and nouns before the head that narrow it down: "civilian", "local".
    pub(crate) narrowing: WordSet,
    /// Places of the sentence.
    pub(crate) places: WordSet,
    /// Years and other anchors in time that set the sentence apart from today's event.
    pub(crate) times: WordSet,
    /// Days and months.
    pub(crate) days: WordSet,
    /// Buildings and other places without a name, where only some of it may have happened: "in a school".
    pub(crate) sites: WordSet,
    /// Whether it is still to come: "would be rebuilt".
    pub(crate) planned: bool,
    /// Whether it comes on top of others: "another four people".
    pub(crate) additional: bool,
    /// Whether it is spoken of as known: "the 10 people injured".
    pub(crate) definite: bool,
    /// Whether its words say that it replaces another or is replaced: then the day may be another.
    pub(crate) restated: bool,
}

/// A few words, each once, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordSet(Vec<String>);

impl WordSet {
    fn insert(&mut self, word: String) {
        if let Err(place) = self.0.binary_search(&word) {
            self.0.insert(place, word);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().all(|word| other.0.contains(word))
    }

    pub(crate) fn is_disjoint(&self, other: &Self) -> bool {
        !self.0.iter().any(|word| other.0.contains(word))
    }
}

/// Words that mean the same thing counted; one of two words stands in a line of its own.
const HEADS: &[(&str, &str)] = &[
    ("soldier", "troop soldier serviceman"),
    ("soldier", "military personnel"),
    ("person", "person victim individual"),
    ("home", "home house household"),
    ("protester", "protester demonstrator marcher"),
    ("job", "job post position"),
];

/// Words by which a figure is no count but a fear, a forecast or a chance.
const UNCERTAIN: &str = "\
    if goal target quota limit cap aim capacity chance probability likelihood odds scenario risk feared fear fears \
    forecast forecasts projected projection predicted model models modelling modeling potentially holds seats";

impl SubjectMatter {
    /// Reads the counted noun phrase and the sentence around it. Of a figure that stands in a claim only `content`
    /// counts: when and where somebody said it says nothing about the time and place that it is for.
    pub(crate) fn of(
        reading: &Reading<'_>,
        quantity: &Quantity,
        content: Option<&[Span]>,
    ) -> Option<Self> {
        let sentence = reading.sentences().get(quantity.sentence)?;
        let head = quantity.counted_head.as_deref()?;
        let counted = quantity.counted.unwrap_or(quantity.span);
        let mut matter = SubjectMatter {
            sentence: quantity.sentence,
            head: class_of(HEADS, head),
            ..Self::default()
        };
        let lower = reading.lower_words(counted);
        if let Some((_, event)) = TOLLS.iter().find(|(noun, _)| *noun == head) {
            "person".clone_into(&mut matter.head);
            matter.event = Some((*event).to_owned());
        } else if head == "toll"
            && (contains(lower, "death")
                || contains(reading.lower_words(sentence.span), "death toll"))
        {
            "person".clone_into(&mut matter.head);
            matter.event = Some("killed".to_owned());
        } else {
            matter.event = event_of(reading, sentence, quantity)
                .filter(|event| matter.head != "protester" || !is_one_of(event, ATTENDED))
                .or_else(|| (matter.head == "protester").then(|| "attended".to_owned()));
            // Those who take part in a march are its protesters, whatever they are called.
            if matter.head == "person" && matter.event.as_deref() == Some("attended") {
                "protester".clone_into(&mut matter.head);
            }
        }
        matter.cause = cause_of(reading, sentence, quantity);
        matter.additional = is_additional(reading, sentence, quantity);
        let mut before = sentence.tokens.iter().rev();
        matter.definite = before
            .find(|token| token.span.end() <= quantity.number.start())
            .is_some_and(|token| is_one_of(reading.lower(*token), "the these those all"));
        let in_scope = |token: &Token| {
            content.is_none_or(|parts| parts.iter().any(|part| part.contains(token.span)))
        };
        for (at, token) in sentence.tokens.iter().enumerate().filter(|(_, token)| in_scope(token)) {
            let word = reading.lower(*token);
            // What only could be, or should be, is no figure to hold against one that is.
            if token.tag == Tag::Aux && is_one_of(word, "could might may can")
                || is_one_of(word, UNCERTAIN)
            {
                return None;
            }
            matter.planned |= token.tag == Tag::Aux && is_one_of(word, "will would shall");
            if is_calendar(word) && token.tag == Tag::Propn {
                matter.days.insert(word.to_owned());
            }
            if counted.contains(token.span) {
                matter.take(reading, *token, head);
            } else if token.tag == Tag::Propn && follows_place_word(reading, sentence, at) {
                matter.places.insert(stem(reading.lower(*token)));
            } else if is_one_of(word, SITES) && follows_place_word(reading, sentence, at) {
                matter.sites.insert(word.to_owned());
            }
            if is_time_anchor(reading, sentence, at) {
                matter.times.insert(reading.lower(*token).to_owned());
            }
        }
        Some(matter)
    }

    /// Whether it is a count of what happened once, which only goes up as more is known: the dead, the injured.
    pub(crate) fn is_toll(&self) -> bool {
        self.times.is_empty()
            && self
                .event
                .as_ref()
                .is_some_and(|event| EVENTS.iter().any(|(class, _)| event == class))
    }

    fn take(&mut self, reading: &Reading<'_>, token: Token, head: &str) {
        let word = reading.lower(token);
        match token.tag {
            // The head itself is no name that two figures could share: "12 Topics".
            Tag::Propn if singular(word) != *head => {
                self.names.insert(stem(word));
            }
            // "Korean soldiers" are "soldiers from Korea".
            Tag::Adj if reading.word(token).starts_with(char::is_uppercase) => {
                self.names.insert(stem(word));
            }
            Tag::Adj | Tag::Noun if singular(word) != *head && !is_one_of(word, NEUTRAL) => {
                self.narrowing.insert(singular(word));
            }
            _ => {}
        }
    }

    /// Whether two figures are for the same thing: nothing that one says and the other contradicts, and enough that
    /// both say.
    pub(crate) fn is_same(&self, other: &SubjectMatter) -> bool {
        let disjoint =
            |a: &WordSet, b: &WordSet| !a.is_empty() && !b.is_empty() && a.is_disjoint(b);
        let names_agree = self.names.is_subset(&other.names) || other.names.is_subset(&self.names);
        let share_names = !self.names.is_disjoint(&other.names);
        let people = self.head == "person";
        let same_event = self.event == other.event;
        let anchored = if people {
            same_event && self.event.is_some()
        } else {
            share_names || (same_event && self.event.is_some())
        };
        let same_cause = self.cause.is_none() || other.cause.is_none() || self.cause == other.cause;
        self.head == other.head
            && anchored
            && same_cause
            && (same_event || share_names && (self.event.is_none() || other.event.is_none()))
            && names_agree
            && self.names.is_empty() == other.names.is_empty()
            && self.narrowing == other.narrowing
            && !disjoint(&self.places, &other.places)
            && (!disjoint(&self.days, &other.days)
                || self.is_toll() && (self.restated || other.restated))
            && self.times == other.times
            && self.planned == other.planned
    }

    /// Whether it is for no smaller place than `known`, which stands before it: "14 were killed in a school" is no rival
    /// of a town's toll.
    pub(crate) fn is_no_narrower(&self, reading: &Reading<'_>, known: &SubjectMatter) -> bool {
        self.sites.is_subset(&known.sites)
            && (!known.places.is_empty()
                || self.places.0.iter().all(|place| known.is_mentioned(reading, place)))
    }

    /// Whether a place stands in its sentence or in the first ones before it, which say where all of it happens.
    fn is_mentioned(&self, reading: &Reading<'_>, place: &str) -> bool {
        const LEAD: usize = 5;
        let sentences = reading.sentences();
        let lead = sentences.iter().take(self.sentence.min(LEAD));
        lead.chain(sentences.get(self.sentence))
            .any(|sentence| contains(reading.lower_words(sentence.span), place))
    }

    /// What a group of such figures is called: the words for what is counted, and what happened where they do not say it.
    pub(crate) fn name(&self, words: String) -> String {
        let says = |word: &str| {
            let one = singular(word);
            TOLLS.iter().any(|(noun, _)| *noun == word || *noun == one)
        };
        match &self.event {
            Some(event)
                if !words.is_empty() && !words.to_ascii_lowercase().split(' ').any(says) =>
            {
                [&words, " ", event.as_str()].concat()
            }
            _ => words,
        }
    }

    /// Takes in where and when another figure for the same thing is.
    pub(crate) fn extend(&mut self, other: &SubjectMatter) {
        for (mine, others) in [
            (&mut self.places, &other.places),
            (&mut self.days, &other.days),
            (&mut self.sites, &other.sites),
        ] {
            others.0.iter().for_each(|word| mine.insert(word.clone()));
        }
    }

    /// Whether the same number stands for the same thing: nothing that one says and the other contradicts.
    pub(crate) fn may_repeat(&self, other: &SubjectMatter) -> bool {
        let disjoint =
            |a: &WordSet, b: &WordSet| !a.is_empty() && !b.is_empty() && a.is_disjoint(b);
        let nested = |a: &WordSet, b: &WordSet| a.is_subset(b) || b.is_subset(a);
        self.head == other.head
            && (self.event == other.event || self.event.is_none() || other.event.is_none())
            && nested(&self.names, &other.names)
            && nested(&self.narrowing, &other.narrowing)
            && !disjoint(&self.places, &other.places)
            && !disjoint(&self.sites, &other.sites)
            && !disjoint(&self.days, &other.days)
            && !disjoint(&self.times, &other.times)
            && !self.names_another_time()
            && !other.names_another_time()
            && self.planned == other.planned
    }

    /// Whether both say more of it than the head: the same event, or a word that narrows it down.
    pub(crate) fn shares_more(&self, other: &SubjectMatter) -> bool {
        self.event.is_some() && self.event == other.event
            || !self.narrowing.is_disjoint(&other.narrowing)
            || !self.names.is_disjoint(&other.names)
    }

    /// Whether its sentence speaks of what is usual, or of an occasion before.
    fn names_another_time(&self) -> bool {
        const OTHER: &str = "annually yearly annual daily weekly monthly every each per average separate separately unrelated \
             elsewhere last previous";
        self.times.0.iter().any(|word| is_one_of(word, OTHER))
    }
}

/// What protesters do when they protest.
const ATTENDED: &str = "taken taking joined attended marched gathered turned rallied";

/// Words before a head that do not narrow it down.
const NEUTRAL: &str = "\
    people total number toll death estimated additional other many several official";

/// The words of a figure's noun phrase before anything that follows the head, for a group's label.
pub(crate) fn label(reading: &Reading<'_>, quantity: &Quantity) -> Option<String> {
    let counted = quantity.counted?;
    let sentence = reading.sentences().get(quantity.sentence)?;
    let mut end = None;
    for token in sentence.tokens.iter().filter(|token| counted.contains(token.span)) {
        if matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num)
            || reading.word(*token) == "-"
        {
            end = Some(token.span.end());
        } else if end.is_some() {
            break;
        }
    }
    Some(Span::new(counted.start(), end?).slice(reading.text()).to_owned())
}
