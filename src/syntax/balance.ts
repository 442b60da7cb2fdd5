import type { IToken } from "chevrotain";
import type { BlockName } from "../../grammar/entries.ts";
import * as t from "../../grammar/tokens.ts";
import { blockOf, entryOf } from "./blocks.ts";
import { startsLine, virtual, type Within } from "./layout.ts";
import { endOf, extentOf, meaningOf, shorten } from "./nodes.ts";
import { at, remark, replace, type Remark } from "./remark.ts";

/**
 * Whether tokens, freshly lexed, can be read: as one entry of a block, as a field, or, with null,
 * as a whole declaration.
 */
export type Fits = (tokens: readonly IToken[], as: Within | null) => boolean;

export interface Balanced {
  readonly tokens: readonly IToken[];
  readonly remarks: readonly Remark[];
}

interface Frame {
  readonly block: BlockName | null;
  /** The opening brace; null for the declaration itself. */
  readonly open: IToken | null;
  /** What the brace belongs to, for messages: `offer`, `terms`. */
  readonly owner: string;
  /** Column of the first token of the line it was opened on, and that line. */
  readonly indent: number;
  readonly line: number;
  /** The block that the entry being read opens, the index of its word, its column. */
  opens: BlockName | null;
  /** The entry being read takes labels in braces, as `carries` does. */
  labels: boolean;
  entry: number;
  entryColumn: number;
  /** Parentheses that are open. */
  parens: IToken[];
}

/** Where a token stands: its line, its column there, whether it is the line's first token. */
interface Place {
  readonly line: number;
  readonly column: number;
  readonly first: boolean;
}

const labelled: ReadonlySet<unknown> = new Set(
  (["fields", "texted", "prices", "shares"] as const).map((shape) => t.entryTokens.get(shape)),
);

/** Longer entries, and more of them, are not tried for the place of a missing brace: it takes too long. */
const longestTrial = 200;
const mostTrials = 20;

/**
 * Gives a declaration whose braces or parentheses do not match the ones it lacks, and takes away those
 * it has too many of, each with one remark. Words of entries and indentation show where they belong.
 */
