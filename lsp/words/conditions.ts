import { textOf } from "../../src/model/quantity.ts";
import type { Model } from "../../src/model/model.ts";
import { pathText } from "../../src/model/wording.ts";
import type {
  Condition,
  Happened,
  List,
  Literal,
  Quantity,
  Target,
  Value,
} from "../../src/syntax/ast.ts";
import { code, listed, plain } from "./markdown.ts";

/** Deeper than any segment of segments that a person follows; a circle ends here too. */
const deepest = 5;
/** Longer lists are cut: what is hovered shall still be read. */
const longest = 30;

/** What a condition asks, as nested lists in words; segments and proofs are followed to what they ask. */
export function conditionLines(condition: Condition, model: Model): string {
  const lines: string[] = [];
  write(condition, { model, lines, depth: 0, indent: "" });
  if (lines.length <= longest) return lines.join("\n");
  return [...lines.slice(0, longest), `- and ${lines.length - longest} more`].join("\n");
}

interface Writing {
  readonly model: Model;
  readonly lines: string[];
  /** How many segments were followed. */
  readonly depth: number;
  readonly indent: string;
}

function write(node: Condition, writing: Writing, prefix = ""): void {
  const { lines, indent, model, depth } = writing;
  if (lines.length > longest * 3) return;
  const within = { ...writing, indent: `${indent}  ` };
  if (node.kind === "And" || node.kind === "Or") {
    lines.push(`${indent}- ${prefix}${node.kind === "And" ? "all of these" : "any of these"}:`);
    for (const term of node.terms) write(term, within);
    return;
  }
  if (node.kind === "Not" && !isFlag(node.term)) return write(node.term, writing, `${prefix}not: `);
  lines.push(`${indent}- ${prefix}${conditionWords(node)}`);
  if (node.kind !== "Ref" || depth >= deepest) return;
  const name = pathText(node.path);
  const named = (node.proven ? model.proven : model.segments).get(name);
  const inner = named?.site.declaration;
  if (inner?.kind === "Segment" || inner?.kind === "Proven")
    write(inner.condition, { ...within, depth: depth + 1 });
}

const kinds: ReadonlySet<string> = new Set<Condition["kind"]>([
  "Or", "And", "Not", "Ref", "Compare", "Is", "Known", "In", "Between", "Has", "Owns", "Distance", "Happened",
]); // prettier-ignore

export const isCondition = (node: Value): node is Condition => kinds.has(node.kind);

/** A condition in one sentence: `customer.tenure` is at least 30 days. */
export function conditionWords(node: Condition): string {
  switch (node.kind) {
    case "Or":
      return node.terms.map(conditionWords).join(" or ");
    case "And":
      return node.terms
        .map((term) => (term.kind === "Or" ? `(${conditionWords(term)})` : conditionWords(term)))
        .join(" and ");
    case "Not":
      return isFlag(node.term)
        ? `${code(pathText(node.term.path))} is no`
        : `not (${conditionWords(node.term)})`;
    case "Ref":
      return node.proven
        ? `${code(pathText(node.path))} is proven to be of use`
        : `${code(pathText(node.path))}${isFlag(node) ? " is yes" : ""}`;
    case "Compare":
      return `${code(pathText(node.path))} is ${comparisons[node.operator]} ${amount(node.value)}`;
    case "Is":
      return `${code(pathText(node.path))} is ${node.negated ? "not " : ""}${literal(node.value)}`;
    case "Known":
      return `${code(pathText(node.path))} is ${node.known ? "known" : "not known"}`;
    case "In":
      return `${code(pathText(node.path))} is ${node.negated ? "none of" : "one of"} ${members(node.list, "or")}`;
    case "Between":
      return `${code(pathText(node.path))} is from ${amount(node.low)} to ${amount(node.high)}`;
    case "Has":
      return `${code(pathText(node.path))} has ${quantified(node.quantifier, node.members)}`;
    case "Owns":
      return node.group
        ? `the customer has a product of group ${members(node.members)}`
        : `the customer has ${quantified(node.quantifier, node.members)}`;
    case "Distance": {
      const bound = node.bound === "atLeast" ? "at least" : "at most";
      const way = node.direction === "past" ? "ago" : "ahead";
      return `${code(pathText(node.path))} is ${bound} ${textOf(node.duration)} ${way}`;
    }
    case "Happened":
      return happened(node);
    case "BrokenCondition":
      return "…";
  }
}

/** A fact by itself is one that is yes or no; a single word names a segment. */
const isFlag = (node: Condition): node is Extract<Condition, { readonly kind: "Ref" }> =>
  node.kind === "Ref" && !node.proven && node.path.parts.length > 1;

const comparisons = {
  "<": "less than",
  "<=": "at most",
  ">": "more than",
  ">=": "at least",
} as const;

function happened({ event, target, channel, identity, bound, count, window }: Happened): string {
  const what = [
    code(pathText(event)),
    ...(target ? [targetWords(target)] : []),
    ...(channel ? [`on ${code(channel.text)}`] : []),
    ...(identity ? [`by the ${identity.text}`] : []),
  ].join(" ");
  const times = `${bound === "atLeast" ? "at least" : "at most"} ${count === 1 ? "once" : `${count} times`}`;
  const when = window ? `in the last ${textOf(window)}` : "ever";
  if (bound === "atMost" && count === 0) return `no ${what} ${when}`;
  return `${what} ${times} ${when}`;
}

/** `of the same product`, `of offer x`. */
export function targetWords({ what, name }: Target): string {
  if (what === "any") return "of anything";
  return name ? `of ${what} ${code(name.text)}` : `of the same ${what}`;
}

const amount = (quantity: Quantity): string =>
  quantity.of ? `${textOf(quantity)} of ${code(pathText(quantity.of))}` : textOf(quantity);

function quantified(quantifier: "any" | "all", list: List): string {
  if (list.items.length === 1) return members(list);
  return quantifier === "any" ? `one of ${members(list, "or")}` : `all of ${members(list)}`;
}

/** The members of a list, as code. */
export const members = (list: List, last = "and"): string =>
  listed(
    list.items.map((item) => (item.kind === "Name" ? code(item.text) : literal(item as Literal))),
    last,
  );

function literal(value: Literal): string {
  switch (value.kind) {
    case "Quantity":
      return amount(value);
    case "Text":
      return `“${plain(value.value)}”`;
    case "Name":
      return value.text === "yes" || value.text === "no" ? value.text : code(value.text);
    case "List":
      return members(value);
  }
}
