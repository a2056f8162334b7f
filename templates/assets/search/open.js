// Opens the search in place: on a click on its link, on "/" and on Ctrl+K. The search itself is
// loaded when it is first used. Without this script, the link leads to the page for searching.
(() => {
  const data = document.currentScript.dataset;
  let loading;
  const load = () => (loading ??= import(new URL(data.client, location.href).href));
  const toPage = () => location.assign(data.page);

  const open = () => load().then((search) => search.open(data)).catch(toPage);

  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (plain && event.target.closest(".site-search")) {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const field = event.target.closest?.("input, textarea, select, [contenteditable]:not([contenteditable=false])");
    // For a moment, the field of a dialog that was closed still has the focus.
    const writes = field && !field.closest("dialog:not([open])");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !writes;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (slash || k) {
      event.preventDefault();
      open();
    }
  });
  const start = () => document.querySelector("main .search-page") && load().then((search) => search.onPage(data));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
