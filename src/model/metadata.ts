import type { Block, Entry, Price, Quantity, Reference, Value } from "../syntax/ast.ts";
import { isYes, specOf } from "./entries.ts";
import { finding } from "./finding.ts";
import { find, type Checking } from "./lookup.ts";
import type { Metadata } from "./model.ts";
import { amountOf, bindPrice } from "./prices.ts";
import { convert, daysOf, shortest, textOf } from "./quantity.ts";
import type { Sort } from "./exports.ts";
import { mismatch, unknownWord } from "./types.ts";
import { targetText, pathText } from "./wording.ts";
import { breakdowns, cancelWays, cancelWords, closedWords, metrics } from "./words.ts";

/**
 * The entries of a block as plain JSON, by word, but for those in `bound`, which the model holds in
 * another form. Entries that may be written more than once give a list. Names and words in them are
 * checked on the way; what is broken is left out.
 */
export function metadataOf(
  c: Checking,
  block: Block,
  bound: ReadonlySet<string> = nothing,
): Metadata {
  const found = new Map<string, unknown>();
  for (const entry of block.entries) {
    const word = entry.word.text;
    const spec = specOf(block, word);
    if (entry.broken || !spec || bound.has(word)) continue;
    if (!spec.many && found.has(word)) continue;
    const json = entryJson(c, block, entry);
    if (json === undefined) continue;
    if (spec.many) {
      const before = (found.get(word) ?? []) as unknown[];
      found.set(word, [...before, json]);
    } else found.set(word, json);
  }
  return Object.fromEntries(found);
}

const nothing: ReadonlySet<string> = new Set();

/** Reports entries written twice that count once, and words that are not of their closed list. */
export function checkEntries(c: Checking, block: Block): void {
  const first = new Map<string, Entry>();
  for (const entry of block.entries) {
    const word = entry.word.text;
    const spec = specOf(block, word);
    if (!spec) continue;
    const before = first.get(word);
    if (!before || before.broken) first.set(word, entry);
    else if (!spec.many && !entry.broken)
      c.report(
        finding("check/duplicate-entry", entry.word, `\`${word}\` is written twice`, {
          notes: [{ text: "the first one, which counts, stands here", at: before.word.span }],
        }),
      );
    if (!entry.broken && entry.value) checkWords(c, block, word, entry.value);
  }
}

function checkWords(c: Checking, block: Block, word: string, value: Value): void {
  const words = closedWords[block.block];
  const list = words && Object.hasOwn(words, word) ? words[word] : undefined;
  if (list) {
    const names = value.kind === "List" ? value.items : [value];
    for (const name of names)
      if (name.kind === "Name" && !list.includes(name.text))
        c.report(unknownWord(name, list, `\`${word}\``));
  }
  if (value.kind === "Block") checkEntries(c, value);
  if (value.kind === "Message") checkEntries(c, value.block);
  if (value.kind === "PlacementDecl" && value.block) checkEntries(c, value.block);
}

/** Entries whose names stand for something declared. */
const named: { readonly [word: string]: Sort } = {
  "offer.learn_more": "learn",
  "offer.guide": "playbook",
  "learn.about": "product",
  "adjacency.created_by": "product",
  "bundle.cannibalises": "product",
};

function entryJson(c: Checking, block: Block, entry: Entry): unknown {
  const { word, value } = entry;
  if (specOf(block, word.text)!.shape === "flag") return isYes(entry);
  const sort = named[`${block.block}.${word.text}`];
  if (sort && value) {
    const items = value.kind === "List" ? value.items : [value];
    for (const item of items) if (item.kind === "Name") find(c, sort, item, `\`${word.text}\``);
  }
  return value ? jsonOf(c, value) : undefined;
}

