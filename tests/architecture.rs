//! The architecture: which room may name which, no circles among files, the size of files and folders.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room of the library and the rooms that it may name, itself aside. `lib.rs` names them all.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("annotation", &["text"]),
    ("language", &["text"]),
    ("claims", &["text", "language", "annotation"]),
    ("figures", &["text", "language", "annotation"]),
    ("linking", &["text", "language", "annotation", "claims", "figures"]),
    ("review", &["text", "language", "annotation"]),
    ("analysis", &["text", "language", "annotation", "claims", "figures", "linking", "review"]),
    ("cards", &["text", "annotation"]),
    ("export", &["text", "annotation", "cards"]),
    ("layout", &[]),
    ("article_detection", &["text"]),
    ("highlights", &["text", "annotation", "cards"]),
    (
        "page",
        &[
            "text",
            "annotation",
            "analysis",
            "cards",
            "export",
            "layout",
            "article_detection",
            "highlights",
        ],
    ),
    ("api", &["text", "annotation", "analysis", "cards", "export", "page"]),
];

/// Only these know the browser.
const WEB_ROOMS: &[&str] = &["page", "api"];
const WEB_CRATES: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"];

/// Ways of the standard library that cost every reader kilobytes, and what there is instead. Measured on the module.
const HEAVY: &[(&str, &str)] = &[
    (".sort(", "text::sort_by_key: each sort of the standard library is 500 bytes for each type"),
    (".sort_by", "text::sort_by_key"),
    (".sort_unstable", "text::sort_by_key"),
    ("BTreeMap", "text::WordMap, or a sorted Vec: each tree is 1 kB for each type"),
    ("BTreeSet", "a sorted Vec"),
    (".to_lowercase()", "text::lowercase: 12 kB of tables"),
    (".to_uppercase()", "to_ascii_uppercase: 12 kB of tables"),
    (".parse::<f64>", "figures::digits: 10 kB of tables"),
    (".contains(\"", "text::contains: the search holds on to 10 kB of panics"),
    (".find(\"", "text::find"),
    (".split(\"", "a split by characters"),
    (".split_once(\"", "text::find"),
    (".match_indices(\"", "text::find"),
];

/// Lines that one can read in a sitting. Tables are data, not reading.
const LONGEST_FILE: usize = 500;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("its entries can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The room of a file: the first part of its path below `src`.
fn room_of(file: &Path) -> String {
    let below = file.strip_prefix(source()).expect("the file is below src");
    let first = below.components().next().expect("it has a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that a line names: `crate::room`, also in `crate::{a, b::c}` and `use super::room` is covered by the
/// compiler's privacy, not here.
fn rooms_named(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or("");
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let list = rest.strip_prefix('{').and_then(|inner| inner.split('}').next());
        for item in list.unwrap_or(rest).split(',') {
            let name: String =
                item.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            named.push(name);
            if list.is_none() {
                break;
            }
        }
    }
    named
}

#[test]
fn every_room_names_only_rooms_to_its_left() {
    for file in rust_files(&source()) {
        let room = room_of(&file);
        if room == "lib" || room == "bin" {
            continue;
        }
        let allowed = ROOMS.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed);
        let allowed = allowed
            .unwrap_or_else(|| panic!("{}: the room {room} is not on the plan", file.display()));
        for (number, line) in fs::read_to_string(&file).expect("it can be read").lines().enumerate()
        {
            for named in rooms_named(line) {
                let is_room = ROOMS.iter().any(|(name, _)| *name == named);
                // The library's own re-exports are named by what they are: Article, Annotations, Options.
                assert!(
                    !is_room || named == room || allowed.contains(&named.as_str()),
                    "{}:{}: the room {room} may not name {named}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn only_the_page_and_the_exports_know_the_web() {
    for file in rust_files(&source()) {
        if WEB_ROOMS.contains(&room_of(&file).as_str()) {
            continue;
        }
        for (number, line) in fs::read_to_string(&file).expect("it can be read").lines().enumerate()
        {
            let code = line.split("//").next().unwrap_or("");
            for web in WEB_CRATES {
                assert!(
                    !code.contains(web),
                    "{}:{}: {web} above the line",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn what_is_shipped_stays_small() {
    for file in rust_files(&source()) {
        if room_of(&file) == "bin" {
            continue;
        }
        let text = fs::read_to_string(&file).expect("it can be read");
        let shipped = text.split("#[cfg(test)]").next().unwrap_or("");
        for (number, line) in shipped.lines().enumerate() {
            for (heavy, instead) in HEAVY.iter().filter(|_| !line.contains("class_list()")) {
                assert!(
                    !line.split("//").next().unwrap_or("").contains(heavy),
                    "{}:{}: `{heavy}` is heavy; use {instead}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn the_checks_see_a_breach() {
    assert_eq!(rooms_named("use crate::{claims, figures::Quantity};"), ["claims", "figures"]);
    assert_eq!(rooms_named("    let x = crate::page::start(); // crate::api"), ["page"]);
}

#[test]
fn files_can_be_read_in_a_sitting() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = rust_files(&source());
    files.extend(rust_files(&root.join("xtask")));
    files.extend(rust_files(&root.join("tests")));
    for file in files {
        let text = fs::read_to_string(&file).expect("it can be read");
        if text.starts_with("// Generated by") {
            continue;
        }
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.display());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for file in rust_files(&source()) {
        let text = fs::read_to_string(&file).expect("it can be read");
        // A file of one type may say it in the type's own words.
        let documented =
            text.lines().any(|line| line.starts_with("//!") || line.starts_with("/// "));
        assert!(documented, "{} does not say what it is for", file.display());
    }
}
