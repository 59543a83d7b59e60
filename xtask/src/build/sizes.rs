//! What a page loads, in bytes, against the budget.

use std::path::Path;

use anyhow::{Result, bail};

use super::{Mode, ratchet};
use crate::{project, toolchain};

/// Everything that a page loads, brotli, in bytes. Hypothesis loads 286,000, Harper 7,490,000. Below it the [`ratchet`]
/// holds.
const PAGE_BUDGET: usize = 300_000;

/// The loader alone, brotli, in bytes: it is what delays other scripts.
const LOADER_BUDGET: usize = 3_000;

const PAGE_FILES: [&str; 3] =
    ["embed/sourcemark.js", "embed/sourcemark-core.js", "embed/sourcemark.wasm"];
/// Not loaded by pages; the npm package holds the same module.
const OTHER_FILES: [&str; 1] = ["extension/chrome/sourcemark.js"];

/// Prints a table of sizes; an error where a release exceeds a budget, or what was recorded before. With a reason, the
/// new size is recorded.
pub(super) fn report(mode: Mode, record: Option<&str>) -> Result<()> {
    println!("{:<32} {:>11} {:>11}", "dist/", "raw", "brotli");
    let mut total = Size::default();
    let mut loader = Size::default();
    for (index, file) in PAGE_FILES.iter().enumerate() {
        let size = measure(&project::path("dist").join(file))?;
        println!("{}", row(file, size));
        if index == 0 {
            loader = size;
        }
        total = Size { raw: total.raw + size.raw, brotli: total.brotli + size.brotli };
    }
    println!("{}", row("all that a page loads", total));
    for file in OTHER_FILES {
        println!("{}", row(file, measure(&project::path("dist").join(file))?));
    }
    if mode == Mode::Debug {
        return Ok(());
    }
    // Other compilers give other bytes, which say nothing about a change of ours.
    if let Some(other) = toolchain::other_than_pinned()? {
        if record.is_some() {
            bail!("sizes are recorded with the pinned Rust; this is {other}");
        }
        println!("compiled by {other}: not held to the budget");
        return Ok(());
    }
    if loader.brotli > LOADER_BUDGET {
        bail!("the loader takes {} bytes, its budget is {LOADER_BUDGET}", loader.brotli);
    }
    if total.brotli > PAGE_BUDGET {
        bail!("a page loads {} bytes, the budget is {PAGE_BUDGET}", total.brotli);
    }
    match record {
        Some(what_for) => ratchet::record(total.brotli, what_for)?,
        None => ratchet::check(total.brotli)?,
    }
    println!(
        "budget: {} of {} bytes, loader {} of {}",
        grouped(total.brotli),
        grouped(PAGE_BUDGET),
        grouped(loader.brotli),
        grouped(LOADER_BUDGET)
    );
    Ok(())
}

#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

fn measure(file: &Path) -> Result<Size> {
    let bytes = project::read_bytes(file)?;
    Ok(Size { raw: bytes.len(), brotli: packed(&bytes)? })
}

/// How many bytes a page loads for these.
pub(super) fn packed(mut bytes: &[u8]) -> Result<usize> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        // What content delivery networks use; more would flatter us.
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &settings)?;
    Ok(packed.len())
}

fn row(name: &str, size: Size) -> String {
    format!("{name:<32} {:>11} {:>11}", grouped(size.raw), grouped(size.brotli))
}

/// A number with commas between the thousands.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}
