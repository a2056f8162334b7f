// What an engine asks of KaTeX. Evaluated once per engine, after katex.min.js.

const cahier = (() => {
  "use strict";

  /**
   * Typesets one formula; "output" is "htmlAndMathml" or "mathml".
   *
   * Returns the markup, or, of a formula that cannot be typeset, the array
   * [what is wrong, where, how many characters are wrong]; "where" is -1 when it is not known.
   */
  function typeset(tex, display, output) {
    let untrusted = null;
    const options = {
      displayMode: display,
      output,
      throwOnError: true,
      // A line break at the top level of a display breaks the line; Chinese in a formula is fine.
      strict: "ignore",
      // KaTeX would print the name of the command in red: a half-rendered formula.
      trust: (context) => {
        untrusted = context.command;
        return false;
      },
      maxExpand: 1000,
      // A new object each time, so that a formula's \gdef ends with the formula.
      macros: {},
    };
    try {
      const html = katex.renderToString(tex, options);
      return untrusted === null
        ? html
        : [`The command ${untrusted} is not allowed`, tex.indexOf(untrusted), untrusted.length];
    } catch (error) {
      return complaint(error, tex);
    }
  }

  function complaint(error, tex) {
    if (error instanceof RangeError && error.message.includes("call stack")) {
      return ["The formula is nested too deeply", -1, 0];
    }
    if (!(error instanceof katex.ParseError)) {
      return [`KaTeX stopped with ${error}`, -1, 0];
    }
    return isInText(error, tex)
      ? [error.rawMessage, error.position, error.length]
      : [error.rawMessage, -1, 0];
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

  /**
   * Returns [commands, environments] that KaTeX knows, each joined by blanks.
   *
   * KaTeX does not publish its tables; but it asks each of them, by Object's hasOwnProperty,
   * whether it has a name, before it says that a name is unknown.
   */
  function knownNames() {
    const commands = asked("\\edef\\x{\\nosuchcommand}", "\\nosuchcommand");
    const environments = asked("\\begin{nosuchenvironment}", "nosuchenvironment");
    return [
      commands.filter((name) => /^\\[a-zA-Z]+$/.test(name)).join(" "),
      environments.filter((name) => /^[a-zA-Z]+\*?$/.test(name)).join(" "),
    ];
  }

  /** Returns the keys of all tables that are asked for a name while KaTeX parses a formula. */
  function asked(tex, name) {
    const original = Object.prototype.hasOwnProperty;
    const keys = new Set();
    Object.prototype.hasOwnProperty = function (key) {
      if (key === name) {
        Object.keys(this).forEach((known) => keys.add(known));
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
    return [...keys];
  }

  return { typeset, knownNames };
})();
