/** What came of a click, as the toolbar shows it. */
interface Outcome {
  state: "annotated" | "removed" | "already" | "opted-out" | "unsupported" | "wasm-forbidden" | "error";
  /** In words, for `unsupported` and `error`. */
  reason?: string;
  /** How many claims are marked. */
  claims?: number;
  /** How many figures are marked. */
  figures?: number;
}

// The engine as the bundler hands it to the content script: its glue, and the module's bytes.

declare module "sourcemark-core" {
  export default function initialise(input: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function start(options: object): import("../embed/quarantine.js").Handle;
}

declare module "sourcemark-wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
