use crate::annotation::{Annotations, Claim, Figure, GroupRelation};
use crate::cards::Subject;
use crate::text::{Article, Span, TextSpan, sort_by_key};

/// A mark: words of the article that carry a line, and whose card they open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub span: TextSpan,
    /// The shape of the line.
    pub kind: MarkKind,
    /// The card.
    pub subject: Subject,
}

/// The shape of a mark's line. Shapes, not colours, tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// Who says it and how: dotted.
    Claim,
    /// A number: dashed.
    Figure,
    /// A number for which the article gives different values: double.
    Differs,
    /// What an attribution covers; it carries a wash instead of a line, and only where the reader asked for it.
    Reach,
}

/// Everything that can be painted for an article.
#[derive(Debug, Default)]
pub struct Paints {
    /// What carries a line at rest.
    pub marks: Vec<Mark>,
    /// What the attributions cover: the whole contents.
    pub reach: Vec<Mark>,
}

/// How many words of a quotation without a cue carry its mark.
const OPENING_WORDS: usize = 3;

/// What is marked in an article.
///
/// A claim's line stands under source and cue, because underlining every attributed sentence would cover most of a
/// news article; a claim without a cue carries it on its opening words, and so does a remark that covers no claim.
pub fn paints(article: &Article, annotations: &Annotations) -> Paints {
    let mut paints = Paints::default();
    for (index, claim) in annotations.claims.iter().enumerate().filter(|(_, claim)| claim.shown) {
        let subject = Subject::Claim(index);
        let mark = |span| Mark { span, kind: MarkKind::Claim, subject };
        paints.marks.extend(claim_lines(article, claim).into_iter().map(mark));
        let reach = |&span| Mark { span, kind: MarkKind::Reach, subject };
        paints.reach.extend(claim.content.iter().map(reach));
    }
    for (index, note) in annotations.notes.iter().enumerate() {
        // A remark that covers a claim stands on that claim's card.
        if note.targets.is_empty() {
            let span = opening_words(article, note.span);
            paints.marks.push(Mark { span, kind: MarkKind::Claim, subject: Subject::Note(index) });
        }
    }
    let figures = annotations.figures.iter().enumerate();
    for (index, figure) in figures.filter(|(_, figure)| figure.shown) {
        let kind = if differs(annotations, figure) { MarkKind::Differs } else { MarkKind::Figure };
        paints.marks.push(Mark { span: figure.span, kind, subject: Subject::Figure(index) });
    }
    paints
}

impl Paints {
    /// The cards in the order in which their first marks stand in the text, a claim before a figure.
    pub fn subjects(&self) -> Vec<Subject> {
        let mut marks = self.marks.clone();
        sort_by_key(&mut marks, |mark| {
            [mark.subject.order(), mark.span.start.get(), mark.span.end.get(), 0]
        });
        marks.dedup_by_key(|mark| mark.subject);
        sort_by_key(&mut marks, |mark| {
            [mark.span.start.get(), mark.span.end.get(), mark.subject.order(), 0]
        });
        marks.iter().map(|mark| mark.subject).collect()
    }

    /// The marks of one card, in the order of the text.
    pub fn of(&self, subject: Subject) -> Vec<Mark> {
        let mut marks: Vec<Mark> =
            self.marks.iter().copied().filter(|mark| mark.subject == subject).collect();
        sort_by_key(&mut marks, |mark| [mark.span.start.get(), mark.span.end.get(), 0, 0]);
        marks
    }

    /// What gets a tint while a card is open: everything that its claim covers, or all figures of its group.
    pub fn active(article: &Article, annotations: &Annotations, subject: Subject) -> Vec<TextSpan> {
        match subject {
            Subject::Claim(index) => {
                let Some(claim) = annotations.claims.get(index) else { return Vec::new() };
                let mut spans = claim.content.clone();
                if let Some(cue) = &claim.cue {
                    spans.extend(cue.span.iter().copied());
                    spans.extend(claim.source.map(|source| source.span));
                }
                joined(article, spans)
            }
            Subject::Figure(index) => {
                let Some(figure) = annotations.figures.get(index) else { return Vec::new() };
                let members = figure
                    .group
                    .and_then(|group| annotations.groups.get(group))
                    .map_or(&[][..], |group| &group.members);
                let mut spans = vec![figure.span];
                spans.extend(
                    members.iter().filter_map(|&id| Some(annotations.figures.get(id)?.span)),
                );
                merged(spans)
            }
            Subject::Note(index) => {
                annotations.notes.get(index).map(|note| note.span).into_iter().collect()
            }
        }
    }

