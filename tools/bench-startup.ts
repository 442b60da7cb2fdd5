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

const medians = new Map([...times].map(([name, all]) => [name, median(all)]));
const bare = medians.get("node -e 0")!;
const own = medians.get("proffer check")! - bare;
console.log(`${lines.length} lines, ${rounds} rounds, medians in ms, Node ${process.version}\n`);
console.log(
  `${"".padEnd(20)}${"whole".padStart(8)}${"over node".padStart(12)}${"× proffer".padStart(12)}`,
);
for (const [name, whole] of medians) {
  const over = whole - bare;
  console.log(
    name.padEnd(20) +
      whole.toFixed(1).padStart(8) +
      over.toFixed(1).padStart(12) +
      (over / own).toFixed(2).padStart(12),
  );
}
console.log(`\nproffer check: ${own.toFixed(1)} ms over bare node; the goal is ${goal}`);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
