//! The result: plain data, all of it copied from the article or computed from its words.
//!
//! Spans are half-open and count UTF-16 code units of the text as given. `None` (in JSON `null`) means that the
//! article does not say. In JSON the fields are in camel case and the variants in kebab case; a field may be added,
//! none is renamed without a new [`VERSION`].

mod shown;
mod words;

use serde::{Serialize, Serializer};

pub use crate::text::{TextSpan, Utf16};

/// The version of the shape below, in [`Annotations::version`].
pub const VERSION: u32 = 1;

/// Everything that was found in an article. Ids are indices into the vector of their kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Annotations {
    /// [`VERSION`].
    pub version: u32,
    /// The language that was read, `"en"`.
    pub language: String,
    /// Who speaks in this article.
    pub sources: Vec<Source>,
    /// Who says what, in the order of the text.
    pub claims: Vec<Claim>,
    /// The quantities, in the order of the text.
    pub figures: Vec<Figure>,
    /// Figures that the article gives for the same thing.
    pub groups: Vec<Group>,
    /// The outlet's own words about verification, refusals to comment, reasons for anonymity.
    pub notes: Vec<Note>,
    /// Counts over the article.
    pub overview: Overview,
}

/// Somebody or something that says something in the article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Its index in [`Annotations::sources`].
    pub id: usize,
    /// The fullest form in the article, without a role: "Volodymyr Zelensky".
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// How precisely the article names it.
    pub naming: Naming,
    /// Its role in the article's words: "Ukrainian President".
    pub role: Option<String>,
    /// Where the article introduces it: the name with the words that say who it is, or the description. None where only
    /// a pronoun is known.
    pub introduced: Option<TextSpan>,
    /// Where it speaks, in the order of the text.
    pub mentions: Vec<Mention>,
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// One human being.
    Person,
    /// A company, party, charity, hospital, agency.
    Organisation,
    /// A state or a part of one, metonyms ("Moscow") included.
    Government,
    /// A report, study, court filing, letter; a poll, test, model or statistic.
    Document,
    /// A newspaper, broadcaster or news agency.
    Media,
    /// Several people without a name of their own: "residents", "Western officials".
    Group,
    /// The article does not say.
    Unknown,
}

/// How precisely the article names a source, from most to least.
///
/// [`Naming::UnnamedDescribed`] and [`Naming::Unnamed`] are said of people alone, and only where the article leaves them
/// nameless: of "two officials" and "a doctor", not of "the doctors" who have been brought in before, of a body, of a
/// document or of what a pronoun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    /// A person's name, or those of several: "Ana Ruiz and her deputy".
    Named,
    /// An organisation's name.
    NamedBody,
    /// What it is, where there is no name to tell: a role that one person has ("the mayor"), people whom the article has
    /// brought in ("the researchers"), bodies, documents and things ("local media", "court records", "a poll").
    IdentifiedByRole,
    /// People without a name, but with a description: "two officials briefed on the talks".
    UnnamedDescribed,
    /// People without a name and a description: "sources".
    Unnamed,
    /// Nobody ("reportedly"), or a pronoun of which the article does not show for certain whom it stands for.
    None,
}

impl Naming {
    /// All of them, from most to least precise.
    pub const ALL: [Naming; 6] = [
        Naming::Named,
        Naming::NamedBody,
        Naming::IdentifiedByRole,
        Naming::UnnamedDescribed,
        Naming::Unnamed,
        Naming::None,
    ];
}

/// A place where a source is mentioned as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// The words used there.
    pub span: TextSpan,
    /// How they refer.
    pub how: Reference,
}

/// How words refer to a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// By (a part of) the name.
    Name,
    /// By a role or description.
    Role,
    /// By an acronym of the name.
    Acronym,
    /// By "he", "she", "it", "they".
    Pronoun,
}

