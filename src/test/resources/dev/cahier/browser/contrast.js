// Returns the formulas of which a letter has less contrast to what is behind it than 4.5 to 1.
const problems = [];
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = (color) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const over = (front, back) =>
  [0, 1, 2].map((i) => (front[i] * front[3] + back[i] * (255 - front[3])) / 255).concat(255);
const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const background = (element) =>
  element === null ? [255, 255, 255, 255]
    : over(rgba(getComputedStyle(element).backgroundColor), background(element.parentElement));
const boxOf = (letter) => {
  const list = letter.closest(".vlist:has(> span > .colorbox, > span > .fcolorbox)");
  return list === null ? null : list.querySelector(".colorbox, .fcolorbox");
};

let letters = 0;
for (const letter of document.querySelectorAll(".note-body .katex-html .mord")) {
  if (letter.children.length > 0 || letter.textContent.trim() === "") continue;
  letters++;
  const box = boxOf(letter);
  const back = box === null ? background(letter)
    : over(rgba(getComputedStyle(box).backgroundColor), background(letter));
  const [a, b] = [luminance(over(rgba(getComputedStyle(letter).color), back)), luminance(back)];
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (contrast < 4.5) {
    problems.push(letter.closest(".katex").querySelector("annotation").textContent + ": " + contrast.toFixed(2));
  }
}
if (letters < 1000) problems.push(`only ${letters} letters`);
return problems;