    /// What all attributions together cover, without overlaps: a wash laid twice would be twice as strong.
    pub fn washed(&self) -> Vec<TextSpan> {
        merged(self.reach.iter().map(|mark| mark.span).collect())
    }
}

/// The card that an id names, where the annotations hold such a claim or figure and a reader sees it.
pub fn subject_from_id(annotations: &Annotations, id: &str) -> Option<Subject> {
    Subject::from_id(id).filter(|subject| match *subject {
        Subject::Claim(index) => annotations.claims.get(index).is_some_and(|claim| claim.shown),
        Subject::Figure(index) => annotations.figures.get(index).is_some_and(|figure| figure.shown),
        Subject::Note(index) => annotations.notes.get(index).is_some(),
    })
}

fn claim_lines(article: &Article, claim: &Claim) -> Vec<TextSpan> {
    let mut spans = Vec::new();
    if let Some(cue) = &claim.cue {
        spans.extend(cue.span.iter().copied());
        spans.extend(claim.source.map(|source| source.span));
    }
    spans.retain(|span| span.start < span.end);
    if spans.is_empty() {
        spans.extend(claim.content.first().map(|&content| opening_words(article, content)));
    }
    joined(article, spans)
}

/// The first words of a content, with its opening quotation mark.
fn opening_words(article: &Article, content: TextSpan) -> TextSpan {
    let span = article.span(content);
    let words = span.slice(article.text());
    let end = words
        .match_indices([' ', '\n'])
        .map(|(at, _)| at)
        .nth(OPENING_WORDS - 1)
        .and_then(|at| u32::try_from(at).ok())
        .map_or(span.end(), |at| span.start() + at);
    article.text_span(Span::new(span.start(), end))
}

/// Sorts spans and joins those with nothing but white space between them, so that "Mr Zelensky" and "said" carry one
/// line.
fn joined(article: &Article, mut spans: Vec<TextSpan>) -> Vec<TextSpan> {
    sort_by_key(&mut spans, |span| [span.start.get(), span.end.get(), 0, 0]);
    let mut out: Vec<TextSpan> = Vec::new();
    for span in spans {
        if let Some(last) = out.last_mut()
            && (span.start <= last.end
                || article.words(TextSpan { start: last.end, end: span.start }).trim().is_empty())
        {
            last.end = last.end.max(span.end);
        } else {
            out.push(span);
        }
    }
    out
}

