import { driveServer, type Change, type DrivenServer, type Waited } from "./driven-server.ts";
import { generatedCatalog, generatedPolicy } from "./generated-policy.ts";

// How long an editor waits, over the wire: from a keystroke to fresh diagnostics of what was typed, and to
// those of all that leans on it, in whatever file; for completion; and what memory the server keeps over many
// edits. Once with a policy of 100 files and one of 10,000 lines more, and once with one file of 10,000 lines.
// Unless much leans on what was typed, the first is everything there is to say: read, checked and linted.

const rounds = Number(process.argv[2] ?? 100);
const edits = Number(process.argv[3] ?? 10_000);
const program = process.argv[4] ?? "bin/proffer-lsp.js";
/** Only kinds of keystrokes whose names have this in them. */
const only = process.argv[5] ?? "";

const big = "big.proffer";
const part = "part_50.proffer";
const policy = "policy.proffer";
const catalog = "catalog.yaml";

/** Puts a letter in and takes it out again, in turn at one place and the next; never the same letter twice running. */
interface Kind {
  readonly what: string;
  /** What stands before the letter; the place is at its end. */
  readonly behind: string;
  readonly letters: string;
}
const letters = "abcdefghijklmnopqrstuvwxyz";
const digits = "123456789";
const inOffers: readonly Kind[] = [
  { what: "a text of an offer", behind: 'because   "you closed ', letters },
  { what: "a condition of an offer", behind: "trigger.hours >= ", letters: digits },
  { what: "a word of a condition, no longer known", behind: "trigger.hours", letters },
  { what: "the name of an offer", behind: "offer offer_", letters },
  { what: "a new line above an offer", behind: "\n\n", letters: "\n" },
  { what: "a brace too many", behind: "at        { app.done", letters: "}" },
];
const inHead: readonly Kind[] = [
  { what: "a text of the policy", behind: 'owner    "Prod', letters },
  { what: "a word of the policy, no longer known", behind: "audience consumer", letters },
  { what: "the version of the policy", behind: "version  1", letters: digits },
  { what: "a segment of all offers", behind: "segment settled_teams = customer.tenure >= 3", letters: digits },
  { what: "the name of that segment", behind: "segment settled_teams", letters },
  { what: "a text of a fact", behind: 'for "where offers', letters },
  { what: "a bound of a fact", behind: "integer from ", letters: digits },
  { what: "the name of a fact", behind: "  tickets", letters },
  { what: "a word of a trigger, no longer known", behind: "kind workflow_completion", letters },
  { what: "a bound of what a trigger carries", behind: "hours: decimal from ", letters: digits },
  { what: "the name of what a trigger carries", behind: "hours", letters },
  { what: "the name of a trigger", behind: "trigger closed", letters },
  { what: "the name of a placement", behind: "placement side", letters },
  { what: "what proves a product's value", behind: "when customer.tenure >= ", letters: digits },
  { what: "a text of an adjacency", behind: 'because "Who works', letters },
  { what: "a cap", behind: "cap month: ", letters: digits },
]; // prettier-ignore
const inCatalog: readonly Kind[] = [
  { what: "the name of a product, in YAML", behind: "name: Base", letters },
  { what: "the price of a product, in YAML", behind: "price: ", letters: digits },
  { what: "the id of a product, in YAML", behind: "id: more_", letters: digits },
];

await bench("100 files and one of 10,000 lines", hundredFiles(), [
  ["in 10,000 lines", big, inOffers],
  ["in one of 100 files", part, inOffers],
  ["in the file that imports them", policy, inHead],
  ["in the catalogue", catalog, inCatalog],
]);
await bench("one file of 10,000 lines", oneFile(), [
  ["in it", policy, [...inOffers, ...inHead]],
  ["in the catalogue", catalog, inCatalog],
]);

function hundredFiles(): ReadonlyMap<string, string> {
  const all = generatedPolicy(995).split("\n\noffer ");
  const [head = "", ...offers] = all;
  const named = offers.map((offer) => `offer ${offer}`);
  const parts = Array.from({ length: 99 }, (_, index) => {
    const own = named.slice(index * 5, index * 5 + 5);
    return [`part_${index}.proffer`, `${own.join("\n\n")}\n`] as const;
  });
  const imports = [...parts.map(([name]) => name), big].map((name) => `import "./${name}"`);
  return new Map([
    [catalog, generatedCatalog],
    [policy, `${head}\n\n${imports.join("\n")}\n`],
    ...parts,
    [big, `${named.slice(495).join("\n\n")}\n`],
  ]);
}

