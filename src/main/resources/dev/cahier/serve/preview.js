// Keeps an open page up to date while its author writes: takes over what has changed, keeps the
// place that is read, and shows what is wrong. Only pages of `cahier serve` have this script.
(() => {
  const EVENTS = "/__cahier/events";
  const PROBLEMS = "/__cahier/problems";
  const WORDS = "/__cahier/words";
  const PLACE = "cahier-preview-place";

  // The theme's scripts that can run again on new content, and those that need not.
  const AGAIN = /\/assets\/(?:[^/]+\/)?(?:reading|scrollers|comments|activations|charts|values)\.[^/]*js$/;
  const ONCE = /\/assets\/(?:[^/]+\/)*(?:theme|copy-tex|previews|open)\.[^/]*js$|\/__cahier\/preview\.js$/;

  const ownTag = document.currentScript;
  let shown = Number(ownTag.dataset.build);
  // The page as it was sent: the scripts of the page run after this one and change it.
  let sent = document.documentElement.cloneNode(true);

  // --- The place that is read ------------------------------------------------------------------

  // Where the reader has to be once the page is loaded; a page that is not yet loaded is too short.
  let awaited = null;
  const placeNow = () => awaited ?? [location.href, scrollX, scrollY];
  const keepPlace = () => {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(placeNow()));
    } catch {
      // Then the browser's own memory has to do.
    }
  };
  const returnToPlace = () => {
    let place;
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
    } catch {
      return;
    }
    if (!place || place[0] !== location.href) return;
    awaited = place;
    history.scrollRestoration = "manual";
    // What grows above the place while the page is loaded was there before: nothing is to move.
    const root = document.documentElement;
    root.style.overflowAnchor = "none";
    const go = () => scrollTo({ left: place[1], top: place[2], behavior: "instant" });
    go();
    addEventListener("DOMContentLoaded", go, { once: true });
    addEventListener("load", async () => {
      go();
      await document.fonts.ready;
      requestAnimationFrame(() => {
        go();
        awaited = null;
        root.style.overflowAnchor = "";
        if (root.getAttribute("style") === "") root.removeAttribute("style");
        history.scrollRestoration = "auto";
      });
    }, { once: true });
  };
  const reload = () => {
    keepPlace();
    location.reload();
  };

  // --- New content -----------------------------------------------------------------------------

  const isScript = (node) => node.matches("script:not([type='application/ld+json'])");
  const scriptsOf = (root) => [...root.querySelectorAll("script")].filter(isScript).filter((s) => !s.src.includes(ownTag.getAttribute("src")));
  const sameScripts = (a, b) => {
    const [one, other] = [scriptsOf(a), scriptsOf(b)];
    return one.length === other.length && one.every((script, i) => script.isEqualNode(other[i]));
  };
  const areKnown = (scripts) =>
    scripts.every((script) => script.src && (AGAIN.test(new URL(script.src).pathname) || ONCE.test(new URL(script.src).pathname)));

  /** Returns the body without its main part. */
  const frameOf = (root) => {
    const frame = root.querySelector("body").cloneNode(true);
    frame.querySelector("main")?.replaceChildren();
    for (const script of frame.querySelectorAll("script[src^='/__cahier/']")) script.remove();
    // The text behind this script had not been read when it ran.
    return `${frame.className} ${frame.innerHTML.trim()}`;
  };

  const addStyleSheets = async (head) => {
    const own = new Map([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => [link.getAttribute("href"), link]));
    const wanted = [...head.querySelectorAll("link[rel=stylesheet]")];
    const loading = wanted.filter((link) => !own.has(link.getAttribute("href"))).map((link) => {
      const copy = document.importNode(link, true);
      return new Promise((done) => {
        copy.onload = copy.onerror = done;
        // The order of style sheets counts.
        const next = wanted.slice(wanted.indexOf(link) + 1).map((l) => own.get(l.getAttribute("href"))).find(Boolean);
        if (next) next.before(copy);
        else document.head.append(copy);
      });
    });
    await Promise.all(loading);
    const names = new Set(wanted.map((link) => link.getAttribute("href")));
    return () => [...own].filter(([href]) => !names.has(href)).forEach(([, link]) => link.remove());
  };

  const replaceHead = (head) => {
    const replaced = "title, meta:not([name=theme-color]), link:not([rel=stylesheet]), script[type='application/ld+json']";
    document.head.querySelectorAll(replaced).forEach((node) => node.remove());
    document.head.append(...[...head.querySelectorAll(replaced)].map((node) => document.importNode(node, true)));
  };

  const runAgain = () => {
    for (const script of scriptsOf(document).filter((s) => AGAIN.test(new URL(s.src).pathname))) {
      const copy = document.createElement("script");
      for (const { name, value } of script.attributes) copy.setAttribute(name, value);
      copy.async = false;
      script.replaceWith(copy);
    }
  };

  /** Takes over the new page; returns false if that needs a reload. */
  const takeOver = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/html")) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = page.querySelector("main");
    const old = document.querySelector("main");
    const scripts = scriptsOf(page);
    const fits =
      main && old && page.querySelectorAll("main").length === 1
      && main.querySelector("script:not([type='application/ld+json'])") === null
      && sameScripts(sent, page.documentElement)
      && areKnown(scriptsOf(document))
      && frameOf(sent) === frameOf(page.documentElement)
      && page.documentElement.lang === document.documentElement.lang
      && page.querySelector("style")?.textContent === sent.querySelector("style")?.textContent;
    if (!fits) return false;
    const copy = page.documentElement.cloneNode(true);
    const removeOldStyles = await addStyleSheets(page.head);
    const [, x, y] = placeNow();
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    const fresh = document.importNode(main, true);
    const folds = [...fresh.querySelectorAll("details")];
    if (folds.length === open.length) folds.forEach((details, i) => (details.open = open[i]));
    old.replaceWith(fresh);
    replaceHead(page.head);
    removeOldStyles();
    scrollTo({ left: x, top: y, behavior: "instant" });
    sent = copy;
    shown = Number(page.querySelector("script[src^='/__cahier/']")?.dataset.build ?? shown);
    runAgain();
    return true;
  };

  let queue = Promise.resolve();
  const update = () => {
    queue = queue.then(takeOver).then((done) => done || reload(), reload);
    return queue;
  };

  const pathOf = (address) => {
    const path = decodeURIComponent(new URL(address, location.href).pathname);
    return path.replace(/\/index\.html$/, "/");
  };

  /** Loads changed pictures and style sheets again; returns whether a script has changed. */
  const refreshFiles = (changed, build) => {
    const isChanged = (address) => address && changed.has(pathOf(address));
    const renewed = (address) => {
      const url = new URL(address, location.href);
      url.searchParams.set("cahier", build);
      return url.href;
    };
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      if (!isChanged(link.href)) continue;
      const copy = link.cloneNode();
      copy.href = renewed(link.href);
      copy.onload = () => link.remove();
      link.after(copy);
    }
    for (const image of document.querySelectorAll("img[src]")) {
      if (isChanged(image.src)) image.src = renewed(image.src);
    }
    for (const source of document.querySelectorAll("source[srcset]")) {
      if (isChanged(source.srcset)) source.srcset = renewed(source.srcset);
    }
    const media = document.querySelectorAll("script[src], iframe[src], object[data], video[src], audio[src]");
    return [...media].some((node) => isChanged(node.src || node.data));
  };

  // --- What is wrong ---------------------------------------------------------------------------

  const STYLE = `
    :host { all: initial; }
    .sheet { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; box-sizing: border-box;
      padding: 1rem 1.5rem 1.25rem; background: #1b1116; color: #f5e9ea; border-top: 4px solid #e5484d;
      font: 15px/1.5 ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace; box-shadow: 0 -6px 30px #0006; }
    header { display: flex; align-items: baseline; gap: 1rem; font: 600 16px/1.4 system-ui, sans-serif; }
    header span { flex: 1; }
    button { font: inherit; font-size: 14px; color: inherit; background: none; border: 1px solid #f5e9ea66; border-radius: 4px; padding: .1em .7em; cursor: pointer; }
    button:focus-visible { outline: 2px solid #ffb3b5; outline-offset: 2px; }
    section { margin-top: 1rem; }
    p { margin: 0; overflow-wrap: anywhere; }
    .place { color: #ffb3b5; }
    pre { margin: .3rem 0; padding: .4rem .6rem; overflow-x: auto; background: #0006; border-radius: 4px; font: inherit; }
    .caret { color: #ff6a6f; font-weight: bold; }
    .hint { color: #b9e3c6; }`;

  let overlay = null;
  const hideProblems = () => {
    overlay?.remove();
    overlay = null;
  };
  const element = (name, className, text) => {
    const node = document.createElement(name);
    node.className = className;
    node.textContent = text;
    return node;
  };
  const sectionOf = (problem) => {
    const section = document.createElement("section");
    const place = problem.path ? `${problem.path}:${problem.line}:${problem.column}` : "";
    if (place) section.append(element("p", "place", place));
    section.append(element("p", "message", `${problem.severity}[${problem.code}]: ${problem.message}`));
    if (problem.source?.trim()) {
      const pre = document.createElement("pre");
      const before = problem.source.slice(0, problem.column - 1);
      // As wide as the text above it, whatever its characters.
      const space = element("span", "", before);
      space.style.visibility = "hidden";
      pre.append(`${problem.source}\n`, space, element("span", "caret", "^"));
      section.append(pre);
    }
    if (problem.hint) section.append(element("p", "hint", `hint: ${problem.hint}`));
    return section;
  };
  const showProblems = async () => {
    const problems = await (await fetch(PROBLEMS, { cache: "no-store" })).json();
    const language = encodeURIComponent(document.documentElement.lang);
    const words = await (await fetch(`${WORDS}/${problems.length}/${language}`)).json();
    hideProblems();
    if (problems.length === 0) return;
    overlay = document.createElement("cahier-problems");
    const root = overlay.attachShadow({ mode: "open" });
    const styles = new CSSStyleSheet();
    styles.replaceSync(STYLE);
    root.adoptedStyleSheets = [styles];
    const sheet = element("div", "sheet", "");
    sheet.setAttribute("role", "alert");
    const header = document.createElement("header");
    const close = element("button", "", words.close);
    close.type = "button";
    close.addEventListener("click", hideProblems);
    header.append(element("span", "", words.title), close);
    sheet.append(header, ...problems.map(sectionOf));
    root.append(sheet);
    document.documentElement.append(overlay);
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideProblems();
  });

  // --- Events ----------------------------------------------------------------------------------

  const onChange = (event) => {
    const { build, changed, errors } = JSON.parse(event.data);
    if (errors > 0) showProblems().catch(() => {});
    else hideProblems();
    const paths = new Set(changed);
    const page = paths.has(pathOf(location.href));
    const script = refreshFiles(paths, build);
    if (script) reload();
    else if (page) update();
  };
  // After a pause, such as a restart of the server, events may have been missed.
  const onState = (event) => {
    const { build, errors } = JSON.parse(event.data);
    if (errors > 0) showProblems().catch(() => {});
    else hideProblems();
    if (build !== shown) update().then(() => (shown = build));
  };

  returnToPlace();
  const events = new EventSource(EVENTS);
  events.addEventListener("change", onChange);
  events.addEventListener("state", onState);
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && reload());
})();
