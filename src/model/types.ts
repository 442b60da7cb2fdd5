import type { Extent, Field, List, Quantity, TypeNode } from "../syntax/ast.ts";
import { finding, replacing, type Finding, type FindingFix } from "./finding.ts";
import { eachOnce } from "./listed.ts";
import type { Type } from "./model.ts";
import { convert, dateOf, decimalText, isNumeric, textOf } from "./quantity.ts";
import { nearest } from "../text/suggest.ts";
import { bases } from "./words.ts";

/** What a field of facts or of trigger data says, without where it stands. */
export interface FieldType {
  /** Null when the parser, or this reading, has found something wrong with it. */
  readonly type: Type | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly source: string | null;
  readonly doc: string | null;
}

type Report = (finding: Finding) => void;

/** Reads a field. Facts are optional unless `required`, trigger data required unless `optional`. */
export function readField(field: Field, of: "fact" | "data", report: Report): FieldType {
  const type = readType(field.type, report);
  const range = type ? readRange(field, type, report) : { low: null, high: null };
  const said = (word: string) => field.modifiers.find(({ text }) => text === word);
  const required = said("required");
  const optional = said("optional");
  if (required && optional)
    report(
      finding(
        "check/conflicting-entries",
        optional,
        "a value cannot be `required` and `optional`",
        {
          notes: [{ text: "`required` stands here", at: required.span }],
        },
      ),
    );
  return {
    type,
    ...range,
    required: of === "fact" ? required !== undefined : optional === undefined,
    sensitive: said("sensitive") !== undefined,
    purpose: field.purpose?.value ?? null,
    basis: readBasis(field, report),
    source: field.source?.value ?? null,
    doc: field.doc,
  };
}

function readType(node: TypeNode, report: Report): Type | null {
  switch (node.name) {
    case "broken":
      return null;
    case "money":
      return node.currency && { kind: "money", currency: node.currency.text };
    case "one":
    case "set": {
      if (!node.members) return null;
      const members = readMembers(node.members, report);
      return { kind: node.name === "one" ? "member" : "set", members };
    }
    default:
      return { kind: node.name };
  }
}

function readMembers(list: List, report: Report): readonly string[] {
  return eachOnce(list.items, report).map(({ text }) => text);
}

function readRange(
  { type: node, name }: Field,
  type: Type,
  report: Report,
): { readonly low: number | null; readonly high: number | null } {
  const end = node.low ?? node.high;
  if (end && !isNumeric(type)) {
    report(finding("check/wrong-type", end, `${typeName(type)} has no range`));
    return { low: null, high: null };
  }
  const read = (quantity: Quantity | null): number | null => {
    if (!quantity) return null;
    const value = convert(inUnitOf(quantity, type), type);
    if (value.ok) return value.value;
    report(mismatch(quantity, type, `\`${name.text}\``, value.problem));
    return null;
  };
  const low = read(node.low);
  const high = read(node.high);
  if (low === null || high === null || low <= high) return { low, high };
  report(
    finding(
      "check/empty-range",
      node.high!,
      `no value lies between \`${textOf(node.low!)}\` and \`${textOf(node.high!)}\``,
      {
        notes: [{ text: "the lower end stands first" }],
        fixes: [
          {
            title: "swap the ends",
            edits: [
              { at: node.low!.span, newText: textOf(node.high!) },
              { at: node.high!.span, newText: textOf(node.low!) },
            ],
          },
        ],
      },
    ),
  );
  return { low: null, high: null };
}

/** `money USD from 0`: the currency stands there already, so the ends of the range may go without. */
function inUnitOf(quantity: Quantity, type: Type): Quantity {
  const { value } = quantity;
  if (value.sort !== "number") return quantity;
  const { digits } = value;
  if (type.kind === "money")
    return { ...quantity, value: { sort: "money", digits, currency: type.currency } };
  return type.kind === "percent" ? { ...quantity, value: { sort: "percent", digits } } : quantity;
}

function readBasis({ basis }: Field, report: Report): string | null {
  if (!basis) return null;
  if ((bases as readonly string[]).includes(basis.text)) return basis.text;
  report(unknownWord(basis, bases, "`basis`"));
  return null;
}

