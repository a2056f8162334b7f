// Loads the comments on a note from GitHub, by giscus, when the reader asks for them, and gives
// them the colours of the page. Nothing is requested before.
(() => {
  const place = document.querySelector(".comments");
  const theme = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen === "auto" ? "preferred_color_scheme" : chosen;
  };

  place.querySelector("button").addEventListener("click", (event) => {
    const script = document.createElement("script");
    script.src = "https://giscus.app/client.js";
    script.async = true;
    script.crossOrigin = "anonymous";
    Object.assign(script.dataset, place.dataset, {
      mapping: "pathname",
      strict: "1",
      reactionsEnabled: "1",
      emitMetadata: "0",
      inputPosition: "top",
      theme: theme(),
    });
    event.target.parentElement.remove();
    place.append(script);
  });

  new MutationObserver(() => {
    const frame = place.querySelector("iframe.giscus-frame");
    frame?.contentWindow.postMessage({ giscus: { setConfig: { theme: theme() } } }, "https://giscus.app");
  }).observe(document.documentElement, { attributeFilter: ["data-theme"] });
})();
