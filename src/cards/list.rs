//! What the notes list says: counts, the figures that stand beside each other, and every note in the order of the
//! text.

use super::captions::{claim, figure, headline, note};
use super::comparison::{self, Comparison};
use super::context::Context;
use super::languages::{ENGLISH, Templates};
use super::names;
use super::phrase::Phrase;
use super::subject::Subject;
use crate::annotation::{Annotations, Claim, Figure, Group, GroupRelation, Naming, Note, TextSpan};
use crate::text::{Article, Span, index_key, sort_by_key, trim_end};

/// How many bytes of the article an entry quotes at most, and how many on either side of a figure.
const QUOTED: usize = 150;
const AROUND: usize = 48;

/// The notes list as plain data, from top to bottom.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NotesList {
    /// Counts over the article, a sentence each. Never a grade.
    pub overview: Vec<Phrase>,
    /// Figures for the same thing; those that differ first.
    pub comparisons: Vec<Comparison>,
    /// Who can be filtered for, the most frequent first.
    pub sources: Vec<SourceChoice>,
    /// Every note, in the order of the text.
    pub entries: Vec<Entry>,
    /// What the list ends with.
    pub foot: &'static str,
    /// The language that the article's words are in, BCP 47.
    pub article_language: String,
    /// The language that the list speaks, with the labels of its controls.
    pub templates: &'static Templates,
}

/// The button that opens the notes list: all that is shown of it until then.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct NotesButton {
    /// "12 source notes".
    pub label: Phrase,
    /// How many there are.
    pub notes: usize,
    /// The language that the button speaks.
    pub templates: &'static Templates,
}

/// A note of the list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry {
    /// What it is about.
    pub subject: Subject,
    /// For the filter by kind.
    pub kind: EntryKind,
    /// For the filter by source: the source's id.
    pub source: Option<usize>,
    /// The bold line of its card.
    pub headline: Phrase,
    /// The plain line of its card, shortened to what a list needs.
    pub explanation: Phrase,
    /// What it marks, in the article's words.
    pub snippet: Snippet,
}

/// What the notes list can be filtered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EntryKind {
    /// A claim, or a remark about one that was not made.
    Statement,
    /// A figure.
    Figure,
}

/// Words of the article, and words around them for orientation; cut ends carry an ellipsis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Snippet {
    /// What stands before.
    pub before: String,
    /// What is marked.
    pub words: String,
    /// What stands after.
    pub after: String,
}

/// A source to filter for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SourceChoice {
    /// Its index in [`Annotations::sources`](crate::Annotations::sources).
    pub id: usize,
    /// What it is called.
    pub name: Phrase,
    /// How many notes are its.
    pub notes: usize,
}

/// What the notes list says about the whole article, in English.
///
/// ```
/// use sourcemark::cards::{notes_button, notes_list};
/// use sourcemark::{Article, Options, annotate};
///
/// let article = Article::from_text("At least 40 boats sank, the harbour master said.");
/// let annotations = annotate(&article, &Options::default());
/// assert_eq!(notes_button(&article, &annotations).label.text(), "2 source notes");
///
/// let list = notes_list(&article, &annotations);
/// let marked: Vec<&str> = list.entries.iter().map(|entry| entry.snippet.words.as_str()).collect();
/// assert_eq!(marked, ["At least 40 boats sank", "At least 40 boats"]);
/// ```
pub fn notes_list(article: &Article, annotations: &Annotations) -> NotesList {
    notes_list_in(&ENGLISH, article, annotations)
}

/// Like [`notes_list`], in the language of `templates`.
pub fn notes_list_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
) -> NotesList {
    let context = Context { article, annotations, templates };
    let entries = entries(context);
    let (comparisons, sources) = (comparisons(context), sources(context, &entries));
    NotesList {
        overview: overview(context, &sources, &comparisons),
        comparisons,
        sources,
        entries,
        foot: templates.foot,
        article_language: context.annotations.language.clone(),
        templates,
    }
}

