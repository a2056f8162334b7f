// Writes KaTeX's trees as markup: the same characters as KaTeX's own methods write, except where
// those are not valid MathML, in half the time, which is a quarter of that of a whole formula.
// Evaluated once per engine, after katex.min.js and before the bridge.

const cahierMarkup = (() => {
  "use strict";

  /** No length of a formula that is meant to be read comes near this, in ems. */
  const LARGEST_LENGTH = 10000;

  const SPECIAL = /[&><"']/;
  const ALL_SPECIAL = /[&><"']/g;
  const ESCAPES = { "&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#x27;" };
  const INVALID_ATTRIBUTE_NAME = /[\s"'>/=\x00-\x1f]/;

  function escaped(value) {
    const text = String(value);
    return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (special) => ESCAPES[special]) : text;
  }

  function joined(classes) {
    let text = "";
    for (const name of classes) {
      if (name) {
        text = text === "" ? name : text + " " + name;
      }
    }
    return escaped(text);
  }

  const properties = new Map();

  /** Returns a property of styles as CSS spells it. */
  function hyphenated(name) {
    let property = properties.get(name);
    if (property === undefined) {
      property = name.replace(/([A-Z])/g, "-$1").toLowerCase();
      properties.set(name, property);
    }
    return property;
  }

  function styles(style) {
    let text = "";
    for (const name of Object.keys(style)) {
      if (style[name] !== undefined) {
        text += hyphenated(name) + ":" + style[name] + ";";
      }
    }
    return text;
  }

  function children(node) {
    let markup = "";
    for (const child of node.children) {
      markup += child.toMarkup();
    }
    return markup;
  }

  /** Writes a span or an anchor. */
  function element(name) {
    return function () {
      let markup = "<" + name;
      if (this.classes.length > 0) {
        markup += ' class="' + joined(this.classes) + '"';
      }
      const style = styles(this.style);
      if (style !== "") {
        markup += ' style="' + escaped(style) + '"';
      }
      for (const attribute of Object.keys(this.attributes)) {
        if (INVALID_ATTRIBUTE_NAME.test(attribute)) {
          throw new katex.ParseError(`Invalid attribute name '${attribute}'`);
        }
        markup += " " + attribute + '="' + escaped(this.attributes[attribute]) + '"';
      }
      return markup + ">" + children(this) + "</" + name + ">";
    };
  }

  function symbol() {
    let attributes = "";
    if (this.classes.length > 0) {
      attributes = ' class="' + joined(this.classes) + '"';
    }
    const margin = this.italic > 0 ? "margin-right:" + +this.italic.toFixed(4) + "em;" : "";
    const style = margin + styles(this.style);
    if (style !== "") {
      attributes += ' style="' + escaped(style) + '"';
    }
    const text = escaped(this.text);
    return attributes === "" ? text : "<span" + attributes + ">" + text + "</span>";
  }

  /** Elements whose children have a meaning each by its position. */
  const POSITIONAL = new Set(["mfrac", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"]);

  /** Returns how many elements a child writes: a fragment of KaTeX's writes its parts alone. */
  function count(child) {
    const fragment = child.type === undefined && child.children !== undefined;
    return fragment ? child.children.reduce((sum, part) => sum + count(part), 0) : 1;
  }

  /** Writes the children of a positional element, each as one element. */
  function positions(node) {
    let markup = "";
    for (const child of node.children) {
      markup += count(child) === 1 ? child.toMarkup() : "<mrow>" + child.toMarkup() + "</mrow>";
    }
    return markup;
  }

  /** Elements that hold text: a parser of HTML reads an element in one of them as HTML. */
  const TOKENS = new Set(["mi", "mo", "mn", "mtext"]);

  function isPlain(node) {
    const variant = node.attributes.mathvariant;
    return (TOKENS.has(node.type) || node.type === "mrow") && (variant === undefined || variant === "normal");
  }

  /** Returns what nodes show, if an operator shows the same characters alike, else undefined. */
  function upright(nodes) {
    let text = "";
    for (const node of nodes) {
      const isElement = node.attributes !== undefined;
      const part = !isElement
        ? node instanceof Text ? node.text : node.character
        : isPlain(node) ? upright(node.children) : undefined;
      const italic = isElement && node.type === "mi" && node.attributes.mathvariant === undefined;
      if (typeof part !== "string" || (italic && [...part].length === 1)) {
        return undefined;
      }
      text += part;
    }
    return text;
  }

  function space(width) {
    return parseFloat(width) > 0 ? '<mspace width="' + width + '"></mspace>' : "";
  }

  /**
   * Writes a token that holds elements, such as that of \mathop{\int\kern-1em\int}. As KaTeX writes
   * it, browsers take all that follows on the page for a part of the formula.
   */
  function tokenOfElements(token) {
    const text = token.type === "mo" ? upright(token.children) : undefined;
    if (text !== undefined) {
      const child = Object.assign(Object.create(Text.prototype), { text });
      return mathElement.call({ ...token, children: [child] });
    }
    const { lspace, rspace } = token.attributes;
    return "<mrow>" + space(lspace) + children(token) + space(rspace) + "</mrow>";
  }

  function mathElement() {
    if (TOKENS.has(this.type) && this.children.some((child) => !(child instanceof Text))) {
      return tokenOfElements(this);
    }
    let markup = "<" + this.type;
    for (const attribute of Object.keys(this.attributes)) {
      // MathML has no width of cells.
      markup +=
        this.type === "mtd" && attribute === "width"
          ? ' style="width:' + escaped(this.attributes[attribute]) + '"'
          : " " + attribute + '="' + escaped(this.attributes[attribute]) + '"';
    }
    if (this.classes.length > 0) {
      // The blank is KaTeX's.
      markup += ' class ="' + joined(this.classes) + '"';
    }
    const content = POSITIONAL.has(this.type) ? positions(this) : children(this);
    return markup + ">" + content + "</" + this.type + ">";
  }

  function mathText() {
    return escaped(this.text);
  }

  /** Returns the first node of a tree that matches. */
  function find(node, matches) {
    if (matches(node)) {
      return node;
    }
    for (const child of node.children || []) {
      const found = find(child, matches);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  const sample = katex.__renderToDomTree("x", {});
  const mathNode = find(sample, (node) => node.type === "math");
  const textNode = find(mathNode, (node) => node.text === "x");
  const Text = textNode.constructor;
  katex.__domTree.Span.prototype.toMarkup = element("span");
  katex.__domTree.Anchor.prototype.toMarkup = element("a");
  katex.__domTree.SymbolNode.prototype.toMarkup = symbol;
  Object.getPrototypeOf(mathNode).toMarkup = mathElement;
  Object.getPrototypeOf(textNode).toMarkup = mathText;

  /** Whether a length of the markup written since this was set to false is absurdly large. */
  const state = { tooLarge: false };

  // KaTeX rounds every length by +n.toFixed(4), and most lengths come again and again.
  const KEPT_LENGTHS = 20000;
  const rounded = new Map();
  const toFixed = Number.prototype.toFixed;
  Number.prototype.toFixed = function (digits) {
    if (digits !== 4) {
      return toFixed.call(this, digits);
    }
    const number = +this;
    let result = rounded.get(number);
    if (result === undefined) {
      result = +toFixed.call(number, 4);
      if (!(Math.abs(result) <= LARGEST_LENGTH)) {
        state.tooLarge = true;
        return result;
      }
      if (rounded.size >= KEPT_LENGTHS) {
        rounded.clear();
      }
      rounded.set(number, result);
    }
    return result;
  };

  return state;
})();
