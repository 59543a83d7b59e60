// What the reader saves from the notes list, what the handle exports, and the other language of both.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, page, tag } from "./pages.mjs";

const AXE = await readFile(path.join(import.meta.dirname, "node_modules/axe-core/axe.min.js"), "utf8");

/** Nothing is loaded but the widget's own files and the page's icon, no string becomes markup or script, and no style is inline. */
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

for (const name of BROWSERS) {
  describe(`saving and languages in ${name}`, () => {
    const context = suite(name);

    async function show(attributes = "", headers = {}) {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag(attributes), body: `<main>${ARTICLE}</main>` }), headers }]]);
      const tab = await open(context, "/test.html?a=1#top");
      await tab.event("annotated");
      return tab;
    }

    test("the notes are saved as JSON and as Web Annotation, under the strictest policy, and nothing is sent", async () => {
      const tab = await show("", { "content-security-policy": STRICT });
      await tab.openList();
      const before = await tab.html();
      context.site.requests.length = 0;
      await tab.press("Save as JSON");
      const { source, text, annotations } = JSON.parse(await tab.saved("source-notes.json"));
      assert.equal(source, `${context.site.address}/test.html?a=1`);
      assert.deepEqual(annotations, await tab.page.evaluate(() => globalThis.Sourcemark.handle.annotations));
      assert.equal(text, await tab.page.evaluate(() => globalThis.Sourcemark.handle.text));
      const [boats] = annotations.figures;
      assert.equal(text.slice(boats.number.start, boats.number.end), "40");

      await tab.press("Save as Web Annotation");
      const collection = JSON.parse(await tab.saved("source-notes.jsonld"));
      assert.equal(collection.type, "AnnotationCollection");
      assert.equal(collection.id, `${source}#sourcemark`);
      assert.equal(collection.total, collection.first.items.length);
      assert.deepEqual(context.site.requests, []);
      assert.equal(await tab.html(), before);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("a page that listens for clicks on links hears of none", async () => {
      const tab = await show();
      await tab.page.evaluate(() => {
        globalThis.links = 0;
        addEventListener("click", (event) => (globalThis.links += event.composedPath().some((node) => node.localName === "a")), true);
      });
      await tab.openList();
      await tab.press("Save as JSON");
      await tab.saved("source-notes.json");
      assert.equal(await tab.page.evaluate(() => globalThis.links), 0);
      await tab.close();
    });

    test("the handle exports both formats, and names one that it does not know", async () => {
      const tab = await show();
      const [json, web, error] = await tab.page.evaluate(() => {
        const { handle } = globalThis.Sourcemark;
        try {
          handle.export("pdf");
        } catch (thrown) {
          return [handle.export("json"), handle.export("web-annotation"), thrown.message];
        }
        return [];
      });
      assert.deepEqual(Object.keys(json), ["source", "text", "annotations"]);
      assert.equal(web["@context"], "http://www.w3.org/ns/anno.jsonld");
      assert.match(error, /json, web-annotation, not "pdf"/);
      await tab.close();
    });

    test("an unknown language is named", async () => {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag('data-lang="tlh"') }) }]]);
      const tab = await open(context, "/test.html");
      assert.match((await tab.event("error")).message, /"lang" must be one of en, de, not "tlh"/);
      await tab.close();
    });

    test("in German the card and the list speak German, and the article's words stay English", async () => {
      const tab = await show('data-lang="de-CH"');
      const violations = async () => {
        await tab.page.evaluate(AXE);
        return tab.page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ").slice(0, 400)}`);
        });
      };
      await tab.hover("At least 40 boats");
      const says = await tab.openCard();
      assert.match(says, /Mindestens 40/);
      assert.match(says, /Eine Mindestzahl/);
      assert.doesNotMatch(says, /A minimum|according to|Marked automatically/);
      assert.deepEqual(await violations(), []);
      await tab.page.keyboard.press("Escape");
      await tab.openList();
      const list = await tab.page.evaluate(() => {
        const host = document.querySelector("sourcemark-host");
        const element = host.shadowRoot.querySelector('[part~="list"]');
        const language = (node) => node.closest("[lang]").lang;
        return {
          text: element.innerText,
          host: host.lang,
          languages: [element.lang, language(element.querySelector("h2")), language(element.querySelector("option"))],
          article: [...element.querySelectorAll("bdi, .snippet, option[value]:not([value=''])")].map(language),
        };
      });
      assert.match(list.text, /Quellenhinweise/);
      assert.match(list.text, /Als Web Annotation sichern/);
      assert.equal(list.host, "de");
      assert.deepEqual(list.languages, ["de", "de", "de"]);
      assert.ok(list.article.length > 4);
      assert.deepEqual(new Set(list.article), new Set(["en"]));
      assert.deepEqual(await violations(), []);
      await tab.press("Als JSON sichern");
      await tab.saved("source-notes.json");
      assert.deepEqual(tab.errors, []);
      await tab.shot("list-german");
      await tab.close();
    });
  });
}
