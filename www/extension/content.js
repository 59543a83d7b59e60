// @ts-check
// Runs in the page's isolated world, injected by the background script when the reader asks for it. The engine is
// inside this file, so that no file of the extension has to be readable by pages.
import * as core from "sourcemark-core";
import wasm from "sourcemark-wasm";
import { optedOut, quarantine } from "../embed/quarantine.js";

/** How long an article may take before the toolbar says so, in milliseconds. */
const PATIENCE = 10_000;

/** @type {import("../embed/quarantine.js").Handle | null} */
let handle = null;

/** @returns {Promise<Outcome>} */
async function annotate() {
  if (handle) return marked();
  if (optedOut()) return { state: "opted-out" };
  // The page's own copy, whose globals cannot be seen from here.
  if (document.querySelector("sourcemark-host")) return { state: "already" };
  try {
    await core.default({ module_or_path: await WebAssembly.compile(wasm) });
  } catch (error) {
    // Chromium holds content scripts to the page's policy on WebAssembly.
    if (error instanceof WebAssembly.CompileError) return { state: "wasm-forbidden" };
    throw error;
  }
  const outcome = firstOutcome();
  try {
    const started = core.start({});
    handle = started;
    quarantine(core, started, (error) => {
      handle = null;
      // Whoever waits for the outcome hears of it; there is no other way to the toolbar from here.
      if (error) document.dispatchEvent(new CustomEvent("sourcemark:error", { detail: { message: error.message } }));
    });
  } catch (error) {
    return { state: "error", reason: error instanceof Error ? error.message : String(error) };
  }
  const seen = await outcome;
  if (seen.state !== "annotated") remove();
  return seen;
}

/** @returns {Outcome} */
function remove() {
  handle?.destroy();
  return { state: "removed" };
}

/** @returns {Outcome} */
function marked() {
  const { claims = [], figures = [] } = handle?.annotations ?? {};
  return { state: "annotated", claims: claims.length, figures: figures.length };
}

/** @returns {Promise<Outcome>} what the widget's first event says */
function firstOutcome() {
  return new Promise((resolve) => {
    const listening = new AbortController();
    /** @param {string} event @param {(detail: any) => Outcome} read */
    const on = (event, read) =>
      document.addEventListener(
        `sourcemark:${event}`,
        (happened) => {
          listening.abort();
          resolve(read(/** @type {CustomEvent} */ (happened).detail));
        },
        { signal: listening.signal },
      );
    on("annotated", marked);
    on("unsupported", (detail) => ({ state: "unsupported", reason: detail?.reason }));
    on("error", (detail) => ({ state: "error", reason: detail?.message }));
    setTimeout(() => {
      listening.abort();
      resolve({ state: "error", reason: "no answer in ten seconds" });
    }, PATIENCE);
  });
}

Object.assign(globalThis, { sourcemark: { annotate, remove, running: () => handle !== null } });
