// Pages as they are out there: odd markup, hidden text, frameworks that rewrite, navigation without loading, other
// scripts that clear what is ours. Each must be read right or left alone, and never changed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, page, tag } from "./pages.mjs";

const LEAD = "At least 40 boats sank, the harbour master said.";
const REST =
  "The storm came in from the west after dark and moved on towards the islands before the morning. Schools and shops stayed closed along the coast, and the road over the pass could not be used because of fallen trees. The lifeboat had gone out twice before midnight, and it went out once more when the wind had dropped a little. Its crew came home at dawn.";
/** An article with this between its first and its last paragraph. */
const around = (html) => `<article><p>${LEAD}</p>${html}<p>${REST}</p></article>`;

/** What the widget must read between the first and the last paragraph. */
const READINGS = [
  ["a sentence across inline elements", `<p>Ms <b>Cal</b>der <a href="#">said <i>about</i></a> 300 came.</p>`, ["Ms Calder said about 300 came."]],
  ["indented source text", `<p>\n      About\n      300 came.\n    </p>`, ["About 300 came."]],
  ["paragraphs parted by two line breaks", `<div>About 300 came.<br><br>\nAbout 20 left.<br>The rest stayed.</div>`, ["About 300 came.", "About 20 left. The rest stayed."]],
  ["blocks that are inline elements", `<div><span style="display:block">About 300 came.</span><span style="display:block">About 20 left.</span></div>`, ["About 300 came.", "About 20 left."]],
  ["a floating drop cap", `<p><span style="float:left;font-size:3em">A</span>bout 300 came.</p>`, ["About 300 came."]],
  ["preserved line feeds", `<div style="white-space:pre-line">About 300 came.\n\nAbout 20 left.</div>`, ["About 300 came.", "About 20 left."]],
  ["footnote marks", `<p>About 300<sup>4</sup> came.<sup><a href="#n">[5]</a></sup> The lot covers 30 km<sup>2</sup>.</p>`, ["About 300 came. The lot covers 30 km2."]],
  ["deleted text", `<p>About <del>200</del> 300 came.</p>`, ["About 300 came."]],
  ["hidden text", `<p hidden>About 1.</p><p style="display:none">About 2.</p><p style="visibility:hidden">About 3.</p><p style="opacity:0">About 4.</p><p aria-hidden="true">About 5.</p><p style="filter:blur(4px)">About 6.</p><p style="font-size:0">About 7.</p><p>About 8 came.</p>`, ["About 8 came."]],
  ["text for screen readers only", `<p><span style="position:absolute;width:1px;height:1px;overflow:hidden">Quote: 7.</span>About 300 came.</p>`, ["About 300 came."]],
  ["visible text inside invisible text", `<p style="visibility:hidden">One <span style="visibility:visible">About 300 came.</span> two</p>`, ["About 300 came."]],
  ["a folded section", `<details><summary>More</summary><p>About 200.</p></details><details open><summary>Less</summary><p>About 300 came.</p></details>`, ["Less", "About 300 came."]],
  ["text cut off by a paywall", `<div style="height:30px;overflow:hidden"><p style="margin:0">About 300 came.</p><div style="height:40px"></div><p>About 9.</p></div>`, ["About 300 came."]],
  ["code, forms and what can be written in", `<pre>5 apples</pre><p><code>x = 6</code>About 300 came.</p><textarea>7 pears</textarea><form><p>8 plums</p></form><div contenteditable>9 figs</div><button>10 nuts</button><select><option>11</option></select>`, ["About 300 came."]],
  ["pictures with captions", `<figure><svg><text>12</text></svg><figcaption>About 13 boats.</figcaption></figure><math><mn>14</mn></math><p>About 300 came.</p>`, ["About 300 came."]],
  ["what surrounds an article", `<aside>About 1.</aside><nav>2</nav><div class="c-newsletter__box">About 3.</div><section id="comments">About 4.</section><div class="RelatedStories"><p>About 5.</p></div><div role="complementary">6</div><p>About 300 came.</p>`, ["About 300 came."]],
  ["teasers of other articles", `<a href="/other"><div><h3>Ferry sinks</h3><p>At least 70 were on board.</p></div></a><article><h3>Ferry sinks</h3><p>At least 70 were on board.</p></article><ul>${'<li><a href="/other">Ferry: 70 lost</a></li>'.repeat(6)}</ul><p>About 300 came.</p>`, ["About 300 came."]],
  ["names of what is not there", `<div class="image no-caption hasSidebar"><p>About 300 came.</p></div>`, ["About 300 came."]],
  ["scripts and templates", `<script type="text/template"><p>About 1.</p></script><template><p>About 2.</p></template><noscript><p>About 3.</p></noscript><style>p{}</style><p>About 300 came.</p>`, ["About 300 came."]],
  ["a part that opts out", `<p data-sourcemark="off">About 1.</p><p>About 300 came.</p>`, ["About 300 came."]],
  ["cells and items", `<table><tr><th>Port</th><td>About 300</td></tr></table><ul><li>About 20 left.</li><li>Some stayed.</li></ul>`, ["Port", "About 300", "About 20 left.", "Some stayed."]],
  ["soft hyphens, wide spaces, wide characters", `<p>\u{1F30A}\u{1F1FA}\u{1F1E6} About 3\u00AD00 peo\u00ADple\u00A0came.</p>`, ["\u{1F30A}\u{1F1FA}\u{1F1E6} About 3\u00AD00 peo\u00ADple\u00A0came."]],
];

