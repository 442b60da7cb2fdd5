import type { IToken } from "chevrotain";
import { isDoc } from "./chunks.ts";
import { endOf } from "./nodes.ts";

/** The text of the `///` lines directly above a token, by the token's offset. */
export function docsOf(
  comments: readonly IToken[],
  tokens: readonly IToken[],
  text: string,
): ReadonlyMap<number, string> {
  const docs = new Map<number, string>();
  let next = 0;
  let lines: string[] = [];
  let end = 0;
  for (const comment of comments) {
    if (!isDoc(text, comment.startOffset)) continue;
    while (next < tokens.length && tokens[next]!.startOffset < comment.startOffset) next++;
    const line = comment.image.slice(3).replace(/^ /, "").trimEnd();
    const joins = lines.length > 0 && isLineEnd(text.slice(end, comment.startOffset));
    if (!joins) lines = [];
    lines.push(line);
    end = endOf(comment);
    const token = tokens[next];
    if (token && isLineEnd(text.slice(end, token.startOffset)))
      docs.set(token.startOffset, lines.join("\n"));
  }
  return docs;
}

const isLineEnd = (between: string): boolean => /^(?:\r\n|\n|\r)[ \t]*$/.test(between);
