import { CompletionItemKind } from "vscode-languageserver";
import { pluralCategories } from "../../src/locale/locales.ts";
import type { Expected } from "../../src/syntax/caret.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";
import { isOfKind } from "../files.ts";
import { pathBetween } from "../paths.ts";
import type { Focus } from "../root.ts";
import { namesOfSort } from "./index-of-names.ts";
import { named } from "./names.ts";
import { titles } from "./places.ts";
import { entryAt, frameOf, policyOf, type Spot } from "./spot.ts";
import { phrase, plainly, ranks, type Suggestion } from "./suggestion.ts";
import { dataOf } from "./conditions.ts";

/** What a text is for: the path of a file, the title of a test, or words for people. */
type Purpose = "policy file" | "data file" | "test" | "copy" | "words";

export function purposeOf(spot: Spot, expected: readonly Expected[]): Purpose | null {
  const text = expected.find(({ token }) => token === "Text");
  if (!text) return null;
  if (frameOf(text, "import")) return "policy file";
  if (frameOf(text, "catalog", "calendar")) return "data file";
  const { block, word } = entryAt(spot);
  if (block === "calendar" && word === "holidays") return "data file";
  if (block === "test" && word === "like") return "test";
  if (block === "message") return "copy";
  return block === "offer" && (word === "because" || word === "then") ? "copy" : "words";
}

/** What may stand between the marks of a text, all of it. */
export function wholeTexts(spot: Spot, purpose: Purpose): Suggestion[] {
  switch (purpose) {
    case "policy file":
      return files(spot, (path) => path.endsWith(".proffer"));
    case "data file":
      return dataFiles(spot.focus);
    case "test":
      return titles(spot);
    default:
      return [];
  }
}

/** Files of the workspace that are known, but for the one this is, and what it imports already. */
function files({ focus }: Spot, wanted: (path: string) => boolean): Suggestion[] {
  const { root, path: own, parsed } = focus;
  const there = new Set(parsed ? importsOf(parsed) : []);
  const known = new Set<string>();
  for (const policy of root.policies())
    for (const path of root.understand(policy).program.sources.keys()) known.add(path);
  for (const { source } of root.strays()) known.add(source.path);
  return [...known]
    .filter((path) => wanted(path) && path !== own)
    .map((path) => pathBetween(own, path))
    .map((label) => ({
      label,
      kind: CompletionItemKind.File,
      rank: there.has(label) ? ranks.rare : ranks.first,
    }));
}

/** Files with which a policy begins, as another file names them. */
export const policyFiles = ({ root, path: own }: Focus): Suggestion[] =>
  root.policies().map(({ entry }) => ({
    label: pathBetween(own, entry),
    kind: CompletionItemKind.File,
    rank: ranks.first,
  }));

/**
 * The files of YAML and JSON in the workspace as a file names them: those that a policy reads already
 * first. What tools keep beside a policy for themselves is no data of it.
 */
export function dataFiles({ root, path: own }: Focus): Suggestion[] {
  const read = new Set(
    root.policies().flatMap((policy) => [...root.understand(policy).program.sources.keys()]),
  );
  const others = root.dataFiles().filter((path) => !ofTools.test(path));
  return [...new Set([...[...read].filter((path) => isOfKind(path, "data")), ...others])]
    .filter((path) => path !== own)
    .map((path) => ({
      label: pathBetween(own, path),
      kind: CompletionItemKind.File,
      rank: read.has(path) ? ranks.first : ranks.usual,
    }));
}

const ofTools = /(?:^|\/)(?:proffer\.ya?ml|package(?:-lock)?\.json|tsconfig[^/]*\.json)$/;

const importsOf = ({ declarations }: Parsed): readonly string[] =>
  declarations.flatMap(({ node }) =>
    node.kind === "Import" && node.path ? [node.path.value] : [],
  );

/** What stands before the caret in a placeholder; null outside of all. `text` is what stands behind the opening mark. */
export function placeholderIn(text: string): string | null {
  const open = text.lastIndexOf("{");
  if (open < 0 || text.indexOf("}", open) >= 0) return null;
  let braces = 0;
  while (text[open - braces] === "{") braces++;
  // Two stand for a brace that is shown.
  return braces % 2 === 0 ? null : text.slice(open + 1);
}

/** What copy can put in, or the forms of a number. `typed` is the placeholder up to the caret. */
export function placeholders(spot: Spot, typed: string): Suggestion[] {
  const colon = typed.indexOf(":");
  if (colon >= 0) return forms(spot, typed.slice(0, colon).trim());
  if (typed.includes(" ")) return [phrase("else", "else ", ranks.first)];
  const facts = namesOfSort(spot.focus.policies[0].program, "fact");
  const shown = named(spot.focus, "fact", ranks.usual, ({ name }) => {
    const detail = facts.get(name)?.detail;
    return detail?.sensitive !== true && printable.has(detail?.type?.kind ?? "text");
  });
  return [
    ...dataOf(spot).map((one) => ({ ...one, rank: ranks.first })),
    ...own.map(([label, detail]) => ({
      label,
      detail,
      kind: CompletionItemKind.Constant,
      rank: ranks.likely,
    })),
    ...shown,
  ];
}

const printable: ReadonlySet<string> = new Set([
  "integer", "decimal", "percent", "money", "date", "text", "member",
]); // prettier-ignore

const own = [
  ["offer.price", "what it costs"],
  ["product.name", "what is offered"],
  ["source.name", "what the customer has"],
] as const;

/** One form for each way in which the language counts. */
function forms(spot: Spot, path: string): Suggestion[] {
  const categories = pluralCategories(localeOf(spot)) ?? ["one", "other"];
  const word = plainly(path.slice(path.lastIndexOf(".") + 1));
  const holes = categories.map((category, index) => `\${${index + 1}:${word} (${category})}`);
  return [
    {
      label: categories.join(" | "),
      kind: CompletionItemKind.Snippet,
      detail: "forms of the number",
      text: ` ${holes.join(" | ")}`,
      holes: true,
      filter: "",
      rank: ranks.first,
    },
  ];
}

/** The language of the message around the caret. */
function localeOf(spot: Spot): string {
  const message = spot.caret.open.find(({ block }) => block === "message");
  const [, within, locale] = message?.head ?? [];
  if (within?.image === "in" && locale) return locale.image;
  return policyOf(spot)?.locales[0] ?? "en";
}
