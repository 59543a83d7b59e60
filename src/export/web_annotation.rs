use super::json::Json;
use crate::annotation::{Annotations, Claim, Figure, Group, Note, TextSpan};
use crate::cards::{Phrase, Piece, Subject, Templates, card_in, comparison_in};
use crate::text::{Article, CodePoints, index_key, whole_in_digits};

/// How many characters on either side help to find a quotation again.
const CONTEXT: usize = 32;

/// `annotations` of `article`, which stands at the address `source`, in the W3C Web Annotation Data Model, as JSON-LD: a
/// collection with one page, and in it one annotation for each claim, figure, note and group of figures. What cards say
/// is in the language of `templates`.
///
/// The targets of an annotation are the words that it is about, as many as the content of a claim has parts and a group
/// has figures. Each is selected twice, by quotation and by position; positions count Unicode code points of
/// [`Article::given`]. The bodies are the text of the card and the concepts that the annotation falls under: `"claim"`,
/// `"indirect"`, `"at-least"`. Ids are the address with a fragment: `…#sourcemark-c3`.
pub fn web_annotations(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
    source: &str,
) -> String {
    let source = source.split('#').next().unwrap_or(source);
    let text = CodePoints::of(article.given());
    let mut items =
        Items { templates, article, annotations, source, text, json: Json::default(), count: 0 };
    annotations.claims.iter().filter(|claim| claim.shown).for_each(|claim| items.claim(claim));
    annotations
        .figures
        .iter()
        .filter(|figure| figure.shown)
        .for_each(|figure| items.figure(figure));
    annotations.notes.iter().for_each(|note| items.note(note));
    annotations.groups.iter().for_each(|group| items.group(group));
    let mut json = Json::default();
    json.raw(
        r#"{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","id":"#,
    );
    json.string(&[source, FRAGMENT]);
    json.raw(r#","label":"#);
    json.string(&[templates.list.title]);
    json.raw(r#","total":"#);
    json.number(items.count);
    json.raw(r#","first":{"type":"AnnotationPage","id":"#);
    json.string(&[source, FRAGMENT, "-1"]);
    json.raw(r#","partOf":"#);
    json.string(&[source, FRAGMENT]);
    json.raw(r#","startIndex":0,"items":["#);
    json.raw(&items.json.finish());
    json.raw("]}}");
    json.finish()
}

/// What ids add to the article's address.
const FRAGMENT: &str = "#sourcemark";

/// The annotations, one after the other.
struct Items<'a> {
    templates: &'static Templates,
    article: &'a Article,
    annotations: &'a Annotations,
    source: &'a str,
    text: CodePoints<'a>,
    json: Json,
    count: u32,
}

impl Items<'_> {
    fn claim(&mut self, claim: &Claim) {
        let label = claim.cue.as_ref().map_or("", |cue| cue.label.word());
        let concepts = ["claim", claim.kind.word(), claim.form.word(), label];
        let mut spans = claim.content.clone();
        if spans.is_empty() {
            // A refusal to answer has no content: then the words that say so are what it is about.
            spans.extend(claim.cue.iter().flat_map(|cue| &cue.span));
            spans.extend(claim.source.map(|source| source.span));
        }
        self.of_card(Subject::Claim(claim.id), &concepts, &spans);
    }

    fn figure(&mut self, figure: &Figure) {
        let basis = figure.basis.map_or("", |basis| basis.word());
        let concepts = ["figure", figure.kind.word(), figure.relation.word(), basis];
        self.of_card(Subject::Figure(figure.id), &concepts, &[figure.span]);
    }

    fn note(&mut self, note: &Note) {
        self.of_card(Subject::Note(note.id), &["note", note.kind.word()], &[note.span]);
    }

    fn group(&mut self, group: &Group) {
        let comparison = comparison_in(self.templates, self.article, self.annotations, group);
        let Some(comparison) = comparison else { return };
        let figures = group.members.iter().filter_map(|id| self.annotations.figures.get(*id));
        let spans: Vec<_> = figures.map(|figure| figure.span).collect();
        let id = ["g", &whole_in_digits(index_key(group.id))].concat();
        let concepts = ["group", group.relation.word()];
        self.add(&id, r#""linking""#, &comparison.lines(), &concepts, &spans);
    }

    fn of_card(&mut self, subject: Subject, concepts: &[&str], spans: &[TextSpan]) {
        let card = card_in(self.templates, self.article, self.annotations, subject);
        // What has no headline is not shown either.
        if !card.headline.is_empty() {
            let motivation = r#""classifying","describing""#;
            self.add(&subject.id(), motivation, &card.lines(), concepts, spans);
        }
    }

    /// Adds an annotation that says `lines` and falls under `concepts`, of which those that are empty are left out.
    fn add(
        &mut self,
        id: &str,
        motivation: &str,
        lines: &[Phrase],
        concepts: &[&str],
        spans: &[TextSpan],
    ) {
        if spans.iter().all(|span| span.start >= span.end) {
            return;
        }
        let mut words = Vec::new();
        for line in lines {
            words.push(if words.is_empty() { "" } else { "\n" });
            words.extend(line.pieces().iter().map(Piece::text));
        }
        let json = &mut self.json;
        json.raw(if self.count > 0 { "," } else { "" });
        self.count += 1;
        json.raw(r#"{"type":"Annotation","id":"#);
        json.string(&[self.source, FRAGMENT, "-", id]);
        json.raw(r#","generator":{"type":"Software","name":"Sourcemark "#);
        json.raw(env!("CARGO_PKG_VERSION"));
        json.raw(r#""},"motivation":["#);
        json.raw(motivation);
        json.raw(r#"],"body":[{"type":"TextualBody","purpose":"describing","format":"text/plain","language":"#);
        json.string(&[self.templates.language]);
        json.raw(r#","value":"#);
        json.string(&words);
        for concept in concepts.iter().filter(|concept| !concept.is_empty()) {
            json.raw(r#"},{"type":"TextualBody","purpose":"classifying","value":"#);
            json.string(&[concept]);
        }
        json.raw(r#"}],"target":["#);
        let mut comma = "";
        for span in spans.iter().filter(|span| span.start < span.end) {
            json.raw(comma);
            comma = ",";
            let [before, exact, after] = self.text.around(*span);
            let (start, end) = self.text.range(*span);
            json.raw(r#"{"type":"SpecificResource","source":"#);
            json.string(&[self.source]);
            json.raw(r#","selector":[{"type":"TextQuoteSelector","exact":"#);
            json.string(&[exact]);
            json.raw(r#","prefix":"#);
            json.string(&[last(before)]);
            json.raw(r#","suffix":"#);
            json.string(&[first(after)]);
            json.raw(r#"},{"type":"TextPositionSelector","start":"#);
            json.number(start);
            json.raw(r#","end":"#);
            json.number(end);
            json.raw("}]}");
        }
        json.raw("]}");
    }
}

fn first(text: &str) -> &str {
    text.char_indices().nth(CONTEXT).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn last(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(start, _)| start);
    text.get(start..).unwrap_or(text)
}
