// Lets readers choose the value of a parameter: moves a slider through images that were drawn when
// the site was built, and says what is true at each value. The images are loaded when the slider is
// first used. Without this script, small charts side by side show the same.
"use strict";
(() => {
  for (const slider of document.querySelectorAll(".slider")) {
    const input = slider.querySelector("input");
    const output = slider.querySelector("output");
    const said = slider.querySelector(".slider-said");
    const chart = slider.querySelector(".slider-chart");
    const frames = [...slider.querySelectorAll(".slider-frames > li")];
    const curves = new Map(["light", "dark"].map((scheme) => [scheme, slider.querySelector(`.slider-curves.chart-${scheme} img`)]));
    const values = slider.parentNode.querySelector(":scope > .values");
    const loaded = new Map();

    // The images of the colors that are shown; the others are loaded once the reader changes them.
    const load = () => {
      for (const [scheme, image] of curves) {
        if (getComputedStyle(image.parentNode).display === "none" || loaded.has(scheme)) continue;
        loaded.set(scheme, frames.map((frame) => Object.assign(new Image(), { src: frame.dataset[scheme] })));
      }
    };
    const show = () => {
      const frame = frames[input.value];
      for (const [scheme, image] of curves) image.src = frame.dataset[scheme];
      const value = frame.dataset.value;
      if (value === output.textContent) return;
      output.textContent = value;
      input.setAttribute("aria-valuetext", value);
      chart.setAttribute("aria-label", value);
      for (const other of frames) other.classList.toggle("shown", other === frame);
      // A table of values is that of the first value.
      if (values) values.hidden = input.value !== input.defaultValue;
    };

    for (const event of ["focus", "pointerdown", "touchstart", "input"]) {
      input.addEventListener(event, load, { passive: true });
    }
    input.addEventListener("input", show);
    // Said once the reader stays at a value.
    input.addEventListener("change", () => {
      said.textContent = frames[input.value].querySelector("p").textContent;
    });
    show();
  }
  // What is not on the screen may not be loaded yet.
  addEventListener("beforeprint", () => {
    for (const image of document.querySelectorAll(".multiples img")) image.loading = "eager";
  });
})();
