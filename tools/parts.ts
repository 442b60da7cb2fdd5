import { grammarRules } from "./grammar-rules.ts";

/** The rules of the grammar as data, for an editor to say what may follow in a sentence. */
export function partsTable(): { readonly path: string; readonly text: string } {
  const { rules, ofShape } = grammarRules();
  const text = `import type { Shape } from "../../grammar/entries.ts";
import type { Part } from "./part.ts";

// Made from the grammar by \`npm run make\`.
export const rules: Readonly<Record<string, readonly Part[]>> = {
${lines([...rules].filter(([name]) => name !== "declaration"))}};

/** The rule that reads what follows an entry word. */
export const ruleOfShape: Readonly<Record<Shape, string>> = {
${lines([...ofShape])}};
`;
  return { path: "lsp/words/parts.generated.ts", text };
}

const lines = (entries: readonly (readonly [string, unknown])[]): string =>
  entries.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join("");
