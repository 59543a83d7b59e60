//! The card as plain data.

use super::comparison::Comparison;
use super::context::Context;
use super::languages::Templates;
use super::phrase::Phrase;
use super::subject::Subject;
use crate::text::find;

/// What a card says, from top to bottom.
#[derive(Clone, Debug)]
#[non_exhaustive]
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
#[non_exhaustive]
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
