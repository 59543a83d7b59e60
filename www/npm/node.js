// The package's entry in Node, where `fetch` does not read files: everything as in the browser, but `init()` without an
// argument reads the module from beside this file.
import { readFile } from "node:fs/promises";
import initialise from "./sourcemark.js";

export * from "./sourcemark.js";

/** @param {Parameters<typeof initialise>[0]} [input] the module, as in a browser; by default the package's own */
export default async function init(input) {
  return initialise(input ?? { module_or_path: await readFile(new URL("./sourcemark.wasm", import.meta.url)) });
}