export function balance(tokens: readonly IToken[], text: string, fits: Fits): Balanced {
  const places = placesOf(tokens, text);
  const out: IToken[] = [];
  const remarks: Remark[] = [];
  /** Opening braces without a closing one, when positive; else closing ones without an opening one. */
  let surplus = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === t.OpenBrace) surplus++;
    else if (tokenType === t.CloseBrace) surplus--;
  }
  const word = tokens[0]!;
  const frames: Frame[] = [
    {
      block: null,
      open: null,
      owner: word.image,
      indent: places[0]!.column,
      line: 0,
      opens: blockOf(meaningOf(word)),
      labels: word.image === "facts",
      entry: 0,
      entryColumn: places[0]!.column,
      parens: [],
    },
  ];
  let top = frames[0]!;
  let lineIndent = places[0]!.column;
  let trials = mostTrials;

  tokens.forEach((token, index) => {
    const place = places[index]!;
    if (out.at(-1)?.tokenType === t.Comma && surplus > 0 && top.block && frames.length > 2) {
      const parent = frames.at(-2)!.block;
      const own = entryOf(top.block, token.image) !== null;
      if (!own && parent && entryOf(parent, token.image)) closeTop();
    }
    if (place.first) {
      lineIndent = place.column;
      while (surplus > 0 && top.open && leaves(frames, token, tokens[index + 1], place)) closeTop();
      if (top.block && top.parens.length > 0 && place.column <= top.entryColumn)
        if (entryOf(top.block, token.image)) closeParens();
    }
    if (token.tokenType === t.CloseBrace) {
      closing(token, index, place);
      return;
    }
    if (surplus < 0 && lacksBrace(token, tokens[index + 1])) {
      const before = out.at(-1)!;
      const brace = virtual(t.OpenBrace, endOf(before));
      remarks.push(
        remark("syntax/missing-brace", extentOf(out[top.entry]!), `\`${ownerOf()}\` has no \`{\``, [
          replace(at(endOf(before)), " {", "write `{`"),
        ]),
      );
      surplus++;
      open(brace, place);
    }
    if (token.tokenType === t.OpenBrace) {
      open(token, place);
      return;
    }
    const previous = out.at(-1);
    const starts =
      place.first || previous?.tokenType === t.OpenBrace || previous?.tokenType === t.Comma;
    if (top.open && starts && token.tokenType === t.Word) {
      const entry = top.block ? entryOf(top.block, token.image) : null;
      const member = place.first || tokens[index + 1]?.tokenType === t.Colon;
      if (entry || (!top.block && member)) {
        top.opens = entry?.opens ?? null;
        top.labels = entry !== null && labelled.has(entry.type);
        top.entry = out.length;
        top.entryColumn = place.column;
      }
    }
    if (token.tokenType === t.OpenParen) top.parens.push(token);
    else if (token.tokenType === t.CloseParen) top.parens.pop();
    out.push(token);
  });
  closeAll();
  return { tokens: out, remarks };

  /** The entry or declaration being read, as its author would call it. */
  function ownerOf(): string {
    const owner = out[top.entry]!;
    const name = out[top.entry + 1];
    const named = !top.open && name?.tokenType === t.Word && owner.image !== "measure";
    return named ? `${owner.image} ${name.image}` : owner.image;
  }

  function open(brace: IToken, place: Place): void {
    // `adjacency { a, b } -> c {`: the first braces hold a list.
    const list = out.at(-1)?.image === "adjacency" && !top.open;
    const block = list ? null : top.opens;
    if (block) top.opens = null;
    top.labels = false;
    const owner = out[top.entry]?.image ?? "";
    out.push(brace);
    top = {
      block,
      open: brace,
      owner,
      indent: lineIndent,
      line: place.line,
      opens: null,
      labels: false,
      entry: out.length,
      entryColumn: place.column,
      parens: [],
    };
    frames.push(top);
  }

  function pop(): void {
    frames.pop();
    top = frames.at(-1)!;
  }

  function lacksBrace(token: IToken, next: IToken | undefined): boolean {
    if (token.tokenType !== t.Word) return false;
    const read = out.length - top.entry;
    const before = out.at(-1);
    if (top.labels) return next?.tokenType === t.Colon && read >= (top.open ? 1 : 2);
    if (!top.opens || !entryOf(top.opens, token.image)) return false;
    if (!before || before.tokenType === t.Arrow || before.tokenType === t.Dot) return false;
    if (next?.tokenType === t.Colon || next?.tokenType === t.Arrow) return false;
    if (top.open) {
      const owner = out[top.entry]!.image;
      if (owner === "placement") return read >= 2;
      return read >= 1 && before.image !== "in" && before.image !== "for";
    }
    const unnamed = out[top.entry]!.image === "measure" && next?.tokenType !== t.OpenBrace;
    return read >= (unnamed ? 1 : 2);
  }

  function closing(token: IToken, index: number, place: Place): void {
    // A brace at the start of a line closes what a line with the same indentation opened.
    if (place.first)
      while (surplus > 0 && frames.length > 2 && place.column < top.indent) closeTop();
    const inline = !place.first && top.line !== place.line;
    const early = frames.length === 2 && index + 1 < tokens.length;
    if (!top.open || (surplus < 0 && (inline || early))) {
      stray(token, index);
      return;
    }
    if (top.parens.length > 0) closeParens();
    out.push(token);
    pop();
  }

  /** A closing brace without an opening one: one is missing on this line, or this one is too many. */
  function stray(token: IToken, index: number): void {
    surplus++;
    const rest: IToken[] = [];
    let depth = 0;
    for (let next = index + 1; next < tokens.length; next++) {
      const after = tokens[next]!;
      if (top.open && depth === 0 && (places[next]!.first || after.tokenType === t.Comma)) break;
      if (after.tokenType === t.OpenBrace) depth++;
      else if (after.tokenType === t.CloseBrace && --depth < 0) break;
      rest.push(after);
    }
    const from = top.open ? top.entry : 0;
    if (trials-- > 0 && out.length - from + rest.length <= longestTrial) {
      for (let position = from + 1; position <= out.length; position++) {
        const before = out[position - 1]!;
        const brace = virtual(t.OpenBrace, endOf(before));
        const trial = [
          ...out.slice(from, position), brace, ...out.slice(position), token, ...rest,
        ]; // prettier-ignore
        if (!fits(trial, top.open ? (top.block ?? "members") : null)) continue;
        remarks.push(
          remark("syntax/missing-brace", extentOf(token), "this `}` has no `{`", [
            replace(at(endOf(before)), " {", `write \`{\` after \`${shorten(before.image)}\``),
          ]),
        );
        out.splice(position, 0, brace);
        out.push(token);
        return;
      }
    }
    const notes = top.open
      ? [{ text: "what opens here goes on after it", span: extentOf(top.open) }]
      : [];
    const span = extentOf(token);
    remarks.push(
      remark(
        "syntax/extra-brace",
        span,
        "this `}` closes nothing",
        [replace(span, "", "remove it")],
        notes,
      ),
    );
  }

  /** Closes the innermost braces where no brace stands: the position is known, or tried. */
  function closeTop(): void {
    surplus--;
    if (top.parens.length > 0) closeParens();
    const { open: brace, owner } = top;
    const start = out.indexOf(brace!);
    const behind = out.at(-1)?.tokenType === t.Comma ? out.length - 1 : out.length;
    const position = top.block ? behind : listEnd(start);
    const before = out[position - 1]!;
    out.splice(position, 0, virtual(t.CloseBrace, endOf(before)));
    remarks.push(
      remark(
        "syntax/unclosed-brace",
        extentOf(before),
        owner ? `the braces of \`${owner}\` are not closed` : "these braces are not closed",
        [replace(at(endOf(before)), " }", `write \`}\` after \`${shorten(before.image)}\``)],
        [{ text: "they open here", span: extentOf(brace!) }],
      ),
    );
    pop();
  }

  /** Where a list ends that is not closed: the first place that makes its entry whole. */
  function listEnd(start: number): number {
    const parent = frames.at(-2)!;
    const from = parent.open ? parent.entry : 0;
    if (trials-- > 0 && out.length - from <= longestTrial) {
      for (let position = start + 1; position <= out.length; position++) {
        const brace = virtual(t.CloseBrace, endOf(out[position - 1]!));
        const trial = [...out.slice(from, position), brace, ...out.slice(position)];
        if (fits(trial, parent.open ? (parent.block ?? "members") : null)) return position;
      }
    }
    return out.at(-1)?.tokenType === t.Comma ? out.length - 1 : out.length;
  }

  function closeParens(): void {
    for (const paren of top.parens.splice(0).toReversed()) {
      const end = endOf(out.at(-1)!);
      out.push(virtual(t.CloseParen, end));
      remarks.push(
        remark("syntax/unclosed-parenthesis", extentOf(paren), "this `(` is not closed", [
          replace(at(end), ")", "close it with `)`"),
        ]),
      );
    }
  }

  /** The declaration ends: so does everything in it. Several braces missing here are one mistake. */
  function closeAll(): void {
    const before = remarks.length;
    while (top.open) closeTop();
    const closed = remarks.splice(before);
    const [first] = closed;
    if (first && closed.every(({ code }) => code === "syntax/unclosed-brace")) {
      const edits = closed.flatMap(({ fixes }) => fixes[0]!.edits);
      const last = edits.every(({ span }) => span.start === edits[0]!.span.start);
      const newText = edits.map((edit) => edit.newText).join("");
      const joined = replace(edits[0]!.span, newText, `write \`${newText.trim()}\``);
      const outermost = closed.at(-1)!;
      const notes = closed.flatMap((one) => one.notes).toReversed();
      remarks.push({
        ...outermost,
        notes: notes.map((note, n) => (n === 0 ? note : { ...note, text: "nor are these" })),
        fixes: closed.length === 1 ? outermost.fixes : last ? [joined] : [],
      });
    } else remarks.push(...closed);
    if (top.parens.length > 0) closeParens();
  }
}

