import type * as ast from "../syntax/ast.ts";
import { upsell } from "./adjacencies.ts";
import { bindCondition } from "./conditions.ts";
import type { CopySetting } from "./copy.ts";
import { allOf, hidesEntries, lacks, says, valueOf, valuesOf } from "./entries.ts";
import { anyOf, finding } from "./finding.ts";
import { bindLength } from "./length.ts";
import { listedTwice } from "./listed.ts";
import { find, siteOf, writtenPath, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Condition, Listening, Offer, Price, Site } from "./model.ts";
import { bindMessages, textIn } from "./messages.ts";
import { checkMoney } from "./money.ts";
import type { PieceOf } from "./pieces.ts";
import { bindPrice } from "./prices.ts";
import { basisPoints, convert, isNumeric, textOf } from "./quantity.ts";
import { checkCondition, checkRowCount } from "./rows.ts";
import { bindValue, type Setting } from "./subjects.ts";
import { keyOf, type Symbol } from "./symbols.ts";
import { mismatch, typeName } from "./types.ts";

/** Entries the model holds in another form. */
const bound = new Set([
  "title", "along", "on", "at", "for", "when", "unless", "because", "then", "message", "price",
  "priority", "score", "available", "rollout", "status", "starts", "ends",
]); // prettier-ignore

export function bindOffer(c: Checking, node: ast.OfferDecl): Omit<PieceOf<"offer">, "kind"> | null {
  const { block, name } = node;
  checkEntries(c, block);
  checkComplete(c, node);
  const along = valueOf(block, "along", "Along");
  const adjacency = along && bindAlong(c, along);
  const { triggers, listens } = bindTriggers(c, block);
  const setting: Setting = { place: "an offer", triggers, same: true, price: ownPrice(block) };
  const { segments, conditions, sound } = bindAsked(c, block, setting);
  const rowsNode = allOf(block, "when")[0] ?? name ?? node.word;
  const whole: Condition = { kind: "and", terms: conditions.map(({ condition }) => condition) };
  if (sound) {
    const times = Math.max(1, adjacency?.detail.sources.length ?? 1) * Math.max(1, listens.length);
    checkRowCount(c, rowsNode, whole, times);
  }
  const cost = bindCost(c, block, setting);
  const score = bindPath(c, block, "score", isNumeric, "a number");
  const available = bindPath(
    c,
    block,
    "available",
    ({ kind }) => kind === "integer",
    "a whole number",
  );
  const copy: CopySetting = { ...setting, cost, open: [], said: new Set() };
  const placements = bindPlacements(c, block);
  const texts = {
    because: textIn(c, block, "because", copy),
    then: textIn(c, block, "then", copy),
  };
  const messages = bindMessages(c, block, copy);
  const dates = bindDates(c, block);
  const rollout = bindRollout(c, block);
  checkMoney(c, block, cost ?? null);
  const about = metadataOf(c, block, bound);
  if (!name || !along || !adjacency) return null;
  const doubtful = hidesEntries(block) || (available === null && says(block, "available"));
  return {
    sound,
    open: doubtful ? [] : copy.open,
    value: {
      id: name.text,
      title: valueOf(block, "title", "Text")?.value ?? null,
      product: along.to.text,
      source: along.from.text,
      along: adjacency.name,
      listens,
      placements,
      segments,
      conditions,
      ...texts,
      messages,
      price: cost ?? null,
      priority: wordOf(block, "priority", ["high", "normal", "low"], "normal"),
      score,
      available,
      rollout,
      status: wordOf(block, "status", ["draft", "live", "paused", "retired"], "live"),
      ...dates,
      about,
      site: siteOf(c, name),
    },
  };
}

function wordOf<W extends string>(
  block: ast.Block,
  entry: string,
  words: readonly W[],
  otherwise: W,
): W {
  const said = valueOf(block, entry, "Name")?.text;
  return words.find((word) => word === said) ?? otherwise;
}

