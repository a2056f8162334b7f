// Prepares KaTeX's trees for pages of text: sizes of letters that KaTeX does not know, where lines
// may break, how wide a number is, and colours that stay readable on dark paper. Evaluated once per
// engine, after katex-markup.js and before the bridge.

/**
 * Returns depth, height, italic correction, skew and width of a letter that KaTeX's fonts lack, as
 * other fonts draw it, or undefined. KaTeX asks for it: see KatexWebJar.
 */
function cahierSizeOf(code) {
  "use strict";
  // Hangul; enclosed letters; kana, ideographs and their punctuation; symbols and emoji.
  const wide =
    code >= 0x1100 &&
    (code <= 0x115f ||
      (code >= 0x2460 && code <= 0x24ff) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xdbff) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe4f) ||
      (code >= 0xff00 && code <= 0xff60));
  if (wide) {
    return [0.14, 0.88, 0, 0, 1];
  }
  const greek = code >= 0x370 && code <= 0x3ff;
  return greek || (code >= 0x2000 && code < 0xfffe) ? [0.22, 0.75, 0, 0, 0.6] : undefined;
}

const cahierLayout = (() => {
  "use strict";

  /** Index 1 is KaTeX's size 1; a size is a factor of the font size. */
  const SIZES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

  /** Shorter TeX is not wider than a phone, unless its letters are. */
  const MAY_BE_WIDE = /[^]{40}|[\u2e80-\uffff]/;

  /** A character of unknown width, in ems. */
  const USUAL_WIDTH = 0.5;

  /** A number such as (12), which is filled in later. */
  const NUMBER_WIDTH = 2.2;

  /** What fits on a line of a phone, and half a line of a desk, in ems of a formula. */
  const PHONE_LINE = 17;
  const HALF_LINE = 18;

  // ---- widths ----

  function hasClass(node, name) {
    return node.classes !== undefined && node.classes.includes(name);
  }

  function ems(length) {
    return typeof length === "string" && length.endsWith("em") ? parseFloat(length) : 0;
  }

  function scale(node) {
    let from = 6;
    let to = 6;
    for (const name of node.classes || []) {
      const size = /^(reset-)?size([0-9]+)$/.exec(name);
      if (size !== null) {
        from = size[1] ? Number(size[2]) : from;
        to = size[1] ? to : Number(size[2]);
      }
    }
    return SIZES[to] / SIZES[from];
  }

  /** Returns about how wide a part of a formula is, in ems. */
  function width(node) {
    const style = node.style || {};
    const space = ems(style.marginRight) + ems(style.marginLeft);
    if (node.text !== undefined) {
      // KaTeX joins letters into one node, whose width is that of the first.
      return (node.width || USUAL_WIDTH) * [...node.text].length + (node.italic || 0) + space;
    }
    if (hasClass(node, "eqn-num")) {
      return NUMBER_WIDTH;
    }
    const own = ems(style.width) || ems(style.minWidth);
    const widths = (node.children || []).map(width);
    const stacked = hasClass(node, "vlist") || hasClass(node, "vlist-t");
    const inner = stacked ? Math.max(0, ...widths) : widths.reduce((sum, w) => sum + w, 0);
    return Math.max(own, inner * scale(node)) + space;
  }

  // ---- line breaks ----

  const KINDS = new Set(["mopen", "mclose", "mbin", "mrel", "mord", "mop", "mpunct", "minner"]);

  /** Returns the kind of an atom, such as mopen; undefined for spaces. */
  function kindOf(node) {
    return node.classes === undefined ? undefined : node.classes.find((name) => KINDS.has(name));
  }

  function lastKind(base) {
    for (let i = base.children.length - 1; i >= 0; i--) {
      const kind = kindOf(base.children[i]);
      if (kind !== undefined) {
        return kind;
      }
    }
    return undefined;
  }

  /** Tells for each base whether the next one begins within parentheses that a base here opens. */
  function breaksInParentheses(bases) {
    const inside = bases.map(() => false);
    const open = [];
    bases.forEach((base, i) => {
      for (const child of base.children) {
        const kind = kindOf(child);
        if (kind === "mopen") {
          open.push(i);
        } else if (kind === "mclose" && open.length > 0) {
          for (let j = open.pop(); j < i; j++) {
            inside[j] = true;
          }
        }
      }
    });
    return inside;
  }

  /**
   * Keeps together what lines should not part: what is in parentheses, and sums in a formula shorter
   * than half a line. What is wider than a phone may be parted anyhow.
   */
  function joinBases(html) {
    const bases = html.children.filter((child) => hasClass(child, "katex-base"));
    if (bases.length < 2 || bases.length !== html.children.length) {
      return;
    }
    const inside = breaksInParentheses(bases);
    const sums = bases.map((base) => lastKind(base) === "mbin");
    if (!inside.includes(true) && !sums.includes(true)) {
      return;
    }
    const widths = bases.map(width);
    const short = widths.reduce((sum, w) => sum + w, 0) < HALF_LINE;
    const lines = [];
    let joined = 0;
    bases.forEach((base, i) => {
      const together = i > 0 && (inside[i - 1] || (sums[i - 1] && short));
      if (together && joined + widths[i] < PHONE_LINE) {
        lines[lines.length - 1].push(base);
        joined += widths[i];
      } else {
        lines.push([base]);
        joined = widths[i];
      }
    });
    html.children = lines.map((line) =>
      line.length === 1 ? line[0] : new katex.__domTree.Span(["katex-together"], line));
  }

  // ---- colours ----

  /** Hands colours on to the style sheet, which knows the paper; returns whether a box has one. */
  function markColors(node) {
    const style = node.style;
    if (style !== undefined && style.color !== undefined) {
      style["--katex-color"] = style.color;
    }
    let box = style !== undefined ? style.backgroundColor : undefined;
    for (const child of node.children || []) {
      box = markColors(child) || box;
    }
    if (box !== undefined && hasClass(node, "mord") && node.style !== undefined) {
      node.style["--katex-box"] = box;
      return undefined;
    }
    return box;
  }

  function inEms(length) {
    return Math.ceil(length * 10) / 10 + "em";
  }

  /** Prepares the tree of a formula, which is changed. */
  function arrange(tree, tex, display) {
    const root = display ? tree.children[0] : tree;
    const html = root.children.find((child) => hasClass(child, "katex-html"));
    if (html === undefined) {
      return;
    }
    if (tex.includes("color")) {
      markColors(html);
    }
    if (!display) {
      joinBases(html);
      if (MAY_BE_WIDE.test(tex) && html.children.some((line) => width(line) > PHONE_LINE)) {
        tree.classes.push("katex-wide");
      }
      return;
    }
    const tag = html.children.find((child) => hasClass(child, "katex-tag"));
    if (tag !== undefined) {
      html.style["--katex-tag"] = inEms(width(tag));
      html.style["--katex-width"] = inEms(width(html) - width(tag));
    }
  }

  return { arrange };
})();
