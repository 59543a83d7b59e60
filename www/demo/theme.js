// The choice of colours: system, light or dark. It travels in the address (?theme=dark), so that nothing is stored.
// Loaded before the page is painted, so that a chosen theme never flashes.
// @ts-check
"use strict";

(() => {
  const THEMES = ["system", "light", "dark"];
  const root = document.documentElement;

  /** @returns {string} the theme that the address asks for */
  function fromAddress() {
    const theme = new URLSearchParams(location.search).get("theme");
    return theme && THEMES.includes(theme) ? theme : "system";
  }

  /** @param {string} theme one of THEMES; "system" leaves the choice to the reader's device */
  function apply(theme) {
    if (theme === "system") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme-choice") === theme));
    }
    for (const link of document.querySelectorAll("a[href$='.html'], a[href*='.html?']")) {
      const url = new URL(/** @type {HTMLAnchorElement} */ (link).href);
      if (theme === "system") {
        url.searchParams.delete("theme");
      } else {
        url.searchParams.set("theme", theme);
      }
      const address = url.pathname.split("/").pop() + url.search + url.hash;
      if (link.getAttribute("href") !== address) {
        link.setAttribute("href", address);
      }
    }
  }

  /** @param {string} theme */
  function choose(theme) {
    apply(theme);
    const url = new URL(location.href);
    url.searchParams.delete("theme");
    if (theme !== "system") {
      url.searchParams.set("theme", theme);
    }
    history.replaceState(history.state, "", url);
  }

  apply(fromAddress());
  document.addEventListener("DOMContentLoaded", () => {
    apply(fromAddress());
    for (const group of document.querySelectorAll(".themes")) {
      group.removeAttribute("hidden");
      group.addEventListener("click", (event) => {
        const button = event.target instanceof Element && event.target.closest("[data-theme-choice]");
        if (button) {
          choose(button.getAttribute("data-theme-choice") ?? "system");
        }
      });
    }
  });
})();
