import { memberNames } from "../../src/model/exports.ts";
import { valueText } from "../../src/model/types.ts";
import type { Type } from "../../src/model/model.ts";
import { textOf } from "../../src/model/quantity.ts";
import type { TypeNode } from "../../src/syntax/ast.ts";

/** A type as its author wrote it: `integer from 0`, `one of { eu, us }`. */
export function typeText({ name, currency, members, low, high }: TypeNode): string {
  if (name === "broken") return "";
  const base =
    name === "money"
      ? `money ${currency?.text ?? ""}`.trim()
      : name === "one" || name === "set"
        ? `${name} of { ${memberNames(members).join(", ")} }`
        : name;
  const from = low ? ` from ${textOf(low)}` : "";
  return `${base}${from}${high ? ` to ${textOf(high)}` : ""}`;
}

/** The same from what the checker made of it. */
export function boundTypeText(type: Type, low: number | null, high: number | null): string {
  const base =
    type.kind === "money"
      ? `money ${type.currency}`
      : type.kind === "member"
        ? `one of { ${type.members.join(", ")} }`
        : type.kind === "set"
          ? `set of { ${type.members.join(", ")} }`
          : type.kind;
  const from = low === null ? "" : ` from ${valueText(low, type)}`;
  return `${base}${from}${high === null ? "" : ` to ${valueText(high, type)}`}`;
}
