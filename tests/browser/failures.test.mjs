// What is thrown through the engine, a trap of its own or an error of what it calls: the widget goes, the page is as it was,
// one event and one line say so, and nothing is an uncaught error of the page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { page, tag } from "./pages.mjs";

/** Lets `fail(place)` decide what happens where the engine measures, paints and asks. */
const PATCHES = `
  globalThis.fail = () => {};
  for (const [prototype, name] of [
    [Range.prototype, "getClientRects"],
    [Element.prototype, "getBoundingClientRect"],
    [globalThis.Highlight?.prototype, "add"],
    [Element.prototype, "getAttribute"],
    [Node.prototype, "contains"],
  ]) {
    const real = prototype[name];
    prototype[name] = function (...all) {
      globalThis.fail(name);
      return real.apply(this, all);
    };
  }`;

/** Puts a function of another module that does nothing but trap in the place of the one that asks which buttons are held. */
const TRAP = `{
  const bytes = Uint8Array.from("0061736d010000000104016000000302010007050101740000" .concat("0a05010300000b").match(/../g), (byte) => parseInt(byte, 16));
  const trap = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.t;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (module, imports) => {
    for (const names of Object.values(imports)) {
      for (const [name, real] of Object.entries(names)) if (/\\.buttons\\b/.test(real)) names[name] = () => trap();
    }
    return instantiate(module, imports);
  };
}`;

for (const name of BROWSERS) {
  describe(`failures in ${name}`, () => {
    const context = suite(name);

    async function show(script, parts = {}) {
      context.site.answers = new Map([["/test.html", { body: page({ head: `<script>${script}</script>${tag()}`, ...parts }) }]]);
      return open(context, "/test.html");
    }

    const whole = (tab) => tab.page.evaluate(() => document.documentElement.outerHTML);

    /** That the widget has gone, once and for all, and said why. */
    async function assertGone(tab, before, said) {
      const { message } = await tab.event("error");
      assert.match(message, /the engine stopped/);
      assert.match(message, said);
      await tab.page.evaluate(() => (globalThis.fail = () => {}));
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.equal(await whole(tab), before);
      assert.equal(await tab.page.evaluate(() => globalThis.Sourcemark.handle), null);
      // What still listens is silent.
      await tab.hover("The lifeboat");
      await tab.page.mouse.down();
      await tab.page.mouse.up();
      await tab.page.keyboard.press("Escape");
      await tab.page.evaluate(() => document.querySelector("article").append("About 7 came."));
      await tab.pause(600);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.equal((await tab.heard()).filter((event) => event.name === "error").length, 1);
      assert.equal(tab.infos.length, 1, tab.infos.join("\n"));
      assert.match(await tab.page.evaluate(() => globalThis.Sourcemark.start().then(() => "started", String)), /the engine stopped/);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    }

    for (const [what, arm] of [
      ["while it reads, before anything is shown", "globalThis.fail = (place) => { if (place === 'getAttribute' && new Error().stack.includes('wasm')) throw new TypeError('armed'); };"],
      ["while it paints for the first time", "globalThis.fail = (place) => { if (place === 'add') throw new TypeError('armed'); };"],
      ["while it paints, a string", "globalThis.fail = (place) => { if (place === 'add') throw 'armed'; };"],
    ]) {
      test(`an error ${what}`, async () => {
        const tab = await show(PATCHES + arm);
        const before = await tab.html();
        await assertGone(tab, before, /armed/);
      });
    }

    for (const [what, act, place] of [
      ["where the pointer rests", (tab) => tab.hover("40 boats"), "getClientRects"],
      ["when the page has changed", (tab) => tab.page.evaluate(() => document.querySelector("p").append(" About 8 came, she said.")), "add"],
    ]) {
      test(`an error ${what}`, async () => {
        const tab = await show(PATCHES);
        await tab.event("annotated");
        await tab.at("40 boats");
        await tab.page.evaluate((armed) => {
          globalThis.fail = (place) => {
            if (place === armed && new Error().stack.includes("wasm")) throw new Error("armed");
          };
        }, place);
        await act(tab);
        await tab.event("error");
        await assertGone(tab, await tab.html(), /armed/);
      });
    }

    test("an error in what the page itself asks for is thrown to it, and the widget goes all the same", async () => {
      const tab = await show(PATCHES);
      await tab.event("annotated");
      const before = await tab.html();
      const thrown = await tab.page.evaluate(() => {
        globalThis.fail = (place) => {
          if (place === "getClientRects") throw new Error("armed");
        };
        try {
          return globalThis.Sourcemark.handle.next();
        } catch (error) {
          return error.message;
        }
      });
      assert.equal(thrown, "armed");
      await assertGone(tab, before, /armed/);
    });

    test("a trap", async () => {
      const tab = await show(TRAP);
      await tab.event("annotated");
      const before = await tab.html();
      await tab.hover("40 boats");
      await assertGone(tab, before, /unreachable/);
    });

    test("an article in a shadow tree: the sheet goes from there, too", async () => {
      const body = `<main><x-story></x-story></main><script>
        document.querySelector("x-story").attachShadow({ mode: "open" }).innerHTML = \`<article>\${${JSON.stringify("<p>At least 40 boats sank, the harbour master said. About 300 people spent the night in the school.</p>".repeat(4))}}</article>\`;
      </script><article><p>The lifeboat came home.</p></article>`;
      const tab = await show(PATCHES, { body });
      await tab.event("annotated");
      const sheets = () => tab.page.evaluate(() => document.querySelector("x-story").shadowRoot.adoptedStyleSheets.length);
      assert.equal(await sheets(), 1);
      const before = await tab.html();
      await tab.page.evaluate(() => {
        globalThis.fail = (place) => {
          if (place === "add") throw new Error("armed");
        };
        try {
          globalThis.Sourcemark.handle.mode = "reach";
        } catch {}
      });
      assert.equal(await sheets(), 0);
      await assertGone(tab, before, /armed/);
    });

    test("what a listener of the page throws is the page's own: the widget stays", async () => {
      const tab = await show(`
        document.addEventListener("sourcemark:annotated", () => { throw new Error("theirs"); });
        document.addEventListener("sourcemark:annotated", async () => { throw new Error("theirs, later"); });`);
      await tab.event("annotated");
      await tab.pause();
      assert.ok((await tab.marks("figure")) > 0);
      await tab.hover("40 boats");
      assert.match(await tab.openCard(), /40/);
      assert.equal(tab.errors.filter((error) => /theirs/.test(error)).length, tab.errors.length);
      assert.ok(tab.errors.length >= 1);
      assert.deepEqual(tab.infos, []);
      await tab.close();
    });
  });
}
