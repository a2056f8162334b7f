// Returns what is wrong with the footnotes in the margin of the page.
const problems = [];
const notes = [...document.querySelectorAll(".note-body > .footnotes > ol > li")];
if (notes.length !== 5) problems.push(`${notes.length} notes`);
const text = document.querySelector(".note-body > p").getBoundingClientRect();
const byline = document.querySelector(".byline").getBoundingClientRect();
let end = byline.bottom;
for (const note of notes) {
  const name = note.textContent.trim().slice(0, 8);
  const box = note.getBoundingClientRect();
  if (getComputedStyle(note).visibility !== "visible") problems.push(`${name} is hidden`);
  if (box.left < 0 || box.right > text.left - 24) problems.push(`${name} is not in the margin`);
  if (box.top < end - 1) problems.push(`${name} overlaps what is above it`);
  const place = document.querySelector(`:not(.footnotes *) > .footnote-ref[href="#${note.id}"]`);
  const shown = place?.getClientRects()[0];
  if (shown && box.top < shown.top - 8) problems.push(`${name} is above its place`);
  if (shown && box.top > Math.max(shown.top, end) + 24) problems.push(`${name} is far from its place`);
  for (const part of note.querySelectorAll("*")) {
    const { right } = part.getBoundingClientRect();
    if (right > box.right + 1 && !part.closest(".katex, pre")) problems.push(`${name} is wider than the margin`);
  }
  end = box.bottom;
}
if (document.querySelector(".site-footer").getBoundingClientRect().top < end) problems.push("the notes end below the page");
return problems;
