import { CompletionItemKind } from "vscode-languageserver";
import { entries, type BlockName, type EntrySpec, type Shape } from "../../grammar/entries.ts";
import { closedWords } from "../../src/model/words.ts";
import type { IToken } from "../../grammar/tokens.ts";
import { phrase, ranks, type Suggestion } from "./suggestion.ts";

/** What a block cannot do without, and what hardly any goes without, in the order they are best written. */
const wanted: { readonly [B in BlockName]?: readonly string[] } = {
  policy: ["title", "version", "audience", "regions", "opt_out", "owner"],
  channel: ["placement"],
  adjacency: ["workflow", "because", "evidence"],
  evidence: ["kind", "from", "method", "sample", "measured"],
  trigger: ["kind", "product", "carries"],
  offer: [
    "along",
    "on",
    "at",
    "because",
    "then",
    "message",
    "price",
    "terms",
    "consent",
    "opt_out",
  ],
  message: ["headline", "body", "why", "accept", "decline"],
  bundle: ["products", "price", "because"],
  experiment: ["unit", "of", "variants", "success"],
  terms: ["cancel", "refund"],
  test: ["given", "on", "expect"],
};

/** What follows the word, with holes. Without one, people are asked again when they have typed a blank. */
const shapes: { readonly [S in Shape]?: string } = {
  text: '"$1"',
  texts: '"$1"',
  dated: '${1:2026-10-02} "$2"',
  date: "${1:2026-10-02}",
  instant: "${1:2026-10-02T10:00:00Z}",
  localTime: "${1:22:15}",
  every: "every ${1:90 days}",
  within: "within ${1:30 days}",
  duration: "${1:14 days}",
  signed: '${1:2026-10-02} by "${2:someone@example.com}"',
  regions: "{ ${1:eu} } from ${2:customer.region}",
  fields: "{ ${1:title: text} }",
  message: '{\n\theadline  "$1"\n\tbody      "$2"\n\taccept    "$3"\n\tdecline   "$4"\n}',
  reference: '${1:12 USD} from "$2"',
  block: "{\n\t$1\n}",
  sample: "${1:1_000} ${2:customers}",
  holdout: "${1:10%}",
  shares: "{ ${1:calm}: ${2:50%}, ${3:plain}: ${4:50%} }",
  texted: '{ ${1:role}: "$2" }',
  pivot: '"$1" then "$2"',
  trial: "${1:14 days}",
};

interface Around {
  readonly block: BlockName;
  /** Words of entries that are there already. */
  readonly present: ReadonlySet<string>;
  /** The entries before the caret. */
  readonly items: readonly (readonly IToken[])[];
}

/** The entries that a block may still have. */
export function entrySuggestions({ block, present, items }: Around): Suggestion[] {
  const order = wanted[block] ?? [];
  const specs: readonly [string, EntrySpec][] = Object.entries(entries[block]);
  const column = columnOf(items);
  const found = specs.flatMap(([word, spec]): Suggestion[] => {
    if (present.has(word) && !spec.many) return [];
    const place = order.indexOf(word);
    const value = place >= 0 && present.has(word) ? -1 : place;
    const rank = present.has(word)
      ? ranks.word
      : value >= 0
        ? ranks.first + value / 100
        : ranks.usual;
    return [
      {
        label: word,
        kind: CompletionItemKind.Property,
        detail: spec.shape === "block" ? "{ … }" : block,
        ...written(block, word, spec, column),
        rank,
        about: { card: "entry", block, word },
      },
    ];
  });
  return [...found, ...goingOn(items)];
}

/** A condition may go on in the next line. */
function goingOn(items: readonly (readonly IToken[])[]): Suggestion[] {
  const first = items.at(-1)?.[0]?.image ?? "";
  return ["when", "unless", "consent"].includes(first)
    ? [phrase("and", "and ", ranks.word), phrase("or", "or ", ranks.word)]
    : [];
}

/** The text of an entry, its value in the column where those of the others stand. */
function written(
  block: BlockName,
  word: string,
  { shape }: EntrySpec,
  column: number,
): Pick<Suggestion, "text" | "holes"> {
  const [one] = closedWords[block]?.[word] ?? [];
  const value = one === undefined ? shapes[shape] : undefined;
  if (shape === "flag") return { text: word };
  const gap = " ".repeat(Math.max(1, column - word.length));
  // `terms { … }` stands on one line like a value; other blocks open right behind their word.
  const opens = value?.startsWith("{\n") ?? false;
  return { text: word + (opens ? " " : gap) + (value ?? ""), holes: true };
}

/** How many columns behind the beginning of an entry its value begins, by those that are there. */
function columnOf(items: readonly (readonly IToken[])[]): number {
  const columns = items.flatMap(([first, second]) =>
    first && second ? [second.startOffset - first.startOffset] : [],
  );
  // Lines broken behind their word say nothing.
  const likely = columns.filter((column) => column > 0 && column < 30);
  return likely.length > 0 ? Math.max(...likely.slice(-8)) : 0;
}
