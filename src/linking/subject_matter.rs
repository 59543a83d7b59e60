//! What a figure is about, in a form that can be compared: head, nationality and other names, what happened, where and
//! when.

use words::is_one_of;

use crate::figures::Quantity;
use crate::language::{Label, Reading, Sentence, Tag, Token, VerbForm};
use crate::text::{Span, contains};

/// What two figures must share to be for the same thing.
#[derive(Debug, Default)]
pub(super) struct SubjectMatter {
    /// The index of its sentence.
    sentence: usize,
    /// The class of the head: "soldier" and "troop" are one.
    pub(super) head: String,
    /// What happened to the things counted: "killed", or the participle itself.
    pub(super) event: Option<String>,
    /// What did it to them: "floods" in "floods had caused 90 deaths".
    pub(super) cause: Option<String>,
    /// Names in the noun phrase, without their endings: "north", "korea".
    pub(super) names: WordSet,
    /// Adjectives and nouns before the head that narrow it down: "civilian", "local".
    pub(super) narrowing: WordSet,
    /// Places of the sentence.
    pub(super) places: WordSet,
    /// Years and other anchors in time that set the sentence apart from today's event.
    pub(super) times: WordSet,
    /// Days and months.
    pub(super) days: WordSet,
    /// Buildings and other places without a name, where only some of it may have happened: "in a school".
    pub(super) sites: WordSet,
    /// Whether it is still to come: "would be rebuilt".
    pub(super) planned: bool,
    /// Whether it comes on top of others: "another four people".
    pub(super) additional: bool,
    /// Whether it is spoken of as known: "the 10 people injured".
    pub(super) definite: bool,
    /// Whether its words say that it replaces another or is replaced: then the day may be another.
    pub(super) restated: bool,
}

/// A few words, each once, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordSet(Vec<String>);

impl WordSet {
    fn insert(&mut self, word: String) {
        if let Err(place) = self.0.binary_search(&word) {
            self.0.insert(place, word);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().all(|word| other.0.contains(word))
    }

    pub(super) fn is_disjoint(&self, other: &Self) -> bool {
        !self.0.iter().any(|word| other.0.contains(word))
    }
}

/// Words that mean the same thing counted; one of two words stands in a line of its own.
pub(super) const HEADS: &[(&str, &str)] = &[
    ("soldier", "troop soldier serviceman"),
    ("soldier", "military personnel"),
    ("person", "person victim individual"),
    ("home", "home house household"),
    ("protester", "protester demonstrator marcher"),
    ("job", "job post position"),
];

/// Words that mean the same happened.
const EVENTS: &[(&str, &str)] = &[
    ("killed", "killed died dead dying kill killing kills fatality deaths lost"),
    ("injured", "injured wounded hurt injuring injuries"),
    ("missing", "missing unaccounted"),
    ("displaced", "displaced fled evacuated homeless"),
    ("arrested", "arrested detained"),
    ("destroyed", "destroyed destroying"),
    ("damaged", "damaged damaging"),
    ("attended", "attended attend attending marched marching rallied demonstrated participated"),
    ("aboard", "aboard onboard"),
];

/// Verbs by which somebody believes or tells what happened, and not what happened: "are believed to be missing".
const TOLD: &str = "believed thought reported said known recorded confirmed registered";

/// Nouns for what a thing may be on: "20 people on the boat".
const VESSELS: &str =
    "boat ship ferry plane aircraft jet flight train bus vessel yacht helicopter board";

/// Buildings and the like.
const SITES: &str = "\
    school hospital clinic mall mill factory plant hotel church mosque temple synagogue prison jail building tower \
    apartment house home camp market theatre theater nightclub club shop store warehouse station airport stadium \
    university college kindergarten neighbourhood neighborhood district suburb street";

/// Words by which a figure is no count but a fear, a forecast or a chance.
const UNCERTAIN: &str = "\
    if goal target quota limit cap aim capacity chance probability likelihood odds scenario risk feared fear fears \
    forecast forecasts projected projection predicted model models modelling modeling potentially holds seats";

/// Words for what can be one disaster.
const CAUSES: &[(&str, &str)] = &[
    ("fire", "fire blaze inferno"),
    ("quake", "quake earthquake tremor"),
    ("storm", "storm hurricane cyclone typhoon tornado flood flooding rain"),
    (
        "attack",
        "attack strike airstrike raid shelling bombing missile drone explosion blast bomb shell gunman gunmen",
    ),
    ("crash", "crash accident collision"),
];

/// Counted nouns that say by themselves what happened to whom.
const TOLLS: &[(&str, &str)] = &[
    ("dead", "killed"),
    ("death", "killed"),
    ("fatality", "killed"),
    ("injury", "injured"),
    ("arrest", "arrested"),
    ("killed", "killed"),
    ("injured", "injured"),
    ("wounded", "injured"),
    ("hurt", "injured"),
    ("missing", "missing"),
    ("displaced", "displaced"),
    ("homeless", "displaced"),
    ("arrested", "arrested"),
    ("detained", "arrested"),
];

impl SubjectMatter {
    /// Reads the counted noun phrase and the sentence around it. Of a figure that stands in a claim only `content`
    /// counts: when and where somebody said it says nothing about the time and place that it is for.
    pub(super) fn of(
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
    pub(super) fn is_toll(&self) -> bool {
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
            Tag::Propn if crate::language::singular(word) != *head => {
                self.names.insert(stem(word));
            }
            // "Korean soldiers" are "soldiers from Korea".
            Tag::Adj if reading.word(token).starts_with(char::is_uppercase) => {
                self.names.insert(stem(word));
            }
            Tag::Adj | Tag::Noun
                if crate::language::singular(word) != *head && !is_one_of(word, NEUTRAL) =>
            {
                self.narrowing.insert(crate::language::singular(word));
            }
            _ => {}
        }
    }

