//! What a reader reads: all cards of the demo articles, and of an article for each kind of sentence that cards once got
//! wrong, as snapshots. A change that words a card anew shows here what it does to all the others.
//!
//! `INSTA_UPDATE=always cargo test --test cards` writes the snapshots anew; read the difference before you commit it.

mod demo;

use std::fmt::Write;

use demo::{articles, files};
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
    for (name, text) in articles() {
        snapshot(&format!("demo_{name}"), &text);
    }
}
