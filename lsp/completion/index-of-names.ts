import type { Details, Exported, Sort } from "../../src/model/exports.ts";
import { exportsOf } from "../../src/model/exports.ts";
import { givenIdentities } from "../../src/model/words.ts";
import type { Program } from "../../src/model/program.ts";
import type { Declaration } from "../../src/syntax/ast.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";

/** Something with a name; of two of one name the first. */
export interface Known<S extends Sort = Sort> {
  readonly name: string;
  readonly detail: Details[S];
  /** The file that declares it; null for what the catalogue or the language gives. */
  readonly path: string | null;
}

type Table = ReadonlyMap<Sort, ReadonlyMap<string, Known>>;

const ofDeclaration = new WeakMap<Declaration, readonly Exported[]>();
const ofFile = new WeakMap<Parsed, Table>();
const ofProgram = new WeakMap<Program, Table>();

/** What the declarations of a file define, as far as they can be read. */
export function namesOf(parsed: Parsed): Table {
  let found = ofFile.get(parsed);
  if (found) return found;
  const table = new Map<Sort, Map<string, Known>>();
  for (const { node } of parsed.declarations) {
    let exported = ofDeclaration.get(node);
    if (!exported) ofDeclaration.set(node, (exported = exportsOf(node)));
    for (const { sort, name, detail } of exported)
      add(table, sort, { name, detail, path: parsed.source.path });
  }
  ofFile.set(parsed, (found = table));
  return found;
}

function add(table: Map<Sort, Map<string, Known>>, sort: Sort, known: Known): void {
  let names = table.get(sort);
  if (!names) table.set(sort, (names = new Map()));
  if (!names.has(known.name)) names.set(known.name, known);
}

/** Everything with a name in a program, its catalogue, and the language. */
export function namesIn(program: Program): Table {
  let found = ofProgram.get(program);
  if (found) return found;
  const table = new Map<Sort, Map<string, Known>>();
  for (const { id, prices } of program.catalog.products.values())
    add(table, "product", {
      name: id,
      detail: { parts: null, price: prices.get("") ?? null, listed: [...prices.values()] },
      path: null,
    });
  for (const name of givenIdentities)
    add(table, "identity", { name, detail: { contains: [] }, path: null });
  for (const parsed of program.files.values())
    for (const [sort, names] of namesOf(parsed))
      for (const known of names.values()) add(table, sort, known);
  ofProgram.set(program, (found = table));
  return found;
}

/** Those of one sort. */
export const namesOfSort = <S extends Sort>(
  program: Program,
  sort: S,
): ReadonlyMap<string, Known<S>> =>
  (namesIn(program).get(sort) ?? none) as ReadonlyMap<string, Known<S>>;

const none: ReadonlyMap<string, Known> = new Map();
