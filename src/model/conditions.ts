import type * as ast from "../syntax/ast.ts";
import {
  bindComparison,
  bindBetween,
  bindDistance,
  bindHas,
  bindIn,
  bindIs,
} from "./comparisons.ts";
import { finding, near, replacing } from "./finding.ts";
import { bindHappened } from "./happened.ts";
import { find, siteOf, unknownName, writtenPath, type Checking } from "./lookup.ts";
import type { Check, Condition, Subject } from "./model.ts";
import { bindValue, type Setting } from "./subjects.ts";
import { membersOf } from "./targets.ts";
import { typeName } from "./types.ts";
import { eventWords } from "./words.ts";
import { keyOf } from "./symbols.ts";

/** A condition bound. Where part of it could not be, `sound` is false and a constant stands there. */
export interface BoundCondition {
  readonly condition: Condition;
  readonly sound: boolean;
}

/** Binds every name of a condition and reads every value in the unit of what it is compared with. */
export function bindCondition(c: Checking, node: ast.Condition, setting: Setting): BoundCondition {
  const tests = countTests(node);
  if (tests > mostTests) {
    c.report(
      finding(
        "check/too-many-rows",
        node,
        `this condition asks ${tests} things, and ${mostTests} is the most`,
        { notes: [{ text: "name parts of it as segments, or list values with `in { … }`" }] },
      ),
    );
    return { condition: unbound, sound: false };
  }
  let sound = true;
  const bind = (term: ast.Condition): Condition => {
    switch (term.kind) {
      case "Or":
      case "And":
        return { kind: term.kind === "Or" ? "or" : "and", terms: term.terms.map(bind) };
      case "Not":
        return { kind: "not", term: bind(term.term) };
      case "BrokenCondition":
        sound = false;
        return unbound;
      default: {
        const bound = bindTerm(c, term, setting);
        if (!bound) sound = false;
        return bound ?? unbound;
      }
    }
  };
  const condition = bind(node);
  return { condition, sound };
}

/** Enough for any table of 256 rows; more would take time out of proportion. */
const mostTests = 500;

function countTests(node: ast.Condition): number {
  if (node.kind === "Not") return countTests(node.term);
  if (node.kind !== "And" && node.kind !== "Or") return 1;
  return node.terms.reduce((sum, term) => sum + countTests(term), 0);
}

/** What stands for a term that could not be bound. */
const unbound: Condition = { kind: "constant", value: true };

type Term = Exclude<ast.Condition, ast.Or | ast.And | ast.Not | ast.BrokenCondition>;

function bindTerm(c: Checking, node: Term, setting: Setting): Condition | null {
  switch (node.kind) {
    case "Ref":
      return node.proven ? bindProven(c, node) : bindRef(c, node, setting);
    case "Compare":
      return bindComparison(c, node, setting);
    case "Is":
      return bindIs(c, node, setting);
    case "In":
      return bindIn(c, node, setting);
    case "Between":
      return bindBetween(c, node, setting);
    case "Has":
      return bindHas(c, node, setting);
    case "Distance":
      return bindDistance(c, node, setting);
    case "Happened":
      return bindHappened(c, node, setting);
    case "Owns":
      return bindOwns(c, node);
    case "Known": {
      const value = bindValue(c, node.path, setting);
      return value && test(c, node, value.subject, { kind: "known", known: node.known });
    }
  }
}

const test = (c: Checking, node: ast.Condition, subject: Subject, check: Check): Condition => ({
  kind: "test",
  subject,
  test: check,
  site: siteOf(c, node),
});

/** `proven tasks` */
function bindProven(c: Checking, node: ast.Ref): Condition | null {
  const name = writtenPath(node.path);
  const product = find(c, "product", name, "`proven`");
  if (!product) return null;
  if (!find(c, "proof_of_value", name, "`proven`")) return null;
  return { kind: "use", of: "proven", name: name.text, site: siteOf(c, node) };
}

/** A name by itself: a segment, or a flag that must be yes. */
function bindRef(c: Checking, node: ast.Ref, setting: Setting): Condition | null {
  const name = writtenPath(node.path);
  if (node.path.parts.length === 1) {
    const segment = c.symbols.get("segment", name.text);
    if (segment) {
      c.refer(keyOf("segment", name.text), node);
      return { kind: "use", of: "segment", name: name.text, site: siteOf(c, node) };
    }
    if (!c.symbols.mayBe("segment", name.text)) noSegment(c, node);
    return null;
  }
  const value = bindValue(c, node.path, setting);
  if (!value) return null;
  if (value.type.kind === "flag")
    return test(c, node, value.subject, { kind: "among", values: [true] });
  c.report(
    finding(
      "check/wrong-type",
      node,
      `${value.label} is ${typeName(value.type)}, and a condition by itself is yes or no`,
      { notes: [{ text: "compare it with something, or ask whether it `is known`" }] },
    ),
  );
  return null;
}

function noSegment(c: Checking, node: ast.Ref): void {
  const name = writtenPath(node.path);
  const happens = eventWords.includes(name.text) || c.symbols.get("trigger", name.text);
  if (happens) {
    c.report(
      finding(
        "check/other-sort",
        node,
        `\`${name.text}\` is something that happens; say in which time`,
        { fixes: [replacing(node, `${name.text} in last 30 days`)] },
      ),
    );
    return;
  }
  const unknown = unknownName(c, ["segment"], name, "a condition");
  // A bare word may also be a flag whose group was left out.
  c.report(
    unknown.near
      ? { ...unknown, near: near(name.text, ["segment", "fact"], { behindDot: true }) }
      : unknown,
  );
}

/** Whether all members of a group are known, and are offers. */
function isOfOffers({ symbols }: Checking, name: string): boolean {
  const group = symbols.get("group", name);
  const { offers } = membersOf(symbols, name);
  return group?.uncertain === false && offers.length === new Set(group.detail.members).size;
}

/** `owns tasks`, `owns any of { … }`, `owns group g` */
function bindOwns(c: Checking, node: ast.Owns): Condition | null {
  const names = node.members.items.filter((item) => item.kind === "Name");
  const members = node.group
    ? names.flatMap((name) => {
        const group = find(c, "group", name, "`owns group`");
        return group ? membersOf(c.symbols, name.text).products : [];
      })
    : names.flatMap((name) => (find(c, "product", name, "`owns`") ? [name.text] : []));
  if (names.length !== node.members.items.length) return null;
  if (members.length === 0) {
    if (node.group && names[0] && isOfOffers(c, names[0].text))
      c.report(
        finding("check/counts-nothing", node, `the group \`${names[0]!.text}\` holds no product`, {
          notes: [{ text: "only products are owned", at: keyOf("group", names[0]!.text) }],
        }),
      );
    return null;
  }
  if (!node.group && members.length < names.length) return null;
  return test(
    c,
    node,
    { kind: "owns" },
    { kind: "has", quantifier: node.quantifier, members: [...new Set(members)] },
  );
}
