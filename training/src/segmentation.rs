//! How often tokens and sentences found in raw text are those of the treebank.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fmt, fs};

use anyhow::{Context, Result};
use sourcemark::Article;
use sourcemark::languages::ENGLISH;

/// Spans found, spans that should be, and spans in both; for tokens and for sentences.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Segmentation {
    tokens: Overlap,
    sentences: Overlap,
}

#[derive(Clone, Copy, Debug, Default)]
struct Overlap {
    found: usize,
    gold: usize,
    both: usize,
}

/// A span in characters that are not white space, so that both sides count alike.
type Span = (usize, usize);

/// One paragraph: its text, and where its sentences and tokens are.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    characters: usize,
    sentences: BTreeSet<Span>,
    tokens: BTreeSet<Span>,
}

/// Joins the sentences of a file into paragraphs, splits them again, and compares. With `show`, prints what differs.
pub(crate) fn measure(path: &Path, show: bool) -> Result<Segmentation> {
    let mut result = Segmentation::default();
    for paragraph in paragraphs(path)? {
        let mut builder = Article::builder();
        builder.block(&paragraph.text, None, Some("en"));
        let article = builder.finish();
        let (tokens, sentences) = found(&article);
        if show {
            let characters: Vec<char> =
                paragraph.text.chars().filter(|c| !c.is_whitespace()).collect();
            let words = |span: &Span| characters[span.0..span.1].iter().collect::<String>();
            for (name, ours, gold) in [
                ("token", &tokens, &paragraph.tokens),
                ("sentence", &sentences, &paragraph.sentences),
            ] {
                let extra: Vec<_> = ours.difference(gold).map(words).collect();
                let missed: Vec<_> = gold.difference(ours).map(words).collect();
                if !extra.is_empty() || !missed.is_empty() {
                    println!("{name}: {extra:?} instead of {missed:?}");
                }
            }
        }
        result.tokens.add(&tokens, &paragraph.tokens);
        result.sentences.add(&sentences, &paragraph.sentences);
    }
    Ok(result)
}

fn found(article: &Article) -> (BTreeSet<Span>, BTreeSet<Span>) {
    let text = article.text();
    let mut before = vec![0; text.len() + 1];
    let mut count = 0;
    for (at, c) in text.char_indices() {
        before[at] = count;
        count += usize::from(!c.is_whitespace());
    }
    before[text.len()] = count;
    let convert =
        |span: sourcemark::text::Span| (before[span.start() as usize], before[span.end() as usize]);
    let reading = ENGLISH.read(article);
    let mut tokens = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    for sentence in reading.sentences() {
        sentences.insert(convert(sentence.span));
        tokens.extend(sentence.tokens.iter().map(|token| convert(token.span)));
    }
    (tokens, sentences)
}

fn paragraphs(path: &Path) -> Result<Vec<Paragraph>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut paragraphs = vec![Paragraph::default()];
    let mut sentence: Vec<char> = Vec::new();
    let mut at = 0;
    for line in text.lines() {
        if line.starts_with("# newpar") || line.starts_with("# newdoc") {
            paragraphs.push(Paragraph::default());
        }
        let Some(paragraph) = paragraphs.last_mut() else { continue };
        if let Some(text) = line.strip_prefix("# text = ") {
            if !paragraph.text.is_empty() {
                paragraph.text.push(' ');
            }
            paragraph.text.push_str(text);
            sentence = text.chars().filter(|c| !c.is_whitespace()).collect();
            let start = paragraph.characters;
            paragraph.characters += sentence.len();
            paragraph.sentences.insert((start, paragraph.characters));
            at = 0;
        } else if let Some((id, rest)) = line.split_once('\t') {
            let word: Vec<char> = rest.split('\t').next().unwrap_or("").chars().collect();
            let word: Vec<char> = word.into_iter().filter(|c| !c.is_whitespace()).collect();
            // Parts of a contraction that are not written out ("gonna") have no span of their own.
            if !id.contains(['-', '.']) && sentence[at.min(sentence.len())..].starts_with(&word) {
                let start = paragraph.characters - sentence.len() + at;
                paragraph.tokens.insert((start, start + word.len()));
                at += word.len();
            }
        }
    }
    paragraphs.retain(|paragraph| !paragraph.text.is_empty());
    Ok(paragraphs)
}

impl Overlap {
    fn add(&mut self, found: &BTreeSet<Span>, gold: &BTreeSet<Span>) {
        self.found += found.len();
        self.gold += gold.len();
        self.both += found.intersection(gold).count();
    }

    /// The harmonic mean of precision and recall, in percent.
    fn f1(self) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        200.0 * count(self.both) / (count(self.found) + count(self.gold)).max(1.0)
    }
}

impl fmt::Display for Segmentation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tokens F1 {:.2} sentences F1 {:.2}", self.tokens.f1(), self.sentences.f1())
    }
}
