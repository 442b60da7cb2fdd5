import type { IToken } from "chevrotain";
import type { BlockName } from "../../grammar/entries.ts";
import { asMeant, extent, isEntry, report, type Broken } from "./as-meant.ts";
import type { ProfferParser } from "../../grammar/parser.ts";
import * as t from "../../grammar/tokens.ts";
import type { Block, Declaration, Entry, Extent, Field, Fields, Value } from "./ast.ts";
import { entryOf } from "./blocks.ts";
import { brokenDeclaration, withBlock } from "./broken.ts";
import { run } from "./engine.ts";
import { layOut, virtual } from "./layout.ts";
import { shown, tooMuch, unknownEntry, type Surroundings } from "./messages.ts";
import { endOf, extentOf, meaningOf, nameNode } from "./nodes.ts";
import { remark } from "./remark.ts";

/**
 * Reads a declaration piece by piece: its head, then each of its entries by itself, so that what is
 * wrong in one of them costs nothing but that one.
 */
export function readPieces(broken: Broken): {
  readonly declaration: Declaration;
  /** How many tokens of `lexed` belong to it. */
  readonly used: number;
} {
  const { text, lexed, docs, remarks } = broken;
  const laid = layOut(copied(lexed), text).tokens;
  const word = laid[0]!;
  const open = laid.findIndex(opensBlock(word.tokenType === t.keywords.facts));
  if (open < 0) {
    const { value, error, remarks: inside } = run((p) => p.declaration(), laid, docs);
    const condition = conditional.has(meaningOf(word));
    const where = around(broken, laid, null, condition);
    if (error) {
      const meant = asMeant(broken, laid, error, where, {
        within: null,
        rule: (p) => p.declaration(),
      });
      if (meant) return { declaration: meant, used: lexed.length };
    }
    remarks.push(...inside);
    const whole = error?.name === "NotAllInputParsedException" ? value : null;
    const declaration = whole
      ? { ...whole, broken: true }
      : brokenDeclaration(laid, docs.get(word.startOffset) ?? null);
    return { declaration, used: lexed.length };
  }

  const close = closing(laid, open);
  const before = laid.slice(0, open + 1);
  const head = [...before, virtual(t.CloseBrace, endOf(laid[open]!))];
  const { value, error, remarks: inside } = run((p) => p.declaration(), head, docs);
  const meant =
    error &&
    asMeant(broken, before, error, around(broken, head, null, false), {
      within: null,
      rule: (p) => p.declaration(),
      close: "}",
    });
  remarks.push(...inside);
  const read =
    value && !error
      ? value
      : (meant ?? brokenDeclaration(before, docs.get(word.startOffset) ?? null));

  const content = laid.slice(open + 1, close);
  const span = { start: laid[open]!.startOffset, end: endOf(laid[close] ?? laid.at(-1)!) };
  const declaration: Declaration =
    read.kind === "Facts"
      ? {
          ...read,
          span: { ...read.span, end: span.end },
          fields: readFields(broken, content, span),
        }
      : withBlock(read, readBlock(broken, content, laid[open]!.payload as BlockName, span));
  return { declaration, used: lexed.filter(({ startOffset }) => startOffset < span.end).length };
}

/** Declarations that end with a condition. */
const conditional: ReadonlySet<string> = new Set(["proven", "segment", "hold", "prove"]);

/** The same tokens once more, for a layout of their own. */
export const copied = (tokens: readonly IToken[]): IToken[] =>
  tokens.map((token) => ({ ...token }));

const opensBlock =
  (fields: boolean) =>
  ({ tokenType, payload }: IToken): boolean =>
    tokenType === t.OpenBrace && (fields || Boolean(payload));

/** Index of the brace that closes the one at `open`; behind the last token when there is none. */
function closing(tokens: readonly IToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const { tokenType } = tokens[index]!;
    if (tokenType === t.OpenBrace) depth++;
    else if (tokenType === t.CloseBrace && --depth === 0) return index;
  }
  return tokens.length;
}

const around = (
  broken: Broken,
  tokens: readonly IToken[],
  block: BlockName | null,
  condition: boolean,
): Surroundings => ({ text: broken.text, tokens, block, condition });

/** Splits tokens at the separators that stand in no braces of theirs. */
function slices(tokens: readonly IToken[]): IToken[][] {
  const found: IToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.tokenType === t.OpenBrace) depth++;
    else if (token.tokenType === t.CloseBrace) depth--;
    if (token.tokenType === t.Separator && depth === 0) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found.filter((slice) => slice.length > 0);
}

function readBlock(
  broken: Broken,
  content: readonly IToken[],
  block: BlockName,
  span: Extent,
): Block {
  const entries: Entry[] = [];
  const waiting = slices(content).toReversed();
  for (let slice = waiting.pop(); slice; slice = waiting.pop()) {
    const { entry, rest } = readEntry(broken, slice, block, waiting);
    entries.push(entry);
    if (rest.length > 0) waiting.push(...slices(rest).toReversed());
  }
  return { kind: "Block", span, block, entries };
}

