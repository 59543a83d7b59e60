//! What the proof-reader withholds, and what it leaves alone: `tests/review`, a check a section.

use sourcemark::languages::ENGLISH;
use sourcemark::languages::en::objection;
use sourcemark::{Article, Options, annotate, review};

/// The examples of a file: the check, whether it withholds, the text.
fn examples(file: &str) -> Vec<(&str, bool, &str)> {
    let mut check = "";
    let mut examples = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            check = name;
        } else if let Some(text) = line.strip_prefix("- ") {
            examples.push((check, true, text));
        } else if let Some(text) = line.strip_prefix("+ ") {
            examples.push((check, false, text));
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "neither example nor remark: {line}");
        }
    }
    examples
}

/// Fails with all examples that go wrong. `objections` gives those to each claim, or figure, of a text.
fn assert_examples(
    file: &str,
    known: &[&str],
    objections: impl Fn(&str) -> Vec<Vec<&'static str>>,
) {
    let mut wrong = Vec::new();
    for (check, withholds, text) in examples(file) {
        assert!(known.contains(&check), "no check is called {check}");
        let found = objections(text);
        let objects = found.iter().any(|names| names.contains(&check));
        let shown = found.iter().any(Vec::is_empty);
        if objects != withholds || !withholds && !shown {
            wrong.push(format!("{check}: {text}\n    objections: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn claims() {
    let known: Vec<_> = ENGLISH.review.claims.iter().map(|check| check.name).collect();
    assert_examples(include_str!("review/claims.txt"), &known, |text| objections(text).0);
}

#[test]
fn figures() {
    let known: Vec<_> = ENGLISH.review.figures.iter().map(|check| check.name).collect();
    assert_examples(include_str!("review/figures.txt"), &known, |text| objections(text).1);
}

#[test]
fn every_check_has_an_example() {
    for (file, names) in [
        (include_str!("review/claims.txt"), names(ENGLISH.review.claims)),
        (include_str!("review/figures.txt"), names(ENGLISH.review.figures)),
    ] {
        let examples = examples(file);
        // Tables are only told from text by the markup of a page.
        for name in names.into_iter().filter(|name| *name != "table") {
            assert!(
                examples.iter().any(|(check, withholds, _)| *check == name && *withholds),
                "{name}"
            );
        }
    }
}

fn names<T>(checks: &[review::Check<T>]) -> Vec<&'static str> {
    checks.iter().map(|check| check.name).collect()
}

fn objections(text: &str) -> (Vec<Vec<&'static str>>, Vec<Vec<&'static str>>) {
    // A pilcrow parts paragraphs.
    let article = Article::from_text(&text.replace(" ¶ ", "\n\n"));
    let options = Options::default();
    let annotations = annotate(&article, &options);
    ENGLISH.objections(&article, &annotations, options.show())
}

#[test]
fn what_is_withheld_is_still_there_and_says_why() {
    let article =
        Article::from_text("Officials said two bridges fell. The mayor said about 40 boats sank.");
    let annotations = annotate(&article, &Options::default());
    assert_eq!(annotations.figures[0].withheld.as_deref(), Some("not-telling"));
    assert!(annotations.claims.iter().all(|claim| claim.shown));
    assert!(!annotations.figures[0].shown);
    assert!(annotations.figures[1].shown);
    assert!(!objection("unresolved").is_empty());
}
