// The playground: text in, marks, reasons and JSON out, as you type. Everything happens in this page.
// @ts-check

import { explain } from "./explain.js";
import { pretty } from "./json.js";
import { head, withoutTags } from "./plain.js";
import { reach, render, subjectOf } from "./render.js";
import { SAMPLES } from "./samples.js";
import { Tip } from "./tip.js";

/**
 * @typedef {import("./types").Annotations} Annotations
 * @typedef {import("./render.js").Subject} Subject
 */

const PAUSE_MS = 120; // typing stops that long before the text is read

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const textarea = /** @type {HTMLTextAreaElement} */ (find("text"));
const rendered = find("rendered");
const tip = new Tip(find("tip"), () => point(null));

/** @type {((text: string) => Annotations) | null} */
let annotate = null;
/** @type {{ text: string, annotations: Annotations, behind: ReturnType<typeof render> } | null} */
let shown = null;

/** Loads the module that the page widget is made of, and calls its `annotate` directly. */
async function load() {
  try {
    const core = await import(/** @type {string} */ ("/embed/sourcemark-core.js"));
    await core.default({ module_or_path: "/embed/sourcemark.wasm" });
    annotate = core.annotate;
    update();
  } catch (error) {
    const why = typeof WebAssembly === "undefined" ? "This browser does not run WebAssembly." : `The browser says: ${message(error)}`;
    fail(`The analysis could not be loaded, so nothing is marked. These pages need “cargo xtask serve”, which builds it and serves it beside them. ${why}`);
  }
}

function update() {
  if (!annotate) return;
  const text = head(textarea.value);
  let annotations;
  try {
    annotations = annotate(withoutTags(text));
  } catch (error) {
    annotate = null; // an instance that trapped is not asked again
    fail(`The analysis stopped on this text; please reload the page. The browser says: ${message(error)}`);
    return;
  }
  tip.hide();
  shown = { text, annotations, behind: render(rendered, text, annotations) };
  find("summary").textContent = summary(text, annotations);
  showReasons(text, annotations);
  showJson(annotations);
}

/** @param {string} text @param {Annotations} annotations */
function summary(text, { claims, figures, groups, notes, overview }) {
  if (overview.sentences === 0 && /\p{L}/u.test(text)) return "Nothing is read here: the text is not in English, the only language so far.";
  const count = (/** @type {number} */ n, /** @type {string} */ one) => `${n} ${one}${n === 1 ? "" : "s"}`;
  const found = [count(claims.length, "claim"), count(figures.length, "figure"), count(groups.length, "group"), count(notes.length, "remark")].join(", ");
  const [read, all] = [text.length, textarea.value.length].map((length) => length.toLocaleString("en-GB"));
  return read === all ? found : `${found} in the first ${read} of ${all} characters; the command line reads the whole.`;
}

/** The list of marks with the rule behind each, in the order of the text. @param {string} text @param {Annotations} annotations */
function showReasons(text, annotations) {
  /** @type {{ subject: Subject, start: number }[]} */
  const marks = [
    ...annotations.claims.map((claim) => ({
      subject: /** @type {Subject} */ ({ kind: "claim", id: claim.id }),
      start: Math.min(claim.source?.span.start ?? Infinity, ...claim.content.map((span) => span.start), ...(claim.cue?.span ?? []).map((span) => span.start)),
    })),
    ...annotations.figures.map(({ id, span }) => ({ subject: /** @type {Subject} */ ({ kind: "figure", id }), start: span.start })),
    ...annotations.notes.map(({ id, span }) => ({ subject: /** @type {Subject} */ ({ kind: "note", id }), start: span.start })),
  ];
  marks.sort((a, b) => a.start - b.start);
  const items = marks.map(({ subject }) => {
    const explanation = explain(text, annotations, subject);
    const button = document.createElement("button");
    button.type = "button";
    button.append(piece("kind", subject.kind), piece("title", explanation.title), piece("rule", explanation.rule));
    button.addEventListener("pointerenter", () => point(subject));
    button.addEventListener("pointerleave", () => point(null));
    button.addEventListener("focus", () => point(subject));
    button.addEventListener("blur", () => point(null));
    button.addEventListener("click", () => point(subject)?.scrollIntoView({ block: "nearest" }));
    const item = document.createElement("li");
    item.append(button);
    return item;
  });
  if (items.length === 0) {
    const item = document.createElement("li");
    item.className = "empty";
    item.textContent = "Nothing is marked in this text.";
    items.push(item);
  }
  find("why").replaceChildren(...items);
}

