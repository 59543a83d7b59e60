//! The W3C Web Annotation Data Model: a collection with one page, and in it one annotation for each claim, figure, note
//! and group of figures. A group has several targets and links them.
//!
//! Ids are the article's address with a fragment: `…#sourcemark-c3`. Positions count Unicode code points of the
//! article's text, as the model wants it.

use serde::Serialize;

use crate::annotation::{
    Annotations, Basis, Claim, ClaimKind, CueLabel, Figure, FigureKind, Form, Group, GroupRelation,
    Note, NoteKind, Relation, TextSpan,
};
use crate::text::{Article, CodePoints};
use crate::wording::{Phrase, Subject, Templates, card_in, comparison_in};

/// How many characters on either side help to find a quotation again.
const CONTEXT: usize = 32;

/// All annotations of an article.
#[derive(Debug, Serialize)]
pub struct AnnotationCollection {
    #[serde(rename = "@context")]
    context: &'static str,
    /// The article's address with the fragment `#sourcemark`.
    pub id: String,
    r#type: &'static str,
    /// What it is called, in the language of the cards.
    pub label: &'static str,
    /// How many annotations there are.
    pub total: usize,
    /// The one page, which holds them all.
    pub first: AnnotationPage,
}

/// The page of a collection.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnnotationPage {
    /// The article's address with the fragment `#sourcemark-1`.
    pub id: String,
    r#type: &'static str,
    /// The collection's id.
    pub part_of: String,
    /// 0.
    pub start_index: usize,
    /// Claims, figures, notes, groups, each by number.
    pub items: Vec<WebAnnotation>,
}

/// One annotation.
#[derive(Debug, Serialize)]
pub struct WebAnnotation {
    /// The article's address with the fragment `#sourcemark-c0`, `-f0`, `-n0` or `-g0`.
    pub id: String,
    r#type: &'static str,
    /// Why it is there.
    pub motivation: &'static [&'static str],
    /// Who made it: a program.
    pub generator: Generator,
    /// What its card says, then the concepts that it falls under.
    pub body: Vec<TextualBody>,
    /// The words that it is about.
    pub target: Vec<SpecificResource>,
}

/// The program that made an annotation.
#[derive(Debug, Serialize)]
pub struct Generator {
    r#type: &'static str,
    /// With the version.
    pub name: &'static str,
}

/// Something said about a target.
#[derive(Debug, Serialize)]
pub struct TextualBody {
    r#type: &'static str,
    /// `"describing"` or `"classifying"`.
    pub purpose: &'static str,
    /// The text of a card, or a concept.
    pub value: Concept,
    /// Of a text, `"text/plain"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// Of a text, its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'static str>,
}

/// A word of the result's own vocabulary, as it stands in the JSON of [`Annotations`]; or free text.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is named after what it holds")]
pub enum Concept {
    Text(String),
    Kind(&'static str),
    ClaimKind(ClaimKind),
    Form(Form),
    CueLabel(CueLabel),
    FigureKind(FigureKind),
    Relation(Relation),
    Basis(Basis),
    NoteKind(NoteKind),
    GroupRelation(GroupRelation),
}

/// Words of the article. Both selectors select the same ones.
#[derive(Debug, Serialize)]
pub struct SpecificResource {
    r#type: &'static str,
    /// The article's address.
    pub source: String,
    /// By quotation, and by position.
    pub selector: (TextQuoteSelector, TextPositionSelector),
}

/// Words, and what stands around them.
#[derive(Debug, Serialize)]
pub struct TextQuoteSelector {
    r#type: &'static str,
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// A range of Unicode code points of the article's text.
#[derive(Debug, Serialize)]
pub struct TextPositionSelector {
    r#type: &'static str,
    /// The first.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// `annotations` of `article`, which stands at the address `source`; what cards say is in the language of `templates`.
pub fn web_annotations(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
    source: &str,
) -> AnnotationCollection {
    let source = source.split('#').next().unwrap_or(source);
    let text = CodePoints::of(article.given());
    let writer = Writer { templates, article, annotations, source, text };
    let items: Vec<_> = (annotations.claims.iter().map(|claim| writer.claim(claim)))
        .chain(annotations.figures.iter().map(|figure| writer.figure(figure)))
        .chain(annotations.notes.iter().map(|note| writer.note(note)))
        .chain(annotations.groups.iter().map(|group| writer.group(group)))
        // What has no card is not shown either.
        .filter(|item| !item.target.is_empty() && !item.body.is_empty())
        .collect();
    let id = writer.id("");
    AnnotationCollection {
        context: "http://www.w3.org/ns/anno.jsonld",
        r#type: "AnnotationCollection",
        label: templates.list.title,
        total: items.len(),
        first: AnnotationPage {
            id: writer.id("-1"),
            r#type: "AnnotationPage",
            part_of: id.clone(),
            start_index: 0,
            items,
        },
        id,
    }
}

struct Writer<'a> {
    templates: &'static Templates,
    article: &'a Article,
    annotations: &'a Annotations,
    source: &'a str,
    text: CodePoints<'a>,
}

impl Writer<'_> {
    fn claim(&self, claim: &Claim) -> WebAnnotation {
        let label = claim.cue.as_ref().map(|cue| Concept::CueLabel(cue.label));
        let concepts = [
            Some(Concept::Kind("claim")),
            Some(Concept::ClaimKind(claim.kind)),
            Some(Concept::Form(claim.form)),
            label,
        ];
        // A refusal to answer has no content: then the words that say so are what it is about.
        let cue = claim.cue.iter().flat_map(|cue| cue.span.iter().copied());
        let mut spans = claim.content.clone();
        if spans.is_empty() {
            spans.extend(cue.chain(claim.source.map(|source| source.span)));
        }
        self.of_card(Subject::Claim(claim.id), concepts, spans)
    }

