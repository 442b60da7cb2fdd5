import { pathText } from "../model/wording.ts";
import { loadPlain, type PlainFinding, type PlainJudge } from "./copy/plain.ts";
import type { CopyPiece } from "./rule.ts";

let judge: PlainJudge | null = null;

/** Loads what plain and inclusive language is judged with. Until then nothing is known of it. */
export async function readyPlain(): Promise<void> {
  judge ??= await loadPlain();
}

/**
 * Words in a piece of copy that leave readers out or are hard to read; null where that cannot be told:
 * in other languages than English, and while nothing is loaded.
 */
export function plainFindings({ text, locale }: CopyPiece): readonly PlainFinding[] | null {
  if (!judge || locale.split("-", 1)[0] !== "en") return null;
  return judge(
    text.parts.map((part) =>
      typeof part === "string" ? part : { type: "text", source: `{${pathText(part.path)}}` },
    ),
  );
}
