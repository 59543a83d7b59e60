//! The marked sentences of `tests/rules/*.txt` and `tests/claims/*.txt`, and what must hold of any text.
//!
//! A corpus in `tests/rules` is called like the rule that finds what is marked in it, with sentences in which that rule
//! must find nothing; those in `tests/claims` show what several rules find, by kinds of sentence. In a corpus a line is an article of one paragraph; lines between two `===` are the paragraphs of one article; `#`
//! begins a comment. `[S …]` marks a source, `[C …]` a cue, `[Q …]` a content, `[N …]` a remark; a number ties those of
//! one attribution together (`[S1 …] [C1 …] [Q1 …]`), `[S1+2 …]` is the source of two, and marks nest. After `=>` stand
//! words that the first attribution (or remark) must show: its kind, form, label, "negated", or its channel or time as
//! `channel:on Telegram`, `when:on Monday`. A line without marks must yield nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use sourcemark::Article;
use sourcemark::claims::{Attribution, Found};
use sourcemark::languages::ENGLISH;
use sourcemark::languages::en::claim_rules;
use sourcemark::text::Span;

/// Source, cue and content, as bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Triple {
    source: Vec<Span>,
    cue: Vec<Span>,
    content: Vec<Span>,
}

#[derive(Debug, Default)]
struct Marked {
    text: String,
    triples: BTreeMap<u32, Triple>,
    remarks: Vec<Span>,
    /// For each paragraph with words after `=>`: where it begins, and the words.
    wanted: Vec<(u32, Vec<String>)>,
}

impl Marked {
    fn paragraph(&mut self, line: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let begin = length(&self.text);
        let (body, wanted) = line.split_once(" => ").unwrap_or((line, ""));
        let mut open: Vec<(char, Vec<u32>, u32)> = Vec::new();
        let mut rest = body;
        while let Some(c) = rest.chars().next() {
            if c == '[' {
                let (label, after) = rest[1..].split_once(' ').expect("a space after the label");
                let kind = label.chars().next().expect("a label");
                let numbers = label[1..].split('+').map(|n| n.parse().unwrap_or(0)).collect();
                open.push((kind, numbers, length(&self.text)));
                rest = after;
            } else if c == ']' {
                let (kind, numbers, start) = open.pop().expect("an open bracket");
                let span = Span::new(start, length(&self.text));
                for number in numbers {
                    let triple = match kind {
                        'N' => None,
                        _ => Some(self.triples.entry(number).or_default()),
                    };
                    match (kind, triple) {
                        ('S', Some(triple)) => triple.source.push(span),
                        ('C', Some(triple)) => triple.cue.push(span),
                        ('Q', Some(triple)) => triple.content.push(span),
                        ('N', _) => self.remarks.push(span),
                        _ => panic!("unknown label {kind} in: {line}"),
                    }
                }
                rest = &rest[1..];
            } else {
                self.text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        assert!(open.is_empty(), "a bracket is not closed in: {line}");
        let words = wanted.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        self.wanted.push((begin, words));
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).expect("a short text")
}

fn triple(attribution: &Attribution) -> Triple {
    Triple {
        source: attribution.source.into_iter().collect(),
        cue: attribution.cue.as_ref().map_or_else(Vec::new, |cue| cue.spans.clone()),
        content: attribution.content.clone(),
    }
}

fn show(triple: &Triple, text: &str) -> String {
    let words =
        |spans: &[Span]| spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" … ");
    format!("S[{}] C[{}] Q[{}]", words(&triple.source), words(&triple.cue), words(&triple.content))
}

/// The complaint about one article, if there is one.
fn complaint(marked: &Marked) -> Option<String> {
    let article = Article::from_text(&marked.text);
    assert_eq!(article.text(), marked.text, "corpus lines hold clean text");
    let reading = ENGLISH.read(&article);
    let found = ENGLISH.claims(&reading);
    let mut wanted: Vec<Triple> = marked.triples.values().cloned().collect();
    let mut got: Vec<Triple> = found.attributions.iter().map(triple).collect();
    wanted.sort();
    got.sort();
    let mut text = String::new();
    for triple in wanted.iter().filter(|triple| !got.contains(triple)) {
        let _ = writeln!(text, "    missing {}", show(triple, &marked.text));
    }
    for triple in got.iter().filter(|triple| !wanted.contains(triple)) {
        let _ = writeln!(text, "    extra   {}", show(triple, &marked.text));
    }
    let remarks: Vec<Span> = found.remarks.iter().map(|remark| remark.span).collect();
    if remarks != marked.remarks {
        let _ = writeln!(text, "    remarks {remarks:?}, not {:?}", marked.remarks);
    }
    if text.is_empty() {
        let _ = write!(text, "{}{}", nesting(&found), details(marked, &found));
    }
    (!text.is_empty()).then(|| format!("{}\n{text}", marked.text))
}

/// `within` must name the smallest content that holds an attribution's cue and content.
fn nesting(found: &Found) -> String {
    let mut text = String::new();
    for (index, inner) in found.attributions.iter().enumerate() {
        let cue = inner.cue.iter().flat_map(|cue| cue.spans.iter());
        let spans: Vec<Span> = inner.content.iter().chain(cue).copied().collect();
        let outer = found.attributions.iter().enumerate().filter(|(other, outer)| {
            *other != index
                && spans.iter().all(|span| outer.content.iter().any(|c| c.contains(*span)))
        });
        let smallest = outer
            .min_by_key(|(_, outer)| outer.content.iter().map(|c| c.len()).sum::<u32>())
            .map(|(other, _)| other);
        if inner.within != smallest {
            let _ = writeln!(text, "    within of {index}: {:?}, not {smallest:?}", inner.within);
        }
    }
    text
}

/// The words after `=>`.
fn details(marked: &Marked, found: &Found) -> String {
    let mut text = String::new();
    for (begin, words) in &marked.wanted {
        let mut shown = String::new();
        let first =
            found.attributions.iter().find(|a| a.content.iter().any(|span| span.start() >= *begin));
        if let Some(a) = first {
            let cue = a.cue.as_ref();
            let _ = write!(shown, "{} {} ", kebab(&a.kind), kebab(&a.form));
            if let Some(cue) = cue {
                let _ = write!(shown, "{} ", kebab(&cue.label));
                shown.push_str(if cue.negated { "negated " } else { "" });
            }
            for (name, span) in [("channel:", a.channel), ("when:", a.when)] {
                if let Some(span) = span {
                    let words = span.slice(&marked.text).replace(' ', "_");
                    let _ = write!(shown, "{name}{words} ");
                }
            }
        }
        for remark in found.remarks.iter().filter(|remark| remark.span.start() >= *begin) {
            let _ = write!(shown, "{} ", kebab(&remark.kind));
        }
        for word in words {
            if !shown.split(' ').any(|have| have == word) {
                let _ = writeln!(text, "    wanted {word}, have: {shown}");
            }
        }
    }
    text
}

/// The name of a variant as the JSON contract writes it.
fn kebab(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("a variant").trim_matches('"').to_owned()
}

fn corpora(folder: &str) -> Vec<(PathBuf, Vec<Marked>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of corpora")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a readable corpus");
            (path, articles(&text))
        })
        .collect()
}

