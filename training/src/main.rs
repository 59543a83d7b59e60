//! Trains the tagger and parser from treebanks, and measures them. Called by `cargo xtask train`
//! and `cargo xtask evaluate`; no part of what is shipped.

#![expect(
    clippy::disallowed_methods,
    reason = "`Instant::now` is banned for the wasm; this is a native tool"
)]

mod arithmetic;
mod card;
mod coreference;
mod encoder;
mod evaluate;
mod network;
mod oracle;
mod parameters;
mod places;
mod segmentation;
mod train;
mod treebank;
mod vocabulary;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use sourcemark::languages;

use crate::train::Settings;

const USAGE: &str = "\
usage: training train DIR [OUT]        train on DIR/*-train.conllu; write OUT.bin and OUT.md
       training card DIR               write the card of the shipped weights again
       training evaluate FILE.conllu…  UPOS, UAS and LAS of the shipped weights on gold tokens
       training pronouns FILE.conllu…  whether pronouns find their antecedents; --show prints the wrong ones
       training segment FILE.conllu…   tokens and sentences found in the raw text; --show prints what differs";

/// Where the shipped weights are, without the ending.
const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/languages/en/model/english");

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
        ["train", folder] => train(Path::new(folder), SHIPPED),
        ["train", folder, out] => train(Path::new(folder), out),
        ["card", folder] => card(Path::new(folder)),
        ["evaluate", files @ ..] if !files.is_empty() => evaluate(files),
        ["pronouns", "--show", files @ ..] if !files.is_empty() => pronouns(files, true),
        ["pronouns", files @ ..] if !files.is_empty() => pronouns(files, false),
        ["segment", "--show", files @ ..] if !files.is_empty() => segment(files, true),
        ["segment", files @ ..] if !files.is_empty() => segment(files, false),
        _ => bail!("{USAGE}"),
    }
}

fn train(folder: &Path, out: &str) -> Result<()> {
    let settings = Settings::default();
    let mut sentences = Vec::new();
    for file in treebank::training_files(folder)? {
        sentences.extend(treebank::read(&file)?);
    }
    let mut development = Vec::new();
    for file in treebank::development_files(folder)? {
        development.extend(treebank::read(&file)?);
    }
    let weights = train::train(&sentences, &development, &settings)?;
    let card = card::card(folder, &weights, &settings)?;
    for (ending, content) in [("bin", weights.as_slice()), ("md", card.as_bytes())] {
        let path = PathBuf::from(format!("{out}.{ending}"));
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {}", path.display());
    }
    println!("{} bytes, {} with brotli", weights.len(), card::packed_size(&weights)?);
    Ok(())
}

fn card(folder: &Path) -> Result<()> {
    let weights = fs::read(format!("{SHIPPED}.bin"))?;
    let card = card::card(folder, &weights, &Settings::default())?;
    fs::write(format!("{SHIPPED}.md"), card).context("cannot write the card")
}

fn evaluate(files: &[&str]) -> Result<()> {
    let model = languages::en::model().context("the shipped weights cannot be read")?;
    for file in files {
        let score = evaluate::score(model, &treebank::read(Path::new(file))?);
        println!("{file} {score}");
    }
    Ok(())
}

fn segment(files: &[&str], show: bool) -> Result<()> {
    for file in files {
        println!("{file} {}", segmentation::measure(Path::new(file), show)?);
    }
    Ok(())
}

fn pronouns(files: &[&str], show: bool) -> Result<()> {
    let mut all = coreference::Score::default();
    for file in files {
        let score = coreference::measure(Path::new(file), show)?;
        println!("{file} {score}");
        all = all.plus(score);
    }
    println!("all {all}");
    Ok(())
}
