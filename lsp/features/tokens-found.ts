import { metrics, tactics } from "../../src/model/words.ts";
import type { Model } from "../../src/model/model.ts";
import { pathText } from "../../src/model/wording.ts";
import { childrenOf } from "../../src/syntax/around.ts";
import type { Declaration, Extent, Node, Placed } from "../../src/syntax/ast.ts";
import type { Source } from "../../src/text/source.ts";
import { referencesIn } from "../names.ts";
import { parted } from "../words/definitions.ts";
import { wordsOf } from "../words/shapes.ts";
import { isRetired } from "./symbols-outline.ts";

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

/** Everything in a declaration that has a colour of its own, in order, none over another. */
export function tokensIn(
  model: Model,
  { text }: Source,
  { node, offset }: Placed,
): readonly Found[] {
  const found = [...namesIn(model, text, node, offset), ...wordsIn(node, text, offset)];
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  let behind = 0;
  return found.filter(({ start, end }) => {
    const free = start >= behind && end > start;
    if (free) behind = end;
    return free;
  });
}

function* namesIn(model: Model, text: string, node: Declaration, offset: number): Iterable<Found> {
  for (const { definition, defined, used } of referencesIn(model).get(node) ?? []) {
    const [sort, name] = parted(definition);
    const type = bySort.get(sort);
    if (!type) continue;
    const { start, end } = used.node.span;
    // The title of a rule without a name is its word, which is no name.
    if (used.node.span === node.word.span) continue;
    const own =
      defined?.declaration === node &&
      defined.node.span.start === start &&
      defined.node.span.end === end;
    const retired = sort === "offer" && isRetiredOffer(model, name);
    yield {
      // Of `customer.tenure` the fact is what stands behind the dot.
      start: start + text.slice(offset + start, offset + end).lastIndexOf(".") + 1,
      end,
      type,
      modifiers: [
        ...(own ? (["declaration"] as const) : []),
        ...(retired ? (["deprecated"] as const) : []),
      ],
    };
  }
}

function isRetiredOffer(model: Model, name: string): boolean {
  const declaration = model.offers.get(name)?.site.declaration;
  return declaration?.kind === "Offer" && isRetired(declaration.block);
}

const known = new WeakMap<Declaration, readonly Found[]>();

/** Words of closed lists, quantities with their units, and what an offer puts into its own copy. */
function wordsIn(node: Declaration, text: string, offset: number): readonly Found[] {
  let found = known.get(node);
  if (!found)
    known.set(node, (found = [...walk(node, text.slice(offset, offset + node.span.end))]));
  return found;
}

function* walk(declaration: Declaration, text: string): Iterable<Found> {
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
