//! How often "he", "she", "it", "they" are resolved to the right antecedent, and how often at all, measured on the
//! coreference layer of GUM (`Entity=` in the last column).
//!
//! The engine reads the raw text, paragraph by paragraph as the treebank has it. A resolved pronoun is right when the
//! words that the engine gives as its antecedent are, of all mentions that the treebank marks, most like one of the
//! pronoun's own entity. "It" without a referent ("it rained") counts only when it is resolved, and then as wrong.

use std::path::Path;
use std::{fmt, fs};

use anyhow::{Context, Result, ensure};
use sourcemark::Article;
use sourcemark::languages::{self, ENGLISH};
use sourcemark::text::{BlockKind, Span};

/// Pronouns counted, those that the engine resolves, and those of these that are right.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    all: usize,
    resolved: usize,
    right: usize,
}

/// Tallies of a file.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    /// All pronouns that are subjects.
    pub(crate) subjects: Tally,
    /// Those whom the engine takes for the source of a claim.
    pub(crate) sources: Tally,
}

/// Characters that are not white space, counted from the document's beginning, so that both sides count alike.
type Range = std::ops::Range<usize>;

/// A document of the treebank.
#[derive(Debug, Default)]
struct Document {
    paragraphs: Vec<(Option<BlockKind>, String)>,
    characters: usize,
    mentions: Vec<(Range, String)>,
    pronouns: Vec<Pronoun>,
    open: Vec<(usize, String)>,
}

/// A third-person pronoun that is a subject.
#[derive(Debug)]
struct Pronoun {
    range: Range,
    refers: bool,
}

/// Measures a file. With `show`, prints each pronoun that is resolved wrongly, or stands for a source and is not
/// resolved.
pub(crate) fn measure(path: &Path, show: bool) -> Result<Score> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut score = Score::default();
    let documents = documents(&text);
    ensure!(!documents.is_empty(), "{} holds no document", path.display());
    for document in documents {
        document.measure(show, &mut score)?;
    }
    Ok(score)
}

impl Document {
    fn measure(&self, show: bool, score: &mut Score) -> Result<()> {
        let mut builder = Article::builder();
        for (kind, paragraph) in &self.paragraphs {
            builder.block(paragraph, *kind, Some("en"));
        }
        let article = builder.finish();
        // The byte at which each character that is no white space begins.
        let bytes: Vec<usize> = article
            .text()
            .char_indices()
            .filter(|(_, c)| !c.is_whitespace())
            .map(|(at, _)| at)
            .chain([article.text().len()])
            .collect();
        ensure!(bytes.len() == self.characters + 1, "the article's text is not the treebank's");
        let span = |range: &Range| {
            let end = bytes[range.end.max(1) - 1] + 1;
            Span::new(to_u32(bytes[range.start]), to_u32(end))
        };
        let reading = ENGLISH.read(&article);
        let found = ENGLISH.claims(&reading);
        let spans: Vec<Span> = self.pronouns.iter().map(|pronoun| span(&pronoun.range)).collect();
        let answers = languages::en::antecedents(&article, &reading, &found.attributions, &spans);
        for (pronoun, (span, answer)) in self.pronouns.iter().zip(spans.iter().zip(answers)) {
            let source =
                found.attributions.iter().any(|attribution| attribution.source == Some(*span));
            let range = answer.map(|answer| {
                let at = |byte: u32| bytes.partition_point(|start| *start < byte as usize);
                at(answer.start())..at(answer.end())
            });
            let right = range.as_ref().is_some_and(|range| self.is_right(range, pronoun));
            for (tally, counts) in [(&mut score.subjects, true), (&mut score.sources, source)] {
                if counts {
                    tally.all += usize::from(pronoun.refers);
                    tally.resolved += usize::from(answer.is_some());
                    tally.right += usize::from(right);
                }
            }
            if show && (answer.is_some() && !right || answer.is_none() && pronoun.refers) {
                let text = article.text();
                let start = span.start() as usize;
                let before = text[..start].char_indices().rev().nth(300).map_or(0, |(at, _)| at);
                let after =
                    text[start..].char_indices().nth(90).map_or(text.len(), |(at, _)| start + at);
                println!(
                    "{} {}{}: …{}⟦{}⟧{}…",
                    span.start(),
                    if source { "SOURCE " } else { "" },
                    answer.map_or("not resolved".to_owned(), |it| format!(
                        "WRONG {:?}",
                        it.slice(text)
                    )),
                    text[before..start].replace('\n', " ¶ "),
                    span.slice(text),
                    text[span.end() as usize..after.max(span.end() as usize)].replace('\n', " ¶ "),
                );
            }
        }
        Ok(())
    }

