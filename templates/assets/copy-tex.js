// Copies formulas as the TeX that they were written in: $...$, or $$...$$ for displays.
// Without this script, a browser copies what it shows.
(() => {
  const formulaOf = (node) =>
    (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".katex");

  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0).cloneRange();
    // A formula is copied as a whole or not at all.
    const first = formulaOf(range.startContainer);
    const last = formulaOf(range.endContainer);
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);

    const copied = document.createElement("div");
    copied.append(range.cloneContents());
    const formulas = copied.querySelectorAll(".katex");
    if (formulas.length === 0) return;
    const html = copied.innerHTML;
    for (const formula of formulas) {
      const tex = formula.querySelector("annotation")?.textContent;
      if (tex === undefined) continue;
      const mark = formula.querySelector("math").getAttribute("display") === "block" ? "$$" : "$";
      (formula.closest(".katex-display") ?? formula).replaceWith(mark + tex + mark);
    }
    // Only text that is laid out knows where its lines end.
    copied.style.cssText = "position: fixed; inset-inline-start: -9999px; white-space: pre-wrap";
    document.body.append(copied);
    event.clipboardData.setData("text/plain", copied.innerText);
    event.clipboardData.setData("text/html", html);
    copied.remove();
    event.preventDefault();
  });
})();
