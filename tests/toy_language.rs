//! A second language of articles: a toy of ten words, made of what any language is made of, beside the engine and not in it. It
//! finds `X dixit: “…”` and one number, and all that follows (who speaks, the annotations, what is shown, the cards) is
//! the engine's own.

use sourcemark::annotation::{
    Annotations, ClaimKind, Confidence, CueLabel, FigureKind, Form, Mention, Naming, Reference,
    Relation, Source, SourceKind, SourceUse,
};
use sourcemark::cards::{Subject, card};
use sourcemark::claims::{self, Candidate, CandidateCue, Paragraph, Speaker};
use sourcemark::figures::Quantity;
use sourcemark::languages::{ALL, Boilerplate, ENGLISH, Language, Plan};
use sourcemark::lexicon::Class;
use sourcemark::linking::{self, Finds};
use sourcemark::review::{Check, Checks};
use sourcemark::syntax::model::Analysis;
use sourcemark::syntax::{NounPhrase, Reading, Sentence, Tag, Token, VerbForm};
use sourcemark::{Article, FigureChoice, Options, Span, annotate, annotate_in};

/// The words by which a text shows that it is in the language.
const WORDS: [&str; 10] =
    ["dixit", "et", "in", "non", "est", "naves", "circiter", "quadraginta", "portu", "nihil"];

static TOY: Language = Language {
    code: "la",
    is_written,
    boilerplate: Boilerplate { tail: &["commentaria"], lines: &[] },
    read_block,
    claims: claims::Rules { candidates, announced: |_, _| None, remark: |_, _, _, _| None },
    figures,
    linking: linking::Rules { sources, relate },
    review: Checks { claims: CHECKS, figures: &[] },
};

fn is_written(text: &str) -> Option<bool> {
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    (words().count() > 1).then(|| words().any(|word| WORDS.contains(&word)))
}

/// One sentence a block; words, and marks by themselves.
fn read_block(reading: &Reading<'_>, block: Span, index: usize, _: &mut Analysis) -> Vec<Sentence> {
    let text = block.slice(reading.text());
    let mut tokens = Vec::new();
    let mut push = |from: usize, to: usize, tag| {
        let at = |offset: usize| block.start() + u32::try_from(offset).expect("it is short");
        let (form, classes) = (VerbForm::None, Class::default());
        tokens.push(Token { span: Span::new(at(from), at(to)), tag, form, classes });
    };
    let mut rest = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_alphabetic()) {
        if rest < at {
            let name = text[rest..].starts_with(char::is_uppercase);
            push(rest, at, if name { Tag::Propn } else { Tag::X });
        }
        rest = at + c.len_utf8();
        if !c.is_whitespace() {
            push(at, rest, Tag::Punct);
        }
    }
    let mut sentence = Sentence::untagged(block, index, tokens);
    let names = (0..sentence.tokens.len()).filter(|at| sentence.tokens[*at].tag == Tag::Propn);
    sentence.phrases = names.map(|at| NounPhrase { start: at, end: at + 1, head: at }).collect();
    vec![sentence]
}

/// `[S Marcus] [C dixit]: [Q “Nihil est.”]`
fn candidates(p: &Paragraph<'_>) -> Vec<Candidate> {
    let said = (1..p.tokens.len()).filter(|at| p.is(*at, "dixit") && p.is(*at + 1, ":"));
    let find = |at: usize| {
        let (speaker, quotation) = (p.phrase_to(at)?, p.quotation_from(at + 2)?);
        let NounPhrase { start, end, head } = speaker;
        Some(Candidate {
            rule: "dixit",
            kind: ClaimKind::Statement,
            confidence: Confidence::High,
            content: vec![(quotation.start, quotation.end)],
            cue: Some(CandidateCue {
                ranges: vec![(at, at + 1)],
                lemma: "dico",
                label: CueLabel::Said,
                negated: false,
            }),
            source: Some(Speaker { start, end, head, relative: false }),
            channel: None,
            when: None,
        })
    };
    said.filter_map(find).collect()
}

/// "circiter quadraginta naves".
fn figures(reading: &Reading<'_>, index: usize, found: &mut Vec<Quantity>) {
    let tokens = &reading.sentences()[index].tokens;
    for words in tokens.windows(3) {
        let [about, number, noun] = words else { continue };
        if reading.lower(*about) == "circiter" && reading.lower(*number) == "quadraginta" {
            found.push(Quantity {
                sentence: index,
                rule: "circiter",
                confidence: Confidence::High,
                span: about.span.cover(noun.span),
                number: number.span,
                unit_span: None,
                kind: FigureKind::Count,
                relation: Relation::Approximate,
                value: Some(40.0),
                low: None,
                high: None,
                unit: None,
                currency: None,
                counted: Some(noun.span),
                counted_head: Some("navis".to_owned()),
                approximator: Some(about.span),
                basis: None,
                provisional: false,
                conversion: false,
            });
        }
    }
}

