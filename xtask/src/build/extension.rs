//! `dist/extension/chrome` and `dist/extension/firefox`: one source, two manifests.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::wasm::Engine;
use super::{Mode, bundle, licences};
use crate::project;

const BROWSERS: [&str; 2] = ["chrome", "firefox"];
const SOURCE: &str = "www/extension";
const ICON_SIZES: [u32; 4] = [16, 32, 48, 128];

/// Writes both extensions.
pub(super) fn write(engine: &Engine, mode: Mode) -> Result<()> {
    for browser in BROWSERS {
        let folder = project::path("dist/extension").join(browser);
        project::empty_folder(&folder)?;
        let manifest = manifest(browser)?;
        project::write(&folder.join("manifest.json"), format!("{manifest:#}\n"))?;
        for size in ICON_SIZES {
            let icon = format!("icons/{size}.png");
            let drawn = project::read_bytes(&project::path(SOURCE).join(&icon))?;
            project::write(&folder.join(icon), drawn)?;
        }
        bundle(&json!({
            "entryPoints": [project::path(SOURCE).join("background.js")],
            "outfile": folder.join("background.js"),
            "format": "iife",
            "target": "es2022",
        }))?;
        // One file with the module inside: nothing has to be readable by pages, so that no page can tell who has it.
        bundle(&json!({
            "entryPoints": [project::path(SOURCE).join("content.js")],
            "outfile": folder.join("sourcemark.js"),
            "format": "iife",
            "target": "es2022",
            "minify": mode == Mode::Release,
            "alias": { "sourcemark-core": engine.glue, "sourcemark-wasm": engine.wasm },
            "loader": { ".wasm": "binary" },
            // The glue's default address of the module; never used here, and no such thing in a content script.
            "define": { "import.meta.url": "\"\"" },
        }))?;
        licences::write(&folder)?;
    }
    Ok(())
}

/// The manifest of one browser: what is common, with the browser's own keys laid over it.
fn manifest(browser: &str) -> Result<Value> {
    let file = project::path(SOURCE).join("manifest.json");
    let source: Value = serde_json::from_str(&project::read(&file)?)
        .with_context(|| format!("{} is not JSON", file.display()))?;
    let mut manifest = Map::new();
    for part in ["common", browser] {
        let Some(keys) = source.get(part).and_then(Value::as_object) else {
            bail!("{} has no part \"{part}\"", file.display());
        };
        manifest.extend(keys.clone());
    }
    manifest.insert("version".to_owned(), project::version()?.into());
    Ok(Value::Object(manifest))
}
