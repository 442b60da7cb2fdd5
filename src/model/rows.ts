import type { Extent } from "../syntax/ast.ts";
import { mostRows, rowLimit, toRows, type BoxSubject, type DomainOf } from "./dnf.ts";
import { finding, type Finding } from "./finding.ts";
import type { Checking } from "./lookup.ts";
import type { Condition, Site } from "./model.ts";
import type { Symbols } from "./symbols.ts";
import type { Domain } from "./valueset.ts";

/**
 * Reports a condition that can never hold, or part of one, and one that takes too many rows. Says
 * whether it fits into a table.
 */
export function checkCondition(
  c: Checking,
  node: { readonly span: Extent },
  condition: Condition,
): boolean {
  const domains = domainsOf(c.symbols);
  const rows = toRows(condition, "true", rowLimit, domains);
  if ("tooMany" in rows) {
    c.report(tooManyRows(node, "this condition", rows.tooMany));
    return false;
  }
  const never = rows.rows.length === 0;
  if (!never && !hasAlternatives(condition)) return true;
  const conflict = conflictIn(condition, domains) ?? (never ? { sites: [] } : null);
  if (conflict) c.report(contradiction(conflict, node));
  return true;
}

/** Whether part of a condition could be impossible while the whole is not. */
const hasAlternatives = (condition: Condition): boolean =>
  condition.kind === "or" ||
  condition.kind === "not" ||
  (condition.kind === "and" && condition.terms.some(hasAlternatives));

/** Says when the rows of an offer are too many: those of its condition for each pair of source product and trigger. */
export function checkRowCount(
  c: Checking,
  node: { readonly span: Extent },
  condition: Condition,
  pairs: number,
): void {
  if (pairs * mostRows(condition) <= rowLimit) return;
  const rows = toRows(condition, "true", rowLimit, domainsOf(c.symbols));
  const count = pairs * ("rows" in rows ? rows.rows.length : rows.tooMany);
  if (count <= rowLimit) return;
  const what =
    pairs === 1 ? "this offer" : `this offer, with ${pairs} pairs of product and trigger,`;
  c.report(tooManyRows(node, what, count));
}

const tooManyRows = (node: { readonly span: Extent }, what: string, count: number): Finding =>
  finding(
    "check/too-many-rows",
    node,
    `${what} takes ${count > 1e9 ? "more than a billion" : count} rows, and ${rowLimit} is the most`,
    {
      notes: [
        { text: "every combination of alternatives that are joined by `and` is a row of its own" },
        { text: "name a part of it as a `segment`, which then counts as one" },
      ],
    },
  );

function contradiction(conflict: Conflict, node: { readonly span: Extent }): Finding {
  const [first, second] = conflict.sites;
  if (first && second)
    return finding(
      "check/contradiction",
      second.node,
      "this can never hold together with what is asked before",
      { notes: [{ text: "this is asked too", at: first.node.span }] },
    );
  return finding("check/contradiction", first?.node ?? node, "this can never hold");
}

/** Part of a condition that nothing fulfils: the two tests that exclude each other, or all that take part. */
export interface Conflict {
  readonly sites: readonly Site[];
}

/** The innermost conjunction in a condition that can never hold; null when there is none. */
export function conflictIn(
  condition: Condition,
  domains: DomainOf,
  negated = false,
): Conflict | null {
  switch (condition.kind) {
    case "not":
      return conflictIn(condition.term, domains, !negated);
    case "and":
    case "or": {
      for (const term of condition.terms) {
        const inner = conflictIn(term, domains, negated);
        if (inner) return inner;
      }
      const conjunction = (condition.kind === "and") !== negated;
      return conjunction && neverHolds(signed(condition, negated), domains)
        ? { sites: culprits(condition, negated, domains) }
        : null;
    }
    default:
      return null;
  }
}

const signed = (condition: Condition, negated: boolean): Condition =>
  negated ? { kind: "not", term: condition } : condition;

/** Whether no moment fulfils a condition. */
export function neverHolds(condition: Condition, domains: DomainOf): boolean {
  const rows = toRows(condition, "true", rowLimit, domains);
  return "rows" in rows && rows.rows.length === 0;
}

/** The sites of two terms of a conjunction that exclude each other, in the order of writing. */
function culprits(
  condition: Extract<Condition, { readonly kind: "and" | "or" }>,
  negated: boolean,
  domains: DomainOf,
): readonly Site[] {
  // Of many terms it is left open which two exclude each other.
  const terms = condition.terms.slice(0, 50).map((term) => signed(term, negated));
  for (const [index, later] of terms.entries())
    for (const earlier of terms.slice(0, index))
      if (neverHolds({ kind: "and", terms: [earlier, later] }, domains))
        return [...sitesIn(earlier).slice(0, 1), ...sitesIn(later).slice(0, 1)];
  return sitesIn(condition).slice(0, 1);
}

/** Where the tests of a condition stand. */
function sitesIn(condition: Condition): readonly Site[] {
  switch (condition.kind) {
    case "not":
      return sitesIn(condition.term);
    case "and":
    case "or":
      return condition.terms.flatMap(sitesIn);
    case "constant":
      return [];
    default:
      return [condition.site];
  }
}

/** What is declared of the values that conditions look at. */
export const domainsOf =
  (symbols: Symbols): DomainOf =>
  (subject) =>
    domainOf(symbols, subject);

function domainOf(symbols: Symbols, subject: BoxSubject): Domain | null {
  switch (subject.kind) {
    case "fact": {
      const fact = symbols.get("fact", subject.fact)?.detail;
      if (!fact?.type) return null;
      return { ...valuesOf(fact.type), low: fact.low, high: fact.high, required: fact.required };
    }
    case "data":
      return { ...valuesOf(subject.type), low: null, high: null, required: false };
    case "age":
      return { members: null, low: 0, high: null, required: false };
    default:
      return null;
  }
}

function valuesOf(type: { readonly kind: string }): Pick<Domain, "members"> {
  if (type.kind === "flag") return { members: [false, true] };
  return {
    members: type.kind === "member" ? (type as { members?: readonly string[] }).members! : null,
  };
}
