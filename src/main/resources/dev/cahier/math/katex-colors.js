// The colors of formulas: which words name one, and how the style sheet learns of them. Evaluated
// once per engine, before katex-layout.js.

const cahierColors = (() => {
  "use strict";

  /** The names of CSS, all in lower case. */
  const NAMES = new Set(
    ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue " +
      "blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk " +
      "crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki " +
      "darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen " +
      "darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue " +
      "dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite " +
      "gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki " +
      "lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan " +
      "lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen " +
      "lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen " +
      "magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen " +
      "mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream " +
      "mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid " +
      "palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum " +
      "powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown " +
      "seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen " +
      "steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow " +
      "yellowgreen transparent currentcolor").split(" "));

  /** Colors that show nothing. */
  const INVISIBLE = /^(?:transparent|#...0|#.{6}00)$/i;

  /** Returns whether browsers know a color: KaTeX takes every word for the name of one. */
  function isKnown(color) {
    return !/^[a-z]+$/i.test(color) || NAMES.has(color.toLowerCase()) || /^[0-9a-f]{6}$/i.test(color);
  }

  /**
   * Hands colors on to the style sheet, which knows the paper, and returns the color of the box
   * that the node is.
   */
  function mark(node) {
    const style = node.style;
    if (style !== undefined && style.color !== undefined) {
      style["--katex-color"] = style.color;
    }
    let box = style !== undefined ? style.backgroundColor : undefined;
    for (const child of node.children || []) {
      box = mark(child) || box;
    }
    const holdsBox = box !== undefined && style !== undefined && node.classes.includes("mord");
    if (holdsBox && !INVISIBLE.test(box)) {
      style["--katex-box"] = box;
    }
    return holdsBox ? undefined : box;
  }

  /** The same for MathML that is shown itself. */
  function markMathml(node) {
    const attributes = node.attributes || {};
    const box = attributes.mathbackground;
    const marks = [
      attributes.style,
      attributes.mathcolor !== undefined ? "--katex-color:" + attributes.mathcolor : undefined,
      box !== undefined && !INVISIBLE.test(box) ? "--katex-box:" + box : undefined,
    ].filter((mark) => mark !== undefined);
    if (attributes.mathcolor !== undefined || box !== undefined) {
      attributes.style = marks.join(";");
    }
    for (const child of node.children || []) {
      markMathml(child);
    }
  }

  return { isKnown, mark, markMathml, names: [...NAMES] };
})();
