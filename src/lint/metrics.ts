import type { Site } from "../model/model.ts";
import type { MetricClass } from "../model/words.ts";
import { daysWritten } from "./lengths-written.ts";
import { entriesOf, entryNodes } from "./place.ts";

/** A metric of a measure or an experiment, as it is written. */
export interface Metric {
  readonly name: string;
  readonly class: MetricClass | null;
  readonly by: readonly string[];
  /** About how many days it is followed; null when nothing is said. */
  readonly days: number | null;
  /** Whether a value is named that it must stay on the right side of. */
  readonly bounded: boolean;
  /** The whole entry. */
  readonly site: Site;
}

/** The metrics after a word, in order: `success`, `watch`, `guardrail`, `target`. */
export function metricsOf(
  thing: { readonly site: Site; readonly about: Readonly<Record<string, unknown>> },
  word: string,
): readonly Metric[] {
  const said = (thing.about[word] ?? []) as readonly (Readonly<Record<string, unknown>> | string)[];
  const sites = sound(thing, word);
  return said.flatMap((one, index) => {
    const site = sites[index];
    if (!site || typeof one === "string") return [];
    return {
      name: String(one["metric"]),
      class: (one["class"] ?? null) as MetricClass | null,
      by: (one["by"] ?? []) as readonly string[],
      days: daysWritten(one["over"]),
      bounded: one["value"] !== null && one["value"] !== undefined,
      site,
    };
  });
}

/** Entries that could be read, as the model counts them. */
const sound = (thing: { readonly site: Site }, word: string): readonly Site[] => {
  const broken = new Set<object>(
    entryNodes(thing.site.declaration).filter((entry) => entry.broken),
  );
  return entriesOf(thing, word).filter(({ node }) => !broken.has(node));
};
