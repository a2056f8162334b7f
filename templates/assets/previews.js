// Shows what a link within the site leads to beside the link: an equation, a theorem, a footnote, a
// section or another note. The pointer, the focus or a tap open it; Escape closes it. Without this
// script, it is a link.
(() => {
  const base = document.currentScript.dataset.base;
  const pages = new Map();
  const box = document.createElement("div");
  box.className = "preview";
  box.id = "page:link-preview";
  box.role = "tooltip";
  box.hidden = true;
  let shownFor = null;
  let timer = 0;

  /** Returns the part of an address behind #; as it is written if it is no valid encoding. */
  const anchorOf = ({ hash }) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  };

  /** Returns whether a footnote is in sight, in the margin. */
  const isBeside = (link) => {
    const note = document.getElementById(anchorOf(link));
    const box = note?.getBoundingClientRect();
    return note && getComputedStyle(note).position === "absolute" && box.top >= 0 && box.bottom <= innerHeight;
  };

  const previewed = (node) => {
    const link = node.closest?.(".note-body a[href]");
    if (!link || link.matches(".anchor, .footnote-backref, :has(img)")) return null;
    if (link.matches(".footnote-ref") && isBeside(link)) return null;
    const isPage = /(?:\/|\.html)$/.test(link.pathname);
    return link.origin === location.origin && link.pathname.startsWith(base) && isPage ? link : null;
  };

  const pageOf = (link) => {
    if (link.pathname === location.pathname) return Promise.resolve(document);
    const url = link.pathname + link.search;
    if (!pages.has(url)) {
      const read = fetch(url).then((answer) => (answer.ok ? answer.text() : ""));
      pages.set(url, read.then((html) => new DOMParser().parseFromString(html, "text/html")).catch(() => null));
    }
    return pages.get(url);
  };

  const sectionOf = (heading) => {
    const parts = [heading];
    let next = heading.nextElementSibling;
    while (next && parts.length < 4 && !next.matches("h1, h2, h3, h4, h5, h6, .footnotes, .references")) {
      parts.push(next);
      next = next.nextElementSibling;
    }
    return parts;
  };

  const partsOf = (page, link) => {
    const id = anchorOf(link);
    if (id === "") {
      const text = page.querySelector(".note-body > p");
      return [page.querySelector("h1"), text].filter(Boolean);
    }
    const target = page.getElementById(id);
    if (!target || !target.closest(".note-body")) return [];
    if (/^H[1-6]$/.test(target.tagName)) return sectionOf(target);
    if (target.matches(".footnotes li, .references li")) return [...target.childNodes];
    return [target.closest(".math-display, .theorem, figure, p, li, table, pre, blockquote") ?? target];
  };

  // Formulas need their style sheet on a page without formulas of its own.
  const addStyleSheets = (page) => {
    for (const sheet of page.querySelectorAll("link[rel=stylesheet]")) {
      const href = sheet.getAttribute("href");
      if (![...document.querySelectorAll("link[rel=stylesheet]")].some((own) => own.getAttribute("href") === href)) {
        document.head.append(document.importNode(sheet, true));
      }
    }
  };

  const fill = (parts) => {
    box.replaceChildren(...parts.map((part) => document.importNode(part, true)));
    for (const node of box.querySelectorAll(".anchor, .footnote-backref, .copy-code, script")) node.remove();
    for (const node of box.querySelectorAll("[id], [tabindex]")) {
      node.removeAttribute("id");
      node.removeAttribute("tabindex");
    }
    for (const node of box.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const title = document.createElement("p");
      title.className = "preview-title";
      title.append(...node.childNodes);
      node.replaceWith(title);
    }
    // It is read, not used: what it leads to is one click on the link away.
    for (const node of box.querySelectorAll("a, button, summary")) {
      const text = document.createElement("span");
      text.append(...node.childNodes);
      node.replaceWith(text);
    }
  };

  const place = (link) => {
    const at = link.getClientRects()[0];
    const below = at.bottom + 8;
    const above = at.top - 8 - box.offsetHeight;
    const fits = below + box.offsetHeight <= innerHeight || above < 0;
    box.style.top = `${fits ? below : above}px`;
    const rightmost = document.documentElement.clientWidth - box.offsetWidth - 8;
    box.style.left = `${Math.max(8, Math.min(at.left, rightmost))}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    box.hidden = true;
  };

  const show = async (link) => {
    if (shownFor === link) return;
    hide();
    shownFor = link;
    const page = await pageOf(link);
    const parts = page ? partsOf(page, link) : [];
    if (shownFor !== link || parts.length === 0) return;
    if (page !== document) addStyleSheets(page);
    fill(parts);
    if (!box.isConnected) addBox();
    box.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", box.id);
  };

  const later = (action, millis) => {
    clearTimeout(timer);
    timer = setTimeout(action, millis);
  };

  // Meanwhile a footnote may have found its place beside the text.
  const showIfNeeded = (link) => previewed(link) && show(link);

  // A preview of the site replaces the whole note while its author writes.
  const addBox = () => document.querySelector(".note-body").append(box);
  addBox();
  let touched = false;
  document.addEventListener("pointerdown", (event) => (touched = event.pointerType === "touch"));
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = previewed(event.target);
    if (link) later(() => showIfNeeded(link), 250);
    else if (box.contains(event.target)) clearTimeout(timer);
    else later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = previewed(event.target);
    if (link && link.matches(":focus-visible") && !touched) later(() => showIfNeeded(link), 250);
    else if (!box.hidden) hide();
  });
  // The first tap shows, the second one follows the link.
  document.addEventListener("click", (event) => {
    const link = previewed(event.target);
    if (touched && link && shownFor !== link) {
      event.preventDefault();
      show(link).then(() => {
        if (box.hidden) location.assign(link.href);
      });
    } else if (!box.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("scroll", () => !box.hidden && hide(), { passive: true });
})();
