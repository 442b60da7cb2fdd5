import type { Model } from "../model/model.ts";
import type { Diagnostic, Note, Severity } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import type { Applicable } from "./applicable.ts";
import type { Provision, Status } from "./basis/provision.ts";
import { editsOf } from "./edits.ts";
import { calledOf, entriesAround, normalised } from "./extent.ts";
import type { Found } from "./registry.ts";
import type { Finding, Rule } from "./rule.ts";

interface Saying {
  readonly model: Model;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly applying: Applicable;
}

/** A finding as everything else says what it finds: what, why, what to do, and what names it. */
export function diagnosticOf({ rule: name, finding }: Found, saying: Saying): Diagnostic {
  const { model, rule, severity, applying } = saying;
  const { at, message, related, fix } = finding;
  const span = model.spanOf(at);
  const { why, help, key } = wordsOf(name, rule, finding, span);
  const notes: Note[] = [{ text: why }, { text: help }];
  if (related) notes.push({ text: related.text, span: model.spanOf(related.at) });
  const named = namedIn(rule, applying);
  if (named) notes.push({ text: named });
  const edits = fix && editsOf(fix.changes, model);
  return {
    code: `lint/${name}`,
    severity,
    message,
    span,
    notes,
    fixes: fix && edits ? [{ title: fix.title, edits, safe: fix.safe }] : [],
    key,
  };
}

interface Words {
  readonly why: string;
  readonly help: string;
  readonly key: string;
}
/** What of a finding stays the same wherever its declaration stands. */
const known = new WeakMap<Finding, Words>();

function wordsOf(name: string, rule: Rule, finding: Finding, { source, start, end }: Span): Words {
  let words = known.get(finding);
  if (!words) {
    const { declaration, node } = finding.at;
    const entries = entriesAround(declaration, node.span).join(", ");
    const about = normalised(source.text.slice(start, end));
    words = {
      why: sentence(finding.why ?? rule.why),
      help: sentence(finding.help),
      key: [name, calledOf(declaration), entries, about].join(" | "),
    };
    known.set(finding, words);
  }
  return words;
}

/** With a capital and a full stop, whoever wrote it. */
function sentence(words: string): string {
  const first = words.slice(0, 1).toUpperCase() + words.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}

/** A sentence that goes on behind it. */
export const unended = (words: string): string => words.replace(/\.$/, "");

/** More would drown the advice. */
const mostNamed = 3;

/** Where the pattern is named, of what applies to the policy; null when nothing does. */
function namedIn({ basis }: Rule, { provisions }: Applicable): string | null {
  const all = basis.provisions.flatMap((id) => provisions.get(id) ?? []).toSorted(byWeight);
  if (all.length === 0) return null;
  const shown = all.slice(0, mostNamed);
  const more = all.length - shown.length;
  const list = shown.map((each) => `${each.title} (${remarksOn(each)})`).join("; ");
  const day = shown.map(({ asOf }) => asOf).toSorted()[0]!;
  return `Named in ${list}${more > 0 ? `; and ${more} more` : ""}, as of ${day}; have it reviewed.`;
}

/** Firmest first. */
const byWeight = (a: Provision, b: Provision): number => weight(b) - weight(a);
const weight = ({ status, seen, binds }: Provision): number =>
  (status === "in_force" ? 4 : 0) + (seen === "text" ? 2 : 0) + (binds.only === undefined ? 1 : 0);

/** `Directive 2005/29/EC Art. 7(2) (in force, as of 2026-11-21)`. */
export const citation = (provision: Provision): string =>
  `${provision.title} (${remarksOn(provision)}, as of ${provision.asOf})`;

/** Whether it is in force, for whom, and whether anybody has looked. */
const remarksOn = ({ status, binds, seen }: Provision): string =>
  [
    statusWords[status],
    ...(binds.only === undefined ? [] : [`for ${binds.only}`]),
    ...(seen === "unverified" ? ["text not looked up"] : []),
  ].join(", ");

const statusWords: Readonly<Record<Status, string>> = {
  in_force: "in force",
  guidance: "guidance",
  announced: "announced, not in force",
  vacated: "vacated",
};
