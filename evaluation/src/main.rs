//! Measures the engine against what people said, and against itself. Called by `cargo xtask evaluate`; no part of what is
//! shipped.

mod checks;
mod digest;
mod files;
mod scores;
#[cfg(test)]
mod scratch;
mod verdicts;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
usage: evaluation checks FOLDER…   what each check of the proof-reader withholds of the cards that editors judged;
                                   a FOLDER holds texts/**/ID.txt and verdicts.jsonl
       evaluation scores FOLDER    precision, recall and F1 on the sets that FOLDER holds: attribution/*.jsonl,
                                   quantity/*.jsonl, seed/seed.jsonl
       evaluation digest FOLDER… [--keep FILE] [--against FILE]
                                   the digest of the annotations of all *.txt and *.jsonl below; keeps them, or says
                                   what differs from ones that were kept: then the exit status is 1";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Says whether what was compared, if anything, is the same.
fn run(arguments: &[String]) -> Result<bool> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["checks", "--show", name, folders @ ..] if !folders.is_empty() => {
            checks::print(&paths(folders), Some(name))?;
        }
        ["checks", folders @ ..] if !folders.is_empty() => checks::print(&paths(folders), None)?,
        ["scores", folder] => scores::print(Path::new(folder), &mut io::stdout().lock())?,
        ["digest", arguments @ ..] => return digest(arguments),
        _ => bail!("{USAGE}"),
    }
    Ok(true)
}

fn digest(arguments: &[&str]) -> Result<bool> {
    let (mut folders, mut keep, mut against) = (Vec::new(), None, None);
    let mut arguments = arguments.iter().map(Path::new);
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--keep") => keep = Some(arguments.next().context(USAGE)?),
            Some("--against") => against = Some(arguments.next().context(USAGE)?),
            _ => folders.push(argument),
        }
    }
    if folders.is_empty() {
        bail!("{USAGE}");
    }
    digest::print(&folders, keep, against, &mut io::stdout().lock())
}

fn paths<'a>(folders: &[&'a str]) -> Vec<&'a Path> {
    folders.iter().map(|folder| Path::new(*folder)).collect()
}