/// The button that opens the notes list, in English.
pub fn notes_button(article: &Article, annotations: &Annotations) -> NotesButton {
    notes_button_in(&ENGLISH, article, annotations)
}

/// Like [`notes_button`], in the language of `templates`: without the work of wording every note.
pub fn notes_button_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
) -> NotesButton {
    let context = Context { article, annotations, templates };
    let claims = annotations
        .claims
        .iter()
        .filter(|claim| claim.shown && !headline::headline(context, claim).is_empty());
    let figures = annotations
        .figures
        .iter()
        .filter(|figure| figure.shown && !figure::headline(context, figure).is_empty());
    let remarks = annotations.notes.iter().filter(|note| note::stands_alone(note));
    let notes = claims.count() + figures.count() + remarks.count();
    NotesButton {
        label: templates.list.button.fill(notes, &templates.numbers, &[]),
        notes,
        templates,
    }
}

/// Sources and differences are counted as far as notes show them, so that nobody looks in vain for the rest.
fn overview(
    context: Context<'_>,
    sources: &[SourceChoice],
    comparisons: &[Comparison],
) -> Vec<Phrase> {
    let (templates, numbers) = (&context.templates.list, &context.templates.numbers);
    let counts = &context.annotations.overview;
    let mut lines = Vec::new();
    let naming = |namings: &[Naming]| {
        let known = sources.iter().filter_map(|one| context.annotations.sources.get(one.id));
        known.filter(|source| namings.contains(&source.naming)).count()
    };
    let parts = [
        (&templates.named, naming(&[Naming::Named])),
        (&templates.organisations, naming(&[Naming::NamedBody])),
        (&templates.by_role, naming(&[Naming::IdentifiedByRole])),
        (&templates.unnamed, naming(&[Naming::UnnamedDescribed, Naming::Unnamed])),
    ];
    let mut list = Phrase::default();
    for (plural, count) in parts.into_iter().filter(|(_, count)| *count > 0) {
        let part = plural.fill(count, numbers, &[]);
        list = if list.is_empty() { part } else { Phrase::fill("{0}, {1}", &[&list, &part]) };
    }
    if !list.is_empty() {
        lines.push(templates.sources.fill(sources.len(), numbers, &[&list]));
    }
    if counts.attributed > 0 {
        let of = context.count(counts.sentences);
        lines.push(templates.attributed.fill(counts.attributed, numbers, &[&of]));
    }
    let differing = comparisons.iter().filter(|one| one.differs).count();
    if differing > 0 {
        lines.push(templates.differing.fill(differing, numbers, &[]));
    }
    lines
}

fn differs(group: &Group) -> bool {
    group.relation == GroupRelation::Differs
}

fn comparisons(context: Context<'_>) -> Vec<Comparison> {
    let groups = &context.annotations.groups;
    let first = groups.iter().filter(|group| differs(group));
    let rest = groups.iter().filter(|group| {
        matches!(group.relation, GroupRelation::Compatible | GroupRelation::Updates)
    });
    first.chain(rest).filter_map(|group| comparison::of_group(context, group)).collect()
}

