//! `dist/npm/`: the package, for browsers, bundlers and Node.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::wasm::{Engine, WASM_FILE};
use super::{Mode, bundle};
use crate::project;

/// Writes the package.
pub(super) fn write(engine: &Engine, mode: Mode) -> Result<()> {
    let folder = project::path("dist/npm");
    project::empty_folder(&folder)?;
    bundle(&json!({
        "entryPoints": [engine.glue],
        "outfile": folder.join("sourcemark.js"),
        "format": "esm",
        "target": "es2020",
        "minify": mode == Mode::Release,
    }))?;
    project::write(&folder.join(WASM_FILE), project::read_bytes(&engine.wasm)?)?;
    project::write(&folder.join("sourcemark.d.ts"), project::read(&engine.types)?)?;
    project::write(&folder.join("node.js"), project::read(&project::path("www/npm/node.js"))?)?;

    let source = project::path("www/npm/package.json");
    let mut package: Value = serde_json::from_str(&project::read(&source)?)
        .with_context(|| format!("{} is not JSON", source.display()))?;
    package["version"] = project::version()?.into();
    project::write(&folder.join("package.json"), format!("{package:#}\n"))?;

    for document in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        let file = project::path(document);
        if file.exists() {
            project::write(&folder.join(document), project::read(&file)?)?;
        }
    }
    Ok(())
}
