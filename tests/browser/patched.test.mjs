// Pages that are not quite a browser's: their globals are their own classes, forms answer with their fields, `fetch` and
// listeners are wrapped, arrays write themselves. All of it is out there, in libraries and in monitoring.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, page, tag } from "./pages.mjs";

/** A script before the widget's. */
const first = (script, attributes = "") => `<script>${script}</script>${tag(attributes)}`;

/** What a page does to itself: the article is marked all the same, and its cards open. */
const MARKED = [
  ["a class of its own named Window", { head: first("window.Window = function Window() {};") }],
  [
    "a library's classes in place of Window, Document and Event",
    { head: first(`for (const name of ["Window", "Document", "Event"]) window[name] = Object.assign(function () {}, { prototype: { implement() {} } });`) },
  ],
  ["a class of its own named Highlight", { head: first("window.Highlight = class Highlight { constructor(element) { this.element = element; } };"), lines: true }],
  ["a function of its own named Highlight", { head: first("window.Highlight = (code) => code.bold();"), lines: true }],
  ["a class of its own named Highlight that adds and counts", { head: first("window.Highlight = class Highlight { size = 1; add() {} };"), lines: true }],
  ["a form with two fields named id", { body: `<form>${'<input type="checkbox" name="id">'.repeat(2)}</form>${ARTICLE}` }],
  ["a form around everything with a select and an input named id", { body: `<form><select name="id"></select><input name="id">${ARTICLE}</form>` }],
  [
    "a form before the article with fields named like what leads through a tree",
    { body: `<form>${["nextSibling", "firstChild", "parentNode", "parentElement", "shadowRoot", "localName"].map((field) => `<input name="${field}">`).join("")}</form>${ARTICLE}` },
  ],
  [
    "a form around the article with such fields",
    { body: `<main><form>${["nextSibling", "firstChild", "parentNode", "parentElement", "shadowRoot"].map((field) => `<input name="${field}">`).join("")}${ARTICLE}</form></main>` },
  ],
];

/** Ways in which `fetch` gives something else than a `Response`. */
const FETCHES = [
  ["an object of its own", "async (...all) => { const { ok, status, headers, ...rest } = await real(...all).then((response) => ({ ok: response.ok, status: response.status, headers: response.headers, bytes: response.arrayBuffer() })); return { ok, status, headers, arrayBuffer: () => rest.bytes }; }"],
  ["an object without headers", "async (...all) => { const response = await real(...all); return { ok: response.ok, arrayBuffer: () => response.arrayBuffer() }; }"],
  ["a proxy", "async (...all) => new Proxy(await real(...all), { get: (response, name) => (typeof response[name] === 'function' ? response[name].bind(response) : response[name]) })"],
  ["a class of its own", "(function () { window.Response = function Response() {}; return async (...all) => Object.assign(new Response(), { ok: true, headers: new Headers({ 'content-type': 'application/wasm' }), arrayBuffer: () => real(...all).then((response) => response.arrayBuffer()) }); })()"],
];

