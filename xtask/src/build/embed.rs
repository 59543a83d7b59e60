//! `dist/embed/`: what a publisher's script tag loads.

use anyhow::{Context, Result};
use serde_json::json;

use super::wasm::{Engine, WASM_FILE};
use super::{Mode, bundle, licences};
use crate::project;

/// What the language model's licence asks for, in a line.
const LICENCE: &str = "/* Sourcemark: MIT OR Apache-2.0; its language model: CC BY-SA 4.0, trained on UD English EWT and GUM; see NOTICE */";

/// Writes the loader, the glue and the module.
pub(super) fn write(engine: &Engine, mode: Mode) -> Result<()> {
    let folder = project::path("dist/embed");
    project::empty_folder(&folder)?;
    bundle(&json!({
        "entryPoints": [project::path("www/embed/sourcemark.js")],
        "outfile": folder.join("sourcemark.js"),
        "format": "iife",
        "target": "es2020",
        "minify": mode == Mode::Release,
        "define": { "SOURCEMARK_VERSION": format!("\"{}\"", project::version()?) },
    }))?;
    // Of the glue only what the loader and the playground call.
    let glue = engine.glue.file_name().context("the glue has a name")?.to_string_lossy();
    let entry = format!("export {{ annotate, default, start, whenStopped }} from \"./{glue}\";");
    bundle(&json!({
        "stdin": { "contents": entry, "resolveDir": engine.glue.parent() },
        "outfile": folder.join("sourcemark-core.js"),
        // Whoever copies the three files and nothing else names them all the same.
        "banner": { "js": LICENCE },
        "format": "esm",
        "target": "es2020",
        "minify": mode == Mode::Release,
    }))?;
    project::write(&folder.join(WASM_FILE), project::read_bytes(&engine.wasm)?)?;
    licences::write(&folder)
}
