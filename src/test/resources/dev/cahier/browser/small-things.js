// Returns what is wrong with lists, notes, tables and links whose faults are small.
const problems = [];
const all = (selector) => [...document.querySelectorAll(selector)];
const box = (element) => element.getBoundingClientRect();
const tasks = all(".note-body > ol > .task-list-item");
if (tasks.length !== 4) problems.push("tasks are missing");
for (const task of tasks) {
  if (getComputedStyle(task).listStyleType !== "decimal") problems.push("a task has lost its number");
  if (box(task.querySelector("input")).left < box(task).left) problems.push("a box covers a number");
}
const [loose, tight] = all(".note-body > ul");
const gaps = (list) => [...list.children].slice(1).map((item, i) => box(item).top - box(list.children[i]).bottom);
if (gaps(loose).some((gap) => gap < 8)) problems.push(`loose items stand close together: ${gaps(loose)}`);
if (gaps(tight).some((gap) => gap !== 0)) problems.push(`tight items stand apart: ${gaps(tight)}`);
const refs = all(".footnote-ref");
const formula = document.querySelector(".note-body > p .katex-html").getBoundingClientRect();
if (box(refs[0].firstChild.parentElement.parentElement).left - formula.right < 2) problems.push("a number of a note looks like an exponent");
for (let i = 1; i < refs.length; i++) {
  const gap = box(refs[i].parentElement).left - box(refs[i - 1].parentElement).right;
  if (Math.abs(gap) < 2) problems.push("two numbers of notes look like one");
}
if (refs.length !== 3) problems.push("references to notes are missing");
if (box(document.querySelector("td a")).width < 100) problems.push("an address is squeezed");
const media = all(".external-media");
if (media.length !== 2 || box(media[0]).bottom > box(media[1]).top) problems.push("two videos share a line");
const [display, qed] = [box(document.querySelector(".theorem-proof .math-display")), box(document.querySelector(".qed"))];
if (qed.top - display.bottom > 16) problems.push("the end of a proof is far from its formula");
return problems;
