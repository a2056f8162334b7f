// Helps to read a note: copies code.
(() => {
  const words = document.currentScript.dataset;

  for (const code of document.querySelectorAll(".note-body pre > code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-code";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
        button.textContent = words.copied;
      } catch {
        // Without permission, the code is selected, ready to be copied.
        getSelection().selectAllChildren(code);
      }
      setTimeout(() => (button.textContent = words.copy), 2000);
    });
    code.parentElement.append(button);
  }
})();
