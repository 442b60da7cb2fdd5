import type { Declaration, Node } from "./ast.ts";

/** The nodes directly within a node, in order of place. */
export function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const one of value as readonly unknown[]) look(one);
    else if (isNode(value)) found.push(value);
    // What is no node by itself may hold some: the window of a cap.
    else for (const one of Object.values(value)) look(one);
  };
  for (const value of Object.values(node)) look(value);
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/**
 * The nodes that a place lies in or at the edge of, the declaration first, the narrowest last. Of two
 * that meet there it is the second. `offset` counts from where the declaration begins.
 */
export function nodesAround(declaration: Declaration, offset: number): readonly Node[] {
  const path: Node[] = [];
  let node: Node | undefined = declaration;
  while (node) {
    path.push(node);
    node = childrenOf(node).findLast(
      ({ span }) => span.start <= offset && offset <= span.end && span.end > span.start,
    );
  }
  return path;
}

const isNode = (value: object): value is Node =>
  "kind" in value && "span" in value && typeof value.kind === "string";
