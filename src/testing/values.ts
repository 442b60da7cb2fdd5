import type { Check, Fact, Scalar } from "../model/model.ts";
import { contains, passing } from "../model/valueset.ts";
import type { FactValue } from "../runtime/moment.ts";
import { dayOf, instantOf, millionthsOf } from "../runtime/values.ts";

/** What a moment says of a fact: `` `customer.tenure` is 45 days ``. */
export function factInWords(fact: Fact, value: FactValue | null): string {
  if (value === null) return `\`${fact.id}\` is not known`;
  return `\`${fact.id}\` is ${fact.sensitive ? "something else" : valueInWords(fact.type, value)}`;
}

/** What a moment says of the products owned. */
export function ownedInWords(owns: readonly string[] | undefined): string {
  if (owns === undefined) return "what is owned is not known";
  return owns.length === 0 ? "nothing is owned" : `{ ${owns.join(", ")} } is owned`;
}

function valueInWords(type: Fact["type"], value: FactValue): string {
  if (typeof value === "object") return value.length > 0 ? `{ ${value.join(", ")} }` : "empty";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (type.kind === "duration" && typeof value === "number") return lengthInWords(value);
  if (type.kind === "money") return `${value} ${type.currency}`;
  if (type.kind === "percent") return `${value}%`;
  return String(value);
}

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** Whole seconds in the largest unit that says them exactly. */
function lengthInWords(seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? ["second", 1];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/**
 * Whether a value, null where it is not known, is as a test asks, or, when not `wanted`, surely is not.
 * Without a fact it is a list of products.
 */
export function isPassed(
  test: Check,
  fact: Fact | null,
  value: FactValue | null,
  wanted: boolean,
): boolean {
  if (test.kind === "known") return (value !== null) === (test.known === wanted);
  if (value === null) return false;
  if (test.kind === "has") {
    const has = (member: string): boolean => Array.isArray(value) && value.includes(member);
    return (
      wanted === (test.quantifier === "any" ? test.members.some(has) : test.members.every(has))
    );
  }
  const compared = comparable(fact?.type.kind ?? "text", value);
  return compared !== null && contains(passing(test), compared) === wanted;
}

/** A value in the unit in which conditions compare it. */
function comparable(kind: Fact["type"]["kind"], value: FactValue): Scalar | null {
  if (typeof value === "object") return null;
  switch (kind) {
    case "decimal":
    case "percent":
    case "money":
      return millionthsOf(value);
    case "date":
      return dayOf(value);
    case "instant":
      return instantOf(value);
    default:
      return value;
  }
}
