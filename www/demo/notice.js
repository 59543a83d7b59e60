// Tells the reader of a demo page when there are no underlines to see, and why. The widget itself stays silent.
// @ts-check
"use strict";

(() => {
  const REASONS = {
    "sourcemark:unsupported": "This browser or page cannot show the underlines",
    "sourcemark:error": "The underlines could not be loaded",
  };

  /** @param {string} text one sentence for the reader */
  function say(text) {
    const how = document.querySelector(".how");
    if (!how || how.querySelector(".notice")) {
      return;
    }
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.textContent = text;
    how.append(notice);
  }

  for (const [name, reason] of Object.entries(REASONS)) {
    document.addEventListener(name, (event) => {
      const detail = event instanceof CustomEvent ? event.detail : null;
      const why = detail?.reason ?? detail?.message;
      say(why ? `${reason}: ${why}.` : `${reason}.`);
    });
  }

  // A missing script file fires an error on its element, which does not bubble, only captures.
  const script = document.querySelector("script[src$='sourcemark.js']");
  const missing = () => say("The underlines could not be loaded: start the demonstration with “cargo xtask serve”.");
  script?.addEventListener("error", missing);
  const entry = performance.getEntriesByName(script instanceof HTMLScriptElement ? script.src : "").at(-1);
  if (entry && "responseStatus" in entry && Number(entry.responseStatus) >= 400) {
    missing();
  }
})();
