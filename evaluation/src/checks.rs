//! For each check of the proof-reader: how many wrong cards it withholds and how many right ones it costs, alone and where
//! no other check does.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use sourcemark::annotation::{Claim, Figure, TextSpan};
use sourcemark::languages::ENGLISH;
use sourcemark::{Article, Options, annotate, review};

use crate::verdicts::{self, Judged};

/// A judged mark that today's engine still makes on the same words.
struct Mark {
    right: bool,
    objections: Vec<&'static str>,
    line: String,
    /// What the annotation says of itself: the rule that found it, its kind and confidence.
    traits: Vec<String>,
}

/// Prints the tables; with `show`, also the marks to which the check of that name objects.
///
/// # Errors
///
/// Where a folder cannot be read.
pub(crate) fn print(folders: &[&Path], show: Option<&str>) -> Result<()> {
    let (mut claims, mut figures) = (Vec::new(), Vec::new());
    for folder in folders {
        for article in verdicts::read(folder)? {
            judge(&article, &mut claims, &mut figures);
        }
    }
    table("claims", &names(ENGLISH.review.claims), &claims);
    table("figures", &names(ENGLISH.review.figures), &figures);
    if show == Some("traits") {
        traits("claims", &claims);
        traits("figures", &figures);
    } else if let Some(show) = show {
        for mark in claims.iter().chain(&figures).filter(|mark| mark.objections.contains(&show)) {
            println!("{} {}", if mark.right { "RIGHT" } else { "wrong" }, mark.line);
        }
        if show == "none" {
            for mark in claims.iter().chain(&figures).filter(|mark| mark.objections.is_empty()) {
                println!("{} {}", if mark.right { "RIGHT" } else { "wrong" }, mark.line);
            }
        }
    }
    Ok(())
}

fn names<T>(checks: &[review::Check<T>]) -> Vec<&'static str> {
    checks.iter().map(|check| check.name).collect()
}

fn judge(judged: &Judged, claims: &mut Vec<Mark>, figures: &mut Vec<Mark>) {
    let article = Article::from_text(&judged.text);
    let options = Options::default();
    let annotations = annotate(&article, &options);
    let (on_claims, on_figures) = ENGLISH.objections(&article, &annotations, options.show());
    for verdict in &judged.verdicts {
        let right = verdict.verdict == "right";
        let line = format!(
            "{} [{}] “{}” {}",
            judged.name,
            verdict.verdict,
            verdict.text.chars().take(110).collect::<String>(),
            verdict.why.as_deref().unwrap_or("")
        );
        let same = |spans: &[TextSpan]| {
            spans
                .iter()
                .map(|span| (span.start.get(), span.end.get()))
                .eq(verdict.spans.iter().copied())
        };
        if verdict.kind == "claim"
            && let Some(claim) = annotations.claims.iter().find(|it: &&Claim| same(&it.content))
        {
            let objections = on_claims.get(claim.id).cloned().unwrap_or_default();
            let kind = ["kind ", claim.kind.word(), ", ", claim.form.word()].concat();
            let confidence = ["confidence ", claim.confidence.word()].concat();
            let cue = claim.cue.as_ref().map_or("", |cue| cue.lemma.as_str());
            let traits =
                vec![["rule ", &claim.rule].concat(), kind, confidence, ["cue ", cue].concat()];
            claims.push(Mark { right, objections, line, traits });
        } else if verdict.kind == "figure"
            && let Some(figure) = annotations.figures.iter().find(|it: &&Figure| same(&[it.span]))
        {
            let objections = on_figures.get(figure.id).cloned().unwrap_or_default();
            let traits = vec![
                ["rule ", &figure.rule].concat(),
                ["kind ", figure.kind.word()].concat(),
                ["relation ", figure.relation.word()].concat(),
                ["confidence ", figure.confidence.word()].concat(),
                format!(
                    "given {}, group {}, part {}",
                    figure.given_by.is_some(),
                    figure.group.is_some(),
                    figure.part_of.is_some()
                ),
            ];
            figures.push(Mark { right, objections, line, traits });
        }
    }
}

/// Of what is shown: how many wrong and right ones there are of each rule, kind and so on, the worst first.
fn traits(kind: &str, marks: &[Mark]) {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.objections.is_empty()) {
        for name in &mark.traits {
            let (wrong, right) = counts.entry(name).or_default();
            if mark.right { *right += 1 } else { *wrong += 1 }
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, (wrong, right))| std::cmp::Reverse(1000 * wrong / (wrong + right)));
    for (name, (wrong, right)) in rows {
        println!("{kind} {wrong:>4} wrong {right:>4} right  {name}");
    }
}

fn table(kind: &str, names: &[&str], marks: &[Mark]) {
    let count = |right: bool, keep: &dyn Fn(&Mark) -> bool| {
        marks.iter().filter(|mark| mark.right == right && keep(mark)).count()
    };
    let all = |_: &Mark| true;
    println!(
        "{kind} on the same words as when they were judged: {} right, {} wrong",
        count(true, &all),
        count(false, &all)
    );
    println!(
        "{:<16} {:>7} {:>7}   {:>10} {:>10}",
        "check", "wrong", "right", "only wrong", "only right"
    );
    for name in names {
        let by = |mark: &Mark| mark.objections.contains(name);
        let only = |mark: &Mark| mark.objections == [*name];
        println!(
            "{name:<16} {:>7} {:>7}   {:>10} {:>10}",
            count(false, &by),
            count(true, &by),
            count(false, &only),
            count(true, &only)
        );
    }
    let shown = |mark: &Mark| mark.objections.is_empty();
    println!("{:<16} {:>7} {:>7}\n", "shown", count(false, &shown), count(true, &shown));
}
