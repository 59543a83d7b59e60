//! `cargo xtask bench`: the shipped wasm beside its peers.

use anyhow::{Result, bail};

use crate::build::{self, Mode};
use crate::command::{node, run_visibly};
use crate::{project, setup};

const FOLDER: &str = "benches";

#[derive(Debug, clap::Args)]
pub(crate) struct BenchArguments {
    /// How often each side is timed
    #[arg(long, value_name = "N", default_value_t = 15)]
    rounds: u32,
}

/// Runs the command.
pub(crate) fn run(arguments: &BenchArguments) -> Result<()> {
    build::everything(Mode::Release)?;
    setup::npm_packages(FOLDER)?;
    println!();
    let script = project::path(FOLDER).join("peers.mjs");
    if !run_visibly(node(&script).arg(arguments.rounds.to_string()))? {
        bail!("the benchmark failed");
    }
    Ok(())
}
