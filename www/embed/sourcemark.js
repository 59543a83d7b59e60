// @ts-check
// The script tag: a small classic script that fetches the engine when the page has time for it, starts it, and keeps
// every failure away from the page. What the widget does is in Rust (src/page); this file only starts and stops it.
import { Unsupported, optedOut, quarantine } from "./quarantine.js";

/** @typedef {import("./quarantine.js").Handle} Handle */
/** @typedef {Record<string, unknown>} Options */

/** Options of the script tag that are on or off. */
const SWITCHES = ["auto", "claims", "figures", "headings", "observe"];
/** Options of the script tag that are words. */
const WORDS = ["root", "exclude", "mode", "lang", "base"];
/** What tag managers, consent tools and frameworks write on scripts for themselves. */
const FOREIGN = /^(cf|rocket|cookie|consent|category|gtm|nonce|nscript|turbo|loaded)/i;

const scope = /** @type {any} */ (globalThis);

// Null later on, and in modules; there the address in the page is the best guess.
const tag = /** @type {HTMLScriptElement | null} */ (
  document.currentScript || document.querySelector('script[src*="sourcemark.js"]')
);

/** @type {Promise<any> | null} the engine, once it is wanted */
let engine = null;
/** @type {Error | null} what stopped the engine; a module is instantiated once a page, so that it stays stopped */
let broken = null;
/** @type {Promise<Handle> | null} */
let starting = null;

const api = {
  /** The version of this file and of the engine beside it. */
  version: SOURCEMARK_VERSION,

  /** @type {Handle | null} the widget that runs on this page */
  handle: null,

  /**
   * Annotates the page's article. One widget runs on a page: where one does already, that one is the answer.
   *
   * @param {Options} [options] stronger than what the page's JSON and the script tag say
   * @returns {Promise<Handle>} rejects with what `sourcemark:error` or `sourcemark:unsupported` says
   */
  start(options) {
    if (api.handle) return Promise.resolve(api.handle);
    starting ||= begin(options).finally(() => (starting = null));
    return starting;
  },
};

// Included twice, by two plug-ins say: the first copy stays.
if (!scope.Sourcemark?.start) {
  scope.Sourcemark = api;
  whenIdle(() => {
    // JSON that cannot be read is reported by the start.
    if (readQuietly().auto !== false) api.start().catch(() => {});
  });
}

/** @param {Options} [options] */
async function begin(options) {
  try {
    const obstacle = unsupported();
    if (obstacle) throw new Unsupported(obstacle);
    const { auto, base, ...all } = /** @type {any} */ ({ base: tag?.src, ...fromTag(), ...fromJson(), ...options });
    if (broken) throw broken;
    const core = await (engine ||= load(base));
    /** @type {Handle} */
    const handle = core.start(all);
    quarantine(core, handle, (error) => {
      if (api.handle === handle) api.handle = null;
      broken = error;
      if (error) report(error);
    });
    return (api.handle = handle);
  } catch (error) {
    report(error);
    throw error;
  }
}

/** Why this page gets no marks, if there is a reason. */
function unsupported() {
  if (optedOut()) return 'the page opts out, by data-sourcemark="off" or <meta name="sourcemark" content="off">';
  if (!document.body || !/html/.test(document.contentType)) return "this is no HTML page: nothing else is read";
  if (typeof WebAssembly !== "object") return "this browser has no WebAssembly, or has it switched off";
  return "";
}

/**
 * The glue and the module, fetched and ready.
 *
 * @param {string} [given] this file's address, or the folder's: who copies it into the page, or renames it, says it
 */
async function load(given) {
  try {
    const base = new URL(given || "", document.baseURI);
    const [core, module] = await Promise.all([
      import(new URL("sourcemark-core.js", base).href),
      compile(new URL("sourcemark.wasm", base)),
    ]);
    await core.default({ module_or_path: module });
    return core;
  } catch (error) {
    // The next start may find the network back.
    engine = null;
    // What a browser throws where a file cannot be had, of whatever reason; it names none.
    if (error instanceof TypeError) {
      throw new Error(
        `${error.message}: sourcemark-core.js and sourcemark.wasm must lie beside sourcemark.js, or where data-base says, on the ` +
          "page's own host or sent with Access-Control-Allow-Origin; script-src and connect-src must allow them",
      );
    }
    throw error;
  }
}

/** @param {URL} address */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) {
    const said = `${address.pathname} answers ${response.status}`;
    throw new Error(`${said}: it belongs beside sourcemark.js, or where data-base says`);
  }
  try {
    return await WebAssembly.compileStreaming(response).catch((error) => {
      if (error instanceof WebAssembly.CompileError || response.bodyUsed) throw error;
      // Streaming wants the server's type to the letter, and a response of the browser's own, which those of pages that wrap
      // `fetch` are not: the bytes will do.
      return response.arrayBuffer().then(WebAssembly.compile);
    });
  } catch (error) {
    // A content security policy, an engine too old for the module, or no module at all: trying again mends nothing.
    if (error instanceof WebAssembly.CompileError) {
      const advice = /policy|CSP/i.test(error.message)
        ? "allow 'wasm-unsafe-eval' in the page's script-src"
        : "is sourcemark.wasm whole, and of the same version as sourcemark.js?";
      throw new Unsupported(`WebAssembly cannot be compiled here (${error.message}): ${advice}`);
    }
    throw error;
  }
}

/** The script tag's `data-*`. */
function fromTag() {
  /** @type {Options} */
  const options = {};
  for (const [name, value] of Object.entries({ ...tag?.dataset })) {
    if (SWITCHES.includes(name)) {
      // Anything else is passed on as it is, and the engine says what is wrong with it.
      options[name] = value === "" || value === "true" || (value === "false" ? false : value);
    } else if (WORDS.includes(name) || !FOREIGN.test(name)) {
      options[name] = value;
    }
  }
  return options;
}

/** `<script type="application/json" data-sourcemark>{…}</script>` */
function fromJson() {
  const json = document.querySelector('script[type="application/json"][data-sourcemark]');
  if (!json) return {};
  try {
    return JSON.parse(json.textContent || "{}");
  } catch (error) {
    throw new Error(`the options in <script data-sourcemark> are not JSON: ${/** @type {Error} */ (error).message}`);
  }
}

/** @returns {Options} */
function readQuietly() {
  try {
    return { ...fromTag(), ...fromJson() };
  } catch {
    return {};
  }
}

/**
 * Says what happened: one event, and one line in the console.
 *
 * @param {unknown} error
 */
function report(error) {
  const message = error instanceof Error ? error.message : String(error);
  const [event, detail] =
    error instanceof Unsupported ? ["unsupported", { reason: message }] : ["error", { message }];
  console.info(`sourcemark: ${message.replace("sourcemark: ", "")}`);
  document.dispatchEvent(new CustomEvent(`sourcemark:${event}`, { detail, composed: true }));
}

/**
 * Calls back once the page is parsed, shown and at leisure. By `readystatechange`, for script optimisers such as
 * Rocket Loader break `DOMContentLoaded`.
 *
 * @param {() => void} callback
 */
function whenIdle(callback) {
  const again = () => whenIdle(callback);
  if (document.readyState === "loading") {
    document.addEventListener("readystatechange", again, { once: true });
  } else if (/** @type {any} */ (document).prerendering) {
    document.addEventListener("prerenderingchange", again, { once: true });
  } else if (scope.requestIdleCallback) {
    requestIdleCallback(callback, { timeout: 1000 });
  } else {
    setTimeout(callback, 50);
  }
}
