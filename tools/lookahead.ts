import {
  getLookaheadPaths,
  LLkLookaheadStrategy,
  type ILookaheadStrategy,
  type LookaheadProductionType,
  type Rule,
} from "chevrotain";
import { keyOf, type Ways } from "../grammar/lookahead.ts";
import { ProfferParser } from "../grammar/parser.ts";

/** The analysis of the grammar as a table, in place of making it whenever the parser starts. */
export function lookaheadTable(): { readonly path: string; readonly text: string } {
  const table: Record<string, Record<number, Ways>> = {};
  const usual = new LLkLookaheadStrategy({ maxLookahead: 1 });
  const note = (rule: Rule, prodType: LookaheadProductionType, occurrence: number): void => {
    const paths = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: 1 });
    const sort = prodType as Parameters<typeof keyOf>[0];
    // Behind the ways of an optional part stands what follows it.
    const ways = prodType === "Alternation" ? paths : paths.slice(0, 1);
    (table[rule.name] ??= {})[keyOf(sort, occurrence)] = ways.map((way) =>
      way.flatMap(([first]) => (first ? [first.name] : [])),
    );
  };
  const strategy: ILookaheadStrategy = {
    validate: (options) => usual.validate(options),
    buildLookaheadForAlternation: (options) => {
      note(options.rule, "Alternation", options.prodOccurrence);
      return usual.buildLookaheadForAlternation(options);
    },
    buildLookaheadForOptional: (options) => {
      note(options.rule, options.prodType, options.prodOccurrence);
      return usual.buildLookaheadForOptional(options);
    },
  };
  void new ProfferParser({ lookaheadStrategy: strategy });
  const text = `import type { Lookahead } from "./lookahead.ts";

// Made from the grammar by \`npm run make\`.
export const lookahead: Lookahead = ${JSON.stringify(table, null, 1)};
`;
  return { path: "grammar/lookahead.generated.ts", text };
}