/** What is painted shows how the page is read, whether or not a card tells much. */
const ALL = 'data-figures="all"';

for (const name of BROWSERS) {
  describe(`hostile pages in ${name}`, () => {
    const context = suite(name);

    async function show(parts, options) {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag(ALL), ...parts }) }]]);
      return open(context, "/test.html", options);
    }

    /** The annotated words of the figures, as the DOM has them under the highlights. */
    const marked = (tab) =>
      tab.page.evaluate(() => {
        const words = [];
        for (const kind of ["figure", "differs"]) {
          for (const range of CSS.highlights.get(`sourcemark-${kind}`) ?? []) {
            const copy = document.createRange();
            copy.setStart(range.startContainer, range.startOffset);
            copy.setEnd(range.endContainer, range.endOffset);
            words.push(copy.toString());
          }
        }
        return words;
      });

    const text = (tab) => tab.page.evaluate(() => globalThis.Sourcemark.handle.text);

    for (const [what, html, lines] of READINGS) {
      test(`${what}: read as a reader reads it`, async () => {
        const tab = await show({ body: around(html) });
        await tab.event("annotated");
        assert.deepEqual((await text(tab)).split("\n"), [LEAD, ...lines, REST]);
        // What is painted in the page is what the annotations say.
        const { painted, said } = await tab.page.evaluate(() => {
          const { handle } = globalThis.Sourcemark;
          const bare = (words) => words.replace(/[\u00AD\s]+/g, "");
          const painted = ["figure", "differs"]
            .flatMap((kind) => [...(CSS.highlights.get(`sourcemark-${kind}`) ?? [])])
            .map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))
            .join("");
          const said = handle.annotations.figures.filter(({ shown }) => shown).map(({ span }) => handle.text.slice(span.start, span.end)).join("");
          return { painted: bare(painted), said: bare(said) };
        });
        assert.equal([...painted].sort().join(""), [...said].sort().join(""));
        assert.ok(said.includes("40"));
        const before = await tab.html();
        await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
        assert.equal(await tab.page.evaluate(() => document.documentElement.outerHTML), before);
        assert.deepEqual(tab.errors, []);
        await tab.close();
      });
    }

    for (const [what, parts] of [
      ["no box until its script has run", { html: 'lang="en" style="display:none"', body: around("<p style='overflow:hidden'>About 300 came.</p><p hidden>About 9.</p>") }],
      ["nothing visible until its script has run", { head: `${tag(ALL)}<style>body { visibility: hidden }</style>`, body: around("<p>About 300 came.</p><p hidden>About 9.</p>") }],
      ["a form around everything", { body: `<form>${around("<p>About 300 came.</p>")}</form><form><p>About 9 came to the harbour, says a comment that nobody has checked.</p></form>` }],
      ["a teaser before it that says it is the article", { body: `<article><p>${LEAD} ${LEAD} ${LEAD} ${LEAD} ${LEAD} ${LEAD}</p></article><div>${around("<p>About 300 came.</p>").replaceAll("article", "div")}${`<p>${REST}</p>`.repeat(4)}</div>`, more: 4 }],
    ]) {
      test(`a page with ${what} is read`, async () => {
        const tab = await show(parts);
        await tab.event("annotated");
        const rest = Array(parts.more ?? 0).fill(REST);
        assert.deepEqual((await text(tab)).split("\n"), [LEAD, "About 300 came.", REST, ...rest]);
        await tab.close();
      });
    }

    test("a standfirst above the body is a part of the article, a byline is not", async () => {
      const body = `<header><h1>Storm scatters the fleet</h1><div class="byline"><p>By the correspondent who was on the quay all night, at the harbour</p></div>
        <p>About 300 people spent the night in the school, the harbour master said.</p></header><div itemprop="articleBody"><p>${LEAD}</p><p>${REST}</p></div>`;
      const tab = await show({ body });
      await tab.event("annotated");
      assert.deepEqual((await text(tab)).split("\n"), ["Storm scatters the fleet", "About 300 people spent the night in the school, the harbour master said.", LEAD, REST]);
      await tab.close();
    });

    test("a pointer to another article is read and not marked", async () => {
      const pointer = "At least 70 boats sink off the islands, minister says";
      const tab = await show({ body: around(`<p>Read more: <a href="/other">${pointer}</a></p><p><a href="/other">${pointer}</a></p>`) });
      await tab.event("annotated");
      assert.deepEqual((await text(tab)).split("\n"), [LEAD, `Read more: ${pointer}`, pointer, REST]);
      assert.deepEqual((await marked(tab)).filter((words) => words.includes("70")), []);
      await tab.close();
    });

    test("a mark inside a link: the link works, the mark has its card", async () => {
      const tab = await show({ body: around(`<p>Some <a href="#there">about 300 people came</a> by bus.</p>`), html: 'lang="en"' });
      await tab.event("annotated");
      await tab.hover("about 300");
      assert.match(await tab.openCard(), /300/);
      await tab.page.mouse.down();
      await tab.page.mouse.up();
      await tab.until(() => location.hash === "#there");
      await tab.close();
    });

    test("a tap on a link is the link's", async () => {
      const tab = await show({ body: around(`<p>Some <a href="#there">about 300 people came</a> by bus.</p>`) }, { touch: true });
      await tab.event("annotated");
      await tab.tap("about 300");
      await tab.pause();
      assert.equal(await tab.card(), null);
      await tab.until(() => location.hash === "#there");
      await tab.close();
    });

    test("an article in an open shadow tree, with slots", async () => {
      const tab = await show({ head: "", body: `<main><x-story><p slot="lead">${LEAD}</p></x-story></main>` });
      await tab.page.evaluate((rest) => {
        const shadow = document.querySelector("x-story").attachShadow({ mode: "open" });
        shadow.innerHTML = `<article><slot name="lead"></slot><p>About 300 people came. ${rest}</p></article>`;
        const script = document.createElement("script");
        script.src = "/embed/sourcemark.js";
        document.head.append(script);
      }, REST);
      await tab.event("annotated");
      assert.deepEqual((await text(tab)).split("\n"), [LEAD, `About 300 people came. ${REST}`]);
      const { x, y } = await tab.page.evaluate(() => {
        const node = document.querySelector("x-story").shadowRoot.querySelector("p").firstChild;
        const range = document.createRange();
        range.setStart(node, 6);
        range.setEnd(node, 9);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await tab.page.mouse.move(x - 2, y);
      await tab.page.mouse.move(x, y);
      assert.match(await tab.openCard(), /300/);
      const sheets = () => tab.page.evaluate(() => document.querySelector("x-story").shadowRoot.adoptedStyleSheets.length);
      assert.equal(await sheets(), 1);
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
      assert.equal(await sheets(), 0);
      await tab.close();
    });

    test("a modal dialog: the card opens inside it and can be entered", async () => {
      const tab = await show({ body: `<dialog>${ARTICLE}</dialog><script>document.querySelector("dialog").showModal()</script>` , head: tag('data-root="dialog"') });
      await tab.event("annotated");
      await tab.hover("40 boats");
      await tab.openCard();
      const reached = await tab.page.evaluate(() => {
        const host = document.querySelector("sourcemark-host");
        const box = host.shadowRoot.querySelector('[part~="card"]').getBoundingClientRect();
        return document.elementFromPoint(box.x + 30, box.y + 30) === host;
      });
      assert.equal(reached, true, "an inert card would let the pointer through");
      await tab.close();
    });

    for (const [what, body] of [
      ["a front page", `<main>${`<article><h3><a href="#">Storm scatters the fishing fleet again</a></h3><p>At least 40 boats sank in the harbour, the harbour master said on Sunday.</p></article>`.repeat(20)}</main>`],
      ["an empty page", ""],
    ]) {
      test(`${what} is left alone`, async () => {
        const tab = await show({ body });
        const before = await tab.html();
        await tab.event("unsupported");
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        assert.equal(await tab.html(), before);
        await tab.close();
      });
    }

    test("content that arrives late is marked", async () => {
      const tab = await show({ body: "<main></main>" });
      await tab.event("unsupported");
      await tab.page.evaluate((html) => (document.querySelector("main").innerHTML = html), ARTICLE);
      await tab.event("annotated");
      assert.ok((await tab.marks("figure")) > 0);
      await tab.close();
    });

    test("a paragraph that is added is marked, and the open card stays where its words stay", async () => {
      const tab = await show();
      await tab.event("annotated");
      await tab.page.evaluate(() => document.querySelector("article").insertAdjacentHTML("beforeend", "<p>Some 25 crews are missing, the coast guard said.</p>"));
      await tab.until(() => globalThis.Sourcemark.handle.text.includes("25 crews"));
      assert.ok((await marked(tab)).some((words) => words.includes("25 crews")));
      await tab.close();
    });

    test("text that is rewritten in place loses its marks at once", async () => {
      const tab = await show();
      await tab.event("annotated");
      const left = await tab.page.evaluate(async () => {
        const node = document.querySelector("article p").firstChild;
        node.data = "Nothing of what was said stands here any more, and it is long.";
        // Frameworks rewrite and go on; the observer is told at the end of the task.
        await new Promise((resolve) => setTimeout(resolve));
        return ["claim", "figure"].flatMap((kind) => [...(CSS.highlights.get(`sourcemark-${kind}`) ?? [])]).filter((range) => range.startContainer === node).length;
      });
      assert.equal(left, 0);
      await tab.close();
    });

    test("an article that is replaced, without navigation, is marked again", async () => {
      const tab = await show();
      await tab.event("annotated");
      await tab.page.evaluate(() => {
        const old = document.querySelector("article");
        const copy = old.cloneNode(true);
        copy.querySelector("p").textContent = "More than 55 boats sank, the harbour master said.";
        old.replaceWith(copy);
      });
      await tab.until(() => globalThis.Sourcemark.handle.text.includes("55 boats"));
      assert.ok((await marked(tab)).some((words) => words.includes("55 boats")));
      await tab.close();
    });

    test("navigation without loading: the next article is marked, and a page without one is left alone", async () => {
      const tab = await show();
      await tab.event("annotated");
      await tab.page.evaluate((html) => {
        history.pushState({}, "", "/second.html");
        document.body.innerHTML = html.replace("40 boats", "77 boats");
      }, ARTICLE);
      await tab.until(() => globalThis.Sourcemark.handle.text.includes("77 boats"));
      assert.equal((await tab.traces()).hosts, 1);
      await tab.page.evaluate(() => {
        history.pushState({}, "", "/third.html");
        document.body.innerHTML = "<nav><a href='/'>Home</a></nav>";
      });
      await tab.event("unsupported");
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("another script clears the highlights, the style sheets and our host: they come back", async () => {
      const tab = await show();
      await tab.event("annotated");
      const before = await tab.traces();
      await tab.page.evaluate(() => {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
        document.querySelector("sourcemark-host").remove();
      });
      await tab.hover("The storm came");
      await tab.until((hosts) => document.querySelectorAll("sourcemark-host").length === hosts, before.hosts);
      await tab.pause(100);
      assert.deepEqual(await tab.traces(), before);
      await tab.close();
    });

    test("highlights and style sheets of others stay, also after destroy()", async () => {
      const tab = await show({ head: `<script>
        CSS.highlights.set("theirs", new Highlight());
        document.adoptedStyleSheets = [new CSSStyleSheet()];
      </script>` + tag(ALL) });
      await tab.event("annotated");
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
      const left = await tab.page.evaluate(() => [CSS.highlights.size, CSS.highlights.has("theirs"), document.adoptedStyleSheets.length]);
      assert.deepEqual(left, [1, true, 1]);
      await tab.close();
    });

    test("a page that changes without end: looks become rare", async () => {
      const tab = await show({ body: around(`<p id="clock">It is 1 o'clock.</p>`) });
      await tab.event("annotated");
      await tab.page.evaluate(() => {
        let ticks = 0;
        setInterval(() => (document.getElementById("clock").firstChild.data = `It is ${(ticks += 1)} o'clock.`), 20);
      });
      await tab.pause(6000);
      const looks = (await tab.heard()).filter((event) => event.name === "annotated").length;
      assert.ok(looks >= 2 && looks <= 8, `${looks} looks in 6 s`);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("a page that is at rest: no timer, no frame, no message", async () => {
      const tab = await show({ head: `<script>
        globalThis.calls = 0;
        for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback", "postMessage"]) {
          const real = globalThis[name];
          globalThis[name] = function (...all) { globalThis.calls += 1; return real.apply(this, all); };
        }
      </script>` + tag(ALL) });
      await tab.event("annotated");
      await tab.pause(1500);
      const before = await tab.page.evaluate(() => globalThis.calls);
      await tab.pause(2000);
      assert.equal(await tab.page.evaluate(() => globalThis.calls), before);
      await tab.close();
    });

    test("rules of the page that hide everything do not reach the card", async () => {
      const tab = await show({ head: `<style>sourcemark-host, [popover] { display: none !important; all: unset !important } * { visibility: visible }</style>` + tag(ALL) });
      await tab.event("annotated");
      await tab.hover("40 boats");
      assert.match(await tab.openCard(), /40/);
      const box = await tab.page.evaluate(() => document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]').getBoundingClientRect().height);
      assert.ok(box > 50);
      await tab.close();
    });

    test("a browser without highlights gets lines of our own, which follow the layout", async () => {
      const tab = await show({}, { prepare: (page) => page.evaluateOnNewDocument(() => Object.defineProperty(CSS, "highlights", { value: undefined })) });
      await tab.event("annotated");
      const lines = () =>
        tab.page.evaluate(() => {
          const node = document.querySelector("article p").firstChild;
          const range = document.createRange();
          range.setStart(node, 0);
          range.setEnd(node, "At least 40 boats".length);
          const words = range.getBoundingClientRect();
          const line = document.querySelector("sourcemark-host").shadowRoot.querySelector(".line.figure").getBoundingClientRect();
          return [words.x - line.x, words.y - line.y, words.width - line.width].map(Math.round);
        });
      assert.deepEqual(await lines(), [0, 0, 0]);
      await tab.hover("40 boats");
      await tab.openCard();
      await tab.page.keyboard.press("Escape");
      await tab.page.evaluate(() => (document.querySelector("h1").style.fontSize = "90px"));
      await tab.pause(300);
      assert.deepEqual(await lines(), [0, 0, 0], "after the text has moved");
      await tab.close();
    });

    test("where the reader's system sets the colours, nothing is highlighted", { skip: name !== "chromium" && "only Chromium emulates it" }, async () => {
      const emulate = async (page, value) => {
        const session = await page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
      };
      const tab = await show({}, { prepare: (page) => emulate(page, "active") });
      await tab.event("annotated");
      const lines = () => tab.page.evaluate(() => document.querySelector("sourcemark-host").shadowRoot.querySelectorAll(".line").length);
      assert.deepEqual((await tab.traces()).highlights, []);
      assert.ok((await lines()) > 0);
      await emulate(tab.page, "none");
      await tab.until(() => CSS.highlights.has("sourcemark-figure"));
      assert.equal(await lines(), 0);
      await tab.close();
    });

    test("a long page: no task is long, and all of it is marked", async () => {
      const many = Array.from({ length: 400 }, (_, i) => `<p>About ${i + 100} boats of the fleet sank in the harbour of the town, the harbour master said on Sunday. ${REST}</p>`).join("");
      const tab = await show({ head: `<script>
        globalThis.long = [];
        if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
          new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
        }
      </script>`, body: `<article>${many}</article>` });
      await tab.page.evaluate(() => {
        globalThis.long.length = 0;
        const script = document.createElement("script");
        script.src = "/embed/sourcemark.js";
        document.head.append(script);
      });
      const { ms } = await tab.event("annotated");
      assert.ok((await tab.marks("figure")) >= 400);
      console.log(`# ${name}: 400 paragraphs in ${Math.round(ms)} ms; long tasks: ${await tab.page.evaluate(() => globalThis.long.map(Math.round))}`);
      await tab.close();
    });

    test("destroy() at any moment leaves the page as it was at once", async () => {
      const tab = await show({ head: tag('data-auto="false"') });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      const whole = () => tab.page.evaluate(() => document.documentElement.outerHTML);
      const before = await whole();
      const left = await tab.page.evaluate(async () => {
        const left = [];
        for (let turns = 0; turns < 60; turns += 1) {
          const handle = await globalThis.Sourcemark.start();
          for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve));
          handle.destroy();
          left.push(document.querySelectorAll("sourcemark-host").length + CSS.highlights.size + document.adoptedStyleSheets.length);
        }
        return left;
      });
      assert.deepEqual(left.filter((count) => count > 0), []);
      await tab.pause();
      assert.equal(await whole(), before);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("fifty starts and ends leave nothing behind", async () => {
      const tab = await show({ head: tag('data-auto="false"') });
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      const whole = () => tab.page.evaluate(() => document.documentElement.outerHTML);
      const before = await whole();
      await tab.page.evaluate(async () => {
        for (let round = 0; round < 50; round += 1) {
          const annotated = new Promise((resolve) => document.addEventListener("sourcemark:annotated", resolve, { once: true }));
          const handle = await globalThis.Sourcemark.start();
          if (round % 2) await annotated;
          handle.destroy();
        }
      });
      assert.equal(await whole(), before);
      assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });
  });
}
