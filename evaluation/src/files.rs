//! Reading what the user names, with errors that name file and line.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

/// A line of a file of JSON lines.
#[derive(Debug)]
pub(crate) struct Line<T> {
    /// Its number in the file, from 1.
    pub(crate) number: usize,
    /// As it stands in the file.
    pub(crate) text: String,
    /// What it says.
    pub(crate) value: T,
}

/// The files below a folder, however deep, whose names end in one of `extensions` (without the dot), sorted by path.
///
/// # Errors
///
/// Where a folder cannot be read; the error names it.
pub(crate) fn below(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let cannot = || format!("cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        if path.is_dir() {
            files.extend(below(&path, extensions)?);
        } else if extensions.iter().any(|extension| path.extension() == Some(extension.as_ref())) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The text of a file.
///
/// # Errors
///
/// Where it cannot be read or is not UTF-8; the error names it.
pub(crate) fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// The lines of a file with one JSON value a line; empty ones are passed over.
///
/// # Errors
///
/// Where the file cannot be read or a line is no `T`; the error names file and line.
pub(crate) fn json_lines<T: DeserializeOwned>(file: &Path) -> Result<Vec<Line<T>>> {
    let text = text(file)?;
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    lines
        .map(|(line, number)| {
            let value = serde_json::from_str(line).with_context(|| place(file, number))?;
            Ok(Line { number, text: line.to_owned(), value })
        })
        .collect()
}

/// The name of a line, as errors and articles have it: "some/set.jsonl, line 12".
pub(crate) fn place(file: &Path, number: usize) -> String {
    format!("{}, line {number}", file.display())
}

/// The name of a file without folders and extension.
pub(crate) fn stem(file: &Path) -> String {
    file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn files_are_found_however_deep_and_sorted() {
        let scratch = Scratch::new("below");
        for name in ["b.txt", "a/z.txt", "a/notes.md", "c.jsonl", "txt"] {
            scratch.write(name, "");
        }
        let names = |extensions: &[&str]| {
            let files = below(scratch.path(), extensions).unwrap();
            files.iter().map(|file| stem(file)).collect::<Vec<_>>()
        };
        assert_eq!(names(&["txt"]), ["z", "b"]);
        assert_eq!(names(&["txt", "jsonl"]), ["z", "b", "c"]);
        let error = below(&scratch.path().join("nowhere"), &["txt"]).unwrap_err();
        assert!(error.to_string().contains("nowhere"), "{error}");
    }

    #[test]
    fn errors_name_file_and_line() {
        let scratch = Scratch::new("json-lines");
        let file = scratch.write("set.jsonl", "1\n\n2\n\"three\"\n");
        let error = format!("{:#}", json_lines::<u32>(&file).unwrap_err());
        assert!(error.contains("set.jsonl, line 4: "), "{error}");
        let lines = json_lines::<serde_json::Value>(&file).unwrap();
        let numbers: Vec<_> = lines.iter().map(|line| (line.number, line.text.as_str())).collect();
        assert_eq!(numbers, [(1, "1"), (3, "2"), (4, "\"three\"")]);
    }
}
