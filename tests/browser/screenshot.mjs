// Draws www/screenshot.png, the picture in the README: the demo's first article with the card of a figure, all of it.
// Run by `cargo xtask screenshot`.
import path from "node:path";
import { launch, open, root } from "./harness.mjs";
import { serve } from "./server.mjs";

const TOP = "Mr Zelensky wrote"; // the paragraph that the picture begins with
const WORDS = "about 12,000"; // what the card is about
const [WIDTH, MOST_HEIGHT, MARGIN] = [820, 1400, 32];

const [site, browser] = await Promise.all([serve(), launch("chromium")]);

/** Opens the card in a window of this height, and says where it ends. */
async function show(height) {
  const prepare = (page) => page.setViewport({ width: WIDTH, height, deviceScaleFactor: 1.5 });
  const tab = await open({ name: "chromium", browser, site, downloads: "" }, "/index.html", { prepare });
  await tab.event("annotated");
  const { y } = await tab.at(TOP, { scroll: false });
  await tab.page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y - MARGIN);
  await tab.pause(300);
  const at = await tab.at(WORDS, { scroll: false });
  await tab.page.mouse.move(at.x - 3, at.y);
  await tab.page.mouse.move(at.x, at.y);
  await tab.openCard();
  await tab.pause(500); // it fades in
  const card = await tab.page.evaluate(() => {
    const card = document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="card"]');
    const whole = [card, ...card.querySelectorAll("*")].every(
      (part) => part.scrollHeight <= part.clientHeight + 1 || getComputedStyle(part).overflowY === "visible",
    );
    return { bottom: card.getBoundingClientRect().bottom, whole };
  });
  if (tab.errors.length > 0) throw new Error(tab.errors.join("; "));
  return { tab, ...card };
}

try {
  // A window that ends below the card: to cut the picture out of a taller one would move the page, and close the card.
  const { bottom } = await show(MOST_HEIGHT);
  const { tab, whole } = await show(Math.ceil(bottom) + MARGIN);
  if (!whole) throw new Error("a part of the card is out of sight");
  await tab.page.screenshot({ path: path.join(root, "www/screenshot.png") });
} finally {
  await Promise.all([browser.close(), site.close()]);
}
