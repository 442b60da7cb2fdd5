import { createToken, Lexer, type IToken } from "chevrotain";
import type { BlockName } from "../../grammar/entries.ts";
import { lookahead } from "../../grammar/lookahead.generated.ts";
import { lookaheadOf, type Prepared } from "../../grammar/lookahead.ts";
import { ProfferParser } from "../../grammar/parser.ts";
import * as t from "../../grammar/tokens.ts";
import { layOut, retype, startsLine, virtual } from "./layout.ts";
import { lex } from "./lex.ts";
import { endOf } from "./nodes.ts";
import { isClosed } from "./text.ts";

/** A rule of the grammar that is being read, and its first token. */
export interface Frame {
  readonly rule: string;
  readonly from: number;
}

/** A token that may come next, and the rules that would read it, the innermost last. */
export interface Expected {
  readonly token: string;
  readonly rules: readonly Frame[];
}

/** What is being written where a declaration's text is cut off. */
export interface Caret {
  /**
   * The tokens that lead to the caret: of braces that are open only what is being written in them, and
   * nothing of those that are closed. Inside a block they begin with the entry's word.
   */
  readonly tokens: readonly IToken[];
  readonly expected: readonly Expected[];
  /** Nothing has to follow. */
  readonly complete: boolean;
  /** The word that begins the declaration. */
  readonly declaration: string;
  /** All tokens up to the caret. */
  readonly all: readonly IToken[];
  /** Open braces, the innermost last. */
  readonly open: readonly Open[];
  /** The text that the caret is in: with its opening mark, up to the caret. */
  readonly quoted: IToken | null;
}

export interface Open {
  /** Null where members stand, and no entries. */
  readonly block: BlockName | null;
  /** What else stands in the braces, before the caret. */
  readonly items: readonly (readonly IToken[])[];
  /** The tokens before the brace, from the beginning of its entry or of the declaration. */
  readonly head: readonly IToken[];
}

/** Where a caret is in a comment, and where nothing can be said. */
export type Nowhere = "comment";

const notAllRead = "NotAllInputParsedException";

/** Stands for what is being written. */
const CaretToken = createToken({ name: "Caret", pattern: Lexer.NA });

/**
 * What may stand at the end of `text`, which begins with a declaration: asks the parser itself. What is
 * wrong before does not matter, unless it is in the very same entry.
 */
export function caretIn(text: string): Caret | Nowhere {
  const { tokens: lexed, comments } = lex(text);
  const comment = comments.at(-1);
  if (comment && endOf(comment) === text.length) return "comment";
  const last = lexed.at(-1);
  const quoted =
    last?.tokenType === t.Text && !isClosed(last.image) && endOf(last) >= text.length ? last : null;
  if (quoted) lexed.pop();
  const caret = { ...virtual(t.Word, quoted?.startOffset ?? text.length), image: "_" } as IToken;
  const laid = [...layOut([...lexed, caret], text).tokens];
  const end = laid.indexOf(caret);
  if (end >= 0) laid.length = end;
  retype(caret, CaretToken);

  const { spine, frames } = spineOf(laid);
  const within = frames.findLastIndex(({ block }) => block !== null);
  const from = within < 0 ? 0 : frames[within]!.start;
  const tokens = spine.slice(from);
  const open = frames.map(({ block, items, head }) => ({ block, items, head }));
  const rest = { declaration: laid[0]?.image ?? "", all: laid, open, quoted };
  if (within >= 0 && tokens.length === 0)
    return { ...rest, tokens, expected: [{ token: "entry", rules: [] }], complete: true };
  const asked = expectedAfter(tokens, within >= 0 ? "entry" : "declaration", caret);
  const lost = within >= 0 && asked.expected.length === 0 && quoted === null;
  const line = lost ? text.slice(startOfLine(text)) : "";
  if (line.trim() === "" || line === text) return { ...rest, tokens, ...asked };
  // Something is wrong in the lines above; this one may be an entry all the same.
  const own = layOut(lex(line).tokens, line, frames[within]!.block).tokens;
  const around = open.slice(0, within + 1);
  return { ...rest, open: around, tokens: own, ...expectedAfter(own, "entry", caret) };
}

const startOfLine = (text: string): number =>
  Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;

/** The same when the last tokens of what leads there were not written yet. */
export function caretBefore({ tokens, open }: Caret, count: number): readonly Expected[] {
  const within = open.some(({ block }) => block !== null);
  const fewer = tokens.slice(0, tokens.length - count);
  const caret = { ...virtual(CaretToken, tokens.at(-1)?.startOffset ?? 0), image: "_" } as IToken;
  return expectedAfter(fewer, within ? "entry" : "declaration", caret).expected;
}

interface OpenFrame {
  readonly block: BlockName | null;
  /** Where in the spine its content begins. */
  readonly start: number;
  readonly items: IToken[][];
  readonly head: readonly IToken[];
}

