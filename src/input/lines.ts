/** A line of a file, counted from 1, or why it cannot be read. */
export type Line =
  | { readonly line: number; readonly text: string; readonly problem: null }
  | { readonly line: number; readonly text: null; readonly problem: string };

/** Bytes of one line, and of one record of several lines. */
export const longestLine = 1024 * 1024;

/**
 * The lines of a file as its bytes arrive, all that a piece completes at once. A line too long to be
 * kept, or that is no UTF-8, is reported in its place. Line ends and a mark at the start of the file
 * that says its encoding are left out.
 */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[], void> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let line = 0;
  let parts: Uint8Array[] = [];
  let length = 0;

  function ended(): Line {
    line++;
    const kept = parts;
    const tooLong = length > longestLine;
    parts = [];
    length = 0;
    if (tooLong) return { line, text: null, problem: "this line is longer than 1 MB" };
    try {
      const text = decoder.decode(joined(kept));
      const start = line === 1 && text.startsWith("\uFEFF") ? 1 : 0;
      return { line, text: text.slice(start, text.endsWith("\r") ? -1 : undefined), problem: null };
    } catch {
      return { line, text: null, problem: "this line is no UTF-8" };
    }
  }

  function add(part: Uint8Array): void {
    length += part.length;
    if (length <= longestLine) parts.push(part);
  }

  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end; (end = chunk.indexOf(lineFeed, start)) !== -1; start = end + 1) {
      add(chunk.subarray(start, end));
      lines.push(ended());
    }
    // A reader may use its buffer again.
    if (start < chunk.length) add(chunk.slice(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [ended()];
}

const lineFeed = 10;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
