import type { TokenType } from "chevrotain";
import { declarationWords, entries, type EntrySpec, type Shape } from "../grammar/entries.ts";
import * as t from "../grammar/tokens.ts";
import { modifierWords, reservedWords } from "../grammar/words.ts";
import type { Part } from "../lsp/words/part.ts";
import { grammarRules, type GrammarRules } from "./grammar-rules.ts";

/** How a kind of token is written in the rules, and what it is. */
const kinds: readonly (readonly [TokenType, string, string])[] = [
  [t.FreeWord, "NAME", "a word the author chooses: letters, digits and `_`, no digit first; not one of the reserved words below"],
  [t.Label, "LABEL", "the same before a `:`, where no word is reserved"],
  [t.Member, "MEMBER", "the same after a `.`, where no word is reserved"],
  [t.ValueWord, "VALUE", "any word but `and`, `or`, `not`, `known` and `unknown`"],
  [t.AnyWord, "WORD", "any word"],
  [t.Modifier, "MODIFIER", modifierWords.map((word) => `\`${word}\``).join(", ")],
  [t.Currency, "CURRENCY", "three capitals, such as `EUR`"],
  [t.RuleName, "RULE", "the name of a lint rule, such as `load/no-cap`"],
  [t.Text, "TEXT", '`"…"` on one line, or `"""…"""` over several, whose common indentation does not count'],
  [t.Number, "NUMBER", "`3`, `2.5`, `4_812`"],
  [t.Percent, "PERCENT", "`20%`"],
  [t.Money, "MONEY", "`6.50 EUR`"],
  [t.Duration, "LENGTH", "`200 ms`, `30 seconds`, `10 minutes`, `2 hours`, `14 days`, `2 weeks`; `2 clear days`; `3 calendar months`, and `calendar` days, weeks, quarters and years"],
  [t.BusinessDays, "BUSINESS_DAYS", "`2 business days`"],
  [t.DateOnly, "DATE", "`2026-10-02`"],
  [t.Time, "TIME", "`21:00`"],
  [t.Instant, "INSTANT", "`2026-10-02T10:00:00Z`, or with an offset such as `+02:00`"],
  [t.Compare, "COMPARE", "`<`, `<=`, `>`, `>=`"],
  [t.Separator, "SEP", "a comma or a line end"],
]; // prettier-ignore

const nameOf: ReadonlyMap<string, string> = new Map(kinds.map(([type, name]) => [type.name, name]));

/** The grammar as a page for people, from the rules of the parser and the table of entries. */
export function grammarPage(): { readonly path: string; readonly text: string } {
  const { rules, ofShape } = grammarRules();
  const shapeRule = (shape: Shape): string => ofShape.get(shape)!;
  const order = reachable(rules, "declaration");
  const withEntries = order.filter((name) => name !== "entry");
  for (const spec of specs()) {
    for (const name of reachable(rules, shapeRule(spec.shape))) {
      if (name !== "entry" && !withEntries.includes(name)) withEntries.push(name);
    }
  }
  const text = `# The grammar

<!-- Made from \`grammar/\` by \`npm run make\`; edits belong there. -->

A file is a sequence of declarations. A declaration begins with one of these words at the start of a
line, not followed by \`.\` or \`:\`:

${listed(declarationWords)}

\`'…'\` is a word or mark as it is written, \`[ … ]\` may be left out, \`{ … }\` may be repeated or left
out, \`( … )+\` is there at least once, \`|\` separates alternatives. Words in capitals are tokens:

| token | what it is |
| --- | --- |
${kinds.map(([, name, about]) => `| ${name} | ${about.replaceAll("|", "\\|")} |`).join("\n")}

\`//\` begins a comment, \`///\` a comment that documents what stands below it. Within braces an entry
ends with a comma or with its line; a line goes on within parentheses, after \`and\`, \`or\`, \`not\`,
\`is\`, \`has\`, \`in\`, \`between\`, a comparison or \`->\`, and before a line that begins with \`and\` or
\`or\`. Outside of braces line ends mean nothing.

These words cannot be names where they stand alone; after a \`.\`, before a \`:\` and in lists they can:

${listed(reservedWords)}

## Rules

\`\`\`ebnf
${withEntries.map((name) => rule(name, rules.get(name)!)).join("\n")}
\`\`\`

## Entries

A block holds entries, each beginning with one of its block's words. What follows the word is named by
a rule above. A word marked * may be written more than once.

${Object.entries(entries)
  .map(([block, words]) => section(block, words, shapeRule))
  .join("\n\n")}
`;
  return { path: "docs/grammar.md", text };
}

