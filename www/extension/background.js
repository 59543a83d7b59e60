// @ts-check
// The toolbar button: a click marks the article in the tab, a second one takes the marks away. Stateless, so that the
// browser may stop this script whenever it likes: what runs in a tab is asked of the tab.

const extension = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/**
 * Marks the article in a tab; a tab that has marks keeps them.
 *
 * @param {number} tabId
 * @returns {Promise<Outcome>}
 */
async function annotateTab(tabId) {
  /** @type {Outcome} */
  let outcome;
  try {
    if ((await running(tabId)) === undefined) {
      await extension.scripting.executeScript({ target: { tabId }, files: ["sourcemark.js"] });
    }
    outcome = await inTab(tabId, () => /** @type {any} */ (globalThis).sourcemark.annotate());
  } catch (error) {
    // The browser's own pages and its shop are closed to extensions.
    outcome = { state: "error", reason: error instanceof Error ? error.message : String(error) };
  }
  await show(tabId, outcome);
  return outcome;
}

/**
 * Takes the marks out of a tab.
 *
 * @param {number} tabId
 * @returns {Promise<Outcome>}
 */
async function removeFromTab(tabId) {
  const outcome = await inTab(tabId, () => /** @type {any} */ (globalThis).sourcemark.remove());
  await show(tabId, outcome);
  return outcome;
}

/**
 * @param {number} tabId
 * @returns {Promise<boolean | undefined>} whether marks are shown there; undefined where we have never been
 */
function running(tabId) {
  return inTab(tabId, () => /** @type {any} */ (globalThis).sourcemark?.running());
}

/**
 * Runs a function beside the content script.
 *
 * @param {number} tabId
 * @param {() => any} func
 */
async function inTab(tabId, func) {
  const [frame] = await extension.scripting.executeScript({ target: { tabId }, func });
  if (frame.error) throw frame.error;
  return frame.result ?? undefined;
}

/**
 * @param {number} tabId
 * @param {Outcome} outcome
 */
async function show(tabId, outcome) {
  const { claims = 0, figures = 0, reason } = outcome;
  const [badge, title] = {
    annotated: [String(claims + figures), `${claims} claims and ${figures} figures marked. Click to remove the marks.`],
    removed: ["", "Mark sources and figures in this article"],
    already: ["on", "This page already has Sourcemark."],
    "opted-out": ["off", "The publisher has switched Sourcemark off on this page."],
    unsupported: ["–", `Nothing marked: ${reason}.`],
    "wasm-forbidden": ["–", "This page does not allow WebAssembly."],
    error: ["–", `Nothing marked: ${reason}`],
  }[outcome.state];
  await Promise.all([
    extension.action.setBadgeText({ tabId, text: badge }),
    extension.action.setBadgeBackgroundColor({ tabId, color: "#4a5568" }),
    extension.action.setTitle({ tabId, title }),
  ]);
}

extension.action.onClicked.addListener(async (/** @type {{ id: number }} */ tab) => {
  const shown = await running(tab.id).catch(() => false);
  await (shown ? removeFromTab(tab.id) : annotateTab(tab.id));
});

Object.assign(globalThis, { annotateTab, removeFromTab });
