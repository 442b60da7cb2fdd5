import type { Declaration, Extent, Path } from "../syntax/ast.ts";
import type { Sort } from "./exports.ts";
import { finding, near, type Finding } from "./finding.ts";
import type { Site } from "./model.ts";
import { keyOf, type Symbol, type Symbols } from "./symbols.ts";
import { pathText } from "./wording.ts";

/** One declaration being checked: what it can see, and where it says what it found. */
export interface Checking {
  readonly symbols: Symbols;
  readonly node: Declaration;
  report(finding: Finding): void;
  /** Notes that `used` names what is defined as `key`. */
  refer(key: string, used: { readonly span: Extent }): void;
  /** Notes that `used` is where something got its name that is no declaration of its own. */
  define(key: string, used: { readonly span: Extent }): void;
}

/** A node of the declaration being checked, as a place in the model. */
export const siteOf = (c: Checking, node: { readonly span: Extent }): Site => ({
  declaration: c.node,
  node,
});

/** A name as it was written. */
export interface Written {
  readonly text: string;
  readonly span: Extent;
}
export const writtenPath = (path: Path): Written => ({ text: pathText(path), span: path.span });

/**
 * What a name stands for where only one sort of thing fits; null when there is none, which is then
 * reported (unless something that could not be read may have defined it). `place` says what asks for
 * it, as in "`for` needs a segment".
 */
export function find<S extends Sort>(
  c: Checking,
  sort: S,
  name: Written,
  place: string,
): Symbol<S> | null {
  const symbol = c.symbols.get(sort, name.text);
  if (symbol) {
    c.refer(keyOf(sort, name.text), name);
    referOwner(c, sort, name);
    return symbol;
  }
  if (!unsure(c, [sort], name)) c.report(unknownName(c, [sort], name, place));
  return null;
}

/** Of `in_app.sidebar` the part before the dot is the name of a channel, and of a fact that of its group. */
export function referOwner(c: Checking, sort: Sort, { text, span }: Written): void {
  const owner = owners[sort];
  const name = text.slice(0, Math.max(0, text.indexOf(".")));
  if (!owner || !c.symbols.get(owner, name)) return;
  c.refer(keyOf(owner, name), { span: { start: span.start, end: span.start + name.length } });
}

const owners: { readonly [S in Sort]?: Sort } = { fact: "group of facts", placement: "channel" };

/** Whether a name could not be read, or may be declared where something could not be. */
function unsure({ symbols }: Checking, sorts: readonly Sort[], { text }: Written): boolean {
  if (text === "" || sorts.some((sort) => symbols.mayBe(sort, text))) return true;
  const [owner = ""] = text.split(".", 1);
  return sorts.some(
    (sort) =>
      (sort === "placement" && symbols.get("channel", owner)?.uncertain) ||
      (sort === "fact" && symbols.get("group of facts", owner)?.uncertain),
  );
}

/** The same where several sorts of things fit, of which only one may have the name. */
export function findAny<S extends Sort>(
  c: Checking,
  sorts: readonly S[],
  name: Written,
  place: string,
): Symbol<S> | null {
  const known = sorts.filter((one) => c.symbols.get(one, name.text));
  const [sort, another] = known;
  if (sort && another)
    c.report(
      finding(
        "check/ambiguous-name",
        name,
        `\`${name.text}\` is ${sortNames[sort]} and ${sortNames[another]}; ${place} cannot tell which is meant`,
        {
          notes: known.map((one) => ({
            text: `as ${sortNames[one]} it is declared here`,
            at: keyOf(one, name.text),
          })),
        },
      ),
    );
  if (sort) {
    c.refer(keyOf(sort, name.text), name);
    return c.symbols.get(sort, name.text)!;
  }
  if (!unsure(c, sorts, name)) c.report(unknownName(c, sorts, name, place));
  return null;
}

/** Says that nothing of the sorts that fit has this name: what else has it, or what was meant. */
export function unknownName(
  c: Checking,
  sorts: readonly Sort[],
  name: Written,
  place: string,
): Finding {
  const fitting = sorts.map((sort) => sortNames[sort]).join(" or ");
  for (const other of otherSorts) {
    const symbol = c.symbols.get(other, name.text);
    if (!symbol) continue;
    return finding(
      "check/other-sort",
      name,
      `\`${name.text}\` is ${sortNames[other]}; ${place} needs ${fitting}`,
      symbol.declaration
        ? { notes: [{ text: `\`${name.text}\` is declared here`, at: keyOf(other, name.text) }] }
        : {},
    );
  }
  return finding(
    "check/unknown-name",
    name,
    `there is no ${sorts.map((sort) => sortNames[sort].replace(/^an? /, "")).join(" or ")} \`${name.text}\``,
    { near: near(name.text, sorts, { behindDot: sorts.some((sort) => dotted.has(sort)) }) },
  );
}

/** What has the name of its group or channel before a dot, which is easily left out. */
const dotted: ReadonlySet<Sort> = new Set(["fact", "placement"]);

/** Sorts as messages call them, those first whose names are most likely to turn up elsewhere. */
export const sortNames: { readonly [S in Sort]: string } = {
  product: "a product",
  offer: "an offer",
  segment: "a segment",
  trigger: "a trigger",
  group: "a group",
  channel: "a channel",
  placement: "a placement",
  fact: "a fact",
  "group of facts": "a group of facts",
  identity: "an identity",
  calendar: "a calendar",
  rule: "a rule",
  experiment: "an experiment",
  learn: "a `learn`",
  playbook: "a playbook",
  policy: "the policy",
  proof: "a proof",
  measure: "a measure",
  test: "a test",
  adjacency: "an adjacency",
  proof_of_value: "a `proven`",
};

/** What bears the name of a product, and is none. */
const namedForOthers: ReadonlySet<Sort> = new Set(["proof_of_value", "adjacency"]);
const otherSorts = (Object.keys(sortNames) as Sort[]).filter((sort) => !namedForOthers.has(sort));
