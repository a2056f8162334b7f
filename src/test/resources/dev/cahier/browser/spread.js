// Returns Chinese characters of a line between which there is a character of space and more.
const problems = [];
const range = document.createRange();
const isHan = (c) => /\p{Script=Han}/u.test(c);
let lines = 0;
for (const paragraph of document.querySelectorAll(".note-body > p:lang(zh)")) {
  const size = parseFloat(getComputedStyle(paragraph).fontSize);
  lines += Math.round(paragraph.getBoundingClientRect().height / parseFloat(getComputedStyle(paragraph).lineHeight));
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (let i = 1; i < text.length; i++) {
      if (!isHan(text.data[i - 1]) || !isHan(text.data[i])) continue;
      range.setStart(text, i - 1);
      range.setEnd(text, i);
      const before = range.getBoundingClientRect();
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const after = range.getBoundingClientRect();
      // A range holds the space behind its character.
      if (before.top === after.top && after.left - before.left > 2 * size) problems.push(text.data.slice(i - 1, i + 1));
    }
  }
}
if (lines < 4) problems.push("too few lines to look at");
return problems;