/** A word that is not of a closed list of `what`: "metric", "`kind`". */
export function unknownWord(
  node: { readonly text: string; readonly span: Extent },
  words: readonly string[],
  what: string,
): Finding {
  const meant = nearest(node.text, words);
  return finding(
    "check/unknown-word",
    node,
    `there is no ${what} \`${node.text}\`${meant ? `; did you mean \`${meant}\`?` : ""}`,
    {
      notes: [{ text: `known are ${words.join(", ")}` }],
      fixes: meant ? [replacing(node, meant)] : [],
    },
  );
}

/** Why a quantity is no value of a type, for what `label` names. */
export function mismatch(
  quantity: Quantity,
  type: Type,
  label: string,
  problem: Exclude<ReturnType<typeof convert>, { readonly ok: true }>["problem"],
): Finding {
  const written = `\`${textOf(quantity)}\``;
  switch (problem) {
    case "currency": {
      const [wanted, given] = [type, quantity.value] as [
        Extract<Type, { readonly currency: string }>,
        Extract<Quantity["value"], { readonly sort: "money" }>,
      ];
      return finding(
        "check/wrong-unit",
        quantity,
        `${label} is in ${wanted.currency}, and ${written} is in ${given.currency}`,
        { notes: [{ text: "amounts in different currencies are never compared" }] },
      );
    }
    case "fraction":
      return finding(
        "check/not-exact",
        quantity,
        `${label} is ${typeName(type)}, and ${written} is finer than ${finest(type)}`,
      );
    case "large":
      return finding(
        "check/too-large",
        quantity,
        `${written} is larger than can be compared exactly`,
        {
          notes: [
            {
              text: "amounts, decimals and percentages go up to 9007199254.740991, whole numbers to 9007199254740991",
            },
          ],
        },
      );
    case "no_such_day":
      return finding("check/no-such-date", quantity, `there is no such day as ${written}`);
    case "sort":
      return otherSort(quantity, type, label, written);
  }
}

function otherSort(quantity: Quantity, type: Type, label: string, written: string): Finding {
  const fix = withUnit(quantity, type);
  if (fix)
    return finding(
      "check/wrong-unit",
      quantity,
      `${label} is ${typeName(type)}, and ${written} has no unit`,
      {
        fixes: [fix],
      },
    );
  const { value } = quantity;
  if (type.kind === "duration" && value.sort === "duration")
    return finding(
      "check/wrong-unit",
      quantity,
      `${label} is an exact length of time, and ${written} is counted on a calendar`,
      { notes: [{ text: "say it in days, hours or minutes" }] },
    );
  return finding(
    isNumeric(type) ? "check/wrong-unit" : "check/wrong-type",
    quantity,
    `${label} is ${typeName(type)}, and ${written} is ${quantityNames[value.sort]}`,
  );
}

function withUnit(quantity: Quantity, type: Type): FindingFix | null {
  if (quantity.value.sort !== "number") return null;
  const { digits } = quantity.value;
  if (type.kind === "duration")
    return replacing(quantity, `${digits} ${digits === "1" ? "day" : "days"}`);
  if (type.kind === "money") return replacing(quantity, `${digits} ${type.currency}`);
  if (type.kind === "percent") return replacing(quantity, `${digits}%`);
  return null;
}

const quantityNames: Readonly<Record<Quantity["value"]["sort"], string>> = {
  number: "a number",
  percent: "a percentage",
  money: "an amount of money",
  duration: "a length of time",
  date: "a date",
  time: "a time of day",
  instant: "an instant",
};

/** A type in the language's terms: "a length of time". */
export function typeName(type: Type): string {
  if (type.kind === "money") return `an amount of ${type.currency}`;
  if (type.kind === "member") return `one of ${shortList(type.members)}`;
  if (type.kind === "set") return `a set of ${shortList(type.members)}`;
  return typeNames[type.kind];
}

const shortList = (members: readonly string[]): string =>
  members.length > 5 ? `${members.slice(0, 5).join(", ")}, …` : members.join(", ");

const typeNames = {
  duration: "a length of time",
  integer: "a whole number",
  decimal: "a number",
  percent: "a percentage",
  flag: "yes or no",
  instant: "an instant",
  date: "a date",
  text: "a text",
  products: "a set of products",
} as const;

function finest(type: Type): string {
  if (type.kind === "duration") return "a second";
  if (type.kind === "integer") return "1";
  return "a millionth";
}

/** A number of a numeric type as its author would write it: 2592000 of a duration is `30 days`. */
export function valueText(value: number, type: Type): string {
  switch (type.kind) {
    case "duration": {
      const [seconds, unit] = wholeUnits.find(([length]) => value % length === 0)!;
      const count = value / seconds;
      return `${count} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
    }
    case "money":
      return `${decimalText(value)} ${type.currency}`;
    case "percent":
      return `${decimalText(value)}%`;
    case "decimal":
      return decimalText(value);
    case "date":
      return dateOf(value);
    case "instant":
      return new Date(value).toISOString();
    default:
      return String(value);
  }
}

const wholeUnits = [
  [86_400, "day"],
  [3600, "hour"],
  [60, "minute"],
  [1, "second"],
] as const;
