import type { IParserErrorMessageProvider, IRecognitionException, IToken } from "chevrotain";
import type { BlockName } from "../../grammar/entries.ts";
import * as t from "../../grammar/tokens.ts";
import { allEntries, blocksWith, entriesOf, entryOf } from "./blocks.ts";
import { endOf, extentOf, shorten } from "./nodes.ts";
import { at, remark, replace, type Remark, type RemarkFix } from "./remark.ts";
import { nearest } from "../text/suggest.ts";

/** Hands on which tokens were expected, by name; `parseError` makes sentences of them. */
export const expectedNames: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) =>
    expectedPathsPerAlt.flatMap((paths) => paths.map(([first]) => first?.name ?? "")).join("\n"),
  buildEarlyExitMessage: ({ expectedIterationPaths }) =>
    expectedIterationPaths.map(([first]) => first?.name ?? "").join("\n"),
};

/** What a rule reads, where an error at its first word is best told in one phrase. */
const phrases: ReadonlyMap<string, string> = new Map([
  ["duration", "a length of time, such as `10 minutes`"],
  ["number", "a number"],
  ["percent", "a share, such as `20%`"],
  ["money", "an amount of money, such as `6 USD`"],
  ["date", "a date, such as `2026-10-02`"],
  ["time", "a time, such as `21:00`"],
  ["instant", "an instant, such as `2026-10-02T10:00:00Z`"],
  ["quantity", "a quantity, such as `3`, `20%` or `14 days`"],
  ["name", "a name"],
  ["path", "a name, such as `customer.tenure`"],
  ["anyName", "a word"],
  ["text", "a text in quotation marks"],
  ["label", "a name and `:`"],
  ["literal", "a value"],
  ["literals", "a list in braces"],
  ["nameList", "a list in braces"],
  ["names", "a name, or names in braces"],
  ["paths", "a name, or names in braces"],
  ["texts", "a text, or texts in braces"],
  ["recordValue", "a value"],
  ["negation", "a condition"],
  ["membership", "a name, `any of { … }` or `all of { … }`"],
  ["ownership", "a product, `any of { … }`, `all of { … }` or `group`"],
  ["event", "an event, such as `purchase`"],
  ["type", "a type, such as `integer`, `flag` or `one of { … }`"],
  ["price", "a price, such as `6 USD per month`"],
  ["block", "`{`"],
  ["fields", "fields in braces"],
  ["given", "a fact, an event, `owns`, `total`, `unknown` or `who`"],
  ["sources", "a product, or products in braces"],
  ["countable", "`offers` or `contacts`"],
  ["hold", "what it holds back, such as `all`, `on email` or `offer x`"],
  ["target", "`same product`, `offer x`, `product x`, `group x` or `any`"],
  ["predicate", "a comparison, such as `is` or `>=`"],
]);

/** What is expected when only one kind of token will do. */
const kinds: ReadonlyMap<string, string> = new Map([
  [t.FreeWord.name, "a name"],
  [t.ValueWord.name, "a word"],
  [t.AnyWord.name, "a word"],
  [t.Text.name, "a text in quotation marks"],
  [t.Label.name, "a name and `:`"],
  [t.Member.name, "a name"],
  [t.RuleName.name, "a rule, such as `load/no-cap`"],
  [t.Number.name, "a number"],
  [t.Duration.name, "a length of time, such as `10 minutes`"],
  [t.BusinessDays.name, "a length of time, such as `10 minutes`"],
  [t.DateOnly.name, "a date, such as `2026-10-02`"],
  [t.Time.name, "a time, such as `21:00`"],
  [t.Money.name, "an amount of money, such as `6 USD`"],
  [t.Percent.name, "a share, such as `20%`"],
  [t.Instant.name, "an instant"],
  [t.Currency.name, "a currency, such as `EUR`"],
  [t.Compare.name, "a comparison, such as `>=`"],
  [t.Separator.name, "a comma or a line end"],
]);

/** Words that go on with something, and so were hardly meant as names. */
const clauseWords: ReadonlySet<string> = new Set([
  "after", "and", "at", "because", "between", "by", "each", "ever", "except", "for", "has", "in", "is",
  "not", "of", "on", "or", "per", "unless", "until", "when", "within",
]); // prettier-ignore

/** What surrounds the tokens that could not be read. */
export interface Surroundings {
  readonly text: string;
  /** The tokens that were read together. */
  readonly tokens: readonly IToken[];
  /** The block whose entry it is; null for the head of a declaration. */
  readonly block: BlockName | null;
  /** It ends with a condition, where words between things are easily forgotten. */
  readonly condition: boolean;
}

