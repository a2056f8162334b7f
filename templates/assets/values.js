// Lets readers read values off charts: a line follows the pointer, the finger or the arrow keys, with a
// dot on each curve and the numbers beside it. The numbers come from the samples that the chart was
// drawn from, in a file beside its image that is loaded when the chart is first touched or focused.
"use strict";
(() => {
  const words = document.currentScript.dataset;
  const files = new Map();

  // A number with so many decimals; fewer than none round to tens, hundreds and so on.
  const print = (value, decimals) => {
    const unit = 10 ** -decimals;
    const digits = Math.max(0, decimals);
    return (digits ? value : Math.round(value / unit) * unit)
      .toLocaleString(document.documentElement.lang, { useGrouping: false, signDisplay: "negative", minimumFractionDigits: digits, maximumFractionDigits: digits })
      .replace("-", "−");
  };

  // The height of a curve, and how many digits of it mean nothing; words where there is none.
  const heightAt = (x, points, pieces) => {
    const point = points.findIndex((p, i) => i % 2 === 0 && Math.abs(p - x) < 0.5);
    if (point >= 0) return points[point + 1] === null ? words.none : [points[point + 1], 1];
    for (const [lost, start, ...steps] of pieces) {
      let right = start;
      let y = lost ? steps.shift() : 0;
      for (let i = 0; i < steps.length && x > start - 0.5; i += lost ? 2 : 1) {
        right += steps[i];
        if (x < right + 0.5) return lost ? [y + steps[i + 1] * (1 - Math.max(0, right - x) / steps[i]), lost] : words.unreadable;
        y += steps[i + 1];
      }
    }
    return words.none;
  };

  // The light picture of a chart, and the dark one after it.
  for (const light of document.querySelectorAll(".chart-light:has(> source), .slider-curves.chart-light")) {
    const pictures = [light, light.nextElementSibling];
    const reading = document.createElement("span");
    Object.assign(reading, { className: "reading", role: "slider", tabIndex: 0, ariaLabel: words.read, ariaValueNow: 0 });
    reading.innerHTML = '<svg aria-hidden="true"></svg><span class="reading-box" dir="ltr"></span>';
    const [lines, box] = reading.children;
    const said = document.createElement("span");
    Object.assign(said, { className: "reading-said", ariaLive: "polite" });
    // What is in an image with a text alternative is not heard.
    (light.closest(".slider-chart") ?? pictures[1]).after(reading, said);
    let at = null; // The place, in units of its last decimal.
    let turn = 0;
    let rest;

    const hide = () => {
      turn++;
      clearTimeout(rest);
      reading.classList.remove("shown");
      said.textContent = "";
    };

    // Shows the values at a place that is chosen by what is in the file.
    const show = async (choose, pointed) => {
      const own = ++turn;
      const url = light.querySelector("img").src.replace(/png$/, "json");
      if (!files.has(url)) files.set(url, fetch(url).then((file) => file.json()));
      const chart = await files.get(url).catch(() => null);
      if (chart && own === turn) draw(chart, choose, pointed);
    };

    const draw = ({ x: [from, to, decimals], panels, sizes, curves }, choose, pointed) => {
      const isDark = getComputedStyle(light).display === "none";
      const image = pictures[+isDark].querySelector("img").getBoundingClientRect();
      reading.style.inset = "0 auto auto 0";
      const around = reading.getBoundingClientRect();
      const [width, height, ...plots] = sizes.find((s) => Math.abs(s[0] / s[1] - image.width / image.height) < 0.1) ?? sizes[0];
      const scale = 10 ** decimals;
      const first = Math.ceil(from * scale - 1e-6);
      const last = Math.floor(to * scale + 1e-6);
      // Under a pointer is a place of the plot that it is in.
      const under = (event) => {
        const x = ((event.clientX - image.left) * width) / image.width;
        const y = ((event.clientY - image.top) * height) / image.height;
        const [left, , wide] = plots.find((p) => x < p[0] + p[2] + 16 && y < p[1] + p[3] + 24) ?? plots.at(-1);
        return (from + ((x - left) / wide) * (to - from)) * scale;
      };
      at = Math.min(last, Math.max(first, Math.round(choose(first, last, under))));
      const x = at / scale;
      const share = (x - from) / (to - from);
      const across = ([left, , wide]) => left + share * wide;

      let drawn = plots.map((p) => `<path d="M${across(p)} ${p[1]}v${p[3]}"/>`).join("");
      const texts = [["x = " + print(x, decimals)]];
      for (const [name, ofLight, ofDark, panel, dashed, points, pieces] of curves) {
        const [low, high, finest] = panels[panel];
        const colour = isDark ? ofDark : ofLight;
        const found = heightAt(share * 1e6, points, pieces);
        const y = found[0] / 10 ** (finest + 1);
        if (y >= low && y <= high) {
          drawn += `<circle cx="${across(plots[panel])}" cy="${plots[panel][1] + ((high - y) / (high - low)) * plots[panel][3]}" r="4" fill="${colour}"/>`;
        }
        texts.push([name + (Array.isArray(found) ? " = " + print(y, finest + 1 - found[1]) : " " + found), colour, dashed]);
      }
      lines.setAttribute("viewBox", `0 0 ${width} ${height}`);
      lines.innerHTML = drawn;
      box.replaceChildren(...texts.map(([text, colour, dashed]) => {
        const row = document.createElement("span");
        row.textContent = text;
        row.className = dashed ? "dashed" : "";
        row.style.setProperty("--line", colour);
        return row;
      }));
      // On the side that has more room.
      const side = across(plots[0]) / width;
      box.style.inset = `${(plots[0][1] / height) * 100}% ${side < 0.5 ? "auto" : (1 - side) * 100 + "%"} auto ${side < 0.5 ? side * 100 + "%" : "auto"}`;
      for (const edge of ["left", "top"]) reading.style[edge] = `${image[edge] - around[edge]}px`;
      for (const measure of ["width", "height"]) reading.style[measure] = `${image[measure]}px`;
      reading.classList.add("shown");

      const text = texts.map(([t]) => t).join(", ");
      Object.assign(reading, { ariaValueMin: from, ariaValueMax: to, ariaValueNow: x, ariaValueText: text });
      // Keys are answered by the value of a slider; what a pointer rests at is said.
      clearTimeout(rest);
      if (pointed) rest = setTimeout(() => (said.textContent = text), 600);
    };

    const follow = (event) => show((first, last, under) => under(event), true);
    for (const picture of pictures) {
      picture.classList.add("read");
      picture.onpointerdown = picture.onpointermove = follow;
      picture.onpointerleave = (event) => event.pointerType === "mouse" && hide();
    }
    const resume = () => show((first, last) => at ?? (first * last < 0 ? 0 : (first + last) / 2));
    reading.onfocus = resume;
    reading.onblur = hide;
    reading.onkeydown = (event) => {
      const way = { ArrowLeft: -10, ArrowDown: -10, ArrowRight: 10, ArrowUp: 10, PageDown: -100, PageUp: 100, Home: -Infinity, End: Infinity }[event.key];
      if (event.key === "Escape") hide();
      if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      // To the next round place.
      const step = Math.abs(way) / (event.shiftKey ? 10 : 1);
      show((first, last) => (step === Infinity ? (way < 0 ? first : last) : (way < 0 ? Math.ceil(at / step - 1) : Math.floor(at / step + 1)) * step));
    };
    const again = () => reading.matches(".shown") && resume();
    light.closest(".slider")?.addEventListener("input", again);
    addEventListener("resize", again);
    document.addEventListener("pointerdown", (event) => pictures.some((p) => p.contains(event.target)) || hide());
  }
})();
