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

/** The rules of the grammar as data, for an editor to say what may follow in a sentence. */
export function partsTable(): { readonly path: string; readonly text: string } {
  const parser = new ProfferParser({ skipValidations: true });
  const rules = Object.entries(parser.getGAstProductions())
    .filter(([name]) => name !== "declaration")
    .map(([name, { definition }]) => [name, definition.map(partOf)] as const);
  const shapes = Object.entries(parser.shapes).map(
    ([shape, rule]) =>
      [shape as Shape, (rule as unknown as { ruleName: string }).ruleName] as const,
  );
  const text = `import type { Shape } from "../../grammar/entries.ts";
import type { Part } from "./part.ts";

// Made from the grammar by \`npm run make\`.
export const rules: Readonly<Record<string, readonly Part[]>> = {
${lines(rules)}};

/** The rule that reads what follows an entry word. */
export const ruleOfShape: Readonly<Record<Shape, string>> = {
${lines(shapes)}};
`;
  return { path: "lsp/words/parts.generated.ts", text };
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

const lines = (entries: readonly (readonly [string, unknown])[]): string =>
  entries.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join("");
