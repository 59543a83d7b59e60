// The demo's playground: what is typed or pasted is read and shown, whatever it is.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BROWSERS, open, suite } from "./harness.mjs";

for (const name of BROWSERS) {
  describe(`the playground in ${name}`, () => {
    const context = suite(name);

    async function show() {
      const tab = await open(context, "/playground.html");
      await tab.until(() => /\d/.test(document.getElementById("summary").textContent));
      return tab;
    }

    /** Puts a text in, as pasting does, and gives what the page says when it has been read. */
    async function paste(tab, text) {
      return tab.page.evaluate(async (pasted) => {
        const area = document.getElementById("text");
        const summary = document.getElementById("summary");
        area.value = pasted;
        const read = new Promise((resolve) => new MutationObserver(resolve).observe(summary, { childList: true }));
        area.dispatchEvent(new Event("input"));
        await read;
        const words = (selector) => [...document.querySelectorAll(selector)].map((part) => part.textContent);
        return {
          says: summary.textContent,
          shown: document.getElementById("rendered").textContent,
          figures: words("#rendered .mark.figure").join("|"),
          titles: words("#why .title"),
        };
      }, text);
    }

    test("the playground annotates what is typed", async () => {
      const tab = await show();
      await tab.page.evaluate(() => {
        const area = document.getElementById("text");
        area.value = "";
        area.focus();
      });
      await tab.page.keyboard.type("At least 40 boats sank, the harbour master said.");
      await tab.until(() => /harbour master/.test(document.getElementById("rendered").textContent) && /"lemma": "say"/.test(document.getElementById("json").textContent));
      assert.match(await tab.page.evaluate(() => document.getElementById("rendered").textContent), /At least 40 boats/);
      assert.equal(await tab.page.evaluate(() => document.getElementById("problem").hidden), true);
      assert.deepEqual(tab.errors, []);
      await tab.shot("playground");
      await tab.close();
    });

    test("of a megabyte it reads what an article can hold, and says so", async () => {
      const tab = await show();
      const sentence = "At least 40 boats sank, the harbour master said. ";
      const { says, shown } = await paste(tab, sentence.repeat(1_000_000 / sentence.length));
      assert.match(says, /figures.* in the first 49,9\d\d of \d{3},\d{3} characters/);
      assert.ok(shown.length <= 50_000 && shown.length > 49_900, `${shown.length} characters shown`);
      const word = await paste(tab, "🌊".repeat(500_000));
      assert.equal(word.shown, "🌊".repeat(25_000), "a word of a megabyte is cut, between two characters");
      const odd = await paste(tab, "x" + "🌊".repeat(500_000));
      assert.equal(odd.shown, "x" + "🌊".repeat(24_999));
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    test("it says which language it reads, where it reads nothing", async () => {
      const tab = await show();
      for (const text of [
        "Le président a déclaré vendredi que la Russie pourrait envoyer des soldats au combat avant la fin de la semaine, selon lui.",
        "Mindestens 40 Boote sind am Sonntag im Hafen gesunken, sagte die Hafenmeisterin Ines Calder am Montag in der Schule.",
      ]) {
        assert.match((await paste(tab, text)).says, /Nothing is read.*not in English/);
      }
      assert.match((await paste(tab, "At least 40 boats sank.")).says, /1 figure/);
      assert.match((await paste(tab, "")).says, /^0 claims/);
      assert.match((await paste(tab, "12 34")).says, /^0 claims/, "numbers are words of any language");
      await tab.close();
    });

    test("tags of a page's source are text, and no signs of more or less", async () => {
      const tab = await show();
      const source = "<p>Police said <i>12</i> people had died.</p><p>About <b class=\"n\">3,0</b>00 houses were damaged.</p>";
      const { shown, figures, titles } = await paste(tab, source);
      assert.equal(shown, source, "it is shown as it was pasted");
      assert.match(figures, /12/);
      assert.doesNotMatch(titles.join("|"), /more than|less than/i);
      assert.match(titles.join("|"), /About 3,000/, "a tag inside a word does not part it");
      assert.equal(await tab.page.evaluate(() => document.querySelectorAll("#rendered i, #rendered b, #rendered p").length), 0);
      assert.match((await paste(tab, "Fewer than < 5 were hurt, and > 20 fled.")).titles.join("|"), /20/, "signs stay signs");
      await tab.close();
    });
  });
}