    /// Whether a range is, of all mentions, most like one of the pronoun's entity.
    fn is_right(&self, range: &Range, pronoun: &Pronoun) -> bool {
        let entities_of = |range: &Range| {
            let of: Vec<&str> = self
                .mentions
                .iter()
                .filter(|(mention, _)| mention == range)
                .map(|(_, entity)| entity.as_str())
                .collect();
            of
        };
        let own = entities_of(&pronoun.range);
        let likeness = |mention: &Range| {
            let both = mention.end.min(range.end).saturating_sub(mention.start.max(range.start));
            let either = mention.len() + range.len() - both;
            // In thousandths.
            1000 * both / either.max(1)
        };
        let best = self.mentions.iter().map(|(mention, _)| likeness(mention)).max().unwrap_or(0);
        best > 0
            && self.mentions.iter().any(|(mention, entity)| {
                likeness(mention) == best && own.contains(&entity.as_str())
            })
    }

    /// Opens and closes the mentions of a token: `(3-person-new(4-time)`, `4)3)`.
    fn entities(&mut self, layer: &str, token: &Range) {
        let mut rest = layer;
        while !rest.is_empty() {
            if let Some(opening) = rest.strip_prefix('(') {
                let end = opening.find(['(', ')']).unwrap_or(opening.len());
                let (mention, behind) = opening.split_at(end);
                let id = mention.split(['-', '[']).next().unwrap_or("").to_owned();
                if let Some(behind) = behind.strip_prefix(')') {
                    self.mentions.push((token.clone(), id));
                    rest = behind;
                } else {
                    self.open.push((token.start, id));
                    rest = behind;
                }
            } else {
                let end = rest.find(')').unwrap_or(rest.len());
                let id = rest[..end].split('[').next().unwrap_or("");
                if let Some(at) = self.open.iter().rposition(|(_, open)| open == id) {
                    let (start, id) = self.open.remove(at);
                    self.mentions.push((start..token.end, id));
                }
                rest = rest.get(end + 1..).unwrap_or("");
            }
        }
    }
}

fn documents(text: &str) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    let mut sentence: Vec<char> = Vec::new();
    let mut at = 0;
    for line in text.lines() {
        if line.starts_with("# newdoc") {
            documents.push(Document::default());
        }
        let Some(document) = documents.last_mut() else { continue };
        if line == "# newpar" || document.paragraphs.is_empty() {
            document.paragraphs.push((None, String::new()));
        }
        let Some((kind, paragraph)) = document.paragraphs.last_mut() else { continue };
        if let Some(block) = line.strip_prefix("# newpar_block = ") {
            if block.starts_with("head") {
                *kind = Some(BlockKind::Heading);
            }
        } else if let Some(text) = line.strip_prefix("# text = ") {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(text);
            sentence = text.chars().filter(|c| !c.is_whitespace()).collect();
            document.characters += sentence.len();
            at = 0;
        } else if !line.starts_with('#')
            && let columns = line.split('\t').collect::<Vec<_>>()
            && let [id, word, _, _, tag, _, _, relation, _, other] = columns[..]
            && !id.contains(['-', '.'])
        {
            let letters: Vec<char> = word.chars().filter(|c| !c.is_whitespace()).collect();
            let written = sentence[at.min(sentence.len())..].starts_with(&letters);
            let start = document.characters - sentence.len() + at;
            let length = if written { letters.len() } else { 0 };
            at += length;
            let range = start..start + length;
            let third = ["he", "she", "it", "they"].contains(&word.to_lowercase().as_str());
            let refers = relation.starts_with("nsubj");
            if written && third && tag == "PRP" && (refers || relation.starts_with("expl")) {
                document.pronouns.push(Pronoun { range: range.clone(), refers });
            }
            for layer in other.split('|').filter_map(|item| item.strip_prefix("Entity=")) {
                document.entities(layer, &range);
            }
        }
    }
    for document in &mut documents {
        document.paragraphs.retain(|(_, text)| !text.is_empty());
    }
    documents
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Score {
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            subjects: self.subjects.plus(other.subjects),
            sources: self.sources.plus(other.sources),
        }
    }
}

impl Tally {
    fn plus(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            resolved: self.resolved + other.resolved,
            right: self.right + other.right,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize, of: usize| {
            let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
            100.0 * number(part) / number(of).max(1.0)
        };
        let Self { all, resolved, right } = *self;
        write!(
            f,
            "precision {:.1} ({right} of {resolved}) coverage {:.1} ({resolved} of {all})",
            share(right, resolved),
            share(resolved, all)
        )
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "subjects {}; sources {}", self.subjects, self.sources)
    }
}
