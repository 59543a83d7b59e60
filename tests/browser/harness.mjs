// One harness for both browsers: start one, open a page, point at words in it, and hear what the widget says.
// Nothing here knows which browser it drives, except where a comment says so.
import { after, before } from "node:test";
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { serve } from "./server.mjs";

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, "../..");

/** The browsers that every test runs in; `SOURCEMARK_BROWSERS=firefox` picks one. */
export const BROWSERS = (process.env.SOURCEMARK_BROWSERS ?? "chromium,firefox").split(",");

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** How long a test waits for something that should happen at once, in milliseconds. */
export const PATIENCE = 10_000;

/**
 * Starts a headless browser.
 *
 * @param {string} name `chromium` or `firefox`
 * @param {string[]} [more] further command-line arguments
 * @param {string} [downloads] the folder for what is saved
 */
export function launch(name, more = [], downloads = undefined) {
  const quiet = "--no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return name === "chromium"
    ? puppeteer.launch({
        executablePath: CHROMIUM,
        headless: true,
        // Extensions are loaded over a pipe only.
        pipe: true,
        enableExtensions: true,
        downloadBehavior: downloads ? { policy: "allow", downloadPath: downloads } : undefined,
        args: [...`--no-sandbox --disable-gpu --disable-quic ${quiet}`.split(" "), ...more],
      })
    : puppeteer.launch({
        browser: "firefox",
        executablePath: FIREFOX,
        headless: true,
        // The toolbar belongs to the browser, not to a page: the extension's test clicks in it.
        args: ["--remote-allow-system-access", ...more],
        extraPrefsFirefox: {
          "browser.shell.checkDefaultBrowser": false,
          "app.update.enabled": false,
          ...(downloads && {
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.always_ask_before_handling_new_types": false,
          }),
        },
      });
}

/**
 * A browser and a server for a suite of tests, started before the first and ended after the last.
 *
 * @param {string} name
 */
export function suite(name) {
  const context = { name, /** @type {import("puppeteer-core").Browser} */ browser: null, site: null, downloads: "" };
  before(async () => {
    context.site = await serve();
    context.downloads = await mkdtemp(path.join(tmpdir(), "sourcemark-downloads-"));
    context.browser = await launch(name, [], context.downloads);
  });
  after(async () => {
    await context.browser?.close();
    await context.site?.close();
    await rm(context.downloads, { recursive: true, force: true });
  });
  return context;
}

/**
 * Opens a page of the suite's server in a new tab.
 *
 * @param {ReturnType<typeof suite>} context
 * @param {string} address below the server
 * @param {{ width?: number, height?: number, touch?: boolean, prepare?: (page: import("puppeteer-core").Page) => Promise<void> }} [options]
 */
export async function open(context, address, options = {}) {
  const page = await context.browser.newPage();
  const { width = 1280, height = 800, touch = false } = options;
  await page.setViewport({ width, height, hasTouch: touch });
  const errors = [];
  const infos = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") errors.push(message.text());
    if (message.text().startsWith("sourcemark")) infos.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  // Before any script of the page: every event of the widget, and every shift of the layout.
  await page.evaluateOnNewDocument(() => {
    globalThis.heard = [];
    for (const name of ["ready", "annotated", "open", "close", "error", "unsupported"]) {
      document.addEventListener(`sourcemark:${name}`, (event) => {
        // In Firefox a page may hear the events of an extension, but not look into them.
        let detail = {};
        try {
          detail = { ...event.detail };
        } catch {}
        globalThis.heard.push({ name, ...detail });
      });
    }
    globalThis.shift = 0;
    if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes("layout-shift")) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    }
  });
  await options.prepare?.(page);
  await page.goto(context.site.address + address, { waitUntil: "load" });
  return new Tab(context, page, errors, infos);
}

/** A page under test. */
export class Tab {
  /**
   * @param {ReturnType<typeof suite>} context
   * @param {import("puppeteer-core").Page} page
   * @param {string[]} errors what the console complained of
   * @param {string[]} infos what the widget said in the console
   */
  constructor(context, page, errors, infos) {
    Object.assign(this, { context, page, errors, infos });
  }

  /** All events of the widget so far, as `{ name, ...detail }`. */
  heard() {
    return this.page.evaluate(() => globalThis.heard);
  }

  /** Waits for an event of the widget and gives its detail. */
  async event(name) {
    const found = await this.until((wanted) => globalThis.heard.findLast((event) => event.name === wanted), name).catch(
      async (error) => {
        throw new Error(`no sourcemark:${name}; heard ${JSON.stringify(await this.heard())}; ${this.errors.join("; ")}`, { cause: error });
      },
    );
    return found;
  }

  /** Waits until a function in the page gives something, and gives that. */
  async until(probe, ...values) {
    const handle = await this.page.waitForFunction(probe, { timeout: PATIENCE, polling: 50 }, ...values);
    return handle.jsonValue();
  }

  /** How far the layout has shifted since the page was opened, once fonts are there and all is painted. */
  settledShift() {
    return this.page.evaluate(async () => {
      await document.fonts.ready;
      const late = new Promise((resolve) => setTimeout(resolve, 500));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await Promise.race([frame().then(frame).then(frame), late]);
      return globalThis.shift;
    });
  }

