// Returns marks that begin or end a line where they must not, and lines that begin with a formula
// and are indented; at many widths.
const CLOSING = "。，；、）：！？」』》】〉”’…,.;:!?)]}%％";
const OPENING = "（「『《【〈“‘";
const problems = new Set();
const body = document.querySelector(".note-body");
const middle = (box) => (box.top + box.bottom) / 2;

/** The boxes of a paragraph's characters and formulas, in the order of the text. */
function boxes(paragraph) {
  const found = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === 1 && node.matches(".katex-mathml") ? NodeFilter.FILTER_REJECT
      : node.nodeType === 1 && node.matches(".katex-base, .katex-together") ? NodeFilter.FILTER_ACCEPT
        : node.nodeType === 1 || node.parentElement.closest(".katex") ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      if (!node.parentElement.matches(".katex-together")) found.push(["", node.getBoundingClientRect()]);
      continue;
    }
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const rects = range.getClientRects();
      const box = rects[rects.length - 1];
      if (box !== undefined && box.width > 0 && node.data[i].trim() !== "") found.push([node.data[i], box]);
    }
  }
  return found;
}

let lines = 0;
for (let width = 300; width < 700; width += 73) {
  body.style.width = width + "px";
  for (const paragraph of document.querySelectorAll(".note-body > p")) {
    const left = paragraph.getBoundingClientRect().left;
    let before = null;
    for (const [character, box] of boxes(paragraph)) {
      const about = `${width}: ${paragraph.textContent.slice(0, 12)}`;
      const begins = before === null || box.left < before[1].left;
      if (begins && before !== null) {
        lines++;
        if (character !== "" && CLOSING.includes(character)) problems.add(`${about}: ${character} begins a line`);
        if (before[0] !== "" && OPENING.includes(before[0])) problems.add(`${about}: ${before[0]} ends a line`);
      }
      if (begins && character === "" && Math.abs(box.left - left) > 1) {
        problems.add(`${about}: a line is indented by ${box.left - left}`);
      }
      before = [character, box];
    }
  }
}
if (lines < 400) problems.add(`only ${lines} lines`);
return [...problems];
