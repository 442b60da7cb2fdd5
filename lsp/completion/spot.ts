import type { BlockName } from "../../grammar/entries.ts";
import type { IToken } from "../../grammar/tokens.ts";
import { declarationAt } from "../names.ts";
import type { Details } from "../../src/model/exports.ts";
import type { Amount, Type } from "../../src/model/model.ts";
import type { Caret, Expected, Frame } from "../../src/syntax/caret.ts";
import type { Declaration } from "../../src/syntax/ast.ts";
import type { Focus } from "../root.ts";
import { namesOfSort } from "./index-of-names.ts";

/** The caret, with all that suggestions may depend on. */
export interface Spot {
  readonly focus: Focus;
  readonly caret: Caret;
  /** Where the path begins that is being typed. */
  readonly start: number;
  /** What is typed of the path: `customer.ten`. */
  readonly typed: string;
  /** By open braces, the outermost first: the first words of what stands in them, behind the caret too. */
  readonly present: readonly ReadonlySet<string>[];
  /** The declaration as it was read, broken or not. */
  readonly node: Declaration | null;
}

export const nodeAt = (focus: Focus, offset: number): Declaration | null =>
  declarationAt(focus, offset)?.node ?? null;

/** The words of the innermost braces that are there already. */
export const listedIn = ({ present }: Spot): ReadonlySet<string> => present.at(-1) ?? nothing;
const nothing: ReadonlySet<string> = new Set();

/** The innermost frame of one of these rules. */
export const frameOf = ({ rules }: Expected, ...names: readonly string[]): Frame | null =>
  rules.findLast(({ rule }) => names.includes(rule)) ?? null;

/** The word before the caret; undefined at the beginning. */
export const previous = ({ caret }: Spot): IToken | undefined => caret.tokens.at(-1);

/** The path that begins at a token: its names and dots as long as they go on. */
export function pathFrom(tokens: readonly IToken[], from: number): string {
  let path = "";
  for (let index = from; index < tokens.length; index++) {
    const { image } = tokens[index]!;
    const dot = image === ".";
    if (!dot && path !== "" && !path.endsWith(".")) break;
    path += image;
  }
  return path;
}

/** A fact or a field of the trigger, as a path names it. */
export interface Valued {
  readonly type: Type;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a path in a condition of this declaration stands for, if it is something with a value. */
export function valueAt(spot: Spot, path: string): Valued | null {
  const { program } = spot.focus.policies[0];
  const fact = namesOfSort(program, "fact").get(path)?.detail;
  if (fact?.type) return { type: fact.type, low: fact.low, high: fact.high };
  if (!path.startsWith("trigger.")) return null;
  const field = fieldsOf(spot).get(path.slice("trigger.".length));
  return field?.type ? { type: field.type, low: field.low, high: field.high } : null;
}

type FieldDetail = Details["fact"];

/** What the triggers that an offer listens to carry. */
export function fieldsOf(spot: Spot): ReadonlyMap<string, FieldDetail> {
  const triggers = namesOfSort(spot.focus.policies[0].program, "trigger");
  const found = new Map<string, FieldDetail>();
  for (const name of triggersOf(spot))
    for (const [field, detail] of Object.entries(triggers.get(name)?.detail.fields ?? {}))
      if (!found.has(field)) found.set(field, detail);
  return found;
}

/** The triggers an offer names, before the caret and behind it. */
function triggersOf({ caret, node }: Spot): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { block, items } of caret.open)
    if (block === "offer")
      for (const [word, name] of items) if (word?.image === "on" && name) found.add(name.image);
  if (node?.kind === "Offer")
    for (const { value } of node.block.entries)
      if (value?.kind === "OnTrigger") found.add(value.trigger.text);
  return found;
}

/** Currencies that the policy has to do with, those of prices first. */
export function currenciesOf({ focus }: Spot): readonly string[] {
  const [{ program, model }] = focus.policies;
  const found = new Set<string>();
  const add = ({ currency }: Pick<Amount, "currency">) => found.add(currency);
  for (const { prices } of program.catalog.products.values())
    for (const one of prices.values()) add(one);
  for (const { price } of model.offers.values())
    if (price?.kind === "one") add(price.amount);
    else if (price?.kind === "byRegion") for (const one of price.amounts.values()) add(one);
  for (const { type } of model.facts.values()) if (type.kind === "money") add(type);
  return found.size > 0 ? [...found] : ["EUR", "USD", "GBP"];
}

/** The word of the entry that is being written, and its block. */
export function entryAt({ caret }: Spot): {
  readonly block: BlockName | null;
  readonly word: string;
} {
  const block = caret.open.findLast((open) => open.block !== null)?.block ?? null;
  return { block, word: block ? (caret.tokens[0]?.image ?? "") : "" };
}

/** What the policy says of itself. */
export function policyOf({ focus }: Spot) {
  const [policy] = namesOfSort(focus.policies[0].program, "policy").values();
  return policy?.detail;
}
