// What an engine asks of KaTeX. Evaluated once per engine, after katex.min.js and katex-markup.js.

const cahier = (() => {
  "use strict";

  /** Tokens of the macro number k stand at positions from (k + 1) times this on. */
  const MACRO_STRIDE = 1e6;

  /**
   * The colour in which KaTeX prints a command that it leaves out, which it does without asking
   * where it cannot read an address. No formula can hold this character.
   */
  const LEFT_OUT = "\u0001";

  /** The message about a formula that KaTeX fails on by a mistake of its own. */
  const ENGINE_FAILS = "this formula cannot be rendered: KaTeX fails on it";

  /** What the addresses of labels and references begin with. No formula can hold this character. */
  const MARK = "\uE0F1";

  /** How MathML of a formula with a tag of its own begins. */
  const TAGGED = '<mtable width="100%">';

  /** Environments that number their rows unless the author does not want numbers. */
  const NUMBERS_ITSELF = /\\begin\s*\{(?:equation|align|alignat|gather)\*?\}/;

  /** A row end that no row follows: KaTeX would number an empty row. */
  const LAST_ROW_END =
    /\\\\\*?\s*(?:\[[^\]\n]*\]\s*)?(?=\\end\s*\{(?:align|alignat|gather|equation)\})/g;

  /** How many distinct macros an engine keeps ready for use. */
  const KEPT_MACROS = 10000;

  /** Links that formulas may have; everything else that KaTeX asks about is refused. */
  const LINK = /^(?:https?:\/\/[^\s\\"<>]+|mailto:[^\s\\"<>]+|#[^\s\\"<>]*)$/i;

  /** What KaTeX itself defines on its way, and what is of no use to another formula. */
  const OWN_DEFINITIONS = new Set(["\\df@tag", "\\@eqnsw"]);

  /** What KaTeX defines and neither LaTeX nor MathJax does: `\providecommand` may define it. */
  const UNUSUAL = new Set(["\\N", "\\R", "\\Z", "\\C", "\\Q", "\\H", "\\v", "\\set", "\\Set"]);

  /**
   * Typesets one formula; "output" is "htmlAndMathml" or "mathml", "macros" is empty or holds
   * names and meanings in turn, separated by null characters, "numbers" says which rows are
   * numbered: "referenced", "all" or "none".
   *
   * Returns the markup, or [markup, parts, definition...] where the formula has numbers, labels or
   * references (see "partsOf") or has defined macros (the markup is empty where it shows nothing
   * else), or, of a formula that cannot be typeset, the array [what is wrong, where, how many
   * characters are wrong, name of the macro that holds what is wrong or "", definition...]; "where"
   * is -1 when it is not known. A definition is a name, a null character and a meaning.
   */
  function typeset(tex, display, output, macros, numbers) {
    const given = macros === "" ? [] : macros.split("\0");
    const defined = {};
    const before = {};
    let untrusted = null;
    const options = {
      displayMode: display,
      output,
      throwOnError: true,
      // A line break at the top level of a display breaks the line; Chinese in a formula is fine.
      strict: "ignore",
      // KaTeX would print the name of the command in red: a half-rendered formula.
      trust: (context) => {
        if ((context.command === "\\href" || context.command === "\\url") && LINK.test(context.url)) {
          return true;
        }
        if (context.url !== undefined && context.url.startsWith(MARK)) {
          return true;
        }
        untrusted = context;
        return false;
      },
      errorColor: LEFT_OUT,
      maxExpand: 1000,
      // What the formula defines outside of all braces is left in the object with the macros.
      globalGroup: true,
      macros: defined,
    };
    try {
      for (let i = 0; i < given.length; i += 2) {
        before[given[i]] = defined[given[i]] = placed(given[i], given[i + 1], i / 2);
      }
      cahierMarkup.tooLarge = false;
      numbering = numbers;
      const { html, tree } =
        numberedMarkup(tex, options, () => ({ ...options, macros: { ...before } }));
      if (untrusted !== null) {
        return refusedCommand(untrusted, tex);
      }
      if (html.includes(LEFT_OUT)) {
        return unreadableAddress(tex);
      }
      if (cahierMarkup.tooLarge) {
        return ["A length in this formula is far too large for any page", -1, 0, ""];
      }
      const definitions = definitionsIn(defined, before);
      const parts = html.includes(MARK) || html.includes("mml-eqn-num") ? partsOf(tree) : [];
      if (definitions.length === 0) {
        return parts.length === 0 ? html : [html, parts];
      }
      const empty = katex.__parse(tex, { ...options, macros: { ...before } }).length === 0;
      return empty ? ["", [], ...definitions] : [html, parts, ...definitions];
    } catch (error) {
      return [...complaint(error, tex, given), ...definitionsIn(defined, before)];
    }
  }

  function refusedCommand(context, tex) {
    const link = context.command === "\\href" || context.command === "\\url";
    const what = link
      ? `The address ${context.url} is not allowed in ${context.command}`
      : `The command ${context.command} is not allowed`;
    return [what, tex.indexOf(context.command), context.command.length, ""];
  }

  function unreadableAddress(tex) {
    const at = tex.search(/\\(?:href|url|includegraphics)(?![A-Za-z@])/);
    return ["The address in this formula cannot be read", at, 1, ""];
  }

  function complaint(error, tex, given) {
    if (error instanceof RangeError && error.message.includes("call stack")) {
      return ["The formula is nested too deeply", -1, 0, ""];
    }
    if (!(error instanceof katex.ParseError)) {
      return [ENGINE_FAILS, -1, 0, ""];
    }
    if (error.position >= MACRO_STRIDE) {
      const index = Math.floor(error.position / MACRO_STRIDE) - 1;
      return [error.rawMessage, -1, 0, given[2 * index]];
    }
    return isInText(error, tex)
      ? [error.rawMessage, error.position, error.length, ""]
      : [error.rawMessage, -1, 0, ""];
  }

  /** Tells a position in the formula from one in the body of a macro: ParseError does not say. */
  function isInText(error, tex) {
    if (error.position === undefined) {
      return false;
    }
    const loc = { start: error.position, end: error.position + error.length };
    const here = new katex.ParseError(error.rawMessage, { loc: { ...loc, lexer: { input: tex } } });
    return here.message === error.message;
  }

  // ---- macros ----

  const meanings = new Map();

  /**
   * Returns the value, as KaTeX wants it, of a macro with a meaning: JSON that "meaningOf" has
   * made, or the TeX of a definition, `\newcommand{\x}[1]{...}`, of which nothing but the macro's
   * own value is used.
   */
  function placed(name, meaning, index) {
    const key = index + "\0" + name + "\0" + meaning;
    let value = meanings.get(key);
    if (value === undefined) {
      if (meanings.size >= KEPT_MACROS) {
        meanings.clear();
      }
      value = fromMeaning(meaning.startsWith("{") ? JSON.parse(meaning) : evaluated(name, meaning), index);
      meanings.set(key, value);
    }
    return value;
  }

  function evaluated(name, definition) {
    const macros = {};
    katex.__parse(definition, { macros, globalGroup: true, maxExpand: 10 });
    return meaningOf(macros[name]);
  }

  /** Returns what a macro means, as data. */
  function meaningOf(value) {
    if (typeof value === "function" && value.meaning === undefined) {
      return { alias: builtInName(value) };
    }
    if (typeof value === "string") {
      return { text: value };
    }
    const of = typeof value === "function" ? value.meaning : value;
    return {
      tokens: of.tokens.map((token) => token.text),
      fixed: of.tokens.some((token) => token.noexpand) ? 1 : undefined,
      arguments: of.numArgs,
      delimiters: of.delimiters,
      optional: of.optional && of.optional.map((token) => token.text),
      unexpandable: of.unexpandable ? 1 : undefined,
    };
  }

  /** What KaTeX's tokens have in common. */
  let tokenPrototype;
  katex.__parse("\\cahier@token x", {
    macros: {
      "\\cahier@token": (context) => {
        tokenPrototype = Object.getPrototypeOf(context.future());
        return "";
      },
    },
  });

  /** Returns a token as KaTeX makes them: it asks those of lengths for their range. */
  function tokenOf(text, loc, noexpand) {
    const token = Object.assign(Object.create(tokenPrototype), { text, loc });
    return noexpand ? Object.assign(token, { noexpand }) : token;
  }

  function fromMeaning(meaning, index) {
    if (meaning.text !== undefined) {
      return meaning.text;
    }
    const lexer = { input: "" };
    const start = (index + 1) * MACRO_STRIDE;
    const loc = { lexer, start, end: start };
    const token = (text) => tokenOf(text, loc, meaning.fixed !== undefined);
    if (meaning.alias !== undefined) {
      return { tokens: [tokenOf(meaning.alias, loc)], numArgs: 0 };
    }
    const value = {
      tokens: meaning.tokens.map(token),
      numArgs: meaning.arguments,
      delimiters: meaning.delimiters,
      unexpandable: meaning.unexpandable === 1,
    };
    return meaning.optional === undefined
      ? value
      : withOptional({ ...value, optional: meaning.optional.map(token) });
  }

  /** Returns a macro whose first argument may be left out; KaTeX's own have no such thing. */
  function withOptional(meaning) {
    const expand = (context) => {
      context.consumeSpaces();
      let first = meaning.optional;
      if (context.future().text === "[") {
        context.popToken();
        first = context.consumeArg(["]"]).tokens;
      }
      const all = [first, ...context.consumeArgs(meaning.numArgs - 1)];
      return { tokens: filled(meaning.tokens, all), numArgs: 0 };
    };
    expand.meaning = meaning;
    return expand;
  }

  /** Puts arguments into a macro's body; all lists of tokens are in KaTeX's order, last first. */
  function filled(body, args) {
    const tokens = [];
    for (let i = body.length - 1; i >= 0; i--) {
      const next = i > 0 ? body[i - 1].text : "";
      if (body[i].text !== "#") {
        tokens.push(body[i]);
      } else if (/^[1-9]$/.test(next)) {
        tokens.push(...[...args[next - 1]].reverse());
        i--;
      } else {
        tokens.push(body[i]);
        i -= next === "#" ? 1 : 0;
      }
    }
    return tokens.reverse();
  }

  function definitionsIn(defined, before) {
    const definitions = [];
    for (const name in defined) {
      const value = defined[name];
      if (value !== undefined && value !== before[name] && !OWN_DEFINITIONS.has(name)) {
        definitions.push(name + "\0" + JSON.stringify(meaningOf(value)));
      }
    }
    return definitions;
  }

  /** `\newcommand` and its like, as MathJax has them: whatever was defined before is replaced. */
  function define(context, command, onlyMissing) {
    if (nextIs(context, "*")) {
      context.popToken();
    }
    const [name, ...others] = context.consumeArg().tokens;
    if (name === undefined || others.length > 0 || !/^\\./u.test(name.text)) {
      throw new katex.ParseError(`${command} needs the name of a command, such as \\mine`, name);
    }
    const numArgs = nextIs(context, "[") ? argumentCount(context, command, name) : 0;
    const optional = numArgs > 0 && nextIs(context, "[") ? bracketed(context) : undefined;
    const { tokens } = context.consumeArg();
    checkParameters(tokens, numArgs, name);
    if (!onlyMissing || !context.isDefined(name.text) || isUnusual(context, name.text)) {
      const meaning = { tokens, numArgs, optional };
      context.macros.set(name.text, optional === undefined ? meaning : withOptional(meaning));
    }
    return "";
  }

  function isUnusual(context, name) {
    return UNUSUAL.has(name) && !Object.hasOwn(context.macros.current, name);
  }

  function nextIs(context, text) {
    context.consumeSpaces();
    return context.future().text === text;
  }

  function bracketed(context) {
    context.popToken();
    return context.consumeArg(["]"]).tokens;
  }

  function argumentCount(context, command, name) {
    const digits = bracketed(context).reverse().map((token) => token.text).join("").trim();
    if (!/^[0-9]$/.test(digits)) {
      throw new katex.ParseError(
        `${command} of ${name.text}: the number of arguments is 0 to 9, not '${digits}'`, name);
    }
    return Number(digits);
  }

  /** Reports #2 in the body of a macro with one argument, where it is written. */
  function checkParameters(tokens, numArgs, name) {
    for (let i = tokens.length - 1; i > 0; i--) {
      if (tokens[i].text === "#") {
        i--;
        if (/^[1-9]$/.test(tokens[i].text) && Number(tokens[i].text) > numArgs) {
          throw new katex.ParseError(
            `#${tokens[i].text} in the definition of ${name.text}, which has ` +
              (numArgs === 0 ? "no arguments" : numArgs === 1 ? "one argument" : `${numArgs} arguments`),
            tokens[i + 1]);
        }
      }
    }
  }

  for (const command of ["\\newcommand", "\\renewcommand", "\\providecommand"]) {
    katex.__defineMacro(command, (context) =>
      define(context, command, command === "\\providecommand"));
  }

  katex.__defineMacro("\\DeclareMathOperator", (context) => {
    const star = nextIs(context, "*");
    if (star) {
      context.popToken();
    }
    const [name, ...others] = context.consumeArg().tokens;
    if (name === undefined || others.length > 0 || !/^\\./u.test(name.text)) {
      throw new katex.ParseError(
        "\\DeclareMathOperator needs the name of a command, such as \\mine", name);
    }
    const words = context.consumeArg().tokens;
    const text = (t) => tokenOf(t, name.loc);
    const head = ["\\operatorname", ...(star ? ["*"] : []), "{"].map(text).reverse();
    context.macros.set(name.text, { tokens: [text("}"), ...words, ...head], numArgs: 0 });
    return "";
  });

  // ---- letters that KaTeX's fonts lack ----

  /** Code points of the small letters of an alphabet and of its digits, where its font lacks them. */
  const DOUBLE_STRUCK = { letters: 0x1d552, digits: 0x1d7d8, has: "k" };
  const SCRIPT = { letters: 0x1d4b6, has: "" };
  const LACKING = {
    "\\mathbb": DOUBLE_STRUCK, "\\Bbb": DOUBLE_STRUCK, "\\mathcal": SCRIPT, "\\mathscr": SCRIPT,
  };

  /** Small script letters that Unicode keeps elsewhere. */
  const ELSEWHERE = new Map([[0x1d4ba, 0x212f], [0x1d4bc, 0x210a], [0x1d4c4, 0x2134]]);

  /** Returns the character for one that a font lacks, else undefined. */
  function lacking(alphabet, text) {
    if (/^[a-z]$/.test(text) && !alphabet.has.includes(text)) {
      const code = alphabet.letters + text.charCodeAt(0) - 97;
      return String.fromCodePoint(ELSEWHERE.get(code) || code);
    }
    return alphabet.digits !== undefined && /^[0-9]$/.test(text)
      ? String.fromCodePoint(alphabet.digits + Number(text))
      : undefined;
  }

  // KaTeX prints an ordinary character where its font has none. In a formula itself, Java rewrites
  // it and says so; what reaches these commands through arguments of macros is replaced here.
  for (const [command, alphabet] of Object.entries(LACKING)) {
    katex.__defineMacro(command, (context) => {
      context.consumeSpaces();
      const next = context.future();
      const original = tokenOf(command, next.loc, true);
      const begins = next.text === "{" || lacking(alphabet, next.text) !== undefined;
      if (!begins) {
        return { tokens: [original], numArgs: 0 };
      }
      const argument = context.consumeArg().tokens;
      const found = argument.some((token) => lacking(alphabet, token.text) !== undefined);
      const text = (t) => tokenOf(t, next.loc);
      const inBraces = (tokens) => [text("}"), ...tokens, text("{")];
      if (!found || argument.some((token) => token.text.startsWith("\\") || token.text === "{")) {
        return { tokens: [...inBraces(argument), original], numArgs: 0 };
      }
      const shown = argument.filter((token) => token.text !== " ").flatMap((token) => {
        const character = lacking(alphabet, token.text);
        return character === undefined
          ? [...inBraces([token]), tokenOf(command, token.loc, true)]
          : [tokenOf(character, token.loc)];
      });
      return { tokens: inBraces(shown), numArgs: 0 };
    });
  }

  /** Characters that pages and feeds cannot hold, and those that Cahier uses as marks. */
  const UNSEEN = /^[\0-\x1F\x7F-\x9F\uD800-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF\u{F0000}-\u{10FFFF}]$/u;

  // What \char becomes. KaTeX writes any number as a character.
  katex.__defineFunction({
    type: "textord",
    names: ["\\@char"],
    numArgs: 1,
    allowedInText: true,
    handler({ parser }, [digits]) {
      const code = Number((digits.body || []).map((digit) => digit.text).join(""));
      const known = Number.isInteger(code) && code >= 0 && code <= 0x10ffff;
      if (!known || UNSEEN.test(String.fromCodePoint(code))) {
        throw new katex.ParseError("\\char needs the number of a character that can be shown");
      }
      return { type: "textord", mode: parser.mode, text: String.fromCodePoint(code) };
    },
  });

  // MathJax and LaTeX have this name for it as well: text of its own size, also in scripts.
  katex.__defineMacro("\\mbox", "\\hbox");

  // ---- numbers, labels and references ----

  for (const [command, kind] of [["\\ref", "no"], ["\\eqref", "eq"], ["\\autoref", "name"],
      ["\\cref", "name"], ["\\Cref", "name"]]) {
    katex.__defineMacro(command, (context) =>
      link(kind, nameGiven(context, command), shownBy(context)));
  }

  /**
   * Returns what a reference shows until it is resolved. KaTeX joins texts that stand beside each
   * other to one element of MathML, and an address would be lost; an empty group keeps them apart.
   */
  function shownBy(context) {
    const shown = ["\\text", "{", "(", "?", ")", "}"];
    return context.mode === "text" ? [...shown, "{", "}"] : shown;
  }

  /** Which rows of the formula that is being typeset are numbered. */
  let numbering = "referenced";

  /** What KaTeX sets at the beginning of a row to "1", so that the row is numbered. */
  const ROW_NUMBER = "\\@eqnsw";

  katex.__defineMacro("\\label", (context) => {
    const name = nameGiven(context, "\\label");
    // After \notag it is a list of tokens.
    if (numbering === "referenced" && context.macros.get(ROW_NUMBER) === "0") {
      setMacro.call(context.macros, ROW_NUMBER, "1", true);
    }
    return link("label", name, []);
  });

  /** KaTeX's own way to set a macro. */
  let setMacro;

  /** Makes rows begin without a number unless all are numbered: KaTeX has no option for it. */
  function rowsBeginUnnumbered() {
    katex.__parse("\\cahier@namespace", {
      macros: {
        "\\cahier@namespace": (context) => {
          const namespace = Object.getPrototypeOf(context.macros);
          setMacro = namespace.set;
          namespace.set = function (name, value, global) {
            const begins = name === ROW_NUMBER && value === "1" && numbering !== "all";
            setMacro.call(this, name, begins ? "0" : value, global);
          };
          return "";
        },
      },
    });
  }

  rowsBeginUnnumbered();

  function nameGiven(context, command) {
    const before = context.future();
    const name = context.consumeArg().tokens.map((token) => token.text).reverse().join("").trim();
    if (name === "") {
      throw new katex.ParseError(`${command} needs a name, such as ${command}{eq:sum}`, before);
    }
    return name;
  }

  /** Returns a link that Java finds by its mark and replaces when all numbers are known. */
  function link(kind, name, text) {
    const address = MARK + kind + "/" + encodeURIComponent(name);
    const tokens = ["\\href", "{", address, "}", "{", ...text, "}"];
    return { tokens: tokens.reverse().map((text) => tokenOf(text)), numArgs: 0 };
  }

  /**
   * Returns KaTeX's markup and its tree, with a mark wherever it would let the style sheet count: in HTML a span
   * "eqn-num", in MathML a cell "mml-eqn-num". What an author has tagged stands in MathML, too, in a
   * cell "mml-eqn-tag". A display that is labelled and has no number gets one.
   */
  function numberedMarkup(written, options, again) {
    // Blanks keep the positions of errors.
    const tex =
      numbering === "all" ? written.replace(LAST_ROW_END, (end) => " ".repeat(end.length)) : written;
    const tree = katex.__renderToDomTree(tex, options);
    arrange(tree, tex, options);
    if (tex !== written) {
      annotate(tree, written);
    }
    const html = tree.toMarkup();
    if (html.includes("mml-eqn-num")) {
      const whole =
        options.output === "mathml"
          ? katex.__renderToDomTree(tex, { ...again(), output: "htmlAndMathml" })
          : tree;
      return { html: writeTags(tree, whole) ? tree.toMarkup() : html, tree };
    }
    const counts = !html.includes(TAGGED) && !NUMBERS_ITSELF.test(tex);
    return options.displayMode && numbering !== "none" && html.includes(MARK + "label/") && counts
      ? withNumber(tex, again())
      : { html, tree };
  }

  function writeTags(tree, whole) {
    const cells = ownCells(tree);
    const entries = nodes(whole, (node) => hasClass(node, "katex-tag"))
      .flatMap((column) => nodes(column, (node) => hasClass(node, "vlist"))[0].children)
      .map((row) => row.children[1])
      .filter((entry) => hasClass(entry, "eqn-num") || entry.children.length > 0);
    if (entries.length !== cells.length) {
      throw new Error(`${cells.length} cells for ${entries.length} numbers`);
    }
    let written = false;
    entries.forEach((entry, i) => {
      if (!hasClass(entry, "eqn-num")) {
        cells[i].classes = ["mml-eqn-tag"];
        cells[i].children = [textNode(textOf(entry))];
        written = true;
      }
    });
    return written;
  }

  /** Returns the cells for numbers; KaTeX puts one and the same cell into all rows. */
  function ownCells(tree) {
    const cells = [];
    for (const row of nodes(tree, (node) => node.type === "mtr")) {
      const at = row.children.findIndex((cell) => hasClass(cell, "mml-eqn-num"));
      if (at >= 0) {
        const shared = row.children[at];
        const own = Object.assign(Object.create(Object.getPrototypeOf(shared)), shared);
        row.children[at] = own;
        cells.push(own);
      }
    }
    return cells;
  }

  /** A tag is written and its content replaced by the mark of a number. */
  function withNumber(tex, options) {
    const tree = katex.__renderToDomTree(tex + "\n\\tag{}", options);
    for (const column of nodes(tree, (node) => hasClass(node, "katex-tag"))) {
      column.children[1] = new katex.__domTree.Span(["eqn-num"]);
    }
    const cells = nodes(tree, (node) => node.type === "mtable")[0].children[0].children;
    const cell = cells[cells.length - 1];
    cell.classes = ["mml-eqn-num"];
    cell.children = [];
    annotate(tree, tex);
    arrange(tree, tex, options);
    return { html: tree.toMarkup(), tree };
  }

  /**
   * Returns [how many numbers a formula shows, labels, names that it refers to], in the order of
   * its TeX. Three values in turn describe a label: its name, which of the numbers its row has
   * (from 0; -1 for none), and what the author has written in the place of the number ("" for
   * nothing).
   */
  function partsOf(tree) {
    const math = nodes(tree, (node) => node.type === "math")[0];
    const whole = tagOfWhole(math);
    const labels = [];
    const references = [];
    let open = [];
    let numbers = 0;
    let tables = 0;

    /** The labels of a row are known before its number is. */
    function close(number, tag) {
      for (const name of open) {
        labels.push(name, number, tag);
      }
      open = [];
    }

    function visit(node) {
      const address = node.attributes === undefined ? undefined : node.attributes.href;
      if (address !== undefined && address.startsWith(MARK)) {
        const slash = address.indexOf("/");
        const label = address.slice(MARK.length, slash) === "label";
        (label ? open : references).push(decodeURIComponent(address.slice(slash + 1)));
      }
      const table = node.type === "mtable";
      tables += table ? 1 : 0;
      (node.children || []).forEach(visit);
      tables -= table ? 1 : 0;
      if (hasClass(node, "mml-eqn-num")) {
        close(numbers++, "");
      } else if (hasClass(node, "mml-eqn-tag")) {
        close(-1, textOf(node));
      } else if (node.type === "mtr" && tables === 1) {
        close(-1, whole);
      }
    }

    visit(math);
    close(-1, whole);
    return [numbers, labels, references];
  }

  /** Returns the tag of a formula that has one for all of its rows: it is in the last cell. */
  function tagOfWhole(math) {
    const table = nodes(math, (node) => node.type === "mtable" && node.attributes.width === "100%")[0];
    return table === undefined ? "" : textOf(table.children[0].children.at(-1));
  }

  function arrange(tree, tex, options) {
    cahierLayout.arrange(tree, tex, options.displayMode);
  }

  function annotate(tree, tex) {
    nodes(tree, (node) => node.type === "annotation")[0].children[0].text = tex;
  }

  function nodes(root, test) {
    const found = [];
    const open = [root];
    while (open.length > 0) {
      const node = open.pop();
      if (test(node)) {
        found.push(node);
      }
      open.push(...[...(node.children || [])].reverse());
    }
    return found;
  }

  function hasClass(node, name) {
    return node.classes !== undefined && node.classes.includes(name);
  }

  function textOf(node) {
    return node.text ?? node.character ?? (node.children || []).map(textOf).join("");
  }

  function textNode(text) {
    const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    return { text, children: [], classes: [], toMarkup: () => `<mtext>${escaped}</mtext>` };
  }

  // ---- names ----

  /**
   * Returns [commands, environments, colors] that KaTeX knows, each joined by blanks.
   *
   * KaTeX does not publish its tables; but it asks each of them, by Object's hasOwnProperty,
   * whether it has a name, before it says that a name is unknown.
   */
  function knownNames() {
    const commands = keys(asked("\\edef\\x{\\nosuchcommand}", "\\nosuchcommand"));
    const environments = keys(asked("\\begin{nosuchenvironment}", "nosuchenvironment"));
    return [
      commands.filter((name) => /^\\[a-zA-Z]+$/.test(name)).join(" "),
      environments.filter((name) => /^[a-zA-Z]+\*?$/.test(name)).join(" "),
      cahierColors.names.join(" "),
    ];
  }

  function keys(tables) {
    return [...new Set([...tables].flatMap((table) => Object.keys(table)))];
  }

  /** Returns all tables that are asked for a name while KaTeX parses a formula. */
  function asked(tex, name) {
    const original = Object.prototype.hasOwnProperty;
    const tables = new Set();
    Object.prototype.hasOwnProperty = function (key) {
      if (key === name) {
        tables.add(this);
      }
      return original.call(this, key);
    };
    try {
      katex.__parse(tex);
    } catch (expected) {
      // The formula is wrong on purpose.
    } finally {
      Object.prototype.hasOwnProperty = original;
    }
    return tables;
  }

  /** Returns the name of a macro of KaTeX's own that is a function. */
  function builtInName(value) {
    for (const table of asked("\\edef\\x{\\nosuchcommand}", "\\nosuchcommand")) {
      const name = Object.keys(table).find((key) => table[key] === value);
      if (name !== undefined) {
        return name;
      }
    }
    throw new katex.ParseError("\\let cannot give this macro another name");
  }

  return { typeset, knownNames };
})();