/** The parser's exception in the author's words. */
export function parseError(error: IRecognitionException, around: Surroundings): Remark {
  const token = error.token.startOffset >= 0 ? error.token : null;
  const index = token ? around.tokens.indexOf(token) : around.tokens.length;
  const before = around.tokens[index - 1] ?? null;
  if (token && error.name === "NotAllInputParsedException") return tooMuch(token, before, around);

  const expected = [...new Set(error.message.split("\n"))];
  const rule = error.context.ruleStack.at(-1) ?? "";
  const label = token ? besideLabel(token, before, expected, rule) : null;
  if (label) return label;
  const span = extentOf(token ?? before ?? around.tokens[0]!);
  if (expected.includes(t.FreeWord.name) && token && isReserved(token)) {
    const message = `\`${token.image}\` is a word of the language; choose another name`;
    return remark("syntax/reserved-word", span, message);
  }
  const single = expected.length === 1 && kinds.has(expected[0]!);
  const wanted =
    single && expected[0] !== t.FreeWord.name
      ? oneOf(expected)
      : (phrases.get(rule) ?? oneOf(expected));
  const near = token && isWord(token) ? nearest(token.image, expected.flatMap(keyword)) : null;
  if (near) {
    const message = `expected ${wanted}, but found ${shown(token!)}; did you mean \`${near}\`?`;
    return remark("syntax/expected", span, message, [replace(span, near)]);
  }
  const found = token ? `found ${shown(token)}` : ending(around.text, before);
  const needs = before
    ? `${shown(before)} needs ${wanted}${isWord(before) || wanted.includes(",") ? "" : " after it"}`
    : `expected ${wanted}`;
  return remark(
    "syntax/expected",
    span,
    `${needs}, but ${found}`,
    fixesFor(expected, before, token),
  );
}

/** Mistakes with a comma, or with the colon of a label, where the grammar only sees a wrong token. */
function besideLabel(
  token: IToken,
  before: IToken | null,
  expected: readonly string[],
  rule: string,
): Remark | null {
  const labels = labelRules.has(rule);
  const opens = before?.tokenType === t.OpenBrace;
  if (token.tokenType === t.Colon) {
    return remark("syntax/expected", extentOf(token), "this `:` needs a name before it");
  }
  const unmarked =
    expected.includes(t.Label.name) ||
    (opens && labels) ||
    (before !== null && namedRules.has(before.image));
  if (unmarked && isName(token)) {
    const colon = replace(at(endOf(token)), ":", "write `:`");
    return remark("syntax/expected", extentOf(token), `${shown(token)} needs a \`:\` after it`, [
      colon,
    ]);
  }
  if (before && !opens && expected.includes(t.CloseBrace.name) && !isMark(token))
    return missingComma(token, before);
  return null;
}

/** Rules that read `name: value` in braces. */
const labelRules: ReadonlySet<string> = new Set([
  "record", "fields", "pricesByName", "shares", "texted",
]); // prettier-ignore

/** Declarations whose name stands before a colon. */
const namedRules: ReadonlySet<string> = new Set(["cap", "rest", "quiet", "hold", "prove"]);

/** A token as the author sees it. */
export const shown = (token: IToken): string =>
  `\`${shorten(token.image || token.payload || token.tokenType.name)}\``;

/** What could be written, when only one mark or word will do. */
function fixesFor(
  expected: readonly string[],
  before: IToken | null,
  token: IToken | null,
): RemarkFix[] {
  if (
    token &&
    expected.includes(t.Time.name) &&
    /^(?:[01]?\d|2[0-3])(?:\.[0-5]\d)?$/.test(token.image)
  ) {
    const [hours = "", minutes = "00"] = token.image.split(".");
    return [replace(extentOf(token), `${hours.padStart(2, "0")}:${minutes}`)];
  }
  const [only] = expected;
  if (expected.length !== 1 || !before || only === undefined) return [];
  const spelled = spelling(only);
  if (!spelled || kinds.has(only)) return [];
  return [
    replace(at(endOf(before)), spelled === ":" ? ":" : ` ${spelled}`, `write \`${spelled}\``),
  ];
}

/** The keyword that a token name stands for, if it is one. */
const keyword = (name: string): string[] => (name.startsWith("'") ? [name.slice(1, -1)] : []);

const spelling = (name: string): string | null =>
  name.startsWith("'") ? name.slice(1, -1) : /^\W+$/.test(name) ? name : null;

function oneOf(names: readonly string[]): string {
  const said = [
    ...new Set(names.map((name) => kinds.get(name) ?? `\`${spelling(name) ?? name}\``)),
  ];
  if (said.length > 6) return "something else";
  const last = said.pop()!;
  return said.length > 0 ? `${said.join(", ")} or ${last}` : last;
}

