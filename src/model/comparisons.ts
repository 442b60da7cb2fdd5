import type * as ast from "../syntax/ast.ts";
import { finding, replacing } from "./finding.ts";
import { bindLength } from "./length.ts";
import { eachOnce, listedTwice } from "./listed.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import type { Check, Condition, Length, Scalar, Subject } from "./model.ts";
import { isNumeric, textOf } from "./quantity.ts";
import { checkRange, intervalOf } from "./ranges.ts";
import { bindMember, bindNumber, bindScalar, written } from "./scalars.ts";
import { bindValue, type Setting, type Value } from "./subjects.ts";
import { mismatch, typeName } from "./types.ts";
import { conditionText, pathText } from "./wording.ts";

const test = (
  c: Checking,
  node: { readonly span: ast.Extent },
  subject: Subject,
  check: Check,
): Condition => ({ kind: "test", subject, test: check, site: siteOf(c, node) });

/** `path < value` and its like. */
export function bindComparison(c: Checking, node: ast.Compare, setting: Setting): Condition | null {
  const value = bindValue(c, node.path, setting);
  if (!value || !ordered(c, node, value)) return null;
  const end = bindNumber(c, node.value, value, setting);
  if (end === null) return null;
  const check = intervalOf(node.operator, end);
  return checkRange(c, node, value, check) ? test(c, node, value.subject, check) : null;
}

/** `path between low and high`, both ends inclusive. */
export function bindBetween(c: Checking, node: ast.Between, setting: Setting): Condition | null {
  const value = bindValue(c, node.path, setting);
  if (!value || !ordered(c, node, value)) return null;
  const low = bindNumber(c, node.low, value, setting);
  const high = bindNumber(c, node.high, value, setting);
  if (low === null || high === null) return null;
  if (low > high) {
    c.report(
      finding(
        "check/empty-range",
        node,
        `no value lies between \`${textOf(node.low)}\` and \`${textOf(node.high)}\``,
        {
          fixes: [
            replacing(
              node,
              `${pathText(node.path)} between ${textOf(node.high)} and ${textOf(node.low)}`,
            ),
          ],
        },
      ),
    );
    return null;
  }
  const check: Check = { kind: "interval", low, lowOpen: false, high, highOpen: false };
  return checkRange(c, node, value, check) ? test(c, node, value.subject, check) : null;
}

function ordered(c: Checking, node: ast.Compare | ast.Between, value: Value): boolean {
  if (isNumeric(value.type)) return true;
  c.report(
    finding(
      "check/wrong-type",
      node,
      `${value.label} is ${typeName(value.type)}; only numbers, amounts, times and dates are more or less`,
      {
        notes: [
          {
            text:
              value.type.kind === "set" || value.type.kind === "products"
                ? "ask what it `has`"
                : "ask what it `is`",
          },
        ],
      },
    ),
  );
  return false;
}

/** `path is value`, `path is not value` */
export function bindIs(c: Checking, node: ast.Is, setting: Setting): Condition | null {
  const value = bindValue(c, node.path, setting);
  if (!value) return null;
  const path = pathText(node.path);
  if (node.value.kind === "List") {
    const better = `${path} ${node.negated ? "not " : ""}in ${conditionText({
      kind: "In",
      span: node.span,
      path: node.path,
      negated: false,
      list: node.value,
    }).slice(path.length + 4)}`;
    c.report(
      finding(
        "check/wrong-type",
        node.value,
        "`is` takes one value; for one of several write `in`",
        {
          fixes: [replacing(node, braced(better, path, node.negated))],
        },
      ),
    );
    return null;
  }
  if (isSet(c, node, value, path)) return null;
  const scalar = bindScalar(c, node.value, value, setting);
  return scalar === null ? null : equality(c, node, value, [scalar], node.negated);
}

/** `customer.region in eu us` with its braces and commas. */
function braced(text: string, path: string, negated: boolean): string {
  const head = `${path} ${negated ? "not " : ""}in `;
  const members = text.slice(head.length).split(" ").join(", ");
  return `${head}{ ${members} }`;
}

function isSet(c: Checking, node: ast.Is | ast.In, value: Value, path: string): boolean {
  if (value.type.kind !== "set" && value.type.kind !== "products") return false;
  const one = node.kind === "Is" && node.value.kind === "Name" ? node.value.text : null;
  c.report(
    finding(
      "check/wrong-type",
      node,
      `${value.label} is ${typeName(value.type)}; ask what it \`has\``,
      {
        fixes: one ? [replacing(node, `${node.negated ? "not " : ""}${path} has ${one}`)] : [],
      },
    ),
  );
  return true;
}