function oneFile(): ReadonlyMap<string, string> {
  return new Map([
    [catalog, generatedCatalog],
    [policy, `${generatedPolicy(500)}\n`],
  ]);
}

async function bench(
  title: string,
  files: ReadonlyMap<string, string>,
  places: readonly (readonly [where: string, name: string, kinds: readonly Kind[]])[],
): Promise<void> {
  const lines = [...files].flatMap(([name, text]) =>
    name.endsWith(".proffer") ? [text.split("\n").length] : [],
  );
  console.log(
    `\n# ${title}: ${lines.length} policy files, ${lines.reduce((a, b) => a + b)} lines, the longest of ${Math.max(...lines)}\n`,
  );
  const began = performance.now();
  const server = await driveServer(program, files);
  const longest = files.has(big) ? big : policy;
  for (const open of new Set([longest, ...places.map(([, name]) => name)])) await server.open(open);
  await server.settled();
  console.log(`from the start until all is checked and linted ${since(began)}\n`);

  const worst: number[] = [];
  for (const [where, name, kinds] of places) {
    console.log(`${"".padEnd(44)}      what was typed     all that leans on it`);
    console.log(`${`A letter ${where}`.padEnd(44)}  median    95 %      median    95 %`);
    for (const kind of kinds.filter(({ what }) => what.includes(only)))
      worst.push(await keystrokes(server, name, kind));
    console.log("");
  }
  console.log(`The slowest of these 95 %: ${Math.max(...worst).toFixed(1)}; the goal is 50\n`);

  console.log(`${"Completion".padEnd(44)}  median    95 %    goal 20`);
  await completions(server, "of a fact", longest, "when      ");
  await completions(server, "of an entry", longest, "  for       ", 2);
  if (edits > 0 && files.size > 2) await memory(server, longest);
  await server.stop();
}

function since(began: number): string {
  return `${(performance.now() - began).toFixed(0)} ms`;
}

async function keystrokes(
  server: DrivenServer,
  name: string,
  { what, behind, letters: among }: Kind,
): Promise<number> {
  const times: Waited[] = [];
  for (let round = 0; round < rounds / 2; round++) {
    const at = nth(server.text(name), behind, round);
    const text = among[round % among.length]!;
    times.push(await server.type(name, { start: at, end: at, text }));
    times.push(await server.type(name, { start: at, end: at + 1, text: "" }));
  }
  const file = times.map((one) => one.file);
  const all = times.map((one) => one.all);
  console.log(
    `${what.padEnd(44)}${shown(file, 0.5)}${shown(file, 0.95)}    ${shown(all, 0.5)}${shown(all, 0.95)}`,
  );
  return quantile(file, 0.95);
}

/** The end of the words, at one of the places where they stand. */
function nth(text: string, words: string, round: number): number {
  let at = text.indexOf(words, ((round * 7919) % 97) * (text.length / 97));
  if (at < 0) at = text.indexOf(words);
  if (at < 0) throw new Error(`nowhere is ${words}`);
  return at + words.length;
}

async function completions(
  server: DrivenServer,
  what: string,
  name: string,
  behind: string,
  back = 0,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const at = nth(server.text(name), behind, round) - back;
    times.push(await server.complete(name, at));
  }
  console.log(`${what.padEnd(44)}${shown(times, 0.5)}${shown(times, 0.95)}`);
}

/** Types on and on, faster than anybody can be answered, and waits now and then. */
async function memory(server: DrivenServer, name: string): Promise<void> {
  const said: string[] = [];
  const marks = new Set([0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => Math.floor(edits * share)));
  for (let edit = 0; edit <= edits; edit++) {
    if (marks.has(edit)) {
      await server.settled();
      const { used, held } = await server.memory();
      said.push(`${String(edit).padEnd(44)}${megabytes(used)}${megabytes(held)}`);
    }
    const at = nth(server.text(name), 'because   "you closed ', edit >> 1);
    const out = edit % 2 === 1;
    const change: Change = { start: at, end: out ? at + 1 : at, text: out ? "" : "x" };
    if (edit % 20 === 19) await server.type(name, change);
    else server.send(name, change);
  }
  console.log(
    `\n${"Megabytes after so many edits".padEnd(44)}  in use    held\n${said.join("\n")}`,
  );
}

function megabytes(amount: number): string {
  return amount.toFixed(1).padStart(8);
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

function shown(times: readonly number[], share: number): string {
  return quantile(times, share).toFixed(1).padStart(8);
}
