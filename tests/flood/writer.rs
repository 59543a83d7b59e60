//! Annotations written by quoting the article.

use sourcemark::annotation::*;
use sourcemark::text::{Article, Span, TextSpan};

/// Writes annotations by quoting the article.
pub(crate) struct Writer {
    pub(crate) article: Article,
    pub(crate) annotations: Annotations,
}

impl Writer {
    pub(crate) fn new(text: &str) -> Self {
        let annotations =
            Annotations { version: VERSION, language: "en".to_owned(), ..Annotations::default() };
        Self { article: Article::from_text(text), annotations }
    }

    /// The first place where `words` stand; `|` parts what only helps to find them: `"She |said|:"`.
    pub(crate) fn at(&self, words: &str) -> TextSpan {
        let parts: Vec<&str> = words.split('|').collect();
        let (before, words, after) = match parts[..] {
            [before, words, after] => (before, words, after),
            _ => ("", words, ""),
        };
        let whole = [before, words, after].concat();
        let start = self.article.text().find(&whole).unwrap_or_else(|| panic!("no {whole:?}"));
        let start = u32::try_from(start + before.len()).unwrap();
        self.article.text_span(Span::new(start, start + u32::try_from(words.len()).unwrap()))
    }

    pub(crate) fn source(
        &mut self,
        name: &str,
        kind: SourceKind,
        naming: Naming,
        role: Option<&str>,
    ) -> usize {
        let id = self.annotations.sources.len();
        let role = role.map(str::to_owned);
        let name = name.to_owned();
        self.annotations.sources.push(Source {
            id,
            name,
            kind,
            naming,
            role,
            introduced: None,
            mentions: Vec::new(),
        });
        id
    }

    /// A claim in indirect speech by `source`, whose words here are `used`.
    pub(crate) fn claim(
        &mut self,
        source: Option<(usize, &str, Reference)>,
        cue: &str,
        label: CueLabel,
        content: &str,
    ) -> &mut Claim {
        let source = source.map(|(id, used, how)| {
            let span = self.at(used);
            self.annotations.sources[id].mentions.push(Mention { span, how });
            SourceUse { id, span }
        });
        let words = cue.split('|').nth(1).unwrap_or(cue);
        let lemma = match words {
            "has claimed" | "claiming" => "claim",
            "had told" => "tell",
            words => words,
        };
        let lemma = lemma.to_owned();
        let cue = (!cue.is_empty()).then(|| Cue {
            span: vec![self.at(cue)],
            lemma,
            label,
            negated: false,
        });
        let content = if content.is_empty() { Vec::new() } else { vec![self.at(content)] };
        let id = self.annotations.claims.len();
        self.annotations.claims.push(Claim {
            id,
            form: Form::Indirect,
            kind: ClaimKind::Statement,
            content,
            cue,
            source,
            within: None,
            second_hand: false,
            channel: None,
            when: None,
            figures: Vec::new(),
            denies: Vec::new(),
            rule: "by hand".to_owned(),
            confidence: Confidence::High,
            shown: true,
            withheld: None,
        });
        self.annotations.claims.last_mut().unwrap()
    }

    /// A count; `span` holds the whole figure, `number` the number.
    pub(crate) fn figure(
        &mut self,
        span: &str,
        number: &str,
        relation: Relation,
        [value, low, high]: [Option<f64>; 3],
    ) -> &mut Figure {
        let id = self.annotations.figures.len();
        let (span, number) = (self.at(span), self.at(number));
        self.annotations.figures.push(Figure {
            id,
            span,
            number,
            unit_span: None,
            kind: FigureKind::Count,
            relation,
            value,
            low,
            high,
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
            group: None,
            rule: "by hand".to_owned(),
            confidence: Confidence::High,
            shown: true,
            withheld: None,
        });
        self.annotations.figures.last_mut().unwrap()
    }

    pub(crate) fn group(&mut self, label: &str, relation: GroupRelation, members: &[usize]) {
        let id = self.annotations.groups.len();
        for member in members {
            self.annotations.figures[*member].group = Some(id);
        }
        self.annotations.groups.push(Group {
            id,
            label: label.to_owned(),
            members: members.to_vec(),
            relation,
            replaced: Vec::new(),
            low: None,
            high: None,
        });
    }

    /// Says which members of the last group are the earlier ones.
    pub(crate) fn replaced(&mut self, members: &[usize]) {
        self.annotations.groups.last_mut().unwrap().replaced = members.to_vec();
    }

    pub(crate) fn note(&mut self, kind: NoteKind, words: &str, targets: &[usize]) {
        let id = self.annotations.notes.len();
        let span = self.at(words);
        self.annotations.notes.push(Note { id, kind, span, targets: targets.to_vec() });
    }

    pub(crate) fn quoted(&self, words: &str) -> Quoted {
        let span = self.at(words);
        Quoted { text: self.article.words(span).to_owned(), span }
    }
}
