import type { Fact } from "../runtime/bundle.ts";
import type { FactValue } from "../runtime/moment.ts";
import { firstLineOf } from "../yaml/shape.ts";
import { entriesOf, leavesOf, textOf, valueOf, type Leaf, type Tree } from "../yaml/tree.ts";
import { convert, type Conversion } from "./convert.ts";
import { exactOf } from "./exact.ts";
import type { Feed } from "./feed.ts";
import { isKnown } from "./remarks.ts";
import { belongsFrom, columnOf, instantFormat, missingOf, type Gathering } from "./sources.ts";
import { one, secondsIn, unitOf } from "./unit.ts";

/** Reads where a fact, or a field that a trigger carries, comes from; null when that is reported. */
export function feedFrom(tree: Tree, fact: Fact, gathering: Gathering): Feed | null {
  if (tree.kind === "map" && tree.entries.has("value")) return constant(tree, fact, gathering);
  if (tree.kind === "map" && tree.entries.has("members")) return members(tree, fact, gathering);
  const column = columnOf(tree, gathering);
  if (column === null) {
    if (tree.kind === "map" && !tree.entries.has("column")) {
      gathering.report(firstLineOf(tree.span), "missing-key", `\`${fact.id}\` needs a \`column\``, {
        notes: ["or, where it is the same for every row, a `value`"],
      });
    }
    return null;
  }
  const how = conversionOf(tree, fact, gathering);
  return (
    how && {
      kind: "column",
      column,
      missing: missingOf(tree),
      values: valuesOf(tree, how, gathering),
      how,
    }
  );
}

function conversionOf(tree: Tree, fact: Fact, { report }: Gathering): Conversion | null {
  const written = valueOf(tree, "unit");
  const hasMeanings = valueOf(tree, "values") !== null;
  // Meanings are written as constants, which say their unit themselves.
  const unit = hasMeanings && !written ? constantUnit : unitOf(fact, textOf(written));
  if (!unit.ok) {
    const span = written?.span ?? firstLineOf(tree.span);
    report(span, "wrong-unit", unit.problem, { notes: unit.note === null ? [] : [unit.note] });
    return null;
  }
  const round = textOf(valueOf(tree, "round"));
  return {
    fact,
    factor: unit.factor,
    round: round === null ? null : Number(round),
    split: textOf(valueOf(tree, "split")),
    instants: { ...instantFormat(tree), epoch: unit.epoch },
  };
}

const constantUnit = { ok: true, factor: one, epoch: null } as const;

function valuesOf(
  tree: Tree,
  { fact }: Conversion,
  gathering: Gathering,
): ReadonlyMap<string, FactValue | null> | null {
  const written = valueOf(tree, "values");
  if (!written) return null;
  return new Map(
    entriesOf(written).map(({ key, value }) => [key, constantIn(value, fact, gathering)]),
  );
}

function constant(tree: Tree, fact: Fact, gathering: Gathering): Feed {
  return { kind: "constant", value: constantIn(valueOf(tree, "value")!, fact, gathering) };
}

/** The value that is written; null for nothing, and for what does not fit, which is reported. */
function constantIn(tree: Tree, fact: Fact, gathering: Gathering): FactValue | null {
  const isSet = fact.type === "set" || fact.type === "products";
  if (isSet && tree.kind !== "map" && !(tree.kind === "leaf" && tree.value === null)) {
    const words = leavesOf(tree).map((leaf) => oneIn(leaf, fact, gathering));
    return words.flatMap((word) => word ?? []) as string[];
  }
  if (tree.kind !== "leaf") {
    gathering.report(
      firstLineOf(tree.span),
      "wrong-value",
      `\`${fact.id}\` is one value, not several`,
    );
    return null;
  }
  return tree.value === null ? null : oneIn(tree, fact, gathering);
}

function oneIn(leaf: Leaf, fact: Fact, { report }: Gathering): FactValue | null {
  const { text, problem } = plainly(leaf.text, fact);
  const converted =
    problem === null ? convert(text, plain(fact)) : { ok: false as const, problem, meant: null };
  if (converted.ok) return converted.value;
  const { meant } = converted;
  report(leaf.span, "wrong-value", `\`${leaf.text}\` ${converted.problem}`, { meant });
  return null;
}

const plain = (fact: Fact): Conversion => ({
  fact,
  factor: one,
  round: null,
  split: null,
  instants: { epoch: null, offset: null },
});

/** A constant as people write it, `45 days`, `12.50 USD` or `20%`, without what the type says anyway. */
function plainly(
  text: string,
  { type, currency }: Fact,
): { readonly text: string; readonly problem: string | null } {
  if (type === "duration") {
    const seconds = secondsIn(text);
    if (!seconds) return { text, problem: "is no length of time such as `45 days`" };
    return { text: `${seconds.digits}e-${seconds.scale}`, problem: null };
  }
  const unit = type === "money" ? currency : type === "percent" ? "%" : null;
  const number = unit !== null && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
  const problem = type === "money" && !exactOf(number) ? `is no amount in ${currency}` : null;
  return { text: number, problem };
}

function members(tree: Tree, fact: Fact, gathering: Gathering): Feed | null {
  const { report } = gathering;
  if (fact.type !== "set" && fact.type !== "products") {
    report(
      firstLineOf(tree.span),
      "wrong-value",
      `\`${fact.id}\` is no set, and has no \`members\``,
    );
    return null;
  }
  const found = entriesOf(valueOf(tree, "members")).flatMap(({ key, keySpan, value }) => {
    const known = fact.members;
    if (
      known &&
      !isKnown(report, keySpan, `member of \`${fact.id}\``, key, { known, needed: true })
    ) {
      return [];
    }
    return belongsFrom(key, value, gathering) ?? [];
  });
  return { kind: "members", members: found };
}
