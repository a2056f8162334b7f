// Filters the gallery of activation functions by what is typed, keeps the functions that are compared
// in the address of the page, and puts the rows of the table into the order that they are shown in,
// for those who hear them. The rest is done by the style sheet.
"use strict";
(() => {
  const gallery = document.querySelector(".gallery");
  const input = gallery.querySelector(".filter-name input");
  const items = [...gallery.querySelectorAll("[data-words]")];
  const rows = [...gallery.querySelectorAll("tbody tr")];
  const families = [...gallery.querySelectorAll(".family")];
  const status = gallery.querySelector(".filter-count");

  function filter() {
    const typed = input.value.toLowerCase().split(/[\s_-]+/).filter(Boolean);
    for (const item of items) {
      const words = item.dataset.words;
      const squeezed = words.replaceAll("-", "");
      item.hidden = !typed.every((word) => words.includes(word) || squeezed.includes(word));
    }
    count();
  }

  function count() {
    const shown = rows.filter((row) => getComputedStyle(row).display !== "none").length;
    gallery.querySelector(".no-match").hidden = shown > 0;
    for (const family of families) {
      family.hidden = false;
      family.hidden = ![...family.querySelectorAll("li")].some((item) => getComputedStyle(item).display !== "none");
    }
    status.textContent = shown === rows.length ? "" : `${shown} / ${rows.length}`;
  }

  function sort(column) {
    const rank = (row) => Number(row.style.getPropertyValue(`--r${column}`));
    rows.sort((a, b) => rank(a) - rank(b)).forEach((row) => row.parentNode.append(row));
  }

  const MOST_COMPARED = 6;
  const compare = gallery.querySelector(".compare");
  const choices = [...compare.querySelectorAll("input")];
  // The functions by their lines: one keeps its color as long as it is chosen.
  const lines = Array(MOST_COMPARED).fill("");

  function assign() {
    const chosen = choices.filter((choice) => choice.checked).map((choice) => choice.value);
    lines.forEach((name, line) => chosen.includes(name) || (lines[line] = ""));
    for (const name of chosen) if (!lines.includes(name)) lines[lines.indexOf("")] = name;
    for (const choice of choices) {
      choice.closest("li").dataset.line = lines.indexOf(choice.value) + 1;
      // More lines cannot be told apart.
      choice.disabled = chosen.length >= MOST_COMPARED && !choice.checked;
    }
    compare.dataset.assigned = "";
  }

  function chooseByAddress() {
    const names = new URLSearchParams(location.hash.slice(1)).get("compare")?.split(",").slice(0, MOST_COMPARED);
    if (names) {
      for (const choice of choices) choice.checked = names.includes(choice.value);
      lines.forEach((_, line) => (lines[line] = names.indexOf(names[line]) === line ? names[line] : ""));
      compare.scrollIntoView();
    }
    assign();
  }

  compare.addEventListener("change", () => {
    assign();
    // A line that is free again is an empty name.
    const names = lines.join().replace(/,+$/, "");
    history.replaceState(null, "", names ? `#compare=${names}` : location.pathname + location.search);
  });
  addEventListener("hashchange", chooseByAddress);
  chooseByAddress();

  input.addEventListener("input", filter);
  gallery.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  gallery.addEventListener("change", (event) => {
    if (event.target.name === "sort") {
      sort(event.target.value);
    } else {
      count();
    }
  });
  // A browser keeps what was chosen when a page is loaded again.
  sort(gallery.querySelector("[name=sort]:checked").value);
  filter();
})();
