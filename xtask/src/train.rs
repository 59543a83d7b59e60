//! `cargo xtask train` and `cargo xtask evaluate`: the language model, and the checks of the proof-reader. The work is done
//! by the members `training` and `evaluation`, built optimised, for training is arithmetic and these commands are not.

use std::ffi::OsStr;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, run_visibly};
use crate::project;

#[derive(Debug, clap::Args)]
pub(crate) struct TrainArguments {
    /// The folder with the treebanks: every *-train.conllu is trained on, *-dev and *-test are scored in the card
    folder: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct EvaluateArguments {
    /// Treebanks (CoNLL-U); one line of scores each. With --checks: folders of judged articles
    #[arg(required = true, value_name = "FILE.conllu")]
    files: Vec<PathBuf>,
    /// Score tokens and sentences found in the raw text instead of tags and heads on gold tokens
    #[arg(long)]
    raw: bool,
    /// Score the antecedents of pronouns in the raw text (GUM's treebanks, with their coreference) instead
    #[arg(long, conflicts_with = "raw")]
    pronouns: bool,
    /// Print what each check of the proof-reader withholds of the cards in folders with texts/**/ID.txt and verdicts.jsonl
    #[arg(long, conflicts_with_all = ["raw", "pronouns"])]
    checks: bool,
}

/// Trains, and writes the weights and their card into the language room.
pub(crate) fn train(arguments: &TrainArguments) -> Result<()> {
    training("train", &[arguments.folder.as_os_str()])
}

/// Scores the shipped weights.
pub(crate) fn evaluate(arguments: &EvaluateArguments) -> Result<()> {
    let files: Vec<&OsStr> = arguments.files.iter().map(|file| file.as_os_str()).collect();
    let task = match arguments {
        EvaluateArguments { checks: true, .. } => return member("evaluation", "checks", &files),
        EvaluateArguments { raw: true, .. } => "segment",
        EvaluateArguments { pronouns: true, .. } => "pronouns",
        _ => "evaluate",
    };
    training(task, &files)
}

fn training(task: &str, arguments: &[&OsStr]) -> Result<()> {
    member("training", task, arguments)
}

/// Runs a task of a member of the workspace.
fn member(name: &str, task: &str, arguments: &[&OsStr]) -> Result<()> {
    let here = std::env::current_dir().context("the current folder is gone")?;
    let mut command = cargo();
    command
        .current_dir(here)
        .args(["run", "--quiet", "--locked", "--release", "--package", name])
        .arg("--manifest-path")
        .arg(project::path("Cargo.toml"))
        .args(["--", task])
        .args(arguments);
    if !run_visibly(&mut command)? {
        bail!("{task} failed");
    }
    Ok(())
}