    fn figure(&self, figure: &Figure) -> WebAnnotation {
        let concepts = [
            Some(Concept::Kind("figure")),
            Some(Concept::FigureKind(figure.kind)),
            Some(Concept::Relation(figure.relation)),
            figure.basis.map(Concept::Basis),
        ];
        self.of_card(Subject::Figure(figure.id), concepts, vec![figure.span])
    }

    fn note(&self, note: &Note) -> WebAnnotation {
        let concepts =
            [Some(Concept::Kind("note")), Some(Concept::NoteKind(note.kind)), None, None];
        self.of_card(Subject::Note(note.id), concepts, vec![note.span])
    }

    fn group(&self, group: &Group) -> WebAnnotation {
        let figures = group.members.iter().filter_map(|id| self.annotations.figures.get(*id));
        let comparison = comparison_in(self.templates, self.article, self.annotations, group);
        let lines = comparison.map(|comparison| comparison.lines()).unwrap_or_default();
        let relation = Some(Concept::GroupRelation(group.relation));
        let concepts = [Some(Concept::Kind("group")), relation, None, None];
        let fragment = ["-g", &group.id.to_string()].concat();
        let spans = figures.map(|figure| figure.span).collect();
        self.annotation(&fragment, &["linking"], &lines, concepts, spans)
    }

    fn of_card(
        &self,
        subject: Subject,
        concepts: [Option<Concept>; 4],
        spans: Vec<TextSpan>,
    ) -> WebAnnotation {
        let card = card_in(self.templates, self.article, self.annotations, subject);
        let lines = if card.headline.is_empty() { Vec::new() } else { card.lines() };
        let fragment = ["-", &subject.id()].concat();
        self.annotation(&fragment, &["classifying", "describing"], &lines, concepts, spans)
    }

    fn annotation(
        &self,
        fragment: &str,
        motivation: &'static [&'static str],
        lines: &[Phrase],
        concepts: [Option<Concept>; 4],
        mut spans: Vec<TextSpan>,
    ) -> WebAnnotation {
        spans.retain(|span| span.start < span.end);
        let mut body = Vec::new();
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
            body.push(TextualBody {
                r#type: "TextualBody",
                purpose: "describing",
                value: Concept::Text(lines.join("\n")),
                format: Some("text/plain"),
                language: Some(self.templates.language),
            });
            body.extend(concepts.into_iter().flatten().map(|value| TextualBody {
                r#type: "TextualBody",
                purpose: "classifying",
                value,
                format: None,
                language: None,
            }));
        }
        WebAnnotation {
            id: self.id(fragment),
            r#type: "Annotation",
            motivation,
            generator: Generator {
                r#type: "Software",
                name: concat!("Sourcemark ", env!("CARGO_PKG_VERSION")),
            },
            body,
            target: spans.into_iter().map(|span| self.target(span)).collect(),
        }
    }

    fn target(&self, span: TextSpan) -> SpecificResource {
        let [before, exact, after] = self.text.around(span);
        let (start, end) = self.text.range(span);
        let quote = TextQuoteSelector {
            r#type: "TextQuoteSelector",
            exact: exact.to_owned(),
            prefix: last(before).to_owned(),
            suffix: first(after).to_owned(),
        };
        let position = TextPositionSelector { r#type: "TextPositionSelector", start, end };
        SpecificResource {
            r#type: "SpecificResource",
            source: self.source.to_owned(),
            selector: (quote, position),
        }
    }

    /// The article's address with a fragment that begins with `sourcemark`.
    fn id(&self, fragment: &str) -> String {
        [self.source, "#sourcemark", fragment].concat()
    }
}

fn first(text: &str) -> &str {
    text.char_indices().nth(CONTEXT).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn last(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(start, _)| start);
    text.get(start..).unwrap_or(text)
}
