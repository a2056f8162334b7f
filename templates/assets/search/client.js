// Searches the index that was made with the site: see docs/searching.md. Folds and cuts text as the
// maker of the index does.

const CJK = /^(?:ー|(?=\p{L})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}])/u;
const WORD = /^[\p{L}\p{N}\p{Mn}\p{Mc}]/u;
const SIGN = /^(?![\u2212\u2215\u2223])[\u2200-\u22ff]/;
const ACCENTS = /[\u0300-\u036f]/g;
const QUOTED = /["＂“”„«「『]([^"＂“”„«»「」『』]+)["＂“”»」』]?/gu;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LONGEST = 40;
const WEIGHTS = [1, 1.6, 3, 6]; // in the text, often in the text, in a heading, in the title
const OWN_LANGUAGE = 1.5; // for notes in the language of the page
const FIRST = 4;
const MORE = 10;
const AROUND = 48;

// ---- Text to terms ----

const kind = (c) => (CJK.test(c) ? "cjk" : WORD.test(c) ? "word" : SIGN.test(c) ? "sign" : "");

const pairsOf = (text) => {
  const pairs = new Map();
  for (let i = 0; i + 1 < text.length; i += 2) pairs.set(text[i], text[i + 1]);
  return pairs;
};

const foldCharacter = (c, simplified) => {
  const folded = c.normalize("NFKD").toLowerCase().replace(ACCENTS, "").normalize("NFC").replace(/ς/g, "σ");
  return simplified ? folded.replace(/[^]/g, (unit) => simplified.get(unit) ?? unit) : folded;
};

// Returns the folded text, and for each of its units the place in the text it comes from.
const fold = (text, simplified) => {
  let folded = "";
  const places = [];
  let at = 0;
  for (const c of text) {
    const part = foldCharacter(c, simplified);
    for (let i = 0; i < part.length; i++) places.push(at);
    folded += part;
    at += c.length;
  }
  places.push(at);
  return { folded, places };
};

const cut = (word) => {
  const end = /[\ud800-\udbff]/.test(word[LONGEST - 1] ?? "") ? LONGEST - 1 : LONGEST;
  return word.slice(0, end);
};

// Returns the runs of one kind in a folded text.
const runs = (folded) => {
  const found = [];
  let last;
  let at = 0;
  for (const c of folded) {
    const of = kind(c);
    if (of && of !== "sign" && last?.of === of && last.end === at) {
      last.text += c;
      last.end += c.length;
    } else if (of) {
      last = { of, text: c, end: at + c.length };
      found.push(last);
    }
    at += c.length;
  }
  return found;
};

// Returns what a note must contain: terms, each whole or the beginning of one; phrases; and what to
// mark in its text.
const parse = (query, simplified) => {
  const terms = [];
  const phrases = [];
  const marks = [];
  const add = (text, open) => {
    const folded = fold(text, simplified).folded;
    for (const run of runs(folded)) {
      const atEnd = open && run.end === folded.length;
      if (run.of === "cjk") {
        const characters = [...run.text];
        if (characters.length === 1) terms.push({ text: run.text, begins: true });
        for (let i = 0; i + 1 < characters.length; i++) terms.push({ text: characters[i] + characters[i + 1] });
        if (characters.length > 2) phrases.push(run.text);
        marks.push({ text: run.text });
      } else {
        const begins = atEnd && run.of === "word" && run.text.length > 1;
        terms.push({ text: cut(run.text), begins });
        marks.push({ text: run.text, word: run.of === "word", begins });
      }
    }
    return folded;
  };
  const whole = query.normalize("NFC");
  let done = 0;
  for (const quoted of whole.matchAll(QUOTED)) {
    add(whole.slice(done, quoted.index), false);
    const phrase = add(quoted[1], false).replace(/\s+/g, " ").trim();
    if (phrase) phrases.push(phrase);
    done = quoted.index + quoted[0].length;
  }
  add(whole.slice(done), true);
  const seen = new Set();
  return { terms: terms.filter((t) => !seen.has(t.text) && seen.add(t.text)), phrases, marks };
};

// ---- The index ----

const shardOf = (term, shards) => {
  const first = String.fromCodePoint(term.codePointAt(0));
  const key = CJK.test(first) ? first : term.slice(0, 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (shards - 1);
};

const readShard = (text) => {
  const notes = new Map();
  let term = "";
  for (const line of text.split("\n")) {
    if (!line) continue;
    const tab = line.indexOf("\t");
    term = term.slice(0, DIGITS.indexOf(line[0])) + line.slice(1, tab);
    notes.set(term, line.slice(tab + 1));
  }
  return notes;
};

// Returns the weights of a term by the numbers of its notes.
const readNotes = (packed) => {
  const weights = new Map();
  let note = 0;
  for (let at = 0; at < packed.length; ) {
    let value = 0;
    let digit;
    let shift = 0;
    do {
      digit = DIGITS.indexOf(packed[at++]);
      value |= (digit & 31) << shift;
      shift += 5;
    } while (digit > 31);
    note += value >> 2;
    weights.set(note, value & 3);
  }
  return weights;
};

class Index {
  #folder;
  #about;
  #files = new Map();
  #simplified;

  constructor(home) {
    this.#folder = new URL("assets/search/", new URL(home, location.href));
  }

  async #fetch(name, options) {
    const answer = await fetch(new URL(name, this.#folder), options);
    if (!answer.ok) throw new Error(`${answer.status}: ${name}`);
    return answer;
  }

  // Each build has a version of its own, so that no old file is taken together with a new one.
  #readAbout() {
    this.#about ??= this.#fetch("index.json", { cache: "no-cache" })
      .then((answer) => answer.json())
      .catch((error) => {
        this.#about = undefined;
        throw error;
      });
    return this.#about;
  }

  #file(name, read) {
    if (!this.#files.has(name)) {
      const file = this.#readAbout()
        .then((about) => this.#fetch(`${name}?v=${about.version}`))
        .then(read);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }

  // Returns what tells the language of a note by its number. Sites with one language do not say.
  #languageOf(about) {
    const languages = Object.entries(about.languages ?? {}).map(([of, packed]) => [of, readNotes(packed)]);
    return (note) => languages.find(([, notes]) => notes.has(note))?.[0] ?? about.language;
  }

  note(number) {
    return this.#file(`notes/${number.toString(36)}.json`, (answer) => answer.json());
  }

  async #notesOf(term) {
    const { shards } = await this.#readAbout();
    const shard = await this.#file(`terms/${shardOf(term.text, shards).toString(36)}.txt`, async (answer) =>
      readShard(await answer.text()));
    if (!term.begins) return readNotes(shard.get(term.text) ?? "");
    const all = new Map();
    for (const [known, packed] of shard) {
      if (!known.startsWith(term.text)) continue;
      for (const [note, weight] of readNotes(packed)) all.set(note, Math.max(weight, all.get(note) ?? 0));
    }
    return all;
  }

  async #found(wanted) {
    const about = await this.#readAbout();
    const own = document.documentElement.lang.split("-")[0].toLowerCase();
    const languageOf = this.#languageOf(about);
    const lists = await Promise.all(wanted.terms.map((term) => this.#notesOf(term)));
    lists.sort((a, b) => a.size - b.size);
    const scores = [];
    for (const note of lists[0]?.keys() ?? []) {
      if (lists.every((list) => list.has(note))) {
        const score = lists.reduce(
          (sum, list) => sum + WEIGHTS[list.get(note)] * Math.log(1 + about.notes / list.size), 0);
        scores.push([note, about.languages && languageOf(note) === own ? OWN_LANGUAGE * score : score]);
      }
    }
    return scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([note]) => note);
  }

  // Returns what a query asks for, and the numbers of the notes, the best first. Traditional
  // characters are never in the index: the table of the simplified ones is loaded if one is asked.
  async find(query) {
    let wanted = parse(query, this.#simplified);
    let notes = await this.#found(wanted);
    if (!notes.length && !this.#simplified && /\p{sc=Han}/u.test(query)) {
      this.#simplified = await this.#file("traditional.txt", async (answer) => pairsOf((await answer.text()).trim()));
      wanted = parse(query, this.#simplified);
      notes = await this.#found(wanted);
    }
    return { wanted, notes };
  }
}

// ---- What is shown of a note ----

// Returns the places of a text that a query asks for, as pairs of start and end.
const spansIn = (text, marks, simplified) => {
  const { folded, places } = fold(text, simplified);
  const spans = [];
  for (const mark of marks) {
    for (let at = folded.indexOf(mark.text); at >= 0; at = folded.indexOf(mark.text, at + mark.text.length)) {
      const end = at + mark.text.length;
      const before = at > 0 && kind(String.fromCodePoint(folded.codePointAt(at - 1))) === "word";
      const after = end < folded.length && kind(String.fromCodePoint(folded.codePointAt(end))) === "word";
      if (!mark.word || (!before && (mark.begins || !after))) spans.push([places[at], places[end]]);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]);
};

const marked = (tag, text, marks, simplified, from = 0, to = text.length) => {
  const element = document.createElement(tag);
  let done = from;
  for (const [start, end] of spansIn(text, marks, simplified)) {
    if (start < done || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    element.append(text.slice(done, start), mark);
    done = end;
  }
  element.append(text.slice(done, to));
  return element;
};

// Returns the section of a note that says most of what is asked for.
const bestSection = (note, wanted, simplified) => {
  let best;
  for (const [id, heading, text, tex] of note.s) {
    const says = (mark) =>
      4 * (spansIn(heading, [mark], simplified).length > 0) +
      3 * (spansIn(text, [mark], simplified).length > 0) +
      2 * (spansIn(tex, [mark], simplified).length > 0);
    const score = wanted.marks.reduce((sum, mark) => sum + says(mark), 0);
    if (!best || score > best.score) best = { id, heading, text, score };
  }
  return best ?? { id: "", heading: "", text: "" };
};

// Returns the part of a text around the place where most marks are near each other.
const excerpt = (text, marks, simplified) => {
  const spans = spansIn(text, marks, simplified);
  const wide = /\p{sc=Han}/u.test(text) ? AROUND : 2 * AROUND;
  let start = 0;
  let most = 0;
  for (const [at] of spans) {
    const near = new Set(spans.filter(([s]) => s >= at && s < at + wide).map(([s, e]) => text.slice(s, e))).size;
    if (near > most) {
      most = near;
      start = at;
    }
  }
  let from = Math.max(0, start - wide / 2);
  let to = Math.min(text.length, start + wide * 1.5);
  if (from > 0) {
    const gap = text.slice(from, start).search(/[\s，。；：、]/u);
    if (gap >= 0) from += gap + 1;
  }
  while (/[\udc00-\udfff]/.test(text[from] ?? "")) from--;
  while (/[\udc00-\udfff]/.test(text[to] ?? "")) to++;
  return [from, to];
};

// Returns a folded text as it is typed: with the apostrophes and dashes that keyboards have in place of
// those that pages show, and without quotes, since those around a phrase cannot be in it.
const typed = (folded) =>
  folded
    .replace(/["“”„‟«»「」『』]/g, "")
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/\s*(?:[-‐‑‒–—―−]\s*)+/g, "-")
    .replace(/\s+/g, " ");

const holds = (note, phrases, simplified) => {
  const texts = [note.t, ...note.n, ...note.s.flatMap(([, heading, text]) => [heading, text])]
    .map((text) => typed(fold(text, simplified).folded));
  return phrases.map(typed).every((phrase) => texts.some((text) => text.includes(phrase)));
};

const item = (note, wanted, home) => {
  const simplified = pairsOf(note.f);
  const section = bestSection(note, wanted, simplified);
  const li = document.createElement("li");
  if (note.l.split("-")[0] !== document.documentElement.lang.split("-")[0]) Object.assign(li, { lang: note.l, dir: "auto" });
  const link = document.createElement("a");
  link.href = home + note.u + (section.id && section.score ? `#${encodeURIComponent(section.id)}` : "");
  const title = marked("span", note.t, wanted.marks, simplified);
  title.className = "search-title";
  link.append(title);
  if (section.heading && section.heading !== note.t && section.score) {
    const heading = marked("span", section.heading, wanted.marks, simplified);
    heading.className = "search-heading";
    link.append(" ", heading);
  }
  const names = note.n.filter((name) => spansIn(name, wanted.marks, simplified).length);
  for (const name of names) {
    const tag = marked("span", name, wanted.marks, simplified);
    tag.className = "search-tag";
    link.append(" ", tag);
  }
  if (section.text) {
    const [from, to] = excerpt(section.text, wanted.marks, simplified);
    const text = marked("span", section.text, wanted.marks, simplified, from, to);
    text.className = "search-text";
    if (from > 0) text.prepend("…");
    if (to < section.text.length) text.append("…");
    link.append(" ", text);
  }
  li.append(link);
  return li;
};

// ---- The form and its results ----

class Search {
  #index;
  #data;
  #input;
  #status;
  #list;
  #more;
  #turn = 0;
  #wanted;
  #left = [];
  #rejected = 0;
  #total = 0;

  constructor(box, index, data) {
    this.#index = index;
    this.#data = data;
    this.#input = box.querySelector("input");
    this.#status = box.querySelector("[role=status]");
    this.#list = box.querySelector(".search-results");
    this.#more = box.querySelector(".search-more");
    let wait;
    this.#input.addEventListener("input", (event) => {
      clearTimeout(wait);
      if (!event.isComposing) wait = setTimeout(() => this.search(), 150);
    });
    this.#input.addEventListener("compositionend", () => this.search());
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(wait);
      this.search().then(() => this.#links()[0]?.click());
    });
    box.addEventListener("keydown", (event) => this.#move(event));
    this.#more.addEventListener("click", async () => {
      const shown = this.#links().length;
      await this.#show(MORE, this.#turn);
      this.#links()[shown]?.focus();
    });
  }

  get input() {
    return this.#input;
  }

  #links() {
    return [...this.#list.querySelectorAll("a")];
  }

  // Arrows go from the field to the results and back; letters go to the field.
  #move(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [this.#input, ...this.#links(), ...(this.#more.hidden ? [] : [this.#more])];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
    } else if (at > 0 && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      stops[event.key === "Home" ? 1 : stops.length - 1].focus();
    } else if (at > 0 && (event.key === "Backspace" || ([...event.key].length === 1 && event.key !== " "))) {
      this.#input.focus();
    }
  }

  #say(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #count() {
    const found = this.#total - this.#rejected;
    return found === 0 ? this.#data.none : found === 1 ? this.#data.one : this.#data.count.replace("{0}", found);
  }

  async search() {
    const turn = ++this.#turn;
    const query = this.#input.value;
    try {
      const { wanted, notes } = await this.#index.find(query);
      if (turn !== this.#turn) return;
      this.#wanted = wanted;
      this.#left = notes;
      this.#total = notes.length;
      this.#rejected = 0;
      await this.#show(FIRST, turn, true);
    } catch {
      if (turn === this.#turn) this.#say(this.#data.failed);
    }
  }

  // Shows more results: those of which the text holds the phrases.
  async #show(count, turn, anew = false) {
    const items = [];
    let rejected = 0;
    let left = this.#left;
    while (items.length < count && left.length) {
      const some = left.slice(0, count - items.length);
      left = left.slice(some.length);
      const notes = await Promise.all(some.map((number) => this.#index.note(number).catch(() => undefined)));
      if (turn !== this.#turn) return;
      for (const note of notes) {
        if (note && holds(note, this.#wanted.phrases, pairsOf(note.f))) {
          items.push(item(note, this.#wanted, this.#data.home));
        } else {
          rejected++;
        }
      }
    }
    this.#left = left;
    this.#rejected += rejected;
    if (anew) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#more.hidden = left.length === 0;
    this.#say(this.#wanted.terms.length ? this.#count() : "");
  }
}

let index;
const indexAt = (home) => (index ??= new Index(home));

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const styled = (url) =>
  new Promise((resolve) => {
    if ([...document.styleSheets].some((sheet) => sheet.href === new URL(url, location.href).href)) resolve();
    const link = element("link", { rel: "stylesheet", href: url, onload: resolve, onerror: resolve });
    document.head.append(link);
  });

const makeDialog = (data) => {
  const input = element("input", {
    type: "search", name: "q", placeholder: data.placeholder, autocomplete: "off", spellcheck: false,
    enterKeyHint: "search", ariaLabel: data.label });
  const close = element("button", { type: "button", className: "search-close" }, data.close);
  const form = element("form", { className: "search-form", action: data.page, method: "get" }, input, close);
  form.setAttribute("role", "search");
  const status = element("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const dialog = element("dialog", { className: "search-dialog", ariaLabel: data.label }, form, status,
    element("ol", { className: "search-results" }),
    element("button", { type: "button", className: "search-more", hidden: true }, data.more),
    element("p", { className: "search-hint" }, data.hint));
  if (data.lang) dialog.lang = data.lang;
  close.addEventListener("click", () => dialog.close());
  // Where the browser would empty the field first.
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("click", (event) => {
    // A link to a place on this page leaves the dialog open, so it is closed.
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, search: new Search(dialog, indexAt(data.home), data) };
};

/** Returns the fragments of all notes that a query finds, the best first. */
export const find = async (home, query) => {
  const { wanted, notes } = await indexAt(home).find(query);
  const fragments = await Promise.all(notes.map((number) => indexAt(home).note(number)));
  return fragments.filter((note) => holds(note, wanted.phrases, pairsOf(note.f)));
};

let shown;
let page;

/** Opens the dialog, or goes to the field of the page for searching. */
export const open = async (data) => {
  if (page) {
    page.input.focus();
    page.input.select();
    return;
  }
  await styled(data.style);
  shown ??= makeDialog(data);
  if (!shown.dialog.open) shown.dialog.showModal();
  shown.search.input.focus();
  shown.search.input.select();
};

/** Makes the page for searching search. */
export const onPage = (data) => {
  const box = document.querySelector("main .search-page");
  page = new Search(box, indexAt(data.home), data);
  const query = new URLSearchParams(location.search).get("q");
  if (query) page.input.value = query;
  page.input.addEventListener("change", () => {
    const url = new URL(location.href);
    url.searchParams.set("q", page.input.value);
    history.replaceState(null, "", url);
  });
  if (page.input.value) page.search();
  if (!location.hash) page.input.focus();
};
