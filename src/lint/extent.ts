import { ruleName, isRule, pathText } from "../model/wording.ts";
import type { Declaration, Entry, Extent } from "../syntax/ast.ts";
import { blockOf, entryNodes } from "./place.ts";

/** What a declaration is called, the same wherever it stands: `offer invoice_after_project`. */
export function calledOf(node: Declaration): string {
  const word = node.word.text;
  if (isRule(node)) return `${word} ${ruleName(node)}`;
  if (node.kind === "Adjacency") {
    const from = node.from.items.map((item) => (item.kind === "Name" ? item.text : ""));
    return `${word} ${from.join(", ")} -> ${node.to?.text ?? ""}`;
  }
  if (node.kind === "Test") return `${word} ${node.title?.value ?? ""}`;
  if (node.kind === "Waive") return `${word} ${node.rule?.text ?? ""} for ${node.for?.text ?? ""}`;
  return "name" in node && node.name ? `${word} ${node.name.text}` : word;
}

/** The entries around a stretch of a declaration, the outermost first, by what they are: `message in de for calm`, `body`. */
export function entriesAround(node: Declaration, extent: Extent): readonly string[] {
  const path: string[] = [];
  let entries: readonly Entry[] = entryNodes(node);
  for (;;) {
    const around = entries.find(({ span }) => span.start <= extent.start && extent.end <= span.end);
    if (!around) return path;
    path.push(entryName(around));
    entries = blockOf(around)?.entries ?? [];
  }
}

function entryName({ word, value }: Entry): string {
  if (value?.kind === "Message") {
    const locale = value.locale ? ` in ${value.locale.text}` : "";
    return `${word.text}${locale}${value.variant ? ` for ${value.variant.text}` : ""}`;
  }
  if (value?.kind === "PlacementDecl") return `${word.text} ${value.name.text}`;
  if (value?.kind === "Along") return word.text;
  if (value?.kind === "Path") return `${word.text} ${pathText(value)}`;
  return word.text;
}

/** Words without what does not change their meaning: capitals, spaces, punctuation. */
export const normalised = (words: string): string =>
  words
    .slice(0, 2000)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}{}.%]+/gu, " ")
    .trim();
