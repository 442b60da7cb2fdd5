import { metrics, tactics } from "../../src/model/words.ts";
import { exportsOf } from "../../src/model/exports.ts";
import type { Model, Use } from "../../src/model/model.ts";
import { pathText } from "../../src/model/wording.ts";
import { childrenOf } from "../../src/syntax/around.ts";
import type { Declaration, Extent, Node, Placed } from "../../src/syntax/ast.ts";
import type { Source } from "../../src/text/source.ts";
import { parted } from "../words/definitions.ts";
import { wordsOf } from "../words/shapes.ts";

/** What names are coloured by, in the terms that editors have for programs. Words of the grammar stay as they are. */
export const tokenTypes = [
  "property",
  "parameter",
  "namespace",
  "type",
  "class",
  "variable",
  "function",
  "event",
  "decorator",
  "interface",
  "struct",
  "enumMember",
  "macro",
  "number",
  "keyword",
] as const;
export const tokenModifiers = ["declaration", "deprecated", "readonly", "defaultLibrary"] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

/** A stretch of one line; `start` counts from the declaration. */
export interface Found extends Extent {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** By the sort of what a name stands for. */
const bySort: ReadonlyMap<string, TokenType> = new Map([
  ["fact", "property"],
  ["data", "parameter"],
  ["group of facts", "namespace"],
  ["member", "enumMember"],
  ["product", "type"],
  ["proof_of_value", "type"],
  ["offer", "class"],
  ["placement", "variable"],
  ["channel", "namespace"],
  ["segment", "function"],
  ["trigger", "event"],
  ["rule", "decorator"],
  ["proof", "decorator"],
  ["group", "interface"],
  ["experiment", "struct"],
  ["identity", "struct"],
  ["calendar", "struct"],
  ["policy", "namespace"],
  ["learn", "struct"],
  ["playbook", "struct"],
  ["measure", "struct"],
  ["variant", "enumMember"],
  ["locale", "enumMember"],
  ["layer", "struct"],
] as const);

/**
 * Everything in a declaration that has a colour of its own, in order, none over another. Found again
 * only where the declaration, or what its names stand for, is another.
 */
export function tokensIn(
  model: Model,
  { text }: Source,
  { node, offset }: Placed,
): readonly Found[] {
  const uses = model.usesOf(node);
  const retired = retiredIn(model);
  const before = known.get(node);
  if (before?.uses === uses && before.retired.key === retired.key) return before.found;
  const own = text.slice(offset, offset + node.span.end);
  const words = before?.words ?? [...wordsIn(node, own)];
  const found = apart([...namesIn(node, uses, retired, own), ...words]);
  known.set(node, { uses, retired, words, found });
  return found;
}

interface Kept {
  readonly uses: readonly Use[];
  readonly retired: Retired;
  readonly words: readonly Found[];
  readonly found: readonly Found[];
}
const known = new WeakMap<Declaration, Kept>();

function apart(tokens: readonly Found[]): readonly Found[] {
  const sorted = tokens.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let behind = 0;
  return sorted.filter(({ start, end }) => {
    const free = start >= behind && end > start;
    if (free) behind = end;
    return free;
  });
}

function* namesIn(
  node: Declaration,
  uses: readonly Use[],
  retired: Retired,
  text: string,
): Iterable<Found> {
  const found = (key: string, { start, end }: Extent, declares: boolean): readonly Found[] => {
    const [sort] = parted(key);
    const type = bySort.get(sort);
    if (!type) return [];
    // Of `customer.tenure` the fact is what stands behind the dot.
    const from = start + text.slice(start, end).lastIndexOf(".") + 1;
    return [{ start: from, end, type, modifiers: modifiersOf(declares, retired.keys.has(key)) }];
  };
  // A rule without a name is known by its word, which is no name.
  for (const { sort, name, at } of exportsOf(node))
    if (at !== node.word) yield* found(`${sort} ${name}`, at.span, true);
  for (const { key, node: used, defines } of uses) yield* found(key, used.span, defines);
}

/** The same few lists, as there are many tokens. */
const modifiersOf = (declares: boolean, retired: boolean): readonly TokenModifier[] =>
  declares
    ? retired
      ? ["declaration", "deprecated"]
      : ["declaration"]
    : retired
      ? ["deprecated"]
      : none;
const none: readonly TokenModifier[] = [];

interface Retired {
  readonly keys: ReadonlySet<string>;
  /** All of them as one text, to compare. */
  readonly key: string;
}
const retiredOffers = new WeakMap<Model["offers"], Retired>();

function retiredIn({ offers }: Model): Retired {
  let found = retiredOffers.get(offers);
  if (!found) {
    const ids = [...offers.values()].flatMap(({ id, status }) =>
      status === "retired" ? [id] : [],
    );
    found = { keys: new Set(ids.map((id) => `offer ${id}`)), key: ids.join(" ") };
    retiredOffers.set(offers, found);
  }
  return found;
}

/** Words of closed lists, quantities with their units, and what an offer puts into its own copy. */
function* wordsIn(declaration: Declaration, text: string): Iterable<Found> {
  if (declaration.kind === "Waive" && declaration.rule) yield word(declaration.rule.span, "macro");
  if (declaration.kind === "Ban")
    for (const item of declaration.tactics.items)
      if (
        item.kind === "Name" &&
        (tactics as readonly string[]).includes(item.text.replaceAll("-", "_"))
      )
        yield word(item.span, "enumMember");
  const open: Node[] = [declaration];
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...childrenOf(node));
    switch (node.kind) {
      case "Quantity":
        yield* quantity(node.span, text);
        break;
      case "Metric":
        if (metrics.has(node.name.text)) yield word(node.name.span, "variable");
        break;
      case "Placeholder":
        if (own.has(pathText(node.path)))
          yield { ...node.path.span, type: "variable", modifiers: ["readonly", "defaultLibrary"] };
        break;
      case "Block":
        for (const { word: entry, value } of node.entries) {
          const words = value && wordsOf(node.block, entry.text);
          if (!words || words.length === 0) continue;
          for (const one of value.kind === "List" ? value.items : [value])
            if (one.kind === "Name" && words.includes(one.text)) yield word(one.span, "enumMember");
        }
        break;
    }
  }
}

const word = ({ start, end }: Extent, type: TokenType): Found => ({
  start,
  end,
  type,
  modifiers: ["defaultLibrary"],
});

const own: ReadonlySet<string> = new Set(["offer.price", "product.name", "source.name"]);

/** `14 days`: the number, and what it counts. Of a share only the number itself, not what it is of. */
function* quantity({ start, end }: Extent, text: string): Iterable<Found> {
  const [whole = "", unit] =
    /^-?[\d.:_TZ+-]+(?:%|\s*((?:(?:clear|calendar|business)[ \t]+)?[A-Za-z]+))?/.exec(
      text.slice(start, end),
    ) ?? [];
  const from = unit === undefined ? whole.length : whole.length - unit.length;
  const digits = text.slice(start, start + from).trimEnd().length;
  if (digits > 0) yield { start, end: start + digits, type: "number", modifiers: [] };
  if (unit !== undefined)
    yield { start: start + from, end: start + whole.length, type: "keyword", modifiers: [] };
}
