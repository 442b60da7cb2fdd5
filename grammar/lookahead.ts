import * as t from "./tokens.ts";

/** Ways to go on at one place of a rule: for each, the names of the tokens it begins with. */
export type Ways = readonly (readonly string[])[];

/** What the grammar's analysis finds: by rule, then by the key of the place in it. */
export type Lookahead = Readonly<Record<string, Readonly<Record<number, Ways>>>>;

/** Sorts of places as Chevrotain names them. The key of a place is its sort and its number in the rule. */
export const sorts = {
  Alternation: 0,
  Option: 10,
  Repetition: 20,
  RepetitionMandatory: 30,
  RepetitionWithSeparator: 40,
  RepetitionMandatoryWithSeparator: 50,
} as const;

/** The first way that each token begins, by the number of its type. */
export function indexed(ways: Ways): readonly (number | undefined)[] {
  typesByName ??= new Map(t.tokens.map((type) => [type.name, type]));
  const wayOf: (number | undefined)[] = [];
  for (const [way, names] of ways.entries()) {
    for (const name of names) {
      const { tokenTypeIdx, categoryMatches } = typesByName.get(name)!;
      for (const index of [tokenTypeIdx!, ...categoryMatches!]) wayOf[index] ??= way;
    }
  }
  return wayOf;
}

let typesByName: ReadonlyMap<string, t.TokenType> | undefined;
