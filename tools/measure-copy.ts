/**
 * How well the cues tell copy that works on its reader from copy that does not:
 *
 *     npm run measure:copy -- [--json] [--misses] FILES…
 *
 * Files are TSV with a header: `text`, and where present `label` (1 manipulative, 0 not; benign when
 * absent), `category`, and `slot` (`body` when absent; `any` tries each). A text counts as found when
 * the words alone show a dark tactic: findings that hang on a fact of the offer, and those of plain
 * language, do not count.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { judge } from "../src/lint/copy/judge.ts";
import { type Slot, slots } from "../src/lint/copy/slot.ts";
import { type CopyText } from "../src/lint/copy/text.ts";
import { tactics } from "../src/lint/copy/tactics.ts";

interface Row {
  readonly text: string;
  readonly dark: boolean;
  readonly category: string;
  readonly slot: string;
}

interface Judged extends Row {
  readonly cues: readonly {
    readonly tactic: string;
    readonly cue: string;
    readonly words: string;
  }[];
}

interface Figures {
  readonly dark: number;
  readonly found: number;
  readonly benign: number;
  readonly falseAlarms: number;
  readonly recall: number | null;
  readonly precision: number | null;
  readonly f1: number | null;
  readonly falseAlarmsPerThousand: number | null;
}

const { values: options, positionals: files } = parseArgs({
  options: { json: { type: "boolean" }, misses: { type: "boolean" } },
  allowPositionals: true,
});
if (files.length === 0) {
  process.stderr.write("usage: npm run measure:copy -- [--json] [--misses] FILES…\n");
  process.exit(2);
}

const judged = files.flatMap((file) => rowsOf(readFileSync(file, "utf8"), file)).map(judgeRow);
const misses = judged.filter((row) => row.dark && row.cues.length === 0);
const alarms = judged.filter((row) => !row.dark && row.cues.length > 0);
const total = figures(judged);
const categories = [
  ...new Set(judged.filter((row) => row.dark).map((row) => row.category)),
].toSorted();
const benign = judged.filter((row) => !row.dark);
const byCategory = categories.map((category) => ({
  category,
  ...figures([...judged.filter((row) => row.dark && row.category === category), ...benign]),
}));
const byTactic = [...tactics.keys()]
  .map((tactic) => ({
    tactic,
    falseAlarms: alarms.filter((row) => row.cues.some((cue) => cue.tactic === tactic)).length,
  }))
  .filter(({ falseAlarms }) => falseAlarms > 0)
  .map((row) => ({ ...row, perThousand: perThousand(row.falseAlarms, benign.length) }))
  .toSorted((a, b) => b.falseAlarms - a.falseAlarms);

if (options.json) {
  const strings = { misses: misses.map(shown), falseAlarms: alarms.map(shown) };
  const report = { total, byCategory, falseAlarmsByTactic: byTactic };
  process.stdout.write(
    `${JSON.stringify(options.misses ? { ...report, ...strings } : report, null, 2)}\n`,
  );
} else {
  const lines = [
    table("", "dark", "found", "recall", "precision", "F1"),
    ...byCategory.map((line) => rowOf(line.category, line)),
    rowOf("all", total),
    "",
    `benign ${total.benign}, false alarms ${total.falseAlarms}, ${percent(total.falseAlarmsPerThousand, 1)} per 1,000`,
    ...byTactic.map(
      (line) => `  ${line.tactic} ${line.falseAlarms} (${line.perThousand} per 1,000)`,
    ),
  ];
  if (options.misses) {
    lines.push(
      "",
      ...misses.map((miss) => `missed  ${miss.category}  ${miss.slot}  ${oneLine(miss.text)}`),
    );
    lines.push(
      "",
      ...alarms.map(
        (alarm) =>
          `alarm  ${alarm.cues[0]!.cue}  ${oneLine(alarm.cues[0]!.words)}  |  ${oneLine(alarm.text)}`,
      ),
    );
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

function rowsOf(content: string, file: string): readonly Row[] {
  const [header, ...lines] = content.split(/\r?\n/);
  const columns = header!.split("\t");
  const at = (name: string): number => columns.indexOf(name);
  if (at("text") < 0) throw new Error(`${file}: no column \`text\``);
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      const cell = (name: string): string => (at(name) < 0 ? "" : (cells[at(name)] ?? ""));
      const dark = ["1", "violating", "shaming"].includes(cell("label"));
      return {
        text: unescaped(cell("text")),
        dark,
        category: cell("category") || cell("tactic") || (dark ? "dark" : "benign"),
        slot: cell("slot") || "body",
      };
    });
}

/** TSV writes line breaks and quotes as `\n`, `\"` and `\u2019`. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replaceAll(/\\([nrt"])/g, (_, sign: string) => (sign === '"' ? '"' : "\n"))
    .replaceAll('""', '"');
}

/** `{stock}` in a measured text is a value put in later; its name has to tell its type. */
function copyOf(text: string): CopyText {
  return text.split(/(\{[\w.]{1,40}\})/).map((part, i) => {
    if (i % 2 === 0) return part;
    const isCount = /(?:^|[.{_])(?:n|x|count|number|stock|qty|quantity|left|seats|total)\}$/.test(
      part,
    );
    return { type: isCount ? "number" : "text", source: part };
  });
}

function judgeRow(given: Row): Judged {
  const named = slots.find((slot) => slot === given.slot);
  const tried: readonly Slot[] = given.slot === "any" ? slots : [named ?? "body"];
  const cues = tried.flatMap((slot) =>
    judge(copyOf(given.text), slot, "en")
      .filter(
        (finding) => finding.onlyIf === null && tactics.get(finding.tactic)!.shownBy !== "plain",
      )
      .map(({ tactic, cue, words }) => ({ tactic, cue, words })),
  );
  return { ...given, cues };
}

function figures(rows: readonly Judged[]): Figures {
  const dark = rows.filter((row) => row.dark).length;
  const found = rows.filter((row) => row.dark && row.cues.length > 0).length;
  const falseAlarms = rows.filter((row) => !row.dark && row.cues.length > 0).length;
  return {
    dark,
    found,
    benign: rows.length - dark,
    falseAlarms,
    recall: share(found, dark),
    precision: share(found, found + falseAlarms),
    f1: share(2 * found, 2 * found + falseAlarms + (dark - found)),
    falseAlarmsPerThousand: perThousand(falseAlarms, rows.length - dark),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function perThousand(count: number, of: number): number | null {
  return of === 0 ? null : Math.round((count / of) * 100_000) / 100;
}
function percent(value: number | null, factor = 100): string {
  return value === null ? "–" : (value * factor).toFixed(factor === 1 ? 2 : 1);
}
function table(...cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(10))).join("");
}
function rowOf(name: string, line: Figures): string {
  return table(
    name,
    `${line.dark}`,
    `${line.found}`,
    percent(line.recall),
    percent(line.precision),
    percent(line.f1),
  );
}
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
function shown({ text, category, slot, cues }: Judged): object {
  return { text, category, slot, cues };
}
