// What stands around an article, or comes over it, decides where its card can go.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";
import { ARTICLE, page, tag } from "./pages.mjs";

for (const name of BROWSERS) {
  describe(`surroundings in ${name}`, () => {
    const context = suite(name);

    async function show(parts, options) {
      context.site.answers = new Map([["/test.html", { body: page({ head: tag(), ...parts }) }]]);
      return open(context, "/test.html", options);
    }

    /** Whether the pointer reaches what the open card shows; an inert one lets it through. */
    const reachable = (tab) =>
      tab.page.evaluate(() => {
        const host = document.querySelector("sourcemark-host");
        const box = host.shadowRoot.querySelector('[part~="card"]').getBoundingClientRect();
        return document.elementFromPoint(box.x + 30, box.y + 30) === host;
      });

    for (const [what, selector] of [
      ["article", "article"],
      ["part of the page around the article", "main"],
      ["page", "html"],
    ]) {
      test(`a fullscreen ${what}: the card opens inside it, and afterwards in the page again`, async () => {
        const tab = await show({ body: `<main style="background: #fff">${ARTICLE}</main>` });
        await tab.event("annotated");
        const before = await tab.html();
        await tab.page.evaluate((wanted) => {
          addEventListener("click", () => document.querySelector(wanted).requestFullscreen(), { once: true });
        }, selector);
        await tab.page.mouse.click(5, 5);
        await tab.until(() => document.fullscreenElement);
        for (const [words, says] of [["40 boats", /40/], ["about 300", /300/]]) {
          // The card before may lie over these words.
          await tab.page.mouse.move(2, 2);
          await tab.noCard();
          await tab.hover(words);
          await tab.until((wanted) => {
            const card = document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]');
            return card.matches(":popover-open") && card.innerText.includes(wanted);
          }, says.source);
          assert.equal(await reachable(tab), true);
        }
        await tab.page.evaluate(() => document.exitFullscreen());
        await tab.until(() => !document.fullscreenElement);
        await tab.page.keyboard.press("Escape");
        await tab.noCard();
        assert.equal(await tab.page.evaluate(() => document.querySelector("sourcemark-host").parentNode === document.documentElement), true);
        await tab.hover("40 boats");
        await tab.openCard();
        assert.equal(await reachable(tab), true);
        await tab.page.evaluate(() => globalThis.Sourcemark.handle.destroy());
        assert.equal(await tab.html(), before);
        assert.deepEqual([tab.errors, tab.infos], [[], []]);
        await tab.close();
      });
    }

    test("an article in a dialog that is looked at again: its open card stays inside the dialog", async () => {
      const body = `<dialog>${ARTICLE}</dialog><script>document.querySelector("dialog").showModal()</script>`;
      const tab = await show({ body, head: tag('data-root="dialog"') });
      await tab.event("annotated");
      await tab.hover("40 boats");
      const says = await tab.openCard();
      await tab.page.evaluate(() => {
        const last = [...document.querySelectorAll("p")].at(-1);
        last.replaceWith(last.cloneNode(true));
      });
      await tab.until(() => globalThis.heard.filter((event) => event.name === "annotated").length === 2);
      await tab.pause();
      assert.equal(await tab.card(), says);
      assert.equal(await reachable(tab), true);
      await tab.close();
    });
  });
}