/// An attribution as the reader sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// Its index in [`Annotations::claims`].
    pub id: usize,
    /// With the source's own words, without, or both.
    pub form: Form,
    /// What the source does.
    pub kind: ClaimKind,
    /// What is said, with its quotation marks and "that"; several spans where it is split.
    pub content: Vec<TextSpan>,
    /// The words that attribute.
    pub cue: Option<Cue>,
    /// Who says it.
    pub source: Option<SourceUse>,
    /// The claim in whose content this one stands.
    pub within: Option<usize>,
    /// Whether the source of [`Claim::within`] is another one than its own and the article shows who both are: only then
    /// one passes on what the other says.
    pub second_hand: bool,
    /// "on Telegram", "told reporters", "in a court filing".
    pub channel: Option<Quoted>,
    /// "on Thursday", "a week ago".
    pub when: Option<Quoted>,
    /// The figures that stand in the content.
    pub figures: Vec<usize>,
    /// The claims that this one denies.
    pub denies: Vec<usize>,
    /// The rule that found it, in words.
    pub rule: String,
    /// How sure.
    pub confidence: Confidence,
    /// Whether a reader sees it: a mark in the text and a card.
    pub shown: bool,
    /// The name of the check of the proof-reader that withholds it, where it is not shown.
    pub withheld: Option<String>,
}

/// Whose words a content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// All of it between quotation marks.
    Direct,
    /// Reported, with quoted words inside.
    Mixed,
    /// Reported.
    Indirect,
}

/// What a source does by saying it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimKind {
    /// Says that something is so.
    Statement,
    /// Says that something is not so.
    Denial,
    /// Declines to say.
    NonAnswer,
    /// Nobody is named: "reportedly".
    Hearsay,
    /// A study, a document, a court shows or finds it.
    Finding,
    /// Believes, hopes, fears it.
    Belief,
    /// Asks it.
    Question,
    /// Demands or promises it.
    Demand,
}

/// The words that attribute: "has claimed", "according to".
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cue {
    /// Where they stand, auxiliaries and adverbs included.
    pub span: Vec<TextSpan>,
    /// The dictionary form: "claim".
    pub lemma: String,
    /// The reader's word for its class.
    pub label: CueLabel,
    /// "did not say".
    pub negated: bool,
}

/// Nine words for 34 classes of cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueLabel {
    /// Say, write, explain, announce, and whatever has no label of its own.
    Said,
    /// Claim, argue, insist.
    Claimed,
    /// Allege, accuse.
    Alleged,
    /// Estimate, put at.
    Estimated,
    /// Forecast, expect.
    Forecast,
    /// Warn.
    Warned,
    /// Confirm, find, show, reveal, rule.
    Confirmed,
    /// Deny, reject.
    Denied,
    /// Reportedly, is believed to.
    Unattributed,
}

/// A source where it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceUse {
    /// Index into [`Annotations::sources`].
    pub id: usize,
    /// The words used here: "He".
    pub span: TextSpan,
}

/// Words of the article with their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quoted {
    /// The cleaned words.
    pub text: String,
    /// Where they stand.
    pub span: TextSpan,
}

/// How sure the engine is. What is less sure than `Medium` is not shown at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The form leaves no room.
    High,
    /// The usual reading.
    Medium,
}

/// A quantity with its reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// Its index in [`Annotations::figures`].
    pub id: usize,
    /// Approximator, number, and unit or counted noun.
    pub span: TextSpan,
    /// The number alone.
    pub number: TextSpan,
    /// The unit.
    pub unit_span: Option<TextSpan>,
    /// What is measured.
    pub kind: FigureKind,
    /// What the words around the number make of it.
    pub relation: Relation,
    /// The stated number, also of a bound; none for ranges and indefinites.
    pub value: Option<f64>,
    /// The least that the words entail.
    pub low: Option<f64>,
    /// The most that the words entail.
    pub high: Option<f64>,
    /// ISO 4217 for money, otherwise a name in the singular: "percentage", "kilometre", "year", "dollar per barrel"; for
    /// things counted what one of them is called, "North Korean soldier".
    pub unit: Option<String>,
    /// ISO 4217, for money and for rates of money.
    pub currency: Option<String>,
    /// What is counted, in the article's words: "North Korean soldiers sent by Pyongyang to Russia".
    pub counted: Option<String>,
    /// Its head, in the singular: "soldier".
    pub counted_head: Option<String>,
    /// "about", "at least", "or so".
    pub approximator: Option<TextSpan>,
    /// How the number came about, where the article says so.
    pub basis: Option<Basis>,
    /// "preliminary", "and counting", "expected to rise".
    pub provisional: bool,
    /// The source that gives it.
    pub given_by: Option<usize>,
    /// The claim it stands in.
    pub claim: Option<usize>,
    /// The figure that this one is a part of.
    pub part_of: Option<usize>,
    /// The figure that this one says in another unit or currency: "88.5 kph" in "55 mph (88.5 kph)". It is one mark
    /// with that one, as firm and given by the same source, and in no group.
    pub conversion_of: Option<usize>,
    /// The group of figures for the same thing.
    pub group: Option<usize>,
    /// The rule that found it, in words.
    pub rule: String,
    /// How sure.
    pub confidence: Confidence,
    /// Whether a reader sees it: a mark in the text and a card.
    pub shown: bool,
    /// The name of the check of the proof-reader that withholds it, where it is not shown.
    pub withheld: Option<String>,
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureKind {
    /// Things counted.
    Count,
    /// An amount of money.
    Money,
    /// Per cent, and percentage points.
    Percent,
    /// Length, area, mass, speed, power and the like.
    Measure,
    /// How long.
    Duration,
    /// How old.
    Age,
    /// "a third", "half".
    Fraction,
    /// "one in five", "3:1".
    Ratio,
    /// "per 100,000", "a day".
    Rate,
    /// "three times", "doubled".
    Multiple,
    /// "rose by 4".
    Change,
    /// Degrees.
    Temperature,
}

