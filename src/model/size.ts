import type { Declaration, Text } from "../syntax/ast.ts";

/**
 * How much of a declaration there is to check, in UTF-16 units: its length without the words of its
 * texts, which are carried along and cost next to nothing.
 */
export function weightOf(declaration: Declaration): number {
  let weight = declaration.span.end - declaration.span.start;
  const open: unknown[] = [declaration];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if (isText(node)) {
      for (const part of node.parts) if (typeof part === "string") weight -= part.length;
      continue;
    }
    for (const value of Object.values(node)) if (typeof value === "object") open.push(value);
  }
  return weight;
}

const isText = (node: object): node is Text => (node as Partial<Text>).kind === "Text";
