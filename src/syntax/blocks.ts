import type { TokenType } from "chevrotain";
import {
  declarationWords,
  entries,
  type BlockName,
  type EntrySpec,
} from "../../grammar/entries.ts";
import { entryTokens } from "../../grammar/tokens.ts";

/** An entry word as the layout needs it. */
export interface EntryWord {
  readonly type: TokenType;
  /** The block that a `{` after it opens. */
  readonly opens: BlockName | null;
}

const entryWords: ReadonlyMap<BlockName, ReadonlyMap<string, EntryWord>> = new Map(
  Object.entries(entries).map(([block, words]) => [
    block as BlockName,
    new Map(
      Object.entries<EntrySpec>(words).map(([word, { shape, block: opens }]) => [
        word,
        { type: entryTokens.get(shape)!, opens: opens ?? null },
      ]),
    ),
  ]),
);

const blocks: ReadonlyMap<string, BlockName> = new Map(
  declarationWords.flatMap((word) => (word in entries ? [[word, word as BlockName]] : [])),
);

/** The block that the braces of a declaration hold, where they hold one. */
export const blockOf = (declarationWord: string): BlockName | null =>
  blocks.get(declarationWord) ?? null;

export const entryOf = (block: BlockName, word: string): EntryWord | null =>
  entryWords.get(block)?.get(word) ?? null;

export const entriesOf = (block: BlockName): Iterable<string> => entryWords.get(block)!.keys();

export const allEntries: ReadonlySet<string> = new Set(
  [...entryWords.values()].flatMap((words) => [...words.keys()]),
);

/** The blocks that know an entry word, in the order of the table. */
export const blocksWith = (word: string): readonly BlockName[] =>
  [...entryWords].flatMap(([block, words]) => (words.has(word) ? [block] : []));
