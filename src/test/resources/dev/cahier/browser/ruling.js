// Returns which texts of the page do not sit on the lines of its paper, and what of its colours has
// another meaning than in the rest of the page.
const problems = [];
const body = getComputedStyle(document.body, "::before");
const pitch = parseFloat(body.backgroundSize.split(",")[0].split(" ")[1]);
const [first] = body.backgroundPosition.split(",");
const line = parseFloat(first.split(" ")[1]);

/** How far a baseline is above the next of the lines that stand at a distance from each other. */
const above = (baseline, distance) => (((line - baseline) % distance) + distance) % distance;

const baselineOf = (element) => {
  const mark = document.createElement("span");
  mark.style.cssText = "display: inline-block; width: 0; height: 0";
  element.prepend(mark);
  const { bottom } = mark.getBoundingClientRect();
  mark.remove();
  return bottom + scrollY;
};

for (const selector of [".site-title", ".breadcrumbs a", ".page-title", ".note-body > p:first-child"]) {
  const gap = above(baselineOf(document.querySelector(selector)), pitch);
  if (gap < 0.5 || gap > 7.5) problems.push(`${selector} is ${gap} px above a line`);
}
// What follows begins on a fine line, whatever is between.
const fine = pitch / 4;
for (const block of document.querySelectorAll(".note-body > :not([hidden]), .note-body li, .note-body tr")) {
  const top = block.getBoundingClientRect().top + scrollY;
  const off = Math.abs(top / fine - Math.round(top / fine)) * fine;
  if (off > 1.1) problems.push(`${block.tagName} ${block.textContent.trim().slice(0, 20)} is ${off} px off`);
}

const color = (selector) => getComputedStyle(document.querySelector(selector)).color;
const text = getComputedStyle(document.body).color;
const ink = color(".note-body p a");
if (ink === text) problems.push("links have the colour of text");
for (const selector of [".page-title", ".note-body h2", ".note-body h3", "th", ".theorem-title strong"]) {
  if (color(selector) !== text) problems.push(`${selector} has the colour ${color(selector)}`);
}
return problems;