function specs(): EntrySpec[] {
  return Object.values(entries).flatMap((block) => Object.values<EntrySpec>(block));
}

function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

function section(
  block: string,
  words: Readonly<Record<string, EntrySpec>>,
  ruleOf: (shape: Shape) => string,
): string {
  const rows = Object.entries(words).map(([word, { shape, about, many, block: opens }]) => {
    const takes = opens ? `${ruleOf(shape)}: [${opens}](#${opens})` : ruleOf(shape);
    return `| \`${word}\`${many ? " *" : ""} | ${takes} | ${about.replaceAll("|", "\\|")} |`;
  });
  return `### ${block}\n\n| entry | takes | |\n| --- | --- | --- |\n${rows.join("\n")}`;
}

/** Rules in the order in which they are first mentioned. */
function reachable(rules: GrammarRules["rules"], from: string): string[] {
  const found = new Set([from]);
  for (const name of found) {
    if (name === "entry") continue;
    for (const mentioned of mentions(rules.get(name)!)) found.add(mentioned);
  }
  return [...found];
}

function mentions(parts: readonly Part[]): string[] {
  return parts.flatMap((one) => {
    if ("rule" in one) return [one.rule];
    if ("token" in one) return [];
    if ("ways" in one) return one.ways.flatMap(mentions);
    return mentions("maybe" in one ? one.maybe : one.many);
  });
}

/** So wide may a line of the page be. */
const width = 100;

function rule(name: string, parts: readonly Part[]): string {
  const line = `${name} = ${sequence(parts)} ;`;
  if (line.length <= width) return line;
  const [only] = parts;
  const choices = parts.length === 1 && only && "ways" in only ? only.ways : null;
  const body = choices ? choices.map((way) => sequence(way, 4)).join("\n  | ") : sequence(parts, 4);
  return `${name} =\n    ${body} ;`;
}

/** Parts in a row; with an indentation, groups that are too wide stand on lines of their own. */
function sequence(parts: readonly Part[], indent: number | null = null): string {
  const [only] = parts;
  if (parts.length === 1 && only && "ways" in only) return ways(only.ways, null);
  const flat = parts.map((one) => part(one, null));
  if (indent === null || indent + flat.join(" ").length <= width) return flat.join(" ");
  return parts.map((one, n) => (flat[n]!.length > 40 ? part(one, indent) : flat[n])).join(" ");
}

function ways(all: readonly (readonly Part[])[], indent: number | null): string {
  const written = all.map((way) => sequence(way));
  return indent === null ? written.join(" | ") : written.join(`\n${" ".repeat(indent + 2)}| `);
}

function part(one: Part, indent: number | null): string {
  if ("token" in one) return token(one.token);
  if ("rule" in one) return one.rule;
  if ("ways" in one) return group("(", [one], ")", indent);
  if ("maybe" in one) return group("[", one.maybe, "]", indent);
  const { many, separator, least } = one;
  if (separator === null) return group(least > 0 ? "(" : "{", many, least > 0 ? ")+" : "}", indent);
  const body = sequence(many);
  if (least > 0) return `${body} { ${token(separator)} ${body} }`;
  const whole = body.includes(" | ") ? `( ${body} )` : body;
  return `[ ${whole} { ${token(separator)} ${whole} } ]`;
}

function group(open: string, parts: readonly Part[], close: string, indent: number | null): string {
  const [only] = parts;
  if (indent === null || parts.length !== 1 || !only || !("ways" in only))
    return `${open} ${sequence(parts, indent)} ${close}`;
  const blank = " ".repeat(indent);
  return `${open}\n${blank}    ${ways(only.ways, indent)}\n${blank}${close}`;
}

function token(name: string): string {
  return nameOf.get(name) ?? (name.startsWith("'") ? name : `'${name}'`);
}
