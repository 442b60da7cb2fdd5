import { calledOf } from "../src/lint/extent.ts";
import { registry } from "../src/lint/registry.ts";
import type { Diagnostic, Edit } from "../src/text/diagnostic.ts";
import { declarationAt } from "./names.ts";
import type { Focus } from "./root.ts";

/** How a finding could be excused. */
export interface Waiver {
  readonly title: string;
  readonly uri: string;
  readonly rule: string;
  /** What it is excused for. */
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** How long a waiver holds unless its author writes another day. */
const usualDays = 90;

/** Null for what cannot be excused: what is no rule's finding, or one that may not be waived. */
export function waiverFor(focus: Focus, { code, span }: Diagnostic): Waiver | null {
  const rule = code.startsWith("lint/") ? code.slice("lint/".length) : "";
  if (!Object.hasOwn(registry, rule) || !registry[rule]!.waivable) return null;
  const placed = declarationAt(focus, span.start);
  if (!placed || !mayBeNamed.has(placed.node.kind)) return null;
  const name = calledOf(placed.node).split(" ").at(-1)!;
  // It is not excused until somebody has written why, and who says so.
  return {
    title: `waive \`${rule}\` for \`${name}\`, with a reason`,
    uri: focus.uri,
    rule,
    name,
    edits: [writing(focus, { rule, name, because: "", by: "", until: null })],
  };
}

const mayBeNamed: ReadonlySet<string> = new Set([
  "Offer", "Bundle", "Channel", "Cap", "Rest", "Quiet", "Hold", "Policy",
]); // prettier-ignore

/** The edit that writes a waiver behind the declaration it is for, or at the end of the file. */
export function writing(
  { source, parsed, root }: Focus,
  waiver: {
    readonly rule: string;
    readonly name: string;
    readonly because: string;
    readonly by: string;
    /** An ISO date; null for so many days from today. */
    readonly until: string | null;
  },
): Edit {
  const placed = parsed?.declarations.find(
    ({ node }) => mayBeNamed.has(node.kind) && calledOf(node).split(" ").at(-1) === waiver.name,
  );
  const at = placed ? placed.offset + placed.node.span.end : source.text.length;
  const end = /\r\n|\n|\r/.exec(source.text)?.[0] ?? "\n";
  const until = waiver.until ?? root.dayFrom(usualDays);
  const text = [
    `waive ${waiver.rule} for ${waiver.name}`,
    `  because ${quoted(waiver.because)}`,
    `  by ${quoted(waiver.by)} until ${until}`,
  ].join(end);
  return { span: { source, start: at, end: at }, newText: `${end}${end}${text}` };
}

/** As a text of the language, on one line. */
export const quoted = (text: string): string =>
  `"${text.replaceAll(/\s+/g, " ").trim().replaceAll(/["\\]/g, "\\$&").replaceAll("{", "{{")}"`;