function checkComplete(c: Checking, { block, name }: ast.OfferDecl): void {
  const missing = ["along", "on", "at"].filter((word) => lacks(block, word));
  if (missing.length === 0 || !name) return;
  c.report(
    finding(
      "check/missing-entry",
      name,
      `the offer \`${name.text}\` does not say ${anyOf(missing)}`,
      {
        notes: missing.map((word) => ({ text: mandatory[word]! })),
      },
    ),
  );
}

const mandatory: Readonly<Record<string, string>> = {
  along: "`along tasks -> invoicing` says from which product to which it goes",
  on: "`on project_closed within 10 minutes` says what it answers",
  at: "`at in_app.sidebar` says where it may appear",
};

/** The adjacency of an offer. */
function bindAlong(c: Checking, { from, to, span }: ast.Along): Symbol<"adjacency"> | null {
  if (from.text === to.text) {
    c.report(upsell(to));
    return null;
  }
  const products = [find(c, "product", from, "`along`"), find(c, "product", to, "`along`")];
  const pair = `${from.text} -> ${to.text}`;
  const adjacency = c.symbols.get("adjacency", pair);
  if (adjacency) {
    c.refer(keyOf("adjacency", pair), { span });
    return adjacency;
  }
  const quiet = products.includes(null) || c.symbols.mayBe("adjacency", from.text);
  if (quiet || c.symbols.mayBe("adjacency", to.text)) return null;
  const backwards = c.symbols.get("adjacency", `${to.text} -> ${from.text}`);
  c.report(
    finding("check/no-adjacency", { span }, `there is no adjacency \`${pair}\``, {
      notes: [
        backwards
          ? { text: "it is declared the other way round", at: keyOf("adjacency", backwards.name) }
          : { text: `say why the one leads to the other: \`adjacency ${pair} { because "…" }\`` },
      ],
    }),
  );
  return null;
}

/** What the offer listens to; no triggers at all when one of them is unknown. */
function bindTriggers(
  c: Checking,
  block: ast.Block,
): {
  readonly triggers: readonly Symbol<"trigger">[] | null;
  readonly listens: readonly Listening[];
} {
  const entries = valuesOf(block, "on", "OnTrigger");
  const listens: Listening[] = [];
  const triggers: Symbol<"trigger">[] = [];
  for (const node of entries) {
    const trigger = find(c, "trigger", node.trigger, "`on`");
    const after = node.after && bindLength(c, node.after);
    const within = node.within && bindLength(c, node.within);
    if (after && within && after.unit.name !== within.unit.name)
      c.report(
        finding(
          "check/wrong-unit",
          node.within!,
          `\`${textOf(node.after!)}\` and \`${textOf(node.within!)}\` are counted in different ways`,
          { notes: [{ text: "a window begins and ends in one unit" }] },
        ),
      );
    if (!trigger) continue;
    if (!triggers.includes(trigger)) triggers.push(trigger);
    listens.push({ trigger: trigger.name, after, within, site: siteOf(c, node) });
  }
  const allKnown = listens.length === allOf(block, "on").length && says(block, "on");
  const unread = block.entries.some(({ word, broken }) => broken && word.text === "on");
  return { triggers: allKnown && !unread ? triggers : [], listens };
}

/** What the offer asks of a customer: its segments, `when` and `unless`. */
function bindAsked(
  c: Checking,
  block: ast.Block,
  setting: Setting,
): Pick<Offer, "segments" | "conditions"> & { readonly sound: boolean } {
  let sound = true;
  const segments: { name: string; site: Site }[] = [];
  const conditions: { condition: Condition; site: Site }[] = [];
  for (const { word, value, broken } of block.entries) {
    if (word.text !== "for" && word.text !== "when" && word.text !== "unless") continue;
    if (broken || !value) {
      sound = false;
      continue;
    }
    if (word.text === "for") {
      if (value.kind !== "Path") continue;
      const segment = find(c, "segment", writtenPath(value), "`for`");
      if (segment) segments.push({ name: segment.name, site: siteOf(c, value) });
      else sound = false;
      continue;
    }
    const node = value as ast.Condition;
    const read = bindCondition(c, node, setting);
    // What fits into no table by itself is not counted once more with the rest.
    if (!read.sound || !checkCondition(c, node, read.condition)) sound = false;
    const condition: Condition =
      word.text === "when" ? read.condition : { kind: "not", term: read.condition };
    conditions.push({ condition, site: siteOf(c, node) });
  }
  return { segments, conditions, sound };
}

