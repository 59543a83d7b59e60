//! The card as plain data.

use super::context::Context;
use super::{Comparison, Phrase, Templates};
use crate::text::{find, index_key, number, whole_in_digits};

/// What a card is about, by index into the annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Into [`Annotations::claims`](crate::Annotations::claims).
    Claim(usize),
    /// Into [`Annotations::figures`](crate::Annotations::figures).
    Figure(usize),
    /// Into [`Annotations::notes`](crate::Annotations::notes). Only of a remark that covers no claim: others stand on
    /// the cards of what they cover.
    Note(usize),
}

impl Subject {
    /// Its place in the order of subjects: claims before figures before notes, each by index.
    pub fn order(self) -> u32 {
        match self {
            Self::Claim(index) => index_key(index),
            Self::Figure(index) => index_key(index) | 2 << 30,
            Self::Note(index) => index_key(index) | 3 << 30,
        }
    }

    /// As one word, for attributes and scripts: `"c3"`, `"f0"`, `"n1"`.
    ///
    /// ```
    /// use sourcemark::cards::Subject;
    ///
    /// assert_eq!(Subject::Claim(3).id(), "c3");
    /// assert_eq!(Subject::from_id("f0"), Some(Subject::Figure(0)));
    /// assert_eq!(Subject::from_id("x1"), None);
    /// ```
    pub fn id(self) -> String {
        let (kind, index) = match self {
            Self::Claim(index) => ("c", index),
            Self::Figure(index) => ("f", index),
            Self::Note(index) => ("n", index),
        };
        kind.to_owned() + &whole_in_digits(index_key(index))
    }

    /// The way back from [`Subject::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        let index = usize::try_from(number(id.get(1..)?)?).ok()?;
        match id.get(..1)? {
            "c" => Some(Self::Claim(index)),
            "f" => Some(Self::Figure(index)),
            "n" => Some(Self::Note(index)),
            _ => None,
        }
    }
}

/// What a card says, from top to bottom.
#[derive(Clone, Debug)]
pub struct Card {
    /// What it is about.
    pub subject: Subject,
    /// The bold line: who, and the article's own verb; or the figure's reading, and who gives it.
    pub headline: Phrase,
    /// Who that is, or what is counted, in the article's words; may be empty.
    pub subline: Phrase,
    /// The one plain line: how it was said, or what the number means.
    pub plain: Phrase,
    /// What else the article says about it, in the order of reading.
    pub details: Vec<Detail>,
    /// The figures that the article gives for the same thing, this one among them.
    pub comparison: Option<Comparison>,
    /// What every card ends with.
    pub foot: &'static str,
    /// The language that the article's words are in, BCP 47.
    pub article_language: String,
    /// The language that the card speaks.
    pub templates: &'static Templates,
}

/// A line of what else the article says: a short sentence, true by itself. What it leads to is reached by its middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// "Denied by ".
    pub before: &'static str,
    /// "Hydra (paragraph 4)".
    pub value: Phrase,
    /// ".".
    pub after: &'static str,
    /// What the value leads to.
    pub link: Option<Subject>,
}

impl Detail {
    /// All of it.
    pub fn line(&self) -> Phrase {
        Phrase::ours(self.before).and(&self.value).and(&Phrase::ours(self.after))
    }
}

impl Card {
    /// What the card says about its subject, a line each; without the foot, which is the same on every card.
    pub fn lines(&self) -> Vec<Phrase> {
        let mut lines = vec![self.headline.clone(), self.subline.clone(), self.plain.clone()];
        lines.retain(|line| !line.is_empty());
        lines.extend(self.details.iter().map(Detail::line));
        if let Some(comparison) = &self.comparison {
            lines.append(&mut comparison.lines());
        }
        lines
    }

    pub(super) fn empty(subject: Subject, context: Context<'_>) -> Self {
        Self {
            subject,
            headline: Phrase::default(),
            subline: Phrase::default(),
            plain: Phrase::default(),
            details: Vec::new(),
            comparison: None,
            foot: context.templates.foot,
            article_language: context.annotations.language.clone(),
            templates: context.templates,
        }
    }

    /// Adds a line of a template with more slots; all of it leads on.
    pub(super) fn sentence(
        &mut self,
        template: &'static str,
        slots: &[&Phrase],
        link: Option<Subject>,
    ) {
        let value = Phrase::fill(template, slots).capitalised();
        self.details.push(Detail { before: "", value, after: "", link });
    }

    /// Adds a line of a template with one slot.
    pub(super) fn detail(&mut self, template: &'static str, value: Phrase, link: Option<Subject>) {
        let slot = find(template, "{0}").unwrap_or(template.len());
        let before = template.get(..slot).unwrap_or_default();
        let after = template.get(slot + "{0}".len()..).unwrap_or_default();
        let value = if before.is_empty() { value.capitalised() } else { value };
        self.details.push(Detail { before, value, after, link });
    }
}
