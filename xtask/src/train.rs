//! `cargo xtask train` and `cargo xtask evaluate`: the language model, the annotations, and the checks of the proof-reader.
//! The work is done by the members `training` and `evaluation`, built optimised, for training is arithmetic and these
//! commands are not.

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
#[expect(clippy::struct_excessive_bools, reason = "flags of the command line")]
pub(crate) struct EvaluateArguments {
    /// Treebanks (CoNLL-U); one line of scores each. With --checks, --scores and --digest: folders
    #[arg(required = true, value_name = "FILE.conllu")]
    files: Vec<PathBuf>,
    /// Score tokens and sentences found in the raw text instead of tags and heads on gold tokens
    #[arg(long, group = "instead")]
    raw: bool,
    /// Score the antecedents of pronouns in the raw text (GUM's treebanks, with their coreference) instead
    #[arg(long, group = "instead")]
    pronouns: bool,
    /// Print what each check of the proof-reader withholds of the cards in folders with texts/**/ID.txt and verdicts.jsonl
    #[arg(long, group = "instead")]
    checks: bool,
    /// Print precision, recall and F1 of the annotations on the sets of a folder: attribution/*.jsonl, quantity/*.jsonl,
    /// seed/seed.jsonl
    #[arg(long, group = "instead")]
    scores: bool,
    /// Print the digest of the annotations of all *.txt and *.jsonl in folders: it stays as long as they do, to the byte
    #[arg(long, group = "instead")]
    digest: bool,
    /// With --digest: keep the annotations in a file, one line of JSON an article
    #[arg(long, value_name = "FILE", requires = "digest")]
    keep: Option<PathBuf>,
    /// With --digest: say what differs from annotations that were kept, and fail where anything does
    #[arg(long, value_name = "FILE", requires = "digest")]
    against: Option<PathBuf>,
}

/// Trains, and writes the weights and their card into the language room.
pub(crate) fn train(arguments: &TrainArguments) -> Result<()> {
    training("train", &[arguments.folder.as_os_str()])
}

/// Scores the shipped weights, or what is made with them.
pub(crate) fn evaluate(arguments: &EvaluateArguments) -> Result<()> {
    let mut files: Vec<&OsStr> = arguments.files.iter().map(|file| file.as_os_str()).collect();
    for (option, file) in [("--keep", &arguments.keep), ("--against", &arguments.against)] {
        if let Some(file) = file {
            files.extend([OsStr::new(option), file.as_os_str()]);
        }
    }
    let task = match arguments {
        EvaluateArguments { checks: true, .. } => return member("evaluation", "checks", &files),
        EvaluateArguments { scores: true, .. } => return member("evaluation", "scores", &files),
        EvaluateArguments { digest: true, .. } => return member("evaluation", "digest", &files),
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
