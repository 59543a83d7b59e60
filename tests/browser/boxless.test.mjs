// Elements without a box of their own, `display: contents`: the browser calls them invisible, and what is in them is shown.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, page, tag } from "./pages.mjs";

const contents = 'style="display: contents"';

/** Wrappers without a box of their own. */
const BOXLESS = [
  ["the whole page", `<div ${contents}><header>Site</header><main>${ARTICLE}</main></div>`],
  ["body", `<style>body { display: contents }</style>${ARTICLE}`],
  ["main and article", `<main ${contents}>${ARTICLE.replace("<article>", `<article ${contents}>`)}</main>`],
  ["islands in the article", ARTICLE.replace(/<p>[^]*?<\/p>/g, (p) => `<x-island ${contents}><x-slot ${contents}>${p}</x-slot></x-island>`)],
  ["paragraphs in a grid", `<style>article { display: grid; gap: 1em } article p { display: contents }</style>${ARTICLE}`],
  ["a wrapper that a rule takes out of the flow", `<div style="display: contents; position: absolute; overflow: hidden">${ARTICLE}</div>`],
];

for (const name of BROWSERS) {
  describe(`elements without a box in ${name}`, () => {
    const context = suite(name);

    async function show(parts, options) {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag(), ...parts }) }]]);
      return open(context, "/test.html", options);
    }

    /** Whether the article of pages.mjs is marked, its card opens, and the page is what it was. */
    async function isMarked(tab, before) {
      assert.ok((await tab.marks("figure")) > 0);
      await tab.hover("40 boats");
      assert.match(await tab.openCard(), /40/);
      assert.equal(await tab.html(), before);
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.deepEqual(tab.errors, []);
    }

    for (const [what, body] of BOXLESS) {
      test(`display: contents around or in an article (${what}): it is marked`, async () => {
        const tab = await show({ body: `<p>Top</p>${body}` });
        const before = await tab.html();
        const { claims, figures } = await tab.event("annotated");
        assert.ok(claims >= 2 && figures >= 2, `${claims} claims, ${figures} figures`);
        const lines = await tab.page.evaluate(() => globalThis.Sourcemark.handle.text.split("\n"));
        assert.equal(lines.length, 5, lines.join(" | "));
        await isMarked(tab, before);
        assert.deepEqual(tab.infos, []);
        await tab.close();
      });
    }

    test("display: contents far down a page that is scrolled, in a box that cuts off: all of it is read", async () => {
      const article = ARTICLE.replaceAll("<p>", `<p ${contents}>`);
      const body = `<div style="height: 3000px"></div><div style="height: 150px; overflow: hidden"><x-island ${contents}>${article}</x-island></div><div style="height: 3000px"></div>`;
      const tab = await show({ body, head: tag('data-auto="false"') });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      await tab.page.evaluate(() => (scrollTo(0, 5000), globalThis.Sourcemark.start({ root: "body" })));
      await tab.event("annotated");
      assert.equal(await tab.page.evaluate(() => globalThis.Sourcemark.handle.text.split("\n").length), 5);
      await tab.close();
    });

    test("display: contents in what is not shown: it stays unread", async () => {
      const tab = await show({ body: `<div style="display: none"><main ${contents}><article ${contents}>${ARTICLE}</article></main></div>` });
      await tab.event("unsupported");
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      await tab.close();
    });
  });
}
