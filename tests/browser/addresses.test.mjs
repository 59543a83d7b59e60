// Where the script tag finds the engine: beside itself, or where the page says, also when the file was renamed, copied into
// the page or bound to its hash by a policy.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { BROWSERS, open, root, suite } from "./harness.mjs";
import { page, tag } from "./pages.mjs";

const embed = (file) => readFile(path.join(root, "dist/embed", file), "utf8");
const LOADER = await embed("sourcemark.js");
const CORE = await embed("sourcemark-core.js");
const sha = (text) => `sha384-${createHash("sha384").update(text).digest("base64")}`;
/** What has a page's `import()` come with a hash. */
const IMPORT_MAP = `{"integrity":{"/embed/sourcemark-core.js":"${sha(CORE)}"}}`;
const HASHED = `<script type="importmap">${IMPORT_MAP}</script><script async crossorigin src="/embed/sourcemark.js" integrity="${sha(LOADER)}"></script>`;
const JSON_BASE = '<script type="application/json" data-sourcemark>{ "base": "/embed/" }</script>';

for (const name of BROWSERS) {
  describe(`addresses in ${name}`, () => {
    const context = suite(name);

    async function show(head, headers = {}) {
      context.site.answers = new Map([
        ["/a/test.html", { body: page({ head }), headers }],
        ["/assets/bundle.js", { body: LOADER }],
        ["/favicon.ico", { body: "" }],
      ]);
      return open(context, "/a/test.html");
    }

    for (const [what, head, headers] of [
      ["under another name, as a module, by the page's JSON", `${JSON_BASE}<script type="module" src="/assets/bundle.js"></script>`],
      ["under another name, by data-base", '<script async src="/assets/bundle.js" data-base="/embed/"></script>'],
      ["by an address that the page's own is the base of", '<script async src="/assets/bundle.js" data-base="../embed/sourcemark.js"></script>'],
      ["copied into the page", `<script data-base="/embed/">${LOADER}</script>`],
      ["copied into the page, as a module", `${JSON_BASE}<script type="module">${LOADER}</script>`],
      [
        "under a policy of hashes, with an import map that has the engine's",
        HASHED,
        { "content-security-policy": `script-src '${sha(IMPORT_MAP)}' '${sha(LOADER)}' '${sha(CORE)}' 'wasm-unsafe-eval'` },
      ],
      ["where each script must come with its hash", HASHED, { "integrity-policy": "blocked-destinations=(script)" }],
    ]) {
      test(`${what}: marked`, async () => {
        const tab = await show(head, headers);
        await tab.event("annotated");
        assert.ok((await tab.marks("claim")) > 0);
        assert.deepEqual([tab.errors, tab.infos], [[], []]);
        await tab.close();
      });
    }

    test("base is an option of start(), too", async () => {
      const tab = await show('<script async src="/assets/bundle.js" data-auto="false"></script>');
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      await tab.page.evaluate(() => globalThis.Sourcemark.start({ base: "/embed/" }).then(() => {}));
      await tab.event("annotated");
      assert.deepEqual([tab.errors, tab.infos], [[], []]);
      await tab.close();
    });

    for (const [what, head, headers, said] of [
      ["a file under another name that says nothing", '<script async src="/assets/bundle.js"></script>', {}, /data-base/],
      ["a base that is no address", tag('data-base="https://"'), {}, /data-base/],
      ["a policy that forbids the module's request", tag(), { "content-security-policy": "connect-src 'none'" }, /connect-src must allow/],
    ]) {
      test(`${what}: one event and one line, which say what to do`, async () => {
        const tab = await show(head, headers);
        const { message } = await tab.event("error");
        assert.match(message, said);
        assert.equal((await tab.heard()).length, 1);
        assert.equal(tab.infos.length, 1);
        await tab.close();
      });
    }
  });
}
