// Returns what leaves its box: letters of inline formulas outside of their formula's box or their
// frame, and boxes of formulas that meet one of the next line.
const problems = [];
const canvas = document.createElement("canvas").getContext("2d");

/** The box of the ink of an element that holds text alone. */
function ink(element) {
  const style = getComputedStyle(element);
  canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const size = canvas.measureText(element.textContent);
  const box = element.getBoundingClientRect();
  const probe = document.createElement("span");
  probe.style.display = "inline-block";
  element.append(probe);
  const baseline = probe.getBoundingClientRect().bottom;
  probe.remove();
  return { top: baseline - size.actualBoundingBoxAscent, bottom: baseline + size.actualBoundingBoxDescent,
    left: box.left, right: box.right };
}

const tex = (element) => element.closest(".katex").querySelector("annotation").textContent;
const letters = (element) => [...element.querySelectorAll(".mord, .mtight, .mop, .mrel, .mbin")]
  .filter((leaf) => leaf.children.length === 0 && leaf.textContent.trim() !== "" && !leaf.closest("svg"));

for (const base of document.querySelectorAll(".note-body p .katex-base")) {
  const box = base.getBoundingClientRect();
  const room = parseFloat(getComputedStyle(base).marginTop);
  for (const letter of letters(base)) {
    const { top, bottom } = ink(letter);
    if (top < box.top - room || bottom > box.bottom + room) {
      problems.push(`${letter.textContent} of ${tex(base)} leaves its line: ${top - box.top}, ${box.bottom - bottom}`);
    }
  }
}
for (const frame of document.querySelectorAll(".katex-stretchy.fbox")) {
  const box = frame.getBoundingClientRect();
  for (const letter of letters(frame.closest(".vlist"))) {
    const { top, bottom, left, right } = ink(letter);
    if (top < box.top || bottom > box.bottom || left < box.left || right > box.right) {
      problems.push(`${letter.textContent} of ${tex(frame)} leaves its frame`);
    }
  }
}
for (const paragraph of document.querySelectorAll(".note-body p")) {
  const boxes = [...paragraph.querySelectorAll(".katex-base")].map((base) => [base, base.getBoundingClientRect()]);
  for (const [base, box] of boxes) {
    for (const [other, next] of boxes) {
      const below = base !== other && next.left < box.right && box.left < next.right && next.top > box.top;
      if (below && next.top < box.bottom + 1) {
        problems.push(`${tex(base)} meets ${tex(other)} by ${box.bottom - next.top}`);
      }
    }
  }
}
return problems;