fn articles(corpus: &str) -> Vec<Marked> {
    let mut articles = Vec::new();
    let mut group: Option<Marked> = None;
    for line in corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match (&mut group, line) {
            (Some(_), "===") => articles.extend(group.take()),
            (None, "===") => group = Some(Marked::default()),
            (Some(marked), _) => {
                marked.paragraph(line);
            }
            (None, _) => {
                let mut marked = Marked::default();
                marked.paragraph(line);
                articles.push(marked);
            }
        }
    }
    assert!(group.is_none(), "a group is not closed by ===");
    articles
}

#[test]
fn marked_sentences() {
    let (mut count, mut plain) = (0, 0);
    let mut complaints = String::new();
    for (path, articles) in corpora("tests/rules").into_iter().chain(corpora("tests/claims")) {
        for marked in articles {
            count += marked.wanted.len();
            plain += usize::from(marked.triples.is_empty() && marked.remarks.is_empty());
            if let Some(complaint) = complaint(&marked) {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let _ = writeln!(complaints, "{name}: {complaint}");
            }
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
    assert!(count >= 200, "only {count} sentences");
    assert!(plain * 4 >= count, "only {plain} negatives among {count}");
}

#[test]
fn each_rule_finds_what_is_marked_in_its_corpus() {
    let mut complaints = String::new();
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, says) in claim_rules() {
        match rules.iter_mut().find(|(known, _)| *known == name) {
            Some((_, all)) => all.extend(says),
            None => rules.push((name, says.to_vec())),
        }
    }
    let corpora = corpora("tests/rules");
    for (path, articles) in &corpora {
        let file = path.file_stem().expect("a name").to_string_lossy();
        let Some((_, says)) = rules.iter().find(|(name, _)| *name == file) else {
            let _ = writeln!(complaints, "{file}.txt: there is no such rule");
            continue;
        };
        for marked in articles {
            let article = Article::from_text(&marked.text);
            let found = ENGLISH.claims(&ENGLISH.read(&article)).attributions;
            let finds = found.iter().any(|attribution| says.contains(&attribution.rule));
            if finds == marked.triples.is_empty() {
                let by: Vec<&str> = found.iter().map(|attribution| attribution.rule).collect();
                let _ = writeln!(complaints, "{file}.txt: {} (found by {by:?})", marked.text);
            }
        }
        let plain = articles.iter().filter(|marked| marked.triples.is_empty()).count();
        if plain == 0 || plain == articles.len() {
            let _ = writeln!(complaints, "{file}.txt: a rule needs examples and near misses");
        }
    }
    for (name, _) in &rules {
        if !corpora.iter().any(|(path, _)| path.file_stem().is_some_and(|stem| stem == *name)) {
            let _ = writeln!(complaints, "{name}: no tests/rules/{name}.txt");
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

/// What must hold of the attributions of any text.
fn check(text: &str) {
    let article = Article::from_text(text);
    let reading = ENGLISH.read(&article);
    let found = ENGLISH.claims(&reading);
    let text = article.text();
    let sound = |span: Span| {
        assert!(!span.is_empty(), "an empty span");
        assert!(text.get(span.start() as usize..span.end() as usize).is_some(), "{span:?}");
    };
    for (index, attribution) in found.attributions.iter().enumerate() {
        assert!(!attribution.content.is_empty());
        for pair in attribution.content.windows(2) {
            assert!(pair[0].end() <= pair[1].start(), "content out of order: {pair:?}");
        }
        let cue = attribution.cue.iter().flat_map(|cue| cue.spans.iter());
        for span in attribution.content.iter().chain(cue).chain(attribution.source.iter()) {
            sound(*span);
        }
        attribution.channel.into_iter().chain(attribution.when).for_each(sound);
        assert!(attribution.within.is_none_or(|outer| outer < index));
        assert!(attribution.sentence < reading.sentences().len());
    }
    for remark in &found.remarks {
        sound(remark.span);
        assert!(remark.sentence < reading.sentences().len());
    }
}

/// Words that the rules look at, thrown together.
fn soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "said",
        "told",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        "''",
        ",",
        ".",
        "?",
        ":",
        ";",
        "—",
        "(",
        ")",
        "that",
        "and",
        "but",
        "who",
        "according",
        "to",
        "the",
        "mayor",
        "Ana",
        "Ruiz",
        "officials",
        "on",
        "Monday",
        "in",
        "a",
        "statement",
        "is",
        "was",
        "not",
        "would",
        "have",
        "called",
        "it",
        "reportedly",
        "believed",
        "his",
        "claim",
        "at",
        "12",
        "estimated",
        "of",
        "as",
        "He",
        "\n",
        "adding",
        "declined",
        "comment",
        "reporters",
        "put",
        "denied",
        "ago",
        "week",
        "é",
        "🙂",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn any_words_are_survived(text in soup()) {
        check(&text);
    }

    /// A marked sentence with a piece cut out or put twice.
    #[test]
    fn mutated_sentences_are_survived(pick in 0_usize..10_000, from in 0_usize..300, length in 0_usize..40, twice: bool) {
        let all: Vec<Marked> = corpora("tests/claims").into_iter().flat_map(|(_, articles)| articles).collect();
        let chars: Vec<char> = all[pick % all.len()].text.chars().collect();
        let from = from % (chars.len() + 1);
        let to = (from + length).min(chars.len());
        let mut mutated: String = chars[..from].iter().collect();
        if twice {
            mutated.extend(&chars[from..to]);
            mutated.extend(&chars[from..]);
        } else {
            mutated.extend(&chars[to..]);
        }
        check(&mutated);
    }
}

/// Eight times the text may take eight times as long, with room for noise; a quadratic step would take sixty-four times.
#[test]
#[allow(clippy::disallowed_methods, reason = "time is measured natively here")]
fn time_is_linear() {
    let line = "“It is late,” Ana Ruiz, the mayor, said on Monday, adding that officials (two of them) had left. ";
    let sentence = "The mayor said that officials told him and the port confirmed, ";
    for unit in
        [line, sentence, "“ said the ‘ mayor, ", "who said that ", ", the mayor", "“A,” he said. "]
    {
        let time = |size: usize| {
            let text = unit.repeat(size / unit.len());
            let article = Article::from_text(&text);
            let reading = ENGLISH.read(&article);
            (0..15)
                .map(|_| {
                    let begin = std::time::Instant::now();
                    let found = ENGLISH.claims(&reading);
                    assert!(found.attributions.len() < size);
                    begin.elapsed()
                })
                .min()
                .expect("fifteen runs")
        };
        let (small, large) = (time(12_500), time(100_000));
        assert!(large < small * 32, "{unit:?}: {small:?}, eight times the text {large:?}");
    }
    check(&line.repeat(200));
}
