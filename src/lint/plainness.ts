import { pathText } from "../model/wording.ts";
import type { Text } from "../syntax/ast.ts";
import type { CopyText } from "./copy/text.ts";
import { loadPlain, type PlainFinding, type PlainJudge } from "./copy/plain.ts";
import type { Context, CopyPiece } from "./rule.ts";

let judge: PlainJudge | null = null;

/** Whether it is known already what plain and inclusive language is judged with. */
export const isPlainReady = (): boolean => judge !== null;

/** Loads what plain and inclusive language is judged with. Until then nothing is known of it. */
export async function readyPlain(): Promise<void> {
  judge ??= await loadPlain();
}

/** Of one text so much is read: a tree of a whole book would take too long. */
const longest = 10_000;

/**
 * Words in a piece of copy that leave readers out or are hard to read. Where that cannot be told it is
 * said: while nothing is loaded, and of what stands far behind in a long text. Of other languages than
 * English it is said with all else that is not known of them.
 */
export function plainFindings(
  { text, locale, words }: CopyPiece,
  { couldNotCheck }: Pick<Context, "couldNotCheck">,
): readonly PlainFinding[] {
  if (locale.split(/[-_]/, 1)[0] !== "en") return [];
  if (!judge) {
    couldNotCheck("plain and inclusive language: await `ready` before `lint`");
    return [];
  }
  if (words.length > longest)
    couldNotCheck(
      `plain and inclusive language in what is longer than ${longest} characters, behind them`,
    );
  return judge(beginningOf(text.parts.map(readable)));
}

const readable = (part: Text["parts"][number]): CopyText[number] =>
  typeof part === "string" ? part : { type: "text", source: `{${pathText(part.path)}}` };

/** The parts that begin within as much as is read. */
function beginningOf(parts: CopyText): CopyText {
  let room = longest;
  return parts.flatMap((part) => {
    if (room <= 0) return [];
    const shown = typeof part === "string" ? part.slice(0, room) : part;
    room -= typeof shown === "string" ? shown.length : shown.source.length;
    return [shown];
  });
}
