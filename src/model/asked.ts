import { rowLimit, toRows, type DomainOf } from "./dnf.ts";
import type { Condition, Offer } from "./model.ts";
import type { Whole } from "./overview.ts";

/** What a named condition stands for: that of `segment s` or `proven p`. Null when it could not be bound whole. */
export type Named = (of: "segment" | "proven", name: string) => Condition | null;

/** The named conditions of a program, and all of them in a row. */
export function namedIn({
  results,
  standing,
  model,
}: Pick<Whole, "results" | "standing" | "model">): {
  readonly named: Named;
  readonly all: readonly (Condition | string)[];
} {
  const sound = new Set<string>();
  for (const { node } of standing) {
    if (node.kind !== "Segment" && node.kind !== "Proven") continue;
    const piece = results.get(node)?.piece;
    if ((piece?.kind === "segment" || piece?.kind === "proven") && piece.sound)
      sound.add(`${piece.kind} ${piece.value.name}`);
  }
  const named: Named = (of, name) => {
    const found = (of === "segment" ? model.segments : model.proven).get(name);
    return found && sound.has(`${of} ${name}`) ? found.condition : null;
  };
  const conditions = [...model.segments.values(), ...model.proven.values()];
  return { named, all: [...sound, ...conditions.map(({ condition }) => condition)] };
}

/** Everything an offer asks of a customer, segments and what proves its products written out. */
export function askedBy(offer: Offer, named: Named): readonly Condition[] {
  const room = { tests: mostTests };
  return [
    ...ownership(offer),
    ...offer.segments.map(({ name, site }): Condition => ({
      kind: "use",
      of: "segment",
      name,
      site,
    })),
    ...offer.conditions.map(({ condition }) => condition),
    ...provenOf(offer),
  ].map((term) => inlined(term, named, room));
}

/** Facts, and fields as `trigger.field`, that every way for a condition to hold asks a value of. */
export function knownIn(condition: Condition, domains: DomainOf): (id: string) => boolean {
  const rows = toRows(condition, "true", rowLimit, domains);
  // Of what is too long to be written out it is left open.
  if (!("rows" in rows)) return () => true;
  const sets = rows.rows.map(
    (box) =>
      new Set(
        box.flatMap(({ subject, missing, values }) => {
          if (missing || values.kind === "none") return [];
          if (subject.kind === "fact") return [subject.fact];
          if (subject.kind === "data") return [`trigger.${subject.field}`];
          if (subject.kind !== "distance") return [];
          return [subject.data ? `trigger.${subject.of}` : subject.of];
        }),
      ),
  );
  return (id) => sets.every((set) => set.has(id));
}

/** The customer has one of the source products, and not the one offered. */
function ownership({ adjacency, product }: Offer): readonly Condition[] {
  const { site } = adjacency;
  const owns = (members: readonly string[]): Condition => ({
    kind: "test",
    subject: { kind: "owns" },
    test: { kind: "has", quantifier: "any", members },
    site,
  });
  return [owns(adjacency.from), { kind: "not", term: owns([product]) }];
}

const provenOf = ({ adjacency }: Offer): readonly Condition[] => [
  {
    kind: "or",
    terms: adjacency.from.map((name) => ({
      kind: "use",
      of: "proven",
      name,
      site: adjacency.site,
    })),
  },
];

/** What may still be written out before the whole is out of proportion. */
interface Room {
  tests: number;
}
const deepest = 20;
const mostTests = 500;

/**
 * A condition with its segments written out. Those that could not be read, go in circles, or would
 * make it too long are left as they are, of which nothing is then assumed.
 */
function inlined(
  condition: Condition,
  named: Named,
  room: Room,
  within: readonly string[] = [],
): Condition {
  switch (condition.kind) {
    case "and":
    case "or":
      return {
        ...condition,
        terms: condition.terms.map((term) => inlined(term, named, room, within)),
      };
    case "not":
      return { ...condition, term: inlined(condition.term, named, room, within) };
    case "use": {
      const key = `${condition.of} ${condition.name}`;
      const meant = named(condition.of, condition.name);
      room.tests -= 1;
      const fits = room.tests > 0 && within.length < deepest && !within.includes(key);
      if (!meant || !fits) return condition;
      return inlined(meant, named, room, [...within, key]);
    }
    default:
      room.tests -= 1;
      return condition;
  }
}
