//! For each check of the proof-reader: how many wrong cards it withholds and how many right ones it costs, alone and where
//! no other check does.

use std::path::Path;

use anyhow::Result;
use sourcemark::annotation::{Claim, Figure, TextSpan};
use sourcemark::review::{self, CLAIM_CHECKS, FIGURE_CHECKS};
use sourcemark::{Article, Options, annotate};

use crate::verdicts::{self, Judged};

/// A judged mark that today's engine still makes on the same words.
struct Mark {
    right: bool,
    objections: Vec<&'static str>,
    line: String,
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
    table("claims", &names(CLAIM_CHECKS), &claims);
    table("figures", &names(FIGURE_CHECKS), &figures);
    if let Some(show) = show {
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
    let (on_claims, on_figures) = review::objections(&article, &annotations, options.show());
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
        let (objections, marks) = match verdict.kind.as_str() {
            "claim" => {
                let of = |claim: &&Claim| same(&claim.content);
                (
                    annotations.claims.iter().find(of).and_then(|claim| on_claims.get(claim.id)),
                    &mut *claims,
                )
            }
            "figure" => {
                let of = |figure: &&Figure| same(&[figure.span]);
                let found = annotations.figures.iter().find(of);
                (found.and_then(|figure| on_figures.get(figure.id)), &mut *figures)
            }
            _ => continue,
        };
        if let Some(objections) = objections {
            marks.push(Mark { right, objections: objections.clone(), line });
        }
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
