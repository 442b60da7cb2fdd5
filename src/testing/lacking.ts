import { columnOf } from "../compile/columns.ts";
import type { BoxSubject } from "../model/dnf.ts";
import type { Condition, Model, Offer, Site, Test } from "../model/model.ts";
import type { Silenced } from "../runtime/moment.ts";
import type { Note } from "../text/diagnostic.ts";
import { factInWords, isPassed, ownedInWords } from "./values.ts";

/** Where an offer says what it needs and the moment lacks, with what the moment says of it. */
export function lacking(
  entry: Silenced,
  model: Model,
  test: Pick<Test, "moment">,
): readonly Note[] {
  const offer = model.offers.get(entry.offer);
  if (!offer) return [];
  const { moment } = test;
  const needs = ({ site, wanted, here }: Omit<Unmet, "sure">): Note => ({
    text: `\`${offer.id}\` needs this${wanted ? "" : " not to hold"}; here ${here}`,
    span: model.spanOf(site),
  });
  if (entry.rule.startsWith("age of the trigger")) {
    const here = "it happened outside of that time";
    return offer.listens.map(({ site }) => needs({ site, wanted: true, here }));
  }
  const found = neededBy(offer).flatMap((needed) =>
    unmetBy({ model, moment, offer, rule: entry.rule, depth: 0 }, needed, true),
  );
  // What surely stands in the way says more than what may.
  const sure = found.filter((each) => each.sure);
  const notes = (sure.length > 0 ? sure : found).map(needs);
  if (entry.rule !== "owns" || (notes.length > 0 && isBetween(offer, moment.owns))) return notes;
  const here = ownedInWords(moment.owns);
  return [needs({ site: offer.adjacency.site, wanted: true, here }), ...notes];
}

/** Whoever owns this has what the offer goes out from, and not what it is about. */
const isBetween = ({ adjacency, product }: Offer, owns: readonly string[] = []): boolean =>
  adjacency.from.some((source) => owns.includes(source)) && !owns.includes(product);

/** All that an offer asks by way of conditions, implicit ones too, but for what is owned. */
function neededBy({ adjacency, segments, conditions }: Offer): readonly Condition[] {
  return [
    ...conditions.map(({ condition }) => condition),
    ...segments.map((segment): Condition => ({ ...segment, kind: "use", of: "segment" })),
    ...adjacency.from.map((name): Condition => ({
      kind: "use",
      of: "proven",
      name,
      site: adjacency.site,
    })),
    ...adjacency.fails.map(({ segment, site }): Condition => ({
      kind: "not",
      term: { kind: "use", of: "segment", name: segment, site },
    })),
  ];
}

/** A test that is, or may be, what keeps an offer back. */
interface Unmet {
  readonly site: Site;
  /** Whether it should hold; under `not` and `unless` it should not. */
  readonly wanted: boolean;
  readonly here: string;
  /** It is known not to be as wanted. */
  readonly sure: boolean;
}

interface Asking {
  readonly model: Model;
  readonly moment: Test["moment"];
  readonly offer: Offer;
  /** The column that failed; null within a named condition that did, all of which matters. */
  readonly rule: string | null;
  readonly depth: number;
}

/** Deeper than any segment of segments that a person writes; a circle has been reported. */
const deepest = 32;

/** The tests of a condition that keep it from holding, or, when not `wanted`, from failing. */
function unmetBy(asking: Asking, condition: Condition, wanted: boolean): readonly Unmet[] {
  switch (condition.kind) {
    case "and":
    case "or": {
      const terms = condition.terms.map((term) => unmetBy(asking, term, wanted));
      const oneIsEnough = (condition.kind === "or") === wanted;
      // Of alternatives none is in the way when one of them is met.
      const met = oneIsEnough && asking.rule === null && terms.some(({ length }) => length === 0);
      return met ? [] : terms.flat();
    }
    case "not":
      return unmetBy(asking, condition.term, !wanted);
    case "use":
      return withinUse(asking, condition, wanted);
    case "test":
      return isAsked(asking, condition.subject) ? unmetTest(asking, condition, wanted) : [];
    case "constant":
      return [];
  }
}

/** A named condition is one column, in whichever way it is used. */
function withinUse(
  asking: Asking,
  { of, name }: Extract<Condition, { readonly kind: "use" }>,
  wanted: boolean,
): readonly Unmet[] {
  const { model, rule, depth } = asking;
  const found = (of === "segment" ? model.segments : model.proven).get(name);
  const failed = rule === null || rule === `${wanted ? "" : "not "}${of} ${name}`;
  if (!found || !failed || depth > deepest) return [];
  return unmetBy({ ...asking, rule: null, depth: depth + 1 }, found.condition, wanted);
}

function isAsked({ rule, offer }: Asking, subject: BoxSubject): boolean {
  if (rule === null) return true;
  return offer.listens.some(({ trigger }) => columnOf(subject, trigger).column.id === rule);
}

/** Whether one test is as wanted, as far as the moment by itself tells. */
function unmetTest(
  { model, moment, offer, rule }: Asking,
  { subject, test, site }: Extract<Condition, { readonly kind: "test" }>,
  wanted: boolean,
): readonly Unmet[] {
  const unmet = (here: string, sure: boolean): readonly Unmet[] => [{ site, wanted, here, sure }];
  switch (subject.kind) {
    case "fact":
    case "data": {
      const { fact, value } =
        subject.kind === "fact"
          ? factAt(model, moment, subject.fact)
          : fieldAt(model, moment, offer, subject.field);
      if (!fact) return unmet("nothing is known of it", false);
      const met = isPassed(test, fact, value, wanted);
      return met ? [] : unmet(factInWords(fact, value), true);
    }
    case "owns": {
      const { owns = null } = moment;
      const met = owns && isPassed(test, null, owns, wanted);
      return met ? [] : unmet(ownedInWords(moment.owns), true);
    }
    case "distance": {
      const { fact, value } = subject.data
        ? fieldAt(model, moment, offer, subject.of)
        : factAt(model, moment, subject.of);
      const here = fact ? factInWords(fact, value) : "nothing is known of it";
      return unmet(here, rule !== null || value === null);
    }
    case "age":
      return unmet("what happened before does not fit", rule !== null);
  }
}

type Given = Pick<Test["moment"], "facts" | "triggers">;

const factAt = (model: Model, { facts }: Given, id: string) => ({
  fact: model.facts.get(id),
  value: facts?.[id] ?? null,
});

/** A field of the trigger of the moment that the offer listens to. */
function fieldAt(model: Model, { triggers }: Given, { listens }: Offer, field: string) {
  const happened = triggers.find(({ name }) => listens.some(({ trigger }) => trigger === name));
  const known = happened && model.triggers.get(happened.name)?.data.get(field);
  return {
    fact: known && { ...known, id: `trigger.${field}` },
    value: happened?.data?.[field] ?? null,
  };
}
