// Helps to read a note: marks the current section in the contents, names the links to sections,
// copies code, enlarges images, and puts footnotes into the margin where the style sheet has room.
// Without this script, all of the note can be read.
(() => {
  const words = document.currentScript.dataset;
  const body = document.querySelector(".note-body");

  // On paper, the address of a link follows it, unless it is what the link says.
  addEventListener("beforeprint", () => {
    for (const link of body.querySelectorAll('a[href^="http"]')) {
      const shown = link.textContent.trim();
      link.classList.toggle("shows-address", shown !== "" && [shown, `${shown}/`].some((a) => [a, `https://${a}`, `http://${a}`].includes(link.href)));
    }
  });

  // The section in the upper quarter of the window, or the last one above it.
  const links = new Map();
  for (const link of document.querySelectorAll(".contents-fold nav a, .contents-aside nav a")) {
    const id = decodeURIComponent(link.hash.slice(1));
    links.set(id, [...(links.get(id) ?? []), link]);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const markCurrent = () => {
    const above = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 4);
    const current = above.at(-1)?.id;
    for (const [id, places] of links) {
      for (const link of places) {
        if (id === current) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    }
  };
  const watch = new IntersectionObserver(markCurrent, { rootMargin: "0px 0px -75% 0px" });
  headings.forEach((heading) => watch.observe(heading));

  for (const anchor of body.querySelectorAll(".anchor")) {
    anchor.setAttribute("aria-label", words.section);
    anchor.removeAttribute("aria-hidden");
    anchor.removeAttribute("tabindex");
  }

  // Each footnote beside the first place that refers to it, below the one before it.
  const footnotes = [...body.querySelectorAll(":scope > .footnotes > ol > li")];
  const places = footnotes.map((note) => body.querySelector(`:not(.footnotes *) > .footnote-ref[href="#${CSS.escape(note.id)}"]`));
  const placeFootnotes = () => {
    if (getComputedStyle(footnotes[0]).position !== "absolute") return;
    const line = parseFloat(getComputedStyle(body).lineHeight) / 4;
    const top = body.getBoundingClientRect().top;
    const byline = document.querySelector(".byline");
    let free = byline ? byline.getBoundingClientRect().bottom - top + line : 0;
    footnotes.forEach((note, i) => {
      // A place that is folded away is where its fold is.
      const shown = places[i]?.getClientRects()[0] ?? places[i]?.closest("details")?.getBoundingClientRect();
      const wanted = shown ? shown.top - top : 0;
      const y = Math.ceil(Math.max(wanted, free, 0) / line) * line;
      note.style.setProperty("--y", `${y}px`);
      free = y + note.offsetHeight + line;
    });
  };
  if (footnotes.length > 0) {
    // An observer is told the sizes at first, too, when the page has been laid out.
    const sizes = new ResizeObserver(placeFootnotes);
    [body, ...footnotes].forEach((box) => sizes.observe(box));
  }

  for (const code of body.querySelectorAll("pre > code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-code";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
        button.textContent = words.copied;
      } catch {
        // Without permission, the code is selected, ready to be copied.
        getSelection().selectAllChildren(code);
      }
      setTimeout(() => (button.textContent = words.copy), 2000);
    });
    code.parentElement.append(button);
  }

  const diagrams = body.querySelectorAll("pre > code.language-mermaid");
  if (diagrams.length) {
    import(new URL(words.diagrams, location.href).href).then((module) => module.watch(diagrams, words)).catch(() => {});
  }

  // Images that are shown smaller than they are.
  const enlarge = (image) => {
    const dialog = document.createElement("dialog");
    dialog.className = "enlarged";
    dialog.setAttribute("aria-label", image.alt || words.image);
    const copy = image.cloneNode();
    for (const name of ["width", "height", "style", "class"]) copy.removeAttribute(name);
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = words.close;
    dialog.append(copy, close);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  const offerToEnlarge = (image, width) => {
    if (image.closest("a, button") || image.naturalWidth <= width * 1.2) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "enlarge";
    button.setAttribute("aria-label", `${words.enlarge} ${image.alt}`.trim());
    button.addEventListener("click", () => enlarge(image));
    image.replaceWith(button);
    button.append(image);
  };
  // Widths come from an observer: to ask for one here would have the page laid out once more.
  const shown = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target.naturalWidth === 0) continue;
      shown.unobserve(target);
      offerToEnlarge(target, contentRect.width);
    }
  });
  for (const image of body.querySelectorAll("img:not(picture img)")) {
    if (!image.complete) image.addEventListener("load", () => shown.observe(image), { once: true });
    else shown.observe(image);
  }
})();
