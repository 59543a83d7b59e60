// Frameworks that take a whole document over from their server, and compare it with what they would have made.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { page, tag } from "./pages.mjs";

/** What React 18.2 does at the end of `<html>`: anything that is left there is an error, and the document is made anew. */
const REACT = `
  function hydratable(node) {
    for (; node; node = node.nextSibling) {
      if (node.nodeType === 1 || node.nodeType === 3) return node;
      if (node.nodeType === 8) {
        if (/^\\$[?!]?$/.test(node.data)) return node;
        if (node.data === "/$") return null;
      }
    }
    return null;
  }
  globalThis.unexpected = () => hydratable(document.body.nextSibling)?.localName ?? null;`;

for (const name of BROWSERS) {
  describe(`documents taken over in ${name}`, () => {
    const context = suite(name);

    test("React 18 finds nothing unexpected at the end of <html>, whenever it comes, and nothing is left after destroy()", async () => {
      context.site.answers = new Map([["/test.html", { body: page({ head: `<script>${REACT}</script>${tag()}` }) }]]);
      const tab = await open(context, "/test.html");
      const before = await tab.html();
      const children = () => tab.page.evaluate(() => [...document.documentElement.childNodes].map((node) => node.nodeName.toLowerCase()));
      const unexpected = () => tab.page.evaluate(() => globalThis.unexpected());
      await tab.event("annotated");
      assert.equal(await unexpected(), null);
      assert.equal((await children()).at(-1), "sourcemark-host");
      const rested = (await tab.heard()).length;
      await tab.pause(1500);
      assert.equal((await tab.heard()).length, rested);

      await tab.hover("40 boats");
      await tab.openCard();
      assert.equal(await unexpected(), null);
      await tab.page.keyboard.press("Escape");
      await tab.page.evaluate(() => {
        document.querySelector("sourcemark-host").remove();
        document.querySelector("article").insertAdjacentHTML("beforeend", "<p>The sea is calm again.</p>");
      });
      await tab.until(() => document.querySelector("sourcemark-host"));
      assert.equal(await unexpected(), null);
      await tab.page.evaluate(() => {
        document.querySelector("article").lastElementChild.remove();
        globalThis.Sourcemark.handle.destroy();
      });
      assert.ok(!(await children()).includes("#comment"));
      assert.equal(await tab.html(), before);
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      await tab.close();
    });
  });
}
