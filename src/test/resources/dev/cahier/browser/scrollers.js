// Returns what is wrong with the boxes of the page that scroll: what does and cannot be reached by
// keyboard or has no name, and what is a tab stop and neither scrolls nor is a control.
const problems = [];
for (const box of document.querySelectorAll("main *")) {
  const style = getComputedStyle(box);
  const name = `${box.tagName}.${box.className.baseVal ?? box.className} ${box.textContent.trim().slice(0, 20)}`;
  const scrolls = box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1
    && (style.overflowX === "auto" || style.overflowX === "scroll") && box.tagName !== "TEXTAREA";
  const stop = box.tabIndex === 0 && !box.matches("a, button, input, select, textarea, summary, video, audio, iframe");
  if (scrolls && !stop) problems.push("no tab stop: " + name);
  if (scrolls && !box.getAttribute("aria-label")) problems.push("no name: " + name);
  if (stop && !scrolls) problems.push("a tab stop that does not scroll: " + name);
  if (stop && scrolls) {
    box.focus();
    if (document.activeElement !== box) problems.push("cannot be focused: " + name);
  }
}
return problems;
