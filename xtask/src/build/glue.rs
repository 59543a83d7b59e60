//! What wasm-bindgen's glue lacks: a word when something is thrown through the module, and silence from closures that are gone.

use anyhow::{Result, ensure};

/// What stands in the glue once, and what stands there instead.
const CHANGES: [(&str, &str); 4] = [
    // A page may wrap listeners and not find them again when they are removed. Theirs would be called, and throw, for ever;
    // so would one that is called while it runs.
    ("state.cnt++;", "if (!state.a) return;\nstate.cnt++;"),
    // Who calls a closure is the browser, and what it is thrown is the page's uncaught error.
    (
        "return f(a, state.b, ...args);",
        "return f(a, state.b, ...args);\n} catch (error) {\nif (!stopped) throw error;",
    ),
    ("wasm = instance.exports;", "wasm = watched(instance.exports);"),
    // Libraries give arrays a `toJSON` that makes strings of them. A replacer has the last word, and says what stands there.
    (
        "JSON.stringify(arg0, arg1, arg2)",
        "JSON.stringify(arg0, function (key) { return this[key]; }, arg2)",
    ),
];

/// An error that a function of the module has for its caller is a value; what is thrown through one is a trap, or an error
/// of something that the module calls, and leaves the module in the middle of what it was at.
const WATCHED: &str = "
let stopped;
export function whenStopped(listener) {
    stopped = listener;
}
function watched(exports) {
    const all = {};
    for (const name in exports) {
        const value = exports[name];
        all[name] = typeof value !== 'function' ? value : (...args) => {
            try {
                return value(...args);
            } catch (error) {
                stopped?.(error);
                throw error;
            }
        };
    }
    return all;
}
";

/// The glue with `whenStopped(listener)`: the listener is told of what is thrown through the module, and then the page does
/// not hear of it.
pub(super) fn watched(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for (theirs, ours) in CHANGES {
        ensure!(glue.matches(theirs).count() == 1, "wasm-bindgen's glue no longer says {theirs}");
        glue = glue.replace(theirs, ours);
    }
    Ok(glue + WATCHED)
}

#[cfg(test)]
mod tests {
    use super::{CHANGES, watched};

    #[test]
    fn glue_of_another_kind_is_an_error() {
        let theirs = CHANGES.map(|(theirs, _)| theirs).concat();
        assert!(watched(&theirs).unwrap().contains("stopped?.(error)"));
        assert!(watched(&theirs.replace("cnt++", "count++")).is_err());
        assert!(watched(&theirs.repeat(2)).is_err());
    }
}