/** What comes after the last token that was read. */
function ending(text: string, last: IToken | null): string {
  const rest = text.slice(last ? endOf(last) : 0, (last ? endOf(last) : 0) + 200);
  const next = /^[ \t]*(.?)/.exec(rest)?.[1] ?? "";
  if (next === "}" || next === "," || next === ")") return `found \`${next}\``;
  return /^\s*(?:\/\/[^\n]*)?$/.test(rest) ? "the declaration ends" : "the line ends";
}

/** Something stands behind what was complete. */
export function tooMuch(token: IToken, before: IToken | null, around: Surroundings): Remark {
  const span = extentOf(token);
  const { block } = around;
  const label = token.tokenType === t.Label;
  if (label || (block && entryOf(block, token.image))) {
    return remark(
      "syntax/missing-separator",
      span,
      `${shown(token)} needs a comma or a line end before it`,
      before ? [replace(at(endOf(before)), ",", "write a comma")] : [],
    );
  }
  if (token.tokenType === t.CloseParen) {
    return remark("syntax/unexpected", span, "this `)` closes nothing", [
      replace(span, "", "remove it"),
    ]);
  }
  if (!before) return remark("syntax/unexpected", span, `${shown(token)} does not belong here`);
  if (token.tokenType === t.Text && around.tokens[0]?.tokenType === t.keywords.hold) {
    return remark("syntax/expected", span, "the reason of a hold needs `because` before it", [
      replace(at(span.start), "because ", "write `because`"),
    ]);
  }
  if (around.condition && !isMark(token)) {
    return remark(
      "syntax/expected",
      span,
      `${shown(before)} and ${shown(token)} need a word between them, such as \`is\`, \`>=\` or \`and\``,
    );
  }
  const message = `${shown(token)} does not belong after ${shown(before)}`;
  return remark("syntax/unexpected", span, message);
}

const missingComma = (token: IToken, before: IToken): Remark =>
  remark("syntax/missing-separator", extentOf(token), `${shown(token)} needs a comma before it`, [
    replace(at(endOf(before)), ",", "write a comma"),
  ]);

/** A part of a sentence stands in it twice. */
export function saidTwice(before: IToken, token: IToken): Remark {
  const message =
    before.image === token.image
      ? `${shown(token)} is said twice`
      : `${shown(token)} and ${shown(before)} cannot both be said`;
  return remark(
    "syntax/said-twice",
    extentOf(token),
    message,
    [],
    [{ text: "it is first said here", span: extentOf(before) }],
  );
}

/** Two things said of one fact that only make sense by themselves. */
export function apart(first: IToken, second: IToken): Remark {
  const message = `${shown(second)} does not go with ${shown(first)}`;
  return remark(
    "syntax/unexpected",
    extentOf(second),
    message,
    [],
    [{ text: "what stands here is complete", span: extentOf(first) }],
  );
}

/** An entry begins with a word that its block does not know. */
export function unknownEntry(token: IToken, block: BlockName): Remark {
  const span = extentOf(token);
  const homes = blocksWith(token.image);
  const near = homes.length === 0 ? nearest(token.image, entriesOf(block)) : null;
  const far = homes.length === 0 && !near ? nearest(token.image, allEntries) : null;
  const meant = near ?? far;
  const said = `${article(block)} \`${block}\` has no \`${shorten(token.image)}\``;
  const notes = far ? [home(far)] : homes.length > 0 ? [home(token.image)] : [];
  return remark(
    "syntax/unknown-entry",
    span,
    meant ? `${said}; did you mean \`${meant}\`?` : said,
    meant && near ? [replace(span, meant)] : [],
    notes,
  );
}

/** In which blocks an entry word may stand. */
function home(word: string): string {
  const homes = blocksWith(word).map((block) => `${article(block)} \`${block}\``);
  const last = homes.at(-1)!;
  const all = homes.length > 1 ? `${homes.slice(0, -1).join(", ")} or ${last}` : last;
  return `\`${word}\` belongs in ${all}`;
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? "an" : "a");

const isWord = (token: IToken): boolean => /^[A-Za-z_]/.test(token.image);
const isMark = (token: IToken): boolean => /^[^\w"]/.test(token.image);

/** A word that could be a name here. */
const isName = (token: IToken): boolean =>
  token.tokenType === t.Word || (token.tokenType.CATEGORIES ?? []).includes(t.FreeWord);

/** A word the author chose as a name, although it is one of ours. */
const isReserved = (token: IToken): boolean =>
  isWord(token) && !isName(token) && t.keywordOf.has(token.image) && !clauseWords.has(token.image);
