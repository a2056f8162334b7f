// Prepares KaTeX's trees for pages of text: sizes of letters that KaTeX does not know, where lines
// may break, and what scrolls. Evaluated once per engine, after katex-colors.js and before the
// bridge.

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
  if (code >= 0x400 && code <= 0x52f) {
    const accented = code < 0x410 || code > 0x44f || code === 0x419 || code === 0x439;
    const ascends = code < 0x430 || code === 0x431 || code === 0x444;
    return [0.22, accented ? 0.95 : ascends ? 0.78 : 0.6, 0, 0, 0.6];
  }
  if (code >= 0x1e00 && code <= 0x1fff) {
    // Latin and Greek letters with one accent or more.
    return [0.25, 0.92, 0, 0, 0.6];
  }
  const greek = code >= 0x370 && code <= 0x3ff;
  return greek || (code >= 0x2000 && code < 0xfffe) ? [0.22, 0.8, 0, 0, 0.6] : undefined;
}

const cahierLayout = (() => {
  "use strict";

  /** Index 1 is KaTeX's size 1; a size is a factor of the font size. */
  const SIZES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

  /** A character of unknown width, in ems. */
  const USUAL_WIDTH = 0.5;

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

  /** Returns by which factor a node changes the size of what is in it. */
  function scale(node) {
    if (!hasClass(node, "katex-sizing") && !hasClass(node, "fontsize-ensurer")) {
      return 1;
    }
    let from = 6;
    let to = 6;
    for (const name of node.classes) {
      if (name.startsWith("reset-size")) {
        from = Number(name.slice(10));
      } else if (name.startsWith("size")) {
        to = Number(name.slice(4));
      }
    }
    return SIZES[to] / SIZES[from];
  }

  /** Returns how wide letters are that KaTeX has joined into one node, with the width of the first. */
  function textWidth(node) {
    const first = node.width || USUAL_WIDTH;
    return node.text.length === 1 || first > 0.9 ? first * node.text.length : USUAL_WIDTH * node.text.length;
  }

  /** Returns about how wide a part of a formula is, in ems. */
  function width(node) {
    const style = node.style;
    const space = style === undefined ? 0 : ems(style.marginRight) + ems(style.marginLeft);
    if (node.text !== undefined) {
      return textWidth(node) + (node.italic || 0) + space;
    }
    const children = node.children;
    if (children === undefined || children.length === 0) {
      // A rule, or an empty space.
      return style === undefined
        ? 0
        : space + (ems(style.width) || ems(style.minWidth) || ems(style.borderRightWidth));
    }
    const stacked = hasClass(node, "vlist") || hasClass(node, "vlist-t");
    let inner = 0;
    for (const child of children) {
      inner = stacked ? Math.max(inner, width(child)) : inner + width(child);
    }
    inner *= scale(node);
    return style === undefined ? inner : Math.max(ems(style.width) || ems(style.minWidth), inner) + space;
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

  // ---- numbers ----

  /** Puts all that is beside the number into one box, which scrolls when there is no room for it. */
  function boxBesideTag(html) {
    const tag = html.children.find((child) => hasClass(child, "katex-tag"));
    if (tag !== undefined) {
      const others = html.children.filter((child) => child !== tag);
      html.children = [new katex.__domTree.Span(["katex-line"], others), tag];
      hideBelow(html);
    }
  }

  // ---- what screen readers see ----

  function hasLink(node) {
    return node instanceof katex.__domTree.Anchor || (node.children || []).some(hasLink);
  }

  function hide(node) {
    node.setAttribute("aria-hidden", "true");
  }

  /**
   * Hides the MathML from screen readers in place of the rest: the keyboard reaches links in the
   * rest, where nothing may be hidden then.
   */
  function showLinks(root, html) {
    const mathml = root.children.find((child) => hasClass(child, "katex-mathml"));
    if (mathml !== undefined) {
      delete html.attributes["aria-hidden"];
      hide(mathml);
    }
  }

  /** Hides what is in the boxes of a formula, not the boxes, which the keyboard scrolls. */
  function hideBelow(html) {
    if (html.attributes["aria-hidden"] !== undefined) {
      delete html.attributes["aria-hidden"];
      html.children.forEach((box) => box.children.forEach(hide));
    }
  }

  /** Prepares the tree of a formula, which is changed. */
  function arrange(tree, tex, display) {
    const root = display ? tree.children[0] : tree;
    const html = root.children.find((child) => hasClass(child, "katex-html"));
    if (tex.includes("color")) {
      if (html === undefined) {
        cahierColors.markMathml(tree);
      } else {
        cahierColors.mark(html);
      }
    }
    if (html === undefined) {
      return;
    }
    if (hasLink(html)) {
      showLinks(root, html);
    }
    if (!display) {
      joinBases(html);
      if (html.children.some((line) => width(line) > PHONE_LINE)) {
        tree.classes.push("katex-wide");
      }
      return;
    }
    boxBesideTag(html);
  }

  return { arrange };
})();
