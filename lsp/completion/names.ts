import { CompletionItemKind } from "vscode-languageserver";
import type { Details, Sort } from "../../src/model/exports.ts";
import type { Edit } from "../../src/text/diagnostic.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";
import { pathBetween } from "../paths.ts";
import type { Focus } from "../root.ts";
import { boundTypeText } from "../words/types.ts";
import { namesOf, namesOfSort, type Known } from "./index-of-names.ts";
import { ranks, type Suggestion } from "./suggestion.ts";

const kinds: { readonly [S in Sort]?: CompletionItemKind } = {
  fact: CompletionItemKind.Field,
  "group of facts": CompletionItemKind.Struct,
  product: CompletionItemKind.Value,
  offer: CompletionItemKind.Class,
  segment: CompletionItemKind.Function,
  trigger: CompletionItemKind.Event,
  placement: CompletionItemKind.Property,
  channel: CompletionItemKind.Interface,
  group: CompletionItemKind.Module,
  identity: CompletionItemKind.TypeParameter,
  calendar: CompletionItemKind.Constant,
  rule: CompletionItemKind.Method,
  test: CompletionItemKind.Text,
};

const words: { readonly [S in Sort]?: string } = {
  "group of facts": "facts",
  product: "product",
  offer: "offer",
  segment: "segment",
  trigger: "trigger",
  placement: "placement",
  channel: "channel",
  group: "group",
  identity: "identity",
  calendar: "calendar",
  experiment: "experiment",
  learn: "tutorial",
  playbook: "playbook",
  test: "test",
};

function detailOf(sort: Sort, { detail }: Known): string {
  if (sort === "fact") {
    const { type, low, high } = detail as Details["fact"];
    return type ? boundTypeText(type, low, high) : "fact";
  }
  if (sort === "rule") return (detail as Details["rule"]).kind;
  if (sort === "product") {
    const { parts, price } = detail as Details["product"];
    if (parts) return `bundle of ${parts.join(", ")}`;
    return price ? `product, ${price.amount} ${price.currency}` : "product";
  }
  return words[sort] ?? sort;
}

const suggestionOf = (sort: Sort, known: Known, rank: number): Suggestion => ({
  label: known.name,
  kind: kinds[sort] ?? CompletionItemKind.Variable,
  detail: detailOf(sort, known),
  rank,
  about: { card: "name", definition: `${sort} ${known.name}` },
});

/** Names of a sort, and behind them those that other files of the workspace have to give. */
export function named(
  focus: Focus,
  sort: Sort,
  rank: number = ranks.likely,
  wanted: (known: Known) => boolean = () => true,
): Suggestion[] {
  const here = namesOfSort(focus.policies[0].program, sort);
  const own = [...here.values()].filter(wanted).map((known) => suggestionOf(sort, known, rank));
  if (!importable.has(sort)) return own;
  const others = elsewhere(focus, sort)
    .filter(({ known }) => !here.has(known.name) && wanted(known))
    .map(({ known, parsed }) =>
      importing(focus, suggestionOf(sort, known, ranks.elsewhere), parsed),
    );
  return [...own, ...others];
}

/** What is used by name in other files; rules, tests and waivers are not. */
const importable: ReadonlySet<Sort> = new Set([
  "fact", "group of facts", "segment", "trigger", "offer", "product", "placement", "channel",
  "group", "identity", "calendar", "learn", "playbook", "experiment",
] as const); // prettier-ignore

/** More of them than anyone looks through. */
const mostElsewhere = 200;

/** Names that files of the workspace declare which this file's policy does not read. */
function elsewhere(
  focus: Focus,
  sort: Sort,
): readonly { readonly known: Known; readonly parsed: Parsed }[] {
  const found = new Map<string, { readonly known: Known; readonly parsed: Parsed }>();
  for (const parsed of filesElsewhere(focus)) {
    for (const known of namesOf(parsed).get(sort)?.values() ?? []) {
      if (!found.has(known.name)) found.set(known.name, { known, parsed });
      if (found.size === mostElsewhere) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** Files that could be imported: of other policies, but for those that begin one, and stray ones. */
function* filesElsewhere({ root, policies, path }: Focus): Generator<Parsed> {
  const seen = new Set(policies[0].program.files.keys()).add(path);
  const all = [
    ...root.policies().flatMap((policy) => [...root.understand(policy).program.files.values()]),
    ...root.strays(),
  ];
  for (const parsed of all) {
    if (seen.has(parsed.source.path)) continue;
    seen.add(parsed.source.path);
    if (!parsed.declarations.some(({ node }) => node.kind === "Policy")) yield parsed;
  }
}

function importing(focus: Focus, suggestion: Suggestion, from: Parsed): Suggestion {
  const path = pathBetween(focus.path, from.source.path);
  return {
    ...suggestion,
    detail: `${suggestion.detail ?? ""}, imports ${path}`.replace(/^, /, ""),
    adds: [importEdit(focus, path)],
  };
}

/** Behind the last import of the file, else behind its policy, else at its beginning. */
function importEdit({ source, parsed }: Focus, path: string): Edit {
  const end = source.text.includes("\r\n") ? "\r\n" : "\n";
  const line = `import "${path}"`;
  const declarations = parsed?.declarations ?? [];
  const last =
    declarations.findLast(({ node }) => node.kind === "Import") ??
    declarations.find(({ node }) => node.kind === "Policy");
  if (!last) {
    const first = declarations[0]?.offset ?? 0;
    return { span: { source, start: first, end: first }, newText: line + end + end };
  }
  const at = last.offset + last.node.span.end;
  const apart = last.node.kind === "Import" ? end : end + end;
  return { span: { source, start: at, end: at }, newText: apart + line };
}
