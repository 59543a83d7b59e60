// The playground's hover card. It opens on pointing or tapping, stays while the pointer is in it, closes with Escape.
// @ts-check

/** @typedef {import("./explain.js").Explanation} Explanation */

const CLOSE_AFTER_MS = 200; // long enough to travel from the words to the card

/** Places the card by a rule of a constructed sheet: a page under `style-src 'self'` takes no style attributes. */
function placement() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".tip {}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return /** @type {CSSStyleRule} */ (sheet.cssRules[0]).style;
}

export class Tip {
  /** @param {HTMLElement} card an element with `popover="manual"` @param {() => void} closed called when it closes */
  constructor(card, closed) {
    this.card = card;
    this.closed = closed;
    this.place = placement();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    card.addEventListener("pointerenter", () => this.stay());
    card.addEventListener("pointerleave", () => this.leave());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
    addEventListener("scroll", () => this.hide(), { passive: true, capture: true });
  }

  /** @param {Explanation} explanation @param {Element} anchor @param {number} x the pointer's, in viewport pixels */
  show(explanation, anchor, x) {
    this.stay();
    this.card.replaceChildren(...parts(explanation));
    if (!this.card.matches(":popover-open")) this.card.showPopover();
    const line = lineUnder(anchor, x);
    const size = this.card.getBoundingClientRect();
    const left = Math.min(Math.max(8, x - 40), document.documentElement.clientWidth - size.width - 8);
    const below = line.bottom + 8 + size.height <= innerHeight;
    const top = below || line.top < size.height + 8 ? line.bottom + 8 : line.top - size.height - 8;
    this.place.left = `${left}px`;
    this.place.top = `${top}px`;
  }

  /** The pointer is on the words or in the card. */
  stay() {
    clearTimeout(this.timer);
  }

  /** The pointer has left. */
  leave() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), CLOSE_AFTER_MS);
  }

  hide() {
    clearTimeout(this.timer);
    if (this.card.matches(":popover-open")) {
      this.card.hidePopover();
      this.closed();
    }
  }
}

/** @param {Element} anchor may run over several lines @param {number} x @returns {DOMRect} the line to stand at */
function lineUnder(anchor, x) {
  const lines = [...anchor.getClientRects()];
  return lines.find((line) => line.left <= x && x <= line.right) ?? lines[0] ?? anchor.getBoundingClientRect();
}

/** @param {Explanation} explanation @returns {Element[]} */
export function parts(explanation) {
  const title = element("p", "title", explanation.title);
  const line = element("p", "line", explanation.line);
  const facts = document.createElement("dl");
  for (const [name, value] of [...explanation.facts, /** @type {[string, string]} */ (["Rule", explanation.rule])]) {
    const row = document.createElement("div");
    row.append(element("dt", "", name), element("dd", "", value));
    facts.append(row);
  }
  return [title, line, facts];
}

/** @param {string} tag @param {string} name @param {string} words @returns {Element} the words isolated from their surroundings' direction */
function element(tag, name, words) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  const isolated = document.createElement("bdi");
  isolated.textContent = words;
  made.append(isolated);
  return made;
}
