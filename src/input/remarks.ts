import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import { nearest } from "../text/suggest.ts";

export type InputCode =
  | "wrong-value"
  | "missing-key"
  | "unknown-name"
  | "unfed-fact"
  | "wrong-unit"
  | "unknown-column"
  | "repeated-column"
  | "not-json"
  | "no-rows"
  | "too-large";

/** What is found wrong while one file is read. */
export type Report = (
  span: Span,
  code: InputCode,
  message: string,
  more?: {
    readonly notes?: readonly string[];
    readonly meant?: string | null;
    readonly severity?: Severity;
  },
) => void;

export function remark(
  span: Span,
  code: InputCode,
  message: string,
  { notes = [], meant = null, severity = "error" }: Parameters<Report>[3] = {},
): Diagnostic {
  const guess = meant === null ? [] : [`did you mean \`${meant}\`?`];
  return {
    code: `input/${code}`,
    severity,
    message,
    span,
    notes: [...guess, ...notes].map((text) => ({ text })),
    fixes:
      meant === null ? [] : [{ title: `write \`${meant}\``, edits: [{ span, newText: meant }] }],
  };
}

/**
 * Asks whether a name is known to the bundle. A bundle lists only what can change an outcome, so a
 * name it does not know, near none it knows, may still be one of the policy's: that is only said
 * where nothing depends on it.
 */
export function isKnown(
  report: Report,
  span: Span,
  thing: string,
  name: string,
  {
    known,
    taken = new Set(),
    needed,
  }: {
    readonly known: readonly string[];
    /** Names already written elsewhere, which were hardly meant here too. */
    readonly taken?: ReadonlySet<string>;
    readonly needed: boolean;
  },
): boolean {
  if (known.includes(name)) return true;
  const meant = meantBy(name, known, taken);
  const strict = needed || meant !== null;
  report(span, "unknown-name", `the bundle knows no ${thing} \`${name}\``, {
    meant,
    severity: strict ? "error" : "info",
    notes: strict ? [] : ["nothing it decides depends on this, so it is left out"],
  });
  return false;
}

/** The known name that was meant by one that is not; null when none is near, or it is written as well. */
function meantBy(
  name: string,
  known: readonly string[],
  taken: ReadonlySet<string>,
): string | null {
  return nearest(
    name,
    known.filter((other) => !taken.has(other)),
  );
}

/** Whether a name is among those written, as it is or with a slip of the pen, which has been reported. */
export function isWritten(
  name: string,
  written: readonly string[],
  known: readonly string[],
): boolean {
  const taken = new Set(written);
  return (
    taken.has(name) ||
    written.some((other) => !known.includes(other) && meantBy(other, known, taken) === name)
  );
}
