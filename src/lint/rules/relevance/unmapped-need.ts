import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Adjacency } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const unmappedNeed: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Every pairing of products rests on work the customer does, before, with or after.",
  why: "A pairing nobody can place in the customer's work comes from the catalogue, not from a need.",
  basis: {
    seeds: [
      "S0-04", "S0-06", "S1-01", "S1-53", "S2-01", "S3-02", "S3-04", "S3-39", "S3-42",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *adjacency(adjacency, { model }) {
      const { about, from, to } = adjacency;
      if (about["workflow"] !== undefined || about["goal"] !== undefined) return;
      if (hasBrokenEntry(adjacency) || catalogued(model, adjacency)) return;
      const pair = `${from.length > 1 ? `{ ${from.join(", ")} }` : from[0]} -> ${to}`;
      yield {
        at: nameOf(adjacency),
        message: `\`${pair}\` does not say where the one stands in the work done with the other`,
        help: "Write `workflow upstream`, `downstream` or `parallel`: before, after or beside it.",
      };
    },
  },
};

/** The catalogue knows the work: what follows on one product is what another is used in. */
function catalogued(
  model: { readonly products: ReadonlyMap<string, { readonly catalog: Catalogued | null }> },
  { from, to }: Adjacency,
): boolean {
  const work = (id: string) => model.products.get(id)?.catalog?.workflows;
  const target = new Set(work(to)?.during);
  return (
    target.size > 0 &&
    from.every((id) => {
      const source = work(id);
      return [source?.before, source?.during, source?.after].some((names) =>
        names?.some((name) => target.has(name)),
      );
    })
  );
}
interface Catalogued {
  readonly workflows: Readonly<Record<"before" | "during" | "after", readonly string[]>>;
}
