import type { Node } from "../../src/syntax/ast.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";

/**
 * The parts of the language that a text is written with: declaration words (`offer`), blocks
 * (`message`), entries (`message.headline`), what facts say of themselves (`facts.purpose`) and forms
 * of conditions (`condition.happened`).
 */
export function constructsIn({ declarations }: Parsed): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node } of declarations) {
    found.add(node.word.text);
    collect(node, found);
  }
  return found;
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if ("kind" in value) for (const name of namesOf(value as Node)) found.add(name);
  for (const part of Object.values(value)) collect(part, found);
}

function namesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case "Block":
      return [node.block, ...node.entries.map(({ word }) => `${node.block}.${word.text}`)];
    case "PlacementDecl":
      return ["placement"];
    case "Field":
      return [
        ...node.modifiers.map(({ text }) => `facts.${text}`),
        ...(["purpose", "basis", "source"] as const)
          .filter((part) => node[part] !== null)
          .map((part) => `facts.${part}`),
      ];
    case "Ref":
      return node.proven ? ["condition.proven"] : [];
    default:
      return conditions.has(node.kind) ? [`condition.${node.kind.toLowerCase()}`] : [];
  }
}

const conditions: ReadonlySet<string> = new Set([
  "Or", "And", "Not", "Compare", "Is", "Known", "In", "Between", "Has", "Owns", "Distance", "Happened",
] satisfies Node["kind"][]); // prettier-ignore