    /// Whether two figures are for the same thing: nothing that one says and the other contradicts, and enough that
    /// both say.
    pub(super) fn is_same(&self, other: &SubjectMatter) -> bool {
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
    pub(super) fn is_no_narrower(&self, reading: &Reading<'_>, known: &SubjectMatter) -> bool {
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
    pub(super) fn name(&self, words: String) -> String {
        let says = |word: &str| {
            let one = crate::language::singular(word);
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
    pub(super) fn extend(&mut self, other: &SubjectMatter) {
        for (mine, others) in [
            (&mut self.places, &other.places),
            (&mut self.days, &other.days),
            (&mut self.sites, &other.sites),
        ] {
            others.0.iter().for_each(|word| mine.insert(word.clone()));
        }
    }

    /// Whether the same number stands for the same thing: nothing that one says and the other contradicts.
    pub(super) fn may_repeat(&self, other: &SubjectMatter) -> bool {
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
    pub(super) fn shares_more(&self, other: &SubjectMatter) -> bool {
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

pub(super) fn class_of(table: &[(&str, &str)], word: &str) -> String {
    table
        .iter()
        .find(|(_, members)| is_one_of(word, members) || *members == word)
        .map_or(word, |(class, _)| class)
        .to_owned()
}

/// The word that says what happened: the verb right before the number, or the first participle or "dead", "missing"
/// after the phrase, in the same clause.
fn event_of(reading: &Reading<'_>, sentence: &Sentence, quantity: &Quantity) -> Option<String> {
    let event = |token: &Token| {
        let word = reading.lower(*token);
        EVENTS
            .iter()
            .find(|(_, words)| is_one_of(word, words))
            .map(|(class, _)| (*class).to_owned())
    };
    let whole = quantity.counted.map_or(quantity.span, |counted| counted.cover(quantity.span));
    let after = sentence.tokens.iter().filter(|token| {
        token.span.start() >= quantity.span.start() && !quantity.number.contains(token.span)
    });
    let mut verbs = 0;
    let mut after = after.peekable();
    while let Some(token) = after.next() {
        let next = after.peek().map_or("", |next| reading.lower(**next));
        let outside = token.span.start() >= whole.end();
        if outside && (token.tag == Tag::Punct || (token.tag == Tag::Cconj && verbs > 0)) {
            break;
        }
        if let Some(event) = event(token) {
            return Some(event);
        }
        // "took part in the march", "turned out for it"
        let word = reading.lower(*token);
        if is_one_of(word, "took take taken taking") && next == "part"
            || is_one_of(word, "turned turn") && next == "out"
        {
            return Some("attended".to_owned());
        }
        if is_one_of(reading.lower(*token), TOLD) {
            continue;
        }
        verbs += usize::from(token.tag == Tag::Verb && outside);
        if verbs > 1 {
            break;
        }
        // "60 homes were rebuilt": the participle itself is what happened.
        let happened = token.form == VerbForm::Participle
            || token.form == VerbForm::Past && stands_alone(reading, sentence, token);
        if outside && token.tag == Tag::Verb && happened {
            return Some(reading.lower(*token).to_owned());
        }
    }
    let before =
        sentence.tokens.iter().rev().skip_while(|token| token.span.end() > quantity.span.start());
    before
        .take(3)
        .find_map(event)
        .or_else(|| is_aboard(reading, sentence, whole).then(|| "aboard".to_owned()))
}

/// "there were 19 people on the boat", "20 people on board".
fn is_aboard(reading: &Reading<'_>, sentence: &Sentence, whole: Span) -> bool {
    let mut next = sentence.tokens.iter().filter(|token| token.span.start() >= whole.end());
    let mut is =
        |list: &str| next.next().is_some_and(|token| is_one_of(reading.lower(*token), list));
    let rest = is("on");
    rest && next.take(3).any(|token| is_one_of(reading.lower(*token), VESSELS))
}

/// "240 schools closed.": a verb without an object, so that nothing else needs to be the same.
fn stands_alone(reading: &Reading<'_>, sentence: &Sentence, verb: &Token) -> bool {
    let next = sentence.tokens.iter().find(|token| token.span.start() >= verb.span.end());
    !is_one_of(reading.lower(*verb), "said told")
        && next.is_none_or(|next| {
            next.tag == Tag::Punct
                || is_one_of(reading.lower(*next), "because after when during on in")
        })
}

/// "another four people", "10 more injured" beside no other: on top of those before.
fn is_additional(reading: &Reading<'_>, sentence: &Sentence, quantity: &Quantity) -> bool {
    const MORE: &str = "another other others more additional further extra separate";
    let mut before =
        sentence.tokens.iter().rev().skip_while(|token| token.span.end() > quantity.number.start());
    let mut after =
        sentence.tokens.iter().skip_while(|token| token.span.start() < quantity.number.end());
    let is_more =
        |token: &Token| is_one_of(reading.lower(*token), "another other further additional");
    before.next().is_some_and(is_more)
        || after.next().is_some_and(|token| {
            is_one_of(reading.lower(*token), MORE)
                && after.next().is_none_or(|next| reading.lower(*next) != "than")
        })
}

/// The subject of the verb right before the number, where that says what is done to those counted: "A fire killed 18".
fn cause_of(reading: &Reading<'_>, sentence: &Sentence, quantity: &Quantity) -> Option<String> {
    const DOES: &str =
        "caused causes claimed left killed kills injured wounded destroyed damaged displaced";
    let number =
        sentence.tokens.iter().position(|token| token.span.start() >= quantity.span.start())?;
    let verb = (number.saturating_sub(3)..number).rev().find(|at| {
        sentence
            .tokens
            .get(*at)
            .is_some_and(|token| token.tag == Tag::Verb && is_one_of(reading.lower(*token), DOES))
    })?;
    let (subject, _) = sentence.children(verb).find(|(_, label)| *label == Label::Subject)?;
    let token = sentence.tokens.get(subject).filter(|token| token.is_nominal())?;
    Some(class_of(CAUSES, &crate::language::singular(reading.lower(*token))))
}

fn follows_place_word(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> bool {
    // "in Oblin", "in the neighbouring valley of Tamm"
    (1..=6).any(|back| {
        let Some(i) = at.checked_sub(back) else { return false };
        let between = sentence.tokens.get(i + 1..at).unwrap_or(&[]);
        sentence
            .tokens
            .get(i)
            .is_some_and(|token| {
                is_one_of(reading.lower(*token), "in at near across outside inside")
                    // "a strike on the port of Oblin"
                    || reading.lower(*token) == "on"
                        && i.checked_sub(1).and_then(|at| sentence.tokens.get(at)).is_some_and(|noun| {
                            is_one_of(reading.lower(*noun), "strike strikes attack attacks raid raids assault bombing")
                        })
                    || reading.lower(*token) == "to"
                        && i.checked_sub(1)
                            .and_then(|at| sentence.tokens.get(at))
                            .is_some_and(|close| is_one_of(reading.lower(*close), "close next"))
            })
            && between.iter().all(|token| {
                matches!(token.tag, Tag::Propn | Tag::Det | Tag::Adj | Tag::Noun)
                    || reading.lower(*token) == "of"
            })
    }) && !is_calendar(reading.lower(match sentence.tokens.get(at) {
        Some(token) => *token,
        None => return false,
    }))
}

fn is_calendar(word: &str) -> bool {
    const NAMES: &str = "\
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
        august september october november december";
    is_one_of(word, NAMES)
}

/// A year, or "last year", "since", "a day": the sentence may be about another occasion, or about more than one.
pub(super) fn is_time_anchor(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> bool {
    const PERIODS: &str = "year month week season winter spring summer autumn decade century";
    let Some(token) = sentence.tokens.get(at) else { return false };
    let word = reading.lower(*token);
    let next = sentence.tokens.get(at + 1).map_or("", |next| reading.lower(*next));
    let year = word.len() == 4
        && word.bytes().all(|b| b.is_ascii_digit())
        && (word.starts_with("19") || word.starts_with("20"));
    year || is_one_of(
        word,
        "annually yearly annual daily weekly monthly every each per since past average separate separately unrelated \
         elsewhere total altogether",
    ) || matches!(word, "last" | "previous" | "this")
        && (is_one_of(next, PERIODS) || next == "time")
        || word == "a" && is_one_of(next, "year day month week")
}

/// A name without the ending of its adjective: "korean" and "korea", "ukrainian" and "ukraine" meet.
fn stem(word: &str) -> String {
    let endings = ["ian", "ean", "ium", "any", "an", "ese", "ish", "ia", "i", "n", "e", "a", "y"];
    let mut stem = word;
    for ending in endings {
        if let Some(short) = word.strip_suffix(ending).filter(|short| short.len() >= 4) {
            stem = short;
            break;
        }
    }
    stem.to_owned()
}

/// The words of a figure's noun phrase before anything that follows the head, for a group's label.
pub(super) fn label(reading: &Reading<'_>, quantity: &Quantity) -> Option<String> {
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
