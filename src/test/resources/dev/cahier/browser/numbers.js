// Returns what is wrong with the numbers of displays: too near to the formula, out of sight, or
// beside a formula that is cut off and does not scroll.
const problems = [];
const boxes = document.querySelectorAll(".note-body .katex-html:has(> .katex-tag)");
if (boxes.length === 0) problems.push("there are no numbers");
for (const html of boxes) {
  const tex = html.closest(".katex").querySelector("annotation").textContent.slice(0, 30);
  const display = html.closest(".math-display").getBoundingClientRect();
  const line = html.querySelector(".katex-line");
  const tag = html.querySelector(".katex-tag");
  const em = parseFloat(getComputedStyle(html).fontSize);
  const scrolls = (box) => box.scrollWidth > box.clientWidth + 1;
  const gap = tag.getBoundingClientRect().left - line.getBoundingClientRect().right;
  if (gap < em / 2 - 0.5) problems.push(`${tex}: gap of ${gap}`);
  if (Math.abs(tag.getBoundingClientRect().right - display.right) > 1) problems.push(`${tex}: not at the end`);
  if (tag.getBoundingClientRect().left < display.left) problems.push(`${tex}: number out of sight`);
  if (line.clientWidth < 2 * em && scrolls(line)) problems.push(`${tex}: no room for the formula`);
  for (const box of [line, tag]) {
    const content = Math.max(...[...box.querySelectorAll("*")].map((part) => part.getBoundingClientRect().right));
    if (content > box.getBoundingClientRect().right + 1 && !scrolls(box)) problems.push(`${tex}: cut off`);
    if (scrolls(box) && (getComputedStyle(box).overflowX !== "auto" || box.tabIndex !== 0)) {
      problems.push(`${tex}: cannot be scrolled`);
    }
  }
  for (const row of tag.querySelectorAll(".vlist > span")) {
    const rect = row.getBoundingClientRect();
    if (rect.left < line.getBoundingClientRect().right) problems.push(`${tex}: a row's number is too near`);
  }
}
return problems;
