//! From Rust to a WebAssembly module and its JavaScript glue.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::{Mode, NODE_TOOLS, glue, order, panics, sizes};
use crate::command::{cargo, run};
use crate::progress::Step;
use crate::project;
use crate::setup::WASM_TARGET;

/// How the module is optimised. With "s" 1,000 words take 4.5 ms, not 6.8, but the module is 19 kB larger after brotli,
/// and over the budget. What is hot and small stands in crates that are compiled for speed.
const OPT_LEVEL: &str = "z";

/// What wasm-opt does, chosen for the size after brotli: `-Oz` makes the module a tenth smaller and its brotli 2 %
/// larger, mostly by inlining and by ordering functions by how often they are called, and takes ten times as long.
///
/// `dce` takes away what stands behind the traps that [`panics`] puts in.
///
/// `dealign` makes all hints of alignment, which no engine heeds, the same: 1.1 kB.
///
/// `optimize-added-constants-propagate` moves what is added to an address into the load: 0.7 kB. It takes for granted
/// that nothing is kept in the lowest kilobyte of the memory, which is the far end of the stack.
const PASSES: [&str; 17] = [
    "low-memory-unused",
    "dae",
    "dce",
    "precompute-propagate",
    "duplicate-function-elimination",
    "optimize-instructions",
    "optimize-added-constants-propagate",
    "rse",
    "coalesce-locals",
    "optimize-instructions",
    "simplify-locals-nostructure",
    "merge-blocks",
    "vacuum",
    "code-folding",
    "reorder-locals",
    "remove-unused-module-elements",
    "dealign",
];

/// The file name that the glue asks for where nothing else is given.
pub(super) const WASM_FILE: &str = "sourcemark.wasm";

/// The engine, built: three files in `target/xtask/`.
#[derive(Debug)]
pub(super) struct Engine {
    /// The module.
    pub(super) wasm: PathBuf,
    /// Its glue: an ES module, not minified.
    pub(super) glue: PathBuf,
    /// The glue's types.
    pub(super) types: PathBuf,
}

/// Compiles, binds and optimises.
pub(super) fn build(mode: Mode) -> Result<Engine> {
    let compiled = compile(mode)?;
    let folder = project::path("target/xtask");
    let engine = Engine {
        wasm: folder.join(WASM_FILE),
        glue: folder.join("sourcemark-core.js"),
        types: folder.join("sourcemark-core.d.ts"),
    };
    // What is in the folder stays if it was made from the same module by the same tools.
    let key = key(&compiled, mode)?;
    let key_file = folder.join("made-from");
    if fs::read_to_string(&key_file).is_ok_and(|made_from| made_from == key) {
        return Ok(engine);
    }
    project::empty_folder(&folder)?;
    let step = Step::start("Bind it to JavaScript");
    let bound = bind(&compiled, &engine, mode)?;
    step.done();
    match mode {
        Mode::Release => {
            let step = Step::start("Optimise it");
            optimise(&bound, &engine.wasm)?;
            step.done();
        }
        Mode::Debug => project::write(&engine.wasm, project::read_bytes(&bound)?)?,
    }
    project::write(&key_file, key)?;
    Ok(engine)
}

/// Names a compiled module and all that decides what becomes of it: this program, and the lock file of the tools.
fn key(compiled: &Path, mode: Mode) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    project::read_bytes(compiled)?.hash(&mut hasher);
    project::read_bytes(&std::env::current_exe()?)?.hash(&mut hasher);
    project::read_bytes(&project::path(NODE_TOOLS).join("package-lock.json"))?.hash(&mut hasher);
    Ok(format!("{mode:?} {:016x}", hasher.finish()))
}

fn compile(mode: Mode) -> Result<PathBuf> {
    let profile = if mode == Mode::Release { "release" } else { "debug" };
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or(project::path("target"), PathBuf::from);
    let compiled = target.join(WASM_TARGET).join(profile).join("sourcemark.wasm");
    // The libraries too, and all of it optimised as a whole.
    let step = Step::start(if compiled.exists() {
        "Compile to WebAssembly"
    } else {
        "Compile to WebAssembly, at first for minutes"
    });
    let mut build = cargo();
    build.args(["build", "--locked", "--package", "sourcemark", "--lib", "--target", WASM_TARGET]);
    if mode == Mode::Release {
        build.arg("--release").arg("--config");
        build.arg(format!("profile.release.opt-level='{OPT_LEVEL}'"));
    }
    run(&mut build)?;
    step.done();
    Ok(compiled)
}

/// Writes the glue and its types, and the module that fits them, not optimised yet; gives the latter's place.
fn bind(compiled: &Path, engine: &Engine, mode: Mode) -> Result<PathBuf> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("sourcemark").typescript(true);
    bindgen.debug(mode == Mode::Debug).keep_debug(mode == Mode::Debug);
    // The names tell what panics; wasm-opt drops them.
    bindgen.remove_name_section(false).remove_producers_section(true);
    bindgen.web(true)?.omit_default_module_path(false);
    let mut output = bindgen.generate_output()?;

    let theirs = "sourcemark_bg.wasm";
    ensure!(output.js().contains(theirs), "wasm-bindgen's glue no longer names {theirs}");
    let mut glue = glue::watched(&output.js().replace(theirs, WASM_FILE))?;
    let mut types = output.ts().context("wasm-bindgen wrote no types")?.to_owned();
    if mode == Mode::Release {
        let module = output.wasm_mut();
        let imports = module.imports.iter_mut().map(|import| &mut import.name);
        shorten(imports, 'i', &mut [&mut glue])?;
        // What is exported for the glue alone; the others are the API.
        let exports = module.exports.iter_mut().map(|export| &mut export.name);
        let internal =
            exports.filter(|name| name.contains("__") && !UNNAMED.contains(&name.as_str()));
        shorten(internal, 'e', &mut [&mut glue, &mut types])?;
    }
    project::write(&engine.glue, glue)?;
    project::write(&engine.types, types)?;
    let bound = engine.wasm.with_file_name("bound.wasm");
    project::write(&bound, output.wasm_mut().emit_wasm())?;
    Ok(bound)
}

