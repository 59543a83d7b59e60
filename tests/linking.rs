//! Articles with what must show over the whole of them: who is who, who gives a figure, groups and parts, denials and
//! what a remark covers.
//!
//! Each file of `tests/linking/` holds short cases of a sentence or two, each about one thing, which must be right;
//! each file of `tests/linking/figures/` articles whose figures are marked, and who speaks is not; none of these may be
//! wrong, and most are found;
//! each file of `tests/linking/articles/` holds articles, over which the shares of right links are measured. A case
//! begins with `=== what it is about`, and after `---` stand its expectations:
//!
//! - `source EXCERPT = NAME`: the claim whose source stands in the excerpt has the source of that name, or `nobody`
//!   where it is a pronoun that must stand for itself;
//! - `giver EXCERPT = NAME`, or `nobody`: who gives the figure whose number stands in the excerpt;
//! - `group EXCERPT | EXCERPT … = RELATION`, `part EXCERPT of EXCERPT`, `conversion EXCERPT of EXCERPT`: figures;
//! - `denial EXCERPT -> EXCERPT | …`: the claim whose cue stands in the first excerpt denies those of the others;
//! - `note EXCERPT -> EXCERPT | …`, or `nothing`: the claims that a remark covers;
//! - `kind NAME = KIND`, `naming NAME = NAMING`, `role NAME = WORDS`, `introduced NAME = WORDS` (or `nothing`), `second
//!   hand NAME = true` (or `false`) of the claims of a source; `count sources = N`.
//!
//! The lines are all of the case's: what is linked in none must not be linked, and in an article a claim whose source
//! stands in none is wrong and a figure that stands in none is given by nobody. The same excerpt twice means its next
//! occurrence. Names are compared without article and acronym. What the rooms before this one miss is counted apart.

#[path = "linking/expectations.rs"]
mod expectations;

use std::fs;
use std::path::{Path, PathBuf};

use expectations::{Case, Tally};

fn cases(folder: &str) -> Vec<(String, Vec<Case>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/linking").join(folder);
    let entries = fs::read_dir(&folder).expect("the corpus is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("it is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| {
            let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
            let content = fs::read_to_string(path).expect("it is text");
            (name, expectations::parse(&content))
        })
        .collect()
}

fn sum(tallies: &[(String, Tally)]) -> Tally {
    tallies.iter().fold(Tally::default(), |sum, (_, tally)| sum.plus(tally))
}

fn measure(folder: &str, complete: bool) -> (Vec<(String, Tally)>, usize) {
    let files = cases(folder);
    let count = files.iter().map(|(_, cases)| cases.len()).sum();
    let tallies = files
        .into_iter()
        .map(|(name, cases)| {
            let tally =
                cases.iter().fold(Tally::default(), |sum, case| sum.plus(&case.check(complete)));
            (name, tally)
        })
        .collect();
    (tallies, count)
}

#[test]
fn short_cases_are_linked_as_marked() {
    let (tallies, cases) = measure("", false);
    let all = sum(&tallies);
    assert!(all.wrong.is_empty() && all.missed.is_empty(), "{}", all.report());
    assert!(cases >= 45, "only {cases} cases");
}

#[test]
fn figures_are_put_together_as_marked() {
    let (tallies, cases) = measure("figures", false);
    let all = sum(&tallies);
    println!("{}\n{}", all.shares(), all.report());
    assert!(all.wrong.is_empty(), "{}", all.report());
    assert!(cases >= 50, "only {cases} articles");
    for kind in ["group", "part", "conversion"] {
        assert!(all.finds(kind, 80), "too few: {kind}\n{}", all.report());
    }
}

#[test]
fn articles_are_linked_as_marked() {
    let (tallies, cases) = measure("articles", true);
    for (name, tally) in &tallies {
        println!("{name:<16} {}", tally.shares());
    }
    let all = sum(&tallies);
    println!("{:<16} {}\n{}", "all", all.shares(), all.report());
    assert!(cases >= 150, "only {cases} articles");
    for kind in ["group", "part", "conversion", "denial", "note", "kind", "count"] {
        assert_eq!(all.wrong_of(kind), 0, "a wrong {kind}\n{}", all.report());
        assert!(all.finds(kind, 70), "too few: {kind}\n{}", all.report());
    }
    assert!(all.reaches("source", 95), "sources\n{}", all.report());
    assert!(all.reaches("giver", 95), "givers\n{}", all.report());
}
