//! The architecture: which room may name which, no circles among files, the size of files and folders.

mod imports;
mod literals;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use imports::{Graph, circles, graph, paths, rust_files, source};
use literals::{has_word, literals};

/// Each room of the library and the rooms that it may name, itself aside. `lib.rs` names them all.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("annotation", &["text"]),
    (
        "languages",
        &["text", "annotation", "lexicon", "syntax", "claims", "figures", "linking", "review"],
    ),
    ("lexicon", &["text"]),
    ("syntax", &["text", "lexicon"]),
    ("claims", &["text", "lexicon", "syntax", "annotation"]),
    ("figures", &["text", "syntax", "annotation"]),
    ("linking", &["text", "syntax", "annotation", "claims", "figures"]),
    ("review", &["text", "syntax", "annotation"]),
    (
        "analysis",
        &["text", "syntax", "languages", "annotation", "claims", "figures", "linking", "review"],
    ),
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
            "languages",
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

/// Ways of the standard library that cost every reader a kilobyte or more, what that is (brotli, of all that a page loads, each
/// tried by itself on 28 November 2026), and what there is instead.
const HEAVY: &[(&str, &str)] = &[
    (".sort(", "text::sort_by_key: the standard library's sorts are 4.9 kB"),
    (".sort_by", "text::sort_by_key"),
    (".sort_unstable", "text::sort_by_key"),
    ("BTreeMap", "text::WordMap, or a sorted Vec: 3.8 kB"),
    ("BTreeSet", "a sorted Vec"),
    (".to_lowercase()", "text::lowercase: 7.1 kB of tables"),
    (".to_uppercase()", "to_ascii_uppercase: 3.9 kB of tables"),
    (".contains(\"", "text::contains: 2.5 kB with text::find"),
    (".find(\"", "text::find"),
    (".split_once(\"", "text::find"),
    (".match_indices(\"", "text::find"),
];

/// Rooms that hold of any language: what is of one stands in its folder.
const OF_ANY_LANGUAGE: &[&str] =
    &["text", "lexicon", "syntax", "claims", "figures", "linking", "review", "analysis"];

/// Files of these rooms whose literals are no words of a language, and what they are.
const NAMES: &[(&str, &str)] = &[
    ("lexicon/class.rs", "the classes as the tables call them"),
    ("syntax/dependency.rs", "the labels of Universal Dependencies"),
    (
        "syntax/model/",
        "its tags, the format of its file, and the features that it was trained with",
    ),
];

/// Folders whose files name each other: a number may hold a fraction, a fraction a number, a sum both.
const GRAMMARS: &[&str] = &["languages::en::figures::numerals"];

/// Files that one can hold in the head.
const LARGEST_FOLDER: usize = 16;

/// Lines that one can read in a sitting. Tables are data, not reading.
const LONGEST_FILE: usize = 500;

/// The room of a file: the first part of its path below `src`.
fn room_of(file: &Path) -> String {
    let below = file.strip_prefix(source()).expect("the file is below src");
    let first = below.components().next().expect("it has a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn every_room_names_only_rooms_to_its_left() {
    let room = |module: &str| module.split("::").next().unwrap_or("").to_owned();
    for (module, named) in graph() {
        let from = room(&module);
        let allowed = ROOMS.iter().find(|(name, _)| *name == from).map(|(_, allowed)| *allowed);
        let allowed = allowed.unwrap_or_else(|| panic!("the room {from} is not on the plan"));
        for to in named.iter().map(|other| room(other)) {
            assert!(
                to == from || allowed.contains(&to.as_str()),
                "{module}: the room {from} may not name {to}"
            );
        }
    }
}

#[test]
fn no_file_names_one_that_names_it() {
    for circle in circles(&graph()) {
        let home = |folder: &str| circle.iter().all(|module| module.starts_with(folder));
        assert!(GRAMMARS.iter().any(|grammar| home(grammar)), "they name each other: {circle:?}");
    }
}

#[test]
fn what_holds_of_any_language_has_no_word_of_one() {
    let rooms = OF_ANY_LANGUAGE;
    let files = rust_files(&source()).into_iter();
    for file in files.filter(|file| rooms.contains(&room_of(file).as_str())) {
        let below = file.strip_prefix(source()).expect("the file is below src").to_string_lossy();
        if NAMES.iter().any(|(name, _)| below.starts_with(name)) {
            continue;
        }
        for (line, literal) in literals(&fs::read_to_string(&file).expect("it can be read")) {
            assert!(!has_word(&literal), "{below}:{line}: \"{literal}\" belongs to a language");
        }
    }
}

#[test]
fn folders_can_be_held_in_the_head() {
    let mut folders: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for file in rust_files(&source()) {
        *folders.entry(file.parent().expect("a folder").to_owned()).or_default() += 1;
    }
    for (folder, files) in folders {
        assert!(files <= LARGEST_FOLDER, "{} has {files} files", folder.display());
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
    let text = "use crate::{\n    claims,\n    figures::{self, Quantity as Q},\n};\nuse super::b::C;\n\
                let x = crate::page::start(); // crate::api\n#[cfg(test)]\nuse crate::cards;";
    let named = paths(text, "linking::a");
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    assert_eq!(named, ["claims", "figures", "figures::Quantity", "linking::b::C", "page::start"]);
    let arrow = |from: &str, to: &[&str]| {
        (from.to_owned(), to.iter().map(|other| (*other).to_owned()).collect())
    };
    let graph = Graph::from([
        arrow("a", &["b"]),
        arrow("b", &["c", "d"]),
        arrow("c", &["a"]),
        arrow("d", &[]),
    ]);
    assert_eq!(circles(&graph), [["a", "b", "c"].map(str::to_owned).into()]);
    let text = "// \"no\"\n#[expect(x, reason = \"no\")]\nf('\"', \"a\\nb\", \"{from}..{to}\");\n\
                is(\"he she\\\n it\")\n#[cfg(test)] \"no\"";
    let found: Vec<(usize, bool)> =
        literals(text).iter().map(|(line, literal)| (*line, has_word(literal))).collect();
    assert_eq!(found, [(3, false), (3, false), (4, true)]);
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
