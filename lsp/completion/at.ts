import { CompletionItemKind } from "vscode-languageserver";
import type { Expected } from "../../src/syntax/caret.ts";
import { caretBefore, caretIn, wordsAfter, type Caret } from "../../src/syntax/caret.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";
import type { Type } from "../../src/model/model.ts";
import { typeWords } from "../../grammar/words.ts";
import { findingsOf } from "../findings.ts";
import type { Focus } from "../root.ts";
import { aboutIn, history, predicates } from "./conditions.ts";
import { entrySuggestions } from "./entries.ts";
import { braces, modifiers, ruleNames, wordsFor } from "./places.ts";
import { fieldAt, labels } from "./records.ts";
import { declarationSnippets } from "./snippets.ts";
import { frameOf, nodeAt, pathFrom, type Spot } from "./spot.ts";
import { phrase, ranks, word, type Suggestion } from "./suggestion.ts";
import { placeholderIn, placeholders, purposeOf, wholeTexts } from "./texts.ts";
import { unitsFor, usualAmounts, valuesOf } from "./values.ts";

/** What could be written at a place, and what of the text it takes the place of. */
export interface Completions {
  readonly suggestions: readonly Suggestion[];
  /** Where the word being typed begins, and where it ends behind the caret. */
  readonly start: number;
  readonly end: number;
  /** Nothing has to be written here: who did not ask need not be told. */
  readonly optional?: boolean;
}

const isWord = (char: string | undefined): boolean => char !== undefined && /\w/.test(char);

/** Asks the grammar what may stand at an offset, and the policy what that could be. */
export function completionsAt(focus: Focus, offset: number): Completions {
  const { source, parsed } = focus;
  const { text } = source;
  const nothing = { suggestions: [], start: offset, end: offset };
  if (!parsed) return nothing;
  const start = startOfPath(text, offset);
  const end = endOfPath(text, offset);
  const column = columnAt(text, start);
  const before = declarationBefore(parsed, start);
  if (before === null) {
    const blank = column !== null && !inComment(parsed, offset);
    return blank ? { suggestions: declarationSnippets(), start, end, optional: true } : nothing;
  }

  const here = caretIn(text.slice(before, offset));
  if (here === "comment") return nothing;
  const rest = text.slice(
    end,
    Math.min(declarationAfter(parsed, end) ?? text.length, end + farthest),
  );
  if (here.quoted) {
    const spot = spotAt(focus, here, { start, offset, typed: "", rest });
    return inText(spot, before + here.quoted.startOffset, offset);
  }
  const caret = caretIn(text.slice(before, start));
  if (caret === "comment") return nothing;
  const spot = spotAt(focus, caret, { start, offset, typed: text.slice(start, offset), rest });
  const suggestions = [...atMargin(spot, column), ...within(spot)];
  // Before what stands there already a word is put, and no more than that.
  const shown = goesOn(text, end) ? suggestions.map(bare) : suggestions;
  return { suggestions: onlyOnce(shown), start, end, optional: caret.complete };
}

/** Whether something of the same entry follows in the line. */
function goesOn(text: string, offset: number): boolean {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at++;
  return at < text.length && !"\r\n},".includes(text[at]!) && !text.startsWith("//", at);
}

function bare(suggestion: Suggestion): Suggestion {
  if (suggestion.kind !== CompletionItemKind.Property) return suggestion;
  const { text: _, holes: __, ...rest } = suggestion;
  return rest;
}

/** How far behind the caret is looked for what is there already. */
const farthest = 20_000;

function spotAt(
  focus: Focus,
  caret: Caret,
  at: {
    readonly start: number;
    readonly offset: number;
    readonly typed: string;
    readonly rest: string;
  },
): Spot {
  const after = caret.open.length > 0 ? wordsAfter(at.rest) : [];
  const last = caret.open.length - 1;
  const present = caret.open.map(
    ({ items }, index) =>
      new Set([...items.map((item) => pathFrom(item, 0)), ...(after[last - index] ?? [])]),
  );
  return {
    focus,
    caret,
    start: at.start,
    typed: at.typed,
    present,
    node: nodeAt(focus, at.offset),
  };
}

/** Declarations, where one could begin: at the beginning of a line, outside of all braces or at the very margin. */
function atMargin({ caret }: Spot, column: number | null): Suggestion[] {
  if (column === null) return [];
  if (caret.open.length === 0)
    return column <= 1 || caret.expected.length === 0 ? declarationSnippets() : [];
  return column === 0 ? declarationSnippets().map((one) => ({ ...one, rank: ranks.rare })) : [];
}