/** Reads one entry. What stands behind it as an entry of its own, without a comma, is the rest. */
function readEntry(
  broken: Broken,
  slice: IToken[],
  block: BlockName,
  waiting: IToken[][],
): { readonly entry: Entry; readonly rest: IToken[] } {
  const first = slice[0]!;
  const span = extent(slice);
  const unread = (word = nameNode(first)): Entry => ({
    kind: "Entry",
    span,
    word,
    value: null,
    broken: true,
  });
  if (first.tokenType === t.UnknownEntry) {
    report(broken, span, () => unknownEntry(first, block));
    return { entry: unread(), rest: [] };
  }
  if (!isEntry(first)) {
    report(broken, span, () => {
      const message = `expected an entry of \`${block}\`, but found ${shown(first)}`;
      return remark("syntax/expected", extentOf(first), message);
    });
    const nameless = {
      kind: "Name",
      span: { start: span.start, end: span.start },
      text: "",
    } as const;
    return { entry: unread(nameless), rest: [] };
  }

  const { value, error, remarks } = run((p) => p.entry(), slice, broken.docs);
  if (!error && value) {
    broken.remarks.push(...remarks);
    return { entry: value, rest: [] };
  }
  const open = slice.findIndex(opensBlock(first.tokenType === t.entryTokens.get("fields")));
  if (open > 0) {
    const nested = readNested(broken, slice, open, block);
    if (nested) return { entry: nested.entry, rest: relaid(broken, nested.rest, block) };
  }
  if (error) {
    const condition = first.tokenType === t.entryTokens.get("condition");
    const where = around(broken, slice, block, condition);
    const as = { within: block, rule: (p: ProfferParser) => p.entry() };
    const meant = asMeant(broken, slice, error, where, as, waiting);
    if (meant) return { entry: meant, rest: [] };
    broken.remarks.push(...remarks);
    if (value && error.name === "NotAllInputParsedException") {
      const from = slice.findIndex((token) => token === error.token);
      const rest = entryOf(block, error.token.image) ? slice.slice(from) : [];
      if (rest.length > 0) return { entry: value, rest: relaid(broken, rest, block) };
      return { entry: { ...value, broken: true }, rest: [] };
    }
  }
  return { entry: unread(), rest: [] };
}

/** So many tokens are laid out anew; more would take too long when done again and again. */
const longestRest = 2000;

/** Lays out anew what turned out to be entries of `block`. */
function relaid(broken: Broken, rest: readonly IToken[], block: BlockName): IToken[] {
  const [first] = rest;
  if (!first || rest.length > longestRest) return [];
  const { startOffset } = first;
  const end = endOf(rest.at(-1)!);
  const lexed = broken.lexed.filter(
    (token) => token.startOffset >= startOffset && endOf(token) <= end,
  );
  return layOut(copied(lexed), broken.text, block).tokens;
}

/** An entry with a block, or fields, of its own: its head, then what stands in its braces. */
function readNested(
  broken: Broken,
  slice: IToken[],
  open: number,
  block: BlockName,
): { readonly entry: Entry; readonly rest: IToken[] } | null {
  const close = closing(slice, open);
  const brace = slice[open]!;
  const head = [...slice.slice(0, open + 1), virtual(t.CloseBrace, endOf(brace))];
  const { value: entry, error, remarks } = run((p) => p.entry(), head, broken.docs);
  if (error || !entry?.value) return null;
  broken.remarks.push(...remarks);
  const content = slice.slice(open + 1, close);
  const span = { start: brace.startOffset, end: endOf(slice[close] ?? slice.at(-1)!) };
  const filled = fill(entry.value, content, span);
  const whole = { ...entry, value: filled, span: { ...entry.span, end: span.end } };
  const rest = slice.slice(close + 1);
  if (rest.length === 0) return { entry: whole, rest };

  const next = rest[0]!;
  const known = entryOf(block, next.image) !== null;
  report(broken, extent(rest), () =>
    tooMuch(next, slice[close] ?? null, around(broken, slice, block, false)),
  );
  return { entry: known ? whole : { ...whole, broken: true }, rest: known ? rest : [] };

  function fill(value: Value, tokens: readonly IToken[], where: Extent): Value {
    const inner = { ...where };
    switch (value.kind) {
      case "Block":
        return readBlock(broken, tokens, value.block, inner);
      case "Message":
        return {
          ...value,
          span: { ...value.span, end: where.end },
          block: readBlock(broken, tokens, "message", inner),
        };
      case "PlacementDecl":
        return {
          ...value,
          span: { ...value.span, end: where.end },
          block: readBlock(broken, tokens, "placement", inner),
        };
      case "Fields":
        return readFields(broken, tokens, inner);
      default:
        return value;
    }
  }
}

function readFields(broken: Broken, content: readonly IToken[], span: Extent): Fields {
  const fields: Field[] = [];
  const waiting = slices(content).toReversed();
  for (let slice = waiting.pop(); slice; slice = waiting.pop()) {
    const { value, error, remarks } = run((p) => p.field(), slice, broken.docs);
    if (error) {
      const where = around(broken, slice, null, false);
      const as = { within: "members", rule: (p: ProfferParser) => p.field() } as const;
      const meant = asMeant(broken, slice, error, where, as, waiting);
      if (meant) {
        fields.push(meant);
        continue;
      }
    }
    broken.remarks.push(...remarks);
    const complete = value && (!error || error.token.tokenType === t.Label);
    fields.push(complete ? value : brokenField(slice));
    if (complete && error && slice.length <= longestRest)
      waiting.push(slice.slice(slice.indexOf(error.token)));
  }
  return { kind: "Fields", span, fields };
}

/** A field of no type, under its name where one stands. */
function brokenField(slice: readonly IToken[]): Field {
  const first = slice[0]!;
  const span = extent(slice);
  const none = { start: span.end, end: span.end };
  const type = {
    kind: "TypeNode", span: none, name: "broken", currency: null, members: null, low: null, high: null,
  } as const; // prettier-ignore
  return {
    kind: "Field",
    span,
    name: /^\w/.test(first.image) ? nameNode(first) : { kind: "Name", span: none, text: "" },
    modifiers: [],
    type,
    purpose: null,
    basis: null,
    source: null,
    doc: null,
  };
}
