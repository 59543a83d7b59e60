// @ts-check
// What the script tag and the extension share: when not to start, and what to do when the engine stops.

/** @typedef {{ destroy(): void, [more: string]: any }} Handle */

/** A page on which the widget does not run; no fault of anybody's. */
export class Unsupported extends Error {}

/** Whether the publisher wants no marks on this page, from whomever. */
export function optedOut() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="sourcemark"]'));
  // Not `dataset`, which the elements of XML do not have.
  return document.documentElement.getAttribute("data-sourcemark") === "off" || meta?.content === "off";
}

/**
 * Takes the widget away if anything is thrown through the engine, a trap of its own or an error of what it calls: what the
 * engine was at is left in the middle, and cannot be trusted after that. The page does not notice.
 *
 * @param {any} core the glue, which tells
 * @param {Handle} handle the running widget; its `destroy` is wrapped
 * @param {(error: Error | null) => void} onEnd called once when the widget ends: with the reason, or null for `destroy()`
 */
export function quarantine(core, handle, onEnd) {
  const destroy = handle.destroy.bind(handle);
  /** @param {any[]} thrown what was thrown, if anything was */
  const end = (...thrown) => {
    core.whenStopped(() => {});
    handle.destroy = () => {};
    try {
      destroy();
    } catch (error) {
      thrown = [error];
    }
    if (thrown.length) byHand();
    onEnd(thrown.length ? new Error(`the engine stopped (${thrown[0]?.message ?? thrown[0]})`) : null);
  };
  handle.destroy = () => end();
  core.whenStopped(end);
}

/** Takes away what the reader sees: an engine that was stopped in the middle holds on to it. */
export function byHand() {
  try {
    for (const host of document.querySelectorAll("sourcemark-host")) {
      // The comment before it is ours, too.
      if (host.previousSibling?.nodeValue === "/$") host.previousSibling.remove();
      host.remove();
    }
    for (const tree of [document, ...Array.from(document.querySelectorAll("*"), (element) => element.shadowRoot)]) {
      const sheets = Array.from(tree?.adoptedStyleSheets ?? []);
      const others = sheets.filter((sheet) => !/sourcemark-/.test(sheet.cssRules[0]?.cssText));
      if (tree && others.length < sheets.length) tree.adoptedStyleSheets = others;
    }
    for (const kind of ["claim", "figure", "differs", "reach", "active"]) CSS.highlights.delete(`sourcemark-${kind}`);
  } catch {
    // No highlights in this browser, or a page that has replaced what this needs.
  }
}
