//! Installs what is missing, or says in one line what to install.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{answers, cargo, command, run, rustc};
use crate::progress::Step;
use crate::project;

/// The compilation target of everything that runs in a page.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The least major version of Node that the tools run on.
const NODE_MAJOR: u32 = 20;

/// Makes sure that the compiler can build WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let library = run(rustc().args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .context("`rustc` is needed; install Rust from https://rustup.rs")?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    if !answers("rustup", "--version") {
        bail!(
            "the target {WASM_TARGET} is missing; install it with your distribution's package or with rustup"
        );
    }
    let step = Step::start("Install the WebAssembly target of Rust");
    run(command("rustup").args(["target", "add", WASM_TARGET]))?;
    step.done();
    Ok(())
}

/// Makes sure that a component of the toolchain is there: the cargo command that it brings, and its name.
pub(crate) fn component(subcommand: &str, name: &str) -> Result<()> {
    if run(cargo().args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    if !answers("rustup", "--version") {
        bail!(
            "`cargo {subcommand}` is missing; install {name} with your distribution's package or with rustup"
        );
    }
    let step = Step::start(format!("Install {name}"));
    run(command("rustup").args(["component", "add", name]))?;
    step.done();
    Ok(())
}

/// Makes sure that Node is there and new enough.
pub(crate) fn node() -> Result<()> {
    let wanted = format!(
        "Node {NODE_MAJOR} or later with npm is needed: install it from https://nodejs.org"
    );
    let Ok(answer) = run(command("node").arg("--version")) else { bail!("{wanted}") };
    let major =
        answer.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    if major.is_none_or(|major: u32| major < NODE_MAJOR) {
        bail!("{wanted} (found {})", answer.trim());
    }
    if !answers("npm", "--version") {
        bail!("{wanted} (npm not found)");
    }
    Ok(())
}

/// Makes sure that a folder's npm packages are those of its lock file.
///
/// No package's install script is run: none is needed, and none is to fetch a browser or a binary behind our back.
pub(crate) fn npm_packages(folder: &str) -> Result<()> {
    node()?;
    let folder_path = project::path(folder);
    let lock = project::read(&folder_path.join("package-lock.json"))?;
    let stamp = folder_path.join("node_modules/.installed-from-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let step = Step::start(format!("Install the npm packages of {folder}"));
    run(command("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&folder_path))?;
    project::write(&stamp, lock)?;
    step.done();
    Ok(())
}

/// The browsers that the tests drive.
#[derive(Debug)]
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) firefox: PathBuf,
}

/// The last Firefox whose driver refuses what the tests ask of it, and the first that was seen to do it.
const OLD_FIREFOX: u32 = 140;
const GOOD_FIREFOX: u32 = 153;

/// Finds the browsers, or installs Debian's where that is allowed. `CHROMIUM` and `FIREFOX` name others.
pub(crate) fn browsers() -> Result<Browsers> {
    for variable in ["CHROMIUM", "FIREFOX"] {
        if let Some(named) = std::env::var_os(variable).map(PathBuf::from) {
            ensure!(named.is_file(), "{variable} names {}, which is no file", named.display());
        }
    }
    if let Some(found) = find_browsers()
        && !is_old(firefox_version(&found.firefox)?)
    {
        return Ok(found);
    }
    if is_debian() && is_root() {
        let step = Step::start("Install Chromium and Firefox");
        run(command("apt-get").arg("update"))?;
        let install = [
            "install",
            "--yes",
            "--no-install-recommends",
            "chromium",
            "firefox-esr",
            "fonts-liberation",
        ];
        run(command("apt-get").args(install).env("DEBIAN_FRONTEND", "noninteractive"))?;
        step.done();
    }
    let found = find_browsers().context(
        "Chromium and Firefox are needed: install them (Debian: `apt-get install chromium firefox-esr \
         fonts-liberation` as root), or name them in the variables CHROMIUM and FIREFOX",
    )?;
    let version = firefox_version(&found.firefox)?;
    ensure!(
        !is_old(version),
        "Firefox {version} is too old for the tests, {GOOD_FIREFOX} is known to do: install a newer one (Debian: from its \
         security updates), or name it in the variable FIREFOX"
    );
    Ok(found)
}

fn is_old(firefox: u32) -> bool {
    firefox <= OLD_FIREFOX
}

/// The major version of a Firefox.
fn firefox_version(program: &Path) -> Result<u32> {
    let answer = run(command(program).arg("--version"))?;
    major(&answer)
        .with_context(|| format!("{} is no Firefox: {}", program.display(), answer.trim()))
}

/// The number before the first point of "Mozilla Firefox 153.8.0esr".
fn major(answer: &str) -> Option<u32> {
    answer.lines().last()?.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

fn find_browsers() -> Option<Browsers> {
    let chromium = find_program(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    )?;
    let firefox = find_program("FIREFOX", &["firefox-esr", "firefox"])?;
    Some(Browsers { chromium, firefox })
}

/// The program that a variable names, or the first of these in `PATH`.
fn find_program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(variable) {
        return Some(named.into());
    }
    let folders = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&folders)
            .map(|folder| folder.join(name))
            .find(|program| program.is_file())
    })
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|release| release.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    run(command("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::{is_old, major};

    #[test]
    fn the_version_of_firefox_is_read() {
        assert_eq!(major("Mozilla Firefox 153.8.0esr\n"), Some(153));
        assert_eq!(major("Warning: no display 1.x\nMozilla Firefox 140.12.0esr"), Some(140));
        assert_eq!(major("GNU bash\n"), None);
        assert!(is_old(140) && !is_old(153));
    }
}
