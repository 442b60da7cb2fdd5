import { CompletionItemKind } from "vscode-languageserver";
import type { Expected } from "../../src/syntax/caret.ts";
import type { Type } from "../../src/model/model.ts";
import { named } from "./names.ts";
import { currenciesOf, listedIn, policyOf, type Spot } from "./spot.ts";
import { choices, phrase, ranks, type Suggestion } from "./suggestion.ts";

/** What something of a type can be. */
export function valuesOf(spot: Spot, type: Type): Suggestion[] {
  const there = listedIn(spot);
  const day = spot.focus.root.dayFrom(0);
  switch (type.kind) {
    case "flag":
      return choices(["yes", "no"]);
    case "member":
    case "set":
      return choices(type.members.filter((member) => !there.has(member)));
    case "products":
      return named(spot.focus, "product", ranks.first, ({ name }) => !there.has(name));
    case "duration":
      return ["14 days", "30 days", "90 days", "1 hour"].map((text) => amount(text));
    case "money":
      return [amount(`100 ${type.currency}`)];
    case "percent":
      return [amount("20%")];
    case "date":
      return [amount(day)];
    case "instant":
      return [amount(`${day}T12:00:00Z`)];
    case "text":
      return [phrase('"…"', '"$1"', ranks.first)];
    default:
      return [];
  }
}

/** Quantities as they are usually written where nothing says of which type they are. */
export function usualAmounts(spot: Spot, rule: string, tokens: ReadonlySet<string>): Suggestion[] {
  const [currency = "EUR"] = currenciesOf(spot);
  if (rule === "price" || rule === "charge")
    return [
      phrase(`… ${currency} per month`, `\${1:6} ${currency} per \${2:month}`, ranks.first),
      ...pricesByRegion(spot, currency),
    ];
  if (rule === "cap")
    return [
      phrase(
        "… offers per customer in …",
        "${1:2} offers per ${2:customer} in ${3:30 days}",
        ranks.first,
      ),
    ];
  const found: string[] = [];
  if (tokens.has("Duration")) found.push("10 minutes", "1 hour", "14 days", "30 days", "90 days");
  if (tokens.has("Percent")) found.push("10%");
  if (tokens.has("Date")) found.push(spot.focus.root.dayFrom(0));
  if (tokens.has("Time")) found.push("08:00");
  if (tokens.has("Instant")) found.push(`${spot.focus.root.dayFrom(0)}T12:00:00Z`);
  return found.map(amount);
}

/** An amount for each region of the policy. */
function pricesByRegion(spot: Spot, currency: string): Suggestion[] {
  const { regions } = policyOf(spot) ?? {};
  if (!regions || regions.length === 0) return [];
  const amounts = regions.map((region, at) => `${region}: \${${at + 1}:6 ${currency} per month}`);
  return [phrase(`{ ${regions.join(", ")} }`, `{ ${amounts.join(", ")} }`, ranks.usual)];
}

/** A quantity whose number is a hole. */
function amount(label: string): Suggestion {
  const [, number = label, unit = ""] = /^(\d+)(\D.*)?$/.exec(label) ?? [];
  return {
    label,
    kind: CompletionItemKind.Unit,
    text: `\${1:${number}}${unit}`,
    holes: true,
    rank: ranks.usual,
  };
}

const exactUnits = ["minute", "hour", "day", "week"];
const countedUnits = [
  "calendar day", "calendar week", "calendar month", "calendar quarter", "calendar year", "business day",
  "clear day",
]; // prettier-ignore

/**
 * Units for a number: those that may stand there by the grammar, and of these, where the type is known,
 * those that fit it. `number` is as it is written, `from` where it begins if it is typed right now.
 */
export function unitsFor(
  spot: Spot,
  expected: readonly Expected[],
  type: Type | null,
  number: string,
  from: number | null,
): Suggestion[] {
  const tokens = new Set(expected.map(({ token }) => token));
  const fits = (token: string, ...kinds: readonly Type["kind"][]): boolean =>
    tokens.has(token) && (type === null || kinds.includes(type.kind));
  const units: string[] = [];
  const many = (unit: string): string => (number === "1" ? unit : `${unit}s`);
  if (fits("Duration", "duration")) units.push(...["day", "hour", "minute", "week"].map(many));
  if (tokens.has("Duration") && type?.kind !== "duration" && (type === null || isTime(type)))
    units.push(...(type === null ? countedUnits : [...exactUnits, ...countedUnits]).map(many));
  if (fits("Percent", "percent", "money")) units.push("%");
  if (fits("Money", "money"))
    units.push(...(type?.kind === "money" ? [type.currency] : currenciesOf(spot)));
  return [...new Set(units)].map((unit, place): Suggestion => {
    const text = from === null ? unit : `${number}${unit === "%" ? "" : " "}${unit}`;
    return {
      label: text,
      kind: CompletionItemKind.Unit,
      rank: ranks.first + place / 100,
      ...(from === null ? {} : { from }),
    };
  });
}

const isTime = ({ kind }: Type): boolean => kind === "date" || kind === "instant";