/** `path in { a, b }`, `path not in { a, b }` */
export function bindIn(c: Checking, node: ast.In, setting: Setting): Condition | null {
  const value = bindValue(c, node.path, setting);
  if (!value || isSet(c, node, value, pathText(node.path))) return null;
  const scalars = new Map<Scalar, ast.Literal>();
  const { items } = node.list;
  for (const [index, item] of items.entries()) {
    if (item.kind !== "Name" && item.kind !== "Quantity" && item.kind !== "Text") return null;
    const scalar = bindScalar(c, item, value, setting);
    if (scalar === null) continue;
    const before = scalars.get(scalar);
    if (before) c.report(listedTwice(written(item), item, before, items[index - 1]!));
    else scalars.set(scalar, item);
  }
  if (scalars.size < items.length) return null;
  return equality(c, node, value, [...scalars.keys()], node.negated);
}

function equality(
  c: Checking,
  node: ast.Is | ast.In,
  value: Value,
  values: readonly Scalar[],
  negated: boolean,
): Condition | null {
  const check: Check = { kind: "among", values };
  if (!checkRange(c, node, value, check)) return null;
  const positive = test(c, node, value.subject, check);
  return negated ? { kind: "not", term: positive } : positive;
}

/** `path has x`, `path has any of { … }`, `path has all of { … }` */
export function bindHas(c: Checking, node: ast.Has, setting: Setting): Condition | null {
  const value = bindValue(c, node.path, setting);
  if (!value) return null;
  const { type } = value;
  const listed = type.kind === "set" && "members" in type ? type.members : null;
  if (type.kind !== "products" && !listed) {
    c.report(
      finding(
        "check/wrong-type",
        node,
        `${value.label} is ${typeName(type)}; only a set can \`have\` something`,
        { notes: [{ text: "ask what it `is`" }] },
      ),
    );
    return null;
  }
  const { items } = node.members;
  if (items.some(({ kind }) => kind !== "Name")) return null;
  const known = eachOnce(items, c.report).filter((item) =>
    listed === null
      ? find(c, "product", item, "`has`") !== null
      : bindMember(c, item, listed, value),
  );
  if (known.length < items.length) return null;
  return test(c, node, value.subject, {
    kind: "has",
    quantifier: node.quantifier,
    members: known.map(({ text }) => text),
  });
}

/** `path at least 14 days ago`, `path at most 2 days ago`, `path at least 3 days away`, `path within 30 days` */
export function bindDistance(c: Checking, node: ast.Distance, setting: Setting): Condition | null {
  if (node.path.parts.length === 1 && c.symbols.get("trigger", node.path.parts[0]!.text)) {
    const [{ text }] = node.path.parts as [ast.Name];
    c.report(
      finding("check/other-sort", node, `\`${text}\` is a trigger; say in which time it happened`, {
        notes: [{ text: `\`${text} in last 30 days\`, or \`not ${text} in last 30 days\`` }],
      }),
    );
    return null;
  }
  const value = bindValue(c, node.path, setting);
  if (!value) return null;
  const { type, subject } = value;
  if (type.kind !== "date" && type.kind !== "instant") {
    c.report(
      finding(
        "check/wrong-type",
        node,
        `${value.label} is ${typeName(type)}; only a date or an instant is some time ago or away`,
        type.kind === "duration"
          ? { notes: [{ text: "compare a length of time with `>=` and its like" }] }
          : {},
      ),
    );
    return null;
  }
  const length = bindDistanceLength(c, node, type.kind, value.label);
  if (!length) return null;
  const of = subject.kind === "fact" ? subject.fact : subject.field;
  const far = node.bound === "atLeast";
  return test(
    c,
    node,
    {
      kind: "distance",
      of,
      data: subject.kind === "data",
      ofType: type.kind,
      direction: node.direction,
      unit: length.unit,
    },
    {
      kind: "interval",
      low: far ? length.amount : 0,
      lowOpen: false,
      high: far ? null : length.amount,
      // Months count when they are over: what is a month and three weeks away is one month away.
      highOpen: !far && length.unit.name === "months",
    },
  );
}

const day = 86_400_000;

/** Distances of dates are counted in days. `at most 0 days ago` is today, so nothing is long enough. */
function bindDistanceLength(
  c: Checking,
  { duration, bound }: ast.Distance,
  type: "date" | "instant",
  label: string,
): Length | null {
  const { value } = duration;
  const exact = value.sort === "duration" && value.counted === "exact";
  if (exact && Number(value.digits) === 0 && bound === "atMost")
    return { amount: 0, unit: { name: type === "date" ? "days" : "ms", calendar: null } };
  if (value.sort !== "duration") {
    c.report(mismatch(duration, { kind: "duration" }, "a distance", "sort"));
    return null;
  }
  const length = bindLength(c, duration);
  if (!length || type === "instant" || length.unit.name !== "ms") return length;
  if (length.amount % day === 0)
    return { amount: length.amount / day, unit: { name: "days", calendar: null } };
  c.report(
    finding(
      "check/wrong-unit",
      duration,
      `${label} is a date, and \`${textOf(duration)}\` is no whole number of days`,
    ),
  );
  return null;
}
