import type { Fact } from "../model/model.ts";
import type { FactValue } from "../runtime/moment.ts";

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