/** Leaves out of each pair of braces what is not being written. */
function spineOf(laid: readonly IToken[]): {
  readonly spine: readonly IToken[];
  readonly frames: readonly OpenFrame[];
} {
  const spine: IToken[] = [];
  const frames: OpenFrame[] = [];
  for (const token of laid) {
    const frame = frames.at(-1);
    if (token.tokenType === t.Separator && frame) {
      frame.items.push(spine.splice(frame.start));
    } else if (token.tokenType === t.CloseBrace && frame) {
      spine.length = frame.start;
      spine.push(token);
      frames.pop();
    } else {
      const opens = token.tokenType === t.OpenBrace;
      const head = opens ? spine.slice(frame?.start ?? 0) : [];
      spine.push(token);
      const block = (token.payload as BlockName | null | undefined) ?? null;
      if (opens) frames.push({ block, start: spine.length, items: [], head });
    }
  }
  return { spine, frames };
}

// ── Asking the parser ───────────────────────────────────────────────────────────────────────────

/** What Chevrotain's parser has, and its types leave out. */
interface Engine extends Prepared {
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  currIdx: number;
  LA_FAST(howMuch: number): IToken;
  ruleInvocationStateUpdate(short: number, full: string, index: number): void;
  ruleFinallyStateUpdate(): void;
  consumeInternalError(type: { readonly name: string }, next: IToken, options: unknown): void;
}

interface Asking {
  readonly parser: ProfferParser;
  readonly stack: Frame[];
  found: Expected[];
}

let asking: Asking | undefined;

/** A parser that notes what it looks for where it meets the caret. */
function asker(): Asking {
  if (asking) return asking;
  const parser = new ProfferParser();
  const engine = parser as unknown as Engine;
  const made: Asking = { parser, stack: [], found: [] };
  const { ruleInvocationStateUpdate: enter, ruleFinallyStateUpdate: leave } = engine;
  const refuse = engine.consumeInternalError;
  const atCaret = (): boolean => engine.LA_FAST(1).tokenType === CaretToken;
  const note = (token: string): void => {
    made.found.push({ token, rules: [...made.stack] });
  };
  engine.ruleInvocationStateUpdate = function (short, full, index) {
    made.stack.push({ rule: full, from: engine.currIdx + 1 });
    enter.call(this, short, full, index);
  };
  engine.ruleFinallyStateUpdate = function () {
    made.stack.pop();
    leave.call(this);
  };
  engine.consumeInternalError = function (type, next, options) {
    if (atCaret()) note(type.name);
    refuse.call(this, type, next, options);
  };
  for (const [rule, places] of Object.entries(lookahead)) {
    const functions = lookaheadOf(places);
    engine.lookAheadFuncsCache[engine.fullRuleNameToShort[rule]!] = functions;
    for (const [key, ways] of Object.entries(places)) {
      const looking = functions[Number(key)]!;
      // An option is passed over at the caret, so that what may follow it is met too.
      functions[Number(key)] = function () {
        if (atCaret()) for (const name of ways.flat()) note(name);
        return looking.call(this);
      };
    }
  }
  return (asking = made);
}

function expectedAfter(
  tokens: readonly IToken[],
  rule: "entry" | "declaration",
  caret: IToken,
): Pick<Caret, "expected" | "complete"> {
  const asked = asker();
  const { parser, stack } = asked;
  stack.length = 0;
  asked.found = [];
  parser.input = [...tokens, caret];
  parser.docs = new Map();
  parser.remarks = [];
  if (rule === "entry") parser.entry();
  else parser.declaration();
  const { found } = asked;
  asked.found = [];
  // What is left over when a rule has all it needs is the caret.
  return { expected: found, complete: parser.errors[0]?.name === notAllRead };
}

/**
 * The first words of what stands behind the caret: in its braces, in those around them, and so on, each
 * up to their end. `text` is what follows.
 */
export function wordsAfter(text: string): readonly (readonly string[])[] {
  const { tokens } = lex(text);
  const levels: string[][] = [[]];
  let depth = 0;
  // What goes on at the caret itself belongs to what is being written.
  let within = true;
  let previous: IToken | null = null;
  for (const token of tokens) {
    const begins: boolean =
      previous !== null && (previous.tokenType === t.Comma || startsLine(text, previous, token));
    if (depth === 0 && (begins || (!previous && startsLine(text, startOfText, token))))
      within = false;
    if (depth === 0 && !within && token.tokenType !== t.CloseBrace && begins !== within)
      levels.at(-1)!.push(token.image);
    if (token.tokenType === t.OpenBrace) depth++;
    else if (token.tokenType === t.CloseBrace && depth > 0) depth--;
    else if (token.tokenType === t.CloseBrace) {
      levels.push([]);
      within = true;
    } else if (!within && depth === 0) within = true;
    previous = token;
  }
  return levels;
}

const startOfText = { image: "", startOffset: 0 } as IToken;
