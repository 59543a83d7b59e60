//! Measures the engine against what people said. Called by `cargo xtask evaluate`; no part of what is shipped.

mod checks;
mod verdicts;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: evaluation checks FOLDER…   what each check of the proof-reader withholds of the cards that editors judged;
                                   a FOLDER holds texts/**/ID.txt and verdicts.jsonl";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["checks", "--show", name, folders @ ..] if !folders.is_empty() => {
            checks::print(&paths(folders), Some(name))
        }
        ["checks", folders @ ..] if !folders.is_empty() => checks::print(&paths(folders), None),
        _ => bail!("{USAGE}"),
    }
}

fn paths<'a>(folders: &[&'a str]) -> Vec<&'a Path> {
    folders.iter().map(|folder| Path::new(*folder)).collect()
}
