import type * as ast from "../syntax/ast.ts";
import { finding } from "./finding.ts";
import type { Checking } from "./lookup.ts";
import type { Check } from "./model.ts";
import type { Value } from "./subjects.ts";
import { keyOf } from "./symbols.ts";
import { valueText } from "./types.ts";

/** The numbers that compare so with `end`. */
export function intervalOf(operator: ast.Comparison, end: number): Check {
  const below = operator === "<" || operator === "<=";
  const open = operator === "<" || operator === ">";
  return {
    kind: "interval",
    low: below ? null : end,
    lowOpen: !below && open,
    high: below ? end : null,
    highOpen: below && open,
  };
}

/**
 * Whether some value in the declared range passes a check; none doing so is an error. That every one
 * does is only remarked on: the test may still be there to ask for a value at all.
 */
export function checkRange(
  c: Checking,
  node: { readonly span: ast.Extent },
  value: Value,
  check: Check,
): boolean {
  const { low, high } = value;
  if (low === null && high === null) return true;
  const [from, to] = [low ?? -Infinity, high ?? Infinity];
  if (check.kind === "among") {
    const outside = check.values.filter(
      (one) => typeof one === "number" && (one < from || one > to),
    );
    if (outside.length === 0) return true;
    c.report(
      finding(
        "check/out-of-range",
        node,
        `${value.label} is never \`${valueText(outside[0] as number, value.type)}\`: it ${rangeText(value)}`,
        declared(value),
      ),
    );
    return false;
  }
  if (check.kind !== "interval") return true;
  // All values compared are whole numbers of their unit, so an open end is the next one.
  const first = check.low === null ? -Infinity : check.low + (check.lowOpen ? 1 : 0);
  const last = check.high === null ? Infinity : check.high - (check.highOpen ? 1 : 0);
  if (first > to || last < from) {
    c.report(
      finding(
        "check/out-of-range",
        node,
        `this never holds: ${value.label} ${rangeText(value)}`,
        declared(value),
      ),
    );
    return false;
  }
  if (first <= from && last >= to)
    c.report(
      finding("check/out-of-range", node, `this always holds: ${value.label} ${rangeText(value)}`, {
        ...declared(value),
        severity: "warning",
      }),
    );
  return true;
}

const declared = ({ subject, label }: Value) =>
  subject.kind === "fact"
    ? { notes: [{ text: `${label} is declared here`, at: keyOf("fact", subject.fact) }] }
    : {};

function rangeText({ low, high, type }: Value): string {
  if (low !== null && high !== null)
    return `goes from ${valueText(low, type)} to ${valueText(high, type)}`;
  return low === null
    ? `goes up to ${valueText(high!, type)}`
    : `starts at ${valueText(low, type)}`;
}
