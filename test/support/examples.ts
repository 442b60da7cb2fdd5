import { readdirSync, readFileSync } from "node:fs";
import type { Declaration, Kind, NodeOf } from "../../src/syntax/ast.ts";
import { parse } from "../../src/syntax/parse.ts";

/** Folders under `examples`, each one policy. */
export const exampleNames = readdirSync("examples", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** All but `gone-wrong`, which shows what not to do. */
export const soundExampleNames = exampleNames.filter((name) => name !== "gone-wrong");

/** Paths of the policy files of an example. */
export const exampleFiles = (name: string): string[] =>
  readdirSync(`examples/${name}`)
    .filter((file) => file.endsWith(".proffer"))
    .map((file) => `examples/${name}/${file}`)
    .toSorted();

/** Every declaration of every example. */
export const exampleDeclarations = (): Declaration[] =>
  exampleNames
    .flatMap(exampleFiles)
    .flatMap((path) => parse({ path, text: readFileSync(path, "utf8") }).declarations)
    .map(({ node }) => node);

type AnyNode = { readonly kind: Kind };

/** A tree's nodes, the outermost first. */
export function* nodesOf(tree: unknown): Generator<AnyNode> {
  if (typeof tree !== "object" || tree === null) return;
  if ("kind" in tree) yield tree as AnyNode;
  for (const child of Object.values(tree)) yield* nodesOf(child);
}

/** The nodes of one kind in all of `trees`. */
export const ofKind = <K extends Kind>(trees: readonly unknown[], kind: K): NodeOf<K>[] =>
  trees.flatMap((tree) => [...nodesOf(tree)]).filter((node) => node.kind === kind) as NodeOf<K>[];
