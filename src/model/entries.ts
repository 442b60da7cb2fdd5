import { entries as specs, type EntrySpec } from "../../grammar/entries.ts";
import type { Block, Entry, Kind, NodeOf } from "../syntax/ast.ts";

/** The readable entries of a block with this word, in order. */
export const allOf = (block: Block, word: string): readonly Entry[] =>
  block.entries.filter((entry) => entry.word.text === word && !entry.broken);

/** The value of the first such entry, if it is of this kind; null where there is none. */
export function valueOf<K extends Kind>(block: Block, word: string, kind: K): NodeOf<K> | null {
  for (const { word: entryWord, broken, value } of block.entries)
    if (entryWord.text === word && !broken && value?.kind === kind) return value as NodeOf<K>;
  return null;
}

/** The values of all such entries that are of this kind. */
export function valuesOf<K extends Kind>(
  block: Block,
  word: string,
  kind: K,
): readonly NodeOf<K>[] {
  const found: NodeOf<K>[] = [];
  for (const { word: entryWord, broken, value } of block.entries)
    if (entryWord.text === word && !broken && value?.kind === kind) found.push(value as NodeOf<K>);
  return found;
}

/** Whether the author wrote such an entry, readable or not. */
export const says = (block: Block, word: string): boolean =>
  block.entries.some((entry) => entry.word.text === word);

/**
 * Whether the author left such an entry out. When some entry of the block could not be read, it may be
 * that one: nothing is left out for sure.
 */
export const lacks = (block: Block, word: string): boolean =>
  !block.entries.some(({ word: said, broken }) => broken || said.text === word);

/** Whether some entry has a word that could not be read: it may be any. */
export const hidesEntries = (block: Block): boolean =>
  block.entries.some(({ word, broken }) => broken && !specOf(block, word.text));

/** Whether a flag entry (`assisted`, `blocking yes`) says yes. */
export function flagOf(block: Block, word: string): boolean {
  const entry = allOf(block, word)[0];
  return entry !== undefined && isYes(entry);
}

/** A flag without a value says yes. */
export const isYes = ({ value }: Entry): boolean =>
  value === null || (value.kind === "Name" && (value.text === "yes" || value.text === "on"));

/** What may stand in a block, by word. */
export const specOf = (block: Block, word: string): EntrySpec | undefined =>
  byWord.get(block.block)!.get(word);

const byWord: ReadonlyMap<string, ReadonlyMap<string, EntrySpec>> = new Map(
  Object.entries(specs).map(([name, entries]) => [
    name,
    new Map(Object.entries<EntrySpec>(entries)),
  ]),
);