/// What the words around a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The number as it stands.
    Exact,
    /// "about", "some".
    Approximate,
    /// "more than".
    Above,
    /// "at least".
    AtLeast,
    /// "well over".
    WellAbove,
    /// "just over".
    JustAbove,
    /// "fewer than".
    Below,
    /// "at most".
    AtMost,
    /// "up to", "as many as": lower values are not excluded.
    UpTo,
    /// "almost", "nearly".
    JustBelow,
    /// "between 3 and 5".
    Range,
    /// "± 3".
    Tolerance,
    /// "dozens", "tens of thousands", "several".
    Indefinite,
    /// "many", "a number of".
    Vague,
}

/// How a number came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Counted, registered, confirmed.
    Counted,
    /// Estimated.
    Estimated,
    /// Forecast or modelled.
    Projected,
    /// Asked for in a poll.
    Polled,
    /// Given in a claim whose verb keeps its distance.
    Claimed,
}

/// Figures that the article gives for the same thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Its index in [`Annotations::groups`].
    pub id: usize,
    /// What they count, in the article's words.
    pub label: String,
    /// Indices into [`Annotations::figures`], at least two: in the order of the text, but of figures that update each
    /// other the earlier ones first.
    pub members: Vec<usize>,
    /// How they stand to each other.
    pub relation: GroupRelation,
    /// Of figures that update each other, the members that the article itself calls the earlier ones: "from 12", "an
    /// earlier toll of 22".
    pub replaced: Vec<usize>,
    /// The least of the lows.
    pub low: Option<f64>,
    /// The greatest of the highs.
    pub high: Option<f64>,
}

/// How the figures of a group stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupRelation {
    /// Equal.
    Same,
    /// All can be right at once.
    Compatible,
    /// A later one replaces an earlier one.
    Updates,
    /// Not all can be right at once. Which is, nobody here says.
    Differs,
}

/// A remark of the outlet about what can be known.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Its index in [`Annotations::notes`].
    pub id: usize,
    /// What it says.
    pub kind: NoteKind,
    /// Its words.
    pub span: TextSpan,
    /// Indices into [`Annotations::claims`] of what it covers.
    pub targets: Vec<usize>,
}

/// What a [`Note`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// "could not independently verify".
    NotVerified,
    /// "has verified the video".
    Verified,
    /// "declined to comment".
    DeclinedToComment,
    /// "did not respond to a request for comment".
    NotReached,
    /// "because they were not authorised to speak".
    AnonymityReason,
}

/// Counts over the article. Never a grade.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Sentences read.
    pub sentences: usize,
    /// Sentences that carry an attribution.
    pub attributed: usize,
    /// Sources that say something.
    pub sources: usize,
    /// How many sources are named how, in the order of [`Naming::ALL`]; what does not occur is left out. In JSON an
    /// object.
    #[serde(serialize_with = "as_object")]
    pub by_naming: Vec<(Naming, usize)>,
    /// Figures for which no source is named.
    pub unsourced_figures: usize,
}

fn as_object<S: Serializer>(counts: &[(Naming, usize)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(counts.iter().copied())
}
