//! `cargo xtask test`: every test there is, in the order of what they cost.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::build::{self, Mode};
use crate::command::{cargo, command, node, run_visibly};
use crate::progress::seconds;
use crate::project;
use crate::setup::{self, Browsers, WASM_TARGET};
use crate::toolchain;

/// Where the tests that run in Node are, with what they need.
pub(crate) const BROWSER_TESTS: &str = "tests/browser";
/// Those that need no browser.
const NODE_TESTS: [&str; 2] = ["npm.test.mjs", "web_annotation.test.mjs"];

#[derive(Debug, clap::Args)]
pub(crate) struct TestArguments {
    /// Only these checks, by name; `--list` names them
    #[arg(value_name = "CHECK")]
    only: Vec<String>,
    /// List the checks
    #[arg(long)]
    list: bool,
}

/// What can be checked by itself.
struct Check {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<bool>,
}

const CHECKS: &[Check] = &[
    Check { name: "format", what: "formatting of the Rust sources", run: format },
    Check { name: "clippy", what: "lints, native", run: clippy },
    Check { name: "clippy-wasm", what: "lints, wasm32", run: clippy_wasm },
    Check { name: "native", what: "native tests: the engine, the command line", run: native },
    Check { name: "xtask", what: "native tests: these commands, and what measures", run: xtask },
    Check { name: "types", what: "types of the JavaScript sources", run: types },
    Check { name: "build", what: "dist/, within the size budget", run: build },
    Check { name: "npm", what: "the npm package in Node, and its export as linked data", run: npm },
    Check {
        name: "browser",
        what: "the page and the extension, in Chromium and Firefox",
        run: browser,
    },
];

/// Runs the command: an error if any check fails; all of them are run nevertheless.
pub(crate) fn run(arguments: &TestArguments) -> Result<()> {
    if arguments.list {
        for check in CHECKS {
            println!("{:<12} {}", check.name, check.what);
        }
        return Ok(());
    }
    for name in &arguments.only {
        if !CHECKS.iter().any(|check| check.name == name) {
            bail!("no check is called {name}; `cargo xtask test --list` names them");
        }
    }
    let chosen = |check: &&Check| {
        arguments.only.is_empty() || arguments.only.iter().any(|name| name == check.name)
    };
    let checks: Vec<&Check> = CHECKS.iter().filter(chosen).collect();

    let started = Instant::now();
    let mut results = Vec::new();
    for (index, check) in checks.iter().enumerate() {
        println!("\n── {} of {}: {} ── {}", index + 1, checks.len(), check.name, check.what);
        let started = Instant::now();
        let passed = (check.run)().unwrap_or_else(|error| {
            println!("error: {error:#}");
            false
        });
        results.push((check, passed, started.elapsed()));
    }
    summarise(&results, started.elapsed())
}

fn summarise(results: &[(&&Check, bool, Duration)], total: Duration) -> Result<()> {
    println!();
    for (check, passed, time) in results {
        let sign = if *passed { "✓" } else { "✗" };
        println!("{sign} {:<12} {:<52} {:>12}", check.name, check.what, seconds(*time));
    }
    let failed: Vec<&str> =
        results.iter().filter(|result| !result.1).map(|result| result.0.name).collect();
    if failed.is_empty() {
        println!("all {} checks passed in {}", results.len(), seconds(total));
        return Ok(());
    }
    bail!("failed: {}", failed.join(", "))
}

fn format() -> Result<bool> {
    setup::component("fmt", "rustfmt")?;
    let passed = run_visibly(cargo().args(["fmt", "--all", "--check"]))?;
    match toolchain::other_than_pinned()? {
        Some(other) if !passed => {
            println!("formatted by {other}: not counted");
            Ok(true)
        }
        _ => Ok(passed),
    }
}

/// What is said to the compiler of lints: with the pinned one none may be broken. Others know other ones, which nobody
/// has seen yet.
fn severity() -> Result<[&'static str; 3]> {
    Ok(match toolchain::other_than_pinned()? {
        None => ["--", "--deny", "warnings"],
        Some(other) => {
            println!("linted by {other}: what it finds is shown, and not counted");
            ["--", "--cap-lints", "warn"]
        }
    })
}

fn clippy() -> Result<bool> {
    setup::component("clippy", "clippy")?;
    // One package at a time, as they are built otherwise: together they would be compiled with each other's features.
    let engine =
        ["clippy", "--locked", "--package", "sourcemark", "--all-targets", "--features", "cli"];
    let severity = severity()?;
    let mut passed = run_visibly(cargo().args(engine).args(severity))?;
    for tool in ["evaluation", "xtask"] {
        let tools = ["clippy", "--locked", "--package", tool, "--all-targets"];
        passed &= run_visibly(cargo().args(tools).args(severity))?;
    }
    Ok(passed)
}

fn clippy_wasm() -> Result<bool> {
    setup::component("clippy", "clippy")?;
    setup::wasm_target()?;
    let lint = ["clippy", "--locked", "--package", "sourcemark", "--lib", "--target", WASM_TARGET];
    run_visibly(cargo().args(lint).args(severity()?))
}

fn native() -> Result<bool> {
    // A card that says something new fails, and leaves no file behind.
    run_visibly(cargo().env("INSTA_UPDATE", "no").args([
        "test",
        "--locked",
        "--package",
        "sourcemark",
        "--features",
        "cli",
        "--no-fail-fast",
    ]))
}

fn xtask() -> Result<bool> {
    let tools = ["test", "--locked", "--package", "xtask", "--package", "evaluation"];
    run_visibly(cargo().args(tools))
}

fn types() -> Result<bool> {
    setup::npm_packages(BROWSER_TESTS)?;
    let tests = project::path(BROWSER_TESTS);
    run_visibly(node(&tests.join("node_modules/typescript/bin/tsc")).arg("--project").arg(tests))
}

fn build() -> Result<bool> {
    build::everything(Mode::Release)?;
    Ok(true)
}

fn npm() -> Result<bool> {
    setup::npm_packages(BROWSER_TESTS)?;
    run_visibly(node_tests().args(NODE_TESTS))
}

fn browser() -> Result<bool> {
    setup::npm_packages(BROWSER_TESTS)?;
    let Browsers { chromium, firefox } = setup::browsers()?;
    let mut tests = node_tests();
    tests.env("CHROMIUM", chromium).env("FIREFOX", firefox);
    tests.env("XTASK", std::env::current_exe()?);
    tests.args(browser_test_files()?);
    run_visibly(&mut tests)
}

/// Every file of tests but those that need no browser, so that a new file is run without being listed.
fn browser_test_files() -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(project::path(BROWSER_TESTS))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") && !NODE_TESTS.contains(&name.as_str()) {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// Node's own test runner. One file at a time: two browsers at once make each other late.
fn node_tests() -> Command {
    let mut node = command("node");
    node.current_dir(project::path(BROWSER_TESTS));
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    node
}