/** Whether a line that begins with `token` no longer belongs to the innermost braces. */
function leaves(
  frames: readonly Frame[],
  token: IToken,
  next: IToken | undefined,
  place: Place,
): boolean {
  const top = frames.at(-1)!;
  if (token.tokenType !== t.Word || frames.length < 3) {
    return frames.length > 2 && token.tokenType !== t.CloseBrace && place.column <= top.indent;
  }
  const enclosing = frames.slice(0, -1).findLast(({ block }) => block !== null)?.block;
  const known = enclosing ? entryOf(enclosing, token.image) !== null : false;
  if (top.block) {
    const own = entryOf(top.block, token.image) !== null;
    return own ? known && place.column <= top.indent : known || place.column <= top.indent;
  }
  const member = next?.tokenType === t.Colon || next?.tokenType === t.Comma;
  return !member && (place.column <= top.indent || known);
}

function placesOf(tokens: readonly IToken[], text: string): Place[] {
  const places: Place[] = [];
  let line = 0;
  let lineStart = 0;
  let from = 0;
  let previous: IToken | null = null;
  for (const token of tokens) {
    for (; from < token.startOffset; from++) {
      const char = text.charCodeAt(from);
      if (char === 10 || (char === 13 && text.charCodeAt(from + 1) !== 10)) {
        line++;
        lineStart = from + 1;
      }
    }
    const first = previous === null || startsLine(text, previous, token);
    places.push({ line, column: token.startOffset - lineStart, first });
    previous = token;
  }
  return places;
}
