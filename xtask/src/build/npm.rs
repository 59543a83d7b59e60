//! `dist/npm/`: the package, for browsers, bundlers and Node.

use anyhow::{Result, ensure};
use serde_json::json;

use super::wasm::{Engine, WASM_FILE};
use super::{Mode, bundle, licences};
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

    // As text: Node takes the first of the conditional exports that fits, so that their order has to stay.
    let description = project::read(&project::path("www/npm/package.json"))?;
    let no_version = "\"version\": \"0.0.0\"";
    ensure!(description.contains(no_version), "www/npm/package.json has no line {no_version}");
    let version = format!("\"version\": \"{}\"", project::version()?);
    project::write(&folder.join("package.json"), description.replace(no_version, &version))?;

    project::write(&folder.join("README.md"), project::read(&project::path("www/npm/README.md"))?)?;
    licences::write(&folder)
}