/// Exports that the glue does not name.
const UNNAMED: [&str; 2] = ["__abort_handler", "__instance_terminated"];

/// Gives what the module and its glue call each other by short names, in both and in the types. The names that
/// wasm-bindgen makes end with 16 digits of a hash, which no compression can shorten.
fn shorten<'a>(
    names: impl Iterator<Item = &'a mut String>,
    letter: char,
    texts: &mut [&mut String],
) -> Result<()> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    for (number, name) in names.enumerate() {
        let short = format!("{letter}{number}");
        for text in texts.iter_mut() {
            // Whole names only: one may begin like another.
            let mut rest = text.as_str();
            let mut shortened = String::with_capacity(text.len());
            let mut times = 0;
            while let Some((before, after)) = rest.split_once(name.as_str()) {
                let whole = !before.ends_with(is_part) && !after.starts_with(is_part);
                times += usize::from(whole);
                shortened.extend([before, if whole { &short } else { name.as_str() }]);
                rest = after;
            }
            ensure!(times > 0, "wasm-bindgen's glue does not name {name}");
            shortened.push_str(rest);
            **text = shortened;
        }
        *name = short;
    }
    Ok(())
}

/// Optimises the module. Where a compiler of another version made what one of the tools does not understand, the module
/// goes on as it came; with the pinned one, the size tells.
fn optimise(bound: &Path, optimised: &Path) -> Result<()> {
    let bytes = project::read_bytes(bound)?;
    let trapping = optimised.with_file_name("trapping.wasm");
    project::write(&trapping, or_as_it_was("shorten panics", panics::to_traps(&bytes), bytes))?;
    let small = optimised.with_file_name("small.wasm");
    // Locals last, for other passes add some.
    let passes = PASSES.into_iter().chain(["reorder-locals"]);
    let small =
        or_as_it_was("optimise", wasm_opt(passes, &trapping, &small).map(|()| small), trapping);
    let bytes = or_as_it_was("order", smallest_order(&small), project::read_bytes(&small)?);
    project::write(optimised, bytes)
}

/// The module with its functions in the order that comes out smallest, of those that are tried.
fn smallest_order(small: &Path) -> Result<Vec<u8>> {
    let bytes = project::read_bytes(small)?;
    let named = small.with_file_name("named.wasm");
    let ordered = small.with_file_name("ordered.wasm");
    let mut best = None;
    for run in order::RUNS {
        project::write(&named, order::with_names_in_order(&bytes, run)?)?;
        // What the compiler took for granted: no engine reads it.
        wasm_opt(["reorder-functions-by-name", "strip-target-features"], &named, &ordered)?;
        // And written once more, for then the types are in the order of the functions: 0.2 kB.
        wasm_opt(["strip-target-features"], &ordered, &named)?;
        let module = project::read_bytes(&named)?;
        let size = sizes::packed(&module)?;
        if best.as_ref().is_none_or(|(least, _)| size < *least) {
            best = Some((size, module));
        }
    }
    best.map(|(_, module)| module).context("no order was tried")
}

/// What came of a step, or what was there before it, with a line that says so.
fn or_as_it_was<T>(step: &str, outcome: Result<T>, before: T) -> T {
    outcome.unwrap_or_else(|error| {
        let error = format!("{error:#}");
        // The first line is the command, the last ones are what the tool says.
        let why = error.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        eprintln!("  the module is larger than it need be: cannot {step} it: {why}");
        before
    })
}

fn wasm_opt(
    passes: impl IntoIterator<Item = &'static str>,
    input: &Path,
    output: &Path,
) -> Result<()> {
    let wasm_opt = project::path(NODE_TOOLS).join("node_modules/binaryen/bin/wasm-opt");
    let mut tool = crate::command::node(&wasm_opt);
    // What Rust's wasm32 target assumes of every engine since 1.87; the module says so itself, unless it was stripped.
    for feature in [
        "bulk-memory",
        "bulk-memory-opt",
        "call-indirect-overlong",
        "multivalue",
        "mutable-globals",
        "nontrapping-float-to-int",
        "reference-types",
        "sign-ext",
        "simd",
    ] {
        tool.arg(format!("--enable-{feature}"));
    }
    for pass in passes {
        tool.arg(format!("--{pass}"));
    }
    tool.arg(input).arg("-o").arg(output);
    run(&mut tool)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{or_as_it_was, order, panics};

    #[test]
    fn a_module_that_a_tool_does_not_understand_goes_on_as_it_was() {
        // A magic number and a version that are none; and a module without names, of which none says what panics.
        for module in [b"no module at all".as_slice(), b"\0asm\x01\0\0\0"] {
            let outcome = panics::to_traps(module);
            assert!(outcome.is_err());
            assert_eq!(or_as_it_was("shorten panics", outcome, module.to_vec()), module);
        }
        let outcome = order::with_names_in_order(b"no module at all", 5);
        assert!(outcome.is_err());
        assert_eq!(or_as_it_was("order", outcome, vec![7]), [7]);
        assert_eq!(or_as_it_was("order", Ok(8), 7), 8);
    }
}