/// Each name is somebody.
fn sources(finds: &Finds<'_>) -> linking::Sources {
    let mut sources: Vec<Source> = Vec::new();
    let mut uses = Vec::new();
    for attribution in &finds.found.attributions {
        let span = attribution.source.expect("the one rule finds speakers");
        let name = span.slice(finds.article.text());
        let words = finds.article.text_span(span);
        let id = sources.iter().position(|source| source.name == name).unwrap_or(sources.len());
        if id == sources.len() {
            sources.push(Source::new(id, name, SourceKind::Person, Naming::Named));
        }
        sources[id].mentions.push(Mention::new(words, Reference::Name));
        uses.push(Some(SourceUse::new(id, words)));
    }
    (sources, uses)
}

/// Whoever says a number gives it.
fn relate(_: &Finds<'_>, annotations: &mut Annotations) {
    for claim in &mut annotations.claims {
        for figure in &mut annotations.figures {
            let content = claim.content[0];
            if content.start <= figure.span.start && figure.span.end <= content.end {
                figure.given_by = claim.source.map(|source| source.id);
                figure.claim = Some(claim.id);
                claim.figures.push(figure.id);
            }
        }
    }
}

/// An editor wants no card for one word.
static CHECKS: &[Check<sourcemark::annotation::Claim>] = &[Check {
    name: "nihil",
    objects: |desk, claim| !desk.article.words(claim.content[0]).contains(' '),
}];

const TEXT: &str = "Marcus dixit: “Circiter quadraginta naves in portu non est.”\n\
                    Iulia dixit: “Nihil.”\nMarcus dixit: “Nihil est in portu.”\nCommentaria\nMarcus dixit: “Non est in portu.”";

#[test]
fn a_second_language_needs_no_word_in_the_engine() {
    let article = Article::from_text(TEXT);
    let both: &[&Language] = &[&ENGLISH, &TOY];
    let annotations = annotate_in(&article, &Options::default(), both);
    assert_eq!(annotations.language, "la");
    let said: Vec<(&str, &str, bool)> = annotations
        .claims
        .iter()
        .map(|claim| {
            let source = claim.source.expect("each has one");
            let name = annotations.sources[source.id].name.as_str();
            (name, article.words(claim.content[0]), claim.shown)
        })
        .collect();
    // The last block stands below the article.
    assert_eq!(
        said,
        [
            ("Marcus", "“Circiter quadraginta naves in portu non est.”", true),
            ("Iulia", "“Nihil.”", false),
            ("Marcus", "“Nihil est in portu.”", true),
        ]
    );
    assert!(annotations.claims.iter().all(|claim| claim.form == Form::Direct));
    assert_eq!(annotations.claims[1].withheld.as_deref(), Some("nihil"));
    assert_eq!(annotations.sources.len(), 2);
    assert_eq!(annotations.overview.attributed, 3);
    let figure = &annotations.figures[0];
    assert_eq!((figure.value, figure.relation), (Some(40.0), Relation::Approximate));
    assert_eq!((figure.given_by, figure.shown), (Some(0), true));
    // The card's own words are the reader's.
    let card = card(&article, &annotations, Subject::Figure(0));
    assert_eq!(card.headline.text(), "About quadraginta naves, according to Marcus");
}

#[test]
fn an_article_is_read_in_the_language_of_most_of_it() {
    let english =
        "The mayor said on Monday that at least forty of the boats in the harbour had sunk.";
    let both: &[&Language] = &[&ENGLISH, &TOY];
    let mixed = Article::from_text(&[TEXT, "\n", english].concat());
    let plan = Plan::of(&mixed, both).expect("there are languages");
    assert_eq!((plan.language.code, plan.is_most), ("la", true));
    // What was read before there was the other language is read as before.
    let article = Article::from_text(english);
    let before = annotate(&article, &Options::default());
    assert_eq!(annotate_in(&article, &Options::default(), both), before);
    assert_eq!(before.language, "en");
    // And without the language the text is left alone.
    let alone = annotate_in(&Article::from_text(TEXT), &Options::default(), ALL);
    assert_eq!((alone.claims.len(), alone.figures.len()), (0, 0));
    let figures = Options::default().claims(false).figures(FigureChoice::All);
    assert_eq!(annotate_in(&Article::from_text(TEXT), &figures, both).claims.len(), 0);
}
