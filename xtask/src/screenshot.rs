//! `cargo xtask screenshot`: the picture in the README, drawn from the demo as it is.

use anyhow::{Result, bail};

use crate::build::{self, Mode};
use crate::command::{node, run_visibly};
use crate::test::BROWSER_TESTS;
use crate::{project, setup};

/// Runs the command.
pub(crate) fn run() -> Result<()> {
    build::embed_only(Mode::Release)?;
    setup::npm_packages(BROWSER_TESTS)?;
    let browsers = setup::browsers()?;
    let script = project::path(BROWSER_TESTS).join("screenshot.mjs");
    if !run_visibly(node(&script).env("CHROMIUM", browsers.chromium))? {
        bail!("the picture could not be drawn");
    }
    println!("www/screenshot.png");
    Ok(())
}
