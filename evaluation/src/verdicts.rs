//! What editors said of cards: `verdicts.jsonl`, a line a mark.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use crate::files;

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
    let lines = files::json_lines(&folder.join("verdicts.jsonl"))?;
    let mut verdicts: Vec<Verdict> = lines.into_iter().map(|line| line.value).collect();
    let mut articles = Vec::new();
    for file in files::below(&folder.join("texts"), &["txt"])? {
        let name = files::stem(&file);
        let text = files::text(&file)?;
        let (own, rest) = verdicts.into_iter().partition(|verdict| verdict.article == name);
        verdicts = rest;
        articles.push(Judged { name, text, verdicts: own });
    }
    Ok(articles)
}
