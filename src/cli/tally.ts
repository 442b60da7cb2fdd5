import { counted, grouped } from "../report/summary.ts";
import { harmless } from "../report/columns.ts";
import type { Decision, Refusal, Silenced } from "../runtime/moment.ts";
import type { Paint } from "../report/look.ts";

/** What came of many moments, counted. Each is in exactly one of offered, waiting and refused. */
export interface Tally {
  readonly rows: number;
  readonly offered: {
    readonly rows: number;
    /** Rows in which each offer was made; a row may hold several. */
    readonly by_offer: Readonly<Record<string, number>>;
  };
  readonly waiting: { readonly rows: number; readonly by_reason: Readonly<Record<string, number>> };
  readonly refused: {
    readonly rows: number;
    /** By where the first problem of each row is, the most frequent first. */
    readonly by_place: readonly Refusing[];
  };
  /** Rows in which each rule silenced some offer, the most frequent first. */
  readonly silenced: readonly (Pick<Silenced, "by" | "rule" | "source"> & {
    readonly rows: number;
  })[];
}

/** Rows refused for the same place in the moment, and the first of them: its line and what was wrong. */
export interface Refusing {
  readonly path: string;
  readonly rows: number;
  readonly line: number;
  readonly problem: string;
}

/** Counts what came of moments, one after another, in memory that does not grow with their number. */
export interface Counting {
  /** `line`: where the moment stands in its file. */
  add(outcome: Decision | Refusal, line: number): void;
  result(): Tally;
}

/** Places told apart. Paths may hold names from the file, so there may be any number; the rest counts together. */
const mostPlaces = 1000;

export function counting(): Counting {
  let rows = 0;
  let offering = 0;
  let waiting = 0;
  const offers = new Map<string, number>();
  const waits = new Map<string, number>();
  const refusals = new Map<string, Refusing>();
  const silencers = new Map<string, Tally["silenced"][number]>();
  return {
    add(outcome, line) {
      rows++;
      if ("refused" in outcome) {
        const [{ path, problem } = { path: "", problem: "no reason given" }] = outcome.refused;
        const key = refusals.size < mostPlaces || refusals.has(path) ? path : "elsewhere";
        const before = refusals.get(key) ?? { path: key, rows: 0, line, problem };
        refusals.set(key, { ...before, rows: before.rows + 1 });
        return;
      }
      if (outcome.offers.length > 0) offering++;
      else {
        waiting++;
        addOne(waits, outcome.wait ?? "none");
      }
      for (const { offer } of outcome.offers) addOne(offers, offer);
      for (const [key, { by, rule, source }] of rulesOf(outcome)) {
        silencers.set(key, { by, rule, source, rows: (silencers.get(key)?.rows ?? 0) + 1 });
      }
    },
    result: () => ({
      rows,
      offered: { rows: offering, by_offer: Object.fromEntries(mostFirst(offers)) },
      waiting: { rows: waiting, by_reason: Object.fromEntries(mostFirst(waits)) },
      refused: {
        rows: rows - offering - waiting,
        by_place: [...refusals.values()].toSorted((a, b) => b.rows - a.rows || a.line - b.line),
      },
      silenced: [...silencers]
        .toSorted(([a, { rows: x }], [b, { rows: y }]) => y - x || (a < b ? -1 : 1))
        .map(([, rule]) => rule),
    }),
  };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Every rule once, however many offers it silences. */
function rulesOf({ silenced }: Decision): ReadonlyMap<string, Silenced> {
  const rules = silenced.filter(({ by }) => by !== "condition");
  return new Map(rules.map((entry) => [`${entry.by} ${entry.rule}`, entry]));
}

/** Places shown; JSON holds them all. */
const mostShown = 20;

/** A tally for a person. */
export function drawTally(tally: Tally, name: string, paint: Paint): string {
  const { rows, offered, waiting, refused, silenced } = tally;
  const lines: Row[] = [
    { left: `${counted(rows, "moment")} in ${harmless(name)}` },
    {},
    { left: "offered", count: offered.rows, bold: true },
    ...Object.entries(offered.by_offer).map(([offer, n]) => ({ left: `  ${offer}`, count: n })),
    { left: "waiting", count: waiting.rows, bold: true },
    ...Object.entries(waiting.by_reason).map(([reason, n]) => ({
      left: `  ${waits.get(reason) ?? reason}`,
      count: n,
    })),
    { left: "refused", count: refused.rows, bold: true },
    ...capped(
      refused.by_place.map(({ path, problem, line, rows: n }) => ({
        left: `  ${harmless(path) || "the row itself"}`,
        count: n,
        more: `    line ${grouped(line)}: ${harmless(problem.replaceAll(/\s+/g, " "))}`,
      })),
    ),
  ];
  if (silenced.length > 0) {
    const names = silenced.map(({ by, rule }) => (by === rule ? by : `${by} ${rule}`));
    const longest = Math.max(...names.map((each) => each.length));
    lines.push(
      {},
      { left: "moments in which a rule silenced an offer", bold: true },
      ...silenced.map(({ source, rows: n }, index) => ({
        left: `  ${names[index]!.padEnd(longest)}${source === null ? "" : `  ${source}`}`,
        count: n,
      })),
    );
  }
  return drawRows(lines, paint);
}

const waits = new Map([
  ["no_trigger", "no trigger that an offer listens to happened in time"],
  ["not_eligible", "no offer's conditions are met"],
  ["silenced", "every offer whose conditions are met is silenced"],
  ["no_placement", "none of the placements asked for is one of the offers'"],
  ["holdout", "held out by an experiment"],
]);

interface Row {
  readonly left?: string;
  readonly count?: number;
  /** A line below. */
  readonly more?: string;
  readonly bold?: boolean;
}

function capped(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= mostShown) return rows;
  const rest = rows.slice(mostShown);
  const others = rest.reduce((sum, row) => sum + (row.count ?? 0), 0);
  return [
    ...rows.slice(0, mostShown),
    { left: `  ${counted(rest.length, "more place")}`, count: others },
  ];
}

/** The room for what is counted; what is longer has its number after it all the same. */
const widest = 70;

function drawRows(rows: readonly Row[], paint: Paint): string {
  const withCount = rows.filter(({ count: n }) => n !== undefined);
  const left = Math.min(widest, Math.max(...withCount.map((row) => row.left?.length ?? 0)));
  const right = Math.max(...withCount.map((row) => grouped(row.count ?? 0).length));
  return rows
    .map(({ left: text = "", count: n, more, bold = false }) => {
      const shown = n === undefined ? text : `${text.padEnd(left)}  ${grouped(n).padStart(right)}`;
      return `${bold ? paint.bold(shown) : shown}\n${more === undefined ? "" : `${paint.dim(more)}\n`}`;
    })
    .join("");
}
