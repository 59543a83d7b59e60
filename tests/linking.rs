//! Short articles with what must show over the whole of them: who is who, who gives a figure, groups and parts.
//!
//! Each file of `tests/linking/` holds articles, each begun by `=== what it is about` and ended by lines of
//! expectations after `---`:
//!
//! - `source WORDS = NAME`: a claim's source with these words here is the source of that name;
//! - `giver WORDS = NAME` or `giver WORDS = nobody`: who gives the figure with these words;
//! - `group WORDS | WORDS … = RELATION`, `part WORDS of WORDS`: all of the article's, so that what stands in none of
//!   these lines must not be linked.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Serialize;
use sourcemark::{Annotations, Article, Options, annotate};

struct Case {
    name: String,
    text: String,
    expectations: Vec<String>,
}

fn cases(path: &Path) -> Vec<Case> {
    let content = fs::read_to_string(path).expect("the corpus can be read");
    content
        .split("=== ")
        .skip(1)
        .map(|part| {
            let (name, rest) = part.split_once('\n').expect("a case has a name and a text");
            let (text, lines) =
                rest.split_once("---\n").unwrap_or_else(|| panic!("{name}: no expectations"));
            let expectations = lines
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty() && !line.starts_with('#'));
            Case {
                name: name.to_owned(),
                text: text.trim().to_owned(),
                expectations: expectations.map(str::to_owned).collect(),
            }
        })
        .collect()
}

/// What the article's annotations say, in the words of the expectations.
struct Answer {
    article: Article,
    annotations: Annotations,
}

impl Answer {
    fn figure(&self, id: usize) -> &str {
        self.article.words(self.annotations.figures[id].span)
    }

    fn groups_and_parts(&self) -> Vec<String> {
        let groups = self.annotations.groups.iter().map(|group| {
            let members: Vec<&str> = group.members.iter().map(|id| self.figure(*id)).collect();
            format!("group {} = {}", members.join(" | "), kebab(&group.relation))
        });
        let parts = self.annotations.figures.iter().filter_map(|figure| {
            Some(format!("part {} of {}", self.figure(figure.id), self.figure(figure.part_of?)))
        });
        let mut all: Vec<String> = groups.chain(parts).collect();
        all.sort();
        all
    }

    fn sources(&self) -> Vec<String> {
        let claims = self.annotations.claims.iter();
        claims
            .filter_map(|claim| claim.source)
            .map(|source| {
                format!(
                    "source {} = {}",
                    self.article.words(source.span),
                    self.annotations.sources[source.id].name
                )
            })
            .collect()
    }

    fn givers(&self) -> Vec<String> {
        self.annotations
            .figures
            .iter()
            .map(|figure| {
                let giver = figure
                    .given_by
                    .map_or("nobody", |id| self.annotations.sources[id].name.as_str());
                format!("giver {} = {giver}", self.figure(figure.id))
            })
            .collect()
    }
}

fn kebab(variant: &impl Serialize) -> String {
    serde_json::to_value(variant).expect("it is plain").as_str().expect("it is a word").to_owned()
}

#[test]
fn articles_are_linked_as_marked() {
    let mut failures = String::new();
    let mut checked = 0;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/linking");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    for case in files.iter().flat_map(|file| cases(file)) {
        let article = Article::from_text(&case.text);
        let annotations = annotate(&article, &Options::default());
        let answer = Answer { article, annotations };
        let (links, others): (Vec<String>, Vec<String>) = case
            .expectations
            .iter()
            .cloned()
            .partition(|line| line.starts_with("group ") || line.starts_with("part "));
        let mut links = links;
        links.sort();
        let found = answer.groups_and_parts();
        if links != found {
            let _ = writeln!(
                failures,
                "{}\n  expected links {links:?}\n  found          {found:?}",
                case.name
            );
        }
        let said: Vec<String> = answer.sources().into_iter().chain(answer.givers()).collect();
        for line in others {
            if !said.contains(&line) {
                let _ = writeln!(failures, "{}\n  expected {line}\n  found    {said:?}", case.name);
            }
        }
        checked += 1;
    }
    assert!(failures.is_empty(), "\n{failures}");
    assert!(checked >= 20, "only {checked} articles");
}
