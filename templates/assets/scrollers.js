// Makes what is wider than the page reachable by keyboard, and names it. Without this script, most
// browsers let the keyboard scroll it, but none says what it is.
(() => {
  const names = document.currentScript.dataset;
  const boxes = document.querySelectorAll(
    "pre, pre > code, .math-display, .katex-wide, .katex-line, .katex-tag, .table-scroll, .diagram-drawing, .backlinks blockquote,"
      + " :is(.note-body, .prose) table");

  const mark = ([box, width, scrolls]) => {
    // For the style sheet, which makes wide formulas fit on paper.
    if (scrolls) box.style.setProperty("--wide", width);
    box.toggleAttribute("data-wide", scrolls);
    if (scrolls && !box.hasAttribute("tabindex")) {
      const kind = box.matches("pre, code") ? names.code
        : box.matches("table, .table-scroll") ? names.table
        : box.matches(".diagram-drawing") ? names.diagram
        : names.formula;
      // A table keeps its role: it is named by the page's text.
      if (!box.matches("table")) box.setAttribute("role", "group");
      box.setAttribute("aria-label", kind);
      box.tabIndex = 0;
    } else if (!scrolls && box.tabIndex === 0) {
      box.removeAttribute("tabindex");
      box.removeAttribute("aria-label");
      if (box.getAttribute("role") === "group") box.removeAttribute("role");
    }
  };
  // All are measured before the first is marked, so that the page is laid out once.
  const markAll = (some) => some.map((box) => [box, box.scrollWidth, box.scrollWidth > box.clientWidth]).forEach(mark);
  const watch = new ResizeObserver((entries) => markAll(entries.map((entry) => entry.target)));
  boxes.forEach((box) => watch.observe(box));
  // A font that arrives widens what is in a box, not the box.
  document.fonts.addEventListener("loadingdone", () => markAll([...boxes]));
})();
