import type { Extent } from "../syntax/ast.ts";
import type { Severity } from "../text/diagnostic.ts";
import type { CheckCode } from "./codes.ts";

/**
 * Something to say about one declaration, placed relative to it, so that it can be kept with the
 * tree and shown wherever the declaration has moved to.
 */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** One sentence in the author's words: lower case, their words in backticks, no full stop. */
  readonly message: string;
  readonly at: Extent;
  readonly notes: readonly FindingNote[];
  readonly fixes: readonly FindingFix[];
  /** It is about a name that nothing has; what was meant is looked for when it is shown. */
  readonly near: Near | null;
  /** What would have to be declared so that this were no mistake, where that is no sort of thing: a member, a field. */
  readonly wants: readonly { readonly scope: string; readonly name: string }[] | null;
}

/** A name that nothing has, and among which names the one that was meant is to be looked for. */
export interface Near {
  readonly name: string;
  /** Names of everything of these sorts. */
  readonly sorts: readonly string[];
  /** And these words. */
  readonly words: readonly string[];
  /** Only names that begin so, and that are written without it. */
  readonly prefix: string;
  /** The name may be what stands behind the dot: `tenure` of `customer.tenure`. */
  readonly behindDot: boolean;
  /** It is written in quotation marks. */
  readonly quoted: boolean;
}

/** What was meant by a name, to be looked for among names of these sorts. */
export const near = (name: string, sorts: readonly string[], more: Partial<Near> = {}): Near => ({
  name,
  sorts,
  words: [],
  prefix: "",
  behindDot: false,
  quoted: false,
  ...more,
});

export interface FindingNote {
  readonly text: string;
  /** A place in the same declaration, or what is defined elsewhere: `fact customer.tenure`. */
  readonly at?: Extent | string;
}

export interface FindingFix {
  /** An imperative: "write `customer.tenure`". */
  readonly title: string;
  readonly edits: readonly { readonly at: Extent; readonly newText: string }[];
}

interface More {
  readonly notes?: readonly FindingNote[];
  readonly fixes?: readonly FindingFix[];
  readonly severity?: Severity;
  readonly near?: Near;
  readonly wants?: Finding["wants"];
}

/** An error, unless `more` says otherwise. */
export function finding(
  code: CheckCode,
  at: { readonly span: Extent },
  message: string,
  more: More = {},
): Finding {
  const { notes = [], fixes = [], severity = "error", near: meant = null, wants = null } = more;
  return { code, severity, message, at: at.span, notes, fixes, near: meant, wants };
}

/** The fix that puts `newText` in place of a node. */
export const replacing = (node: { readonly span: Extent }, newText: string): FindingFix => ({
  title: `write \`${newText}\``,
  edits: [{ at: node.span, newText }],
});

/** `a, b or c`, each in backticks. */
export function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  if (quoted.length < 2) return quoted.join("");
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