  /** Waits a while, for what should not happen. */
  pause(milliseconds = 400) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** The middle of these words in the page's article, by default scrolled into view: `{ x, y }` in the viewport. */
  async at(words, { scroll = true } = {}) {
    const point = await this.page.evaluate(async (wanted, scrolled) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const runs = [];
      let text = "";
      while (walker.nextNode()) {
        runs.push({ node: walker.currentNode, start: text.length });
        text += walker.currentNode.data;
      }
      const start = text.indexOf(wanted);
      if (start < 0) return null;
      const place = (offset) => {
        const run = runs.findLast((candidate) => candidate.start <= offset);
        return [run.node, offset - run.start];
      };
      const range = document.createRange();
      range.setStart(...place(start));
      const [last, offset] = place(start + wanted.length - 1);
      range.setEnd(last, offset + 1);
      if (scrolled) {
        range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
        // The page hears of the scroll with its next frame; a pointer that rests there before counts as scrolled away.
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const late = new Promise((resolve) => setTimeout(resolve, 200));
        await Promise.race([frame().then(frame), late]);
      }
      const box = range.getClientRects()[0];
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words, scroll);
    if (!point) throw new Error(`the page does not say “${words}”`);
    return point;
  }

  /** Rests the pointer on words. */
  async hover(words) {
    const { x, y } = await this.at(words);
    await this.page.mouse.move(x - 3, y, { steps: 2 });
    await this.page.mouse.move(x, y);
  }

  /** Taps on words with a finger; the tab must have been opened with `touch`. */
  async tap(words, options) {
    const { x, y } = await this.at(words, options);
    await this.page.touchscreen.tap(x, y);
  }

  /** What the open card says; null if none is open. */
  card() {
    return this.page.evaluate(() => {
      const card = document.querySelector("sourcemark-host")?.shadowRoot?.querySelector('[part~="card"]');
      return card?.matches(":popover-open") ? card.innerText : null;
    });
  }

  /** Waits for a card, and gives what it says. */
  openCard() {
    return this.until(() => {
      const card = document.querySelector("sourcemark-host")?.shadowRoot?.querySelector('[part~="card"]');
      return card?.matches(":popover-open") && card.innerText;
    });
  }

  /** Waits until no card is open. */
  noCard() {
    return this.until(() => {
      const card = document.querySelector("sourcemark-host")?.shadowRoot?.querySelector('[part~="card"]');
      return !card?.matches(":popover-open");
    });
  }

  /** Opens the notes list, as the keyboard does. */
  async openList() {
    await this.page.evaluate(() => document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="opener"]').click());
    await this.until(() => document.querySelector("sourcemark-host").shadowRoot.querySelector('[part~="list"]').matches(":popover-open"));
  }

  /** Clicks on a button of our own whose text is `words`, as a mouse does. */
  async press(words) {
    const box = await this.page.evaluate((wanted) => {
      const buttons = [...document.querySelector("sourcemark-host").shadowRoot.querySelectorAll("button")];
      const button = buttons.find((candidate) => candidate.textContent === wanted);
      button.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, words);
    await this.page.mouse.click(box.x, box.y);
  }

  /** Waits for a saved file, takes it out of the folder, and gives what is in it. */
  async saved(file) {
    const { downloads } = this.context;
    const end = Date.now() + PATIENCE;
    for (;;) {
      const names = await readdir(downloads);
      const text = names.includes(file) && names.length === 1 ? await readFile(path.join(downloads, file), "utf8") : "";
      if (text) {
        await rm(path.join(downloads, file));
        return text;
      }
      if (Date.now() > end) throw new Error(`no ${file} was saved, but ${JSON.stringify(names)}; ${this.errors.join("; ")}`);
      await this.pause(50);
    }
  }

  /** The page as it is, without our own host and the comment before it. */
  html() {
    return this.page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true);
      for (const host of copy.querySelectorAll("sourcemark-host")) {
        if (host.previousSibling.data === "/$") host.previousSibling.remove();
        host.remove();
      }
      return copy.outerHTML;
    });
  }

  /** How many of our hosts and named highlights there are: `{ hosts, highlights, sheets }`. */
  traces() {
    return this.page.evaluate(() => ({
      hosts: document.querySelectorAll("sourcemark-host").length,
      highlights: ["claim", "figure", "differs", "reach", "active"].filter((kind) => CSS.highlights.has(`sourcemark-${kind}`)),
      sheets: document.adoptedStyleSheets.length,
    }));
  }

  /** How many ranges are highlighted under a name. */
  marks(kind) {
    return this.page.evaluate((name) => CSS.highlights.get(`sourcemark-${name}`)?.size ?? 0, kind);
  }

  /** Writes a picture to tests/browser/shots, for people to look at. */
  async shot(name) {
    // Cards fade in.
    await this.pause(300);
    await mkdir(path.join(import.meta.dirname, "shots"), { recursive: true });
    await this.page.screenshot({ path: path.join(import.meta.dirname, "shots", `${name}-${this.context.name}.png`) });
  }

  close() {
    return this.page.close();
  }
}

/** Empties the folder of pictures. */
export const clearShots = () => rm(path.join(import.meta.dirname, "shots"), { recursive: true, force: true });