for (const name of BROWSERS) {
  describe(`patched pages in ${name}`, () => {
    const context = suite(name);

    async function show(parts, options) {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag(), ...parts }) }]]);
      return open(context, "/test.html", options);
    }

    /** How many of our own lines are drawn over the page. */
    const lines = (tab) => tab.page.evaluate(() => document.querySelector("sourcemark-host").shadowRoot.querySelectorAll(".line").length);

    for (const [what, { lines: drawn = false, ...parts }] of MARKED) {
      test(`${what}: the article is marked, and left as it was`, async () => {
        const tab = await show(parts);
        const before = await tab.html();
        const { claims, figures } = await tab.event("annotated");
        assert.ok(claims >= 2 && figures >= 2, `${claims} claims, ${figures} figures`);
        assert.ok((drawn ? await lines(tab) : await tab.marks("figure")) > 0);
        await tab.hover("40 boats");
        assert.match(await tab.openCard(), /40/);
        assert.equal(await tab.html(), before);
        await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        assert.equal(await tab.html(), before);
        assert.deepEqual([tab.errors, tab.infos], [[], []]);
        await tab.close();
      });
    }

    // In one go: what drives the browsers needs the real one.
    test("a class of its own named Map, and one named WeakMap and Set: the article is marked", async () => {
      const tab = await show({ head: tag('data-auto="false"') });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      await tab.page.evaluate(async () => {
        const real = ["Map", "WeakMap", "Set"].map((name) => [name, window[name]]);
        for (const [name] of real) window[name] = function (place) { this.place = place; };
        const outcome = new Promise((resolve) => {
          for (const event of ["annotated", "error"]) document.addEventListener(`sourcemark:${event}`, resolve, { once: true });
          setTimeout(resolve, 5000);
        });
        await globalThis.Sourcemark.start();
        await outcome;
        for (const [name, value] of real) window[name] = value;
      });
      await tab.event("annotated");
      await tab.hover("40 boats");
      assert.match(await tab.openCard(), /40/);
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      await tab.close();
    });

    for (const [what, wrapped] of FETCHES) {
      test(`a fetch that gives ${what}: the module is compiled from its bytes`, async () => {
        const tab = await show({ head: first(`{ const real = window.fetch; window.fetch = ${wrapped}; }`) });
        await tab.event("annotated");
        assert.ok((await tab.marks("claim")) > 0);
        assert.deepEqual([tab.errors, tab.infos], [[], []]);
        await tab.close();
      });
    }

    test("arrays and objects that write themselves: the saved notes are what they are elsewhere", async () => {
      const parts = { body: ARTICLE };
      const plain = await show(parts);
      await plain.event("annotated");
      const written = `for (const { prototype } of [Array, Object, String, Number]) {
        Object.defineProperty(prototype, "toJSON", { value: () => "as this page writes it", configurable: true });
      }`;
      const patched = await show({ ...parts, head: first(written) });
      await patched.event("annotated");
      for (const [button, file] of [["Save as JSON", "source-notes.json"], ["Save as Web Annotation", "source-notes.jsonld"]]) {
        const saved = [];
        for (const tab of [plain, patched]) {
          await tab.page.bringToFront();
          await tab.openList();
          await tab.press(button);
          saved.push(await tab.saved(file));
          await tab.page.keyboard.press("Escape");
        }
        assert.equal(saved[1], saved[0]);
        assert.ok(saved[0].length > 500 && typeof JSON.parse(saved[0]) === "object");
      }
      // What a page is given is made of the page's own arrays.
      const arrays = await patched.page.evaluate(() => {
        const { handle } = globalThis.Sourcemark;
        return [handle.annotations.claims, handle.export("json").annotations.claims].map((claims) => claims instanceof Array && claims.map(({ id }) => id).length);
      });
      assert.ok(arrays.every((length) => length >= 2), String(arrays));
      assert.deepEqual([patched.errors, patched.infos], [[], []]);
      await plain.close();
      await patched.close();
    });

    test("listeners that are wrapped and never removed: after destroy() they are silent", async () => {
      const wrapping = `
        const { addEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (type, listener, options) {
          return addEventListener.call(this, type, (event) => listener.call(this, event), options);
        };`;
      const tab = await show({ head: first(wrapping) });
      await tab.event("annotated");
      await tab.hover("40 boats");
      await tab.openCard();
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
      await tab.hover("The lifeboat");
      await tab.page.mouse.down();
      await tab.page.mouse.up();
      await tab.page.keyboard.press("Escape");
      await tab.page.evaluate(() => {
        scrollBy(0, 10);
        dispatchEvent(new Event("resize"));
        history.pushState({}, "", "#elsewhere");
      });
      await tab.pause(600);
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      await tab.close();
    });
  });
}