function within(spot: Spot): Suggestion[] {
  const { caret, present } = spot;
  const [first] = caret.expected;
  if (first?.token === "entry") {
    const innermost = caret.open.findLastIndex(({ block }) => block !== null);
    const { block, items } = caret.open[innermost]!;
    return entrySuggestions({ block: block!, items, present: present[innermost]! });
  }
  return [...units(spot), ...expectedHere(spot, caret.expected)];
}

/** Everything that may come next, by what the grammar calls it. */
function expectedHere(spot: Spot, all: readonly Expected[]): Suggestion[] {
  const found: Suggestion[] = [];
  const done = new Set<string>();
  const once = (key: string, make: () => readonly Suggestion[]): void => {
    if (done.has(key)) return;
    done.add(key);
    found.push(...make());
  };
  const about = all.flatMap((one) => aboutIn(spot, one) ?? [])[0] ?? null;
  for (const expected of all) {
    const { token, rules } = expected;
    const rule = rules.at(-1)?.rule ?? "";
    // What is said of a fact depends on its type, and what is said of an event on what is said already.
    if (rule === "statement" && about) once("predicate", () => predicates(spot, about));
    else if (rule === "history" && about && spot.caret.tokens.length > 0 && token.startsWith("'"))
      once("history", () => partsLeft(spot, expected, about.path));
    else if (token.startsWith("'")) once(token, () => keyword(token.slice(1, -1), rule));
    else if (
      token === "FreeWord" ||
      token === "AnyWord" ||
      token === "ValueWord" ||
      token === "Currency"
    )
      once(`words ${rule}`, () => wordsFor(spot, expected));
    else if (token === "Label") once(token, () => labels(spot));
    else if (token === "RuleName") once(token, () => ruleNames(rulesFoundIn(spot.focus)));
    else if (token === "Modifier") once(token, () => modifiers(spot));
    else if (token === "Text" && mayBe(spot, expected, "text"))
      once(token, () => quotedTexts(spot, all));
    else if (token === "{" && mayBe(spot, expected, "set", "products"))
      once(token, () => [braces(opensBlock(spot))]);
    else if (token === "->") once(token, () => [phrase("->", "-> ", ranks.first)]);
    else if (token === "=") once(token, () => [phrase("=", "= ", ranks.first)]);
    else if (quantities.has(token)) once("quantity", () => typical(spot, expected));
  }
  return found;
}

const quantities: ReadonlySet<string> = new Set([
  "Number", "Duration", "Money", "Percent", "Date", "Time", "Instant",
]); // prettier-ignore

/** In a statement about an event, or of a fact where only the value is missing. */
function partsLeft(spot: Spot, expected: Expected, path: string): readonly Suggestion[] {
  const frame = frameOf(expected, "history")!;
  const images = spot.caret.tokens.slice(frame.from).map(({ image }) => image);
  const last = images.at(-1) ?? "";
  if (last === "at") return [word("least", ranks.first), word("most", ranks.first)];
  if (last === "in") return [word("last", ranks.first)];
  if (unfinished.has(expected.token)) return keywordOf(spot, expected);
  return history(spot, path, new Set(images));
}

/** What ends a part that is begun. */
const unfinished: ReadonlySet<string> = new Set(["'ago'", "'away'", "'times'"]);

const keywordOf = ({ caret }: Spot, { rules }: Expected): readonly Suggestion[] =>
  caret.expected
    .filter((one) => one.token.startsWith("'") && one.rules.at(-1)?.rule === rules.at(-1)?.rule)
    .map(({ token }) => word(token.slice(1, -1), ranks.first));

/** Types are written where nothing else fits; other words stand behind names. */
function keyword(image: string, rule: string): readonly Suggestion[] {
  if (image === "no" && rule !== "flag") return [phrase("no offer", "no offer", ranks.likely)];
  if (rule === "expect" && image === "offer") return [phrase("offer", "offer ", ranks.first)];
  if (image === "known" || image === "unknown") return [word(image, ranks.rare)];
  const isType = (typeWords as readonly string[]).includes(image);
  return [word(image, isType ? ranks.first : ranks.word)];
}

/** Whether a value of these kinds may stand here: of what has a type only that. */
function mayBe(spot: Spot, expected: Expected, ...kinds: readonly Type["kind"][]): boolean {
  const compared = frameOf(expected, "being", "literals", "recordValue") !== null;
  const type = compared ? typeAt(spot, expected) : null;
  return type === null || kinds.includes(type.kind);
}

/** Values of the type that is known here. */
function typical(spot: Spot, expected: Expected): readonly Suggestion[] {
  const type = typeAt(spot, expected);
  if (type) return valuesOf(spot, type);
  const tokens = new Set(spot.caret.expected.map(({ token }) => token));
  return usualAmounts(spot, expected.rules.at(-1)?.rule ?? "", tokens);
}

