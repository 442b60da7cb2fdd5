import type { Condition, Model, Offer, Site, Test } from "../model/model.ts";
import type { Silenced } from "../runtime/moment.ts";
import type { Note } from "../text/diagnostic.ts";
import { factInWords, ownedInWords } from "./values.ts";

/** Where an offer says what it needs and the moment lacks, with what the moment says of it. */
export function lacking(
  entry: Silenced,
  model: Model,
  test: Pick<Test, "moment">,
): readonly Note[] {
  const offer = model.offers.get(entry.offer);
  if (!offer) return [];
  const needs = (site: Site, here: string): Note => ({
    text: `\`${offer.id}\` needs this; here ${here}`,
    span: model.spanOf(site),
  });
  if (entry.rule === "owns") return [needs(offer.adjacency.site, ownedInWords(test.moment.owns))];
  if (entry.rule === "age of the trigger") {
    return offer.listens.map(({ site }) => needs(site, "it happened outside of that time"));
  }
  const wanted = (id: string): boolean => entry.rule === id || sharedIds(entry.rule, model).has(id);
  return testsOf(offer, model).flatMap(({ id, site }) =>
    wanted(id) ? [needs(site, valueInWords(id, model, test))] : [],
  );
}

/** The facts that a segment or what proves a product asks for, when the rule is the name of one. */
function sharedIds(rule: string, model: Model): ReadonlySet<string> {
  const [, of, name] = /^(?:not )?(segment|proven) ([^?]+)\??$/.exec(rule) ?? [];
  const shared = (of === "segment" ? model.segments : model.proven).get(name ?? "");
  return new Set(shared ? testsIn(shared.condition, model, 0).map(({ id }) => id) : []);
}

function valueInWords(id: string, model: Model, { moment }: Pick<Test, "moment">): string {
  const fact = model.facts.get(id);
  if (fact) return factInWords(fact, moment.facts?.[id] ?? null);
  for (const { name, data } of moment.triggers) {
    const field = id.slice(`trigger ${name}.`.length);
    const known = id === `trigger ${name}.${field}` && model.triggers.get(name)?.data.get(field);
    if (known) return factInWords({ ...known, id: `trigger.${field}` }, data?.[field] ?? null);
  }
  return "nothing is known of it";
}

/** A test of a fact or a piece of trigger data, by the name that a trace has for it. */
interface FactTest {
  readonly id: string;
  readonly site: Site;
}

function testsOf(offer: Offer, model: Model): readonly FactTest[] {
  const shared = [
    ...offer.segments.map(({ name }) => model.segments.get(name)),
    ...offer.adjacency.from.map((product) => model.proven.get(product)),
  ];
  const conditions = [
    ...offer.conditions.map(({ condition }) => condition),
    ...shared.flatMap((each) => (each ? [each.condition] : [])),
  ];
  const triggers = offer.listens.map(({ trigger }) => trigger);
  return conditions.flatMap((condition) =>
    testsIn(condition, model, 0).flatMap(({ id, site }) =>
      // Data is named by the trigger that carries it.
      id.startsWith(data)
        ? triggers.map((trigger) => ({ id: `trigger ${trigger}.${id.slice(data.length)}`, site }))
        : [{ id, site }],
    ),
  );
}

const data = "trigger.";

/** Deeper than any segment of segments that a person writes; a circle has been reported. */
const deepest = 32;

function testsIn(condition: Condition, model: Model, depth: number): readonly FactTest[] {
  if (depth > deepest) return [];
  const within = (each: Condition): readonly FactTest[] => testsIn(each, model, depth + 1);
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.terms.flatMap(within);
    case "not":
      return within(condition.term);
    case "use": {
      const used = condition.of === "segment" ? model.segments : model.proven;
      const found = used.get(condition.name);
      return found ? within(found.condition) : [];
    }
    case "test": {
      const { subject, site } = condition;
      if (subject.kind === "fact") return [{ id: subject.fact, site }];
      if (subject.kind === "data") return [{ id: `${data}${subject.field}`, site }];
      return subject.kind === "distance" && !subject.data ? [{ id: subject.of, site }] : [];
    }
    case "constant":
      return [];
  }
}