fn entries(context: Context<'_>) -> Vec<Entry> {
    let annotations = context.annotations;
    let claims = annotations
        .claims
        .iter()
        .filter(|claim| claim.shown)
        .map(|claim| (claim::start(claim), of_claim(context, claim)));
    let figures = annotations
        .figures
        .iter()
        .filter(|figure| figure.shown)
        .map(|figure| (Some(figure.span), of_figure(context, figure)));
    let remarks = annotations.notes.iter().filter(|note| note::stands_alone(note));
    let remarks = remarks.map(|note| (Some(note.span), of_note(context, note)));
    let mut entries: Vec<_> = claims
        .chain(figures)
        .chain(remarks)
        .filter(|(_, entry)| !entry.headline.is_empty())
        .collect();
    sort_by_key(&mut entries, |(span, entry)| {
        [span.map_or(0, |span| span.start.get() + 1), entry.subject.order(), 0, 0]
    });
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn of_claim(context: Context<'_>, claim: &Claim) -> Entry {
    Entry {
        subject: Subject::Claim(claim.id),
        kind: EntryKind::Statement,
        source: claim.source.map(|source| source.id),
        headline: headline::headline(context, claim),
        explanation: claim::plain(context, claim, context.source_of(claim)),
        snippet: Snippet {
            words: shortened(&context.words_of(&claim.content, " … ")),
            ..Snippet::default()
        },
    }
}

fn of_figure(context: Context<'_>, figure: &Figure) -> Entry {
    Entry {
        subject: Subject::Figure(figure.id),
        kind: EntryKind::Figure,
        source: figure.given_by,
        headline: figure::headline(context, figure),
        explanation: figure::plain(context, figure),
        snippet: around(context.article, figure.span),
    }
}

fn of_note(context: Context<'_>, note: &Note) -> Entry {
    Entry {
        subject: Subject::Note(note.id),
        kind: EntryKind::Statement,
        source: None,
        headline: note::headline(context, note),
        explanation: Phrase::ours(context.templates.claim.non_answer),
        snippet: Snippet { words: shortened(context.words(note.span)), ..Snippet::default() },
    }
}

fn sources(context: Context<'_>, entries: &[Entry]) -> Vec<SourceChoice> {
    let mut notes = vec![0_usize; context.annotations.sources.len()];
    for source in entries.iter().filter_map(|entry| entry.source) {
        if let Some(count) = notes.get_mut(source) {
            *count += 1;
        }
    }
    let mut choices: Vec<_> = context
        .annotations
        .sources
        .iter()
        .zip(notes)
        .filter(|(_, notes)| *notes > 0)
        .map(|(source, notes)| SourceChoice {
            id: source.id,
            name: names::name(context, source).capitalised(),
            notes,
        })
        .collect();
    sort_by_key(&mut choices, |choice| {
        [u32::MAX - index_key(choice.notes), index_key(choice.id), 0, 0]
    });
    choices
}

/// `words`, cut after a word.
fn shortened(words: &str) -> String {
    match head(words, QUOTED) {
        Some(head) => trim_end(head, ",;:").to_owned() + " …",
        None => words.to_owned(),
    }
}

/// The words at `span` with some of the block's words on either side.
fn around(article: &Article, span: TextSpan) -> Snippet {
    let span = article.span(span);
    let blocks = article.blocks();
    let block = blocks
        .get(blocks.partition_point(|block| block.span.end() <= span.start()))
        .map_or(span, |block| block.span);
    let before = Span::new(block.start(), span.start().max(block.start())).slice(article.text());
    let after = Span::new(span.end(), block.end().max(span.end())).slice(article.text());
    Snippet {
        before: tail(before, AROUND)
            .map_or_else(|| before.to_owned(), |tail| "… ".to_owned() + tail),
        words: span.slice(article.text()).to_owned(),
        after: head(after, AROUND).map_or_else(|| after.to_owned(), |head| head.to_owned() + " …"),
    }
}

/// At most `limit` bytes from the start, whole words only; none if `text` is short enough as it is.
fn head(text: &str, limit: usize) -> Option<&str> {
    if text.len() <= limit {
        return None;
    }
    let cut = (0..=limit).rev().find_map(|end| text.get(..end))?;
    cut.rsplit_once(' ').map_or(Some(cut), |(whole, _)| Some(whole))
}

/// Like [`head`], from the end.
fn tail(text: &str, limit: usize) -> Option<&str> {
    let from = text.len().checked_sub(limit).filter(|from| *from > 0)?;
    let cut = (from..text.len()).find_map(|start| text.get(start..))?;
    cut.split_once(' ').map_or(Some(cut), |(_, whole)| Some(whole))
}
