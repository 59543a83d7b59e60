//! Panics, cut short: the calls that begin one become traps, and what would have worded its message goes.
//!
//! The message of a panic goes to the standard error stream, which a page does not have: it is worded, lost, and then
//! the module traps. So a trap in the place of the call loses nothing, and without messages and places in the source the
//! module is 2.4 kB smaller after brotli. The paths of those places, on the machine that builds, do not ship either.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    Data, DataKind, ElementItems, ExternalKind, FunctionBody, KnownCustom, Name, Operator, Parser,
    Payload, TypeRef,
};

/// Functions that every panic comes to, by the end of their names.
const ENTRIES: [&str; 2] = ["::panic_fmt", "::rust_begin_unwind"];

/// What words an error that cannot be: the serialiser refuses numbers from 2^53 on, which no `usize` of a page reaches,
/// and keys of maps that are no strings, of which the annotations have none. It alone would keep all that formats.
const IMPOSSIBLE: &str = "serde_wasm_bindgen::error::Error::new";

/// What words messages, by parts of the names: what formats values, and what holds a message until it is written.
const MESSAGES: [&str; 2] = ["::fmt::", "::PanicPayload>::"];

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;

/// The module, which must have names, with traps for the calls of functions that can only panic.
pub(super) fn to_traps(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut names = BTreeMap::new();
    let mut roots = Vec::new();
    let mut functions = Vec::new();
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    roots.extend((export.kind == ExternalKind::Func).then_some(export.index));
                }
            }
            Payload::StartSection { func, .. } => roots.push(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    let ElementItems::Functions(items) = element?.items else {
                        bail!("the module's table is filled by expressions");
                    };
                    for function in items {
                        roots.push(function?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => functions.push(Function::read(&body)?),
            Payload::DataSection(data) => {
                for segment in data {
                    segments.push(Segment::read(&segment?)?);
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections {
                        let Name::Function(section) = section? else { continue };
                        for name in section {
                            let name = name?;
                            names.insert(name.index as usize, name.name);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let name_of = |index: usize| names.get(&index).copied().unwrap_or_default();
    let is_entry = |index: &usize| {
        let name = name_of(*index);
        // Behind it stands a hash.
        ENTRIES.iter().any(|entry| name.ends_with(entry)) || name.starts_with(IMPOSSIBLE)
    };
    let entries: Vec<usize> = names.keys().copied().filter(is_entry).collect();
    ensure!(!entries.is_empty(), "no function of the module has the name of one that panics");
    let panics = only_panic(&functions, imported, &entries);
    let is_message = |index: usize| MESSAGES.iter().any(|part| name_of(index).contains(part));
    let roots = roots.into_iter().map(|root| root as usize).filter(|root| !is_message(*root));
    let reached = reached(&functions, imported, roots.collect(), &panics);
    let mut out = module.to_vec();
    for call in functions.iter().flat_map(|function| &function.calls) {
        if panics[call.callee] {
            // As many bytes as before.
            out[call.bytes.clone()].fill(NOP);
            out[call.bytes.start] = UNREACHABLE;
        }
    }
    // Only functions of `core::fmt` call what formats, by tables in the data. Without them nothing does.
    if !(imported..reached.len()).any(|index| reached[index] && is_message(index)) {
        for (reached, function) in reached[imported..].iter().zip(&functions) {
            if !reached && function.code.len() > 1 {
                // All but the `end`.
                out[function.code.start..function.code.end - 1].fill(NOP);
                out[function.code.start] = UNREACHABLE;
            }
        }
    }
    for place in places(module, &segments) {
        out[place].fill(0);
    }
    Ok(out)
}

/// For each function whether all that it can do is to panic: it does not return, calls one that only panics, and calls
/// nothing of JavaScript's, which may throw.
fn only_panic(functions: &[Function], imported: usize, entries: &[usize]) -> Vec<bool> {
    let mut panics = vec![false; imported + functions.len()];
    for entry in entries {
        panics[*entry] = true;
    }
    let mut all = false;
    while !all {
        all = true;
        for (index, function) in (imported..).zip(functions) {
            if !panics[index]
                && !function.returns
                && function.calls.iter().all(|call| call.callee >= imported)
                && function.calls.iter().any(|call| panics[call.callee])
            {
                panics[index] = true;
                all = false;
            }
        }
    }
    panics
}

/// For each function whether it can be called, from `roots` on, when panics are traps.
fn reached(
    functions: &[Function],
    imported: usize,
    roots: Vec<usize>,
    panics: &[bool],
) -> Vec<bool> {
    let mut reached = vec![false; imported + functions.len()];
    let mut left = roots;
    while let Some(index) = left.pop() {
        if !std::mem::replace(&mut reached[index], true) && index >= imported {
            let callees = functions[index - imported].calls.iter().map(|call| call.callee);
            left.extend(callees.filter(|callee| !panics[*callee]));
        }
    }
    reached
}

/// What can be told of a function from its code.
struct Function {
    /// Whether any way leads to its end.
    returns: bool,
    calls: Vec<Call>,
    /// Where in the module its instructions stand.
    code: Range<usize>,
}

struct Call {
    callee: usize,
    /// Where in the module the instruction stands.
    bytes: Range<usize>,
}

impl Function {
    fn read(body: &FunctionBody<'_>) -> Result<Self> {
        // A branch to as many blocks as are open leaves the function.
        let mut open = 0;
        let mut trapped = false;
        let mut operators = body.get_operators_reader()?;
        let code = operators.original_position()..body.range().end;
        let mut function = Self { returns: false, calls: Vec::new(), code };
        while !operators.eof() {
            let start = operators.original_position();
            let operator = operators.read()?;
            match &operator {
                Operator::Call { function_index } => function.calls.push(Call {
                    callee: *function_index as usize,
                    bytes: start..operators.original_position(),
                }),
                Operator::Block { .. }
                | Operator::Loop { .. }
                | Operator::If { .. }
                | Operator::TryTable { .. } => open += 1,
                Operator::End if open == 0 => function.returns |= !trapped,
                Operator::End => open -= 1,
                Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => {
                    function.returns |= *relative_depth >= open;
                }
                Operator::BrTable { targets } => {
                    function.returns |= targets.default() >= open;
                    for target in targets.targets() {
                        function.returns |= target? >= open;
                    }
                }
                Operator::Return
                | Operator::ReturnCall { .. }
                | Operator::ReturnCallIndirect { .. } => {
                    function.returns = true;
                }
                _ => {}
            }
            trapped = matches!(operator, Operator::Unreachable);
        }
        Ok(function)
    }
}

/// A part of the initial memory.
struct Segment {
    address: usize,
    /// Where in the module it stands.
    bytes: Range<usize>,
}

impl Segment {
    fn read(data: &Data<'_>) -> Result<Self> {
        let DataKind::Active { offset_expr, .. } = &data.kind else {
            bail!("the module has data without an address");
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("the address of the module's data is no constant");
        };
        let address = usize::try_from(value).context("an address beyond 2 GB")?;
        Ok(Self { address, bytes: data.range.end - data.data.len()..data.range.end })
    }
}

/// Where in the module the places in the source stand that panics would name: what Rust lays out as a
/// `core::panic::Location` – the address and the length of a file's name, a line and a column – and the names.
fn places(module: &[u8], segments: &[Segment]) -> Vec<Range<usize>> {
    const WORD: usize = 4;
    let word = |at: usize| -> Option<usize> {
        let bytes = module.get(at..at + WORD)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let mut places = Vec::new();
    for segment in segments {
        let aligned = segment.bytes.start + segment.address.wrapping_neg() % WORD;
        for place in (aligned..segment.bytes.end).step_by(WORD) {
            let (Some(address), Some(length)) = (word(place), word(place + WORD)) else { continue };
            let name = segments.iter().find_map(|segment| {
                let start = segment.bytes.start + address.checked_sub(segment.address)?;
                let name = start..start.checked_add(length)?;
                (name.end <= segment.bytes.end).then_some(name)
            });
            let Some(name) = name else { continue };
            if is_source_file(&module[name.clone()]) {
                places.extend([place..place + 4 * WORD, name]);
            }
        }
    }
    places
}

fn is_source_file(name: &[u8]) -> bool {
    name.strip_suffix(b".rs").is_some_and(|path| path.iter().all(u8::is_ascii_graphic))
}

#[cfg(test)]
mod tests {
    use super::{Call, Function, Segment, is_source_file, only_panic, places, reached};

    fn function(returns: bool, callees: &[usize]) -> Function {
        let calls = callees.iter().map(|callee| Call { callee: *callee, bytes: 0..0 }).collect();
        Function { returns, calls, code: 0..0 }
    }

    #[test]
    fn what_only_a_panic_calls_is_not_reached() {
        let functions = [
            function(true, &[2, 3]),
            function(false, &[4]),
            function(true, &[0]),
            function(true, &[]),
        ];
        let panics = [false, false, true, false, false];
        assert_eq!(reached(&functions, 1, vec![1], &panics), [true, true, false, true, false]);
    }

    #[test]
    fn what_cannot_return_and_calls_a_panic_only_panics() {
        let functions = [
            function(false, &[]),     // 1: the panic itself
            function(false, &[1]),    // 2
            function(false, &[0, 1]), // 3: may throw
            function(true, &[1]),     // 4: may return
            function(false, &[2]),    // 5
            function(false, &[4]),    // 6: loops, for all we know
        ];
        let panics = only_panic(&functions, 1, &[1]);
        assert_eq!(panics, [false, true, true, false, false, true, false]);
    }

    #[test]
    fn finds_places_in_the_source_and_nothing_else() {
        assert!(is_source_file(b"src/lib.rs") && !is_source_file(b"two words.rs"));
        let mut memory = b"src/lib.rs not.rs?..".to_vec();
        for (address, length) in [(100_u32, 10_u32), (111, 7), (99, 4), (100, u32::MAX)] {
            for word in [address, length, 7, 8] {
                memory.extend(word.to_le_bytes());
            }
        }
        let module = [b"module".as_slice(), &memory].concat();
        let segment = Segment { address: 100, bytes: 6..module.len() };
        assert_eq!(places(&module, &[segment]), [26..42, 6..16]);
    }
}
