import type { Diagnostic } from "../text/diagnostic.ts";
import { registry } from "./registry.ts";

/** Findings that are known and no longer reported: how many of each kind, by what they are about. */
export type Baseline = ReadonlyMap<string, number>;

const format = "proffer-baseline/1";

/** What a baseline file says; null when it is none. */
export function readBaseline(text: string): Baseline | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read) || read["format"] !== format || !isRecord(read["findings"])) return null;
  const entries = Object.entries(read["findings"]);
  const sound = entries.every(([, count]) => Number.isSafeInteger(count) && Number(count) > 0);
  return sound ? new Map(entries.map(([key, count]) => [key, Number(count)])) : null;
}

/** The file of a baseline: sorted, a line for each, so that its changes can be reviewed. */
export function baselineText(baseline: Baseline): string {
  const entries = [...baseline]
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ format, findings: Object.fromEntries(entries) }, null, 2)}\n`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export interface Sifted {
  /** What the baseline does not hold. */
  readonly fresh: readonly Diagnostic[];
  /** How many it does. */
  readonly known: number;
  /** What of it is still found; never more than it holds. */
  readonly left: Baseline;
  /** How many of its findings are gone. */
  readonly gone: number;
}

/** Parts what is known from what is new. What cannot be waived is not put up with either. */
export function sift(diagnostics: readonly Diagnostic[], baseline: Baseline): Sifted {
  const left = new Map<string, number>();
  let known = 0;
  const fresh = diagnostics.filter((diagnostic) => {
    const { key } = diagnostic;
    if (key === undefined || !canBeKnown(diagnostic)) return true;
    const met = left.get(key) ?? 0;
    if (met >= (baseline.get(key) ?? 0)) return true;
    left.set(key, met + 1);
    known++;
    return false;
  });
  const held = [...baseline.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known, left, gone: held - known };
}

/** A baseline that takes in these findings too. */
export function withFindings(baseline: Baseline, diagnostics: readonly Diagnostic[]): Baseline {
  const all = new Map(baseline);
  for (const diagnostic of diagnostics)
    if (diagnostic.key !== undefined && canBeKnown(diagnostic))
      all.set(diagnostic.key, (all.get(diagnostic.key) ?? 0) + 1);
  return all;
}

export function canBeKnown({ code }: Diagnostic): boolean {
  const name = code.slice("lint/".length);
  return code.startsWith("lint/") && Object.hasOwn(registry, name) && registry[name]!.waivable;
}
