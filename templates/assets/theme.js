// Gives the page the colours that its reader has chosen, before the page is painted, and lets the
// reader choose others. Without this script, the style sheet follows the site and the system.
(() => {
  const KEY = "cahier-theme";
  const THEMES = ["auto", "light", "dark"];
  const root = document.documentElement;
  const ofSite = root.dataset.theme;

  // A browser may refuse to store anything.
  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const store = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // The choice holds for this page.
    }
  };

  const show = (theme) => {
    const shown = THEMES.includes(theme) ? theme : ofSite;
    root.dataset.theme = shown;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      meta.dataset.media ??= meta.media;
      const suits = meta.dataset.media.includes(shown);
      meta.media = shown === "auto" ? meta.dataset.media : suits ? "all" : "not all";
    }
    const button = document.querySelector(".theme-switch");
    if (button) {
      button.title = button.dataset[shown];
      button.setAttribute("aria-label", button.title);
    }
  };

  root.dataset.scripts = "";
  show(stored());
  document.addEventListener("DOMContentLoaded", () => show(root.dataset.theme));
  document.addEventListener("click", (event) => {
    if (event.target.closest(".theme-switch")) {
      const next = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
      store(next);
      show(next);
    }
  });
  // Another tab has chosen.
  addEventListener("storage", (event) => {
    if (event.key === KEY) show(event.newValue);
  });
})();
