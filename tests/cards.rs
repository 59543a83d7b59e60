//! What a reader reads: all cards of the demo articles, and of an article for each kind of sentence that cards once got
//! wrong, as snapshots. A change that words a card anew shows here what it does to all the others.
//!
//! `INSTA_UPDATE=always cargo test --test cards` writes the snapshots anew; read the difference before you commit it.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sourcemark::cards::{card, notes_list};
use sourcemark::{Article, Options, annotate};

/// The words of each mark in the order of the text, and below them the card, a line each.
fn cards(text: &str) -> String {
    let article = Article::from_text(text);
    let annotations = annotate(&article, &Options::default());
    let mut out = String::new();
    for entry in notes_list(&article, &annotations).entries {
        let snippet = &entry.snippet;
        let _ = writeln!(out, "{} “{}”", entry.subject.id(), snippet.words);
        for line in card(&article, &annotations, entry.subject).lines() {
            let _ = writeln!(out, "    {line}");
        }
    }
    out
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

fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
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

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => "cards",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, cards(text));
    });
}

#[test]
fn cards_of_each_kind_of_sentence() {
    for (name, text) in files("tests/cards", "txt") {
        snapshot(&name, &text);
    }
}

#[test]
fn cards_of_the_demo_articles() {
    for (name, page) in files("www/demo", "html") {
        if page.contains("<article") {
            snapshot(&format!("demo_{name}"), &article_of(&page));
        }
    }
}
