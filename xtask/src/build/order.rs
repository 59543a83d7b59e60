//! The order of a module's functions: those that resemble each other stand together, so that what brotli has just seen
//! helps with what comes next: 3.5 kB of the 2,500 functions.

use std::collections::BTreeMap;

use anyhow::Result;
use wasm_encoder::{CustomSection, Encode, NameMap, NameSection};
use wasmparser::{Parser, Payload, TypeRef};

/// Functions resemble each other by how many runs of so many bytes they share. These lengths are as good as each other on
/// average, and differ on one module by some hundred bytes, which no rule foresees: the build tries them all and takes what
/// comes out smallest, so that a change is not measured by its luck.
pub(super) const RUNS: [usize; 4] = [4, 5, 6, 7];

/// A run that more functions have says nothing.
const COMMON: usize = 500;

/// The module with names for its functions, by which `wasm-opt --reorder-functions-by-name` puts them in order.
pub(super) fn with_names_in_order(module: &[u8], run: usize) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut names = NameMap::new();
    let mut places = vec![0; bodies.len()];
    for (place, function) in order(&bodies, run).into_iter().enumerate() {
        places[function] = place;
    }
    for (function, place) in places.into_iter().enumerate() {
        names.append(u32::try_from(imported + function)?, &format!("{place:05}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut out = module.to_vec();
    out.push(0); // the number of custom sections
    CustomSection { name: "name".into(), data: section.as_custom().data }.encode(&mut out);
    Ok(out)
}

/// The functions' indices, in an order that begins with the largest and goes on with the one that resembles the last
/// five most, of those left; the weights and the bound were tried out on the module of November 2026.
fn order(bodies: &[&[u8]], run: usize) -> Vec<usize> {
    let mut users: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, body) in bodies.iter().enumerate() {
        for part in body.windows(run) {
            let users = users.entry(part).or_default();
            if users.last() != Some(&function) {
                users.push(function);
            }
        }
    }
    let mut runs = vec![Vec::new(); bodies.len()];
    for users in users.values().filter(|users| (2..=COMMON).contains(&users.len())) {
        for function in users {
            runs[*function].push(users);
        }
    }
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|function| std::cmp::Reverse(bodies[*function].len()));
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let mut shared = vec![0; bodies.len()];
        for (weight, function) in [5, 3, 2, 1, 1].into_iter().zip(order.iter().rev()) {
            for user in runs[*function].iter().copied().flatten() {
                shared[*user] += weight;
            }
        }
        // The largest of equals.
        let most = left.iter().map(|function| shared[*function]).max().unwrap_or(0);
        let next = left.iter().position(|function| shared[*function] == most).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn what_is_alike_stands_together() {
        let bodies: [&[u8]; 4] = [b"abcdefgh", b"0123456789", b"xabcdefghi", b"12345678"];
        assert_eq!(order(&bodies, 5), [1, 3, 2, 0]);
    }
}
