// Returns the formulas whose letters do not stand as those of the first one, from left to right.
const layout = (katex) => {
  const left = katex.querySelector(".katex-base").getBoundingClientRect().left;
  const size = parseFloat(getComputedStyle(katex).fontSize);
  return [...katex.querySelectorAll(".katex-base *")]
    .filter((part) => part.children.length === 0 && part.textContent.trim() !== "" && !part.closest(".katex-tag"))
    .map((part) => `${part.textContent} at ${Math.round(10 * (part.getBoundingClientRect().left - left) / size) / 10}`)
    .join(", ");
};
const inline = [...document.querySelectorAll(".note-body .katex")].filter((katex) => !katex.closest(".katex-display"));
const display = [...document.querySelectorAll(".note-body .katex-display > .katex")];
const problems = [];
if (inline.length < 9 || display.length < 2) problems.push("formulas are missing");
for (const formulas of [inline, display]) {
  for (const katex of formulas) {
    const [is, should] = [layout(katex), layout(formulas[0])];
    // Fractions of displays are larger; among those of a kind, nothing differs.
    if (is !== should) problems.push(`${katex.parentElement.tagName}: ${is} instead of ${should}`);
  }
}
const letters = layout(display[0]).split(", ").map((part) => parseFloat(part.split(" at ")[1]));
if (letters.slice(0, 6).some((x, i) => i > 0 && x <= letters[i - 1])) problems.push("not from left to right");
return problems;
