//! The command line: what it answers, and what it says of bad input.
#![cfg(feature = "cli")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn sourcemark(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sourcemark"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    child.stdin.take().expect("it has an input").write_all(input).expect("it reads its input");
    child.wait_with_output().expect("it ends")
}

fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the file can be written");
    path
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the answer is UTF-8")
}

#[test]
fn annotates_a_file_as_json() {
    let path = file(
        "plain.txt",
        b"The ferry sank at dawn, the coastguard said. At least 15 people drowned.",
    );
    let output = sourcemark(&["annotate", path.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(answer["version"], 1);
    assert_eq!(answer["sources"][0]["name"], "the coastguard");
    assert_eq!(answer["figures"][0]["relation"], "at-least");
    assert_eq!(answer["figures"][0]["low"], 15.0);
    assert_eq!(answer["figures"][0]["givenBy"], Value::Null);
}

#[test]
fn reads_html_without_what_is_not_the_article() {
    let html = b"<!doctype html><html lang=en><body><nav>The menu said no.</nav><article><h1>Ferry sinks</h1>\
        <p>The ferry <b>sank</b> at dawn, the coastguard said.<aside>The cat said hello.</aside></article></body></html>";
    let answer: Value =
        serde_json::from_slice(&sourcemark(&["annotate"], html).stdout).expect("it is JSON");
    assert_eq!(answer["claims"].as_array().map(Vec::len), Some(1), "{answer}");
}

#[test]
fn says_why() {
    let output =
        sourcemark(&["annotate", "--why"], b"The ferry sank at dawn, the coastguard said.");
    let why = text(&output.stdout);
    assert!(why.contains("source   the coastguard") && why.contains("cue      said"), "{why}");
}

#[test]
fn names_a_file_that_cannot_be_read() {
    let output = sourcemark(&["annotate", "no/such/article.txt"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no/such/article.txt"), "{}", text(&output.stderr));
}

#[test]
fn names_the_byte_that_is_not_utf8() {
    let path = file("latin1.txt", b"First line.\nCaf\xe9 owners said no.");
    let output = sourcemark(&["annotate", path.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    let error = text(&output.stderr);
    assert!(
        error.contains("latin1.txt") && error.contains("offset 15 (line 2, column 4)"),
        "{error}"
    );
}

#[test]
fn answers_the_good_lines_and_names_the_bad_one() {
    let input = "{\"id\": 1, \"text\": \"It rained, the mayor said.\"}\n{\"id\": 2, \"text\": \n\n{\"id\": \"x\", \"text\": \"\"}\n{\"id\": 4}\n";
    let output = sourcemark(&["annotate", "--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("it is JSON"))
        .collect();
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&Value::from(1), &Value::from("x")]);
    let errors = text(&output.stderr);
    assert!(
        errors.contains("line 2:") && errors.contains("line 5: missing field `text`"),
        "{errors}"
    );
}

#[test]
fn a_line_that_is_not_utf8_is_one_bad_line() {
    let output = sourcemark(
        &["annotate", "--jsonl"],
        b"{\"id\":1,\"text\":\"\xff\"}\n{\"id\":2,\"text\":\"ok\"}\n",
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout).lines().count(), 1);
    assert!(text(&output.stderr).contains("line 1:"));
}

#[test]
fn an_unknown_argument_is_refused() {
    let output = sourcemark(&["annotate", "--colour"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--colour"));
}

#[test]
fn answers_in_web_annotations() {
    let path = file("web annotation.txt", "At least 40 boats 🚤 sank, the mayor said.".as_bytes());
    let arguments =
        ["annotate", "--format", "web-annotation", "--lang", "de", path.to_str().unwrap()];
    let output = sourcemark(&arguments, b"");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let id = answer["id"].as_str().unwrap();
    assert!(id.starts_with("file:///") && id.ends_with("/web%20annotation.txt#sourcemark"), "{id}");
    let bodies = answer["first"]["items"][0]["body"].as_array().unwrap();
    assert_eq!(bodies[0]["language"], "de");

    let named = ["annotate", "--format", "web-annotation", "--source", "https://news.example/a"];
    let answer: Value =
        serde_json::from_slice(&sourcemark(&named, b"The mayor said no.").stdout).unwrap();
    assert_eq!(answer["id"], "https://news.example/a#sourcemark");
}

#[test]
fn an_unknown_language_or_address_is_named() {
    let output = sourcemark(&["annotate", "--lang", "fr"], b"");
    assert_eq!(output.status.code(), Some(2));
    let error = text(&output.stderr);
    assert!(error.contains("fr") && error.contains("en, de"), "{error}");
    let output = sourcemark(&["annotate", "--source", "storm.html"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("storm.html"));
}
