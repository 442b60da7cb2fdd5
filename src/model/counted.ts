import type * as ast from "../syntax/ast.ts";
import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { nearest } from "../text/suggest.ts";
import type { Whole } from "./overview.ts";

/**
 * Words behind `per` that are probably slips of the pen. Every word may stand there, so that nothing
 * is wrong for certain: what is one slip away from a period, or from a word that the policy and its
 * catalogue use more often, is pointed out.
 */
export function checkCounted({ program, standing, placed }: Whole): readonly Diagnostic[] {
  const used: { readonly name: ast.Name; readonly declaration: Declaration }[] = [];
  const times = new Map<string, number>();
  const count = (word: string) => times.set(word, (times.get(word) ?? 0) + 1);
  for (const { node } of standing) {
    if (node.kind !== "Offer" && node.kind !== "Bundle") continue;
    for (const name of wordsIn(node.block)) {
      used.push({ name, declaration: node });
      count(name.text);
    }
  }
  for (const { prices } of program.catalog.products.values())
    for (const { per } of prices.values()) per.forEach(count);

  return used.flatMap(({ name, declaration }): Diagnostic[] => {
    const word = name.text;
    if (periods.includes(word) || countedOften.has(word)) return [];
    const own = times.get(word)!;
    const others = [...times].flatMap(([other, often]) => (often > own ? [other] : []));
    const meant = slipOf(word, periods) ?? slipOf(word, others);
    if (meant === null) return [];
    const span = placed.spanOf({ declaration, node: name });
    return [
      {
        code: "check/likely-slip",
        severity: "warning",
        message: `\`per ${word}\` looks like a slip of the pen; did you mean \`per ${meant}\`?`,
        span,
        notes: [{ text: "any word may stand after `per`, so this is read as it is written" }],
        fixes: [{ title: `write \`${meant}\``, edits: [{ span, newText: meant }] }],
      },
    ];
  });
}

/** The candidate that is one slip away. People rarely miss the first letter; `tour` is no `hour`. */
const slipOf = (word: string, candidates: readonly string[]): string | null =>
  nearest(
    word,
    candidates.filter((one) => one[0] === word[0]?.toLowerCase()),
    word.length,
  );

const periods = ["hour", "day", "week", "month", "quarter", "year"];

/** Words that prices are said for, and that are near to others of them: never taken for slips. */
const countedOften: ReadonlySet<string> = new Set([
  "bay", "call", "car", "card", "hire", "house", "item", "line", "load", "mile", "minute", "page",
  "query", "seat", "set", "site", "suite", "team", "term", "unit", "use", "user", "wage", "way",
]); // prettier-ignore

/** By block, read once. */
const known = new WeakMap<ast.Block, readonly ast.Name[]>();

/** The words behind `per` in a block, and in the blocks in it. */
function wordsIn(block: ast.Block): readonly ast.Name[] {
  let words = known.get(block);
  if (!words) known.set(block, (words = readWords(block)));
  return words;
}

function readWords(block: ast.Block): readonly ast.Name[] {
  return block.entries.flatMap(({ value }) => {
    switch (value?.kind) {
      case "Price":
        return wordsOf(value);
      case "Reference":
        return wordsOf(value.price);
      case "Trial":
        return value.then ? wordsOf(value.then) : [];
      case "List":
        return value.items.flatMap((item) => (item.kind === "RegionPrice" ? item.amount.per : []));
      case "Block":
        return wordsIn(value);
      default:
        return [];
    }
  });
}

const wordsOf = ({ one, byRegion }: ast.Price): readonly ast.Name[] => [
  ...(one?.per ?? []),
  ...(byRegion ?? []).flatMap(({ amount }) => amount.per),
];
