// Lets Graphviz (viz-js) run in a V8 without anything of a browser, and draws graphs with it.

// What the program asks a browser for. Nothing here may differ between two runs.
globalThis.location = { href: "file:///" };
globalThis.console = { log() {}, warn() {}, error() {} };
globalThis.performance = { now: () => 0 };
globalThis.crypto = { getRandomValues: (bytes) => bytes.fill(7) };
globalThis.TextDecoder = class {
  decode(bytes) {
    let text = "";
    for (let i = 0; i < bytes.length; ) {
      const first = bytes[i++];
      const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
      let point = more === 0 ? first : first & (0x3f >> more);
      for (let k = 0; k < more; k++) point = (point << 6) | (bytes[i++] & 0x3f);
      text += String.fromCodePoint(point);
    }
    return text;
  }
};

// The program is compiled once. Each graph gets an instance of its own, so that no graph depends on
// those before it, nor on one that filled the memory.
let compiled;
WebAssembly.instantiate = (bytes, imports) => {
  compiled ??= new WebAssembly.Module(bytes);
  return Promise.resolve({ instance: new WebAssembly.Instance(compiled, imports) });
};

const cahier = (() => {
  // Graphviz knows the widths of Latin letters only and takes a quarter of an em for each byte of
  // others, which is right for wide characters of four bytes: characters of East Asia, which have
  // three, stand as such while the graph is laid out.
  const PLANE = 0xf0000;
  const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
  const STANDS_IN = /[\u{f0000}-\u{fffff}]/gu;
  const widened = (text) => text.replace(WIDE, (c) => String.fromCodePoint(PLANE + c.charCodeAt(0)));
  const restored = (text) => text.replace(STANDS_IN, (c) => String.fromCharCode(c.codePointAt(0) - PLANE));

  // What no author can do anything about.
  const USUAL = /no value for width of non-ASCII|^remove_overlap: Graphviz not built with triangulation/;

  let viz;
  return {
    // The instance is there when this call has returned.
    prepare: () => {
      viz = undefined;
      Viz.instance().then((instance) => (viz = instance));
    },

    // Returns the drawing, empty if there is none, and the level and text of each message.
    draw: (dot) => {
      const own = dot.search(STANDS_IN) >= 0;
      let result;
      try {
        result = viz.render(own ? dot : widened(dot), { format: "svg" });
      } catch (e) {
        return ["", "error", `Graphviz stopped: ${e.message ?? e}`];
      }
      const back = own ? (text) => text : restored;
      const messages = result.errors.filter(({ message }) => !USUAL.test(message));
      return [
        result.status === "success" ? back(result.output) : "",
        ...messages.flatMap(({ level, message }) => [level ?? "", back(message)]),
      ];
    },
  };
})();
