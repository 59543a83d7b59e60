//! The developer's commands. `cargo xtask` prints what there is.
//!
//! Every command installs what it needs and may install (the wasm target, npm packages pinned by a lock file, and for
//! the tests Debian's browsers), and otherwise says in one line what to install.

#![expect(
    clippy::disallowed_methods,
    reason = "`Instant::now` is banned for the wasm; this is a native tool"
)]

mod bench;
mod build;
mod command;
mod progress;
mod project;
mod screenshot;
mod serve;
mod setup;
mod test;
mod toolchain;
mod train;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The developer's commands of Sourcemark.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write dist/: the script-tag embed, the npm package and the extensions; print their sizes
    Build(build::BuildArguments),
    /// Build, and serve the demo, or an article of your own, with the widget on it
    Serve(serve::ServeArguments),
    /// Run every test: formatting, lints, native tests, types, sizes, npm package, both browsers
    Test(test::TestArguments),
    /// Time the shipped wasm beside compromise and Microsoft Recognizers on one text
    Bench(bench::BenchArguments),
    /// Draw www/screenshot.png, the picture in the README
    Screenshot,
    /// Train the language model from treebanks; writes the weights and their card
    Train(train::TrainArguments),
    /// Print UPOS, UAS and LAS of the shipped language model on treebanks, or how good the annotations are
    Evaluate(train::EvaluateArguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Task::Build(arguments) => build::run(&arguments),
        Task::Serve(arguments) => serve::run(&arguments),
        Task::Test(arguments) => test::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
        Task::Screenshot => screenshot::run(),
        Task::Train(arguments) => train::train(&arguments),
        Task::Evaluate(arguments) => train::evaluate(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(project::exit_status(&error))
        }
    }
}
