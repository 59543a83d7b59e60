// Documents that resist: they throw away what they do not know, count their children, are opened and written anew, or are
// no HTML at all.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, page, tag } from "./pages.mjs";

/** Removes what is neither head nor body from `<html>`, and counts how often it had to. */
const GUARD = `
  globalThis.removed = 0;
  function guard() {
    for (const child of [...document.documentElement.children]) {
      if (child === document.head || child === document.body) continue;
      child.remove();
      globalThis.removed += 1;
    }
  }`;

for (const name of BROWSERS) {
  describe(`documents that resist in ${name}`, () => {
    const context = suite(name);

    async function show(parts, options) {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag(), ...parts }) }]]);
      return open(context, "/test.html", options);
    }

    for (const [what, guarding] of [
      ["at once", "new MutationObserver(guard).observe(document.documentElement, { childList: true });"],
      ["each 50 milliseconds", "setInterval(guard, 50);"],
    ]) {
      test(`a page that throws our element away ${what}: a few tries, one event, and quiet`, async () => {
        const tab = await show({ head: `<script>${GUARD}${guarding}</script>${tag()}` });
        const before = await tab.html();
        await tab.event("annotated");
        const { reason } = await tab.event("unsupported");
        assert.match(reason, /removes the widget's element/);
        const removed = await tab.page.evaluate(() => globalThis.removed);
        assert.ok(removed <= 8, `${removed} times removed`);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        await tab.page.evaluate(() => document.querySelector("article").insertAdjacentHTML("beforeend", "<p id='more'>About 7 came.</p>"));
        await tab.pause(2500);
        await tab.page.evaluate(() => document.getElementById("more").remove());
        assert.equal(await tab.page.evaluate(() => globalThis.removed), removed, "not once more");
        const heard = await tab.heard();
        assert.equal(heard.filter((event) => event.name === "unsupported").length, 1);
        assert.equal(tab.infos.length, 1, tab.infos.join("\n"));
        assert.deepEqual(tab.errors, []);
        assert.equal((await tab.html()).replace(/\s+/g, " "), before.replace(/\s+/g, " "));
        await tab.close();
      });
    }

    test("a page that threw our element away for a while: it is back, with its cards", async () => {
      const tab = await show({ head: `<script>${GUARD} const each = setInterval(guard, 50); setTimeout(() => clearInterval(each), 1600);</script>${tag()}` });
      await tab.event("annotated");
      await tab.until(() => globalThis.removed > 0);
      await tab.pause(1700);
      await tab.until(() => document.querySelector("sourcemark-host"));
      await tab.hover("40 boats");
      assert.match(await tab.openCard(), /40/);
      assert.deepEqual(tab.infos, []);
      await tab.close();
    });

    for (const [what, rule] of [
      ["for a body that is the last child", "html > body:last-child { padding-top: 77px; background: #ffe }"],
      ["for a body by its place from the end", "body:nth-last-child(1) { border: 9px solid }"],
      ["for what is in a body that is the last child", "body:last-child h1 { font-size: 90px }"],
      ["for a body that follows the head", "head + body { padding-top: 77px }"],
      ["for a body that is the second child", "html > :nth-child(2) { padding-top: 77px }"],
      ["for two children that share the window", "html { display: grid; grid-auto-flow: column; gap: 50px } body:last-child { inline-size: 70vw }"],
    ]) {
      test(`a rule of the page ${what} holds, and nothing moves`, async () => {
        const tab = await show({ head: `<style>${rule}</style>${tag('data-auto="false"')}` });
        await tab.page.waitForFunction(() => globalThis.Sourcemark);
        const look = () =>
          tab.page.evaluate(() => {
            const places = [document.documentElement, document.body, ...document.body.querySelectorAll("*")];
            return JSON.stringify(places.map((element) => [element.getBoundingClientRect(), getComputedStyle(element).backgroundColor]));
          });
        const before = await look();
        await tab.page.evaluate(async () => void (await globalThis.Sourcemark.start()));
        await tab.event("annotated");
        assert.equal(await look(), before);
        await tab.hover("40 boats");
        assert.match(await tab.openCard(), /40/);
        await tab.page.evaluate(() => scrollTo(0, 0));
        assert.equal(await look(), before);
        assert.equal(await tab.settledShift(), 0);
        await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
        assert.equal(await look(), before);
        assert.deepEqual([tab.errors, tab.infos], [[], []]);
        await tab.close();
      });
    }

    test("document.open() and write(): what is written is marked, and cards, Escape and the list work", async () => {
      const tab = await show({});
      await tab.event("annotated");
      for (const boats of [77, 88]) {
        await tab.page.evaluate((html) => {
          document.open();
          document.write(html);
          document.close();
        }, page({ head: "", body: ARTICLE.replace("40 boats", `${boats} boats`) }));
        await tab.until((words) => globalThis.Sourcemark.handle.text.includes(words), `${boats} boats`);
        await tab.until(() => document.querySelector("sourcemark-host"));
        assert.ok((await tab.marks("figure")) > 0);
        await tab.hover(`${boats} boats`);
        assert.match(await tab.openCard(), new RegExp(String(boats)));
        await tab.page.keyboard.press("Escape");
        await tab.noCard();
        await tab.openList();
        await tab.page.keyboard.press("Escape");
        assert.deepEqual((await tab.traces()).hosts, 1);
      }
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      await tab.close();
    });

    for (const [what, body] of [
      ["an XML document", '<news><h:script xmlns:h="http://www.w3.org/1999/xhtml" src="/embed/sourcemark.js"/><p>At least 40 boats sank, the harbour master said.</p></news>'],
      ["a picture", '<svg xmlns="http://www.w3.org/2000/svg"><h:script xmlns:h="http://www.w3.org/1999/xhtml" src="/embed/sourcemark.js"/><text>40 boats</text></svg>'],
    ]) {
      test(`${what} is no HTML page, and says so`, async () => {
        const document = { body: `<?xml version="1.0"?>${body}`, headers: { "content-type": "application/xml" } };
        context.site.answers = new Map([["/test.xml", document], ["/favicon.ico", { body: "" }]]);
        const tab = await open(context, "/test.xml");
        const { reason } = await tab.event("unsupported");
        assert.match(reason, /no HTML page/);
        assert.equal((await tab.heard()).length, 1);
        assert.equal(tab.infos.length, 1);
        assert.deepEqual(tab.errors, []);
        await tab.close();
      });
    }
  });
}
