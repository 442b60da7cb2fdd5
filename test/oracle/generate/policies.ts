import * as fc from "fast-check";
import type { Host } from "../../../src/model/program.ts";
import { conditionOver, segmentAtoms, tiredAtoms, usageAtoms } from "./conditions.ts";
import { offerParts, offerText } from "./offers.ts";
import { catalog, holidays, setting, sources, vocabulary, type Names, type Piece } from "./pool.ts";
import { cap, experimentParts, experimentText, hold, quiet, rest, waiver } from "./rules.ts";

/** A rule of any sort, caps before all, for they see most. */
const rule: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 6,
    arbitrary: cap.map(
      (piece): Piece =>
        (names) =>
          `cap NAME: ${piece(names)}`,
    ),
  },
  {
    weight: 3,
    arbitrary: rest.map(
      (piece): Piece =>
        (names) =>
          `rest NAME: ${piece(names)}`,
    ),
  },
  {
    weight: 1,
    arbitrary: quiet.map(
      (piece): Piece =>
        () =>
          `quiet NAME: ${piece}`,
    ),
  },
  {
    weight: 2,
    arbitrary: hold.map(
      (piece): Piece =>
        (names) =>
          `hold NAME: ${piece(names)}\n  because "Not now"`,
    ),
  },
  { weight: 1, arbitrary: waiver },
);

/** The text of a policy, whole, which may take part in a decision with every construct there is. */
export const policy: fc.Arbitrary<string> = fc
  .record({
    setting,
    proven: fc.tuple(...sources.map(() => conditionOver(Object.values(usageAtoms)))),
    segments: fc.array(fc.tuple(conditionOver(segmentAtoms), fc.boolean()), { maxLength: 2 }),
    tired: conditionOver(tiredAtoms),
    offers: fc.array(offerParts, { minLength: 1, maxLength: 6, size: "max" }),
    rules: fc.array(rule, { maxLength: 5 }),
    experiments: fc.array(experimentParts, { maxLength: 2 }),
    preferences: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 3 }),
  })
  .map((parts) => {
    const offers = parts.offers.map((_, index) => `offer_${index}`);
    const segments = parts.segments.map((_, index) => `segment_${index}`);
    const names: Names = { offers, segments };
    const { setting: given } = parts;
    const compares = parts.experiments[0]?.compares === true;
    const preferences = new Set(
      parts.preferences.flatMap(([a, b]) => preference(parts.offers, offers, a, b)),
    );
    return [
      vocabulary(given),
      `group extra = { eta, theta }\ngroup mixed = { gamma, ${offers.at(-1)} }`,
      ...sources.map((id, index) => `proven ${id} when ${parts.proven[index]!(names)}`),
      `segment tired = ${parts.tired(names)}`,
      ...parts.segments.map(([condition, uses], index) => {
        const earlier = uses && index > 0 ? `${segments[index - 1]} or ` : "";
        return `segment ${segments[index]} = ${earlier}(${condition(names)})`;
      }),
      ...parts.offers.map((offer, index) =>
        offerText(offers[index]!, offer, names, { ...given, variant: compares && isAbout(parts) }),
      ),
      ...parts.rules.map((piece, index) => piece(names).replace("NAME", `rule_${index}`)),
      ...parts.experiments.map((experiment, index) =>
        experimentText(`experiment_${index}`, experiment, names, compares && index === 0),
      ),
      ...preferences,
    ].join("\n");
  });

/** Words for a variant are allowed where the comparing experiment is about all offers. */
function isAbout({
  experiments,
}: {
  readonly experiments: readonly { readonly of: unknown }[];
}): boolean {
  return experiments[0]?.of === null;
}

const ranks = ["high", "normal", "low"];

/** From an earlier offer to a later one of no higher priority: neither a circle nor against it. */
function preference(
  parts: readonly { readonly priority: string | null }[],
  offers: readonly string[],
  a: number,
  b: number,
): readonly string[] {
  const [better, worse] = [Math.min(a, b) % offers.length, Math.max(a, b) % offers.length];
  if (better >= worse) return [];
  const rank = (index: number): number => ranks.indexOf(parts[index]!.priority ?? "normal");
  if (rank(better) > rank(worse)) return [];
  return [`prefer ${offers[better]} over ${offers[worse]}`];
}

/** The files such a policy is made of. */
export function filesOf(text: string): Host {
  const files: Readonly<Record<string, string>> = {
    "policy.proffer": text,
    "catalog.yaml": catalog,
    "uk.yaml": holidays,
  };
  return {
    read: (path) => {
      const found = files[path.replace(/^\.\//, "")];
      return found === undefined
        ? { ok: false, problem: "missing", detail: path }
        : { ok: true, text: found };
    },
  };
}