/// Sorts spans and joins those that overlap or touch.
fn merged(mut spans: Vec<TextSpan>) -> Vec<TextSpan> {
    sort_by_key(&mut spans, |span| [span.start.get(), span.end.get(), 0, 0]);
    let mut out: Vec<TextSpan> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

fn differs(annotations: &Annotations, figure: &Figure) -> bool {
    figure
        .group
        .and_then(|group| annotations.groups.get(group))
        .is_some_and(|group| group.relation == GroupRelation::Differs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{
        ClaimKind, Confidence, Cue, CueLabel, FigureKind, Form, Group, Relation, SourceUse,
    };

    fn span(article: &Article, words: &str) -> TextSpan {
        let at = u32::try_from(article.text().find(words).expect(words)).unwrap();
        article.text_span(Span::new(at, at + u32::try_from(words.len()).unwrap()))
    }

    fn claim(article: &Article, source: Option<&str>, cue: Option<&str>, content: &str) -> Claim {
        Claim {
            id: 0,
            form: Form::Indirect,
            kind: ClaimKind::Statement,
            content: vec![span(article, content)],
            cue: cue.map(|cue| Cue {
                span: vec![span(article, cue)],
                lemma: "say".to_owned(),
                label: CueLabel::Said,
                negated: false,
            }),
            source: source.map(|source| SourceUse { id: 0, span: span(article, source) }),
            within: None,
            second_hand: false,
            channel: None,
            when: None,
            figures: Vec::new(),
            denies: Vec::new(),
            rule: String::new(),
            confidence: Confidence::High,
            shown: true,
            withheld: None,
        }
    }

    fn figure(article: &Article, words: &str, group: Option<usize>) -> Figure {
        Figure {
            id: 0,
            span: span(article, words),
            number: span(article, words),
            unit_span: None,
            kind: FigureKind::Count,
            relation: Relation::Exact,
            value: None,
            low: None,
            high: None,
            unit: None,
            currency: None,
            counted: None,
            counted_head: None,
            approximator: None,
            basis: None,
            provisional: false,
            given_by: None,
            claim: None,
            part_of: None,
            conversion_of: None,
            group,
            rule: String::new(),
            confidence: Confidence::High,
            shown: true,
            withheld: None,
        }
    }

    fn words(article: &Article, spans: impl IntoIterator<Item = TextSpan>) -> Vec<&str> {
        spans.into_iter().map(|span| article.words(span)).collect()
    }

    #[test]
    fn source_and_cue_carry_one_line_and_the_content_none() {
        let article = Article::from_text("The ferry was full, the harbour master said.");
        let claim = claim(&article, Some("the harbour master"), Some("said"), "The ferry was full");
        let annotations = Annotations { claims: vec![claim], ..Annotations::default() };
        let paints = paints(&article, &annotations);
        let lines = words(&article, paints.marks.iter().map(|mark| mark.span));
        assert_eq!(lines, ["the harbour master said"]);
        assert_eq!(words(&article, paints.washed()), ["The ferry was full"]);
        let active = Paints::active(&article, &annotations, Subject::Claim(0));
        assert_eq!(words(&article, active), ["The ferry was full", "the harbour master said"]);
    }

    #[test]
    fn a_quotation_without_a_cue_carries_its_mark_on_its_opening_words() {
        let article = Article::from_text("“We saw the smoke first, then the boats.”");
        let claim = claim(&article, None, None, "“We saw the smoke first, then the boats.”");
        let annotations = Annotations { claims: vec![claim], ..Annotations::default() };
        let marks = paints(&article, &annotations).marks;
        assert_eq!(words(&article, marks.iter().map(|mark| mark.span)), ["“We saw the"]);
    }

    #[test]
    fn an_inverted_source_is_joined_and_a_distant_one_is_not() {
        let article = Article::from_text("“It burned,” said  the captain, who had earlier left.");
        let close = claim(&article, Some("the captain"), Some("said"), "“It burned,”");
        let far = claim(&article, Some("the captain"), Some("earlier left"), "“It burned,”");
        assert_eq!(words(&article, claim_lines(&article, &close)), ["said the captain"]);
        assert_eq!(words(&article, claim_lines(&article, &far)), ["the captain", "earlier left"]);
    }

    #[test]
    fn figures_that_differ_have_their_own_shape_and_light_up_together() {
        let article = Article::from_text("Police counted 40 boats, residents 60 boats, 3 crews.");
        let mut annotations = Annotations {
            figures: vec![
                figure(&article, "40 boats", Some(0)),
                figure(&article, "60 boats", Some(0)),
                figure(&article, "3 crews", None),
            ],
            groups: vec![Group {
                id: 0,
                label: "boats".to_owned(),
                members: vec![0, 1],
                relation: GroupRelation::Differs,
                replaced: Vec::new(),
                low: None,
                high: None,
            }],
            ..Annotations::default()
        };
        let kinds: Vec<MarkKind> =
            paints(&article, &annotations).marks.iter().map(|mark| mark.kind).collect();
        assert_eq!(kinds, [MarkKind::Differs, MarkKind::Differs, MarkKind::Figure]);
        let active = Paints::active(&article, &annotations, Subject::Figure(1));
        assert_eq!(words(&article, active), ["40 boats", "60 boats"]);
        annotations.groups[0].relation = GroupRelation::Updates;
        assert_eq!(paints(&article, &annotations).marks[0].kind, MarkKind::Figure);
    }

    #[test]
    fn contents_that_overlap_are_washed_once() {
        let article = Article::from_text("She said he said it rained all day.");
        let outer = claim(&article, Some("She"), Some("said"), "he said it rained all day");
        let inner = claim(&article, Some("he"), Some("said"), "it rained all day");
        let annotations = Annotations { claims: vec![outer, inner], ..Annotations::default() };
        let washed = paints(&article, &annotations).washed();
        assert_eq!(words(&article, washed), ["he said it rained all day"]);
    }

    #[test]
    fn cards_follow_each_other_in_the_order_of_the_text() {
        let article = Article::from_text("At least 40 boats sank, the harbour master said.");
        let annotations = Annotations {
            claims: vec![claim(&article, Some("the harbour master"), Some("said"), "At least 40")],
            figures: vec![figure(&article, "At least 40 boats", None)],
            ..Annotations::default()
        };
        let subjects = paints(&article, &annotations).subjects();
        assert_eq!(subjects, [Subject::Figure(0), Subject::Claim(0)]);
        for subject in subjects {
            assert_eq!(subject_from_id(&annotations, &subject.id()), Some(subject));
        }
        for wrong in ["", "c", "c1", "f1", "x0", "c-1", "0"] {
            assert_eq!(subject_from_id(&annotations, wrong), None, "{wrong:?}");
        }
    }
}
