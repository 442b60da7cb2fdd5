import type * as ast from "../syntax/ast.ts";
import type { FactValue } from "../runtime/moment.ts";
import { finding, type FindingFix } from "./finding.ts";
import { find, type Checking } from "./lookup.ts";
import type { Scalar, Type } from "./model.ts";
import { dateOf, decimalText } from "./quantity.ts";
import { bindMember, bindScalar } from "./scalars.ts";
import { typeName, valueText, type FieldType } from "./types.ts";

/** A literal as a host would send it; null when it is no value of the fact, which is reported. */
export function factValue(
  c: Checking,
  node: ast.Literal,
  { type, low, high }: FieldType,
  label: string,
  /** What references call the fact or the field. */
  key: string,
  /** How a test takes its value away; null where it cannot. */
  takingAway: FindingFix | null,
): FactValue | null {
  if (!type) return null;
  if (isUnknown(node, type)) {
    c.report(
      finding("check/wrong-type", node, `\`unknown\` is no value of ${label}`, {
        notes: [
          { text: "what a test does not give is not known; say so only of what `like` gives" },
        ],
        fixes: takingAway === null ? [] : [takingAway],
      }),
    );
    return null;
  }
  if (type.kind === "set" || type.kind === "products") return setValue(c, node, type, label, key);
  if (node.kind === "List") {
    c.report(
      finding("check/wrong-type", node, `${label} is ${typeName(type)}, and takes one value`),
    );
    return null;
  }
  const scalar = bindScalar(c, node, { type, label, keys: [key] }, null);
  if (scalar === null) return null;
  const outside =
    typeof scalar === "number" &&
    ((low !== null && scalar < low) || (high !== null && scalar > high));
  if (outside) {
    c.report(
      finding("check/out-of-range", node, `${label} is never \`${valueText(scalar, type)}\``, {
        notes: [{ text: rangeText(low, high, type) }],
      }),
    );
    return null;
  }
  return sent(scalar, type);
}

/** Conditions say it so, and here it would be a value. */
const isUnknown = (node: ast.Literal, type: Type): boolean =>
  node.kind === "Name" &&
  node.text === "unknown" &&
  !("members" in type && type.members.includes("unknown"));

function rangeText(low: number | null, high: number | null, type: Type): string {
  const from = low === null ? "" : ` from ${valueText(low, type)}`;
  return `it goes${from}${high === null ? "" : ` up to ${valueText(high, type)}`}`;
}

function setValue(
  c: Checking,
  node: ast.Literal,
  type: Type,
  label: string,
  key: string,
): readonly string[] | null {
  const items = node.kind === "List" ? node.items : [node];
  const found = new Set<string>();
  for (const item of items) {
    if (item.kind !== "Name") {
      c.report(finding("check/wrong-type", item, `${label} is ${typeName(type)}`));
      return null;
    }
    const known =
      "members" in type
        ? bindMember(c, item, type.members, { label, keys: [key] })
        : find(c, "product", item, label) !== null;
    if (!known) return null;
    found.add(item.text);
  }
  return [...found].toSorted();
}

/** A value in the unit of the model, as moments spell it. */
function sent(value: Scalar, { kind }: Type): FactValue {
  if (typeof value !== "number") return value;
  switch (kind) {
    case "decimal":
    case "money":
    case "percent":
      return decimalText(value);
    case "date":
      return dateOf(value);
    case "instant":
      return new Date(value).toISOString();
    default:
      return value;
  }
}
