import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// How long a command takes from being called to its end, beside a Node that does nothing and beside
// tools that do the like. Rounds take turns, so that what else the machine does hits all alike.

const rounds = Number(process.argv[2] ?? 25);
const goal = 75;

const folder = mkdtempSync(join(tmpdir(), "proffer-bench-"));
const node = process.execPath;
const proffer = resolve("bin/proffer.js");

execFileSync(node, [proffer, "init", folder]);
const policies = readdirSync(folder).filter((name) => /\.(?:proffer|yaml)$/.test(name));
const lines = policies.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
// As many lines of JavaScript as the policy, its vocabulary, tests and catalogue have together.
const code = lines.map((line, index) => `export const line${index} = ${JSON.stringify(line)};\n`);
writeFileSync(join(folder, "comparable.js"), code.join(""));
writeFileSync(join(folder, "eslint.config.js"), "export default [{ rules: { eqeqeq: 2 } }];\n");
writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');

const commands = new Map([
  ["node -e 0", ["-e", "0"]],
  ["proffer check", [proffer, "check", folder]],
  ["proffer --version", [proffer, "--version"]],
  ["prettier --check", [resolve("node_modules/prettier/bin/prettier.cjs"), "--check", "."]],
  ["eslint", [resolve("node_modules/eslint/bin/eslint.js"), "comparable.js"]],
]);
const times = new Map([...commands.keys()].map((name) => [name, [] as number[]]));
execFileSync(node, [resolve("node_modules/prettier/bin/prettier.cjs"), "--write", "."], {
  cwd: folder,
  stdio: "ignore",
});
for (let round = -2; round < rounds; round++) {
  for (const [name, args] of commands) {
    const began = performance.now();
    execFileSync(node, args, { cwd: folder, stdio: "ignore" });
    if (round >= 0) times.get(name)!.push(performance.now() - began);
  }
}
rmSync(folder, { recursive: true, force: true });

// The fastest of many is the one that nothing else on the machine disturbed.
const fastest = new Map([...times].map(([name, all]) => [name, Math.min(...all)]));
const medians = new Map([...times].map(([name, all]) => [name, median(all)]));
console.log(
  `${lines.length} lines, ${rounds} rounds, ms over a bare node, Node ${process.version}\n`,
);
const widths = [20, 10, 10, 12, 12];
row("", "median", "× proffer", "fastest", "× proffer");
for (const name of commands.keys()) {
  row(name, ...over(medians, name), ...over(fastest, name));
}
const [bare] = commands.keys();
console.log(
  `\n${bare}: median ${medians.get(bare!)!.toFixed(1)}, fastest ${fastest.get(bare!)!.toFixed(1)}; the goal for proffer check is ${goal} over it`,
);

/** Milliseconds over a bare node, and how often those of `proffer check`. */
function over(of: ReadonlyMap<string, number>, name: string): readonly [string, string] {
  const [first] = of.keys();
  const own = of.get("proffer check")! - of.get(first!)!;
  const more = of.get(name)! - of.get(first!)!;
  return [more.toFixed(1), (more / own).toFixed(2)];
}

function row(...cells: readonly string[]): void {
  const [first = "", ...rest] = cells;
  const shown = rest.map((cell, index) => cell.padStart(widths[index + 1]!));
  console.log(first.padEnd(widths[0]!) + shown.join(""));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
