//! Treebanks: CoNLL-U in, sentences with what the model learns out.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sourcemark::syntax::model::CATEGORIES;
use sourcemark::syntax::{Label, Tag, VerbForm};

/// A sentence with its gold tree.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) words: Vec<String>,
    /// Indices into [`CATEGORIES`].
    pub(crate) categories: Vec<usize>,
    /// The number of the head, from 0; the root's is the number of words.
    pub(crate) heads: Vec<u16>,
    pub(crate) labels: Vec<Label>,
}

impl Sentence {
    pub(crate) fn tag(&self, at: usize) -> Tag {
        CATEGORIES[self.categories[at]].1
    }

    pub(crate) fn form(&self, at: usize) -> VerbForm {
        CATEGORIES[self.categories[at]].2
    }
}

/// Reads all sentences of a file. Ranges of multi-word tokens and empty nodes are passed over.
pub(crate) fn read(path: &Path) -> Result<Vec<Sentence>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut sentences = Vec::new();
    let mut current = Sentence::default();
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() {
            finish(&mut current, &mut sentences);
        } else if !line.starts_with('#') {
            add(line, &mut current)
                .with_context(|| format!("{}, line {}", path.display(), number + 1))?;
        }
    }
    finish(&mut current, &mut sentences);
    ensure!(!sentences.is_empty(), "{} holds no sentence", path.display());
    Ok(sentences)
}

/// The files of a folder that are for training, sorted.
pub(crate) fn training_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = files(folder, &["-train.conllu"])?;
    ensure!(!files.is_empty(), "{} holds no file named …-train.conllu", folder.display());
    Ok(files)
}

/// The files of a folder that are not for training, sorted.
pub(crate) fn held_out_files(folder: &Path) -> Result<Vec<PathBuf>> {
    files(folder, &["-dev.conllu", "-test.conllu"])
}

/// The files of a folder on which settings are chosen, sorted.
pub(crate) fn development_files(folder: &Path) -> Result<Vec<PathBuf>> {
    files(folder, &["-dev.conllu"])
}

fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if endings.iter().any(|ending| name.ends_with(ending)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn finish(current: &mut Sentence, sentences: &mut Vec<Sentence>) {
    let length = u16::try_from(current.words.len()).unwrap_or(u16::MAX);
    for head in &mut current.heads {
        // CoNLL-U counts words from 1 and gives the root's head as 0.
        *head = head.checked_sub(1).unwrap_or(length);
    }
    if length > 0 {
        sentences.push(std::mem::take(current));
    }
}

fn add(line: &str, sentence: &mut Sentence) -> Result<()> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, word, _, upos, xpos, features, head, relation, _, _] = columns[..] else {
        anyhow::bail!("{} columns instead of 10", columns.len());
    };
    if id.contains(['-', '.']) {
        return Ok(());
    }
    sentence.words.push(word.to_owned());
    sentence.categories.push(category(upos, xpos, features)?);
    sentence.heads.push(head.parse().with_context(|| format!("the head {head:?} is no number"))?);
    sentence.labels.push(label(relation));
    Ok(())
}

/// The category of a token by its universal tag, its Penn tag and its features.
fn category(upos: &str, xpos: &str, features: &str) -> Result<usize> {
    let has = |feature: &str| features.split('|').any(|other| other == feature);
    let name = match upos {
        "ADJ" => "adjective",
        "ADP" => "preposition",
        "ADV" => "adverb",
        "AUX" | "VERB" => verb(upos == "AUX", xpos, &has),
        "CCONJ" => "conjunction",
        "DET" => "determiner",
        "INTJ" => "interjection",
        "NOUN" if xpos == "NNS" || has("Number=Plur") => "noun plural",
        "NOUN" => "noun singular",
        "NUM" => "number",
        "PART" if xpos == "TO" => "to",
        "PART" if xpos == "POS" => "genitive",
        "PART" => "particle",
        "PRON" if xpos == "PRP$" || has("Poss=Yes") => "possessive",
        "PRON" if xpos.starts_with('W') => "relative",
        "PRON" => "pronoun",
        "PROPN" => "name",
        "PUNCT" => "punctuation",
        "SCONJ" => "subordinator",
        "SYM" => "symbol",
        "X" => "other",
        _ => anyhow::bail!("{upos:?} is no universal tag"),
    };
    CATEGORIES
        .iter()
        .position(|(category, ..)| *category == name)
        .with_context(|| format!("the model has no category {name:?}"))
}

fn verb(auxiliary: bool, xpos: &str, has: &impl Fn(&str) -> bool) -> &'static str {
    let form = match xpos {
        "VB" | "VBP" | "VBZ" | "VBD" | "VBN" | "VBG" | "MD" => xpos,
        // Verbs inside names keep the tag of names; the features tell.
        _ if has("VerbForm=Ger") => "VBG",
        _ if has("VerbForm=Part") && has("Tense=Pres") => "VBG",
        _ if has("VerbForm=Part") => "VBN",
        _ if has("Tense=Past") => "VBD",
        _ if has("Person=3") && has("Number=Sing") => "VBZ",
        _ if has("Tense=Pres") => "VBP",
        _ => "VB",
    };
    match (auxiliary, form) {
        (true, "VBP") => "auxiliary present",
        (true, "VBZ") => "auxiliary third person",
        (true, "VBD") => "auxiliary past",
        (true, "VBN") => "auxiliary participle",
        (true, "VBG") => "auxiliary gerund",
        (true, "MD") => "modal",
        (true, _) => "auxiliary base",
        (false, "VBP") => "verb present",
        (false, "VBZ") => "verb third person",
        (false, "VBD") => "verb past",
        (false, "VBN") => "verb participle",
        (false, "VBG") => "verb gerund",
        (false, _) => "verb base",
    }
}

/// The label for a relation of Universal Dependencies: the same name, or the coarser one that it is folded into.
fn label(relation: &str) -> Label {
    let universal = relation.split(':').next().unwrap_or(relation);
    let folded = match relation {
        // Descriptions before names ("President Obama") were compounds before version 2.15 of the guidelines.
        "nmod:desc" => "compound",
        "nsubj:outer" => "nsubj",
        "csubj:pass" | "csubj:outer" => "csubj",
        "vocative" | "reparandum" => "discourse",
        "list" => "parataxis",
        "advcl:relcl" => "acl:relcl",
        _ => relation,
    };
    let named = |name: &str| Label::ALL.iter().copied().find(|label| label.name() == name);
    named(folded).or_else(|| named(universal)).unwrap_or(Label::Other)
}
