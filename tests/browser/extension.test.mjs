// The extension as it is shipped, loaded into both browsers, started as readers start it: by its toolbar button.
import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, test } from "node:test";
import { BROWSERS, PATIENCE, open, root, suite } from "./harness.mjs";
import { page, tag } from "./pages.mjs";

for (const name of BROWSERS) {
  describe(`the extension in ${name}`, () => {
    const context = suite(name);
    const folder = path.join(root, "dist/extension", name === "chromium" ? "chrome" : "firefox");
    let toolbar;
    let id;
    before(update);

    /** Installs the extension; where it is installed, another version of it takes its place. */
    async function update() {
      const { browser } = context;
      const begun = new Promise((resolve) => browser.on("targetcreated", (target) => target.type() === "service_worker" && resolve()));
      id = await browser.installExtension(folder);
      if (name === "chromium") await begun;
      toolbar = name === "chromium" ? await chromiumToolbar(browser, id) : firefoxToolbar(browser, id);
    }

    async function show(parts, headers) {
      context.site.answers = new Map([["/test.html", { body: page(parts), headers }]]);
      const tab = await open(context, "/test.html");
      await tab.page.bringToFront();
      return tab;
    }

    /** Clicks the button and waits until its title says something. */
    async function click(tab, wanted) {
      await toolbar.click(tab.page);
      const end = Date.now() + PATIENCE;
      let lost = false;
      for (;;) {
        const seen = await toolbar.state();
        if (wanted.test(seen.title)) return seen;
        // Seen on the first click after the extension was installed: Chromium told the extension of the click and kept the
        // page from it. A reader clicks again, once.
        if (!lost && /Cannot access contents/.test(seen.title)) {
          lost = true;
          await toolbar.click(tab.page);
        }
        assert.ok(Date.now() < end, `the button says “${seen.title}”, not ${wanted}`);
        await tab.pause(50);
      }
    }

    test("a click marks the article, a second one takes the marks away", async () => {
      const tab = await show();
      const before = await tab.page.evaluate(() => document.documentElement.outerHTML);
      const { badge } = await click(tab, /\d+ claims? and \d+ figures? marked/);
      assert.match(badge, /^\d+$/);
      assert.ok((await tab.marks("claim")) > 0);
      assert.ok((await tab.marks("figure")) > 0);
      assert.equal((await tab.traces()).hosts, 1);
      assert.ok((await tab.event("annotated")).claims > 0, "the page can read what the event says");
      assert.equal(await tab.html(), before);
      await tab.hover("At least 40 boats");
      assert.match(await tab.openCard(), /40/);
      await tab.shot("extension");

      await click(tab, /^Mark sources/);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.equal(await tab.page.evaluate(() => document.documentElement.outerHTML), before);

      await click(tab, /marked/);
      assert.ok((await tab.marks("claim")) > 0, "and a third one brings them back");
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("the reader saves the notes from the list", async () => {
      const tab = await show();
      await click(tab, /marked/);
      await tab.openList();
      await tab.press("Save as JSON");
      assert.ok(JSON.parse(await tab.saved("source-notes.json")).annotations.claims.length > 0);
      await tab.press("Save as Web Annotation");
      assert.ok(JSON.parse(await tab.saved("source-notes.jsonld")).total > 0);
      await tab.close();
    });

    test("the page cannot see that the extension is there", async () => {
      const tab = await show();
      await click(tab, /marked/);
      assert.deepEqual(
        await tab.page.evaluate(() => [typeof globalThis.Sourcemark, typeof globalThis.sourcemark, performance.getEntriesByType("resource").filter((entry) => /extension:/.test(entry.name)).length]),
        ["undefined", "undefined", 0],
      );
      await tab.close();
    });

    test("where the page has the widget itself, nothing is added", async () => {
      const tab = await show({ head: tag() });
      await tab.event("annotated");
      const { badge } = await click(tab, /already/);
      assert.equal(badge, "on");
      assert.equal((await tab.traces()).hosts, 1);
      await tab.close();
    });

    test("after an update of the extension a click marks anew, and what it left goes", async () => {
      const tab = await show();
      const before = await tab.html();
      await click(tab, /marked/);
      const marks = await tab.marks("figure");
      await tab.page.evaluate(() => (document.querySelector("sourcemark-host").isOld = true));
      await update();
      await tab.page.bringToFront();
      // What the button says may be what it said of the old ones.
      await click(tab, /marked/);
      await tab.until((wanted) => {
        const host = document.querySelector("sourcemark-host");
        return host && !host.isOld && CSS.highlights.get("sourcemark-figure")?.size === wanted;
      }, marks);
      assert.equal((await tab.traces()).hosts, 1);
      assert.equal((await tab.traces()).sheets, 1);
      await tab.hover("At least 40 boats");
      assert.match(await tab.openCard(), /40/);
      await click(tab, /^Mark sources/);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.equal(await tab.html(), before);
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      await tab.close();
    });

    // Firefox ends the scripts of an extension with it, and there is nobody left to take the marks away.
    test("after the extension was removed its marks go with the first card", { skip: name === "firefox" && "no script is left" }, async () => {
      const tab = await show();
      const before = await tab.html();
      await click(tab, /marked/);
      await context.browser.uninstallExtension(id);
      await tab.hover("At least 40 boats");
      await tab.until(() => !document.querySelector("sourcemark-host"));
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.equal(await tab.html(), before);
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      await tab.close();
      await update();
    });

    test("the publisher's opt-out holds for readers' extensions too", async () => {
      const tab = await show({ html: 'lang="en" data-sourcemark="off"' });
      await click(tab, /publisher/);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      await tab.close();
    });

    test("a page without an article says so, and can be left alone", async () => {
      const tab = await show({ body: "<p>Page not found.</p>" });
      await click(tab, /Nothing marked: .*article/);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      await tab.close();
    });

    // Firefox lets content scripts compile WebAssembly whatever the page says; Chromium does not.
    test("a page that forbids WebAssembly", async () => {
      const tab = await show({}, { "content-security-policy": "script-src 'none'" });
      if (name === "firefox") {
        await click(tab, /marked/);
        assert.ok((await tab.marks("claim")) > 0);
      } else {
        await click(tab, /does not allow WebAssembly/);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      }
      await tab.close();
    });
  });
}

/** The real button, clicked through the browser, so that `activeTab` is granted as it is to a reader's click. */
async function chromiumToolbar(browser, id) {
  const extension = (await browser.extensions()).get(id);
  // The worker is stopped when idle; it comes back with the click.
  async function worker() {
    const isOurs = (each) => each.type() === "service_worker" && each.url().includes(id);
    await browser.waitForTarget(isOurs);
    // That of a version that was updated lingers.
    return browser.targets().findLast(isOurs).worker();
  }
  // A click before the worker has run for the first time is heard by nobody.
  const installed = await worker();
  while (!(await installed.evaluate(() => typeof globalThis.annotateTab === "function"))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    click: (tab) => extension.triggerAction(tab),
    async state() {
      return (await worker()).evaluate(async () => {
        const [{ id: tabId }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return { title: await chrome.action.getTitle({ tabId }), badge: await chrome.action.getBadgeText({ tabId }) };
      });
    },
  };
}

/** The same in Firefox, whose browser window is a document that can be scripted when it is started for that. */
function firefoxToolbar(browser, id) {
  const { connection } = browser;
  async function inBrowserWindow(expression) {
    const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { result } = await connection.send("script.evaluate", {
      expression: `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        const { browserActionFor } = ExtensionParent.apiManager.global;
        return JSON.stringify(await (${expression})(browserActionFor(extension)));
      })()`,
      target: { context: tree.result.contexts[0].context },
      awaitPromise: true,
    });
    if (result.type !== "success") throw new Error(result.exceptionDetails.text);
    return result.result.value && JSON.parse(result.result.value);
  }
  return {
    click: () => inBrowserWindow("async (button) => { await button.triggerAction(window); return null; }"),
    state: () =>
      inBrowserWindow(`(button) => ({
        title: button.action.getProperty(gBrowser.selectedTab, "title"),
        badge: button.action.getProperty(gBrowser.selectedTab, "badgeText"),
      })`),
  };
}