/** One part of the JSON a `<details>`; what the reader has opened stays open. @param {Annotations} annotations */
function showJson(annotations) {
  const root = find("json");
  const open = new Set([...root.querySelectorAll("details[open]")].map((part) => part.getAttribute("data-key")));
  const first = root.childElementCount === 0;
  root.replaceChildren(
    ...Object.entries(annotations).map(([key, value]) => {
      if (value === null || typeof value !== "object") {
        return piece("scalar", `${key}: ${JSON.stringify(value)}`, "p");
      }
      const part = document.createElement("details");
      part.dataset.key = key;
      part.open = first ? key === "claims" : open.has(key);
      const code = document.createElement("pre");
      code.tabIndex = 0; // it scrolls sideways, so the keyboard must reach it
      // Written only when seen: the text of a long article makes megabytes of nested lines.
      const fill = () => {
        if (part.open && code.textContent === "") code.textContent = pretty(value);
      };
      part.addEventListener("toggle", fill);
      const amount = Array.isArray(value) ? String(value.length) : "";
      const title = document.createElement("summary");
      title.append(key, " ", piece("amount", amount));
      part.append(title, code);
      fill();
      return part;
    }),
  );
}

/** Shows how far a mark reaches. @param {Subject | null} subject @returns {Element | null} its first words */
function point(subject) {
  return shown && reach(shown.behind, shown.annotations, subject);
}

/** Opens the card for the words under the pointer, if they are marked. @param {PointerEvent} event */
function pointAt(event) {
  const span = event.target instanceof Element && event.target.closest(".mark");
  const under = span && shown?.behind.get(span);
  const subject = under && shown ? subjectOf(under, shown.annotations) : null;
  if (!span || !shown || !subject) {
    tip.leave();
    return;
  }
  point(subject);
  tip.show(explain(shown.text, shown.annotations, subject), span, event.clientX);
}

/** @param {string} name of the class @param {string} words @param {string} [tag] */
function piece(name, words, tag = "span") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = words;
  return made;
}

/** @param {string} words for the reader */
function fail(words) {
  find("problem").textContent = words;
  find("problem").hidden = false;
  find("summary").textContent = "Nothing is marked.";
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message : String(error);
}

/** Says on the button itself that it did what it says. @param {HTMLElement} button @param {string} words */
function answer(button, words) {
  const name = button.textContent;
  button.textContent = words;
  setTimeout(() => {
    button.textContent = name;
  }, 1500);
}

async function copy() {
  if (!shown) return;
  try {
    await navigator.clipboard.writeText(pretty(shown.annotations));
    answer(find("copy"), "Copied");
  } catch {
    answer(find("copy"), "Not allowed");
  }
}

/** A file with the text and its annotations, made in the page. */
function download() {
  if (!shown) return;
  const file = new Blob([pretty({ text: shown.text, annotations: shown.annotations }), "\n"], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "sourcemark.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
textarea.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(update, PAUSE_MS);
});
rendered.addEventListener("pointerover", pointAt);
rendered.addEventListener("pointerdown", pointAt);
rendered.addEventListener("pointerleave", () => tip.leave());
find("copy").addEventListener("click", copy);
find("download").addEventListener("click", download);

for (const button of document.querySelectorAll("[data-sample]")) {
  button.addEventListener("click", () => {
    textarea.value = SAMPLES[button.getAttribute("data-sample") ?? ""] ?? "";
    update();
  });
}
textarea.value = SAMPLES.march;
rendered.textContent = textarea.value;
load();
