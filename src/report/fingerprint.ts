import type { Diagnostic } from "../text/diagnostic.ts";

/**
 * For each diagnostic 32 hexadecimal digits that stay the same when its text moves: of what it is about
 * where that is known, else of its code, file and message. Several of one kind are told apart by their
 * order.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, key, message, span }) => {
    const about = [code, span.source.path, key ?? message].join("\n");
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return digest(`${about}\n${count}`);
  });
}

/** FNV-1a over UTF-16 units, in 128 bits: enough to tell findings apart, and the same in every place. */
function digest(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let at = 0; at < text.length; at++) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = (hash * 0x1000000000000000000013bn) & 0xffffffffffffffffffffffffffffffffn;
  }
  return hash.toString(16).padStart(32, "0");
}
