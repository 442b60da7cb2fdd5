import { type Pattern, parsePattern } from "./pattern.ts";

/** All patterns of a language as one machine: states, and what leads from each to others. */
export interface Automaton {
  /** Numbers of the symbols: `word left`, `begins guarant`, `one of last final`, `number`, `.`. */
  readonly symbols: ReadonlyMap<string, number>;
  /** For a word, the symbols of the choices it stands in. */
  readonly listed: ReadonlyMap<string, readonly number[]>;
  /** Lengths of beginnings asked for, so that only those are looked up. */
  readonly prefixLengths: readonly number[];
  /** By symbol, the states a match may begin with. */
  readonly starts: readonly (readonly number[])[];
  /** Pairs of symbol and state; those of state `s` lie from `stepsFrom[s]` to `stepsFrom[s + 1]`. */
  readonly steps: Int32Array;
  readonly stepsFrom: Int32Array;
  /** By state, the patterns that are complete there. */
  readonly ends: readonly (readonly number[])[];
}

/** Lists of words of a language by name: `item|items|seat left`. */
export type WordLists = Readonly<Record<string, string>>;

/** Classes that the reader of copy knows by itself. */
const classes = new Set([
  "number", "some", "many", "money", "percent", "clock", "ticking", "timer", "short", "duration", "date", "weekday",
  "name", "any", "value",
]); // prettier-ignore

/** Builds the machine; pattern `i` of the texts is known by its number. Throws on a broken cue. */
export function build(texts: readonly string[], lists: WordLists): Automaton {
  const symbols = new Map<string, number>();
  const listed = new Map<string, number[]>();
  const prefixes = new Set<number>();
  const starts: number[][] = [];
  const steps: number[][] = [[]];
  const ends: number[][] = [[]];
  const parsed = new Map<string, Pattern>();
  const laid = new Map<string, number>();

  const numberOf = (name: string): number => {
    let number = symbols.get(name);
    if (number === undefined) {
      symbols.set(name, (number = symbols.size));
      starts.push([]);
      if (name.startsWith("begins ")) prefixes.add(name.length - 7);
    }
    return number;
  };
  const state = (): number => {
    ends.push([]);
    return steps.push([]) - 1;
  };

  const listOf = (name: string): Pattern => {
    const known = parsed.get(name);
    if (known) return known;
    if (classes.has(name)) return { kind: "symbol", symbol: name };
    const text = Object.hasOwn(lists, name) ? lists[name] : undefined;
    if (text === undefined) throw new Error(`there is no list \`<${name}>\``);
    const found = joined(parsePattern(text));
    parsed.set(name, found);
    return found;
  };
  /** The single words of a choice become one symbol, whichever cue they stand in; the rest stays. */
  const joined = (pattern: Pattern): Pattern => {
    if (pattern.kind !== "choice") return pattern;
    const words: string[] = [];
    const rest: Pattern[] = [];
    for (const part of pattern.parts) {
      if (part.kind === "symbol" && part.symbol.startsWith("word ")) {
        words.push(part.symbol.slice(5));
      } else rest.push(part);
    }
    if (words.length < 2) return pattern;
    const name = `one of ${words.toSorted().join(" ")}`;
    if (!symbols.has(name)) {
      const number = numberOf(name);
      for (const word of new Set(words)) {
        const known = listed.get(word);
        if (known) known.push(number);
        else listed.set(word, [number]);
      }
    }
    return { kind: "choice", parts: [{ kind: "symbol", symbol: name }, ...rest] };
  };
  /**
   * Lays a pattern behind every state of `from` and gives the states it ends in. State 0 stands for
   * the beginning.
   */
  const lay = (pattern: Pattern, from: readonly number[]): readonly number[] => {
    if (pattern.kind === "list") return lay(listOf(pattern.name), from);
    if (pattern.kind === "sequence") {
      let reached = from;
      for (const part of pattern.parts) reached = lay(part, reached);
      return reached;
    }
    if (pattern.kind === "choice") {
      const whole = joined(pattern);
      const parts = whole.kind === "choice" ? whole.parts : [whole];
      return [...new Set(parts.flatMap((part) => lay(part, from)))];
    }
    const number = numberOf(pattern.symbol);
    // What was reached from the same states by the same symbol is the same beginning: patterns share it.
    const way = `${from.join(",")} ${number}`;
    const shared = laid.get(way);
    if (shared !== undefined) return [shared];
    const target = state();
    laid.set(way, target);
    for (const source of from) {
      if (source === 0) starts[number]!.push(target);
      else steps[source]!.push(number, target);
    }
    return [target];
  };

  const any = numberOf("any");
  texts.forEach((text, index) => {
    for (const end of lay(parsePattern(text), [0])) {
      if (end === 0) throw new Error(`the cue \`${text}\` finds nothing at all`);
      ends[end]!.push(index);
    }
    if (starts[any]!.length > 0) throw new Error(`the cue \`${text}\` begins with a gap`);
  });
  const stepsFrom = new Int32Array(steps.length + 1);
  steps.forEach((ways, from) => (stepsFrom[from + 1] = stepsFrom[from]! + ways.length));
  return {
    symbols,
    listed,
    prefixLengths: [...prefixes],
    starts,
    steps: Int32Array.from(steps.flat()),
    stepsFrom,
    ends,
  };
}
