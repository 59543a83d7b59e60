// The demo pages as a reader uses them: with a mouse, a finger, a keyboard, a screen reader's tree.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { BROWSERS, open, root, suite } from "./harness.mjs";

const ARTICLES = ["/index.html", "/mudslides.html", "/results.html", "/study.html"];
const AXE = await readFile(path.join(import.meta.dirname, "node_modules/axe-core/axe.min.js"), "utf8");

for (const name of BROWSERS) {
  describe(`the demo in ${name}`, () => {
    const context = suite(name);

    /** Opens a demo page and waits for its marks. */
    async function show(address = "/index.html", options = {}) {
      const tab = await open(context, address, options);
      await tab.event("annotated");
      return tab;
    }

    /** Opens a demo page whose widget waits for `Sourcemark.start()`. */
    async function showUnstarted(address) {
      const html = await readFile(path.join(root, "www/demo", address), "utf8");
      const waiting = html.replace("<script async src=", '<script async data-auto="false" src=');
      assert.notEqual(waiting, html, "the page has the script tag");
      context.site.answers = new Map([["/unstarted.html", { body: waiting }]]);
      const tab = await open(context, "/unstarted.html");
      await tab.page.waitForFunction(() => globalThis.Sourcemark);
      return tab;
    }

    for (const address of ARTICLES) {
      test(`${address}: marks inside the article only, no errors, no shift, no change of the page`, async () => {
        const tab = await showUnstarted(address);
        const whole = () => tab.page.evaluate(() => document.documentElement.outerHTML);
        const before = await whole();
        // What a page in a browser just started shifts by itself, while it finds its fonts, is not ours.
        const shifted = await tab.settledShift();
        await tab.page.evaluate(async () => void (await globalThis.Sourcemark.start()));
        const { claims, figures } = await tab.event("annotated");
        assert.ok(claims >= 5, `${claims} claims`);
        assert.ok(figures >= 5, `${figures} figures`);
        assert.equal(await tab.html(), before);

        const outside = await tab.page.evaluate(() =>
          ["claim", "figure", "differs"].flatMap((kind) =>
            [...(CSS.highlights.get(`sourcemark-${kind}`) ?? [])]
              .filter(({ startContainer: { parentElement } }) => !parentElement.closest("article") || parentElement.closest("aside, footer, nav, form"))
              .map(({ startContainer }) => startContainer.data),
          ),
        );
        assert.deepEqual(outside, []);

        await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
        assert.equal(await whole(), before);
        assert.deepEqual(await tab.traces(), { hosts: 0, highlights: [], sheets: 0 });
        // Only Chromium measures this.
        assert.equal((await tab.settledShift()) - shifted, 0);
        assert.deepEqual(tab.errors, []);
        await tab.close();
      });
    }

    test("resting on a figure opens its card; the pointer may go into it; Esc closes it and moves nothing", async () => {
      const tab = await show();
      await tab.hover("about 12,000");
      const says = await tab.openCard();
      assert.match(says, /about 12,000/i);
      assert.match(says, /approximate/i);
      assert.match(says, /GUR|Main Intelligence Directorate/);
      assert.match(says, /does not check whether statements are true/);
      assert.match((await tab.event("open")).id, /^f\d+$/);
      await tab.shot("figure-card");

      const box = await tab.page.evaluate(() => {
        const { x, y, width, height } = document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]').getBoundingClientRect();
        return { x: x + width / 2, y: y + Math.min(height / 2, 20) };
      });
      await tab.page.mouse.move(box.x, box.y, { steps: 12 });
      await tab.pause(700);
      assert.ok(await tab.card(), "it stays while the pointer is in it");

      const focused = () => tab.page.evaluate(() => document.activeElement.tagName);
      const focus = await focused();
      await tab.page.keyboard.press("Escape");
      await tab.noCard();
      assert.equal(await focused(), focus);
      await tab.event("close");
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("leaving closes the card, and passing over opens none", async () => {
      const tab = await show();
      await tab.hover("about 12,000");
      await tab.openCard();
      await tab.page.mouse.move(5, 5);
      await tab.noCard();
      const { x, y } = await tab.at("about 12,000");
      await tab.page.mouse.move(x, y);
      await tab.page.mouse.move(5, 5);
      await tab.pause(600);
      assert.equal(await tab.card(), null);
      await tab.close();
    });

    test("a claim's card says who, how and where, and shows how far it reaches", async () => {
      const tab = await show();
      await tab.hover("Mr Zelensky wrote on Telegram");
      const says = await tab.openCard();
      assert.match(says, /Zelensky/);
      assert.match(says, /wrote/);
      assert.match(says, /Telegram/);
      assert.ok((await tab.marks("active")) > 0, "what is claimed gets a tint");
      await tab.shot("claim-card");
      await tab.close();
    });

    test("a remark that covers no claim has a card of its own", async () => {
      const tab = await show();
      await tab.hover("Neither the general");
      const says = await tab.openCard();
      assert.match(says, /No response/);
      assert.match(says, /As stated by the article: “Neither the general staff/);
      const { id } = await tab.event("open");
      assert.match(id, /^n\d+$/);
      await tab.shot("remark");
      await tab.page.keyboard.press("Escape");
      await tab.noCard();
      assert.equal(await tab.page.evaluate((note) => globalThis.Sourcemark.handle.show(note), id), true);
      assert.match(await tab.openCard(), /No response/);
      await tab.close();
    });

    test("figures for the same thing are shown beside each other, and lead to each other", async () => {
      const tab = await show("/index.html");
      await tab.hover("about 12,000");
      const says = await tab.openCard();
      assert.match(says, /Other figures in this article/i);
      assert.match(says, /\b3,000\b/);
      assert.match(says, /\b10,000\b/);
      assert.ok((await tab.marks("active")) >= 3, "all of them get the tint");
      const card = () => document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]');
      const drawn = await tab.page.evaluate(`(${card})().querySelectorAll("svg").length`);
      assert.ok(drawn >= 3, "and are drawn on one scale");
      await tab.shot("figures-beside-each-other");
      await tab.page.evaluate(`[...(${card})().querySelectorAll("button, a")].find((link) => link.textContent.trim() === "3,000").click()`);
      await tab.until(`/^(×\\s*)?3,000\\b/.test((${card})().innerText)`);
      await tab.close();
    });

    test("figures that cannot all be right at once have a line of their own", async () => {
      const tab = await show();
      assert.ok((await tab.marks("differs")) >= 3);
      await tab.hover("about 12,000");
      const says = await tab.openCard();
      assert.match(says, /10,000/);
      assert.match(says, /3,000/);
      assert.doesNotMatch(says, /false|wrong|misleading|unverified/i);
      await tab.close();
    });

    test("a tap opens a card, a tap elsewhere closes it", async () => {
      const tab = await show("/index.html", { touch: true, width: 390, height: 844 });
      await tab.tap("about 12,000");
      assert.match(await tab.openCard(), /12,000/);
      const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.ok(wide, "and nothing has to be scrolled sideways");
      await tab.shot("tap");
      await tab.tap("enter “combat zones”", { scroll: false });
      await tab.noCard();
      await tab.close();
    });

    test("the keyboard: one tab stop, a list in the order of the text, Show in text, Esc and back", async () => {
      const tab = await show();
      const inHost = () => tab.page.evaluate(() => document.activeElement?.localName === "sourcemark-host");
      const label = () => tab.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
      // Once around, until the focus leaves the page.
      const stops = [];
      for (let press = 0; press < 60; press++) {
        await tab.page.keyboard.press("Tab");
        if (await inHost()) stops.push(await label());
        if (await tab.page.evaluate(() => document.activeElement === document.body)) break;
      }
      assert.equal(stops.length, 1);
      assert.match(stops[0], /^\d+ source notes?$/);

      while (!(await inHost())) await tab.page.keyboard.press("Tab");
      await tab.page.keyboard.press("Enter");
      const list = await tab.until(() => {
        const dialog = document.querySelector("sourcemark-host").shadowRoot.querySelector('[role="dialog"][part~="list"]');
        if (!dialog?.checkVisibility()) return false;
        return { name: dialog.getAttribute("aria-label") ?? dialog.getAttribute("aria-labelledby"), items: [...dialog.querySelectorAll("ol > li")].map((item) => item.textContent) };
      });
      assert.ok(list.name, "the dialog has a name");
      assert.ok(list.items.length >= 10, `${list.items.length} entries`);
      await tab.shot("list");
      await tab.page.keyboard.press("Escape");
      await tab.until(() => !document.querySelector("sourcemark-host").shadowRoot.querySelector('[role="dialog"][part~="list"]')?.checkVisibility());
      assert.match(await label(), /source notes?/, "the focus is back on the button");

      await tab.page.keyboard.press("Enter");
      await tab.until(() => document.querySelector("sourcemark-host").shadowRoot.querySelector('[role="dialog"][part~="list"]')?.checkVisibility());
      await tab.page.evaluate(() => {
        const buttons = [...document.querySelector("sourcemark-host").shadowRoot.querySelectorAll("ol > li button")];
        buttons.find((button) => /Show in text/.test(button.textContent + button.ariaLabel)).click();
      });
      assert.ok(await tab.openCard());
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("no accessibility violations: at rest, with a card, with the list", async () => {
      const tab = await show();
      const violations = async () => {
        await tab.page.evaluate(AXE);
        return tab.page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ").slice(0, 400)}`);
        });
      };
      assert.deepEqual(await violations(), []);
      await tab.hover("about 12,000");
      await tab.openCard();
      assert.deepEqual(await violations(), []);
      await tab.page.keyboard.press("Escape");
      await tab.page.evaluate(() => {
        const shadow = document.querySelector("sourcemark-host").shadowRoot;
        [...shadow.querySelectorAll("button")].find((button) => /source notes?/.test(button.textContent)).click();
      });
      await tab.until(() => document.querySelector("sourcemark-host").shadowRoot.querySelector('[role="dialog"][part~="list"]')?.checkVisibility());
      assert.deepEqual(await violations(), []);
      await tab.close();
    });

    test("the handle: text, annotations, next, previous, show, mode, pause, resume, refresh", async () => {
      const tab = await show();
      const fits = await tab.page.evaluate(() => {
        const { text, annotations } = globalThis.Sourcemark.handle;
        return annotations.figures.every(({ number }) => /\S/.test(text.slice(number.start, number.end))) && annotations.figures.map(({ number }) => text.slice(number.start, number.end));
      });
      assert.ok(fits.some((number) => number.includes("12,000")), String(fits));

      await tab.page.evaluate(() => globalThis.Sourcemark.handle.next());
      const first = await tab.openCard();
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.next());
      await tab.until((shown) => {
        const card = document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]');
        return card.innerText !== shown;
      }, first);
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.previous());
      await tab.until((shown) => {
        const card = document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]');
        return card.innerText === shown;
      }, first);
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.show("f0"));
      assert.equal((await tab.event("open")).id, "f0");
      await tab.page.keyboard.press("Escape");

      await tab.page.evaluate(() => void (globalThis.Sourcemark.handle.mode = "reach"));
      await tab.until(() => CSS.highlights.get("sourcemark-reach")?.size > 0);
      await tab.page.evaluate(() => void (globalThis.Sourcemark.handle.mode = "off"));
      await tab.until(() => !CSS.highlights.get("sourcemark-claim")?.size && !CSS.highlights.get("sourcemark-reach")?.size);
      await tab.page.evaluate(() => void (globalThis.Sourcemark.handle.mode = "quiet"));
      await tab.until(() => CSS.highlights.get("sourcemark-claim")?.size > 0);

      const marked = await tab.marks("figure");
      const add = () =>
        tab.page.evaluate(() => {
          const paragraph = document.createElement("p");
          paragraph.textContent = "At least 17 vans were lost, the harbour master said.";
          document.querySelector("article p:last-of-type").after(paragraph);
        });
      await add();
      await tab.until((count) => CSS.highlights.get("sourcemark-figure").size > count, marked);
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.pause());
      const more = await tab.marks("figure");
      await add();
      await tab.pause(1500);
      assert.ok((await tab.marks("figure")) <= more, "paused, it does not follow the page");
      await tab.page.evaluate(() => globalThis.Sourcemark.handle.resume());
      await tab.until((count) => CSS.highlights.get("sourcemark-figure")?.size > count, more);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("the first screen says what Sourcemark is for and how to get it, to a mouse and to a finger", async () => {
      for (const options of [{}, { touch: true, width: 390, height: 844 }]) {
        const tab = await show("/index.html", options);
        const seen = await tab.page.evaluate(() => {
          const inView = (element) => {
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return element.checkVisibility() && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
          };
          const words = [...document.querySelectorAll(".strip p, .how")].filter(inView).map((part) => part.innerText);
          return { words: words.join(" "), wide: document.documentElement.scrollWidth <= innerWidth };
        });
        assert.match(seen.words, /Sourcemark\s+marks .* who says what, and how firm each number is/);
        assert.match(seen.words, /invented.*One script tag/s);
        assert.ok(seen.wide, "nothing has to be scrolled sideways");
        // Which of the two it is, is the device's to say; never both.
        const hovers = await tab.page.evaluate(() => matchMedia("(hover: none)").matches === false);
        assert.equal(/Shift/.test(seen.words), hovers);
        assert.equal(/Tap one/.test(seen.words), !hovers);
        assert.deepEqual(tab.errors, []);
        await tab.close();
      }
    });

    test("every link of the demo leads to a page that is there", async () => {
      for (const address of [...ARTICLES, "/playground.html", "/get.html"]) {
        const tab = await open(context, address);
        const dead = await tab.page.evaluate(async () => {
          const answers = await Promise.all([...document.links].map(async ({ href }) => [href, (await fetch(href)).status]));
          return answers.filter(([, status]) => status !== 200);
        });
        assert.deepEqual(dead, [], address);
        await tab.close();
      }
    });
  });
}
