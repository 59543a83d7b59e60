//! Which Rust is at work. Bytes, lints and formatting are held to the pinned one; with any other the commands work too,
//! and say what they do not insist on.

use anyhow::{Context, Result};

use crate::command::{run, rustc};
use crate::project;

/// The other version, where it is not the pinned Rust that is at work, as a line names it: "Rust 1.99.1, not the pinned
/// 1.95.0".
pub(crate) fn other_than_pinned() -> Result<Option<String>> {
    let (version, pinned) = (version()?, pinned()?);
    Ok((version != pinned).then(|| format!("Rust {version}, not the pinned {pinned}")))
}

fn version() -> Result<String> {
    let answer = run(rustc().arg("-vV"))?;
    let version = answer.lines().find_map(|line| line.strip_prefix("release: "));
    Ok(version.context("`rustc -vV` does not say its version")?.to_owned())
}

fn pinned() -> Result<String> {
    quoted("rust-toolchain.toml", "channel = ")
}

/// What stands in quotation marks behind `key` in a file of the root.
fn quoted(file: &str, key: &str) -> Result<String> {
    let text = project::read(&project::path(file))?;
    text.lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('"')?.strip_suffix('"'))
        .map(str::to_owned)
        .with_context(|| format!("{file} has no line `{key}\"…\"`"))
}

#[cfg(test)]
mod tests {
    use super::{pinned, quoted};

    /// Then no run of the tests can pass that `rust-version` would not pass.
    #[test]
    fn the_pinned_version_is_the_oldest_that_is_allowed() {
        let oldest = quoted("Cargo.toml", "rust-version = ").unwrap();
        assert_eq!(pinned().unwrap(), format!("{oldest}.0"));
    }
}
