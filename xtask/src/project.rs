//! Where things are, and what version this is.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the repository, absolute.
pub(crate) fn root() -> &'static Path {
    // `xtask` is a folder of the root, wherever the command is called from.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A path under the root.
pub(crate) fn path(below: &str) -> PathBuf {
    root().join(below)
}

/// The version that everything in `dist/` carries: the one in the root's `Cargo.toml`.
pub(crate) fn version() -> Result<String> {
    let manifest = read(&path("Cargo.toml"))?;
    manifest
        .lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .context("Cargo.toml has no line `version = \"…\"`")
}

/// Reads a text file; the error names it.
pub(crate) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Reads a file's bytes; the error names it.
pub(crate) fn read_bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Writes a file, with the folders above it; the error names it.
pub(crate) fn write(file: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(file, contents).with_context(|| format!("cannot write {}", file.display()))
}

/// Makes a folder that exists and is empty.
pub(crate) fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// An error in what the user gave (exit status 2), in contrast to one in the project or the machine (1).
#[derive(Debug)]
pub(crate) struct BadInput(pub(crate) String);

impl fmt::Display for BadInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for BadInput {}

/// The process's exit status for an error.
pub(crate) fn exit_status(error: &anyhow::Error) -> u8 {
    if error.is::<BadInput>() { 2 } else { 1 }
}
