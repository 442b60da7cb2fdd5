import type { Site } from "../model/model.ts";
import type { Block, Declaration, Entry, Name } from "../syntax/ast.ts";
import type { Change } from "./rule.ts";

interface Placed {
  readonly site: Site;
}

/** The first entry of a declaration with this word: `entryOf(offer, "default")`. Null when there is none. */
export const entryOf = (thing: Placed, word: string): Site | null =>
  entriesOf(thing, word)[0] ?? null;

/** All such entries, in order. */
export const entriesOf = ({ site }: Placed, word: string): readonly Site[] =>
  entryNodes(site.declaration)
    .filter((entry) => entry.word.text === word)
    .map((node) => ({ declaration: site.declaration, node }));

/** An entry of a block within: `innerEntryOf(offer, ["terms", "cancel"])`. */
export function innerEntryOf({ site }: Placed, path: readonly string[]): Site | null {
  let entries = entryNodes(site.declaration);
  let found: Entry | null = null;
  for (const word of path) {
    found = entries.find((entry) => entry.word.text === word) ?? null;
    if (!found) return null;
    entries = blockOf(found)?.entries ?? [];
  }
  return found && { declaration: site.declaration, node: found };
}

/** Whether some entry of the declaration could not be read: what seems to be missing may be that one. */
export const hasBrokenEntry = ({ site }: Placed): boolean =>
  entryNodes(site.declaration).some(({ broken }) => broken);

/** The entries of a declaration that has a block; none of those without. */
export function entryNodes(declaration: Declaration): readonly Entry[] {
  return "block" in declaration ? declaration.block.entries : [];
}

/** The block that an entry opens: `message in de { … }`, `terms { … }`. */
export function blockOf({ value }: Entry): Block | null {
  if (value?.kind === "Block") return value;
  if (value?.kind === "Message" || value?.kind === "PlacementDecl") return value.block;
  return null;
}

/** The declaration as a whole. */
export const wholeOf = ({ site }: Placed): Site => ({
  declaration: site.declaration,
  node: site.declaration,
});

/** The declaration's name where it has one, else its first word. */
export function nameOf({ site }: Placed): Site {
  const { declaration } = site;
  const name: Name | null = "name" in declaration ? declaration.name : null;
  return { declaration, node: name ?? declaration.word };
}

/** Puts other text in the place of a node. */
export const instead = (site: Site, newText: string): Change => ({
  site,
  where: "instead",
  newText,
});

/** Takes an entry out, with its line. */
export const without = (site: Site): Change => ({ site, where: "instead", newText: "" });

/** Adds an entry as the last line of a declaration's braces: `adding(offer, "default off")`. */
export const adding = (thing: Placed, newText: string): Change => ({
  site: wholeOf(thing),
  where: "into",
  newText,
});

/** Adds an entry as the last line of the braces that an entry opens. */
export const addingInto = (site: Site, newText: string): Change => ({
  site,
  where: "into",
  newText,
});

/** Adds a declaration after the one a thing stands in: `following(policy, "cap monthly: …")`. */
export const following = (thing: Placed, newText: string): Change => ({
  site: wholeOf(thing),
  where: "after",
  newText,
});
