// Returns where lines break within parentheses of a formula, or before what should have been kept
// with it, or behind a sum although a relation was there to break behind; at many widths.
const problems = new Set();
const body = document.querySelector(".note-body");
const KINDS = ["mopen", "mclose", "mbin", "mrel", "mpunct", "mord", "mop", "minner"];
const kind = (atom) => KINDS.find((name) => atom.classList.contains(name));
let breaks = 0;

function check(html, width) {
  const tex = html.closest(".katex").querySelector("annotation").textContent;
  let depth = 0;
  let bottom = null;
  let last = null;
  let relation = false;
  for (const base of html.querySelectorAll(".katex-base")) {
    const box = base.getBoundingClientRect();
    if (bottom !== null && box.top + box.height / 2 > bottom) {
      breaks++;
      if (depth > 0) problems.add(`${width}: within parentheses: ${tex} before ${base.textContent}`);
      if (!["mrel", "mbin", "mpunct"].includes(last)) problems.add(`${width}: behind a ${last}: ${tex}`);
      if (last === "mbin" && relation) problems.add(`${width}: behind a sum: ${tex} before ${base.textContent}`);
    }
    bottom = box.bottom;
    for (const atom of base.children) {
      const name = kind(atom);
      depth += name === "mopen" ? 1 : name === "mclose" ? -1 : 0;
      last = name ?? last;
    }
    relation ||= last === "mrel";
  }
}

for (let width = 300; width < 700; width += 7) {
  body.style.width = width + "px";
  for (const html of document.querySelectorAll(".note-body p .katex:not(.katex-wide) > .katex-html")) check(html, width);
}
if (breaks < 50) problems.add(`only ${breaks} lines break in formulas`);
return [...problems];
