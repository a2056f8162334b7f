// Returns what is lost, doubled or overprinted on paper.
const problems = [];
const width = document.querySelector(".note-body").getBoundingClientRect();
for (const cell of document.querySelectorAll("th, td")) {
  const box = cell.getBoundingClientRect();
  if (box.right > width.right + 1 || cell.scrollWidth > cell.clientWidth + 1) problems.push(`${cell.textContent} is cut off`);
}
const number = [...document.querySelectorAll("td")].find((cell) => cell.textContent === "12345.678");
if (number.getBoundingClientRect().width < 60) problems.push("a number is divided");
const addresses = [...document.querySelectorAll(".note-body p a")].map((a) => `${a.textContent}: ${getComputedStyle(a, "::after").content !== "none"}`);
const should = ["https://example.org/page.html: false", "a page: true", "www.example.org: false"];
if (addresses.join() !== should.join()) problems.push(`addresses are printed as ${addresses}`);
const heading = getComputedStyle(document.querySelector("h2"));
if (parseFloat(heading.lineHeight) < 1.2 * parseFloat(heading.fontSize)) problems.push("the lines of a heading touch");
return problems;
