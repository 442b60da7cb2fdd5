import type { TokenType } from "chevrotain";
import * as t from "./tokens.ts";

/** Ways to go on at one place of a rule: for each, the names of the tokens it begins with. */
export type Ways = readonly (readonly string[])[];

/** What the grammar's analysis finds: by rule, then by the key of the place in it. */
export type Lookahead = Readonly<Record<string, Readonly<Record<number, Ways>>>>;

/** The keys Chevrotain gives to places of a rule: the sort of place, and its number in the rule. */
export const keyOf = (
  sort:
    | "Alternation" | "Option" | "Repetition" | "RepetitionMandatory" | "RepetitionWithSeparator"
    | "RepetitionMandatoryWithSeparator", // prettier-ignore
  occurrence: number,
): number => (sorts.indexOf(sort) + 1) * 256 + occurrence;

const sorts = [
  "Alternation", "Option", "Repetition", "RepetitionMandatory", "RepetitionWithSeparator",
  "RepetitionMandatoryWithSeparator",
]; // prettier-ignore

/** As much of Chevrotain's parser as is filled in here: exactly what its own analysis would fill in. */
export interface Prepared {
  selfAnalysisDone: boolean;
  /** By the number of a rule, then by the key of a place in it. */
  readonly lookAheadFuncsCache: Functions[];
  LA_FAST(howMuch: number): { readonly tokenTypeIdx: number };
}

type Functions = ((this: Prepared) => unknown)[];

/**
 * The look-ahead of one rule, from what was found when the project was made. Finding it again takes
 * longer than reading a small policy, and few policies need every rule.
 */
export function lookaheadOf(places: Readonly<Record<number, Ways>> = {}): Functions {
  const found = Object.entries(places);
  // At its length from the start: the keys are far apart, and a list that grows to them is copied each time.
  const functions: Functions = [];
  functions.length = 1 + Number(found.at(-1)?.[0] ?? 0);
  for (const [key, ways] of found) {
    const alternation = Number(key) < keyOf("Option", 0);
    functions[Number(key)] = alternation ? choosing(ways) : beginning(ways);
  }
  return functions;
}

/** Which way the next token begins. The table is made when it is first asked for. */
function choosing(ways: Ways): (this: Prepared) => number | undefined {
  let wayOf: (number | undefined)[] | undefined;
  return function () {
    wayOf ??= indexed(ways);
    return wayOf[this.LA_FAST(1).tokenTypeIdx];
  };
}

/** Whether the next token begins what is optional. */
function beginning(ways: Ways): (this: Prepared) => boolean {
  let wayOf: (number | undefined)[] | undefined;
  return function () {
    wayOf ??= indexed(ways);
    return wayOf[this.LA_FAST(1).tokenTypeIdx] !== undefined;
  };
}

/** The first way that each token begins, by the token's number. */
function indexed(ways: Ways): (number | undefined)[] {
  typesByName ??= new Map(t.tokens.map((type) => [type.name, type]));
  highest ??= Math.max(...t.tokens.map(({ tokenTypeIdx }) => tokenTypeIdx!));
  const wayOf: (number | undefined)[] = [];
  wayOf.length = 1 + highest;
  ways.forEach((names, way) => {
    for (const name of names) {
      const { tokenTypeIdx, categoryMatches } = typesByName!.get(name)!;
      wayOf[tokenTypeIdx!] ??= way;
      for (const index of categoryMatches ?? []) wayOf[index] ??= way;
    }
  });
  return wayOf;
}

let typesByName: ReadonlyMap<string, TokenType> | undefined;
let highest: number | undefined;
