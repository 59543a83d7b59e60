// @ts-check
// Runs in the page's isolated world, injected by the background script when the reader asks for it. The engine is
// inside this file, so that no file of the extension has to be readable by pages.
import * as core from "sourcemark-core";
import wasm from "sourcemark-wasm";
import { byHand, optedOut, quarantine } from "../embed/quarantine.js";

const scope = /** @type {any} */ (globalThis);

/** How long an article may take before the toolbar says so, in milliseconds. */
const PATIENCE = 10_000;

/** @type {import("../embed/quarantine.js").Handle | null} */
let handle = null;

/** @returns {Promise<Outcome>} */
async function annotate() {
  if (handle) return marked();
  if (optedOut()) return { state: "opted-out" };
  if (isTaken() && !isLeftOver()) return { state: "already" };
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
    const listening = new AbortController();
    // An extension that was removed or updated leaves its scripts where they run, and tells them nothing. With the first
    // card, or when the new one asks, they see that they are nobody's any more.
    for (const event of ["open", SUPERSEDED]) {
      document.addEventListener(`sourcemark:${event}`, () => isOrphan() && remove(), { signal: listening.signal });
    }
    quarantine(core, started, (error) => {
      handle = null;
      listening.abort();
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

/** What the script of an updated extension says to those that were there before it. */
const SUPERSEDED = "superseded";

/** Whether a copy of the widget runs here, or has run and was not ended. */
function isTaken() {
  return document.querySelector("sourcemark-host") !== null;
}

/** Whether the extension that this script belongs to is gone. */
function isOrphan() {
  return !(scope.browser ?? scope.chrome)?.runtime?.id;
}

/** Whether that was this extension's, before it was updated; then it is gone afterwards. */
function isLeftOver() {
  document.dispatchEvent(new CustomEvent(`sourcemark:${SUPERSEDED}`));
  // Firefox ends scripts with their extension and leaves what they have shown; there the page's own copy can be seen.
  const page = scope.wrappedJSObject;
  if (page && !page.Sourcemark?.handle) byHand();
  return !isTaken();
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
