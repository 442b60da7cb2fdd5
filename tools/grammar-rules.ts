import {
  Alternation,
  type Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
} from "chevrotain";
import type { Shape } from "../grammar/entries.ts";
import { ProfferParser } from "../grammar/parser.ts";
import type { Part } from "../lsp/words/part.ts";

/** The rules of the grammar as data, and the rule that reads what follows an entry word of a shape. */
export interface GrammarRules {
  readonly rules: ReadonlyMap<string, readonly Part[]>;
  readonly ofShape: ReadonlyMap<Shape, string>;
}

export function grammarRules(): GrammarRules {
  const parser = new ProfferParser({ skipValidations: true });
  const shapes = Object.entries(parser.shapes) as unknown as [
    Shape,
    { readonly ruleName: string },
  ][];
  return {
    rules: new Map(
      Object.entries(parser.getGAstProductions()).map(([name, { definition }]) => [
        name,
        definition.map(partOf),
      ]),
    ),
    ofShape: new Map(shapes.map(([shape, { ruleName }]) => [shape, ruleName])),
  };
}

function partOf(production: IProduction): Part {
  if (production instanceof Terminal) return { token: production.terminalType.name };
  if (production instanceof NonTerminal) return { rule: production.nonTerminalName };
  const parts = (production as Alternative).definition;
  if (production instanceof Alternation)
    return { ways: parts.map((way) => (way as Alternative).definition.map(partOf)) };
  if (production instanceof Option) return { maybe: parts.map(partOf) };
  if (
    production instanceof Repetition ||
    production instanceof RepetitionMandatory ||
    production instanceof RepetitionWithSeparator ||
    production instanceof RepetitionMandatoryWithSeparator
  ) {
    const separator = "separator" in production ? production.separator.name : null;
    const least = production instanceof RepetitionMandatory || production instanceof RepetitionMandatoryWithSeparator ? 1 : 0; // prettier-ignore
    return { many: parts.map(partOf), separator, least };
  }
  throw new Error(`no part of a rule: ${production.constructor.name}`);
}
