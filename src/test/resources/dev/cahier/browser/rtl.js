// Returns what does not run from right to left on the page of a note that does.
const problems = [];
const box = (selector) => document.querySelector(selector).getBoundingClientRect();
const style = (selector) => getComputedStyle(document.querySelector(selector));
const main = box("main");
if (document.documentElement.dir !== "rtl") problems.push("the page has no direction");
for (const part of ["h1", ".note-body > p", ".note-body > ul", ".note-body > blockquote", "table"]) {
  if (style(part).direction !== "rtl") problems.push(`${part} runs from left to right`);
  if (box(part).right < main.right - 320) problems.push(`${part} stands at the left`);
}
// The margin line, and the room for it, are at the right.
const sheet = getComputedStyle(document.querySelector(".sheet"));
if (parseFloat(sheet.paddingRight) <= parseFloat(sheet.paddingLeft)) problems.push("the margin is at the left");
for (const part of [".note-body > blockquote", ".theorem"]) {
  if (parseFloat(style(part).borderLeftWidth) || !parseFloat(style(part).borderRightWidth)) problems.push(`${part} has its rule at the left`);
}
for (const input of document.querySelectorAll(".task-list-item input")) {
  const [mark, item] = [input.getBoundingClientRect(), input.parentElement.getBoundingClientRect()];
  if (mark.left < item.right) problems.push("a box stands in its text");
}
if (box(".note-body > ul > li:last-child").right > box(".note-body > ul").right - 16) problems.push("a bullet has no room");
for (const part of [".katex", ".math-display", "pre", ".note-body p > code"]) {
  if (style(part).direction !== "ltr") problems.push(`${part} runs from right to left`);
}
const embed = document.querySelector(".embed");
if (embed.lang !== "en" || embed.dir !== "ltr") problems.push("the English part runs from right to left");
if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push("the page scrolls");
return problems;
