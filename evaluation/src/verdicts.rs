//! What editors said of cards: `verdicts.jsonl`, a line a mark.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

/// A verdict on one mark.
#[derive(Debug, Deserialize)]
pub(crate) struct Verdict {
    /// The article's name: the file `ID.txt` somewhere below `texts/`.
    pub(crate) article: String,
    /// "claim", "figure" or "group".
    pub(crate) kind: String,
    /// The words marked, in UTF-16 code units.
    #[serde(default)]
    pub(crate) spans: Vec<(u32, u32)>,
    /// "right", "wording", "missed" …
    #[expect(clippy::struct_field_names, reason = "the field is called so in the file")]
    pub(crate) verdict: String,
    /// The words marked.
    #[serde(default)]
    pub(crate) text: String,
    /// Why, in the editor's words.
    #[serde(default)]
    pub(crate) why: Option<String>,
}

/// An article with what was said of its cards.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) verdicts: Vec<Verdict>,
}

/// Reads a folder.
///
/// # Errors
///
/// Where a file cannot be read or a line is no verdict; the error names file and line.
pub(crate) fn read(folder: &Path) -> Result<Vec<Judged>> {
    let path = folder.join("verdicts.jsonl");
    let lines =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut verdicts = Vec::new();
    for (number, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let verdict: Verdict = serde_json::from_str(line)
            .with_context(|| format!("{}:{}", path.display(), number + 1))?;
        verdicts.push(verdict);
    }
    let mut articles = Vec::new();
    for file in text_files(&folder.join("texts"))? {
        let name =
            file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let (own, rest) = verdicts.into_iter().partition(|verdict| verdict.article == name);
        verdicts = rest;
        articles.push(Judged { name, text, verdicts: own });
    }
    Ok(articles)
}

fn text_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(text_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
