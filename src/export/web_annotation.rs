use super::node::Node;
use crate::annotation::{Annotations, Claim, Figure, Group, Note, TextSpan};
use crate::text::{Article, CodePoints};
use crate::wording::{Phrase, Subject, Templates, card_in, comparison_in};

/// How many characters on either side help to find a quotation again.
const CONTEXT: usize = 32;

/// `annotations` of `article`, which stands at the address `source`, in the W3C Web Annotation Data Model: a collection
/// with one page, and in it one annotation for each claim, figure, note and group of figures. What cards say is in the
/// language of `templates`.
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
) -> Node {
    let source = source.split('#').next().unwrap_or(source);
    let text = CodePoints::of(article.given());
    let mut writer = Writer { templates, article, annotations, source, text, items: Vec::new() };
    annotations.claims.iter().for_each(|claim| writer.claim(claim));
    annotations.figures.iter().for_each(|figure| writer.figure(figure));
    annotations.notes.iter().for_each(|note| writer.note(note));
    annotations.groups.iter().for_each(|group| writer.group(group));
    let total = u32::try_from(writer.items.len()).unwrap_or(u32::MAX);
    Node::Object(vec![
        ("@context", Node::Word("http://www.w3.org/ns/anno.jsonld")),
        ("id", writer.id("")),
        ("type", Node::Word("AnnotationCollection")),
        ("label", Node::Word(templates.list.title)),
        ("total", Node::Count(total)),
        (
            "first",
            Node::Object(vec![
                ("id", writer.id("-1")),
                ("type", Node::Word("AnnotationPage")),
                ("partOf", writer.id("")),
                ("startIndex", Node::Count(0)),
                ("items", Node::List(writer.items)),
            ]),
        ),
    ])
}

/// Collects annotations.
struct Writer<'a> {
    templates: &'static Templates,
    article: &'a Article,
    annotations: &'a Annotations,
    source: &'a str,
    text: CodePoints<'a>,
    items: Vec<Node>,
}

impl Writer<'_> {
    fn claim(&mut self, claim: &Claim) {
        let mut concepts =
            vec![Node::Word("claim"), Node::Word(claim.kind.word()), Node::Word(claim.form.word())];
        concepts.extend(claim.cue.iter().map(|cue| Node::Word(cue.label.word())));
        let mut spans = claim.content.clone();
        if spans.is_empty() {
            // A refusal to answer has no content: then the words that say so are what it is about.
            spans.extend(claim.cue.iter().flat_map(|cue| &cue.span));
            spans.extend(claim.source.map(|source| source.span));
        }
        self.add_card(Subject::Claim(claim.id), concepts, &spans);
    }

    fn figure(&mut self, figure: &Figure) {
        let mut concepts = vec![
            Node::Word("figure"),
            Node::Word(figure.kind.word()),
            Node::Word(figure.relation.word()),
        ];
        concepts.extend(figure.basis.map(|basis| Node::Word(basis.word())));
        self.add_card(Subject::Figure(figure.id), concepts, &[figure.span]);
    }

    fn note(&mut self, note: &Note) {
        let concepts = vec![Node::Word("note"), Node::Word(note.kind.word())];
        self.add_card(Subject::Note(note.id), concepts, &[note.span]);
    }

    fn group(&mut self, group: &Group) {
        let comparison = comparison_in(self.templates, self.article, self.annotations, group);
        let lines = comparison.map(|comparison| comparison.lines()).unwrap_or_default();
        let concepts = vec![Node::Word("group"), Node::Word(group.relation.word())];
        let figures = group.members.iter().filter_map(|id| self.annotations.figures.get(*id));
        let spans: Vec<_> = figures.map(|figure| figure.span).collect();
        let id = ["g", &group.id.to_string()].concat();
        self.add(&id, vec![Node::Word("linking")], &lines, concepts, &spans);
    }

    fn add_card(&mut self, subject: Subject, concepts: Vec<Node>, spans: &[TextSpan]) {
        let card = card_in(self.templates, self.article, self.annotations, subject);
        // What has no headline is not shown either.
        if !card.headline.is_empty() {
            let motivation = vec![Node::Word("classifying"), Node::Word("describing")];
            self.add(&subject.id(), motivation, &card.lines(), concepts, spans);
        }
    }

    /// Adds an annotation that says `lines`, unless it says nothing or is about nothing.
    fn add(
        &mut self,
        id: &str,
        motivation: Vec<Node>,
        lines: &[Phrase],
        concepts: Vec<Node>,
        spans: &[TextSpan],
    ) {
        let spans = spans.iter().filter(|span| span.start < span.end);
        let targets: Vec<Node> = spans.map(|span| self.target(*span)).collect();
        if lines.is_empty() || targets.is_empty() {
            return;
        }
        let mut text = String::new();
        for line in lines {
            text.push_str(if text.is_empty() { "" } else { "\n" });
            line.pieces().iter().for_each(|piece| text.push_str(piece.text()));
        }
        let mut bodies = vec![Node::Object(vec![
            ("type", Node::Word("TextualBody")),
            ("purpose", Node::Word("describing")),
            ("value", Node::Text(text)),
            ("format", Node::Word("text/plain")),
            ("language", Node::Word(self.templates.language)),
        ])];
        bodies.extend(concepts.into_iter().map(|concept| {
            Node::Object(vec![
                ("type", Node::Word("TextualBody")),
                ("purpose", Node::Word("classifying")),
                ("value", concept),
            ])
        }));
        let item = Node::Object(vec![
            ("id", self.id(&["-", id].concat())),
            ("type", Node::Word("Annotation")),
            ("motivation", Node::List(motivation)),
            (
                "generator",
                Node::Object(vec![
                    ("type", Node::Word("Software")),
                    ("name", Node::Word(concat!("Sourcemark ", env!("CARGO_PKG_VERSION")))),
                ]),
            ),
            ("body", Node::List(bodies)),
            ("target", Node::List(targets)),
        ]);
        self.items.push(item);
    }

    fn target(&self, span: TextSpan) -> Node {
        let [before, exact, after] = self.text.around(span);
        let (start, end) = self.text.range(span);
        let quote = Node::Object(vec![
            ("type", Node::Word("TextQuoteSelector")),
            ("exact", Node::Text(exact.to_owned())),
            ("prefix", Node::Text(last(before).to_owned())),
            ("suffix", Node::Text(first(after).to_owned())),
        ]);
        let position = Node::Object(vec![
            ("type", Node::Word("TextPositionSelector")),
            ("start", Node::Count(start)),
            ("end", Node::Count(end)),
        ]);
        Node::Object(vec![
            ("type", Node::Word("SpecificResource")),
            ("source", Node::Text(self.source.to_owned())),
            ("selector", Node::List(vec![quote, position])),
        ])
    }

    /// The article's address with a fragment that begins with `sourcemark`.
    fn id(&self, fragment: &str) -> Node {
        Node::Text([self.source, "#sourcemark", fragment].concat())
    }
}

fn first(text: &str) -> &str {
    text.char_indices().nth(CONTEXT).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn last(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(start, _)| start);
    text.get(start..).unwrap_or(text)
}
