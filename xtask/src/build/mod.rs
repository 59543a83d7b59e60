//! `cargo xtask build`: from Rust to everything in `dist/`.

mod embed;
mod extension;
mod glue;
mod licences;
mod npm;
mod order;
mod panics;
mod ratchet;
mod sizes;
mod wasm;

use anyhow::Result;
use serde_json::Value;

use crate::command::{self, node};
use crate::progress::Step;
use crate::{project, setup};

/// Where the tools that run in Node are installed.
const NODE_TOOLS: &str = "xtask/node";

#[derive(Debug, clap::Args)]
pub(crate) struct BuildArguments {
    /// Keep names and checks, skip wasm-opt and minification
    #[arg(long)]
    debug: bool,
    /// Write the size of what a page loads into CHANGELOG.md, with the reason why it is another than before
    #[arg(long, value_name = "WHAT FOR", conflicts_with = "debug")]
    record: Option<String>,
}

/// How to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What publishers get.
    Release,
    /// Readable, with names in stack traces.
    Debug,
}

/// Runs the command.
pub(crate) fn run(arguments: &BuildArguments) -> Result<()> {
    let mode = if arguments.debug { Mode::Debug } else { Mode::Release };
    write(mode)?;
    sizes::report(mode, arguments.record.as_deref())
}

/// Builds all of `dist/` and prints the sizes; fails where a budget is exceeded.
pub(crate) fn everything(mode: Mode) -> Result<()> {
    write(mode)?;
    sizes::report(mode, None)
}

fn write(mode: Mode) -> Result<()> {
    let engine = engine(mode)?;
    let step = Step::start("Bundle the embed, the npm package and the extensions");
    embed::write(&engine, mode)?;
    npm::write(&engine, mode)?;
    extension::write(&engine, mode)?;
    step.done();
    Ok(())
}

/// Builds `dist/embed/` alone: all that a page needs.
pub(crate) fn embed_only(mode: Mode) -> Result<()> {
    let engine = engine(mode)?;
    embed::write(&engine, mode)
}

fn engine(mode: Mode) -> Result<wasm::Engine> {
    setup::wasm_target()?;
    setup::npm_packages(NODE_TOOLS)?;
    wasm::build(mode)
}

/// Runs esbuild with these options of its `build` function.
fn bundle(options: &Value) -> Result<()> {
    let script = project::path(NODE_TOOLS).join("bundle.mjs");
    command::run(node(&script).arg(options.to_string()))?;
    Ok(())
}
