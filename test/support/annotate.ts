import { format } from "../../src/format/format.ts";
import type { Diagnostic } from "../../src/text/diagnostic.ts";

/** How a comment begins where remarks are written: `//` in policies, `#` in YAML. */
export type Mark = "//" | "#";

/** The text without the remarks under its lines. */
export function strip(text: string, mark: Mark = "//"): string {
  return text.replaceAll(new RegExp(`^ *${mark}\\^+ (?:error|warning|info): .*\\n`, "gm"), "");
}

/** The text without remarks, as the formatter writes it; one with a syntax error as it is. */
export function laidOut(text: string): string {
  const bare = strip(text);
  const result = format({ path: "page.proffer", text: bare });
  return result.ok ? result.text : bare;
}

/** Writes each diagnostic under the line it points at, as a comment: `//^^^^ error: message`. */
export function annotate(
  text: string,
  diagnostics: readonly Diagnostic[],
  mark: Mark = "//",
): string {
  let start = 0;
  return text
    .split("\n")
    .map((line) => {
      const end = start + line.length;
      const remarks = diagnostics
        .filter(({ span }) => span.start >= start && span.start <= end)
        .toSorted((a, b) => a.span.start - b.span.start)
        .map(({ span, severity, message }) => {
          const from = Math.max(mark.length, span.start - start);
          const to = Math.max(from + 1, Math.min(span.end, end) - start);
          const carets = "^".repeat(to - from);
          return `${" ".repeat(from - mark.length)}${mark}${carets} ${severity}: ${message}`;
        });
      start = end + 1;
      return [line, ...remarks].join("\n");
    })
    .join("\n");
}
