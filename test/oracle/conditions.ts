import type { Check, Condition, Offer, Subject } from "../../src/model/model.ts";
import type { Happened } from "../../src/runtime/moment.ts";
import { count, localDate } from "./dates.ts";
import { and, not, or, type Truth } from "./kleene.ts";
import { ageOf, seenBy } from "./past.ts";
import { factOf, fieldOf, type Known, type World } from "./world.ts";

/** Whether a condition holds as one trigger is answered and one offer considered. */
export function truth(world: World, condition: Condition, happened: Happened, offer: Offer): Truth {
  const of = (term: Condition): Truth => truth(world, term, happened, offer);
  switch (condition.kind) {
    case "and":
      return and(condition.terms.map(of));
    case "or":
      return or(condition.terms.map(of));
    case "not":
      return not(of(condition.term));
    case "constant":
      return condition.value;
    case "use": {
      const { segments, proven } = world.model;
      const named = (condition.of === "segment" ? segments : proven).get(condition.name)!;
      return of(named.condition);
    }
    case "test":
      return passes(condition.test, valueOf(world, condition.subject, happened, offer));
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function valueOf(
  world: World,
  subject: Subject,
  happened: Happened,
  offer: Offer,
): Known | Range | undefined {
  switch (subject.kind) {
    case "fact":
      return factOf(world, subject.fact);
    case "data":
      return fieldOf(world, happened, subject.field);
    case "owns":
      return world.moment.owns;
    case "distance":
      return distance(world, subject, happened);
    case "age": {
      const events = seenBy(world, subject.count, offer);
      if (events === null) return undefined;
      return ageOf(world, subject.count, subject.unit, events[subject.k - 1]) ?? undefined;
    }
  }
}

function distance(
  world: World,
  subject: Extract<Subject, { readonly kind: "distance" }>,
  happened: Happened,
): number | undefined {
  const { of, data, ofType, direction, unit } = subject;
  const point = data ? fieldOf(world, happened, of) : factOf(world, of);
  if (typeof point !== "number") return undefined;
  const { at, today, moment, model } = world;
  if (unit.name === "ms") return direction === "past" ? at - point : point - at;
  if (today === null) return undefined;
  const day = ofType === "date" ? point : localDate(point, moment.local!.utc_offset);
  const [from, to] = direction === "past" ? [day, today] : [today, day];
  return count(unit, from, to, model.calendars);
}

export function passes(test: Check, value: Known | Range | undefined): Truth {
  if (test.kind === "known") return (value !== undefined) === test.known;
  if (value === undefined) return null;
  switch (test.kind) {
    case "interval": {
      const inside = (number: number): boolean =>
        (test.low === null || (test.lowOpen ? number > test.low : number >= test.low)) &&
        (test.high === null || (test.highOpen ? number < test.high : number <= test.high));
      if (typeof value === "number") return inside(value);
      const { low, high } = value as Range;
      if (inside(low) && inside(high)) return true;
      const below = test.low !== null && (test.lowOpen ? high <= test.low : high < test.low);
      const above = test.high !== null && (test.highOpen ? low >= test.high : low > test.high);
      return below || above ? false : null;
    }
    case "among":
      return test.values.some((one) => one === value);
    case "has": {
      const has = (member: string): boolean => (value as readonly string[]).includes(member);
      return test.quantifier === "any" ? test.members.some(has) : test.members.every(has);
    }
  }
}
