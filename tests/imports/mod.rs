//! Which files of the library name which, read from their text: `use` trees of any shape, also over several lines, and
//! paths that begin with `crate` or `super`. What is compiled for tests only does not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Modules by their paths (`claims::rules::noun`), each with the modules that it names, itself aside.
pub(crate) type Graph = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The Rust files below a folder, in order.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
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

/// The modules of the library and what they name.
pub(crate) fn graph() -> Graph {
    let files: Vec<(String, String)> = rust_files(&source())
        .iter()
        .map(|file| (module_of(file), fs::read_to_string(file).expect("it can be read")))
        .filter(|(module, _)| !module.is_empty() && !module.starts_with("bin"))
        .collect();
    let modules: BTreeSet<&str> = files.iter().map(|(module, _)| module.as_str()).collect();
    files
        .iter()
        .map(|(module, text)| {
            let named = paths(text, module);
            let named = named.iter().filter_map(|path| longest(path, &modules));
            let named = named.filter(|other| other != module).map(str::to_owned).collect();
            (module.clone(), named)
        })
        .collect()
}

/// The module of a file: `claims::rules` for `src/claims/rules/mod.rs`; empty for `lib.rs`.
fn module_of(file: &Path) -> String {
    let below = file.strip_prefix(source()).expect("the file is below src").with_extension("");
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let parts = match parts.split_last() {
        Some((last, folders)) if last == "mod" || last == "lib" => folders,
        _ => &parts[..],
    };
    parts.join("::")
}

/// The longest part of a path that is a module.
fn longest<'m>(path: &str, modules: &BTreeSet<&'m str>) -> Option<&'m str> {
    let mut path = path;
    loop {
        if let Some(module) = modules.get(path) {
            return Some(module);
        }
        path = path.rsplit_once("::")?.0;
    }
}

/// All paths that the text of a module names, from the root of the crate on.
pub(crate) fn paths(text: &str, module: &str) -> BTreeSet<String> {
    let code = without_comments(text.split("#[cfg(test)]").next().unwrap_or(""));
    let mut named = BTreeSet::new();
    let mut rest = code.as_str();
    while let Some(at) = rest.find(['u', 'c', 's']) {
        let before = rest[..at].chars().next_back();
        let begins = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
        let here = &rest[at..];
        if begins && here.starts_with("use ") {
            let end = here.find(';').unwrap_or(here.len());
            for path in leaves(&here[4..end]) {
                named.extend(resolved(&path, module));
            }
            rest = &here[end..];
        } else if begins && ["crate::", "super::"].iter().any(|root| here.starts_with(root)) {
            let path: String = here
                .chars()
                .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
                .collect();
            named.extend(resolved(path.trim_end_matches(':'), module));
            rest = &here[path.len()..];
        } else {
            rest = &here[1..];
        }
    }
    named
}

/// The paths of a `use` tree: `a::{b, c::{d, e}}` are `a::b`, `a::c::d`, `a::c::e`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((prefix, list)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or("").trim();
        return vec![path.trim_end_matches("::self").to_owned()];
    };
    let list = list.trim_end().strip_suffix('}').unwrap_or(list);
    let mut out = Vec::new();
    let (mut depth, mut from) = (0, 0);
    for (at, c) in list.char_indices().chain([(list.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let item = list[from..at].trim();
                from = at + 1;
                if !item.is_empty() {
                    out.extend(leaves(item).into_iter().map(|leaf| format!("{prefix}{leaf}")));
                }
            }
            _ => {}
        }
    }
    out.iter().map(|path| path.trim_end_matches("::self").to_owned()).collect()
}

/// A path from the root of the crate on; none for other crates' items. A path without `crate`, `self` or `super` may begin
/// with a child of the module.
fn resolved(path: &str, module: &str) -> Option<String> {
    let mut at: Vec<&str> = module.split("::").collect();
    let is_folder = source().join(at.join("/")).join("mod.rs").is_file();
    let mut parts = path.split("::").peekable();
    match *parts.peek()? {
        "crate" => {
            parts.next();
            at.clear();
        }
        "self" => {
            parts.next();
        }
        "super" => {
            while parts.next_if_eq(&"super").is_some() {
                at.pop();
            }
        }
        _ if !is_folder => return None,
        _ => {}
    }
    at.extend(parts.filter(|part| *part != "self"));
    Some(at.join("::"))
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The circles of a graph: the largest sets of modules of which each names, in some way, all others.
pub(crate) fn circles(graph: &Graph) -> Vec<BTreeSet<String>> {
    let reached = |from: &str| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from.to_owned()];
        while let Some(module) = open.pop() {
            for next in graph.get(&module).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen
    };
    let reach: BTreeMap<&String, BTreeSet<String>> =
        graph.keys().map(|module| (module, reached(module))).collect();
    let mut circles: Vec<BTreeSet<String>> = Vec::new();
    for (module, seen) in &reach {
        if seen.contains(*module) && !circles.iter().any(|circle| circle.contains(*module)) {
            let all = seen.iter().filter(|other| reach[other].contains(*module));
            circles.push(all.cloned().collect());
        }
    }
    circles
}
