//! The articles of the demo, as plain text.

use std::fs;
use std::path::{Path, PathBuf};

/// The names and texts of the demo's articles.
pub(crate) fn articles() -> Vec<(String, String)> {
    let pages = files("www/demo", "html").into_iter().filter(|(_, page)| page.contains("<article"));
    pages.map(|(name, page)| (name, article_of(&page))).collect()
}

/// The files of a folder of the project, by their names.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("it is readable").path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("it is text"))
    };
    files.iter().map(read).collect()
}

/// The text of a demo page's article: each of its paragraphs and headings stands on a line.
fn article_of(page: &str) -> String {
    let (_, rest) = page.split_once("<article").expect("the page has an article");
    let (article, _) = rest.split_once("</article>").expect("it ends");
    let blocks = ["<p>", "<p ", "<h1", "<h2", "<h3", "<li>", "<blockquote"];
    let lines = article.lines().map(str::trim);
    let lines = lines.filter(|line| blocks.iter().any(|block| line.starts_with(block)));
    lines.map(without_tags).collect::<Vec<_>>().join("\n\n")
}

fn without_tags(line: &str) -> String {
    let mut out = String::new();
    for part in line.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    out.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}
