// How long formatting takes in a file of 10,000 lines: all of it, what an editor changes, one declaration of it.
import { globSync, readFileSync } from "node:fs";
import { formatOnType, formatRange, formattingEdits } from "../src/format/edits.ts";
import { format, formatIntact } from "../src/format/format.ts";

const lines = 10_000;
const rounds = 30;

const examples = globSync("examples/*/*.proffer").toSorted();
const written = examples.map((path) => readFileSync(path, "utf8")).join("\n");
let text = written;
while (text.split("\n").length < lines) text += written;
text = text.split("\n").slice(0, lines).join("\n");
// Up to the last declaration that is whole, and with something to do in every tenth line.
text = text.slice(0, text.lastIndexOf("\n}\n") + 3);
let line = 0;
const loose = text.replaceAll(/ {2,}(?=\S)/g, (blanks) => (line++ % 10 === 0 ? " " : blanks));
const source = { path: "policy.proffer", text: loose };
const middle = loose.indexOf("\noffer ", loose.length / 2) + 1;
const brace = loose.indexOf("\n}\n", middle) + 2;

console.log(
  `${loose.split("\n").length} lines, ${Math.round(loose.length / 1024)} KiB, ${rounds} rounds\n`,
);
report("format", () => format(source));
report("format what is intact", () => formatIntact(source));
report("edits for the whole file", () => formattingEdits(source));
report("edits for one declaration", () => formatRange(source, { start: middle, end: middle }));
report("edits behind a typed brace", () => formatOnType(source, brace, "}"));

function report(name: string, run: () => unknown): void {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const median = times[rounds >> 1]!.toFixed(1).padStart(8);
  const slowest = times[Math.ceil(rounds * 0.95) - 1]!.toFixed(1).padStart(8);
  console.log(`${name.padEnd(28)} median ${median} ms   95 % within ${slowest} ms`);
}
