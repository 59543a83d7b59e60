//! `cargo xtask train` and `cargo xtask evaluate`: the language model. The work is done by the member `training`, built
//! optimised, for training is arithmetic and these commands are not.

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
    /// Treebanks (CoNLL-U); one line of scores each
    #[arg(required = true, value_name = "FILE.conllu")]
    files: Vec<PathBuf>,
    /// Score tokens and sentences found in the raw text instead of tags and heads on gold tokens
    #[arg(long)]
    raw: bool,
    /// Score the antecedents of pronouns in the raw text (GUM's treebanks, with their coreference) instead
    #[arg(long, conflicts_with = "raw")]
    pronouns: bool,
}

/// Trains, and writes the weights and their card into the language room.
pub(crate) fn train(arguments: &TrainArguments) -> Result<()> {
    training("train", &[arguments.folder.as_os_str()])
}

/// Scores the shipped weights.
pub(crate) fn evaluate(arguments: &EvaluateArguments) -> Result<()> {
    let files: Vec<&OsStr> = arguments.files.iter().map(|file| file.as_os_str()).collect();
    let task = match arguments {
        EvaluateArguments { raw: true, .. } => "segment",
        EvaluateArguments { pronouns: true, .. } => "pronouns",
        _ => "evaluate",
    };
    training(task, &files)
}

fn training(task: &str, arguments: &[&OsStr]) -> Result<()> {
    let here = std::env::current_dir().context("the current folder is gone")?;
    let mut command = cargo();
    command
        .current_dir(here)
        .args(["run", "--quiet", "--locked", "--release", "--package", "training"])
        .arg("--manifest-path")
        .arg(project::path("Cargo.toml"))
        .args(["--", task])
        .args(arguments);
    if !run_visibly(&mut command)? {
        bail!("{task} failed");
    }
    Ok(())
}
