import { besides } from "../src/config/path.ts";
import type { Parsed } from "../src/syntax/parsed.ts";

/** What a file is to others. */
export interface Outline {
  readonly hasPolicy: boolean;
  /** Paths of what it imports. */
  readonly imports: readonly string[];
}

const nothing: Outline = { hasPolicy: false, imports: [] };

export function outlineOf(parsed: Parsed | null): Outline {
  if (!parsed) return nothing;
  const { source, declarations } = parsed;
  return {
    hasPolicy: declarations.some(({ node }) => node.kind === "Policy"),
    imports: declarations.flatMap(({ node }) =>
      node.kind === "Import" && node.path ? [besides(source.path, node.path.value)] : [],
    ),
  };
}
