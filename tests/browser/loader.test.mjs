// The script tag: how it starts, where its options come from, and that no failure of its own reaches the page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, FORTY_WORDS, page, tag } from "./pages.mjs";

for (const name of BROWSERS) {
  describe(`the script tag in ${name}`, () => {
    const context = suite(name);

    /** Opens a page of these parts, with further answers of the server. */
    async function show(parts, answers = {}) {
      context.site.answers = new Map([["/test.html", { body: page(parts) }], ...Object.entries(answers)]);
      context.site.requests.length = 0;
      return open(context, "/test.html");
    }

    test("one tag marks the article and adds one element", async () => {
      const tab = await show({ head: tag() });
      const { claims, figures } = await tab.event("annotated");
      assert.ok(claims >= 2, `${claims} claims`);
      assert.ok(figures >= 2, `${figures} figures`);
      assert.equal((await tab.traces()).hosts, 1);
      assert.ok((await tab.marks("claim")) > 0);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("the API is there at once, with a version and the running handle", async () => {
      const tab = await show({ head: tag() });
      await tab.event("annotated");
      const seen = await tab.page.evaluate(async () => {
        const { handle, version, start } = globalThis.Sourcemark;
        return { version, same: (await start({ mode: "reach" })) === handle, text: handle.text, claims: handle.annotations.claims.length };
      });
      assert.match(seen.version, /^\d+\.\d+\.\d+/);
      assert.equal(seen.same, true, "a second start gives the running handle");
      assert.match(seen.text, /At least 40 boats sank/);
      assert.ok(seen.claims >= 2);
      await tab.close();
    });

    test("included twice, it runs once", async () => {
      const tab = await show({ head: tag() + tag(), body: page().match(/<article>[^]*<\/article>/)[0] + tag() });
      await tab.event("annotated");
      await tab.pause();
      assert.equal((await tab.traces()).hosts, 1);
      assert.equal((await tab.heard()).filter((event) => event.name === "annotated").length, 1);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("two different copies of the file run once", async () => {
      const tab = await show({ head: tag() + '<script defer src="/embed/../embed/sourcemark.js?copy=2"></script>' });
      await tab.event("annotated");
      await tab.pause();
      assert.equal((await tab.traces()).hosts, 1);
      await tab.close();
    });

    test("data-* of the tag are options, in the option's type", async () => {
      const tab = await show({ head: tag('data-mode="reach" data-figures="false" data-cfasync="false"') });
      const { figures } = await tab.event("annotated");
      assert.equal(figures, 0);
      assert.equal(await tab.page.evaluate(() => globalThis.Sourcemark.handle.mode), "reach");
      assert.deepEqual(tab.infos, [], "a note of a tag manager is none of our business");
      await tab.close();
    });

    test("JSON in the page is stronger than data-*, and a call is stronger than both", async () => {
      const head = `<script type="application/json" data-sourcemark>{"mode": "off", "figures": true, "auto": false}</script>`;
      const tab = await show({ head: head + tag('data-mode="reach" data-figures="false"') });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      await tab.pause();
      assert.deepEqual(await tab.heard(), [], "auto: false waits for a call");
      assert.deepEqual(context.site.requests.filter((path) => path.endsWith(".wasm")), [], "and fetches nothing");
      await tab.page.evaluate(async () => void (await globalThis.Sourcemark.start({ claims: false })));
      const { claims, figures } = await tab.event("annotated");
      assert.equal(claims, 0);
      assert.ok(figures >= 2);
      assert.equal(await tab.page.evaluate(() => globalThis.Sourcemark.handle.mode), "off");
      await tab.close();
    });

    for (const [what, parts, named] of [
      ["an unknown option in JSON", { head: '<script type="application/json" data-sourcemark>{"colour": "blue"}</script>' + tag() }, /colour.*there are root exclude/],
      ["an unknown data-*", { head: tag('data-colour="blue"') }, /colour/],
      ["a wrong value", { head: tag('data-mode="loud"') }, /mode/],
      ["a wrong type", { head: tag('data-figures="perhaps"') }, /figures/],
      ["options that are no JSON", { head: "<script type='application/json' data-sourcemark>{mode: 1}</script>" + tag() }, /JSON/],
      ["a selector that is none", { head: tag('data-root="p["') }, /root/],
    ]) {
      test(`${what} gives one error event that names it, and no marks`, async () => {
        const tab = await show(parts);
        const { message } = await tab.event("error");
        assert.match(message, named);
        await tab.pause();
        assert.equal((await tab.heard()).length, 1);
        assert.equal(tab.infos.length, 1);
        assert.match(tab.infos[0], named);
        assert.deepEqual(tab.errors, []);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        await tab.close();
      });
    }

    test("a wrong option in a call throws an error that names it", async () => {
      const tab = await show({ head: tag('data-auto="false"') });
      const say = (options) =>
        tab.page.evaluate((given) => globalThis.Sourcemark.start(given).then(() => "started", String), options);
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      assert.match(await say({ colour: "blue" }), /colour/);
      assert.match(await say({ mode: 7 }), /mode/);
      assert.equal(await say({ mode: "reach" }), "started", "and the next call is not hurt by it");
      await tab.close();
    });

    for (const [what, parts, reason, advice] of [
      ["<html data-sourcemark=off>", { html: 'lang="en" data-sourcemark="off"', head: tag() }, /opts? out/, /data-sourcemark="off"/],
      ["<meta name=sourcemark content=off>", { head: '<meta name="sourcemark" content="off">' + tag() }, /opts? out/, /<meta name="sourcemark"/],
      ["a part that is off, named as the root", { body: `<main data-sourcemark="off">${ARTICLE}</main>`, head: tag('data-root="article"') }, /opts? out/, /data-sourcemark="off"/],
      ["a page without an article", { body: "<nav><a href='/'>Home</a></nav><p>Page not found.</p>", head: tag() }, /article/, /250 characters.*data-root=/],
      ["an article of forty words", { body: `<article><h1>Boats sink</h1><p>${FORTY_WORDS}</p></article>`, head: tag() }, /no article/, /forty words.*data-root="article"/],
      ["a mistyped root", { head: tag('data-root=".stroy-body"') }, /no element matches/, /mend data-root="\.stroy-body"/],
      ["a root without text", { body: `<div id="empty"></div>${ARTICLE}`, head: tag('data-root="#empty"') }, /no text/, /data-root or data-exclude/],
      ["a page of many articles", { body: ARTICLE.replaceAll("h1>", "h2>").repeat(3), head: tag() }, /many articles/, /data-root=/],
      ["an article that says it is French", { html: 'lang="fr"', head: tag() }, /not in English/, /lang="fr".*say lang="en"/],
      [
        "an article whose words are German",
        {
          body: `<article><h1>Sturm zerstreut die Flotte</h1><p>Mindestens 40 Boote sind am Sonntag im Hafen gesunken, sagte die Hafenmeisterin Ines Calder. Etwa 300 Menschen hätten die Nacht in der Schule verbracht.</p><p>Der Sturm kam nach Einbruch der Dunkelheit von Westen und zog vor dem Morgen weiter zu den Inseln. Schulen und Läden blieben an der ganzen Küste geschlossen.</p></article>`,
          head: tag(),
        },
        /not in English/,
        /its words are another language's/,
      ],
    ]) {
      test(`${what}: left alone, with one event and one line in the console that say why, and what to do`, async () => {
        const tab = await show(parts);
        const before = await tab.html();
        const event = await tab.event("unsupported");
        assert.match(event.reason, reason);
        await tab.pause();
        const heard = await tab.heard();
        assert.equal(heard.filter((each) => each.name === "unsupported").length, 1);
        assert.equal(heard.filter((each) => each.name === "annotated").length, 0);
        assert.equal(tab.infos.length, 1, tab.infos.join("\n"));
        assert.match(tab.infos[0], reason);
        assert.match(tab.infos[0], advice);
        assert.deepEqual(tab.errors, []);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        assert.equal(await tab.html(), before);
        await tab.close();
      });
    }

    test("as the console advises: forty words are marked where the root is named", async () => {
      const tab = await show({ body: `<article><p>${FORTY_WORDS}</p></article>`, head: tag('data-root="article"') });
      const { figures } = await tab.event("annotated");
      assert.ok(figures >= 1);
      assert.deepEqual(tab.infos, []);
      await tab.close();
    });

    test("a server that gives the module a wrong type is served all the same", async () => {
      const tab = await show({ head: tag() }, { "/embed/sourcemark.wasm": { headers: { "content-type": "application/octet-stream" } } });
      await tab.event("annotated");
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    for (const [what, answers, event, said] of [
      ["a missing module", { "/embed/sourcemark.wasm": { status: 404, body: "" } }, "error", /sourcemark\.wasm answers 404: it belongs beside/],
      ["a missing engine", { "/embed/sourcemark-core.js": { status: 404, body: "" } }, "error", /sourcemark-core\.js.*must lie beside/],
      ["a module that is none", { "/embed/sourcemark.wasm": { body: "<!doctype html>" } }, "unsupported", /WebAssembly.*same version/],
      [
        "a policy without WebAssembly",
        { "/test.html": { body: page({ head: tag() }), headers: { "content-security-policy": "script-src 'self'" } } },
        "unsupported",
        /WebAssembly.*'wasm-unsafe-eval'/,
      ],
    ]) {
      test(`${what}: the page is unaffected, one event, one line`, async () => {
        const tab = await show({ head: tag() }, answers);
        const before = await tab.html();
        const { reason, message } = await tab.event(event);
        assert.match(reason ?? message, said);
        await tab.pause();
        assert.equal((await tab.heard()).length, 1);
        assert.equal(tab.infos.length, 1);
        // The browser itself logs a request or a compilation that failed; nothing is thrown.
        assert.deepEqual(tab.errors.filter((error) => !/404|Content[- ]Security[- ]Policy|CSP/i.test(error)), []);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        assert.equal(await tab.html(), before);
        await tab.close();
      });
    }

    test("after a failed load a later start succeeds", async () => {
      const tab = await show({ head: tag('data-auto="false"') }, { "/embed/sourcemark.wasm": { status: 503, body: "" } });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      const say = () => tab.page.evaluate(() => globalThis.Sourcemark.start().then(() => "started", String));
      assert.match(await say(), /503/);
      context.site.answers.delete("/embed/sourcemark.wasm");
      assert.equal(await say(), "started");
      await tab.event("annotated");
      await tab.close();
    });

    test("the strictest policy is enough", async () => {
      const policy =
        "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; img-src data:; " +
        "require-trusted-types-for 'script'; trusted-types 'none'";
      const tab = await show({}, {
        "/test.html": { body: page({ head: tag('nonce="abc"') }), headers: { "content-security-policy": policy } },
      });
      await tab.event("annotated");
      assert.ok((await tab.marks("claim")) > 0);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("a tag added later by a script starts too", async () => {
      const tab = await show({});
      await tab.page.evaluate(() => {
        const script = document.createElement("script");
        script.src = "/embed/sourcemark.js";
        script.dataset.figures = "false";
        document.head.append(script);
      });
      const { figures } = await tab.event("annotated");
      assert.equal(figures, 0);
      await tab.close();
    });

    test("destroy() leaves the page as it was, and it can start again", async () => {
      const tab = await show({ head: tag('data-auto="false"') });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      const whole = () => tab.page.evaluate(() => document.documentElement.outerHTML);
      const before = await whole();
      for (const round of [1, 2, 3]) {
        await tab.page.evaluate(async () => void (await globalThis.Sourcemark.start()));
        await tab.until((count) => globalThis.heard.filter((event) => event.name === "annotated").length === count, round);
        assert.ok((await tab.marks("claim")) > 0);
        assert.equal(await tab.html(), before, "while it runs, only the host is added");
        await tab.page.evaluate(() => {
          const { handle } = globalThis.Sourcemark;
          handle.destroy();
          handle.destroy();
        });
        assert.equal(await tab.page.evaluate(() => globalThis.Sourcemark.handle), null);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        assert.equal(await whole(), before);
      }
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });
  });
}
