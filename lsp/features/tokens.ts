import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { linesOf, positionOf } from "../../src/text/source.ts";
import type { Feature } from "../feature.ts";
import { spanAt } from "../positions.ts";
import type { Focus } from "../root.ts";
import { keyOf } from "../uri.ts";
import { tokenModifiers, tokensIn, tokenTypes } from "./tokens-found.ts";

/** Colours by what names are; unknown names stay without, which shows a slip before it is underlined. */
export const tokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  },
  bind({ connection, workspace, answer }) {
    const sent = newSent();
    const whole = (uri: string): number[] => {
      const focus = workspace.focus(uri);
      return focus ? encodedTokens(focus, 0, focus.source.text.length) : [];
    };
    connection.languages.semanticTokens.on(
      answer(({ textDocument: { uri } }): SemanticTokens => sent.all(uri, whole(uri)), {
        data: [],
      }),
    );
    connection.languages.semanticTokens.onDelta(
      answer(
        ({ textDocument: { uri }, previousResultId }): SemanticTokens | SemanticTokensDelta =>
          sent.since(uri, previousResultId, whole(uri)),
        { data: [] },
      ),
    );
    connection.languages.semanticTokens.onRange(
      answer(
        ({ textDocument: { uri }, range }): SemanticTokens => {
          const focus = workspace.focus(uri);
          if (!focus) return { data: [] };
          const { start, end } = spanAt(focus.source, range);
          return { data: encodedTokens(focus, start, end) };
        },
        { data: [] },
      ),
    );
  },
};

/** Five numbers for each token, places relative to the token before, as the protocol has it. */
export function encodedTokens(focus: Focus, from: number, to: number): number[] {
  const { source, parsed, policies } = focus;
  const { model } = policies[0];
  const starts = linesOf(source);
  const data: number[] = [];
  let [line, column] = [0, 0];
  for (const placed of parsed?.declarations ?? []) {
    const { node, offset } = placed;
    if (offset + node.span.end < from || offset + node.span.start > to) continue;
    let next = Math.max(line, positionOf(source, offset + node.span.start).line - 1);
    for (const { start, end, type, modifiers } of tokensIn(model, source, placed)) {
      const at = offset + start;
      if (offset + end <= from || at >= to) continue;
      while ((starts[next + 1] ?? Infinity) <= at) next++;
      const nextColumn = at - starts[next]!;
      data.push(
        next - line,
        next === line ? nextColumn - column : nextColumn,
        end - start,
        tokenTypes.indexOf(type),
        modifiers.reduce((bits, one) => bits | (1 << tokenModifiers.indexOf(one)), 0),
      );
      [line, column] = [next, nextColumn];
    }
  }
  return data;
}

/** So many files are remembered as they were sent. */
const most = 20;

/** What a client was sent last, to tell it next time only what is different. */
function newSent() {
  const last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let count = 0;
  const keep = (uri: string, data: number[]): SemanticTokens => {
    const key = keyOf(uri);
    const resultId = String(++count);
    // The one that was asked for longest ago is the first.
    last.delete(key);
    last.set(key, { resultId, data });
    for (const oldest of last.keys()) if (last.size > most) last.delete(oldest);
    return { resultId, data };
  };
  return {
    all: keep,
    since(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
      const before = last.get(keyOf(uri));
      const now = keep(uri, data);
      if (before?.resultId !== previous) return now;
      return { resultId: now.resultId!, edits: changes(before.data, data) };
    },
  };
}

/** At most one edit: what lies between the beginning and the end that stayed the same. */
function changes(
  before: readonly number[],
  after: readonly number[],
): SemanticTokensDelta["edits"] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  if (deleteCount === 0 && data.length === 0) return [];
  return [{ start, deleteCount, ...(data.length > 0 ? { data } : {}) }];
}