/** A value as plain JSON; `undefined` for what has no such form. */
function jsonOf(c: Checking, value: Value): unknown {
  switch (value.kind) {
    case "Text":
      return value.value;
    case "Name":
      return value.text;
    case "Path":
      return pathText(value);
    case "Quantity":
      return quantityJson(c, value);
    case "List":
      return listJson(c, value.items);
    case "Block":
      return metadataOf(c, value);
    case "Target":
      return targetText(value);
    case "Signed":
      return {
        date: quantityJson(c, value.date),
        by: value.by.value,
        role: value.role?.text ?? null,
      };
    case "Dated":
      return { date: quantityJson(c, value.date), text: value.text.value };
    case "Choice":
      return { count: quantityJson(c, value.count), of: listJson(c, value.of.items) };
    case "Reference":
      return referenceJson(c, value);
    case "Sample":
      return { count: quantityJson(c, value.count), of: value.of.text };
    case "Trial":
      return {
        length: quantityJson(c, value.length),
        without_card: value.withoutCard,
        then: value.then && priceJson(c, value.then),
        remind: value.remind && quantityJson(c, value.remind),
      };
    case "Cancel":
      if (!(cancelWords as readonly string[]).includes(value.how.text))
        c.report(unknownWord(value.how, cancelWords, "`cancel`"));
      if (value.by && !(cancelWays as readonly string[]).includes(value.by.text))
        c.report(unknownWord(value.by, cancelWays, "way to cancel"));
      return { when: value.how.text, by: value.by?.text ?? null };
    case "Metric":
      return metricJson(c, value);
    case "Pivot":
      return { when: value.when.value, then: value.then.value };
    case "Share":
      return { name: value.name.text, share: textOf(value.share) };
    default:
      return undefined;
  }
}

function referenceJson(c: Checking, { price, from }: Reference): Metadata {
  const source = { from: from.value };
  return priceJson(c, price, source) ?? source;
}

/** An amount, or `by_region` one for each; `more` stands in every amount. Null when it cannot be read. */
function priceJson(c: Checking, node: Price, more: Metadata = {}): Metadata | null {
  const price = bindPrice(c, node, null);
  if (price?.kind === "one") return { ...price.amount, ...more };
  if (price?.kind !== "byRegion") return null;
  const amounts = [...price.amounts].map(([region, amount]) => [region, { ...amount, ...more }]);
  return { by_region: Object.fromEntries(amounts) };
}

/** Lists of labelled values become objects; all others stay lists. */
function listJson(c: Checking, items: readonly Value[]): unknown {
  const labelled = items.flatMap((item): [string, unknown][] => {
    if (item.kind === "RegionPrice") return [[item.name.text, amountOf(c, item.amount)]];
    return item.kind === "TextField" ? [[item.name.text, item.text.value]] : [];
  });
  if (labelled.length > 0) return Object.fromEntries(labelled);
  return items.flatMap((item) => jsonOf(c, item) ?? []);
}

/** Whole numbers that a double holds are numbers; everything else is written out, with its unit. */
function quantityJson(c: Checking, quantity: Quantity): unknown {
  const { value } = quantity;
  if (value.sort === "date" && daysOf(value.iso) === null)
    c.report(finding("check/no-such-date", quantity, `there is no such day as \`${value.iso}\``));
  if (value.sort === "number" && Number.isSafeInteger(Number(value.digits)))
    return Number(shortest(value.digits));
  if (value.sort === "money") return { amount: shortest(value.digits), currency: value.currency };
  return textOf(quantity);
}

const percent = { kind: "percent" } as const;

function metricJson(c: Checking, metric: Extract<Value, { readonly kind: "Metric" }>): Metadata {
  const { name, by, over, operator, value } = metric;
  const kind = metrics.get(name.text);
  if (!kind) c.report(unknownWord(name, [...metrics.keys()], "metric"));
  for (const part of by)
    if (!(breakdowns as readonly string[]).includes(part.text))
      c.report(unknownWord(part, breakdowns, "breakdown"));
  // A rate is a share of customers; in what the others are measured is up to the reports.
  const share = value && /_(?:rate|share)$/.test(name.text) ? convert(value, percent) : null;
  if (value && share && !share.ok)
    c.report(mismatch(value, percent, `\`${name.text}\``, share.problem));
  return {
    metric: name.text,
    class: kind ?? null,
    by: by.map(({ text }) => text),
    over: over && quantityJson(c, over),
    operator,
    value: value && quantityJson(c, value),
  };
}
