//! Whether two states of the engine say the same of the same texts, to the byte: what refactorings are checked with.

mod difference;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sourcemark::{Annotations, Article, Options, annotate};

use crate::files::{self, Line};

/// Prints how many articles there are in `folders` and the digest of their annotations; keeps these, or compares them
/// with ones that were kept, where a file is named. If it is the same file, the comparison comes first. Says whether
/// the comparison found that all is the same.
///
/// Articles are every `*.txt`, however deep, and every line of a `*.jsonl` that has an "id" and a "text". They are
/// called by their paths as given: what was kept is compared with the same folders, named in the same way. The texts are
/// not kept; words are those of today's, so that of a text that has changed the lines say little.
///
/// # Errors
///
/// Where there is no article, or a file cannot be read or written, the error names file and line; or where `out` cannot
/// be written to.
pub(crate) fn print(
    folders: &[&Path],
    keep: Option<&Path>,
    against: Option<&Path>,
    out: &mut impl Write,
) -> Result<bool> {
    let answers = answers(folders)?;
    writeln!(out, "{} articles, {:016x}", answers.len(), digest(&answers))
        .context("cannot print")?;
    let differences = match against {
        Some(file) => differences(&answers, &files::json_lines(file)?)
            .with_context(|| format!("cannot compare with {}", file.display()))?,
        None => Vec::new(),
    };
    for line in &differences {
        writeln!(out, "{line}").context("cannot print")?;
    }
    if let Some(file) = keep {
        let lines: String = answers.iter().map(|it| it.line.clone() + "\n").collect();
        fs::write(file, lines).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(differences.is_empty())
}

/// What is kept of an article.
#[derive(Debug, Serialize, Deserialize)]
struct Kept<A> {
    /// The path of its file, and its line where it is one of several.
    id: String,
    annotations: A,
}

/// An article with its annotations.
#[derive(Debug)]
struct Answer {
    id: String,
    /// As given; spans of annotations count its UTF-16 code units.
    text: String,
    /// The annotations as JSON.
    json: String,
    /// The article as it is kept: one line of JSON.
    line: String,
}

/// Annotates every article of some folders, in the order of path and line, each once.
fn answers(folders: &[&Path]) -> Result<Vec<Answer>> {
    let mut paths = Vec::new();
    for folder in folders {
        paths.extend(files::below(folder, &["txt", "jsonl"])?);
    }
    paths.sort();
    paths.dedup();
    let mut answers = Vec::new();
    for path in &paths {
        if path.extension().is_some_and(|extension| extension == "txt") {
            answers.push(answer(path.display().to_string(), files::text(path)?)?);
            continue;
        }
        for Line { number, value, .. } in files::json_lines::<Value>(path)? {
            if let (Some(_), Some(Value::String(text))) = (value.get("id"), value.get("text")) {
                answers.push(answer(files::place(path, number), text.clone())?);
            }
        }
    }
    anyhow::ensure!(
        !answers.is_empty(),
        "no article: expected are *.txt, or *.jsonl with an \"id\" and a \"text\" a line"
    );
    Ok(answers)
}

fn answer(id: String, text: String) -> Result<Answer> {
    let annotations: Annotations = annotate(&Article::from_text(&text), &Options::default());
    let json = serde_json::to_string(&annotations).with_context(|| id.clone())?;
    let kept = Kept { id, annotations };
    let line = serde_json::to_string(&kept).with_context(|| kept.id.clone())?;
    Ok(Answer { id: kept.id, text, json, line })
}

/// FNV-1a with 64 bits (Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>) of the annotations, one behind
/// the other. The standard library's hash may be another one with every release of Rust.
fn digest(answers: &[Answer]) -> u64 {
    fnv_1a(answers.iter().flat_map(|it| it.json.bytes()))
}

fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// What differs from what was kept, the articles in the order of today's; a line each, those of an article indented
/// below its name.
fn differences(answers: &[Answer], kept: &[Line<Kept<Value>>]) -> Result<Vec<String>> {
    let mut before: BTreeMap<&str, &Line<Kept<Value>>> =
        kept.iter().map(|line| (line.value.id.as_str(), line)).collect();
    let mut lines = Vec::new();
    for it in answers {
        let Some(old) = before.remove(it.id.as_str()) else {
            lines.push(format!("{}: was not there", it.id));
            continue;
        };
        if old.text == it.line {
            continue;
        }
        let new = serde_json::from_str(&it.json).with_context(|| it.id.clone())?;
        lines.push(it.id.clone());
        let differing = difference::between(&it.text, &old.value.annotations, &new);
        lines.extend(
            differing.with_context(|| it.id.clone())?.iter().map(|line| format!("  {line}")),
        );
    }
    lines.extend(before.into_keys().map(|id| format!("{id}: is not there any more")));
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const FERRY: &str = "The ferry will be late, Oona Ekdahl said.\n";
    const BOATS: &str = "Some 40 boats sank, Ivo Lund said.\n";

    fn of(folders: &[&Path]) -> u64 {
        digest(&answers(folders).unwrap())
    }

    fn kept(folder: &Path) -> Vec<Line<Kept<Value>>> {
        let file = folder.join("kept");
        print(&[folder], Some(&file), None, &mut Vec::new()).unwrap();
        files::json_lines(&file).unwrap()
    }

    /// The values are those of the authors' test program.
    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(fnv_1a("".bytes()), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv_1a("a".bytes()), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv_1a("foobar".bytes()), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn the_digest_is_that_of_the_annotations_in_the_order_of_paths() {
        let scratch = Scratch::new("digest");
        let (one, other) = (scratch.path().join("one"), scratch.path().join("other"));
        scratch.write("one/ferry.txt", FERRY);
        scratch.write("other/deep/boats.txt", BOATS);
        let before = of(&[&one, &other]);
        assert_eq!(of(&[&other, &one]), before);
        assert_eq!(of(&[scratch.path(), &one]), before);
        // Neither a file's name nor what is no article has a part in it.
        scratch.write("other/verdicts.jsonl", "{\"text\": \"no id\"}\n{\"id\": 1}\n[]\n");
        fs::rename(other.join("deep"), other.join("deeper")).unwrap();
        assert_eq!(of(&[&one, &other]), before);

        scratch.write("one/ferry.txt", &FERRY.replace("said", "claimed"));
        assert_ne!(of(&[&one, &other]), before);
        scratch.write("one/ferry.txt", FERRY);
        assert_eq!(of(&[&one, &other]), before);
        scratch.write("other/more.jsonl", &format!("{{\"id\": 7, \"text\": {BOATS:?}}}\n"));
        assert_ne!(of(&[&one, &other]), before);
        assert_eq!(answers(&[&one, &other]).unwrap().len(), 3);
    }

    #[test]
    fn what_was_kept_is_the_same_until_something_changes() {
        let scratch = Scratch::new("kept");
        scratch.write("ferry.txt", FERRY);
        scratch.write("set.jsonl", &format!("{{\"id\": \"b\", \"text\": {BOATS:?}}}\n"));
        let mut kept = kept(scratch.path());
        let differences_from = |kept: &[Line<Kept<Value>>]| {
            differences(&answers(&[scratch.path()]).unwrap(), kept).unwrap()
        };
        assert_eq!(differences_from(&kept), [""; 0]);
        assert!(kept[1].value.id.ends_with("set.jsonl, line 1"), "{}", kept[1].value.id);

        kept[1].value.annotations["claims"] = Value::Array(Vec::new());
        kept[1].text = serde_json::to_string(&kept[1].value).unwrap();
        let [article, claim] = &differences_from(&kept)[..] else { panic!("two lines") };
        assert!(article.ends_with("set.jsonl, line 1"), "{article}");
        assert_eq!(claim, "  + claim: Ivo Lund / said / “Some 40 boats sank” (shown)");

        kept.remove(1);
        fs::rename(scratch.path().join("ferry.txt"), scratch.path().join("late.txt")).unwrap();
        let [late, set, ferry] = &differences_from(&kept)[..] else { panic!("three lines") };
        assert!(late.ends_with("late.txt: was not there"), "{late}");
        assert!(set.ends_with("set.jsonl, line 1: was not there"), "{set}");
        assert!(ferry.ends_with("ferry.txt: is not there any more"), "{ferry}");
    }

    #[test]
    fn a_file_may_be_compared_with_and_then_written() {
        let scratch = Scratch::new("compared");
        let (folder, file) = (scratch.path(), scratch.path().join("kept"));
        let same = |keep: Option<&Path>, against: Option<&Path>| {
            let mut out = Vec::new();
            let same = print(&[folder], keep, against, &mut out);
            same.map(|same| (same, String::from_utf8(out).unwrap().lines().count()))
        };
        let file = Some(file.as_path());
        scratch.write("ferry.txt", FERRY);
        assert_eq!(same(file, None).unwrap(), (true, 1));
        assert_eq!(same(None, file).unwrap(), (true, 1));
        // The digest, the article, its claim before and after, and its figure.
        scratch.write("ferry.txt", BOATS);
        assert_eq!(same(file, file).unwrap(), (false, 5));
        assert_eq!(same(None, file).unwrap(), (true, 1));
        scratch.write("kept", "{}");
        let error = format!("{:#}", same(None, file).unwrap_err());
        assert!(error.contains("kept, line 1: missing field `id`"), "{error}");
    }

    #[test]
    fn a_folder_without_articles_is_an_error() {
        let scratch = Scratch::new("nothing");
        scratch.write("notes.md", FERRY);
        assert!(answers(&[scratch.path()]).unwrap_err().to_string().contains("expected are *.txt"));
    }
}
