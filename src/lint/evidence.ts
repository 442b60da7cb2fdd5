import type { Site } from "../model/model.ts";
import { daysOf } from "../model/quantity.ts";
import { entryNodes } from "./place.ts";

/** What a claim rests on, as a declaration says it. */
export interface Evidence {
  /** The word `evidence`. */
  readonly site: Site;
  /** The whole entry. */
  readonly entry: Site;
  readonly kind: string | null;
  readonly from: string | null;
  readonly method: string | null;
  /** How many of something were looked at, or how many were asked. */
  readonly sampled: boolean;
  /** Days since 1970-01-01. */
  readonly measured: number | null;
  /** The sentence it stands behind; null: whatever is claimed. */
  readonly renders: string | null;
  readonly author: string | null;
  readonly consented: string | null;
  /** Null: not said. */
  readonly incentivised: boolean | null;
  readonly assumptions: boolean;
  /** How many who took it, and how many who did not, were asked. */
  readonly bothSides: boolean;
  readonly probability: boolean;
}

/** The evidence a declaration names, in order; what could not be read is left out. */
export function evidenceOf({
  site,
  about,
}: {
  readonly site: Site;
  readonly about: Readonly<Record<string, unknown>>;
}): readonly Evidence[] {
  const said = about["evidence"] as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (!said) return [];
  const { declaration } = site;
  const entries = entryNodes(declaration).filter(
    ({ word, broken }) => word.text === "evidence" && !broken,
  );
  return said.flatMap((one, index) => {
    const entry = entries[index];
    if (!entry) return [];
    const text = (word: string): string | null => {
      const value = one[word];
      return typeof value === "string" && value.trim() !== "" ? value : null;
    };
    const measured = text("measured");
    const incentivised = one["incentivised"];
    return {
      site: { declaration, node: entry.word },
      entry: { declaration, node: entry },
      kind: text("kind"),
      from: text("from"),
      method: text("method"),
      sampled: one["sample"] !== undefined || one["takers"] !== undefined,
      measured: measured === null ? null : daysOf(measured),
      renders: text("renders"),
      author: text("author"),
      consented: text("consented"),
      incentivised: typeof incentivised === "boolean" ? incentivised : null,
      assumptions: Array.isArray(one["assumptions"]) && one["assumptions"].length > 0,
      bothSides: one["takers"] !== undefined && one["decliners"] !== undefined,
      probability: one["likelihood"] !== undefined,
    };
  });
}

/** Kinds that say what customers did. */
export const observed: ReadonlySet<string> = new Set([
  "behavioural",
  "transaction",
  "usage",
  "experiment",
]);

/** What a reader would need to look a claim up, and evidence does not say; in the words of the language. */
export function lacking({ from, method, sampled, measured }: Evidence): readonly string[] {
  return [
    ...(from === null ? ["from"] : []),
    ...(method === null ? ["method"] : []),
    ...(sampled ? [] : ["sample"]),
    ...(measured === null ? ["measured"] : []),
  ];
}
