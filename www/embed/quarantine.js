// @ts-check
// What the script tag and the extension share: when not to start, and what to do when the engine traps.

/** @typedef {{ destroy(): void, [more: string]: any }} Handle */

/** A page on which the widget does not run; no fault of anybody's. */
export class Unsupported extends Error {}

/** Whether the publisher wants no marks on this page, from whomever. */
export function optedOut() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="sourcemark"]'));
  return document.documentElement.dataset.sourcemark === "off" || meta?.content === "off";
}

/**
 * Takes the widget away if the engine traps, for its memory cannot be trusted after that; the page does not notice.
 *
 * @param {Handle} handle the running widget; its `destroy` is wrapped
 * @param {(trap: Error | null) => void} onEnd called once when the widget ends: with the trap, or null for `destroy()`
 */
export function quarantine(handle, onEnd) {
  const destroy = handle.destroy.bind(handle);
  /** @param {Error | null} trap */
  const end = (trap) => {
    removeEventListener("error", trapped);
    removeEventListener("unhandledrejection", trapped);
    handle.destroy = () => {};
    try {
      destroy();
    } catch {
      // A trap (the second one, perhaps) on the way out: what the reader sees goes by hand.
      for (const host of document.querySelectorAll("sourcemark-host")) host.remove();
      for (const kind of ["claim", "figure", "differs", "reach", "active"]) CSS.highlights?.delete(`sourcemark-${kind}`);
    }
    onEnd(trap);
  };
  /** @param {any} event */
  const trapped = (event) => {
    const error = event.error || event.reason;
    // The stack of our own traps names the module; a page may well run other people's.
    if (!(error instanceof WebAssembly.RuntimeError) || !/sourcemark/.test(error.stack || "")) return;
    event.preventDefault();
    end(error);
  };
  handle.destroy = () => end(null);
  addEventListener("error", trapped);
  addEventListener("unhandledrejection", trapped);
}
