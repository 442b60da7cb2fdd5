import { type Automaton, build, type WordLists } from "./automaton.ts";
import { english } from "./cues/en/index.ts";
import type { Language } from "./cue.ts";
import type { Slot } from "./slot.ts";
import type { TacticId } from "./tactics.ts";
import type { Binding, Condition, Extent } from "./cue.ts";

/** A cue ready for use, with what its tactic says for it. */
export interface ReadyCue {
  readonly id: string;
  readonly tactic: TacticId;
  readonly why: string;
  readonly slots: ReadonlySet<Slot> | null;
  readonly neutral: string | null;
  readonly replaces: Extent;
  readonly binding: Binding | null;
  readonly onlyIf: Condition | null;
}

/** The cues of a language as one machine. */
export interface Library {
  readonly cues: readonly ReadyCue[];
  readonly automaton: Automaton;
  /** By number of the pattern: the cue it belongs to, and whether it finds or silences. */
  readonly patterns: readonly { readonly cue: number; readonly effect: Effect }[];
}

/** `find` the tactic; or be silent about it in this sentence, or in the whole text. */
export type Effect = "find" | "unless" | "unlessAnywhere";

const languages: ReadonlyMap<string, Language> = new Map([["en", english]]);
const ready = new Map<string, Library>();

/** The cues for copy in a locale (`en_GB`), or null: such copy is not checked, which is not clean. */
export function cuesFor(locale: string): Library | null {
  const name = locale.toLowerCase().split(/[-_]/, 1)[0]!;
  const language = languages.get(name);
  if (!language) return null;
  let library = ready.get(name);
  if (!library) ready.set(name, (library = prepare(language)));
  return library;
}

/** Throws when a cue cannot be read: that is a mistake in the library. */
export function prepare(language: { readonly lists: WordLists } & Language): Library {
  const cues: ReadyCue[] = [];
  const texts: string[] = [];
  const patterns: { cue: number; effect: Effect }[] = [];
  for (const group of language.tactics) {
    for (const cue of group.cues) {
      const number = cues.length;
      cues.push({
        id: `${group.tactic}/${cue.id}`,
        tactic: group.tactic,
        why: cue.why ?? group.why,
        slots: cue.slots ? new Set(cue.slots) : null,
        neutral: cue.neutral === undefined ? group.neutral : cue.neutral,
        replaces: cue.replaces ?? group.replaces ?? "sentence",
        binding: cue.binding === undefined ? (group.binding ?? null) : cue.binding,
        onlyIf: cue.onlyIf ?? null,
      });
      for (const effect of ["find", "unless", "unlessAnywhere"] as const) {
        for (const text of (effect === "find" ? cue.says : cue[effect]) ?? []) {
          texts.push(text);
          patterns.push({ cue: number, effect });
        }
      }
    }
  }
  return { cues, automaton: build(texts, language.lists), patterns };
}
