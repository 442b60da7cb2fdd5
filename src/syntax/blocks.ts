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

/** Made for a block when it is first met: few policies have all of them. */
const known = new Map<BlockName, ReadonlyMap<string, EntryWord>>();

function entryWords(block: BlockName): ReadonlyMap<string, EntryWord> {
  const before = known.get(block);
  if (before) return before;
  const specs = Object.entries<EntrySpec>(entries[block]);
  const words = new Map(
    specs.map(([word, { shape, block: opens }]) => [
      word,
      { type: entryTokens.get(shape)!, opens: opens ?? null },
    ]),
  );
  known.set(block, words);
  return words;
}

const blocks: ReadonlyMap<string, BlockName> = new Map(
  declarationWords.flatMap((word) => (word in entries ? [[word, word as BlockName]] : [])),
);

/** The block that the braces of a declaration hold, where they hold one. */
export const blockOf = (declarationWord: string): BlockName | null =>
  blocks.get(declarationWord) ?? null;

export const entryOf = (block: BlockName, word: string): EntryWord | null =>
  entryWords(block).get(word) ?? null;

export const entriesOf = (block: BlockName): Iterable<string> => entryWords(block).keys();

const blockNames = Object.keys(entries) as BlockName[];

export const allEntries: ReadonlySet<string> = new Set(
  Object.values(entries).flatMap((words) => Object.keys(words)),
);

/** The blocks that know an entry word, in the order of the table. */
export const blocksWith = (word: string): readonly BlockName[] =>
  blockNames.filter((block) => entryWords(block).has(word));
