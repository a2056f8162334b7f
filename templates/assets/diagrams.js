// Draws the diagrams of a note by Mermaid, each when it comes into view, in the colours of the page.
// Loaded on pages with a diagram only. Without this script, the source of a diagram can be read.
const LIBRARY = "assets/mermaid/mermaid.esm.min.mjs";

let loading;
const library = (home) =>
  (loading ??= import(new URL(LIBRARY, new URL(home, location.href)).href).then((module) => module.default));

const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && system.matches);
};

let number = 0;
const markup = async (mermaid, source) => {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    theme: isDark() ? "dark" : "neutral",
    fontFamily: getComputedStyle(document.body).fontFamily,
  });
  return (await mermaid.render(`diagram-${++number}`, source)).svg;
};

const draw = async (diagram, home, words) => {
  const mermaid = await library(home);
  diagram.box.innerHTML = await markup(mermaid, diagram.source);
  const svg = diagram.box.firstElementChild;
  const title = svg.querySelector("title")?.textContent;
  svg.setAttribute("role", "img");
  svg.removeAttribute("aria-labelledby");
  svg.removeAttribute("aria-roledescription");
  svg.setAttribute("aria-label", title || words.diagram);
  diagram.drawn = true;
};

// Puts the drawing above its source, which stays at hand as the description of the drawing.
const show = (diagram, words) => {
  const { pre, box } = diagram;
  const figure = document.createElement("figure");
  figure.className = "diagram";
  box.className = "diagram-drawing";
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words.source;
  pre.replaceWith(figure);
  details.append(summary, pre);
  figure.append(box, details);
};

/** Draws the diagrams in some blocks of code. */
export const watch = (blocks, words) => {
  const diagrams = new Map();
  // One after the other: Mermaid has one configuration for all.
  let queue = Promise.resolve();
  const add = (diagram) => {
    queue = queue
      .then(() => draw(diagram, words.home, words))
      .then(() => diagram.box.isConnected || show(diagram, words))
      .catch(() => {}); // What cannot be drawn stays as its source.
  };
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      add(diagrams.get(target));
    }
  }, { rootMargin: "200px" });
  for (const code of blocks) {
    const pre = code.parentElement;
    diagrams.set(pre, { pre, box: document.createElement("div"), source: code.textContent });
    seen.observe(pre);
  }
  const again = () => [...diagrams.values()].filter((diagram) => diagram.drawn).forEach(add);
  system.addEventListener("change", again);
  new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
};
