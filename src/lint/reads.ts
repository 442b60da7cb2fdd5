import type { Check, Condition, Model, Offer, Site, Subject } from "../model/model.ts";
import { once } from "../model/watch.ts";

/** One test of one subject within a condition. */
export interface Read {
  readonly subject: Subject;
  readonly test: Check;
  /** False under an odd number of `not`: the test keeps customers out. */
  readonly positive: boolean;
  readonly site: Site;
  /** The segment it stands in, where it is not in the condition itself. */
  readonly segment: string | null;
}

/** Every test a condition makes, those of the segments it uses included. */
export function readsOf(model: Model, condition: Condition): readonly Read[] {
  const found: Read[] = [];
  collect(model, condition, true, null, found, new Set());
  return found;
}

/** What an offer asks of a customer by itself: its segments, `when` and `unless`; not what is proven. */
export const readsOfOffer: (model: Model, offer: Offer) => readonly Read[] = once(
  (model, { segments, conditions }) => [
    ...segments.flatMap(({ name }) =>
      readsOfSegment(model, name).map((read) => ({ ...read, segment: read.segment ?? name })),
    ),
    ...conditions.flatMap(({ condition }) => readsOf(model, condition)),
  ],
);

const readsOfSegment = (model: Model, name: string): readonly Read[] => {
  const segment = model.segments.get(name);
  return segment ? readsOf(model, segment.condition) : [];
};

function collect(
  model: Model,
  condition: Condition,
  positive: boolean,
  segment: string | null,
  found: Read[],
  within: Set<string>,
): void {
  switch (condition.kind) {
    case "and":
    case "or":
      for (const term of condition.terms) collect(model, term, positive, segment, found, within);
      return;
    case "not":
      collect(model, condition.term, !positive, segment, found, within);
      return;
    case "test": {
      const { subject, test, site } = condition;
      found.push({ subject, test, positive, site, segment });
      return;
    }
    case "use": {
      // Segments that use each other in a circle are reported by the checker.
      const key = `${condition.of} ${condition.name}`;
      if (within.has(key)) return;
      within.add(key);
      const named = (condition.of === "segment" ? model.segments : model.proven).get(
        condition.name,
      );
      const inside = condition.of === "segment" ? condition.name : segment;
      if (named) collect(model, named.condition, positive, inside, found, within);
      within.delete(key);
      return;
    }
    case "constant":
  }
}

/** Whether it asks what a customer has done: a counted event, or a number other than time passed. */
export function isOfUse(model: Model, { subject }: Read): boolean {
  if (subject.kind === "age") return model.triggers.has(subject.count.event);
  if (subject.kind === "data") return numeric.has(subject.type.kind);
  if (subject.kind === "fact") return numeric.has(model.facts.get(subject.fact)?.type.kind ?? "");
  return false;
}
const numeric: ReadonlySet<string> = new Set(["integer", "decimal", "percent"]);