function bindPlacements(c: Checking, block: ast.Block): readonly string[] {
  const found = new Map<string, ast.Path>();
  const items = valueOf(block, "at", "List")?.items ?? [];
  for (const [index, item] of items.entries()) {
    if (item.kind !== "Path") continue;
    const name = writtenPath(item);
    const before = found.get(name.text);
    if (before) c.report(listedTwice(name.text, item, before, items[index - 1]!));
    else if (find(c, "placement", name, "`at`")) found.set(name.text, item);
  }
  return [...found.keys()];
}

/** The one amount an offer costs, before anything is checked: for shares of it in conditions. */
function ownPrice(block: ast.Block): Setting["price"] {
  const money = valueOf(block, "price", "Price")?.one?.money.value;
  return money?.sort === "money"
    ? { amount: money.digits, currency: money.currency, per: [] }
    : null;
}

/** Null without a price; `undefined` when there is one that cannot be read. */
function bindCost(c: Checking, block: ast.Block, setting: Setting): Price | null | undefined {
  const node = valueOf(block, "price", "Price");
  if (node) return bindPrice(c, node, setting) ?? undefined;
  return lacks(block, "price") ? null : undefined;
}

function bindDates(c: Checking, block: ast.Block): Pick<Offer, "starts" | "ends"> {
  const read = (word: string): number | null => {
    const node = valueOf(block, word, "Quantity");
    const day = node && convert(node, { kind: "date" });
    if (!node || !day) return null;
    if (day.ok) return day.value;
    c.report(mismatch(node, { kind: "date" }, `\`${word}\``, day.problem));
    return null;
  };
  const [starts, ends] = [read("starts"), read("ends")];
  if (starts !== null && ends !== null && starts > ends)
    c.report(
      finding(
        "check/empty-range",
        valueOf(block, "ends", "Quantity")!,
        "it ends before it starts",
        {
          notes: [{ text: "it starts here", at: valueOf(block, "starts", "Quantity")!.span }],
        },
      ),
    );
  return { starts, ends };
}

/** A fact with a number that the host supplies: `score`, `available`. */
function bindPath(
  c: Checking,
  block: ast.Block,
  word: string,
  fits: (type: Parameters<typeof isNumeric>[0]) => boolean,
  needs: string,
): string | null {
  const path = valueOf(block, word, "Path");
  if (!path) return null;
  const place = `the \`${word}\` of an offer, which is a fact`;
  const value = bindValue(c, path, { place, triggers: null, same: false, price: null });
  if (value?.subject.kind !== "fact") return null;
  if (fits(value.type)) return value.subject.fact;
  c.report(
    finding(
      "check/wrong-type",
      path,
      `${value.label} is ${typeName(value.type)}, and \`${word}\` needs ${needs}`,
    ),
  );
  return null;
}

function bindRollout(c: Checking, block: ast.Block): number | null {
  const node = valueOf(block, "rollout", "Quantity");
  if (!node) return null;
  const share = basisPoints(node);
  if (share.ok && share.value >= 0 && share.value <= 10_000) return share.value;
  c.report(
    finding("check/bad-share", node, `\`${textOf(node)}\` is no share of the customers`, {
      notes: [{ text: "a rollout goes from `0%` to `100%`, in steps of `0.01%`" }],
    }),
  );
  return null;
}