function typeAt(spot: Spot, expected: Expected): Type | null {
  if (frameOf(expected, "recordValue")) return fieldAt(spot)?.type ?? null;
  return aboutIn(spot, expected)?.value?.type ?? null;
}

/** Units, behind a number or while it is typed. */
function units(spot: Spot): Suggestion[] {
  const { caret, typed, start } = spot;
  const typing = typed !== "" && /^\d[\d_.]*$/.test(typed);
  const [last, previous] = [caret.tokens.at(-1), caret.tokens.at(-2)];
  const counted = ["calendar", "business", "clear"].includes(last?.image ?? "");
  const number = counted ? previous : last;
  if (!typing && number?.tokenType.name !== "Number") return [];
  const expected = typing ? caret.expected : caretBefore(caret, counted ? 2 : 1);
  const type = expected.flatMap((one) => typeAt(spot, one) ?? [])[0] ?? null;
  const found = unitsFor(
    spot,
    expected,
    type,
    typing ? typed : number!.image,
    typing ? start : null,
  );
  if (!counted) return found;
  const kind = `${last!.image} `;
  return found
    .filter(({ label }) => label.startsWith(kind))
    .map((one) => ({ ...one, label: one.label.slice(kind.length) }));
}

/** A text where none is begun yet: with its marks. */
function quotedTexts(spot: Spot, all: readonly Expected[]): readonly Suggestion[] {
  const purpose = purposeOf(spot, all);
  const whole = purpose ? wholeTexts(spot, purpose) : [];
  if (whole.length > 0) return whole.map((one) => ({ ...one, label: `"${one.label}"` }));
  return [phrase('"…"', '"$1"', ranks.usual)];
}

/** Between the marks of a text. */
function inText(spot: Spot, quote: number, offset: number): Completions {
  const { text } = spot.focus.source;
  const marks = text.startsWith('"""', quote) ? 3 : 1;
  const inner = quote + marks;
  const purpose = purposeOf(spot, spot.caret.expected);
  const nothing = { suggestions: [], start: offset, end: offset };
  if (!purpose) return nothing;
  if (purpose === "copy") {
    const typed = placeholderIn(text.slice(inner, offset));
    if (typed === null) return nothing;
    const start = startOfPath(text, offset);
    return { suggestions: placeholders(spot, typed), start, end: endOfPath(text, offset) };
  }
  let end = offset;
  while (end < text.length && !'"\r\n'.includes(text[end]!)) end++;
  return { suggestions: wholeTexts(spot, purpose), start: inner, end };
}

const opensBlock = ({ caret }: Spot): boolean =>
  caret.expected.some(({ token, rules }) => token === "{" && rules.at(-1)?.rule === "block");

function rulesFoundIn(focus: Focus): ReadonlySet<string> {
  const found = findingsOf(focus.root).get(focus.path) ?? [];
  return new Set(
    found.flatMap(({ diagnostic: { code } }) =>
      code.startsWith("lint/") ? [code.slice("lint/".length)] : [],
    ),
  );
}

function onlyOnce(all: readonly Suggestion[]): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const one of all) {
    const before = found.get(one.label);
    if (!before || before.rank > one.rank) found.set(one.label, one);
  }
  return [...found.values()];
}

// ── Places in the text ──────────────────────────────────────────────────────────────────────────

/** Where the path begins that ends at the caret: `customer.ten`, `load/cap-sa`. */
function startOfPath(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (isWord(text[at - 1])) at--;
    const joins = ["./-".includes(text[at - 1] ?? " "), isWord(text[at - 2])];
    if (!joins[0] || !joins[1]) return at;
    at--;
  }
}

function endOfPath(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (isWord(text[at])) at++;
    if (!"./-".includes(text[at] ?? " ") || !isWord(text[at + 1]) || !isWord(text[at - 1]))
      return at;
    at++;
  }
}

/** The column of a place before which only blanks stand in its line; null for others. */
function columnAt(text: string, offset: number): number | null {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r" || text[at - 1] === "\uFEFF"
    ? offset - at
    : null;
}

const inComment = ({ comments }: Parsed, offset: number): boolean =>
  comments.some(({ start, end }) => start < offset && offset <= end);

/** Where the last declaration begins before an offset. Null above the first. */
function declarationBefore({ declarations }: Parsed, offset: number): number | null {
  const found = declarations.findLast(({ node, offset: at }) => at + node.span.start < offset);
  return found ? found.offset + found.node.span.start : null;
}

function declarationAfter({ declarations }: Parsed, offset: number): number | null {
  const found = declarations.find(({ node, offset: at }) => at + node.span.start >= offset);
  return found ? found.offset + found.node.span.start : null;
}
